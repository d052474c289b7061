/**
 * All words of the screens. Indonesian is the source, English has the same shape or does not compile. One file for each
 * area and language, so that several people can write at once: add a key in messages/id/<area>.ts, then in en/<area>.ts.
 * A text with a number or a name in it is a function. No HTML in here, no rule of law, no date that the law counts.
 */
import type { Lang } from './lang.ts';
import { en } from './messages/en.ts';
import { id } from './messages/id.ts';

export type Messages = typeof id;

const all: Record<Lang, Messages> = { id, en };

export const messages = (lang: Lang): Messages => all[lang];
