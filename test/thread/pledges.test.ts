/** A pledge from its words to its signatures: who signs first, once only, by which way, and revoked by another. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CampaignState } from '../../src/prevention/pledge/campaign.ts';
import { recordInPerson } from '../../src/prevention/pledge/recording.ts';
import { channelsFor, type Proven, slipCodes } from '../../src/prevention/pledge/signing.ts';
import { type FilledRoster, fillRoster } from '../../src/prevention/roster/roster.fixture.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Loaded, Refusal } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { readable, type Smtp, settingsFor, smtp } from '../support/smtp.ts';
import { enrol, must, type OfficeOf, openThread, type ThreadWorld } from './world.ts';

const code = (result: Result<unknown, { readonly code: string }>): string => (result.ok ? '' : result.refusal.code);
const REGION = '17.02';

forEachEngine(engine =>
  describe(`pledges, on ${engine.kind}`, () => {
    let world: ThreadWorld;
    let server: Smtp;
    let outreach: OfficeOf['officer'];
    let roster: FilledRoster;
    let post: RecordRef;
    let campaign: RecordRef;

    const act = (name: string, input: object) => world.netra.act(name, input, { actor: outreach });
    const words = () => ({
      ...{ kind: 'integrity-pact', title: 'Pakta Integritas Netralitas', preamble: 'Saya yang bertanda tangan:' },
      clauses: [
        { topic: 'service', text: 'Saya menjaga netralitas.', cite: 'UU 20/2023' },
        { topic: null, text: 'Saya menolak politik uang.', cite: 'Ikrar' },
      ],
      ...{ from: '2024-10-14', until: '2024-10-20', roster: formatRef(roster.ref) },
      asked: { unitKinds: ['opd'], units: null, belongs: null },
      ...{ officialsFirst: true, officials: [formatRef(post)] },
    });
    const loaded = async (ref: RecordRef) => {
      const asked = world.netra.asker(outreach, 'look');
      return (await asked.read(tx => asked.engine.load(tx, ref))) as Loaded<CampaignState>;
    };
    const hash = async () => {
      const { state } = await loaded(campaign);
      return state.phase === 'none' ? '' : (state.frozen?.hash ?? '');
    };
    /** The nth person of the first unit: those with an even place have an address, and numbers run on from one. */
    const typed = (nth: number) => ({
      code: slipCodes(world.netra.engine.keyring, campaign, roster.units[0]?.people[nth] ?? '').code,
      nip: `18${String(nth + 1).padStart(16, '0')}`,
    });
    const proven = async (nth: number): Promise<Proven> => must(await world.netra.signing.prove(typed(nth)));
    const signSlip = async (nth: number) =>
      world.netra.signing.sign(await proven(nth), { ticked: 2, hash: await hash(), once: null });
    const sentTo = (nth: number) =>
      /(\d{6})/.exec(
        readable(server.taken.filter(({ to }) => to.includes(`pegawai${nth + 1}@contoh.example`)).at(-1)?.raw ?? '')
          .split('Kode Anda:')
          .at(1) ?? '',
      )?.[1] ?? '';
    const figures = async () => {
      while (await world.netra.integrator.round());
      await world.netra.pledges.wake();
      const shown = must(await world.netra.ask('campaign.show', { campaign: formatRef(campaign) }, outreach)) as {
        totals: { invited: number; signed: number; revoked: number };
        flags: readonly { unit: string; day: string; signatures: number; rule: string; looked: readonly object[] }[];
      };
      return shown;
    };

    beforeAll(async () => {
      server = await smtp();
      await server.start();
      world = await openThread(await freshPlace(engine), {}, { mail: settingsFor(server) });
      outreach = await enrol(world, world.regency, 'pencegahan', ['outreach']);
      roster = await fillRoster(world.netra, REGION, [
        { kind: 'opd', name: 'Dinas Contoh', people: 30 },
        { kind: 'puskesmas', name: 'Puskesmas Contoh', people: 3 },
      ]);
      const found = await world.netra.act(
        'post.found',
        { region: REGION, kind: 'head-of-region', title: 'Bupati', unit: 'Pemerintah Kabupaten Contoh' },
        { actor: world.regency.officer },
      );
      post = must(found).records[0]?.ref ?? roster.ref;
      const held = { holder: 'Bupati Karangan', capacity: 'definitive', from: '2021-02-26', decree: 'SK 1/2021' };
      must(await world.netra.act('post.appoint', { post: formatRef(post), ...held }, { actor: world.regency.officer }));
    });
    afterAll(async () => {
      await world.netra.close();
      await server.stop();
    });

    test('the words change until it is opened, and never after', async () => {
      expect(
        code(await world.netra.act('campaign.draft', { region: REGION, ...words() }, { actor: world.regency.officer })),
      ).toBe('role-missing');
      expect(code(await act('campaign.draft', { region: '17.03', ...words() }))).not.toBe('');
      expect(code(await act('campaign.draft', { region: REGION, ...words(), clauses: [] }))).toBe('clauses-none');
      const drafted = must(await act('campaign.draft', { region: REGION, ...words() }));
      campaign = drafted.records[0]?.ref ?? roster.ref;
      const change = { campaign: formatRef(campaign), ...words(), title: 'Pakta Integritas' };
      must(await act('campaign.redraft', change));
      must(await act('campaign.open', { campaign: formatRef(campaign) }));
      expect(await hash()).toMatch(/^[0-9a-f]{64}$/);
      expect(code(await act('campaign.redraft', change))).toBe('campaign-phase');
      await world.netra.pledges.wake();
    });

    test('everybody who is asked is invited once, and nobody else', async () => {
      await world.netra.pledges.wake();
      expect((await figures()).totals).toEqual({ units: 1, invited: 30, signed: 0, revoked: 0 });
    });

    test('staff wait for the official, who signs by the post and once', async () => {
      expect(code(await world.netra.signing.begin(typed(0).code))).toBe('officials-first');
      expect(code(await signSlip(0))).toBe('officials-first');
      const input = {
        ...{ campaign: formatRef(campaign), post: formatRef(post), who: 'holder', on: '2024-10-14' },
        ...{ witnessName: 'Sekretaris Karangan', witnessPost: 'Sekretaris Daerah' },
      };
      expect(code(await act('campaign.record-official', { ...input, who: 'stand-in' }))).toBe('nobody-stood-in');
      must(await act('campaign.record-official', input));
      expect(code(await act('campaign.record-official', input))).toBe('official-signed-already');
      expect(code(await world.netra.signing.begin(typed(0).code))).toBe('');
    });

    test('a number of somebody else, a code of nobody, clauses that are not ticked: nothing is signed', async () => {
      expect(code(await world.netra.signing.prove({ ...typed(2), nip: typed(3).nip }))).toBe('nip-wrong');
      expect(code(await world.netra.signing.prove({ ...typed(2), code: '' }))).toBe('code-empty');
      const unknown = slipCodes(world.netra.engine.keyring, campaign, campaign.id).code;
      expect(code(await world.netra.signing.prove({ ...typed(2), code: unknown }))).toBe('invitation-unknown');
      const given = { ticked: 1, hash: await hash(), once: null };
      expect(code(await world.netra.signing.sign(await proven(2), given))).toBe('clauses-unticked');
      const input = { signature: formatRef(campaign), channel: 'slip', reason: 'x' };
      expect(code(await act('signature.revoke', input))).toBe('not-found');
      for (let n = 0; n < 5; n += 1) await world.netra.signing.prove({ ...typed(4), nip: '1' });
      expect(code(await world.netra.signing.prove(typed(4)))).toBe('tries-over');
    });

    test('two same signatures at once are one', async () => {
      const said = await Promise.all(Array.from({ length: 6 }, () => signSlip(1)));
      expect(said.map(code).sort()).toEqual(['', ...Array(5).fill('already-signed')]);
      expect(code(await signSlip(1))).toBe('already-signed');
      expect((await figures()).totals.signed).toBe(1);
    });

    test('by mail: the code that was sent, and no other', async () => {
      const { signing } = world.netra;
      const given = async (once: string) => ({ ticked: 2, hash: await hash(), once });
      expect(must(await signing.send(await proven(0), 'sign', 'id'))).toBe('pe•••@contoh.example');
      const sent = sentTo(0);
      expect(sent).toMatch(/^\d{6}$/);
      expect(code(await signing.sign(await proven(0), await given(sent === '000000' ? '1' : '000000')))).toBe(
        'one-time-wrong',
      );
      const signed = must(await signing.sign(await proven(0), await given(sent)));
      expect((await loaded(signed.signature)).state).toMatchObject({ phase: 'signed', assurance: 'mail' });
      expect(code(await signing.send(await proven(3), 'sign', 'id'))).toBe('no-address');
    });

    test('revoked by another way than it was signed by, within a week', async () => {
      const { signing } = world.netra;
      const bySlip = await proven(1);
      expect(channelsFor(bySlip)).toEqual([]);
      const byMail = await proven(0);
      expect(channelsFor(byMail)).toEqual(['slip']);
      const reason = 'Bukan saya yang menandatangani.';
      expect(code(await signing.revoke(byMail, { channel: 'mail', typed: '1', reason }))).toBe('same-channel');
      const { revoking, code: first } = slipCodes(world.netra.engine.keyring, campaign, byMail.id);
      expect(code(await signing.revoke(byMail, { channel: 'slip', typed: first, reason }))).toBe('one-time-wrong');
      must(await signing.revoke(byMail, { channel: 'slip', typed: revoking, reason }));
      expect(code(await signing.revoke(await proven(0), { channel: 'slip', typed: revoking, reason }))).toBe(
        'already-revoked',
      );
      expect((await figures()).totals).toMatchObject({ signed: 1, revoked: 1 });
      expect(code(await signSlip(0))).toBe('already-revoked');

      const before = world.now;
      const signature = `${bySlip.signature?.region}:${bySlip.signature?.record}`;
      world.now = '2024-10-22T03:00:00.000Z';
      expect(code(await act('signature.revoke-by-letter', { signature, reason }))).toBe('week-over');
      world.now = '2024-10-21T03:00:00.000Z';
      must(await act('signature.revoke-by-letter', { signature, reason }));
      world.now = before;
      expect((await figures()).totals).toMatchObject({ signed: 0, revoked: 2 });
    });

    test('before an officer and a witness, of whom the roster knows', async () => {
      const [first] = roster.units;
      const asked = world.netra.asker(outreach, 'record');
      const witness = { witnessName: 'Saksi Karangan', witnessPost: 'Camat' };
      must(await recordInPerson(asked, campaign, { person: first?.people[5] ?? '', ...witness }));
      expect(code(await recordInPerson(asked, campaign, { person: first?.people[5] ?? '', ...witness }))).toBe(
        'already-signed',
      );
      expect(code(await recordInPerson(asked, campaign, { person: campaign.id, ...witness }))).toBe('signer-unknown');
    });

    test('many of one unit within minutes are flagged, and somebody says what it was', async () => {
      const before = world.now;
      world.now = '2024-10-15T01:00:00.000Z';
      for (let nth = 6; nth < 11; nth += 1) must(await signSlip(nth));
      const [flag, ...more] = (await figures()).flags;
      expect(more).toEqual([]);
      expect(flag).toMatchObject({ signatures: 5, rule: 'share', looked: [] });
      for (let nth = 11; nth < 27; nth += 1) {
        world.now = `2024-10-15T01:0${nth % 4}:30.000Z`;
        must(await signSlip(nth));
      }
      expect((await figures()).flags).toMatchObject([{ signatures: 21, rule: 'many' }]);
      const found = { unit: flag?.unit, day: flag?.day, found: 'Ditandatangani bersama seusai apel.' };
      must(await act('campaign.look', { campaign: formatRef(campaign), ...found }));
      expect((await figures()).flags[0]?.looked).toHaveLength(1);
      world.now = before;
    });

    test('who has not signed is named to outreach alone; the public reads percentages and officials', async () => {
      const unit = roster.units[0]?.id ?? '';
      const input = { campaign: formatRef(campaign), unit };
      const found = must(await world.netra.ask('campaign.unsigned', input, outreach)) as {
        people: readonly { revoked: boolean }[];
      };
      expect(found.people.filter(({ revoked }) => revoked)).toHaveLength(2);
      const refused = await world.netra.ask('campaign.unsigned', input, world.regency.officer);
      expect(refused.ok ? '' : (refused.refusal as Refusal).code).toBe('role-missing');
      const shown = must(await world.netra.ask('pledge.show', { pledge: formatRef(campaign) }, { kind: 'public' }));
      expect(shown).toMatchObject({
        shares: [{ kind: 'all', invited: 30, percent: 73 }, { kind: 'opd' }],
        officials: [{ title: 'Bupati', signed: { name: 'Bupati Karangan', capacity: 'definitive', on: '2024-10-14' } }],
      });
      expect(JSON.stringify(shown)).not.toMatch(/Pegawai Contoh|18000000/);
    });

    test('after its last day, closed or withdrawn: a clear answer, and no signature', async () => {
      const before = world.now;
      world.now = '2024-10-21T03:00:00.000Z';
      expect(code(await world.netra.signing.begin(typed(28).code))).toBe('pledge-over');
      must(
        await act('campaign.extend', { campaign: formatRef(campaign), until: '2024-10-30', reason: 'Belum semua.' }),
      );
      expect(code(await world.netra.signing.begin(typed(28).code))).toBe('');
      must(await act('campaign.withdraw', { campaign: formatRef(campaign), reason: 'Salah dasar hukum.' }));
      expect(code(await world.netra.signing.begin(typed(28).code))).toBe('pledge-not-open');
      expect(code(await signSlip(28))).toBe('pledge-not-open');
      world.now = before;
    });
  }),
);
