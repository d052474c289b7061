import type { listParts } from '../../cases/parts.ts';
import { netraOf } from '../../ui/http/netra-of.ts';
import { askDesk, orNotFound, withRef } from '../meja/desk.ts';
import type { PageServerLoad } from './$types';
import { liaisonOf } from './partner.ts';

/** In the address: `q`, part of a number; `sesudah`, where a page goes on. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const number = url.searchParams.get('q')?.slice(0, 80) || undefined;
  const after = url.searchParams.get('sesudah') || undefined;
  const input = { ...(number && { number }), ...(after && { after }) };
  const { rows, next } = orNotFound(await askDesk<typeof listParts>(netra, 'part.list', input, liaisonOf(locals)));
  return { cases: withRef(rows), next, number: number ?? '', later: after !== undefined };
};
