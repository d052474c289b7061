import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../calendar/calendar.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Facts, FactsRefusal } from './facts.ts';
import { type ChoiceId, type Condition, choicesOf, type InputId, inputIds } from './inputs.ts';
import type { Law } from './law.ts';
import { type ActorKind, isCivilServant } from './receivers.ts';
import { words } from './row.ts';
import { insideBanOn, stagesPossibleOn } from './stage-of-day.ts';

/**
 * Answers narrow each other before any row is read: a form tells conduct and object, the day tells the stage, the stage
 * tells whether there are candidates. An input that is left with no value is a contradiction, and the refusal names it.
 */
export type Possible = Readonly<Record<ChoiceId, ReadonlySet<string>>>;

type Draft = Record<ChoiceId, Set<string>>;
type Ground = {
  readonly facts: Facts;
  readonly calendar: Calendar;
  readonly law: Pick<Law, 'violations' | 'deadlines'>;
};

const choiceIds = inputIds.filter((id): id is ChoiceId => choicesOf(id) !== null);

/**
 * What every input can still be. Refused, naming the field and the answer it contradicts: a stage that the day cannot lie
 * in, an object that does not exist at that stage, conduct or leave of civil servants by somebody who is none, a form that
 * does not fit the other answers, a ban said to run before it began.
 */
export function possibleValues(
  facts: Facts,
  calendar: Calendar,
  law: Pick<Law, 'violations' | 'deadlines'>,
): Result<Possible, FactsRefusal> {
  const draft = Object.fromEntries(
    choiceIds.map(id => [
      id,
      new Set(facts[id] === undefined ? choicesOf(id)?.map(choice => choice.value) : [facts[id]]),
    ]),
  ) as Draft;
  for (const narrow of [byPerson, byForm, byDay, byObject, byBan]) {
    const flaw = narrow(draft, { facts, calendar, law });
    if (flaw !== null) return refuse(flaw);
  }
  return ok(draft);
}

const keep = (values: ReadonlySet<string>, test: (value: string) => boolean) => new Set([...values].filter(test));

const contradiction = (field: InputId, against: InputId, id: string, en: string): FactsRefusal => ({
  code: 'contradiction',
  field,
  with: against,
  reason: words(id, en),
});

function listed(id: ChoiceId, values: ReadonlySet<string>, language: 'id' | 'en'): string {
  return (choicesOf(id) ?? [])
    .filter(choice => values.has(choice.value))
    .map(choice => choice.label[language])
    .join('; ');
}

/** Conduct that only a civil servant, or staff held to the same forms, can commit. */
const STAFF_ONLY = ['accompany-spouse', 'run-without-resigning'];

function byPerson(_: Draft, { facts }: Ground): FactsRefusal | null {
  const { actor, conduct, officeHolder, onLeave, incumbent } = facts;
  if (actor === undefined) return null;
  const civil = isCivilServant(actor as ActorKind);
  if (!civil && conduct !== undefined && STAFF_ONLY.includes(conduct) && actor !== 'ppnpn') {
    return contradiction(
      'conduct',
      'actor',
      'Perbuatan ini hanya ada bagi ASN; pelaku yang dipilih bukan ASN.',
      'Only a civil servant can do this; the chosen actor is none.',
    );
  }
  if (!civil && officeHolder === 'yes') {
    return contradiction(
      'officeHolder',
      'actor',
      'Pejabat ASN adalah ASN; pelaku yang dipilih bukan ASN.',
      'An office holder of the civil service is a civil servant; the chosen actor is none.',
    );
  }
  if (!civil && onLeave === 'yes') {
    return contradiction(
      'onLeave',
      'actor',
      'Cuti di luar tanggungan negara hanya bagi ASN; pelaku yang dipilih bukan ASN.',
      'Unpaid leave outside state responsibility is for civil servants; the chosen actor is none.',
    );
  }
  if (incumbent === 'yes' && actor !== 'kepala-daerah' && actor !== 'calon') {
    return contradiction(
      'incumbent',
      'actor',
      'Petahana adalah kepala daerah atau calon.',
      'An incumbent is a regional head or a candidate.',
    );
  }
  return null;
}

/** A form already suspected narrows the other answers to what one of its ways allows. */
function byForm(possible: Draft, { facts, law }: Ground): FactsRefusal | null {
  if (facts.form === undefined) return null;
  const ways = law.violations.filter(row => row.id === facts.form).flatMap(row => row.when);
  const fits = (way: Condition, id: ChoiceId) => {
    const allowed = way[id] as readonly string[] | undefined;
    return allowed === undefined || allowed.some(value => possible[id].has(value));
  };
  const open = ways.filter(way => choiceIds.every(id => fits(way, id)));
  if (open.length === 0) {
    const against = choiceIds.find(id => id !== 'form' && facts[id] !== undefined && ways.every(way => !fits(way, id)));
    return contradiction(
      'form',
      against ?? 'conduct',
      `Bentuk ${facts.form} tidak cocok dengan jawaban lain.`,
      `The form ${facts.form} does not fit the other answers.`,
    );
  }
  for (const id of choiceIds) {
    const allowed = open.map(way => way[id] as readonly string[] | undefined);
    if (allowed.every(values => values !== undefined)) {
      const union = new Set(allowed.flat());
      possible[id] = keep(possible[id], value => union.has(value));
    }
  }
  return null;
}

/** The calendar knows the stage of most days of an election. */
function byDay(possible: Draft, { facts, calendar }: Ground): FactsRefusal | null {
  if (facts.conductDay === undefined) return null;
  const election = facts.election === 'pilkada' || facts.election === 'pemilu' ? facts.election : null;
  const stages: ReadonlySet<string> | null = stagesPossibleOn(
    calendar,
    Temporal.PlainDate.from(facts.conductDay),
    election,
  );
  if (stages === null) return null;
  possible.stage = keep(possible.stage, value => stages.has(value));
  return possible.stage.size > 0
    ? null
    : contradiction(
        facts.stage === undefined ? 'form' : 'stage',
        'conductDay',
        `Pada ${facts.conductDay} tahapannya ${listed('stage', stages, 'id')}.`,
        `On ${facts.conductDay} the stage was: ${listed('stage', stages, 'en')}.`,
      );
}

/** Which objects there can be at which stage: before the determination nobody is a candidate, after it nobody is prospective. */
const OBJECTS: Readonly<Record<string, readonly string[]>> = {
  pre_candidacy: ['bakal_calon', 'party', 'self', 'none'],
  candidate: ['calon', 'party', 'self', 'none'],
  campaign: ['calon', 'party', 'self', 'none'],
  post_campaign: ['calon', 'party', 'self', 'none'],
  post_vote: ['calon', 'calon_terpilih', 'party', 'self', 'none'],
};

function byObject(possible: Draft, { facts }: Ground): FactsRefusal | null {
  const { object, stage } = possible;
  possible.object = keep(object, one => [...stage].some(at => OBJECTS[at]?.includes(one)));
  possible.stage = keep(stage, at => [...object].some(one => OBJECTS[at]?.includes(one)));
  return possible.object.size > 0 && possible.stage.size > 0
    ? null
    : contradiction(
        facts.object === undefined ? 'form' : 'object',
        facts.stage === undefined ? 'conductDay' : 'stage',
        'Sebelum penetapan KPU belum ada calon, sesudahnya tidak ada lagi bakal calon.',
        'Before KPU determines them there are no candidates, afterwards nobody is prospective any more.',
      );
}

const AFTER_DETERMINATION: readonly string[] = ['candidate', 'campaign', 'post_campaign'];

/** Whether the ban of Article 71 (2), (3) runs: told by the day, else by a stage after the determination. */
function byBan(possible: Draft, ground: Ground): FactsRefusal | null {
  const runs = banRuns(possible, ground);
  if (runs === null) return null;
  const said = possible.banWindow.has(runs);
  possible.banWindow = new Set([runs]);
  return said
    ? null
    : contradiction(
        'banWindow',
        ground.facts.conductDay === undefined ? 'stage' : 'conductDay',
        runs === 'yes' ? 'Hari atau tahapan itu di dalam masa larangan.' : 'Hari itu sebelum masa larangan mulai.',
        runs === 'yes' ? 'That day or stage is inside the ban.' : 'That day is before the ban begins.',
      );
}

function banRuns({ stage }: Draft, { facts, calendar, law }: Ground): 'yes' | 'no' | null {
  if (facts.election === 'pemilu') return null;
  const rule = law.deadlines.find(row => row.id === 'pilkada.mutasi.larangan');
  if (facts.conductDay !== undefined && rule?.unit === 'month') {
    const inside = insideBanOn(calendar, Temporal.PlainDate.from(facts.conductDay), rule.limit);
    if (inside !== null) return inside ? 'yes' : 'no';
  }
  return [...stage].every(at => AFTER_DETERMINATION.includes(at)) ? 'yes' : null;
}
