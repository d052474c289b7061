/** The answers between two pages: sealed into the form, opened when it comes back; the server remembers nothing of them. */
import { z } from 'zod';
import type { Netra } from '../../../netra.ts';
import { questionNamed, type Typed } from './steps.ts';

const PURPOSE = 'report';

const content = z.object({
  typed: z.record(z.string(), z.string()),
  who: z.object({ name: z.string(), contact: z.string(), address: z.string() }),
  receipt: z.string(),
});
export type Draft = z.infer<typeof content>;

export const NOBODY = { name: '', contact: '', address: '' } as const;
export const EMPTY: Draft = { typed: {}, who: NOBODY, receipt: '' };

/** What a form carried; `lost` says why it carried nothing where it should have. */
export async function draftIn(
  netra: Netra,
  form: FormData,
): Promise<{ readonly draft: Draft; readonly lost: 'expired' | 'forged' | null }> {
  if (!form.has('draft')) return { draft: EMPTY, lost: null };
  const opened = await netra.openDraft(PURPOSE, String(form.get('draft')));
  if (!opened.ok) return { draft: EMPTY, lost: opened.refusal.code === 'expired' ? 'expired' : 'forged' };
  const read = content.safeParse(opened.value);
  // Made by an earlier release whose form asked for other things.
  return read.success ? { draft: read.data, lost: null } : { draft: EMPTY, lost: 'expired' };
}

export async function sealDraft(netra: Netra, draft: Draft): Promise<string> {
  const made = await netra.sealDraft(PURPOSE, draft);
  if (made.ok) return made.value;
  // Only a form that no browser of ours sent holds so much: each answer is cut to what its question takes.
  const less = await netra.sealDraft(PURPOSE, { typed: cut(draft.typed), who: NOBODY, receipt: '' } satisfies Draft);
  if (!less.ok) throw new Error(`answers of ${less.refusal.bytes} bytes can't be carried`);
  return less.value;
}

const cut = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).map(([field, text]) => {
      const question = questionNamed(field);
      return [field, text.slice(0, question && question.input !== 'choice' ? question.most : 300)];
    }),
  );
