import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../calendar/calendar.ts';
import { parseDay } from '../calendar/days.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type ChoiceId, type Condition, choicesOf, type InputId, inputIds, inputs } from './inputs.ts';
import type { Law } from './law.ts';
import { type ActorKind, isCivilServant } from './receivers.ts';
import { type Words, words } from './row.ts';
import { insideBanOn, stagesPossibleOn } from './stage-of-day.ts';
import type { Violation } from './violation.ts';

/** The answers, parsed: every value is one of the list, every day exists. What is missing was not answered. */
export type Facts = { readonly [I in InputId]?: string };

export type FactsRefusal = {
  readonly code:
    | 'not-an-object'
    | 'unknown-input'
    | 'unknown-value'
    | 'day-impossible'
    | 'end-before-start'
    | 'contradiction'
    | 'before-the-law';
  /** The input at fault. */
  readonly field: string;
  /** The answer it contradicts, where there is one. */
  readonly with?: InputId;
  readonly reason: Words;
};

/** For each input with a list: the values it can still have, given all answers. */
export type Possible = Readonly<Record<ChoiceId, ReadonlySet<string>>>;

const choiceIds = inputIds.filter((id): id is ChoiceId => choicesOf(id) !== null);
const UNANSWERED: readonly unknown[] = [undefined, null, '', 'unknown'];

/**
 * Reads answers as they come from a form, the API or the command line. `null`, an empty text and "unknown" mean not
 * answered; true and false stand for yes and no. Refused: an input or a value that is not listed, an impossible day, a
 * referral before the conduct.
 */
export function parseFacts(given: unknown): Result<Facts, FactsRefusal> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return refuse({
      code: 'not-an-object',
      field: '',
      reason: words('Jawaban harus berupa pasangan isian dan nilai.', 'The answers must be pairs of input and value.'),
    });
  }
  const facts: { [I in InputId]?: string } = {};
  for (const [id, raw] of Object.entries(given)) {
    if (!isInputId(id)) {
      return refuse({
        code: 'unknown-input',
        field: id,
        reason: words(
          `Isian "${id}" tidak dikenal. Daftarnya: netra law questions.`,
          `The input "${id}" is unknown. For the list: netra law questions.`,
        ),
      });
    }
    if (UNANSWERED.includes(raw)) continue;
    const value = raw === true ? 'yes' : raw === false ? 'no' : raw;
    const flaw = valueFlaw(id, value);
    if (flaw !== null) return refuse(flaw);
    facts[id] = String(value);
  }
  const { conductDay, referralDay } = facts;
  if (conductDay !== undefined && referralDay !== undefined && referralDay < conductDay) {
    return refuse({
      code: 'end-before-start',
      field: 'referralDay',
      with: 'conductDay',
      reason: words(
        'Hari penerusan mendahului hari perbuatan.',
        'The day of the referral is before the day of the conduct.',
      ),
    });
  }
  return ok(facts);
}

const isInputId = (id: string): id is InputId => Object.hasOwn(inputs, id);

function valueFlaw(id: InputId, value: unknown): FactsRefusal | null {
  const choices = choicesOf(id);
  if (choices !== null) {
    if (choices.some(choice => choice.value === value)) return null;
    const allowed = choices.map(choice => choice.value).join(', ');
    return {
      code: 'unknown-value',
      field: id,
      reason: words(
        `Nilai "${String(value)}" tidak dikenal. Pilihannya: ${allowed}.`,
        `The value "${String(value)}" is unknown. The choices are: ${allowed}.`,
      ),
    };
  }
  if (typeof value === 'string' && parseDay(value, id).ok) return null;
  return {
    code: 'day-impossible',
    field: id,
    reason: words(
      `"${String(value)}" bukan tanggal yang ada. Tulis tahun-bulan-hari, misalnya 2024-10-05.`,
      `"${String(value)}" is not a day that exists. Write year-month-day, for example 2024-10-05.`,
    ),
  };
}

/** Which objects there can be at which stage: before the determination nobody is a candidate, after it nobody is prospective. */
const OBJECTS: Readonly<Record<string, readonly string[]>> = {
  pre_candidacy: ['bakal_calon', 'party', 'self', 'none'],
  candidate: ['calon', 'party', 'self', 'none'],
  campaign: ['calon', 'party', 'self', 'none'],
  post_campaign: ['calon', 'party', 'self', 'none'],
  post_vote: ['calon', 'calon_terpilih', 'party', 'self', 'none'],
};

/** Conduct that only a civil servant can commit: leave, resignation and spouse rules are theirs. */
const CIVIL_SERVANTS_ONLY = ['accompany-spouse', 'run-without-resigning'];

/**
 * What every input can still be. Refused, naming the field and the answer it contradicts: a stage that the day cannot lie
 * in, an object that does not exist at that stage, conduct or leave of civil servants by somebody who is none, a form that
 * does not fit the other answers.
 */
export function possibleValues(
  facts: Facts,
  calendar: Calendar,
  law: Pick<Law, 'violations' | 'deadlines'>,
): Result<Possible, FactsRefusal> {
  const person = personFlaw(facts);
  if (person !== null) return refuse(person);

  const possible = Object.fromEntries(
    choiceIds.map(id => [
      id,
      new Set(facts[id] === undefined ? choicesOf(id)?.map(choice => choice.value) : [facts[id]]),
    ]),
  ) as Record<ChoiceId, Set<string>>;

  if (facts.form !== undefined) {
    const flaw = narrowByForm(
      possible,
      facts,
      law.violations.filter(row => row.id === facts.form),
    );
    if (flaw !== null) return refuse(flaw);
  }
  if (facts.conductDay !== undefined) {
    const election = facts.election === 'pilkada' || facts.election === 'pemilu' ? facts.election : null;
    const stages = stagesPossibleOn(calendar, Temporal.PlainDate.from(facts.conductDay), election);
    if (stages !== null) {
      const left = keep(possible.stage, value => (stages as ReadonlySet<string>).has(value));
      if (left.size === 0) {
        const said = facts.stage === undefined ? 'form' : 'stage';
        return refuse(
          contradiction(
            said,
            'conductDay',
            `Pada ${facts.conductDay} tahapannya ${listed('stage', stages, 'id')}.`,
            `On ${facts.conductDay} the stage was: ${listed('stage', stages, 'en')}.`,
          ),
        );
      }
      possible.stage = left;
    }
  }
  const objects = keep(possible.object, object => [...possible.stage].some(stage => OBJECTS[stage]?.includes(object)));
  const stages = keep(possible.stage, stage => [...possible.object].some(object => OBJECTS[stage]?.includes(object)));
  if (objects.size === 0 || stages.size === 0) {
    const field = facts.object === undefined ? 'form' : 'object';
    return refuse(
      contradiction(
        field,
        facts.stage === undefined ? 'conductDay' : 'stage',
        'Sebelum penetapan KPU belum ada calon, sesudahnya tidak ada lagi bakal calon.',
        'Before KPU determines them there are no candidates, afterwards nobody is prospective any more.',
      ),
    );
  }
  const ban = insideBan(facts, stages, calendar, law);
  if (ban !== null && !possible.banWindow.has(ban)) {
    return refuse(
      contradiction(
        'banWindow',
        facts.conductDay === undefined ? 'stage' : 'conductDay',
        ban === 'yes' ? 'Hari atau tahapan itu di dalam masa larangan.' : 'Hari itu sebelum masa larangan mulai.',
        ban === 'yes' ? 'That day or stage is inside the ban.' : 'That day is before the ban begins.',
      ),
    );
  }
  return ok({
    ...possible,
    object: objects,
    stage: stages,
    banWindow: ban === null ? possible.banWindow : new Set([ban]),
  });
}

const AFTER_DETERMINATION: readonly string[] = ['candidate', 'campaign', 'post_campaign'];

/** Whether the ban of Article 71 (2), (3) runs: told by the day, else by a stage after the determination. */
function insideBan(
  facts: Facts,
  stages: ReadonlySet<string>,
  calendar: Calendar,
  law: Pick<Law, 'deadlines'>,
): 'yes' | 'no' | null {
  if (facts.election === 'pemilu') return null;
  const rule = law.deadlines.find(row => row.id === 'pilkada.mutasi.larangan');
  if (facts.conductDay !== undefined && rule !== undefined && rule.limit !== null && rule.unit === 'month') {
    const inside = insideBanOn(calendar, Temporal.PlainDate.from(facts.conductDay), rule.limit);
    if (inside !== null) return inside ? 'yes' : 'no';
  }
  return [...stages].every(stage => AFTER_DETERMINATION.includes(stage)) ? 'yes' : null;
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

function personFlaw({ actor, conduct, officeHolder, onLeave, incumbent }: Facts): FactsRefusal | null {
  if (actor === undefined) return null;
  const civil = isCivilServant(actor as ActorKind);
  if (!civil && conduct !== undefined && CIVIL_SERVANTS_ONLY.includes(conduct) && actor !== 'ppnpn') {
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
function narrowByForm(
  possible: Record<ChoiceId, Set<string>>,
  facts: Facts,
  rows: readonly Violation[],
): FactsRefusal | null {
  const ways = rows.flatMap(row => row.when as readonly Condition[]);
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
