import { fail } from '@sveltejs/kit';
import { askingEdition, lastEdition } from '../../../../../prevention/circular/circular.ts';
import { reminderDays } from '../../../../../prevention/inviting/schedule.ts';
import { dayPlain } from '../../../../../ui/format.ts';
import { shownFiles } from '../../../../../ui/http/circular-file.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { askingBy, explain, type Problem, refIn } from '../../../desk.ts';
import { preventerOf } from '../../who.ts';
import { type Shown, STEPS, type Step, shownAt, verdictOn } from '../circulars.ts';
import type { Actions, PageServerLoad } from './$types';

const LEADS: { readonly [phase: string]: readonly Step[] } = {
  draft: ['terbit', 'ubah'],
  issued: ['sasaran', 'jadwal', 'versi', 'cabut'],
  withdrawn: [],
};

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const { lang } = locals;
  const shown = await shownAt(netra, preventerOf(locals), params.ref);
  const { ref, version, state, roster, reach } = shown;
  const may = shown.offers.find(({ name }) => name === STEPS.ubah || name === STEPS.sasaran)?.verdict;
  const issued = state.phase === 'draft' ? null : issuedOf(state, shown.today, lang);
  return {
    ...{ ref, version, phase: state.phase, roster, sends: netra.inviting.sends },
    files: state.phase === 'draft' ? {} : await shownFiles(netra, refIn(params.ref), state.editions),
    draft: state.phase === 'draft' ? { title: state.title, text: state.text } : null,
    issued,
    reach: reach && reachOf(reach, lang),
    /** Names are for who does this work in this region. */
    names: state.phase !== 'draft' && mayPreventHere(shown),
    steps: (LEADS[state.phase] ?? []).filter(step => verdictOn(shown, step)?.ok && (step !== 'sasaran' || roster)),
    refused: may && !may.ok && may.refusal.code === 'role-missing' ? (explain(lang, may.refusal)[0]?.text ?? '') : null,
    rule: shown.rule.map(one => ({ id: one.id, text: one.rule[lang], cite: one.cite, confidence: one.confidence })),
  };
};

/** Whoever may not is refused by every step for the lack of a role, whatever the phase. */
const mayPreventHere = ({ offers }: Shown): boolean =>
  offers.every(({ verdict }) => verdict.ok || verdict.refusal.code !== 'role-missing');

function issuedOf(state: Exclude<Shown['state'], { phase: 'draft' }>, today: string, lang: 'id' | 'en') {
  const { editions, schedule, addressed, withdrawn } = state;
  return {
    ...{ editions, schedule, withdrawn, last: lastEdition(state), asking: askingEdition(state).edition },
    addressed: addressed && { belongs: addressed.belongs, units: addressed.units?.length ?? null },
    days: schedule
      ? reminderDays(schedule, today)
          .slice(0, 5)
          .map(day => dayPlain(day, lang))
          .join(', ')
      : '',
  };
}

function reachOf(reach: NonNullable<Shown['reach']>, lang: 'id' | 'en') {
  const named = new Map(reach.units.map(({ unit, name }) => [unit, name]));
  const sum = (of: 'invited' | 'read' | 'unmailed') => reach.units.reduce((all, one) => all + one[of], 0);
  return {
    ...reach,
    all: { invited: sum('invited'), read: sum('read'), unmailed: sum('unmailed') },
    superiors: reach.superiors.map(one => ({
      ...one,
      name: named.get(one.unit) ?? '',
      day: dayPlain(one.on, lang),
    })),
  };
}

export const actions: Actions = {
  /** Whoever joined the roster since is asked, by the audience as it was chosen. */
  undang: async ({ params, locals, request }) => {
    const netra = netraOf(locals);
    const actor = preventerOf(locals);
    const { state, roster } = await shownAt(netra, actor, params.ref);
    const none: readonly Problem[] = [];
    if (state.phase === 'draft' || !state.addressed || !roster) return fail(409, { problems: none });
    const { units, belongs } = state.addressed;
    const input = { circular: params.ref, roster: roster.ref, units, belongs };
    const { expected: _, ...asking } = askingBy(actor, await request.formData());
    const answer = await netra.act('circular.address', input, asking);
    if (!answer.ok) return fail(409, { problems: explain(locals.lang, answer.refusal) });
    void netra.inviting.wake();
    return { problems: none };
  },
};
