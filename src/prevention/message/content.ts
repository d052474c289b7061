/**
 * What a message says, whatever form it takes: a title and some hundred plain words in Indonesian, the same in English where
 * somebody wrote it, the rows of law it stands on and the stage of the election it belongs to. Pure.
 */
import { z } from 'zod';
import type { Calendar } from '../../calendar/calendar.ts';
import { inScope } from '../../calendar/zones.ts';
import { type Law, sureness, type TableName, tableNames } from '../../law/law.ts';
import { inForceOn, type Row } from '../../law/row.ts';

/** The rule of the week, an alert of a stage, the clarification of something false. */
export const WHAT = ['rule-of-the-week', 'stage-alert', 'clarification'] as const;
export type What = (typeof WHAT)[number];

export const MOST_TITLE = 100;
export const MOST_CLAIM = 200;
/** A text that every form of a message holds whole, the picture too. */
export const MOST_WORDS = 120;
const MOST_BODY = 900;
const MOST_CITES = 4;

const wordsIn = (text: string): number => text.split(/\s+/).filter(word => word !== '').length;
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'too-long')
    .regex(/^[^\r\n]*$/, 'one-line');
const body = z
  .string()
  .transform(text =>
    text
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
  )
  .pipe(
    z
      .string()
      .max(MOST_BODY, 'too-long')
      .refine(text => wordsIn(text) <= MOST_WORDS, 'too-many-words'),
  );

/** As it was typed; empty texts stand for none. */
export const contentInput = z.object({
  title: line(MOST_TITLE).min(5, 'required'),
  body: body.refine(text => text !== '', 'required'),
  /** Of a clarification: what is said and false, in neutral words. */
  claim: line(MOST_CLAIM).default(''),
  titleEn: line(MOST_TITLE).default(''),
  bodyEn: body.default(''),
  claimEn: line(MOST_CLAIM).default(''),
  /** Rows of law as `table/id`. */
  cites: z.array(z.string().max(80)).max(MOST_CITES, 'too-many').default([]),
  /** A stage of the calendar by its id; empty for none. */
  stage: z.string().max(80).default(''),
});
export type ContentInput = z.output<typeof contentInput>;

/** A row of law as it stood when the message was written. */
export const citeSchema = z.object({
  table: z.enum(tableNames as readonly [TableName, ...TableName[]]),
  id: z.string(),
  cite: z.string(),
  sure: z.enum(['high', 'medium', 'low', 'confirmed']),
});
export type Cite = z.infer<typeof citeSchema>;
export const stageSchema = z.object({
  id: z.string(),
  name: z.object({ id: z.string(), en: z.string() }),
  from: z.iso.date(),
  to: z.iso.date(),
});
export type StageOf = z.infer<typeof stageSchema>;

/** What was checked, and what every form is made from. */
export const contentSchema = z.object({
  title: z.string(),
  body: z.string(),
  claim: z.string().nullable(),
  titleEn: z.string().nullable(),
  bodyEn: z.string().nullable(),
  claimEn: z.string().nullable(),
  cites: z.array(citeSchema),
  stage: stageSchema.nullable(),
});
export type Content = z.infer<typeof contentSchema>;

export type ContentRefusal =
  | { readonly code: 'message-claim-missing'; readonly field: 'claim' }
  | { readonly code: 'message-claim-alone'; readonly field: 'claim' }
  /** An English text without a title, or the reverse. */
  | { readonly code: 'message-half-english'; readonly field: 'titleEn' | 'bodyEn' | 'claimEn' }
  | { readonly code: 'message-names-somebody'; readonly field: keyof ContentInput | 'because'; readonly detail: string }
  | { readonly code: 'message-cite-unknown'; readonly field: 'cites'; readonly detail: string }
  | { readonly code: 'message-cite-not-in-force'; readonly field: 'cites'; readonly detail: string }
  | { readonly code: 'message-stage-unknown'; readonly field: 'stage' };

/** Numbers that belong to one person: NIP and NIK, written with or without spaces, and mobile telephones. */
const NUMBER_OF_SOMEBODY = /(?<!\d)(?:\d[ .-]?){16,18}(?!\d)|(?<![\d/])(?:\+62|62|0)[ -]?8\d(?:[ -]?\d){7,10}(?!\d)/;
/** `Bapak Budi`, `Sdr. Budi Santoso`, `H. Budi`: a form of address and a name. Posts (`Bapak Camat`) name nobody here. */
const ADDRESSED =
  /\b(?:Sdri?\.|Saudar[ai]|Bapak|Pak|Ibu|Bu|Hj?\.|Drs?\.|Dra\.|Ir\.|Mr\.|Mrs\.|Ms\.)\s+(?!(?:ASN|Camat|Lurah|Kepala|Bupati|Wali|Wakil|Gubernur|Sekretaris|Sekda|Kota|Guru|Pegawai|Ketua|Anggota|Direktur|Menteri|Presiden)\b)\p{Lu}\p{Ll}+/u;

/** What in a text points at one person, for a refusal that names it; undefined where nothing does. */
export const somebodyIn = (text: string, alsoAddressed: boolean): string | undefined =>
  NUMBER_OF_SOMEBODY.exec(text)?.[0] ?? (alsoAddressed ? ADDRESSED.exec(text)?.[0] : undefined);

const orNothing = (text: string): string | null => (text === '' ? null : text);

/** The rows of law that a day's message can cite, newest version of each id. */
export const citable = (law: Law, day: string): readonly Cite[] =>
  tableNames.flatMap(table => {
    const rows = (law[table] as readonly Row[]).filter(row => inForceOn(row, day));
    return [...new Map(rows.map(row => [row.id, row])).values()].map(row => citeOf(law, table, row));
  });

export const citeOf = (law: Law, table: TableName, row: Row): Cite => ({
  ...{ table, id: row.id, cite: row.cite, sure: sureness(law, table, row) },
});
export const citeKey = ({ table, id }: Pick<Cite, 'table' | 'id'>): string => `${table}/${id}`;

function citeIn(law: Law, key: string, day: string): Cite | ContentRefusal {
  const cut = key.indexOf('/');
  const table = tableNames.find(name => name === key.slice(0, cut));
  const id = key.slice(cut + 1);
  const rows = table === undefined ? [] : (law[table] as readonly Row[]).filter(row => row.id === id);
  if (table === undefined || rows.length === 0) return { code: 'message-cite-unknown', field: 'cites', detail: key };
  const row = rows.find(one => inForceOn(one, day));
  return row ? citeOf(law, table, row) : { code: 'message-cite-not-in-force', field: 'cites', detail: id };
}

export interface Where {
  readonly what: What;
  readonly region: string;
  readonly today: string;
  readonly law: Law;
  readonly calendar: Calendar;
}

/** The content as it may be kept, or the first thing that stands against it. */
export function checkContent(
  given: ContentInput,
  { what, region, today, law, calendar }: Where,
): Content | ContentRefusal {
  const { title, body: text, claim, titleEn, bodyEn, claimEn } = given;
  const clarifies = what === 'clarification';
  if (clarifies && claim === '') return { code: 'message-claim-missing', field: 'claim' };
  if (!clarifies && claim + claimEn !== '') return { code: 'message-claim-alone', field: 'claim' };
  const half = halfEnglish(given, clarifies);
  if (half) return { code: 'message-half-english', field: half };
  for (const [field, said] of Object.entries({ title, body: text, claim, titleEn, bodyEn, claimEn })) {
    const found = somebodyIn(said, clarifies);
    if (found) return { code: 'message-names-somebody', field: field as keyof ContentInput, detail: found };
  }
  const cites: Cite[] = [];
  for (const key of new Set(given.cites.filter(one => one !== ''))) {
    const found = citeIn(law, key, today);
    if ('code' in found) return found;
    cites.push(found);
  }
  const stage = given.stage === '' ? null : calendar.stages.find(one => one.id === given.stage);
  if (stage === undefined || (stage && !stage.scope.some(prefix => inScope(prefix, region) || inScope(region, prefix))))
    return { code: 'message-stage-unknown', field: 'stage' };
  return {
    ...{ title, body: text, claim: orNothing(claim), cites },
    ...{ titleEn: orNothing(titleEn), bodyEn: orNothing(bodyEn), claimEn: orNothing(claimEn) },
    stage: stage && { id: stage.id, name: stage.name, from: String(stage.from), to: String(stage.to) },
  };
}

function halfEnglish({ titleEn, bodyEn, claimEn }: ContentInput, clarifies: boolean) {
  if (titleEn + bodyEn + claimEn === '') return undefined;
  if (titleEn === '') return 'titleEn';
  if (bodyEn === '') return 'bodyEn';
  return clarifies && claimEn === '' ? 'claimEn' : undefined;
}

/** The texts in a reader's language; Indonesian where nobody wrote English. */
export interface Said {
  readonly lang: 'id' | 'en';
  readonly title: string;
  readonly body: string;
  readonly claim: string | null;
}
export const saidIn = (content: Content, lang: 'id' | 'en'): Said =>
  lang === 'en' && content.titleEn !== null && content.bodyEn !== null
    ? { lang, title: content.titleEn, body: content.bodyEn, claim: content.claimEn }
    : { lang: 'id', title: content.title, body: content.body, claim: content.claim };

/** What was typed for a content, to go on writing. */
export const asTyped = (content: Content): ContentInput => ({
  ...{ title: content.title, body: content.body, claim: content.claim ?? '', cites: content.cites.map(citeKey) },
  ...{ titleEn: content.titleEn ?? '', bodyEn: content.bodyEn ?? '', claimEn: content.claimEn ?? '' },
  stage: content.stage?.id ?? '',
});
