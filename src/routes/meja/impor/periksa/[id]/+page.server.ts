import { error, fail, redirect } from '@sveltejs/kit';
import { phaseOf } from '../../../../../cases/import/tracks.ts';
import { formatRef } from '../../../../../record/ids.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { deskForm } from '../../../../masuk/lost-session.ts';
import { explain, officerOf } from '../../../desk.ts';
import { inWords } from '../../problems.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 25;
/** Problems on the page; the whole list is a file. */
const MOST = 100;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const load: PageServerLoad = async ({ params, locals, url }) => {
  if (!ID.test(params.id)) error(404, 'Not Found');
  const made = await netraOf(locals).imports.preview(officerOf(locals), params.id);
  // Another office's file and none at all look the same; one's own that was deleted says so.
  if (!made.ok && made.refusal.code !== 'import-expired') error(404, 'Not Found');
  if (!made.ok) return { id: params.id, gone: explain(locals.lang, made.refusal)[0]?.text ?? '', preview: null };
  const { rows, problems, errors, found, series } = made.value;
  const from = Math.max(0, Math.floor(Number(url.searchParams.get('dari') ?? 0)) || 0);
  return {
    id: params.id,
    gone: '',
    preview: {
      ...{ found, understood: rows.length, errors, warnings: problems.length - errors, series, from },
      problems: problems.slice(0, MOST).map(problem => inWords(locals.lang, problem)),
      rows: rows.slice(from, from + PAGE).map(row => ({
        ...row,
        tracks: row.tracks.map(track => ({ kind: track.track, phase: phaseOf(track) })),
      })),
      next: from + PAGE < rows.length ? from + PAGE : null,
    },
  };
};

export const actions: Actions = {
  impor: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const { resumed } = await deskForm(netra, request);
    if (resumed) return { problem: '' };
    if (!ID.test(params.id)) error(404, 'Not Found');
    const begun = await netra.imports.confirm(officerOf(locals), params.id);
    if (!begun.ok) return fail(409, { problem: explain(locals.lang, begun.refusal)[0]?.text ?? '' });
    redirect(303, `/meja/impor/${formatRef(begun.value)}`);
  },
  hapus: async ({ params, locals }) => {
    if (ID.test(params.id)) await netraOf(locals).imports.discard(officerOf(locals), params.id);
    redirect(303, '/meja/impor');
  },
};
