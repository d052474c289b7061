import { ok, type Result, refuse } from '../result.ts';
import { type ChoiceId, choicesOf, inputs } from './inputs.ts';
import { type Law, type LawRefusal, rowOn, sureness, type TableName } from './law.ts';
import { type Candidate, candidatesOf } from './provisions.ts';
import { inForceOn, type Row, type Words, words } from './row.ts';

/**
 * What the tables know of a provision that somebody studies: the row of a day, and its elements, read from the same
 * conditions by which the classifier finds it. Intent and whatever else the text asks for stands in no table: whoever
 * studies it adds that. Pure.
 */
export type Element = { readonly id: ChoiceId; readonly words: Words };

/** A row of law that can be violated, as it is in force on one day. */
export type Studied = {
  readonly id: string;
  readonly kind: Candidate['kind'];
  readonly table: TableName;
  readonly name: Words;
  readonly cite: string;
  readonly confidence: Row['confidence'] | 'confirmed';
  readonly from: string;
  /** Empty where the tables know none: whoever studies it writes them. */
  readonly elements: readonly Element[];
};

const TABLES = {
  violation: 'violations',
  crime: 'crimes',
  actor: 'actors',
  content: 'content',
} as const satisfies Record<Candidate['kind'], TableName>;

/** An input that every way of a row asks for is an element of it, met by what any of the ways allows. */
export function elementsOf({ when }: Pick<Candidate, 'when'>): readonly Element[] {
  const [first, ...others] = when;
  if (first === undefined) return [];
  const common = (Object.keys(first) as ChoiceId[]).filter(id => others.every(way => way[id] !== undefined));
  return common.map(id => {
    const allowed = new Set(when.flatMap(way => (way[id] ?? []) as readonly string[]));
    const said = (language: 'id' | 'en') =>
      (choicesOf(id) ?? [])
        .filter(({ value }) => allowed.has(value))
        .map(({ label }) => label[language])
        .join(' / ');
    const { label } = inputs[id];
    return { id, words: words(sentence(label.id, said('id')), sentence(label.en, said('en'))) };
  });
}

const sentence = (label: string, values: string): string =>
  /[?:]$/.test(label) ? `${label} ${values}` : `${label}: ${values}`;

const studied = (law: Law, candidate: Candidate): Studied => {
  const { kind, row, label } = candidate;
  const table = TABLES[kind];
  return {
    ...{ id: row.id, kind, table, name: label, cite: row.cite, from: row.inForce.from },
    confidence: sureness(law, table, row),
    elements: elementsOf(candidate),
  };
};

/** Every row of law that can be violated on a day. */
export const studiedOn = (law: Law, day: string): readonly Studied[] =>
  candidatesOf(law)
    .filter(({ row }) => inForceOn(row, day))
    .map(candidate => studied(law, candidate));

/** One of them by its id. Refused: an id that no row has, a row that is not in force on that day. */
export function oneStudiedOn(law: Law, id: string, day: string): Result<Studied, LawRefusal> {
  const versions = candidatesOf(law).filter(({ row }) => row.id === id);
  const found = rowOn<Row>(
    versions.map(({ row }) => row),
    id,
    day,
    { id: 'provision', day: 'conductDay' },
  );
  if (!found.ok) return refuse(found.refusal);
  const candidate = versions.find(({ row }) => row === found.value);
  if (!candidate) throw new Error(`no candidate for the row ${id}`);
  return ok(studied(law, candidate));
}
