/** Confidential information through the composed application, on both engines: who may learn what, and who may not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SealedContent } from '../../src/intake/access.ts';
import type { Submission } from '../../src/intake/submit.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import type { Identity } from '../../src/sealing/age.ts';
import { openItem } from '../../src/sealing/item.ts';
import { fromWire } from '../../src/sealing/wire.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { everyFile, everyValue, found } from './dump.ts';
import {
  decided,
  EVIDENCE,
  enrol,
  formal,
  IDENTITY,
  must,
  type OfficeOf,
  openThread,
  SEALED_ACCOUNT,
  type ThreadWorld,
  withKey,
} from './world.ts';

const REASON = 'Menelusuri informasi rahasia.';
const WORDS = 'Diduga ada ajakan memilih dalam apel di sebuah dinas.';
const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);
type Officer = OfficeOf['officer'];

forEachEngine(engine => {
  let world: ThreadWorld;
  let custodian: Officer;
  let key: Identity;
  const confidential = (change: Partial<Submission> = {}): Submission =>
    formal(world.netra, { mode: 'confidential', account: SEALED_ACCOUNT, ...change });
  const ask = (name: string, input: unknown, actor: Actor) => world.netra.ask(name, input, actor);
  const shown = async (report: string, actor: Officer) =>
    must(await ask('report.show', { report }, actor)) as { report: Record<string, unknown>; version: number };
  beforeAll(async () => {
    world = await openThread(await freshPlace(engine));
  });
  afterAll(() => world?.netra.close());

  test('nobody takes it while nobody could keep it, and nothing is left behind', async () => {
    const { netra, province, regency } = world;
    expect(code(await netra.submit(confidential()))).toBe('no-custody');
    custodian = await enrol(world, province, 'penjaga', ['custodian']);
    key = await withKey(world, province, custodian);
    for (const n of [1, 2]) await enrol(world, province, `petugas-${n}`, ['intake']);
    // The province has four people now, and the regency one.
    expect(code(await netra.submit(confidential()))).toBe('no-custody');
    expect(must(await ask('report.list', {}, regency.officer))).toEqual({ rows: [], next: null });
    await enrol(world, province, 'petugas-3', ['intake']);
    must(await netra.submit(confidential()));
  });

  test('is received by the regency, which learns that it is there and nothing of what it says', async () => {
    const { netra, regency, province } = world;
    const submission = confidential();
    const { ref, number } = must(await netra.submit(submission));
    const report = formatRef(ref);
    const { rows } = must(await ask('report.list', {}, regency.officer)) as { rows: readonly object[] };
    expect(rows).toContainEqual(expect.objectContaining({ number, mode: 'confidential', place: '17.02' }));
    const seen = (await shown(report, regency.officer)).report;
    expect(seen).toMatchObject({
      ...{ account: null, reported: null, happenedOn: null, answers: null, times: null, evidence: [] },
      ...{ custody: province.ref, hasIdentity: true, hasSealedAccount: true, summary: null },
    });
    const open = (actor: Actor, item = 'account') =>
      netra.act('item.open', { report, item, reason: REASON }, { actor });
    for (const actor of [regency.officer, province.officer]) expect(code(await open(actor))).toBe('role-missing');
    const own = { ...regency.officer, roles: ['custodian'] };
    expect(code(await open(own))).toBe('kept-elsewhere');
    const status = must(await ask('report.status', { receipt: submission.receipt }, { kind: 'public' }));
    expect(status).toMatchObject({ number, mode: 'confidential', phase: 'received', times: null });
  });

  test('opens with the custodian’s key and the recovery key of the office that keeps it, and with no other', async () => {
    const { netra, regency, province, neighbour } = world;
    const { ref } = must(await netra.submit(confidential()));
    const report = formatRef(ref);
    const { rows } = must(await ask('desk.queue', {}, custodian)) as { rows: readonly { record: string }[] };
    expect(rows.map(({ record }) => record)).toContain(ref.id);
    for (const item of ['identity', 'account', 'evidence']) {
      const given = { report, item, reason: REASON };
      const opened = must(await netra.act('item.open', given, { actor: custodian }));
      const access = formatRef(opened.records.find(({ kind }) => kind === 'access')?.ref ?? ref);
      const asked = { report, item, access };
      expect(code(await ask('item.sealed', asked, regency.officer))).not.toBe('');
      const content = must(await ask('item.sealed', asked, custodian)) as SealedContent;
      const sealed =
        content.kind === 'inline'
          ? content.item.sealed
          : Buffer.from(await netra.vault.get(content.blob as never)).toString('base64');
      const wraps = content.kind === 'inline' ? content.item.wraps : content.wraps;
      const wire = must(fromWire({ sealed, wraps }));
      const text = async (identity: Identity) => {
        const plain = await openItem(wire.sealed, wire.wraps, identity);
        return plain.ok ? Buffer.from(plain.value).toString() : plain.refusal.code;
      };
      const says = { identity: IDENTITY.contact, account: SEALED_ACCOUNT, evidence: Buffer.from(EVIDENCE).toString() };
      for (const good of [key, province.recovery]) expect(await text(good)).toContain(says[item as keyof typeof says]);
      for (const bad of [regency.key, regency.recovery, province.key, neighbour.key])
        expect(await text(bad)).toBe('no-wrap-for-this-key');
    }
  });

  test('is told to the office by a working summary alone, traced, and becomes a finding whose source stays behind', async () => {
    const { netra, regency } = world;
    const report = formatRef(must(await netra.submit(confidential())).ref);
    const write = (actor: Officer, summary = WORDS) => netra.act('report.summarise', { report, summary }, { actor });
    expect(code(await write(regency.officer))).toBe('role-missing');
    must(await write(custodian));
    must(await write(custodian, `${WORDS} Dua kali.`));
    expect((await shown(report, regency.officer)).report.summary).toEqual({
      text: `${WORDS} Dua kali.`,
      on: '2024-10-14',
    });
    const act = async (name: string, input: object) => must(await netra.act(name, input, { actor: regency.officer }));
    const office = formatRef(regency.ref);
    const registration = { office, tracks: ['neutrality'], actorKind: 'pns', reported: 'Kepala dinas' };
    const asReport = { report, ...registration, regime: 'pilkada', summary: WORDS, conductOn: null };
    expect(code(await netra.act('case.register', asReport, { actor: regency.officer }))).toBe('not-formal');
    const of = (done: { records: readonly { kind: string; ref: RecordRef }[] }, kind: string) =>
      formatRef(done.records.find(record => record.kind === kind)?.ref as RecordRef);
    const lead = of(await act('lead.trace-report', { report, office, title: 'Fotokopi KTP', account: WORDS }), 'lead');
    await act('lead.trace', { lead, on: '2024-10-14', what: 'Dua pegawai membenarkan.' });
    const { sitting, chair, present, decisions } = await decided(world, regency, { finding: 'violation' });
    const day = '2024-10-14';
    const set = await act('finding.adopt', {
      ...{ lead, office, regime: 'pilkada', on: day, foundOn: day, happenedOn: null },
      ...{ reported: 'Kepala dinas', account: WORDS, sitting, chair, present, votes: decisions[0]?.votes },
    });
    const finding = of(set, 'finding');
    const made = await act('case.register-finding', { finding, ...registration, summary: WORDS, conductOn: null });
    const opened = must(await netra.ask('case.show', { case: of(made, 'case') }, regency.officer)) as {
      case: { sources: readonly object[]; number: string };
    };
    expect(opened.case.sources).toMatchObject([{ kind: 'finding', number: expect.stringContaining('/TM/') }]);
    const told = await shown(report, custodian);
    expect(told.report.phase).toBe('received');
    expect(JSON.stringify(opened)).not.toContain(report.split(':')[1]);
  });

  test('is taken down at the desk by somebody who sees nothing of the office above', async () => {
    const { netra, regency, province } = world;
    const clerk = await enrol(world, regency, 'penerima-kabupaten', ['intake']);
    const { ref } = must(await netra.submit(confidential(), clerk));
    const seen = (await shown(formatRef(ref), clerk)).report;
    expect(seen).toMatchObject({ channel: 'desk', custody: province.ref, receivedAt: '2024-10-14' });
    const later = { report: ref, bytes: EVIDENCE, what: 'evidence', description: '', key: 'menyusul' } as const;
    must(await netra.attach(later, clerk));
    expect((await shown(formatRef(ref), clerk)).report.evidence).toEqual([]);
    expect((await shown(formatRef(ref), custodian)).report.evidence).toHaveLength(2);
  });

  test('stands nowhere in clear, neither its summary', async () => {
    const needles = [...Object.values(IDENTITY), SEALED_ACCOUNT, WORDS, Buffer.from(EVIDENCE).toString().trim()];
    const control = 'penerima-kabupaten';
    const dump = await everyValue(world);
    expect(found(dump, [control])).toEqual([control]);
    expect(found(dump, needles)).toEqual([]);
    expect((await everyFile(world.dataDir)).flatMap(file => found(file, needles))).toEqual([]);
  });
});
