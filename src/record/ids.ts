import { z } from 'zod';

/** A Kemendagri code with dots ('17', '17.02', '17.02.05'); '' is the whole country. */
export type Region = string & { readonly __brand: 'Region' };
export type RecordId = string & { readonly __brand: 'RecordId' };

/** Where a record stands: every query names the region, so that partitions by province need no rewrite. */
export interface RecordRef {
  readonly region: Region;
  readonly id: RecordId;
}

const REGION = /^$|^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const regionSchema = z
  .string()
  .regex(REGION, 'region')
  .transform(text => text as Region);
export const recordIdSchema = z
  .string()
  .regex(UUID, 'id')
  .transform(text => text as RecordId);

/** A record named inside an act. */
export const keptRef = z.object({ region: regionSchema, id: recordIdSchema });

/** Where a page of a list goes on: the day and the id of the last row shown. */
export const cursorSchema = z
  .string()
  .refine(
    text => z.iso.date().safeParse(text.slice(0, 10)).success && text[10] === '_' && UUID.test(text.slice(11)),
    'cursor',
  )
  .transform(text => ({ day: text.slice(0, 10), record: text.slice(11) }));
export const formatCursor = (day: string, record: string): string => `${day}_${record}`;

/** `17.02:uuid` in addresses and on the command line, `{ region, id }` inside. */
export const refSchema = z.string().transform((text, context): RecordRef => {
  const ref = parseRef(text);
  if (ref) return ref;
  context.addIssue({ code: 'custom', message: 'ref' });
  return z.NEVER;
});

export function parseRef(text: string): RecordRef | undefined {
  const cut = text.indexOf(':');
  const region = text.slice(0, cut);
  const id = text.slice(cut + 1);
  return cut >= 0 && REGION.test(region) && UUID.test(id)
    ? { region: region as Region, id: id as RecordId }
    : undefined;
}

export const formatRef = (ref: RecordRef): string => `${ref.region}:${ref.id}`;

export const sameRef = (a: RecordRef, b: RecordRef): boolean => a.region === b.region && a.id === b.id;

/** A scope, or one region and nothing below it. */
export type Within = string | { readonly only: Region };

/** '17' covers '17' and '17.02', never '170'; '*' covers all, national records included. */
export const inScope = (region: string, scope: string): boolean =>
  scope === '*' || region === scope || (scope !== '' && region.startsWith(`${scope}.`));
