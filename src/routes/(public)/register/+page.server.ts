import { error } from '@sveltejs/kit';
import type { figuresOfRegister, listRegister } from '../../../publish/operations.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { address, askedFor } from '../address.ts';
import { askAsPublic } from '../ask.ts';
import type { PageServerLoad } from './$types';

/** As long as the operation takes it. */
const SEARCH_MOST = 80;

export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const asked = {
    q: askedFor(url, 'q')?.slice(0, SEARCH_MOST),
    kantor: askedFor(url, 'kantor'),
    tahun: askedFor(url, 'tahun'),
    keadaan: askedFor(url, 'keadaan'),
    hasil: askedFor(url, 'hasil'),
  };
  const after = url.searchParams.get('after') ?? undefined;
  const { q: search, kantor: office, tahun: year, keadaan: phase, hasil: outcome } = asked;
  const input = { search, office, year, phase, outcome, after };
  const list = await askAsPublic<typeof listRegister>(netra, 'register.list', input);
  if (!list.ok) error(400, 'Bad Request');
  const figures = await askAsPublic<typeof figuresOfRegister>(netra, 'register.figures', {});
  if (!figures.ok) error(503, figures.refusal.code);
  const { rows, total, asOf, next } = list.value;
  return {
    rows,
    total,
    asOf,
    asked,
    narrowed: Object.values(asked).some(value => value !== undefined),
    offices: figures.value.offices,
    years: yearsOf(figures.value.years),
    next: next === null ? undefined : address('/register', { ...asked, after: next }),
    first: after === undefined ? undefined : address('/register', asked),
  };
};

const yearsOf = (years: { readonly first: number; readonly last: number } | null): readonly number[] =>
  years === null ? [] : Array.from({ length: years.last - years.first + 1 }, (_, back) => years.last - back);
