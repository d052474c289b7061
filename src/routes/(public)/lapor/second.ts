/** Step 2, who you are: what came back from the form, and what it means. */
import { z } from 'zod';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';
import { cleanText, type FieldError, textError } from './text.ts';

const IDENTITY = ['name', 'contact', 'address'] as const;
const IDENTITY_MOST = { name: 200, contact: 200, address: 1_000 } as const;

export const secondTyped = z.object({
  who: z.string(),
  name: z.string(),
  contact: z.string(),
  address: z.string(),
  receipt: z.string(),
});
export type SecondTyped = z.infer<typeof secondTyped>;

export interface SecondForm {
  readonly typed: SecondTyped;
  readonly strange: readonly string[];
}

export function secondFrom(form: FormData): SecondForm {
  const text = (name: string) => cleanText(form, name).text;
  return {
    typed: {
      who: text('who'),
      name: text('name'),
      contact: text('contact'),
      address: text('address'),
      receipt: text('receipt'),
    },
    strange: IDENTITY.filter(name => cleanText(form, name).hadStrange),
  };
}

export type Identity = { readonly name: string; readonly contact: string; readonly address: string };
export type SecondRead =
  | { readonly ok: true; readonly identity: Identity | null }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Without an identity nothing typed in its fields is read. */
export function readSecond({ typed, strange }: SecondForm, lang: Lang): SecondRead {
  const t = messages(lang).report;
  if (typed.who === 'none') return { ok: true, identity: null };
  if (typed.who !== 'name') return { ok: false, errors: [{ field: 'who', text: t.second.whoMissing }] };
  const errors = IDENTITY.flatMap(field => {
    const typedText = { text: typed[field], hadStrange: strange.includes(field) };
    return textError(typedText, { field, label: t.second[field], most: IDENTITY_MOST[field], words: t }) ?? [];
  });
  const { name, contact, address } = typed;
  return errors.length > 0 ? { ok: false, errors } : { ok: true, identity: { name, contact, address } };
}
