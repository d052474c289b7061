/** What the pages of posts share: the day in an address, one post, and its steps. */

import type { Netra } from '../../../../netra.ts';
import { legalDay } from '../../../../offices/acting.ts';
import type { showPost } from '../../../../offices/post-operations.ts';
import type { Officer } from '../../../../offices/signin.ts';
import { formatRef } from '../../../../record/ids.ts';
import { type DateParts, isoOf } from '../../../../ui/forms.ts';
import { partsOf } from '../../choices.ts';
import { askDesk, orNotFound, refIn } from '../../desk.ts';

/** The day that three boxes of an address hold; today where they are empty, or hold none (`wrong`). */
export function dayIn(
  query: URLSearchParams,
  today: string,
): { readonly day: string; readonly parts: DateParts; readonly wrong: boolean } {
  const part = (name: string) => (query.get(`pada-${name}`) ?? '').trim().slice(0, 4);
  const parts = { day: part('day'), month: part('month'), year: part('year') };
  if (parts.day + parts.month + parts.year === '') return { day: today, parts: partsOf(today), wrong: false };
  const day = legalDay.safeParse(isoOf(parts));
  return day.success ? { day: day.data, parts, wrong: false } : { day: today, parts, wrong: true };
}

export async function postAt(netra: Netra, ref: string, actor: Officer) {
  return orNotFound(await askDesk<typeof showPost>(netra, 'post.show', { post: formatRef(refIn(ref)) }, actor));
}

/** The steps on a post by their addresses. */
export const STEPS = {
  isi: 'post.appoint',
  akhiri: 'post.end',
  koreksi: 'post.correct',
  tarik: 'post.withdraw',
  hapus: 'post.abolish',
} as const;
export type Step = keyof typeof STEPS;
export const isStep = (text: string): text is Step => Object.hasOwn(STEPS, text);
