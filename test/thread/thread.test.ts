/** The thread of the main job through the composed application, on both engines, and what must never leave it. */

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SealedContent } from '../../src/intake/access.ts';
import { parseVaultName } from '../../src/intake/vault.ts';
import { decodeBase64 } from '../../src/ledger/bytes.ts';
import { openCheckpoint } from '../../src/ledger/checkpoint.ts';
import { leafHash } from '../../src/ledger/merkle.ts';
import { parseVerifierKey } from '../../src/ledger/note.ts';
import { verifyInclusion } from '../../src/ledger/proof.ts';
import { verifyEd25519 } from '../../src/ledger/signer.ts';
import { digestOf, entryOf, readDisclosure, readEnvelope } from '../../src/record/envelope.ts';
import { fsck } from '../../src/record/fsck.ts';
import { formatRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import { checkProjections } from '../../src/record/rebuild.ts';
import type { Result } from '../../src/result.ts';
import { type Identity, newIdentity } from '../../src/sealing/age.ts';
import { openItem } from '../../src/sealing/item.ts';
import { fromWire } from '../../src/sealing/wire.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { review, study } from '../support/typed.ts';
import { everyFile, everyValue, found } from './dump.ts';
import {
  anonymous,
  decided,
  EVIDENCE,
  formal,
  IDENTITY,
  must,
  type OfficeOf,
  ORIGIN,
  openThread,
  SEALED_ACCOUNT,
  type ThreadWorld,
} from './world.ts';

interface Proved {
  readonly row: { readonly ref: string; readonly phase: string; readonly number: string };
  readonly size: number;
  readonly acts: readonly {
    readonly index: number;
    readonly type: string;
    readonly envelope: string;
    readonly disclosures: readonly string[];
    readonly proof: readonly string[];
  }[];
}
const bytes = (text: string): Uint8Array => {
  const decoded = decodeBase64(text);
  if (!decoded) throw new Error('not base64');
  return decoded;
};
const REASON = 'Memanggil pelapor untuk klarifikasi.';
const PUBLIC: Actor = { kind: 'public' };
const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);

/** One case of a formal report with two tracks, from filing to its close, and what the others filed beside it. */
async function story(world: ThreadWorld) {
  const { netra, regency } = world;
  const given = formal(netra);
  const filed = must(await netra.submit(given));
  const quiet = anonymous(netra);
  const initial = must(await netra.submit(quiet));
  const about = anonymous(netra, { concernsOffice: true });
  must(await netra.submit(about));
  const list = must(await netra.ask('report.list', {}, regency.officer)) as {
    rows: { number: string; record: string }[];
  };
  const refOf = (number: string) => `17.02:${list.rows.find(row => row.number === number)?.record}`;
  const report = refOf(filed.number);
  const act = async (name: string, input: object) => must(await netra.act(name, input, { actor: regency.officer }));
  await act('report.review', review(report, '2024-10-14'));
  const registered = await act('case.register', {
    report,
    office: formatRef(regency.ref),
    regime: 'pilkada',
    tracks: ['neutrality', 'crime'],
    actorKind: 'pns',
    reported: 'Pegawai Terlapor Contoh',
    summary: 'Ringkasan petugas tentang dugaan keberpihakan.',
    conductOn: '2024-10-12',
  });
  const ref = formatRef(registered.records.find(record => record.kind === 'case')?.ref ?? regency.ref);
  const on = { case: ref, on: '2024-10-14' };
  const neutrality = { ...on, track: 'neutrality' };
  const crime = { ...on, track: 'crime' };
  const reasons = 'Alasan pleno.';
  for (const decision of [
    { track: 'neutrality', finding: 'violation', provisions: ['D-01'], reasons },
    { track: 'crime', finding: 'no-violation', reasons },
  ]) {
    await act('case.study', study(ref, decision.track));
    await act('case.decide', { ...on, ...(await decided(world, regency, decision)) });
  }
  await act('case.refer', { ...neutrality, letter: 'Surat 1' });
  await act('case.follow-up', { ...neutrality, result: 'sanction-imposed', note: 'Surat keputusan.' });
  await act('case.close-track', { ...crime, because: 'no-violation' });
  await act('case.close-track', { ...neutrality, because: 'followed-up' });
  await netra.integrator.round({ intakeNow: true });
  return { given, filed, quiet, initial, about, report, ref, quietRef: refOf(initial.number) };
}

forEachEngine(engine => {
  let world: ThreadWorld;
  let told: Awaited<ReturnType<typeof story>>;
  const ask = (name: string, input: unknown, actor: Actor) => world.netra.ask(name, input, actor);
  const status = (receipt: string) => ask('report.status', { receipt }, PUBLIC);
  const open = (office: OfficeOf, report: string, item: string) =>
    world.netra.act('item.open', { report, item, reason: REASON }, { actor: office.officer });
  beforeAll(async () => {
    world = await openThread(await freshPlace(engine));
    told = await story(world);
  });
  afterAll(() => world?.netra.close());

  test('the reporter follows the case by the receipt, and a wrong receipt tells as little as an unknown one', async () => {
    expect(must(await status(told.given.receipt))).toMatchObject({
      number: told.filed.number,
      phase: 'registered',
      told: ['registered', 'decided', 'decided', 'referred', 'followed-up', 'closed'].map(step => ({ step })),
    });
    expect(must(await status(told.quiet.receipt))).toMatchObject({ number: told.initial.number, phase: 'received' });
    expect(code(await status(world.netra.newReceipt()))).toBe('receipt-unknown');
    expect(JSON.stringify(must(await status(told.given.receipt)))).not.toMatch(/Pelapor|Terlapor|Alasan/);
  });

  test('the register shows the case with a proof that an outsider verifies, disclosing open fields alone', async () => {
    const { netra, dataDir } = world;
    const { rows } = must(await ask('register.list', {}, PUBLIC)) as { rows: { ref: string }[] };
    expect(rows.map(row => row.ref)).toEqual([told.ref]);
    const shown = must(await ask('register.show', { ref: told.ref }, PUBLIC)) as Proved;
    expect(shown.row).toMatchObject({ phase: 'closed' });
    const keys = [must(parseVerifierKey(netra.files.verifierKey))];
    const served = await readFile(join(dataDir, 'ledger', 'checkpoint'));
    const checkpoint = must(await openCheckpoint(served, { origin: ORIGIN, keys, verify: verifyEd25519 }));
    expect(shown.size).toBe(checkpoint.size);
    expect(shown.acts.map(act => act.type)).toEqual([
      ...[
        'registered',
        'track-opened',
        'track-opened',
        'studied',
        'plenary-held',
        'decided',
        'studied',
        'plenary-held',
        'decided',
        'referred',
        'followed-up',
      ],
      ...['track-closed', 'track-closed'],
    ]);
    for (const act of shown.acts) {
      const envelope = bytes(act.envelope);
      const { root, size } = checkpoint;
      const proof = act.proof.map(bytes);
      const claim = { leaf: leafHash(entryOf(envelope)), index: act.index, size, root, proof };
      expect(must(verifyInclusion(claim))).toBe(true);
      expect(verifyInclusion({ ...claim, leaf: leafHash(entryOf(bytes('AAAA'))) }).ok).toBe(false);
      const { _sd, record, type } = readEnvelope(envelope);
      expect({ record, type }).toEqual({ record: told.ref.split(':')[1], type: act.type });
      for (const disclosure of act.disclosures) expect(_sd).toContain(digestOf(disclosure));
    }
    const names = shown.acts.flatMap(act => act.disclosures.map(slot => readDisclosure(slot).name));
    expect([...new Set(names)].sort()).toEqual(
      [
        ...['number', 'officeName', 'regime', 'registeredOn'],
        ...['track', 'on', 'finding', 'result', 'because'],
      ].sort(),
    );
    expect(JSON.stringify(shown)).not.toMatch(/Terlapor|Alasan|Ringkasan|Surat/);
  });

  test('ledger and projections hold when everything is derived again', async () => {
    const { netra, dataDir } = world;
    const report = await fsck(netra.database, join(dataDir, 'ledger'), netra.files.checkpoint());
    expect(report.findings).toEqual([]);
    expect(report.entries).toBe(netra.files.size());
    expect(await checkProjections(netra.database, netra.engine, netra.engine.projections)).toEqual([]);
  });

  test('an officer of another region finds nothing, whatever is asked', async () => {
    const { netra, neighbour, regency } = world;
    const { officer } = neighbour;
    const { report, ref } = told;
    for (const [name, input] of [
      ['report.show', { report }],
      ['case.show', { case: ref }],
      ['item.sealed', { report, item: 'identity', access: `17.02:${randomUUID()}` }],
    ] as const)
      expect(code(await ask(name, input, officer)), name).toBe('not-found');
    const on = { case: ref, track: 'neutrality', on: '2024-10-14' };
    const fields = { letter: 'x', result: 'no-sanction', note: '' };
    const registration = { office: formatRef(regency.ref), regime: 'pilkada', tracks: ['ethics'], actorKind: 'pns' };
    const words = { reported: 'x', summary: 'x', conductOn: null, reason: REASON, cite: 'x', item: 'identity' };
    const sitting = await decided(world, regency, { finding: 'violation' });
    const everything = { report, ...registration, ...words, ...on, ...fields, ...sitting, because: 'not-proceeded' };
    const steps = ['register', 'open-track', 'decide', 'refer', 'follow-up', 'close-track'].map(step => `case.${step}`);
    for (const name of [...steps, 'report.set-aside', 'item.open'])
      expect(code(await netra.act(name, everything, { actor: officer })), name).toBe('not-found');
    for (const name of ['report.list', 'case.list'])
      expect(must(await ask(name, {}, officer)), name).toEqual({ rows: [], next: null });
  });

  test('a report about the office itself lands with the province, and the regency never sees it', async () => {
    const { province, regency } = world;
    const { number } = must(await status(told.about.receipt)) as { number: string };
    const all = must(await ask('report.list', {}, province.officer)) as {
      rows: { number: string; region: string; record: string }[];
    };
    const row = all.rows.find(one => one.region === '17');
    expect(row).toMatchObject({ number, place: '17.02' });
    const report = `17:${row?.record}`;
    expect(code(await ask('report.show', { report }, regency.officer))).toBe('not-found');
    expect(code(await open(regency, report, 'account'))).toBe('not-found');
    const theirs = must(await ask('report.list', {}, regency.officer)) as {
      rows: { region: string; record: string }[];
    };
    expect(theirs.rows.map(one => one.record)).not.toContain(row?.record);
    expect(theirs.rows.every(one => one.region === '17.02')).toBe(true);
  });

  test('the same receipt sent twice is one report, and to another office it is refused', async () => {
    const { netra } = world;
    const given = formal(netra, { evidence: null });
    const [first, second] = await Promise.all([netra.submit(given), netra.submit(given)]);
    expect(must(first).number).toBe(must(second).number);
    expect([must(first).repeated, must(second).repeated].sort()).toEqual([false, true]);
    expect(must(await netra.submit({ ...given, account: 'Kata-kata lain.' }))).toMatchObject({ repeated: true });
    expect(code(await netra.submit({ ...given, concernsOffice: true }))).toBe('key-reused');
  });

  test('sealed bytes are served only to the officer whose opening was recorded, for that item of that report', async () => {
    const { netra, regency, province } = world;
    const { report, quietRef } = told;
    const sealed = (access: string, item: string, office = regency, of = report) =>
      ask('item.sealed', { report: of, item, access }, office.officer);
    expect(code(await sealed(`17.02:${randomUUID()}`, 'identity'))).toBe('not-opened');
    expect(code(await sealed(report, 'identity'))).toBe('not-opened');
    const opened = must(await open(regency, report, 'identity'));
    const access = formatRef(opened.records.find(record => record.kind === 'access')?.ref ?? regency.ref);
    const seen = must(await ask('report.show', { report }, regency.officer)) as {
      accesses: { reason: string }[];
      version: number;
    };
    expect(seen.accesses).toContainEqual(
      expect.objectContaining({ item: 'identity', person: regency.officer.id, reason: REASON }),
    );
    expect(code(await sealed(access, 'identity'))).toBe('');
    expect(code(await sealed(access, 'evidence'))).toBe('not-opened');
    expect(code(await sealed(access, 'identity', province))).toBe('not-opened');
    expect(code(await sealed(access, 'identity', regency, quietRef))).toBe('not-opened');
    expect(code(await sealed(told.ref, 'identity', regency, told.ref))).toBe('not-found');
    const auditor = { ...regency.officer, roles: ['auditor'] };
    expect(code(await ask('item.sealed', { report, item: 'identity', access }, auditor))).toBe('role-missing');
    expect(code(await netra.ask('item.sealed', { report, item: 'identity', access }, PUBLIC))).toBe(
      'unknown-operation',
    );
  });

  test('a reason that was given holds for a quarter of an hour, and then the officer gives it again', async () => {
    const { netra, regency } = world;
    const { report } = told;
    const began = world.now;
    const opening = async () => {
      const opened = must(await open(regency, report, 'identity'));
      return formatRef(opened.records.find(record => record.kind === 'access')?.ref ?? regency.ref);
    };
    const after = async (minutes: number, access: string) => {
      world.now = new Date(Date.parse(began) + minutes * 60_000).toISOString();
      return netra.ask('item.sealed', { report, item: 'identity', access }, regency.officer);
    };
    try {
      const access = await opening();
      expect(code(await after(15, access))).toBe('');
      expect(await after(15.01, access)).toEqual({
        ok: false,
        refusal: { code: 'opened-too-long-ago', field: 'item', detail: 15 },
      });
      expect(code(await after(-1, access))).toBe('opened-too-long-ago');
      world.now = new Date(Date.parse(began) + 20 * 60_000).toISOString();
      expect(code(await after(20, await opening()))).toBe('');
    } finally {
      world.now = began;
    }
  });

  test('identity and evidence open with the member’s key and with the recovery key, and with no other', async () => {
    const { netra, regency, province } = world;
    const fetch = async (report: string, item: string) => {
      const opened = must(await open(regency, report, item));
      const access = formatRef(opened.records.find(record => record.kind === 'access')?.ref ?? regency.ref);
      const content = must(await ask('item.sealed', { report, item, access }, regency.officer)) as SealedContent;
      if (content.kind === 'inline') return must(fromWire(content.item));
      const name = parseVaultName(content.blob);
      if (!name) throw new Error('not a name of the vault');
      return must(
        fromWire({ sealed: Buffer.from(await netra.vault.get(name)).toString('base64'), wraps: content.wraps }),
      );
    };
    const text = async (item: Awaited<ReturnType<typeof fetch>>, key: Identity) => {
      const plain = await openItem(item.sealed, item.wraps, key);
      return plain.ok ? Buffer.from(plain.value).toString() : plain.refusal.code;
    };
    const identity = await fetch(told.report, 'identity');
    const evidence = await fetch(told.report, 'evidence');
    const account = await fetch(told.quietRef, 'account');
    for (const key of [regency.key, regency.recovery]) {
      expect(JSON.parse(await text(identity, key))).toEqual(IDENTITY);
      expect(await text(evidence, key)).toBe(Buffer.from(EVIDENCE).toString());
      expect(JSON.parse(await text(account, key))).toMatchObject({ account: SEALED_ACCOUNT, happenedOn: '2024-10-12' });
    }
    for (const key of [province.key, province.recovery, world.neighbour.key, await newIdentity()])
      for (const item of [identity, evidence, account]) expect(await text(item, key)).toBe('no-wrap-for-this-key');
  });

  test('each article of a delivery gets its answer in its place, and a bad or foreign one stops none', async () => {
    const { regency, neighbour, province } = world;
    const text =
      'REJANG LEBONG - Bawaslu Kabupaten Rejang Lebong menggelar sosialisasi netralitas ASN di Curup, Senin (14/10/2024).';
    const articles = [
      { id: 'kosong', text: '' },
      { id: 'satu', text },
      { id: 'lagi', text },
    ];
    type Outcome = { id: string; outcome: string; activity: string | null; refusal: string | null };
    const ingest = async (office: OfficeOf) =>
      must(await ask('activity.ingest', { articles }, office.officer)) as readonly Outcome[];
    const foreign = await ingest(neighbour);
    expect(foreign.map(({ id, outcome }) => [id, outcome])).toEqual(articles.map(({ id }) => [id, 'refused']));
    expect(foreign[1]?.refusal).toBe('region-beyond-yours');
    const own = await ingest(regency);
    expect(own.map(({ outcome }) => outcome)).toEqual(['refused', 'new', 'known']);
    expect(own[1]?.activity).toMatch(/^17\.02:/);
    expect((await ingest(province)).map(({ outcome }) => outcome)).toEqual(['refused', 'known', 'known']);
    expect(code(await ask('activity.show', { activity: own[1]?.activity }, neighbour.officer))).toBe('not-found');
  });

  test('nothing that was sealed, and no receipt, is anywhere in the database or on the disk', async () => {
    const needles = [...Object.values(IDENTITY), SEALED_ACCOUNT, Buffer.from(EVIDENCE).toString().trim()].concat(
      [told.given, told.quiet, told.about].flatMap(({ receipt }) => [receipt, receipt.replaceAll('-', '')]),
    );
    const control = told.filed.number;
    const dump = await everyValue(world);
    expect(found(dump, [control])).toEqual([control]);
    expect(found(dump, needles)).toEqual([]);
    const files = await everyFile(world.dataDir);
    expect(files.some(file => file.includes(ORIGIN))).toBe(true);
    expect(files.flatMap(file => found(file, needles))).toEqual([]);
  });
});
