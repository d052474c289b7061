/**
 * What a person typed into a text box, made safe to keep: Unicode NFC, line ends as one character (browsers send two), and
 * without characters that nobody can see or type on purpose (NUL and its like), of which it says so.
 */
export interface TypedText {
  readonly text: string;
  readonly hadStrange: boolean;
}

export function cleanText(form: FormData, name: string): TypedText {
  const value = form.get(name);
  const sent = typeof value === 'string' ? value.replace(/\r\n?/g, '\n').normalize('NFC') : '';
  const text = sent.replace(/[[\p{Cc}\p{Cs}]--[\n\t]]/gv, '');
  return { text: text.trim(), hadStrange: text !== sent };
}

export interface FieldError {
  readonly field: string;
  readonly text: string;
}

interface TextWords {
  missing(field: string): string;
  tooLong(field: string, over: number): string;
  strange(field: string): string;
}

/** The error of a text of at most `most` characters, undefined when it stands. */
export function textError(
  { text, hadStrange }: TypedText,
  asked: { field: string; label: string; most: number; words: TextWords; optional?: boolean },
): readonly [FieldError] | undefined {
  const { field, label, most, words, optional = false } = asked;
  if (hadStrange) return [{ field, text: words.strange(label) }];
  if (text === '') return optional ? undefined : [{ field, text: words.missing(label) }];
  return text.length > most ? [{ field, text: words.tooLong(label, text.length - most) }] : undefined;
}
