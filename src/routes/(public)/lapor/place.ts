import type { Place } from '../../../offices/places.ts';

/**
 * Finds the regency that somebody typed: with or without Kabupaten or Kota, in any case, with slips of the keyboard. One
 * clear answer is taken; of several, or of names that only come near, the reader chooses. Never a guess.
 */
export interface PlaceFound {
  readonly place: Place | undefined;
  /** What it may mean, nearest first, at most six. */
  readonly near: readonly Place[];
}

const MOST = 6;
const KIND = /^(?:kabupaten|kab\b\.?|kota)\s*(?:administrasi|adm\b\.?)?\s*/;

export function findPlace(places: readonly Place[], typed: string): PlaceFound {
  const wanted = plain(typed);
  const exact = places.filter(place => place.code === typed.trim() || plain(place.name) === wanted);
  if (exact.length === 1) return { place: exact[0], near: [] };
  const kind = /^kota\b/.test(wanted) ? 'kota' : KIND.test(wanted) ? 'kab' : '';
  const bare = squeeze(wanted.replace(KIND, ''));
  if (bare === '') return { place: undefined, near: [] };
  const scored = places
    .filter(place => plain(place.name).startsWith(kind))
    .map(place => ({ place, far: distance(squeeze(plain(place.name).replace(KIND, '')), bare) }))
    .filter(({ far }) => far <= Math.max(1, Math.floor(bare.length / 3)))
    .sort((a, b) => a.far - b.far);
  const same = scored.filter(({ far }) => far === 0);
  if (same.length === 1) return { place: same[0]?.place, near: [] };
  const best = same.length > 0 ? same : scored.filter(({ far }) => far <= (scored[0]?.far ?? 0) + 1);
  return {
    place: undefined,
    near: (best.length > 0 ? best.map(({ place }) => place) : inProvince(places, bare)).slice(0, MOST),
  };
}

/** Whoever types a province's name is shown what lies in it. */
const inProvince = (places: readonly Place[], bare: string): readonly Place[] =>
  places.filter(place => squeeze(plain(place.provinceName)) === bare);

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9.\s-]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const squeeze = (name: string): string => name.replace(/[^a-z0-9]/g, '');

/** Letters to change, add or drop (Levenshtein); a beginning of at least four letters counts as one step away. */
function distance(name: string, typed: string): number {
  if (name === typed) return 0;
  if (typed.length >= 4 && name.startsWith(typed)) return 1;
  if (Math.abs(name.length - typed.length) > 4) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: typed.length + 1 }, (_, at) => at);
  for (let i = 1; i <= name.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= typed.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (name[i - 1] === typed[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[typed.length] ?? 0;
}
