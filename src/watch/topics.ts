/** Whether hoaxes and SARA (tribe, religion, race, inter-group) are spoken of. */
import { type Passage, passageOf } from './passage.ts';

export type Judged<T> = { readonly value: T; readonly passage: Passage | null };

const HOAX =
  /\b(?:hoax|hoaks|hoak|berita (?:bohong|palsu)|kabar (?:bohong|palsu)|informasi (?:bohong|palsu|sesat|menyesatkan)|disinformasi|misinformasi)\w*/iu;
/** `Sara` is also a name: lower or mixed case counts only as `isu sara`, `unsur sara`, or in a row with hoaxes. */
const SARA =
  /\bSARA\b|\b(?:[Ii]su|[Uu]nsur|[Bb]erbau|[Bb]ermuatan|[Kk]onflik|[Pp]olitisasi|[Tt]anpa|[Aa]nti)[ -]+(?:[Ii]su[ -]+)?[Ss]ara\b|[Ss]uku, ?[Aa]gama,? ?(?:dan )?[Rr]as/u;

export function judge(text: string, pattern: RegExp): Judged<boolean> {
  const found = pattern.exec(text);
  return found === null
    ? { value: false, passage: null }
    : { value: true, passage: passageOf(text, found.index, found.index + found[0].length) };
}

export const mentionsHoax = (text: string): Judged<boolean> => judge(text, HOAX);
export const mentionsSara = (text: string): Judged<boolean> => judge(text, SARA);
