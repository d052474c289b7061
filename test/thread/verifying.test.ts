/**
 * The paper of a signature: printed with its proof, checked by code and by file, changed in every way, and backed by a certificate.
 * And the sheet that is signed with one, which is the signing itself.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatVerifierKey, parseVerifierKey } from '../../src/ledger/note.ts';
import { signerFromSeed, verifyEd25519 } from '../../src/ledger/signer.ts';
import { pdf } from '../../src/press/pdf.ts';
import { SIGNER } from '../../src/prevention/pledge/signature.ts';
import { channelsFor, type Proven, slipCodes } from '../../src/prevention/pledge/signing.ts';
import { type FilledRoster, fillRoster } from '../../src/prevention/roster/roster.fixture.ts';
import { certifies, isNameOf, signsPledge } from '../../src/prevention/verifying/certified.ts';
import { checkPaper, type PaperChecked } from '../../src/prevention/verifying/check-paper.ts';
import { formatPaperCode, paperCode } from '../../src/prevention/verifying/paper-code.ts';
import { sealPaper } from '../../src/prevention/verifying/paper-seal.ts';
import { attachmentsIn } from '../../src/prevention/verifying/pdf-attachment.ts';
import type { ToSign } from '../../src/prevention/verifying/to-sign.ts';
import type { PaperOfSignature, verifySignature } from '../../src/prevention/verifying/verify-operations.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Refusal } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import { paperToSign, signaturePaper } from '../../src/ui/pledge-paper.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { pdfInfo, pdfText, squeezed } from '../paper.ts';
import { barePdf, openPki, type Pki, revised, signPdf } from '../support/signed-pdf.ts';
import { enrol, must, type OfficeOf, openThread, type ThreadWorld } from './world.ts';

const code = (result: Result<unknown, { readonly code: string }>): string => (result.ok ? '' : result.refusal.code);
const REGION = '17.02';
const ADDRESS = 'https://netra.example/verifikasi';
type Said = Extract<Awaited<ReturnType<typeof verifySignature.run>>, { ok: true }>['value'];

let pki: Pki;
let foreign: Pki;
beforeAll(() => {
  pki = openPki();
  pki.issue('signer', '/O=Pemerintah Kabupaten Contoh/CN=PEGAWAI CONTOH 1');
  pki.issue('other', '/O=Pemerintah Kabupaten Contoh/CN=PEGAWAI LAIN');
  pki.issue('third', '/O=Pemerintah Kabupaten Contoh/CN=PEGAWAI CONTOH 3');
  pki.issue('over', '/CN=PEGAWAI CONTOH 3', { from: '20200101000000Z', until: '20210101000000Z' });
  pki.issue('candidate', '/CN=H. PEGAWAI CONTOH 5, S.E.');
  pki.issue('regent', '/O=Pemerintah Kabupaten Contoh/CN=BUPATI KARANGAN');
  foreign = openPki('Akar Lain');
  foreign.issue('third', '/CN=PEGAWAI CONTOH 3');
});

forEachEngine(engine =>
  describe(`papers of signatures, on ${engine.kind}`, () => {
    let world: ThreadWorld;
    let outreach: OfficeOf['officer'];
    let roster: FilledRoster;
    let campaign: RecordRef;
    let declaration: RecordRef;
    let post: RecordRef;
    let first: RecordRef;
    let second: RecordRef;
    let paper: PaperOfSignature;
    let printed: Buffer;

    const verify = async (text: string) =>
      (await world.netra.ask('signature.verify', { code: text }, { kind: 'public' })) as Result<Said, Refusal>;
    const paperOf = async (ref: RecordRef, actor: Parameters<typeof world.netra.ask>[2] = SIGNER) =>
      (await world.netra.ask('signature.paper', { signature: formatRef(ref) }, actor)) as Result<
        PaperOfSignature,
        Refusal
      >;
    const print = (of: PaperOfSignature) =>
      Buffer.from(sealPaper(world.netra.engine.keyring, pdf(signaturePaper(of, ADDRESS, 'id'))));
    const checked = async (bytes: Uint8Array, own?: { key: string }): Promise<PaperChecked> => {
      const { files, engine: opened } = world.netra;
      const key = must(parseVerifierKey(own?.key ?? files.verifierKey));
      const trust = { origin: files.origin, keys: [key], verify: verifyEd25519 };
      const now = new Date().toISOString();
      return must(await checkPaper(bytes, { trust, keyring: opened.keyring, roots: [pki.pem('root')], now }));
    };
    const proof = async (bytes: Uint8Array): Promise<string> => {
      const { own } = await checked(bytes);
      return own === null ? 'none' : code(own);
    };
    const act = async (name: string, input: object) => must(await world.netra.act(name, input, { actor: outreach }));
    /** The nth person of the roster; those of the second unit have no number. */
    const typed = (nth: number, of = campaign) => {
      const person = roster.units.flatMap(({ people }) => people)[nth] ?? '';
      const { code: own, revoking } = slipCodes(world.netra.engine.keyring, of, person);
      return { code: own, revoking, nip: nth < 4 ? `18${String(nth + 1).padStart(16, '0')}` : '' };
    };
    const proven = async (nth: number, of = campaign): Promise<Proven> =>
      must(await world.netra.signing.prove(typed(nth, of)));
    const sheetOf = (of: ToSign) =>
      Buffer.from(
        sealPaper(
          world.netra.engine.keyring,
          pdf(paperToSign(of, { pledge: 'integrity-pact', title: 'Pakta Integritas' }, ADDRESS, 'id')),
        ),
      );
    const expected = async (nth: number, of = campaign): Promise<ToSign> => {
      const paper = world.netra.signing.paper(await proven(nth, of));
      if (!paper) throw new Error('the words are not frozen');
      return paper;
    };
    const signedBy = (file: string, from: Buffer, by = pki) => signPdf(from, { sign: bytes => by.sign(bytes, file) });
    const hashOfFile = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    const byFile = async (bytes: Uint8Array) =>
      (await world.netra.ask('signature.verify-file', { file: hashOfFile(bytes) }, { kind: 'public' })) as Result<
        Said,
        Refusal
      >;
    const signedActs = async (ref: RecordRef) => {
      const asked = world.netra.asker(outreach, 'look');
      return (await asked.read(tx => asked.engine.acts(tx, ref))).acts.map(({ type, version }) => ({ type, version }));
    };

    const integrate = async () => {
      while (await world.netra.integrator.round());
    };

    beforeAll(async () => {
      world = await openThread(await freshPlace(engine), {}, { pdfRoots: [pki.pem('root')] });
      const { netra } = world;
      outreach = await enrol(world, world.regency, 'pencegahan', ['outreach']);
      roster = await fillRoster(netra, REGION, [
        { kind: 'opd', name: 'Dinas Contoh', people: 4 },
        { kind: 'other', name: 'Pasangan Calon Contoh', people: 1, belongs: 'candidate' },
      ]);
      const drafted = await act('campaign.draft', {
        ...{
          region: REGION,
          kind: 'integrity-pact',
          title: 'Pakta Integritas',
          preamble: 'Saya yang bertanda tangan:',
        },
        clauses: [{ topic: null, text: 'Saya menjaga netralitas.', cite: 'UU 20/2023' }],
        ...{ from: '2024-10-14', until: '2024-10-20', roster: formatRef(roster.ref) },
        asked: { unitKinds: null, units: null, belongs: null },
        ...{ officialsFirst: false, officials: [] },
      });
      campaign = drafted.records[0]?.ref ?? roster.ref;
      const opened = await act('campaign.open', { campaign: formatRef(campaign) });
      const { frozen } = (opened.records[0] ?? { state: null }).state as { frozen: { hash: string } };
      await integrate();
      await netra.pledges.wake();
      const sign = async (nth: number) => {
        const given = { ticked: 1, hash: frozen.hash, once: null };
        return must(await netra.signing.sign(await proven(nth), given)).signature;
      };
      first = await sign(0);
      expect(code(await paperOf(first))).toBe('proof-not-ready');
      second = await sign(1);
      await integrate();
      paper = must(await paperOf(first));
      printed = print(paper);
    });
    afterAll(() => world.netra.close());

    test('the paper says what the record says, and is PDF/UA with the proof inside', () => {
      expect(pdfInfo(printed)).toMatch(/Title: +Pakta Integritas\n[\s\S]*Tagged: +yes/);
      const text = squeezed(pdfText(printed));
      for (const words of [
        'Saya menjaga netralitas',
        'Pegawai Contoh 1',
        '180000000000000001',
        'Dinas Contoh',
        paper.code,
        ADDRESS,
      ])
        expect(text).toContain(squeezed(words));
      expect(attachmentsIn(printed)).toHaveLength(1);
    });

    test('its file is found whole: who, what, when, and every value proven', async () => {
      const { own, pages, signatures } = await checked(printed);
      expect(pages).toBe('whole');
      expect(signatures).toEqual([]);
      expect(own?.ok ? own.value : own).toMatchObject({
        ...{ ref: first, code: paper.code, text: paper.text },
        signer: { name: 'Pegawai Contoh 1', nip: '180000000000000001' },
        said: { title: 'Pakta Integritas', unitName: 'Dinas Contoh', on: '2024-10-14', assurance: 'slip' },
      });
    });

    test('the code tells initials and unit, no name and no number', async () => {
      const said = must(await verify(paper.code));
      expect(said).toMatchObject({
        initials: 'P. C.',
        unit: 'Dinas Contoh',
        on: '2024-10-14',
        assurance: 'slip',
        revokedOn: null,
      });
      expect(JSON.stringify(said)).not.toMatch(/Pegawai|18000000/);
      const elsewhere = formatPaperCode(paperCode(crypto.randomUUID() as never));
      expect(code(await verify(elsewhere))).toBe('paper-code-unknown');
      const mistyped = `${paper.code.slice(0, 3)}${paper.code[3] === '7' ? '8' : '7'}${paper.code.slice(4)}`;
      expect(code(await verify(mistyped))).toBe('paper-code-mistyped');
    });

    test('pages that were changed are found, though the proof inside is true', async () => {
      const forged = Buffer.from(pdf(signaturePaper({ ...paper, name: 'Bupati Karangan' }, ADDRESS, 'id')));
      expect(await checked(forged)).toMatchObject({ own: { ok: true }, pages: 'none' });
      const seal = printed.subarray(printed.lastIndexOf('\n%netra/paper'));
      expect(await checked(Buffer.concat([forged, seal]))).toMatchObject({ own: { ok: true }, pages: 'changed' });
      expect(await checked(Buffer.concat([printed, Buffer.from('1 0 obj')]))).toMatchObject({
        pages: 'added',
        kept: false,
      });
      expect(await checked(signedBy('signer', printed))).toMatchObject({ pages: 'added', kept: true });
      expect(await checked(revised(printed, 'Bukan'))).toMatchObject({ pages: 'added', kept: false });
    });

    test('a proof that was changed in any part of it proves nothing', async () => {
      const file = JSON.parse(paper.file);
      const withFile = (change: object) => proof(print({ ...paper, file: JSON.stringify({ ...file, ...change }) }));
      const other = JSON.parse(must(await paperOf(second)).file);
      expect(await withFile({})).toBe('');
      expect(await withFile({ text: file.text.replace('menjaga', 'menolak') })).toBe('changed');
      expect(await withFile({ signer: { ...file.signer, name: 'Bupati Karangan' } })).toBe('changed');
      expect(await withFile({ signer: other.signer })).toBe('changed');
      expect(await withFile({ acts: other.acts })).toBe('changed');
      expect(await withFile({ acts: [...file.acts, ...other.acts] })).toBe('changed');
      const [act] = file.acts;
      expect(await withFile({ acts: [{ ...act, disclosures: act.disclosures.slice(0, -1) }] })).toBe('changed');
      expect(await withFile({ acts: [{ ...act, disclosures: [...act.disclosures, act.disclosures[0]] }] })).toBe(
        'changed',
      );
      expect(await withFile({ acts: [{ ...act, tlogProof: act.tlogProof.replace(/index \d+/, 'index 1') }] })).not.toBe(
        '',
      );
      expect(await withFile({ acts: [] })).toBe('unreadable');
      expect(await withFile({ signer: 7 })).toBe('unreadable');
      expect(await proof(Buffer.concat([printed, printed]))).toBe('several');
    });

    test('a proof of another log is foreign, and a PDF without one is not ours', async () => {
      const key = signerFromSeed('netra.test/ledger', new Uint8Array(32).fill(9)).key;
      const { own } = await checked(printed, { key: formatVerifierKey(key) });
      expect(own && code(own)).toBe('foreign');
      const bare = pdf({
        ...signaturePaper(paper, ADDRESS, 'id'),
        attachment: { name: 'x', type: 'text/plain', description: '', text: 'x' },
      });
      expect(await checked(bare)).toEqual({
        ...{ own: null, certificate: null, toSign: null, pages: 'none', kept: false, signatures: [] },
      });
    });

    test('only those who prevent, where they may, and the signer get the paper', async () => {
      expect(code(await paperOf(first, outreach))).toBe('');
      expect(code(await paperOf(first, world.regency.officer))).toBe('role-missing');
      expect(code(await paperOf(first, { kind: 'public' }))).toBe('unknown-operation');
      const away = await enrol(world, world.neighbour, 'tetangga', ['outreach']);
      expect(code(await paperOf(first, away))).toBe('not-found');
    });

    test('the paper comes back signed with a certificate: of this person, whole, and of nobody else', async () => {
      const good = signedBy('signer', printed);
      const said = async (bytes: Uint8Array, ref = first) => code(certifies(await checked(bytes), ref));
      expect(await said(good)).toBe('');
      expect(await said(printed)).toBe('certified-none');
      expect(await said(good, second)).toBe('certified-other-paper');
      expect(await said(signedBy('other', printed))).toBe('certified-other-name');
      expect(await said(revised(good, 'Bukan'))).toBe('certified-revised');
      expect(await said(signedBy('signer', revised(printed, 'Bukan')))).toBe('certified-pages-changed');
      const input = {
        signature: formatRef(first),
        file: '9f'.repeat(32),
        name: 'PEGAWAI CONTOH 1',
        root: 'Akar Contoh',
      };
      expect(code(await world.netra.act('signature.certify', input, { actor: outreach }))).toBe('not-by-invitation');
      must(await world.netra.act('signature.certify', input, { actor: SIGNER }));
      expect(code(await world.netra.act('signature.certify', input, { actor: SIGNER }))).toBe('already-certified');
      expect(must(await verify(paper.code))).toMatchObject({ assurance: 'certified', root: 'Akar Contoh' });
      await integrate();
      expect(await proof(print(must(await paperOf(first))))).toBe('');
    });

    test('an official signs the sheet with a certificate, by the post and without a witness; staff may follow', async () => {
      const found = await world.netra.act(
        'post.found',
        { region: REGION, kind: 'head-of-region', title: 'Bupati', unit: 'Pemerintah Kabupaten Contoh' },
        { actor: world.regency.officer },
      );
      post = must(found).records[0]?.ref ?? roster.ref;
      const held = { holder: 'Bupati Karangan', capacity: 'definitive', from: '2021-02-26', decree: 'SK 1/2021' };
      must(await world.netra.act('post.appoint', { post: formatRef(post), ...held }, { actor: world.regency.officer }));
      const drafted = await act('campaign.draft', {
        ...{ region: REGION, kind: 'peace-pledge', title: 'Ikrar Damai', preamble: '' },
        clauses: [{ topic: null, text: 'Kami menjaga damai.', cite: 'UU 10/2016' }],
        ...{ from: '2024-10-14', until: '2024-10-20', roster: formatRef(roster.ref) },
        asked: { unitKinds: null, units: null, belongs: null },
        ...{ officialsFirst: true, officials: [formatRef(post)] },
      });
      declaration = drafted.records[0]?.ref ?? roster.ref;
      await act('campaign.open', { campaign: formatRef(declaration) });
      await integrate();
      await world.netra.pledges.wake();
      expect(code(await world.netra.signing.begin(typed(3, declaration).code))).toBe('officials-first');
      const asked = { campaign: formatRef(declaration), post: formatRef(post), who: 'holder' };
      const paperFor = (more: object, actor: Parameters<typeof world.netra.ask>[2] = outreach) =>
        world.netra.ask('campaign.official-paper', { ...asked, ...more }, actor) as Promise<
          Result<{ readonly paper: ToSign }, Refusal>
        >;
      expect(code(await paperFor({ who: 'stand-in' }))).toBe('nobody-stood-in');
      expect(code(await paperFor({ campaign: formatRef(campaign) }))).toBe('official-not-asked');
      expect(code(await paperFor({}, world.regency.officer))).toBe('role-missing');
      const { paper: made } = must(await paperFor({}));
      const signed = signedBy('regent', sheetOf(made));
      expect(code(signsPledge(await checked(signedBy('other', sheetOf(made))), made))).toBe('certified-other-name');
      const by = { ...must(signsPledge(await checked(signed), made)), file: hashOfFile(signed) };
      const input = { ...asked, named: made.signer.name, by };
      expect(code(await world.netra.act('campaign.official-certified', input, { actor: outreach }))).toBe(
        'certificate-alone',
      );
      const other = { ...input, named: 'Bupati Lama' };
      expect(code(await world.netra.act('campaign.official-certified', other, { actor: SIGNER }))).toBe(
        'official-changed',
      );
      must(await world.netra.act('campaign.official-certified', input, { actor: SIGNER }));
      expect(code(await world.netra.act('campaign.official-certified', input, { actor: SIGNER }))).toBe(
        'official-signed-already',
      );
      expect(must(await byFile(signed))).toMatchObject({ unit: 'Pemerintah Kabupaten Contoh', assurance: 'certified' });
      expect(code(await world.netra.signing.begin(typed(3, declaration).code))).toBe('');
    });

    test('a sheet that is not this one, not as it was made, or not signed well signs nothing, and says why', async () => {
      const own = await expected(2);
      const sheet = sheetOf(own);
      const said = async (bytes: Uint8Array, of = own) => code(signsPledge(await checked(bytes), of));
      expect(await said(signedBy('third', sheet))).toBe('');
      expect(await said(sheet)).toBe('certified-none');
      expect(await said(signedBy('third', printed))).toBe('certified-other-paper');
      expect(await said(signedBy('third', barePdf()))).toBe('certified-other-paper');
      expect(await said(signedBy('third', sheet), await expected(3))).toBe('certified-other-person');
      expect(await said(signedBy('third', sheetOf(await expected(2, declaration))))).toBe('certified-other-pledge');
      const moved = { ...own, signer: { ...own.signer, unit: 'Dinas Lain' } };
      expect(await said(signedBy('third', sheet), moved)).toBe('certified-old-paper');
      const bare = pdf(paperToSign(own, { pledge: 'integrity-pact', title: 'Karangan' }, ADDRESS, 'id'));
      expect(await said(signedBy('third', Buffer.from(bare)))).toBe('certified-pages-changed');
      const changed = Buffer.from(sheet);
      changed[changed.indexOf('/MediaBox') + 11] = 0x31;
      expect(await said(signedBy('third', changed))).toBe('certified-pages-changed');
      expect(await said(signedBy('third', revised(sheet, 'Bukan')))).toBe('certified-pages-changed');
      const signed = signedBy('third', sheet);
      expect(await said(Buffer.concat([signed, Buffer.from('% tambahan')]))).toBe('certified-rest');
      expect(await said(revised(signed, 'Bukan'))).toBe('certified-revised');
      const broken = Buffer.from(signed);
      broken[broken.lastIndexOf('startxref')] = 0x20;
      expect(await said(broken)).toBe('certified-broken');
      const unbound = signPdf(sheet, { sign: bytes => pki.sign(bytes, 'third', { bound: false }) });
      expect(await said(unbound)).toBe('certified-replaced');
      expect(await said(signedBy('third', sheet, foreign))).toBe('certified-untrusted');
      expect(await said(signedBy('over', sheet))).toBe('certified-over');
      expect(await said(signedBy('other', sheet))).toBe('certified-other-name');
      expect(code(await byFile(signed))).toBe('signed-file-unknown');
    });

    test('the sheet that came back signed is the signing: one act, once, found by its file, and revoked another way', async () => {
      const own = await expected(2);
      const sheet = sheetOf(own);
      expect(pdfInfo(sheet)).toMatch(/Title: +Pakta Integritas\n[\s\S]*Tagged: +yes/);
      const text = squeezed(pdfText(sheet));
      for (const words of ['Saya menjaga netralitas', 'Pegawai Contoh 3', '180000000000000003', own.code, own.hash])
        expect(text).toContain(squeezed(words));
      expect(sheet.toString('latin1')).not.toContain(typed(2).code);
      const signed = signedBy('third', sheet);
      const by = { ...must(signsPledge(await checked(signed), own)), file: hashOfFile(signed) };
      const given = { ticked: 1, hash: own.hash, by };
      const before = await proven(2);
      expect(code(await world.netra.signing.signCertified(before, { ...given, ticked: 0 }))).toBe('clauses-unticked');
      expect(code(await world.netra.signing.signCertified(before, { ...given, hash: '0'.repeat(64) }))).toBe(
        'text-changed',
      );
      const both = await Promise.all([0, 1].map(() => world.netra.signing.signCertified(before, given)));
      expect(both.map(code).sort()).toEqual(['', 'already-signed']);
      expect(code(await world.netra.signing.sign(before, { ticked: 1, hash: own.hash, once: null }))).toBe(
        'already-signed',
      );
      const after = await proven(2);
      const third = { region: after.signature?.region, id: after.signature?.record } as RecordRef;
      expect(await signedActs(third)).toEqual([{ type: 'signed', version: 2 }]);
      expect(channelsFor(after)).toEqual(['slip']);
      const certify = { signature: formatRef(third), ...by };
      expect(code(await world.netra.act('signature.certify', certify, { actor: SIGNER }))).toBe('already-certified');
      await integrate();
      const told = must(await byFile(signed));
      expect(told).toMatchObject({ initials: 'P. C.', assurance: 'certified', root: 'Akar Sertifikat Contoh' });
      const { own: shown } = await checked(print(must(await paperOf(third))));
      const certificate = { file: by.file, root: 'Akar Sertifikat Contoh' };
      expect(shown?.ok && shown.value.said).toMatchObject({ assurance: 'certified', certificate });
      const second = { channel: 'slip', typed: typed(2).revoking, reason: 'Salah unggah.' } as const;
      must(await world.netra.signing.revoke(after, second));
      expect(must(await byFile(signed))).toMatchObject({ revokedOn: '2024-10-14' });
      expect(code(await world.netra.signing.signCertified(await proven(2), given))).toBe('already-revoked');
    });

    test('a candidate without number and address signs by the code of the slip and a certificate; after a withdrawal nobody', async () => {
      const own = await expected(4);
      const signed = signedBy('candidate', sheetOf(own));
      const by = { ...must(signsPledge(await checked(signed), own)), file: hashOfFile(signed) };
      const who = await proven(4);
      expect({ slip: who.slip, sends: who.sends, certifies: who.certifies }).toEqual({
        ...{ slip: false, sends: false, certifies: true },
      });
      expect(code(await world.netra.signing.sign(who, { ticked: 1, hash: own.hash, once: null }))).toBe(
        'needs-officer',
      );
      must(await world.netra.signing.signCertified(who, { ticked: 1, hash: own.hash, by }));
      const waits = await expected(3, declaration);
      const late = { ticked: 1, hash: waits.hash, by };
      await act('campaign.withdraw', { campaign: formatRef(declaration), reason: 'Salah teks.' });
      expect(code(await world.netra.signing.begin(typed(3, declaration).code))).toBe('pledge-not-open');
      expect(code(await world.netra.signing.signCertified(await proven(3, declaration), late))).toBe('pledge-not-open');
    });

    test('what was revoked since is said, by code and on a new print', async () => {
      const input = { signature: formatRef(first), reason: 'Surat pencabutan.' };
      must(await world.netra.act('signature.revoke-by-letter', input, { actor: outreach }));
      expect(must(await verify(paper.code))).toMatchObject({ revokedOn: '2024-10-14' });
      expect(await proof(printed)).toBe('');
      await integrate();
      expect(pdfText(print(must(await paperOf(first))))).toContain('DICABUT');
    });
  }),
);

test('names are compared by their own words, without titles', () => {
  expect(isNameOf('BUDI CONTOH', 'Drs. H. Budi Contoh, M.Si.')).toBe(true);
  expect(isNameOf('Budi Contoh', 'Budi Contoh Lestari')).toBe(false);
  expect(isNameOf('', 'Drs.')).toBe(false);
});
