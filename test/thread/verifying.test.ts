/** The paper of a signature: printed with its proof, checked by code and by file, changed in every way, and backed by a certificate. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatVerifierKey, parseVerifierKey } from '../../src/ledger/note.ts';
import { signerFromSeed, verifyEd25519 } from '../../src/ledger/signer.ts';
import { pdf } from '../../src/press/pdf.ts';
import { SIGNER } from '../../src/prevention/pledge/signature.ts';
import { slipCodes } from '../../src/prevention/pledge/signing.ts';
import { fillRoster } from '../../src/prevention/roster/roster.fixture.ts';
import { certifies, isNameOf } from '../../src/prevention/verifying/certified.ts';
import { checkPaper, type PaperChecked } from '../../src/prevention/verifying/check-paper.ts';
import { formatPaperCode, paperCode } from '../../src/prevention/verifying/paper-code.ts';
import { sealPaper } from '../../src/prevention/verifying/paper-seal.ts';
import { attachmentsIn } from '../../src/prevention/verifying/pdf-attachment.ts';
import type { PaperOfSignature, verifySignature } from '../../src/prevention/verifying/verify-operations.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Refusal } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import { signaturePaper } from '../../src/ui/pledge-paper.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { pdfInfo, pdfText, squeezed } from '../paper.ts';
import { openPki, type Pki, revised, signPdf } from '../support/signed-pdf.ts';
import { enrol, must, type OfficeOf, openThread, type ThreadWorld } from './world.ts';

const code = (result: Result<unknown, { readonly code: string }>): string => (result.ok ? '' : result.refusal.code);
const REGION = '17.02';
const ADDRESS = 'https://netra.example/verifikasi';
type Said = Extract<Awaited<ReturnType<typeof verifySignature.run>>, { ok: true }>['value'];

let pki: Pki;
beforeAll(() => {
  pki = openPki();
  pki.issue('signer', '/O=Pemerintah Kabupaten Contoh/CN=PEGAWAI CONTOH 1');
  pki.issue('other', '/O=Pemerintah Kabupaten Contoh/CN=PEGAWAI LAIN');
});

forEachEngine(engine =>
  describe(`papers of signatures, on ${engine.kind}`, () => {
    let world: ThreadWorld;
    let outreach: OfficeOf['officer'];
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
    const integrate = async () => {
      while (await world.netra.integrator.round());
    };

    beforeAll(async () => {
      world = await openThread(await freshPlace(engine));
      const { netra } = world;
      outreach = await enrol(world, world.regency, 'pencegahan', ['outreach']);
      const roster = await fillRoster(netra, REGION, [{ kind: 'opd', name: 'Dinas Contoh', people: 3 }]);
      const act = async (name: string, input: object) => must(await netra.act(name, input, { actor: outreach }));
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
      const campaign = drafted.records[0]?.ref ?? roster.ref;
      const opened = await act('campaign.open', { campaign: formatRef(campaign) });
      const { frozen } = (opened.records[0] ?? { state: null }).state as { frozen: { hash: string } };
      await integrate();
      await netra.pledges.wake();
      const sign = async (nth: number) => {
        const person = roster.units[0]?.people[nth] ?? '';
        const typed = {
          code: slipCodes(netra.engine.keyring, campaign, person).code,
          nip: `18${String(nth + 1).padStart(16, '0')}`,
        };
        const proven = must(await netra.signing.prove(typed));
        return must(await netra.signing.sign(proven, { ticked: 1, hash: frozen.hash, once: null })).signature;
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
      expect(await checked(Buffer.concat([printed, Buffer.from('1 0 obj')]))).toMatchObject({ pages: 'added' });
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
      expect(await checked(bare)).toEqual({ own: null, certificate: null, pages: 'none', signatures: [] });
    });

    test('only those who prevent, where they may, and the signer get the paper', async () => {
      expect(code(await paperOf(first, outreach))).toBe('');
      expect(code(await paperOf(first, world.regency.officer))).toBe('role-missing');
      expect(code(await paperOf(first, { kind: 'public' }))).toBe('unknown-operation');
      const away = await enrol(world, world.neighbour, 'tetangga', ['outreach']);
      expect(code(await paperOf(first, away))).toBe('not-found');
    });

    test('the paper comes back signed with a certificate: of this person, whole, and of nobody else', async () => {
      const signed = (file: string, from = printed) => signPdf(from, { sign: bytes => pki.sign(bytes, file) });
      const good = signed('signer');
      const said = async (bytes: Uint8Array, ref = first) => code(certifies(await checked(bytes), ref));
      expect(await said(good)).toBe('');
      expect(await said(printed)).toBe('certified-none');
      expect(await said(good, second)).toBe('certified-other-paper');
      expect(await said(signed('other'))).toBe('certified-other-name');
      expect(await said(revised(good, 'Bukan'))).toBe('certified-none');
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
