/** The orders of the public's table, each an address. Pure. */
import type { coverageCountry, coverageProvince } from '../../../prevention/coverage/public-operations.ts';
import type { Output } from '../../meja/desk.ts';

/** Where the record of each thing a government did is read. */
export const PAGES = { circular: '/edaran', pact: '/ikrar', outreach: '/agenda' } as const;

export const SORTS = ['nama', 'dijangkau', 'edaran', 'pakta', 'sosialisasi', 'terakhir'] as const;
export type Sort = (typeof SORTS)[number];
export const sortIn = (url: URL): Sort => SORTS.find(one => one === url.searchParams.get('urut')) ?? 'nama';

export type Government = Output<typeof coverageProvince>['rows'][number];
export type Province = Output<typeof coverageCountry>['rows'][number];

/** Places of circular, pact and outreach in a row. */
const AT = { edaran: 0, pakta: 1, sosialisasi: 2 } as const;
type Row = Pick<Government, 'code' | 'name' | 'share' | 'last'>;

/** What there is most of stands first, the latest first; a name decides between equals. */
export function sorted<R extends Row>(
  rows: readonly R[],
  sort: Sort,
  weight: (row: R, at: number) => number | string,
): R[] {
  const key = (row: R): number | string => {
    if (sort === 'dijangkau') return row.share?.reached ?? -1;
    if (sort === 'terakhir') return row.last?.on ?? '';
    return sort === 'nama' ? '' : weight(row, AT[sort]);
  };
  const byName = (a: R, b: R) => a.name.localeCompare(b.name, 'id') || (a.code < b.code ? -1 : 1);
  // A province's own government stands before those of its regencies, in the order of names alone.
  const own = (row: R) => Number(row.code.length > 2);
  return rows.toSorted((a, b) => {
    if (sort === 'nama') return own(a) - own(b) || byName(a, b);
    return key(a) === key(b) ? byName(a, b) : key(a) > key(b) ? -1 : 1;
  });
}

/** Proven before reported, the latest first. */
export const dayOfDone = ({ done }: Government, at: number): string => {
  const { proven, reported } = done[at] ?? {};
  return proven ? `2 ${proven.on}` : reported ? `1 ${reported.on}` : '';
};
export const provenOf = ({ done, governments }: Province, at: number): number => (done[at]?.proven ?? 0) / governments;
