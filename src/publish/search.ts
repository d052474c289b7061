/** Signs that nobody can see are no part of what somebody looks for; a database would refuse some of them. */
const INVISIBLE = /\p{Cc}/gu;
const MOST_WORDS = 6;

/**
 * What somebody typed, as words that must all stand in a number or the name of an office, in any order: case counts for
 * nothing, and spaces around the strokes of a number (`001 / reg`) are a slip of typing.
 */
export const searchWords = (text: string): readonly string[] =>
  text
    .replaceAll(INVISIBLE, ' ')
    .toLowerCase()
    .replaceAll(/\s*([/.])\s*/g, '$1')
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, MOST_WORDS);
