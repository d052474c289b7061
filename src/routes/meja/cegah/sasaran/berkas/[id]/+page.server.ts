import { error, fail, redirect } from '@sveltejs/kit';
import type { Preview } from '../../../../../../prevention/roster/imports.ts';
import type { showRoster } from '../../../../../../prevention/roster/roster-operations.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../../ui/messages.ts';
import { deskForm } from '../../../../../masuk/lost-session.ts';
import { askDesk, explain, orNotFound } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import { inWords, whyNot } from '../../said.ts';
import type { Actions, PageServerLoad } from './$types';

/** Problems and rows on the page; the whole list of problems is a file. */
const MOST = 100;
const SAMPLE = 10;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const load: PageServerLoad = async ({ params, locals }) => {
  if (!ID.test(params.id)) error(404, 'Not Found');
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const stands = await netra.rosterImports.standing(actor, params.id);
  // Another region's file and none at all look the same; one that was deleted says so.
  if (!stands.ok && stands.refusal.code !== 'roster-file-gone') error(404, 'Not Found');
  const nothing = { id: params.id, gone: '', region: '', name: '', phase: null, preview: null, result: null, why: '' };
  if (!stands.ok) return { ...nothing, done: 0, total: 0, gone: explain(locals.lang, stands.refusal)[0]?.text ?? '' };
  const { region, phase, done, total, hash, problem } = stands.value;
  const shown = orNotFound(await askDesk<typeof showRoster>(netra, 'roster.show', { region }, actor));
  const here = { ...nothing, region, name: shown.name, phase, done, total };
  if (phase === 'finished') return { ...here, result: shown.history.find(one => one.hash === hash) ?? null };
  if (phase === 'failed')
    return { ...here, why: problem && problem !== 'roster-stopped' ? whyNot(locals.lang, { code: problem }) : '' };
  if (phase !== 'kept') return here;
  const made = await netra.rosterImports.preview(actor, params.id);
  if (!made.ok) return { ...here, phase: null, gone: whyNot(locals.lang, made.refusal) };
  const { problems, errors, file, ...counts } = made.value;
  return {
    ...here,
    preview: {
      ...countsOf(counts),
      ...{ part: file.part, found: file.found, understood: file.rows.length, errors },
      ...{
        warnings: problems.length - errors,
        problems: problems.slice(0, MOST).map(one => inWords(locals.lang, one)),
      },
      rows: file.rows.slice(0, SAMPLE).map(row => ({ ...row, unit: file.units[row.unit]?.name ?? '' })),
    },
  };
};

const countsOf = ({
  added,
  changed,
  left,
  people,
  units,
  unitsAdded,
  unitsLeft,
}: Omit<Preview, 'file' | 'problems' | 'errors'>) => ({
  ...{ added, changed, left, people, units, unitsAdded, unitsLeft },
});

export const actions: Actions = {
  impor: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const { resumed } = await deskForm(netra, request);
    if (resumed) return { problem: '' };
    if (!ID.test(params.id)) error(404, 'Not Found');
    const begun = await netra.rosterImports.confirm(preventerOf(locals), params.id);
    if (!begun.ok) return fail(409, { problem: whyNot(locals.lang, begun.refusal) });
    redirect(303, `/meja/cegah/sasaran/berkas/${params.id}`);
  },
  henti: async ({ params, locals }) => {
    if (!ID.test(params.id)) error(404, 'Not Found');
    const { rosterImports } = netraOf(locals);
    const actor = preventerOf(locals);
    const stands = await rosterImports.standing(actor, params.id);
    if (!stands.ok) return fail(409, { problem: whyNot(locals.lang, stands.refusal) });
    const stopped = await rosterImports.stop(actor, params.id);
    if (!stopped.ok) return fail(409, { problem: messages(locals.lang).roster.failed });
    const back = stands.value.phase === 'kept' ? `${stands.value.region}/impor` : `berkas/${params.id}`;
    redirect(303, `/meja/cegah/sasaran/${back}`);
  },
};
