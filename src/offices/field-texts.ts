/**
 * The words in a field of an act: its free texts, however deep they stand, told from codes, days and references by the field's own
 * schema. So that a new field is redacted with the others, without anybody having to think of it. Pure.
 */
import type { z } from 'zod';
import { type FieldSpec, isErased } from '../record/kind.ts';

/** Fields in clear that a person wrote, beside all personal ones. */
const WRITTEN: readonly string[] = ['unit', 'cite', 'title', 'mandate', 'provisions', 'articles', 'place'];
/** Texts by their schema, and yet nobody's words: recipients and kinds of sealed files, rows of a checklist or of the law. */
const CODES: readonly string[] = ['id', 'recipient', 'mediaType', 'item', 'known'];

export const hasWords = (name: string, { class: kind }: FieldSpec): boolean =>
  kind === 'personal' || WRITTEN.includes(name);

/** The value with each of its free texts changed; what was erased stays erased. */
export function changeTexts(spec: FieldSpec, value: unknown, change: (text: string) => string): unknown {
  return within(spec.schema, value, change);
}

/** Each free text of a value. */
export function textsIn(spec: FieldSpec, value: unknown): readonly string[] {
  const found: string[] = [];
  within(spec.schema, value, text => {
    found.push(text);
    return text;
  });
  return found;
}

/** What is read of a schema's definition; zod hands it out for this (`_zod.def`). */
interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[];
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: { readonly [name: string]: z.ZodType };
  readonly options?: readonly z.ZodType[];
}

function within(schema: z.ZodType, value: unknown, change: (text: string) => string): unknown {
  if (value === null || value === undefined || isErased(value)) return value;
  const definition = schema._zod.def as unknown as Definition;
  switch (definition.type) {
    case 'string':
      return typeof value === 'string' && isFree(definition) ? change(value) : value;
    case 'nullable':
    case 'optional':
    case 'default':
    case 'readonly':
      return within(definition.innerType as z.ZodType, value, change);
    case 'pipe':
      return within(definition.in as z.ZodType, value, change);
    case 'array':
      return (value as readonly unknown[]).map(one => within(definition.element as z.ZodType, one, change));
    case 'record':
      return mapped(value as object, (_, one) => within(definition.valueType as z.ZodType, one, change));
    case 'object':
      return mapped(value as object, (name, one) => {
        const inner = definition.shape?.[name];
        return inner && !CODES.includes(name) ? within(inner, one, change) : one;
      });
    case 'enum':
    case 'literal':
    case 'number':
    case 'boolean':
      return value;
    default:
      throw new Error(`nobody said which words a field of type ${definition.type} holds`);
  }
}

/** Not a day, an instant, a hash, base64 or whatever else has a form of its own. */
const isFree = ({ format, checks }: Definition): boolean =>
  format === undefined && !(checks ?? []).some(check => check._zod.def.check === 'string_format');

const mapped = (value: object, change: (name: string, one: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(name, one)]));
