/** The files of a message: two pictures and half a page, each made from what the message says now. Never inside a transaction. */
import { picture, type Shape } from '../../press/card.ts';
import { handout } from '../../press/handout.ts';
import { png } from '../../press/raster.ts';
import { cardOf, handoutOf, type Issued } from './forms.ts';
import type { Lang } from './message-words.ts';

const SHAPE_OF: Readonly<Record<string, Shape>> = { 'gambar-persegi.png': 'square', 'gambar-lebar.png': 'wide' };

/** One of the files of a message; undefined where there is none of that name. */
export function fileOf(
  issued: Issued,
  name: string,
  lang: Lang,
): { readonly bytes: Uint8Array; readonly type: string } | undefined {
  const shape = SHAPE_OF[name];
  if (shape) return { bytes: png(picture(cardOf(issued, lang), shape)), type: 'image/png' };
  return name === 'setengah-halaman.pdf'
    ? { bytes: handout(handoutOf(issued, lang)), type: 'application/pdf' }
    : undefined;
}
