/**
 * Random matters for exits.test.ts: reports, the leads, findings and cases that come of them, each written with words of its own, and the rule of who
 * may read which of them. The rule is written from the policy (docs/threat-model.md), and asks nothing of the code under test.
 */

import type { resealPage } from '../../src/intake/reseal-operations.ts';
import { KINDS_OF_MATTER, type KindOfMatter } from '../../src/offices/recusal.ts';
import { formatRef, type RecordRef, type Region } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { rewrap } from '../../src/sealing/item.ts';
import { wrapsFromWire, wrapsToWire } from '../../src/sealing/wire.ts';
import { plenary, review, study } from '../support/typed.ts';
import { enrol, formal, must, type OfficeOf, setUp, type ThreadWorld, withKey } from '../thread/world.ts';

export type Officer = Extract<Actor, { kind: 'officer' }>;
export type Liaison = Extract<Actor, { kind: 'liaison' }>;
export interface Matter {
  readonly n: number;
  readonly mode: 'formal' | 'confidential' | 'anonymous';
  readonly report: RecordRef;
  readonly number: string;
  readonly receipt: string;
  /** The region of the office that received it. */
  readonly region: string;
  case: {
    readonly ref: RecordRef;
    readonly region: string;
    readonly number: string;
    readonly track: 'neutrality' | 'crime';
    referred: boolean;
  } | null;
  /** What it was traced as, and what the plenary made of that. */
  lead: RecordRef | null;
  finding: { readonly ref: RecordRef; readonly number: string } | null;
  /** Ids of those who stepped back. */
  readonly away: Set<string>;
  /** Taken over by the office above. */
  above: boolean;
  /** In whose hands each record of it is, where that is not the office that it began with. */
  readonly hands: Map<KindOfMatter, Hands>;
}
/** Regions of offices: whose scopes reach a record, in whose lists it stands, who handles it, and who was asked to take it on. */
export interface Hands {
  readonly readers: readonly string[];
  readonly listed: string;
  readonly handler: string;
  readonly asked: string | null;
}

/** What a word was written as. */
export const WORDS = {
  a: 'account',
  r: 'reported person, as the reporter wrote it',
  i: 'identity',
  e: 'evidence',
  l: 'number of a letter',
  w: 'working summary',
  x: 'reason of setting aside',
  o: 'reason of opening',
  b: 'reason of stepping back',
  s: 'summary of the case',
  p: 'reported person of the case',
  u: 'unit',
  d: 'reasons of a decision',
  f: 'letter of a referral',
  c: 'note of a follow-up',
  t: 'title of initial information',
  k: 'account of initial information',
  v: 'what was traced',
  m: 'reported person of a finding',
  g: 'account of a finding',
  h: 'officers’ note on a report',
  n: 'note of passing on',
  y: 'reason of sending back',
  q: 'officers’ note on a case',
} as const;
export type Kind = keyof typeof WORDS;
export const word = (kind: Kind, n: number) => `zz${kind}${n}q`;
/** Of what is sealed, hashed or encoded, chance writes such a word once in a few megabytes: long runs of it are left out. */
export const wordsIn = (text: string) =>
  Array.from(text.replaceAll(/[A-Za-z0-9+/=_-]{48,}/g, ' ').matchAll(/zz([a-z])(\d+)q/g), ([, kind, n]) => ({
    ...{ kind: kind as Kind, n: Number(n) },
  }));

const within = (region: string, scope: string) => scope === '*' || region === scope || region.startsWith(`${scope}.`);
export const refIn = (matter: Matter, kind: KindOfMatter): RecordRef | null =>
  ({ report: matter.report, lead: matter.lead, finding: matter.finding?.ref ?? null, case: matter.case?.ref ?? null })[
    kind
  ];
/** The record is with the office of its region until it is taken over or passed on. */
const handsOf = (matter: Matter, kind: KindOfMatter): Hands => {
  const region: string = refIn(matter, kind)?.region ?? '';
  return matter.hands.get(kind) ?? { readers: [region], listed: region, handler: region, asked: null };
};

/**
 * Whoever has it knows of it: the office itself and those above it. What was passed on is known to whoever was asked to take it on,
 * too; once taken on it is the receiver's, and the sender's only if it was let read on. Nobody knows of it who stepped back.
 */
export function knows(matter: Matter, kind: KindOfMatter, { scope, id }: Officer): boolean {
  if (refIn(matter, kind) === null || matter.away.has(id)) return false;
  const { readers, asked } = handsOf(matter, kind);
  return [...readers, ...(asked === null ? [] : [asked])].some(region => within(region, scope));
}
/** It stands in the lists of whoever handles it or is asked to. */
export const lists = (matter: Matter, kind: KindOfMatter, who: Officer): boolean =>
  knows(matter, kind, who) && within(handsOf(matter, kind).listed, who.scope);

/**
 * Police and prosecutors have a part in every crime; BKN in the neutrality that was referred to it: where the case is handled. No
 * case was referred to a personnel authority: what it does in prevention is no part of any.
 */
export const knowsPart = (matter: Matter, { institution, scope }: Liaison) =>
  matter.case !== null &&
  institution !== 'personnel-authority' &&
  within(handsOf(matter, 'case').listed, scope) &&
  (institution === 'police'
    ? matter.case.track === 'crime'
    : matter.case.track === 'neutrality' && matter.case.referred);

/** What was told in confidence stays with its custodians, whatever becomes of what was traced from it. */
const goes = ({ mode }: Matter, kind: KindOfMatter) => kind !== 'report' || mode !== 'confidential';

/** What is sealed is in no answer; what is the office's stands before those who may know of the record; the public reads none of it. */
export function mayRead(matter: Matter, kind: Kind, who: Officer | Liaison | null): boolean {
  if (kind === 'i' || kind === 'e' || who === null) return false;
  if (who.kind === 'liaison') {
    const read: readonly Kind[] = who.institution === 'police' ? ['p', 'u', 's', 'd'] : ['p', 'u'];
    return read.includes(kind) && knowsPart(matter, who);
  }
  if (kind === 'a' || kind === 'r' || kind === 'l') return matter.mode === 'formal' && knows(matter, 'report', who);
  if (kind === 'w' || kind === 'x' || kind === 'o' || kind === 'h') return knows(matter, 'report', who);
  if (kind === 't' || kind === 'k' || kind === 'v') return knows(matter, 'lead', who);
  if (kind === 'm' || kind === 'g') return knows(matter, 'finding', who);
  if (kind === 'b') return KINDS_OF_MATTER.some(of => knows(matter, of, who));
  if (kind === 'n' || kind === 'y') return KINDS_OF_MATTER.some(of => goes(matter, of) && knows(matter, of, who));
  return knows(matter, 'case', who);
}

export interface People {
  readonly deciders: readonly Officer[];
  readonly all: Readonly<Record<string, Officer>>;
  readonly partners: Readonly<Record<string, Liaison>>;
}

/** The nation, a province with custodians, two regencies below it, and people of every role and of a narrower scope. */
export async function populate(world: ThreadWorld): Promise<People> {
  const { netra, province, regency, neighbour } = world;
  const nation = await setUp(netra, '', 'nasional', '00.00');
  const custodian = await enrol(world, province, 'penjaga', ['custodian']);
  await withKey(world, province, custodian);
  for (const n of [1, 2, 3]) await enrol(world, province, `staf-${n}`, ['media']);
  const partner = async (
    institution: 'police' | 'bkn' | 'personnel-authority',
    region: string,
    actor: Officer,
  ): Promise<Liaison> => {
    const person = { name: `Penghubung ${institution}`, signIn: `penghubung-${institution}-${region}` };
    const given = { region, institution, name: `Instansi ${institution} Contoh`, person };
    const { records } = must(await netra.act('institution.found', given, { actor }));
    const [office, who] = ['institution', 'person'].map(kind => records.find(one => one.kind === kind)?.ref);
    if (!office || !who) throw new Error('an institution is founded with a liaison');
    return { kind: 'liaison', id: formatRef(who), name: person.name, institution, scope: region || '*', office };
  };
  const reviewer = await enrol(world, regency, 'pengkaji', ['reviewer', 'intake']);
  const commissioner = await enrol(world, regency, 'anggota', ['commissioner']);
  return {
    deciders: [regency.officer, reviewer, commissioner],
    partners: {
      police: await partner('police', '17.02', regency.officer),
      policeBeside: await partner('police', '17.03', neighbour.officer),
      government: await partner('personnel-authority', '17.02', regency.officer),
      governmentBeside: await partner('personnel-authority', '17.03', neighbour.officer),
      bkn: await partner('bkn', '', { ...nation.officer, scope: '*' }),
    },
    all: {
      ...{ regency: regency.officer, reviewer, commissioner, custodian, neighbour: neighbour.officer },
      ...{ province: province.officer, nation: { ...nation.officer, scope: '*' } },
      auditor: await enrol(world, regency, 'pemeriksa', ['auditor']),
      administrator: await enrol(world, regency, 'pengelola', ['administrator']),
      outreach: await enrol(world, regency, 'penyuluh', ['outreach', 'publisher']),
      narrow: await enrol(world, regency, 'kecamatan', ['reviewer'], '17.02.01'),
      beside: await enrol(world, neighbour, 'tetangga', ['commissioner', 'auditor']),
    },
  };
}

/** One matter, as chance has it: which way in, where, what becomes of it, and who is kept apart when. */
export async function happen(world: ThreadWorld, people: People, n: number, chance: () => number): Promise<Matter> {
  const { netra, province, regency, neighbour } = world;
  const one = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const often = (share: number) => chance() < share;
  const mode = one(['formal', 'formal', 'confidential', 'anonymous'] as const);
  const receipt = netra.newReceipt();
  const filed = must(
    await netra.submit({
      ...formal(netra, { receipt, mode, place: one(['17.02', '17.02', '17.02', '17.03']) as Region }),
      ...{ concernsOffice: often(0.15), account: word('a', n), reported: word('r', n) },
      identity: mode === 'anonymous' ? null : { name: word('i', n), contact: '', address: '' },
      evidence: often(0.4) ? new TextEncoder().encode(`${word('e', n)}\n`) : null,
      ...(mode === 'formal' && often(0.3) ? { standing: 'proxy', letter: word('l', n) } : {}),
    }),
  );
  const matter: Matter = {
    ...{ n, mode, report: filed.ref, number: filed.number, receipt, region: filed.ref.region },
    ...{ case: null, lead: null, finding: null, away: new Set<string>(), above: false, hands: new Map() },
  };
  const report = { report: formatRef(filed.ref) };
  const OFFICES: Readonly<Record<string, OfficeOf>> = { '17': province, '17.02': regency, '17.03': neighbour };
  const officeOf = (kind: KindOfMatter) => OFFICES[handsOf(matter, kind).handler] ?? regency;
  const beside = people.all.beside as Officer;
  const seatsAt = ({ ref: { region } }: OfficeOf) =>
    (region === '17.03' ? [neighbour.officer, beside] : people.deciders)
      .filter(({ roles }) => roles.includes('commissioner'))
      .map(({ id }) => id);
  const of =
    (kind: string) =>
    (one: { readonly kind: string }): boolean =>
      one.kind === kind;
  /** By anybody who may: what is refused didn't happen. */
  const act = async (name: string, input: object, actors: readonly Officer[] = people.deciders) => {
    for (const actor of [...actors, neighbour.officer, beside, province.officer, people.all.nation as Officer]) {
      const answer = await netra.act(name, input, { actor });
      if (answer.ok) return answer.value.records;
    }
    return undefined;
  };
  const stepBack = async (input: object, kind: 'report' | 'lead' | 'finding' | 'case') => {
    const who = one(people.deciders);
    const given = { ...input, person: who.id, because: word('b', n) };
    if (await act(`${kind}.recuse`, given)) matter.away.add(who.id);
  };
  const takeOver = async (input: object, kind: 'report' | 'lead' | 'finding' | 'case') => {
    const given = { ...input, office: formatRef(province.ref), why: 'office-concerned', cite: 'Surat 9' };
    if (!(await act(`${kind}.take-over`, given, [province.officer]))) return;
    matter.above = true;
    for (const of of KINDS_OF_MATTER) {
      const listed = refIn(matter, of)?.region;
      if (listed) matter.hands.set(of, { readers: ['17'], listed, handler: '17', asked: null });
    }
  };
  /** As a browser of the sending office closes anew what is sealed. Where its keys open nothing, nothing is taken on. */
  const reseal = async (from: OfficeOf) => {
    const page = await netra.ask('reseal.page', { report: report.report }, from.officer);
    if (!page.ok) return;
    const { items, circles, office } = page.value as Extract<
      Awaited<ReturnType<(typeof resealPage)['run']>>,
      { ok: true }
    >['value'];
    for (const { item, file, circle, wraps } of items) {
      const fresh = await rewrap(wrapsFromWire(wraps) ?? [], from.key, circles[circle] ?? []);
      if (!fresh.ok) return;
      const again = { ...report, office, items: [{ item, file, wraps: wrapsToWire(fresh.value) }] };
      await netra.act('report.reseal', again, { actor: from.officer });
    }
  };
  /** To another office, which takes it on, sends it back, is asked in vain, or says nothing yet; all that has the same hands goes along. */
  const passOn = async (kind: KindOfMatter): Promise<void> => {
    const ref = refIn(matter, kind);
    const from = officeOf(kind);
    const to = one([neighbour, neighbour, regency, province]);
    const stays = often(0.4);
    const about = { [kind]: ref && formatRef(ref) };
    const given = {
      from: formatRef(from.ref),
      to: formatRef(to.ref),
      why: 'other',
      cite: 'Surat 7',
      note: word('n', n),
      stays,
    };
    const handler = from.ref.region;
    const step = (name: string, by: OfficeOf, more: object = {}) =>
      netra.act(`${kind}.${name}`, { ...about, ...more }, { actor: by.officer });
    if (!ref || !(await step('pass-on', from, given)).ok) return;
    const going = KINDS_OF_MATTER.filter(
      of => refIn(matter, of) && goes(matter, of) && handsOf(matter, of).handler === handler,
    );
    const hand = (change: (before: Hands) => Hands) => {
      for (const of of going) matter.hands.set(of, change(handsOf(matter, of)));
    };
    const before = new Map(going.map(of => [of, handsOf(matter, of).listed]));
    const goBack = () => {
      for (const of of going) {
        const hands = handsOf(matter, of);
        matter.hands.set(of, { ...hands, asked: null, listed: before.get(of) ?? '' });
      }
    };
    const asked: string = to.ref.region;
    hand(hands => ({ ...hands, asked, listed: asked }));
    const because = word('y', n);
    const answer = chance();
    if (answer < 0.15) {
      if ((await step('send-back', to, { because })).ok) goBack();
    } else if (answer < 0.25) {
      if ((await step('recall-passing', from, { because })).ok) goBack();
    } else if (answer < 0.85) {
      await reseal(from);
      if (!(await step('acknowledge-passing', to)).ok) return;
      hand(({ readers }) => ({
        ...{ readers: stays ? [...readers, asked] : [asked], listed: asked, handler: asked, asked: null },
      }));
      if (often(0.3)) await passOn(kind);
    }
  };
  const register = async (asked: object) => {
    await act('report.review', review(report.report, '2024-10-14'));
    return act('case.register', { ...report, office: formatRef(officeOf('report').ref), ...asked });
  };
  /** Information never becomes a case but through a lead and a finding, each of which may go another way. */
  const trace = async (asked: object) => {
    const office = formatRef(officeOf('report').ref);
    const said = { title: `Kabar ${word('t', n)}`, account: `Ringkas ${word('k', n)}` };
    matter.lead = (await act('lead.trace-report', { ...report, office, ...said }))?.find(of('lead'))?.ref ?? null;
    if (!matter.lead) return undefined;
    const lead = formatRef(matter.lead);
    await act('lead.trace', { lead, on: '2024-10-14', what: word('v', n) });
    if (often(0.2)) await stepBack({ lead }, 'lead');
    if (often(0.1)) await takeOver({ lead }, 'lead');
    if (often(0.2)) await passOn('lead');
    if (often(0.2)) return undefined;
    const { decisions, ...sitting } = plenary(seatsAt(officeOf('lead')), { finding: 'violation' });
    const set = await act('finding.adopt', {
      ...{
        lead,
        office: formatRef(officeOf('lead').ref),
        ...sitting,
        votes: decisions[0]?.votes,
        regime: 'pilkada',
        happenedOn: null,
      },
      ...{ on: '2024-10-14', foundOn: '2024-10-14', reported: word('m', n), account: `Ringkas ${word('g', n)}` },
    });
    const made = set?.find(of('finding'));
    if (!made) return undefined;
    const finding = formatRef(made.ref);
    matter.finding = { ref: made.ref, number: (made.state as { number: string }).number };
    if (often(0.2)) await stepBack({ finding }, 'finding');
    if (often(0.1)) await takeOver({ finding }, 'finding');
    if (often(0.2)) await passOn('finding');
    return often(0.8)
      ? act('case.register-finding', { finding, office: formatRef(officeOf('finding').ref), ...asked })
      : undefined;
  };
  await act('item.open', {
    ...report,
    item: mode === 'formal' ? 'identity' : 'account',
    reason: word('o', n).padEnd(12),
  });
  if (mode !== 'formal' && often(0.7))
    await act('report.summarise', { ...report, summary: `Ringkas ${word('w', n)}` }, [
      people.all.custodian as Officer,
      regency.officer,
    ]);
  await act('report.write-note', { ...report, words: word('h', n) });
  if (often(0.3)) await stepBack(report, 'report');
  if (often(0.15)) await takeOver(report, 'report');
  if (often(0.2)) await passOn('report');
  if (often(0.2)) {
    await act('report.set-aside', { ...report, reason: word('x', n), cite: 'Pasal 1' });
    return matter;
  }
  if (often(0.75)) {
    const track = one(['neutrality', 'crime'] as const);
    const words = { actorKind: 'pns', unit: word('u', n), reported: word('p', n), summary: word('s', n) };
    const asked = { regime: 'pilkada', tracks: [track], conductOn: null, ...words };
    const begun = mode === 'formal' ? await register(asked) : await trace(asked);
    const opened = begun?.find(({ kind }) => kind === 'case');
    if (!opened) return matter;
    const { number } = opened.state as { number: string };
    matter.case = { ref: opened.ref, region: opened.ref.region, number, track, referred: false };
    const on = { case: formatRef(opened.ref), track, on: '2024-10-14' };
    if (often(0.25)) await passOn('case');
    if (often(0.6)) {
      await act('case.study', study(on.case, track, { facts: word('d', n) }));
      await act('case.decide', {
        ...on,
        ...plenary(seatsAt(officeOf('case')), {
          track,
          finding: 'violation',
          provisions: ['D-01'],
          reasons: word('d', n),
        }),
      });
    }
    if (often(0.6) && (await act('case.refer', { ...on, letter: word('f', n) }))) matter.case.referred = true;
    if (often(0.6)) await act('case.follow-up', { ...on, result: 'no-sanction', note: word('c', n) });
    await act('case.write-note', { case: on.case, words: word('q', n) });
    if (often(0.3)) await stepBack({ case: on.case }, 'case');
    if (often(0.2)) await takeOver({ case: on.case }, 'case');
  }
  return matter;
}
