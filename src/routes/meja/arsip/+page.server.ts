import type { listArchive } from '../../../cases/archive/archive-operations.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { askDesk, officerOf, orNotFound } from '../desk.ts';
import type { PageServerLoad } from './$types';

const PHASES = { tersimpan: 'archived', dimusnahkan: 'disposed' } as const;

/** The files of the archive. In the address: `q`, part of a number, place or class; `keadaan`; `sesudah`, where a page goes on. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const given = (name: string) => url.searchParams.get(name) || undefined;
  const text = given('q')?.slice(0, 80);
  const state = given('keadaan') ?? '';
  const after = given('sesudah');
  const phase = PHASES[state as keyof typeof PHASES];
  const input = { ...(text && { text }), ...(phase && { phase }), ...(after && { after }) };
  const { rows, next } = orNotFound(
    await askDesk<typeof listArchive>(netraOf(locals), 'archive.list', input, officerOf(locals)),
  );
  return { files: rows, next, asked: { text: text ?? '', state, later: after !== undefined } };
};
