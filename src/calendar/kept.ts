/** How many answers are kept under one law or calendar. */
const MOST = 2_000;

/**
 * Keeps what is the same whenever it is asked under one law or calendar, as long as that one is in use: limits of cases of one
 * day are counted once and not for each of them. `make` is pure, and its answer is never changed.
 */
export function keptUnder<Under extends object, Answer>() {
  const kept = new WeakMap<Under, Map<string, Answer>>();
  return (under: Under, key: string, make: () => Answer): Answer => {
    const answers = kept.get(under) ?? new Map<string, Answer>();
    kept.set(under, answers);
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= MOST) answers.clear();
    const answer = make();
    answers.set(key, answer);
    return answer;
  };
}
