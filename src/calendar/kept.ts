/** The last answers of pure functions that are asked the same again and again. An answer is never changed by whoever gets it. */

/** Keeps so many answers by their keys; when they are more, it begins anew. */
export function keptLast<Answer>(most: number): (key: string, make: () => Answer) => Answer {
  const answers = new Map<string, Answer>();
  return (key, make) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const answer = make();
    answers.set(key, answer);
    return answer;
  };
}

/** How many answers are kept under one law or calendar. */
const MOST = 2_000;

/**
 * The same for what depends on one law or calendar, as long as that one is in use: limits of cases of one day are counted
 * once and not for each of them.
 */
export function keptUnder<Under extends object, Answer>() {
  const kept = new WeakMap<Under, ReturnType<typeof keptLast<Answer>>>();
  return (under: Under, key: string, make: () => Answer): Answer => {
    const answers = kept.get(under) ?? keptLast<Answer>(MOST);
    kept.set(under, answers);
    return answers(key, make);
  };
}
