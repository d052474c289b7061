/**
 * The classifier: from answers to the provisions that apply, and the questions that would still decide.
 *
 * It asks, it does not guess. Each row of law lists the ways in which it applies (`when`). A way whose every condition
 * is answered and met applies; one that an answer rules out is gone; one that waits for an answer stays open and says
 * which. So the same data that a lawyer reads decides, and a new row needs no code. Intent and proof are for Gakkumdu and
 * the plenary: what stands here is a suspicion to be examined.
 */
import { BASE_CALENDAR, type Calendar } from '../calendar/calendar.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Classification, Provision, Verdict } from './classification.ts';
import { laterRows, questionsFor, reasonsOf, warningsOf } from './explain.ts';
import { type Facts, type FactsRefusal, parseFacts } from './facts.ts';
import type { ChoiceId, Condition } from './inputs.ts';
import { type Law, shippedLaw, sureness } from './law.ts';
import { rangeOf, receiversOf } from './outcome.ts';
import { type Possible, possibleValues } from './possible.ts';
import { type Candidate, candidatesOf, type ProvisionType } from './provisions.ts';
import { type ActorKind, neutralityTrackOf, type TrackKind } from './receivers.ts';
import { inForceOn, words } from './row.ts';
import { sanctionsOf } from './sanction-range.ts';
import type { LegalBase, Level } from './violation.ts';

/**
 * Classifies answers by the law as known at `law.basis` and the stages of `calendar`. `given` is what a form, the API or
 * the command line received; the ids and values are those of `questions()`.
 * Refused: unknown inputs or values, impossible days, contradictions, and conduct on a day before any row fits.
 */
export function classify(
  given: unknown,
  law: Law = shippedLaw,
  calendar: Calendar = BASE_CALENDAR,
): Result<Classification, FactsRefusal> {
  const parsed = parseFacts(given);
  if (!parsed.ok) return parsed;
  const facts = parsed.value;
  const possible = possibleValues(facts, calendar, law);
  if (!possible.ok) return possible;

  const day = facts.conductDay ?? law.basis.release;
  const verdicts = candidatesOf(law).flatMap(candidate => verdictOf(candidate, possible.value) ?? []);
  const timely = verdicts.filter(({ candidate }) => inForceOn(candidate.row, day));
  const untimely = verdicts.filter(
    verdict => !timely.some(({ candidate }) => candidate.row.id === verdict.candidate.row.id),
  );
  if (timely.length === 0 && facts.conductDay !== undefined) {
    const flaw = beforeTheLaw(
      untimely.map(({ candidate }) => candidate),
      day,
    );
    if (flaw !== null) return refuse(flaw);
  }

  const found = withoutSpares(timely.filter(verdict => 'way' in verdict));
  const open = timely.filter(verdict => 'waitsFor' in verdict);
  const provisions = found.map(({ candidate }) => provisionOf(candidate, facts, law, day));
  const actor = actorOf(possible.value);
  const type = heaviestType(provisions) ?? (open.length > 0 ? null : 'unclassified');
  const tracks = tracksOf(provisions);
  const routed = receiversOf(tracks, actor, facts, law);

  return ok({
    release: law.basis.release,
    provisions,
    type,
    level: heaviestLevel(provisions, type),
    sanctions: rangeOf(provisions, law, day),
    receivers: routed.lines,
    tracks,
    questions: questionsFor(open, found, routed.byReferralDay, facts, possible.value),
    possible: [...new Set(open.map(({ candidate }) => candidate.row.id))],
    reasons: reasonsOf(provisions, found, possible.value, facts),
    warnings: [...warningsOf(provisions, type, facts, law), ...laterRows(untimely, day), ...routed.warnings],
  });
}

function verdictOf(candidate: Candidate, possible: Possible): Verdict | null {
  let waiting: readonly ChoiceId[] | null = null;
  for (const way of candidate.when) {
    const open = openConditions(way, possible);
    if (open === null) continue;
    if (open.length === 0) return { candidate, way };
    waiting = waiting === null ? open : [...new Set([...waiting, ...open])];
  }
  return waiting === null ? null : { candidate, waitsFor: waiting };
}

/** The inputs a way still waits for; null when an answer rules it out. */
function openConditions(way: Condition, possible: Possible): readonly ChoiceId[] | null {
  const open: ChoiceId[] = [];
  for (const [id, allowed] of Object.entries(way) as [ChoiceId, readonly string[]][]) {
    const values = [...possible[id]];
    const met = values.filter(value => allowed.includes(value)).length;
    if (met === 0) return null;
    if (met < values.length) open.push(id);
  }
  return open;
}

/** "Unclassified" rows speak only where no row that names the conduct does; a row yields to one that is more exact. */
function withoutSpares<V extends { readonly candidate: Candidate }>(found: readonly V[]): readonly V[] {
  const named = found.filter(({ candidate }) => !candidate.spare);
  const speaking = named.some(({ candidate }) => candidate.kind !== 'content') ? named : found;
  return speaking.filter(
    ({ candidate }) => !candidate.yieldsTo.some(id => speaking.some(other => other.candidate.row.id === id)),
  );
}

const actorOf = (possible: Possible): ActorKind | null => {
  const [only, ...more] = possible.actor;
  return only !== undefined && more.length === 0 ? (only as ActorKind) : null;
};

function provisionOf(
  { kind, row, type, level, label, track }: Candidate,
  facts: Facts,
  law: Law,
  day: string,
): Provision {
  const impact = facts.impact as 'unit_kerja' | 'instansi' | 'negara' | undefined;
  const byImpact = kind === 'violation' && impact !== undefined ? row.levelByImpact?.[impact] : undefined;
  return {
    id: row.id,
    kind,
    type,
    level: byImpact ?? level,
    label,
    cite: row.cite,
    bases: kind === 'violation' ? row.bases.filter(base => standsOn(base, day)) : [],
    source: row.source,
    confidence: sureness(law, tableOf(kind), row),
    track:
      track === 'of-actor' ? (facts.actor === undefined ? null : neutralityTrackOf(facts.actor as ActorKind)) : track,
    sanctions:
      kind === 'content'
        ? []
        : sanctionsOf(
            kind === 'crime' ? { crime: row } : { row, level: byImpact ?? level, type },
            facts.actor as ActorKind | undefined,
          ),
    note: row.note ?? null,
  };
}

const standsOn = ({ from = '', until }: LegalBase, day: string) => from <= day && (until === undefined || day < until);

const tableOf = (kind: Candidate['kind']) =>
  ({ violation: 'violations', crime: 'crimes', actor: 'actors', content: 'content' })[kind] as
    | 'violations'
    | 'crimes'
    | 'actors'
    | 'content';

const TYPES: readonly ProvisionType[] = [
  'disiplin',
  'kode_etik',
  'hukum_lain',
  'etik_penyelenggara',
  'pidana',
  'administratif',
  'larangan',
  'konten',
  'unclassified',
];
const LEVELS: readonly Level[] = ['ptdh', 'berat', 'sedang', 'ringan', 'moral', 'unclassified'];

const heaviestType = (provisions: readonly Provision[]) =>
  TYPES.find(type => provisions.some(one => one.type === type)) ?? null;

const heaviestLevel = (provisions: readonly Provision[], type: ProvisionType | null) =>
  LEVELS.find(level => provisions.some(one => one.type === type && one.level === level)) ?? null;

const TRACKS: readonly TrackKind[] = ['neutrality', 'crime', 'administrative', 'ethics', 'other-law'];

const tracksOf = (provisions: readonly Provision[]) =>
  TRACKS.filter(track => provisions.some(one => one.track === track));

function beforeTheLaw(candidates: readonly Candidate[], day: string): FactsRefusal | null {
  const later = candidates
    .filter(({ row }) => row.inForce.from > day)
    .toSorted((a, b) => a.row.inForce.from.localeCompare(b.row.inForce.from));
  const first = later[0];
  if (first === undefined) return null;
  return {
    code: 'before-the-law',
    field: 'conductDay',
    reason: words(
      `Pada ${day} belum ada baris hukum untuk perbuatan ini dalam tabel; yang paling awal ${first.row.id}, mulai ${first.row.inForce.from}.`,
      `On ${day} no row of law covers this conduct in the tables; the earliest is ${first.row.id}, from ${first.row.inForce.from}.`,
    ),
  };
}
