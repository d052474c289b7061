/** The figures of a small world over both engines, against somebody who counts the acts by hand; and periodic reports. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseState } from '../../src/cases/case-state.ts';
import { countFigures } from '../../src/publish/counting.ts';
import { MEASURED } from '../../src/publish/measured.ts';
import type { Figure } from '../../src/publish/measures.ts';
import { correctFiled, filePeriodic } from '../../src/publish/periodic-file.ts';
import { decodeAct, replay, type StoredAct } from '../../src/record/codec.ts';
import { formatRef, type RecordRef, type Region } from '../../src/record/ids.ts';
import type { ActOf, Actor, Acts, Refusal } from '../../src/record/kind.ts';
import { checkProjections } from '../../src/record/rebuild.ts';
import type { Result } from '../../src/result.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { finding, review, study } from '../support/typed.ts';
import { anonymous, decided, formal, must, type OfficeOf, openThread, type ThreadWorld } from '../thread/world.ts';

const OCTOBER = 'month_2024-10-01_2024-10-31_';
const SEEN = { happenedOn: '2024-10-01', learnedOn: '2024-10-01' };
const on = (day: string) => `${day}T03:00:00.000Z`;

/** What happens at one office from 2 October on; each step on the day it names. */
async function live(
  world: ThreadWorld,
  office: OfficeOf,
  at: (day: string) => void,
  reports: readonly string[],
): Promise<void> {
  const { netra } = world;
  const { officer, ref } = office;
  const act = async (name: string, input: object) => must(await netra.act(name, input, { actor: officer }));
  const own = formatRef(ref);
  at('2024-10-02');
  const sitting = (finding: string, track: string) => decided(world, office, { finding, track });
  const cases: string[] = [];
  for (const [nth, day] of reports.entries()) {
    at(day);
    const filed = must(await netra.submit(formal(netra, { place: ref.region, ...SEEN })));
    const report = formatRef(filed.ref);
    if (nth === 3) {
      await act('report.withdraw', { report, on: day, letter: 'Surat pencabutan.' });
      continue;
    }
    // The third is reviewed late: its two days are over.
    const reviewed = nth === 2 ? '2024-10-17' : day;
    at(reviewed);
    await act('report.review', review(report, reviewed));
    const { records } = await act('case.register', {
      ...{ report, office: own, regime: 'pilkada', tracks: ['neutrality', 'crime'], actorKind: 'pns' },
      ...{ reported: 'Pegawai Contoh', summary: 'Ringkasan.', conductOn: null },
    });
    cases.push(formatRef(records.find(({ kind }) => kind === 'case')?.ref ?? ref));
  }
  if (reports.length < 4) return;
  const [first = '', second = ''] = cases;
  at('2024-10-18');
  const neutrality = { case: first, track: 'neutrality', on: '2024-10-18' };
  for (const one of [first, second]) await act('case.study', study(one));
  await act('case.decide', { case: first, on: '2024-10-18', ...(await sitting('violation', 'neutrality')) });
  await act('case.refer', { ...neutrality, letter: 'Surat 1' });
  at('2024-10-25');
  await act('case.follow-up', { ...neutrality, on: '2024-10-25', result: 'sanction-imposed', note: '' });
  await act('case.close-track', { ...neutrality, on: '2024-10-25', because: 'followed-up' });
  await act('case.decide', { case: second, on: '2024-10-25', ...(await sitting('no-violation', 'neutrality')) });
  await act('case.reopen-track', {
    ...{ case: second, track: 'neutrality', on: '2024-10-25', order: 'court', cite: 'Putusan 1', reason: 'Batal.' },
  });
  await netra.submit(anonymous(netra, { place: ref.region, ...SEEN }));
  const note = { office: own, place: ref.region, origin: 'hearsay', title: 'Kabar', account: 'Ajakan memilih.' };
  const lead = formatRef((await act('lead.note', note)).records[0]?.ref ?? ref);
  await act('lead.record', { lead, on: '2024-10-25', reason: 'Tidak terbukti.', report: 'LHP 1' });
  await act('lead.note', note);
  const { decisions } = await sitting('violation', 'neutrality');
  await act('finding.set', finding(own, decisions[0]?.votes.map(({ person }) => String(person)) ?? [], '2024-10-25'));
  at('2024-11-02');
  await act('case.close-track', { case: second, track: 'crime', on: '2024-11-02', because: 'not-proceeded' });
}

interface Kept {
  readonly ref: RecordRef;
  readonly kind: string;
  readonly acts: readonly { readonly place: number; readonly stored: StoredAct; readonly act: ActOf<Acts> }[];
}

/** Counts by hand: every record is read whole, and nothing is known of rows, spans or tables. */
async function byHand(world: ThreadWorld, region: string, from: string, to: string, asOf: number) {
  const { database, engine } = world.netra;
  const records: Kept[] = await database.transaction({ role: 'netra_keeper', scope: '*', name: 'oracle' }, async tx => {
    const { rows } = await sql<{
      region: Region;
      id: never;
      kind: string;
    }>`select region, id, kind from record`.execute(tx);
    const found: Kept[] = [];
    for (const { region: of, id, kind } of rows) {
      const ref = { region: of, id };
      if (!['report', 'lead', 'finding', 'case'].includes(kind)) continue;
      if (region !== of && !of.startsWith(`${region}.`)) continue;
      const { acts, cipher } = await engine.acts(tx, ref);
      const places = await sql<{ seq: number; index: number }>`
        select seq, index from leaf where region = ${of} and record = ${id}`.execute(tx);
      const kept = acts.flatMap(stored => {
        const place = places.rows.find(({ seq }) => seq === stored.seq)?.index;
        const definition = engine.kinds.get(kind);
        if (place === undefined || Number(place) >= asOf || !definition) return [];
        return [{ place: Number(place), stored, act: decodeAct(definition, stored, cipher) }];
      });
      found.push({ ref, kind, acts: kept });
    }
    return found;
  });
  const dayOf = ({ at, fields }: ActOf<Acts>) => String(fields.on ?? fields.registeredOn ?? at.slice(0, 10));
  const during = (kind: string, type: string) =>
    records
      .filter(record => record.kind === kind)
      .flatMap(({ acts }) => acts.filter(({ act }) => act.type === type && dayOf(act) >= from && dayOf(act) <= to))
      .map(({ act }) => act);
  /** Each record as it stood when the last day of the period ended. */
  const then = (kind: string) =>
    records
      .filter(record => record.kind === kind)
      .flatMap(({ acts }) => {
        const known = acts.filter(({ act }) => dayOf(act) <= to).map(({ stored }) => stored);
        const definition = engine.kinds.get(kind);
        return known.length > 0 && definition ? [replay(definition, known, undefined).state as never] : [];
      });
  const cases = (then('case') as CaseState[]).flatMap(state => (state.phase === 'none' ? [] : [state]));
  const tracks = cases.flatMap(state => state.tracks).filter(({ phase }) => phase !== 'closed');
  const days = during('case', 'decided')
    .map(decision => {
      const record = records.find(({ acts }) => acts.some(({ act }) => act === decision));
      const registered = record?.acts.find(({ act }) => act.type === 'registered')?.act;
      return (Date.parse(dayOf(decision)) - Date.parse(registered ? dayOf(registered) : '')) / 86_400_000;
    })
    .sort((a, b) => a - b);
  const middle = [days[Math.floor((days.length - 1) / 2)] ?? 0, days[Math.floor(days.length / 2)] ?? 0];
  return {
    'reports-received': during('report', 'received').length,
    'reports-received formal': during('report', 'received').filter(({ fields }) => fields.mode === 'formal').length,
    'reports-registered': during('report', 'registered').length,
    'reports-withdrawn': during('report', 'withdrawn').length,
    'reports-open': (then('report') as { phase: string; lead: unknown }[]).filter(
      ({ phase, lead }) => phase === 'received' && !lead,
    ).length,
    'leads-noted': during('lead', 'noted').length,
    'leads-recorded': during('lead', 'recorded').length,
    'leads-open': (then('lead') as { phase: string }[]).filter(({ phase }) => phase === 'tracing').length,
    'findings-set': during('finding', 'set').length,
    'cases-registered': during('case', 'registered').length,
    'tracks-opened crime': during('case', 'track-opened').filter(({ fields }) => fields.track === 'crime').length,
    'cases-open': cases.filter(state => state.tracks.some(({ phase }) => phase !== 'closed')).length,
    'tracks-at': tracks.length,
    'tracks-at neutrality study': tracks.filter(one => one.kind === 'neutrality' && one.phase === 'study').length,
    decided: during('case', 'decided').length,
    'decided neutrality violation': during('case', 'decided').filter(({ fields }) => fields.finding === 'violation')
      .length,
    'days-to-decide': days.length > 0 ? (middle[0]! + middle[1]!) / 2 : null,
    referred: during('case', 'referred').length,
    'followed-up neutrality sanction-imposed': during('case', 'followed-up').length,
    'tracks-closed': during('case', 'track-closed').length,
    'tracks-reopened': during('case', 'track-reopened').length,
  };
}

forEachEngine(engine => {
  let world: ThreadWorld;
  const at = (day: string) => {
    world.now = on(day);
  };
  const round = () => world.netra.integrator.round({ intakeNow: true });
  const figures = async (office: OfficeOf, period: string, asOf?: number, actor: Actor = office.officer) =>
    must(await world.netra.ask('measure.figures', { office: formatRef(office.ref), period, asOf }, actor)) as {
      asOf: number;
      figures: readonly Figure[];
    };
  const area = ({ figures: list }: { figures: readonly Figure[] }): Record<string, number | null> =>
    Object.fromEntries(list.map(({ measure, part, area: value }) => [`${measure} ${part}`.trim(), value]));

  beforeAll(async () => {
    world = await openThread(await freshPlace(engine));
    await live(world, world.regency, at, ['2024-10-03', '2024-10-04', '2024-10-07', '2024-10-08']);
    await round();
    at('2024-10-28');
    await live(world, world.neighbour, at, ['2024-10-28']);
    await round();
    at('2024-11-05');
  });
  afterAll(() => world?.netra.close());

  describe('measures', () => {
    test.each([
      ['17.02', OCTOBER],
      ['17.02', 'week_2024-10-14_2024-10-20_'],
      ['17', OCTOBER],
    ])('of %s in %s are those that somebody counts by hand', async (region, period) => {
      const office = region === '17' ? world.province : world.regency;
      const [, from = '', to = ''] = period.split('_');
      const counted = await figures(office, period);
      const hand = await byHand(world, region, from, to, counted.asOf);
      expect(area(counted)).toMatchObject(
        Object.fromEntries(
          Object.entries(hand)
            .map(([name, value]) => [name, value === 0 && name.includes(' ') ? undefined : value])
            .filter(([, value]) => value !== undefined),
        ),
      );
      expect(hand['reports-received'] + hand.decided).toBeGreaterThan(0);
    });

    test('of a long period are counted in slices and are one sum', async () => {
      const { asOf } = await figures(world.regency, OCTOBER);
      const long = { region: '17' as Region, from: '2024-08-15', to: '2024-11-04', asOf };
      const counted = await countFigures(world.netra.asker(world.province.officer, 'slices'), long);
      const hand = await byHand(world, '17', long.from, long.to, asOf);
      for (const name of ['reports-received', 'cases-registered', 'decided', 'tracks-closed', 'tracks-at'] as const)
        expect(area({ figures: counted })[name], name).toBe(hand[name]);
      expect(hand['tracks-closed']).toBe(2);
    });

    test('an office above has none of its own while those below have theirs', async () => {
      const { figures: list } = await figures(world.province, OCTOBER);
      expect(list.find(({ measure }) => measure === 'decided')).toMatchObject({ own: 0, area: 2 });
    });

    test('a step after its last day is late, a limit that passed is said, and both keep to their office', async () => {
      const counted = area(await figures(world.regency, OCTOBER));
      expect(counted['steps-late office']).toBe(1);
      expect(counted['limits-passed']).toBeGreaterThan(0);
      expect(counted['limits-passed']).toBeLessThanOrEqual(counted['limits-open'] ?? 0);
    });

    test('as of an earlier entry they stay what they were, whatever is written afterwards', async () => {
      const before = await figures(world.regency, OCTOBER);
      at('2024-11-06');
      const { netra, regency } = world;
      await netra.submit(formal(netra, SEEN));
      const open = must(await netra.ask('case.list', {}, regency.officer)) as { rows: readonly { record: string }[] };
      let closed = 0;
      for (const { record } of open.rows) {
        const input = { case: `17.02:${record}`, track: 'neutrality', on: '2024-10-31', because: 'not-proceeded' };
        if ((await netra.act('case.close-track', input, { actor: regency.officer })).ok) closed += 1;
      }
      await round();
      const after = await figures(world.regency, OCTOBER);
      expect(after.asOf).toBeGreaterThan(before.asOf);
      expect(after.figures).not.toEqual(before.figures);
      expect((await figures(world.regency, OCTOBER, before.asOf)).figures).toEqual(before.figures);
      expect(closed).toBeGreaterThan(0);
      expect(area(after)['tracks-closed']).toBe(Number(area(before)['tracks-closed']) + closed);
    });

    test('their rows are what a rebuild gives', async () => {
      const { database, engine: records } = world.netra;
      expect(await checkProjections(database, records, MEASURED as never)).toEqual([]);
    });

    test('no entry that is not there, no period that is not over or is none, no office beyond the scope', async () => {
      const ask = async (input: object, actor: Actor = world.regency.officer) => {
        const answer = await world.netra.ask(
          'measure.figures',
          { office: formatRef(world.regency.ref), ...input },
          actor,
        );
        return answer.ok ? '' : answer.refusal.code;
      };
      expect(await ask({ period: OCTOBER, asOf: 1_000_000 })).toBe('entry-in-future');
      expect(await ask({ period: 'month_2024-11-01_2024-11-30_' })).toBe('period-running');
      expect(await ask({ period: 'month_2024-10-02_2024-10-31_' })).toBe('period-unknown');
      expect(await ask({ period: OCTOBER }, world.neighbour.officer)).toBe('scope-too-narrow');
      expect(await ask({ period: OCTOBER }, { ...world.regency.officer, scope: '17.02.01' })).toBe('scope-too-narrow');
    });

    test('what an office above took over counts there from then on, and no more below', async () => {
      const { netra, regency, province } = world;
      at('2024-11-07');
      const filed = must(await netra.submit(formal(netra, SEEN)));
      const taken = { report: formatRef(filed.ref), office: formatRef(province.ref), why: 'ordered', cite: 'Surat 1' };
      must(await netra.act('report.take-over', taken, { actor: province.officer }));
      await round();
      at('2024-12-05');
      const november = 'month_2024-11-01_2024-11-30_';
      const own = async (office: OfficeOf, name: string) =>
        (await figures(office, november)).figures.find(({ measure, part }) => measure === name && part === '')?.own;
      const openBelow = await own(regency, 'reports-open');
      expect(await own(province, 'reports-open')).toBe(1);
      expect(await own(province, 'reports-received')).toBe(0);
      const all = (await figures(province, november)).figures.find(({ measure }) => measure === 'reports-open');
      const neighbours = await own(world.neighbour, 'reports-open');
      expect(all?.area).toBe(Number(openBelow) + Number(neighbours) + 1);
      expect(await own(province, 'taken-over')).toBe(1);
      expect(await own(regency, 'taken-over')).toBe(0);
    });

    test('a case that is passed on counts where it is handled, and its going and coming once, in figures and register', async () => {
      const { netra, regency, neighbour } = world;
      at('2024-12-06');
      const act = async (office: OfficeOf, name: string, input: object) =>
        must(await netra.act(name, input, { actor: office.officer }));
      // A finding: what is sealed in a report is closed anew for the receiver in a browser first.
      const { decisions } = await decided(world, regency, { finding: 'violation', track: 'neutrality' });
      const sat = decisions[0]?.votes.map(({ person }) => String(person)) ?? [];
      const set = await act(regency, 'finding.set', finding(formatRef(regency.ref), sat, '2024-12-06'));
      const { records } = await act(regency, 'case.register-finding', {
        finding: formatRef(set.records[0]?.ref ?? regency.ref),
        ...{ office: formatRef(regency.ref), regime: 'pilkada', tracks: ['neutrality'], actorKind: 'pns' },
        ...{ reported: 'Pegawai Contoh', summary: 'Ringkasan.', conductOn: null },
      });
      const ref = formatRef(records.find(({ kind }) => kind === 'case')?.ref ?? regency.ref);
      const offices = { from: formatRef(regency.ref), to: formatRef(neighbour.ref) };
      const listed = async (input: object = {}) => {
        await round();
        const answer = must(await netra.ask('register.list', input, { kind: 'public' }));
        const { rows, total } = answer as {
          total: number;
          rows: readonly { ref: string; handled_by: string; place: string }[];
        };
        const row = rows.find(one => one.ref === ref);
        return { total, row: row && [row.handled_by, row.place] };
      };
      const open = async (office: OfficeOf) =>
        (await figures(office, 'month_2024-11-01_2024-11-30_')).figures.find(
          one => one.measure === 'cases-open' && one.part === '',
        )?.own;
      const openBefore = [await open(regency), await open(neighbour)];
      const [here, there] = [(await listed({ office: '17.02' })).total, (await listed({ office: '17.03' })).total];
      expect((await listed()).row).toEqual(['Bawaslu 17.02', 'first']);
      at('2024-12-09');
      await act(regency, 'case.pass-on', { case: ref, ...offices, why: 'place', cite: 'Surat 1', note: null });
      expect((await listed()).row).toEqual(['Bawaslu 17.03', 'passed-on']);
      await act(neighbour, 'case.acknowledge-passing', { case: ref });
      expect((await listed()).row).toEqual(['Bawaslu 17.03', 'handled-there']);
      expect((await listed({ office: '17.02' })).total).toBe(here - 1);
      expect((await listed({ office: '17.03' })).total).toBe(there + 1);
      const shown = must(await netra.ask('register.show', { ref }, { kind: 'public' })) as {
        acts: readonly { type: string; values: Record<string, unknown> }[];
      };
      const values = shown.acts.find(({ type }) => type === 'passed-on')?.values;
      expect(values, 'the name alone is opened beside what the act marks open').toEqual({ toName: 'Bawaslu 17.03' });
      at('2025-01-05');
      const december = 'month_2024-12-01_2024-12-31_';
      const own = async (office: OfficeOf) =>
        Object.fromEntries(
          (await figures(office, december)).figures.map(({ measure, part, own: n }) => [
            `${measure} ${part}`.trim(),
            n,
          ]),
        );
      const [left, came] = [await own(regency), await own(neighbour)];
      expect([left['passed-on'], left['passed-on case'], left['passed-on finding']]).toEqual([1, 1, undefined]);
      expect([left['cases-registered'], came['cases-registered']], 'happened here').toEqual([1, 0]);
      expect([came['passed-on'], came['passings-taken-on case']]).toEqual([0, 1]);
      expect([left['cases-open'], came['cases-open']], 'stands there').toEqual([
        openBefore[0],
        Number(openBefore[1]) + 1,
      ]);
    });
  });

  describe('a periodic report', () => {
    const PERIOD = { kind: 'month', from: '2024-10-01', to: '2024-10-31', of: null } as const;
    const SAID = { obstacles: '=1+1', plans: 'Klarifikasi lanjutan.' };
    const file = (office: OfficeOf, change: object = {}, key?: string) =>
      filePeriodic(
        world.netra.asker(office.officer, 'periodic.file'),
        { ...{ office: office.ref, period: PERIOD, ...SAID }, asOf: newest, ...change },
        { actor: office.officer, ...(key ? { key } : {}) },
      );
    const code = (answer: Result<unknown, Refusal>) => (answer.ok ? '' : answer.refusal.code);
    const show = async (periodic: string, office: OfficeOf) =>
      must(await world.netra.ask('periodic.show', { periodic }, office.officer)) as {
        phase: string;
        recounted: string;
        editions: readonly { asOf: number; obstacles: string; answer: { words: string } | null }[];
      };
    const below = async () =>
      (
        must(
          await world.netra.ask('periodic.below', { office: formatRef(world.province.ref) }, world.province.officer),
        ) as { below: readonly { ref: string; rows: readonly { standing: object; period: { from: string } }[] }[] }
      ).below.map(({ ref, rows }) => ({
        office: ref.split(':')[0],
        october: rows.find(({ period }) => period.from === '2024-10-01')?.standing,
      }));
    let newest = 0;
    let report = '';

    beforeAll(async () => {
      at('2024-11-08');
      newest = (await figures(world.regency, OCTOBER)).asOf;
    });

    test('goes to the office above with figures as of the entry that was seen, once for a period', async () => {
      expect(code(await file(world.regency, { asOf: newest + 1 }))).toBe('entry-in-future');
      expect(code(await file(world.regency, { period: { ...PERIOD, from: '2024-10-02' } }))).toBe('period-unknown');
      expect(code(await file(world.province))).toBe('no-office-above');
      expect(code(await file(world.regency, { asOf: 1 }))).toBe('figures-moved');
      const both = await Promise.all([file(world.regency), file(world.regency)]);
      expect(both.map(code).sort()).toEqual(['', 'period-already-sent']);
      report = formatRef(must(both.find(({ ok }) => ok) ?? both[0]).records[0]?.ref ?? world.regency.ref);
      expect(code(await file(world.regency))).toBe('period-already-sent');
      expect(await show(report, world.province)).toMatchObject({
        ...{ phase: 'sent', recounted: 'same' },
        editions: [{ asOf: newest, obstacles: '=1+1', answer: null }],
      });
      expect(code(await world.netra.ask('periodic.show', { periodic: report }, world.neighbour.officer))).toBe(
        'not-found',
      );
    });

    test('whose figures the acts do not give is told from one whose they do', async () => {
      const { netra, neighbour, province } = world;
      const { figures: counted } = await figures(neighbour, OCTOBER);
      const forged = {
        ...{ office: formatRef(neighbour.ref), to: formatRef(province.ref), period: PERIOD, asOf: newest, ...SAID },
        figures: counted.map(figure => ({ ...figure, area: 0 })),
      };
      const sent = must(await netra.act('periodic.send', forged, { actor: neighbour.officer }));
      const ref = formatRef(sent.records[0]?.ref ?? neighbour.ref);
      expect((await show(ref, province)).recounted).toBe('differs');
      expect((await show(report, province)).recounted).toBe('same');
    });

    test('is returned with remarks, sent again with its reason, and acknowledged; every version stays', async () => {
      const { netra, regency, province } = world;
      const act = async (name: string, input: object, actor: Actor) =>
        code(await netra.act(name, { periodic: report, ...input }, { actor }));
      expect(await act('periodic.return', { remarks: 'Kendala belum jelas.' }, regency.officer)).toBe('other-office');
      expect(await act('periodic.return', { remarks: 'Kendala belum jelas.' }, province.officer)).toBe('');
      expect(await act('periodic.acknowledge', {}, province.officer)).toBe('periodic-answered');
      const asked = netra.asker(regency.officer, 'periodic.file');
      const again = (because: string) =>
        correctFiled(
          asked,
          { periodic: report, office: regency.ref, period: PERIOD, asOf: newest, ...SAID, because },
          { actor: regency.officer },
        );
      expect(code(await again(''))).toBe('correction-without-reason');
      expect(code(await again('Kendala diuraikan.'))).toBe('');
      expect(await act('periodic.acknowledge', { note: 'Terima kasih.' }, province.officer)).toBe('');
      const { phase, editions } = await show(report, province);
      expect(phase).toBe('acknowledged');
      expect(editions.map(({ answer }) => answer?.words)).toEqual(['Kendala belum jelas.', 'Terima kasih.']);
    });

    test('is late only by the schedule of the office above', async () => {
      const { netra, province } = world;
      expect((await below()).map(({ october }) => october)).toEqual([undefined, undefined]);
      const set = (duties: readonly object[], actor = province.officer) =>
        netra.act('office.set-reporting', { office: formatRef(province.ref), duties, cite: 'Surat 1' }, { actor });
      const month = { period: 'month', days: 5, since: '2024-10-01' };
      expect(code(await set([month, month]))).toBe('invalid-input');
      expect(code(await set([month], { ...province.officer, roles: ['reviewer'] }))).toBe('role-missing');
      must(await set([month]));
      const late = { how: 'sent-late', days: 3 };
      expect(await below()).toEqual([
        { office: '17.02', october: late },
        { office: '17.03', october: late },
      ]);
      const listed = must(
        await netra.ask('periodic.list', { office: formatRef(world.regency.ref) }, world.regency.officer),
      ) as { owed: readonly object[]; sent: readonly object[] };
      expect([listed.owed.length, listed.sent.length]).toEqual([0, 1]);
      at('2024-12-20');
      const later = must(
        await netra.ask('periodic.list', { office: formatRef(world.regency.ref) }, world.regency.officer),
      ) as { owed: readonly { standing: object }[] };
      expect(later.owed.map(({ standing }) => standing)).toEqual([{ how: 'missing-late', days: 15 }]);
    });
  });
});
