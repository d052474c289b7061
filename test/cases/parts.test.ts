/** What people of institutions sign in to: the part of their own in the cases of their region, on both engines, and nothing else. */

import { beforeAll, expect, test } from 'vitest';
import type { listParts, showPart } from '../../src/cases/parts.ts';
import { caseParts } from '../../src/cases/projections.ts';
import type { deskQueue } from '../../src/cases/queue.ts';
import type { Who } from '../../src/db/database.ts';
import { HAND_OVER_ITEMS } from '../../src/law/hand-over.ts';
import type { listInstitutions } from '../../src/offices/institution-operations.ts';
import type { Liaison } from '../../src/offices/signin.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import type { Projection } from '../../src/record/projection.ts';
import { rebuildProjection } from '../../src/record/rebuild.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { review, study } from '../support/typed.ts';
import { decided, formal, must, type OfficeOf, openThread, type ThreadWorld } from '../thread/world.ts';

type Answer<O extends { run(asked: never, input: never): Promise<unknown> }> = Extract<
  Awaited<ReturnType<O['run']>>,
  { ok: true }
>['value'];
const PASSWORD = 'kuda baterai jepit';
const REASONS = 'Alasan pleno yang hanya untuk sentra.';

forEachEngine(engine => {
  let world: ThreadWorld;
  let both: RecordRef;
  let neutralOnly: RecordRef;
  let foreign: RecordRef;
  let police: Liaison;
  let bkn: Liaison;

  const act = async (name: string, input: object, actor: Actor) => must(await world.netra.act(name, input, { actor }));
  const code = async (name: string, input: object, actor: Actor) => {
    const answer = await world.netra.act(name, input, { actor });
    return answer.ok ? '' : answer.refusal.code;
  };
  async function register({ officer, ref }: OfficeOf, tracks: readonly string[]): Promise<RecordRef> {
    const filed = must(await world.netra.submit(formal(world.netra, { place: ref.region })));
    const given = {
      ...{ report: formatRef(filed.ref), office: formatRef(ref), regime: 'pilkada', tracks, actorKind: 'pns' },
      ...{ reported: 'Pegawai Contoh', summary: 'Ringkasan kajian.', conductOn: '2024-10-12' },
    };
    await act('report.review', review(given.report, '2024-10-14'), officer);
    const { records } = await act('case.register', given, officer);
    return records.find(({ kind }) => kind === 'case')?.ref as RecordRef;
  }
  /** By the one-time link, a password and the door, as the person would. */
  async function enter(person: RecordRef, signIn: string, by: Actor): Promise<Liaison> {
    const { door } = world.netra;
    const link = must(await door.makeLink(by, { purpose: 'set-password', person }));
    must(await door.setPassword({ token: link.token, password: PASSWORD }));
    const { token } = must(await door.signIn({ signIn, password: PASSWORD }));
    return (await door.actorOf(token)) as Liaison;
  }
  async function found(region: string, institution: string, by: Actor): Promise<Liaison> {
    const person = { name: 'Penghubung Contoh', signIn: `${institution}-${region || 'ri'}` };
    const { records } = await act(
      'institution.found',
      { region, institution, name: `Instansi ${institution}`, person },
      by,
    );
    return enter(records.find(({ kind }) => kind === 'person')?.ref as RecordRef, person.signIn, by);
  }
  const list = async (actor: Actor, input: object = {}) =>
    must(await world.netra.ask('part.list', input, actor)) as Answer<typeof listParts>;
  const show = (ref: RecordRef, actor: Actor) => world.netra.ask('part.show', { case: formatRef(ref) }, actor);
  const seenBy = async (actor: Actor) => (await list(actor)).rows.map(({ record }) => record).sort();

  beforeAll(async () => {
    world = await openThread(await freshPlace(engine));
    const { regency, neighbour, province } = world;
    both = await register(regency, ['neutrality', 'crime']);
    neutralOnly = await register(regency, ['neutrality']);
    foreign = await register(neighbour, ['crime']);
    police = await found('17.02', 'police', regency.officer);
    bkn = await found('', 'bkn', { ...province.officer, scope: '*' });
  });

  test('the police of a regency see the crime track of its cases from the first day, and nothing else of any case', async () => {
    expect(police).toMatchObject({ kind: 'liaison', institution: 'police', scope: '17.02' });
    expect(await seenBy(police)).toEqual([both.id]);
    expect((await list(police, { number: 'tidak ada' })).rows).toEqual([]);
    const part = must(await show(both, police)) as Answer<typeof showPart>;
    expect(part).toMatchObject({ reported: 'Pegawai Contoh', summary: 'Ringkasan kajian.' });
    expect(part.tracks.map(({ kind, phase }) => [kind, phase])).toEqual([['crime', 'study']]);
    expect(Object.keys(part).sort()).toEqual(
      [
        ...[
          'actorKind',
          'centre',
          'number',
          'officeName',
          'ref',
          'registeredOn',
          'reported',
          'summary',
          'tracks',
          'unit',
        ],
      ].sort(),
    );
    for (const other of [neutralOnly, foreign])
      expect(await show(other, police)).toMatchObject({ refusal: { code: 'not-found' } });
  });

  test('BKN sees a neutrality track once it was referred to it, without the reasons and the summary', async () => {
    expect(await seenBy(bkn)).toEqual([]);
    expect(await show(both, bkn)).toMatchObject({ refusal: { code: 'not-found' } });
    const { officer } = world.regency;
    const step = { case: formatRef(both), track: 'neutrality', on: '2024-10-14' };
    const decision = { finding: 'violation', provisions: ['D-01'], reasons: REASONS };
    await act('case.study', study(step.case, step.track), officer);
    await act('case.decide', { ...step, ...(await decided(world, world.regency, decision)) }, officer);
    expect(await seenBy(bkn), 'decided, not yet referred').toEqual([]);
    await act('case.refer', { ...step, letter: 'Surat 1' }, officer);
    expect(await seenBy(bkn)).toEqual([both.id]);
    const part = must(await show(both, bkn)) as Answer<typeof showPart>;
    expect(part).toMatchObject({ summary: null, reported: 'Pegawai Contoh', centre: null });
    expect(part.tracks).toMatchObject([{ kind: 'neutrality', phase: 'referred', reasons: null }]);
    expect(part.tracks[0]?.provisions).toEqual([expect.stringMatching(/^SKB 2022 Lampiran II, /)]);
    expect(JSON.stringify(part)).not.toMatch(/Alasan|Surat 1|crime|LP\/.*sources/);
    expect((must(await show(both, police)) as Answer<typeof showPart>).tracks.map(({ kind }) => kind)).toEqual([
      'crime',
    ]);
  });

  test('the police read why a crime track was decided, and keep their part when it is closed', async () => {
    const step = { case: formatRef(both), track: 'crime', on: '2024-10-14' };
    const { officer } = world.regency;
    const decision = { track: 'crime', finding: 'no-violation', reasons: REASONS };
    await act('case.study', study(step.case, step.track), officer);
    await act('case.decide', { ...step, ...(await decided(world, world.regency, decision)) }, officer);
    await act('case.close-track', { ...step, because: 'no-violation' }, officer);
    const part = must(await show(both, police)) as Answer<typeof showPart>;
    expect(part.tracks).toMatchObject([{ phase: 'closed', reasons: REASONS, finding: 'no-violation' }]);
  });

  test('a liaison carries out no command and asks nothing of the desk; what is public is answered as to everybody', async () => {
    const { netra } = world;
    for (const name of ['case.close-track', 'person.leave', 'institution.enrol', 'report.recuse'])
      expect(await code(name, {}, police), name).toBe('role-missing');
    for (const name of ['case.list', 'case.show', 'report.list', 'report.show', 'institution.list', 'person.list'])
      expect(await netra.ask(name, { case: formatRef(both) }, police), name).toMatchObject({
        refusal: { code: 'unknown-operation' },
      });
    expect(await netra.ask('part.list', {}, world.regency.officer)).toMatchObject({
      refusal: { code: 'unknown-operation' },
    });
    expect((await netra.ask('register.list', {}, police)).ok).toBe(true);
  });

  test('a rebuilt list still keeps everybody else’s part from an institution', async () => {
    const { database, engine: record } = world.netra;
    await rebuildProjection(database, record, caseParts as unknown as Projection);
    expect(await seenBy(police)).toEqual([both.id]);
    // The policy itself, without the condition that the list has.
    const who = { role: 'netra_partner', scope: '*', name: 'attack', institution: 'bkn' } as const;
    const parts = (of: Who) =>
      database.transaction(of, tx => tx.selectFrom('case_part').select('institution').distinct().execute());
    expect(await parts(who)).toEqual([{ institution: 'bkn' }]);
    // It narrows that role alone: the desk goes on writing what is everybody's part.
    expect(await parts({ role: 'netra_app', scope: '*', name: 'desk' })).toHaveLength(3);
  });

  test('institutions are entered once by an administrator of the region, and a liaison who leaves is out', async () => {
    const { regency, neighbour } = world;
    const { door } = world.netra;
    const input = { region: '17.02', institution: 'police', name: 'Kepolisian Contoh' };
    const again = { ...input, person: { name: 'Lain', signIn: 'lain-contoh' } };
    expect(await door.actOrConflict('institution.found', again, { actor: regency.officer })).toMatchObject({
      refusal: { code: 'institution-exists' },
    });
    expect(await code('institution.found', again, neighbour.officer)).toBe('region-beyond-yours');
    const reviewer = { ...regency.officer, roles: ['reviewer'] };
    expect(await code('institution.found', again, reviewer)).toBe('role-missing');

    const institution = formatRef(police.office);
    const { records } = await act(
      'institution.enrol',
      { institution, name: 'Kedua', signIn: 'kedua-contoh' },
      regency.officer,
    );
    const person = records.find(({ kind }) => kind === 'person')?.ref as RecordRef;
    const second = await enter(person, 'kedua-contoh', regency.officer);
    expect(await seenBy(second)).toEqual([both.id]);
    const roles = { person: formatRef(person), roles: ['administrator'], scope: '17.02' };
    expect(await code('person.change-roles', roles, regency.officer)).toBe('of-institution');
    await act('person.leave', { person: formatRef(person), because: 'moved' }, regency.officer);
    expect(await door.signIn({ signIn: 'kedua-contoh', password: PASSWORD })).toMatchObject({ ok: false });
    const listed = must(await world.netra.ask('institution.list', {}, regency.officer)) as Answer<
      typeof listInstitutions
    >;
    expect(listed.institutions.map(one => [one.institution, one.people.map(({ active }) => active)])).toEqual([
      ['police', [true, false]],
    ]);
  });

  test('the centre sees its discussions, the file and the limit that runs, without who was there', async () => {
    const { officer } = world.regency;
    const ref = await register(world.regency, ['crime']);
    const on = { case: formatRef(ref), track: 'crime', on: '2024-10-14' };
    const present = [{ institution: 'police', name: 'Penyidik Rahasia' }];
    await act('case.discuss', { ...on, present, articles: ['Pasal 187A'], result: 'goes-on' }, officer);
    const decision = { track: 'crime', finding: 'violation', reasons: REASONS };
    await act('case.study', study(on.case, on.track), officer);
    await act('case.decide', { ...on, ...(await decided(world, world.regency, decision)) }, officer);
    await act('case.refer', { ...on, letter: 'Surat 1' }, officer);
    const items = HAND_OVER_ITEMS.map(item => ({ item, present: item !== 'daftar-ahli', note: 'Tidak ada ahli.' }));
    await act('case.hand-over-file', { ...on, items, receipt: 'STTL 1', receivedBy: 'Petugas Rahasia' }, officer);
    const { centre } = must(await show(ref, police)) as Answer<typeof showPart>;
    expect(Object.keys(centre ?? {}).sort()).toEqual(['discussions', 'due', 'handOver', 'steps']);
    expect(Object.keys(centre?.discussions[0] ?? {}).sort()).toEqual(
      ['articles', 'evidence', 'institutions', 'late', 'minutes', 'n', 'on', 'result'].sort(),
    );
    expect(centre?.handOver?.items.filter(one => !one.present)).toMatchObject([{ item: 'daftar-ahli' }]);
    expect(centre?.due).toMatchObject([
      { step: 'investigate', rule: { id: 'gakkumdu.pilkada.penyidikan' } },
      // Inside the days of the investigation: it has none of its own.
      { step: 'discuss-third', deadline: null, rule: { id: 'pembahasan3', instead: { id: expect.any(String) } } },
    ]);
    expect(centre?.due[0]?.deadline).not.toBeNull();
    expect(JSON.stringify(centre)).not.toMatch(/Rahasia|Surat 1/);
    // Three limits at once from the verdict on, of which the fourth discussion's is by the hour and recalled, not read.
    for (const step of ['investigation-begun', 'file-sent', 'filed', 'judged'])
      await act('case.record-crime-step', { ...on, step, verdict: step === 'judged' ? 'convicted' : '' }, officer);
    const after = (must(await show(ref, police)) as Answer<typeof showPart>).centre;
    expect(after?.due.map(({ step, rule }) => [step, rule?.confidence])).toEqual([
      ['appeal', 'high'],
      ['deliver-verdict', 'high'],
      ['discuss-fourth', 'low'],
    ]);
    expect(after?.steps.map(({ late }) => late)).toEqual([null, null, null, null]);
    const queue = must(await world.netra.ask('desk.queue', { what: 'case' }, officer)) as Answer<typeof deskQueue>;
    const waiting = queue.rows.filter(({ record }) => record === ref.id);
    expect(waiting.map(({ step, unsure }) => [step, unsure])).toEqual([
      ['discuss-fourth', true],
      ['appeal', false],
      ['deliver-verdict', false],
    ]);
    for (const name of ['case.discuss', 'case.hand-over-file', 'case.record-crime-step'])
      expect(await code(name, {}, police), name).toBe('role-missing');
    await act('case.close-track', { ...on, because: 'not-proceeded' }, officer);
  });
});
