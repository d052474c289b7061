/**
 * "May I?" (`/boleh`): who are you, what do you want to do or what did you see, for whom, when.
 *
 * A pure decision over the classifier, in plain words: allowed, not allowed, or depends; why, with the article; what
 * happens if; what to do instead; how to report. "Allowed" is only said where a source says so, or where the rule of
 * neutrality does not bind the person at all; silence of the tables is never permission, it is "depends: ask".
 */
import { BASE_CALENDAR, type Calendar } from '../calendar/calendar.ts';
import { ok, type Result } from '../result.ts';
import type { Classification, Provision, Question, Reason, ReceiverLine, SanctionRange } from './classification.ts';
import { classify } from './classify.ts';
import { type Facts, type FactsRefusal, parseFacts } from './facts.ts';
import { type Choice, inputs } from './inputs.ts';
import { ASK_FIRST, type Conduct, INSTEAD, WITNESS, WITNESS_OF_PRESSURE } from './instead.ts';
import { type Law, shippedLaw } from './law.ts';
import { howToReport, sentenceOf, witnessSentence } from './mayi-words.ts';
import { type Permission, permissions } from './permissions.ts';
import type { ProvisionType } from './provisions.ts';
import { type ActorKind, isCivilServant } from './receivers.ts';
import { inForceOn, type Words, words } from './row.ts';
import type { Level, Violation, ViolationType } from './violation.ts';

export { permissions };

/** Everything one can ask about: what the law names as conduct, and what a source expressly allows. */
export const acts: readonly Choice[] = [
  ...inputs.conduct.choices,
  ...permissions.map(({ id, label }) => ({ value: id, label })),
];

type Side = { readonly id: string; readonly label: Words; readonly type: ViolationType; readonly level: Level | null };

export type MayI = {
  readonly verdict: 'allowed' | 'not-allowed' | 'depends';
  /** For the person who wants to do it; `witness` is the same for one who saw it. */
  readonly sentence: Words;
  readonly witness: Words;
  readonly why: readonly Reason[];
  /** The rows that apply, each as sure as it is. */
  readonly provisions: readonly Provision[];
  /** The same act on both sides of the determination of candidates, where that decides what it is. */
  readonly turning: { readonly before: Side; readonly after: Side; readonly now: 'before' | 'after' } | null;
  /** What happens if: the range the law opens, heaviest kinds included; empty where nothing is fixed. */
  readonly whatIf: readonly SanctionRange[];
  readonly instead: Words;
  /** What a witness does now. */
  readonly next: Words;
  readonly receivers: readonly ReceiverLine[];
  readonly report: Words;
  /** Answers that would change "depends" into yes or no. */
  readonly questions: readonly Question[];
  readonly warnings: readonly Words[];
};

/**
 * Answers "may I?" for the inputs of the classifier, where `act` (a value of `acts`) stands for `conduct`.
 * Refused as the classifier refuses, and the field is that of the form: unknown values, impossible days, contradictions, a
 * day before the law.
 */
export function mayI(
  given: Readonly<Record<string, unknown>>,
  law: Law = shippedLaw,
  calendar: Calendar = BASE_CALENDAR,
): Result<MayI, FactsRefusal> {
  const { act, ...rest } = given;
  const permission = permissions.find(row => row.id === act);
  const asked = permission === undefined ? { ...rest, conduct: act } : rest;
  const classified = classify(asked, law, calendar);
  if (!classified.ok) return classified;
  const parsed = parseFacts(asked);
  if (!parsed.ok) return parsed;
  const facts = parsed.value;
  const day = facts.conductDay ?? law.basis.release;
  const report = howToReport(law, day);
  return ok(
    permission === undefined
      ? byLaw(classified.value, facts, { law, day, report })
      : byPermission(permission, facts, { law, day, report }),
  );
}

type Ground = { readonly law: Law; readonly day: string; readonly report: Words };

function byPermission(permission: Permission, facts: Facts, { day, report }: Ground): MayI {
  const actor = facts.actor as ActorKind | undefined;
  const known = inForceOn(permission, day);
  const kept = facts.attributes !== 'yes' && facts.activeSupport !== 'yes';
  const covered = permission.toWhom === 'everyone' || (actor !== undefined && isCivilServant(actor) && kept);
  const allowed = known && covered;
  const sentence = allowed
    ? permission.condition
    : !known
      ? words(
          `Pada ${day} aturan yang membolehkannya belum ada dalam tabel. Bertanyalah lebih dulu.`,
          `On ${day} the rule that allows it is not in the tables yet. Ask first.`,
        )
      : kept
        ? words('Aturan ini dibuat untuk ASN. Sebutkan siapa pelakunya.', 'This rule is for civil servants. Say who.')
        : words(
            `Yang boleh hanya yang memenuhi syaratnya. ${permission.condition.id}`,
            `Only what keeps the condition is allowed. ${permission.condition.en}`,
          );
  return {
    verdict: allowed ? 'allowed' : 'depends',
    sentence,
    witness: sentence,
    why: [{ words: permission.label, cite: permission.cite }],
    provisions: [],
    turning: null,
    whatIf: [],
    instead: permission.condition,
    next: permission.condition,
    receivers: [],
    report,
    questions: [],
    warnings:
      permission.confidence === 'high'
        ? []
        : [
            words(
              'Teks edarannya tidak dapat dibaca utuh; apakah cuti wajib masih diperselisihkan. Tanyakan kepada bagian kepegawaian.',
              'The circular could not be read whole; whether leave is a must is disputed. Ask the personnel office.',
            ),
          ],
  };
}

/** Types that forbid; practice without a level and content under review do not decide by themselves. */
const FORBIDS: readonly ProvisionType[] = [
  'disiplin',
  'kode_etik',
  'hukum_lain',
  'etik_penyelenggara',
  'pidana',
  'administratif',
  'larangan',
];

function byLaw(found: Classification, facts: Facts, { law, day, report }: Ground): MayI {
  const { provisions, possible, sanctions, questions, warnings, receivers } = found;
  const forbidden = provisions.some(one => FORBIDS.includes(one.type));
  const free = facts.actor === 'warga' && provisions.length === 0 && possible.length === 0;
  const verdict = forbidden ? 'not-allowed' : free ? 'allowed' : 'depends';
  const conduct = facts.conduct as Conduct | undefined;
  const pressure = conduct === 'pressure-by-superior' || conduct === 'pressure-on-voters';
  return {
    verdict,
    sentence: sentenceOf(verdict, found),
    witness: witnessSentence(verdict, found),
    why: whyOf(verdict, found),
    provisions,
    turning: turningOf(provisions, law, day),
    whatIf: sanctions,
    instead: conduct === undefined ? ASK_FIRST : INSTEAD[conduct],
    next: pressure ? WITNESS_OF_PRESSURE : WITNESS,
    receivers,
    report,
    questions: verdict === 'depends' ? questions : [],
    warnings,
  };
}

function whyOf(verdict: MayI['verdict'], { provisions, possible, reasons }: Classification): readonly Reason[] {
  if (verdict === 'allowed') return [NOT_BOUND];
  if (verdict === 'not-allowed' || provisions.length > 0) return reasons;
  if (possible.length === 0) return [NO_ROW];
  const rows = possible.join(', ');
  return [
    { words: words(`Baris yang menunggu jawaban: ${rows}.`, `Rows that wait for an answer: ${rows}.`), cite: null },
  ];
}

/** The two sides of the first form found that has a twin across the determination of candidates. */
function turningOf(provisions: readonly Provision[], law: Law, day: string): MayI['turning'] {
  for (const { id } of provisions) {
    const row = law.violations.find(one => one.id === id && inForceOn(one, day));
    const twin = law.violations.find(one => one.id === row?.twin && inForceOn(one, day));
    if (row === undefined || twin === undefined) continue;
    const now = row.phases.includes('pre_candidacy') ? 'before' : 'after';
    const [before, after] = now === 'before' ? [row, twin] : [twin, row];
    return { before: sideOf(before), after: sideOf(after), now };
  }
  return null;
}

const sideOf = ({ id, label, type, level }: Violation): Side => ({ id, label, type, level });

const NO_ROW: Reason = {
  words: words(
    'Tabel hukum tidak memuat perbuatan ini dengan jawaban yang diberikan. Diam bukan izin.',
    'The tables of law do not hold this conduct with the answers given. Silence is no permission.',
  ),
  cite: null,
};
const NOT_BOUND: Reason = {
  words: words(
    'Larangan dalam tabel ini ditujukan kepada ASN, TNI, Polri, aparat desa, pejabat, dan pelaku kampanye.',
    'The bans in these tables are for civil servants, soldiers, police, village staff, officials and campaigners.',
  ),
  cite: null,
};
