import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { namesOf, officerOf } from '../../../desk.ts';
import { clarificationAt, HEARING_STEPS, refusedBy, stepOf } from '../../hearing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const shown = await clarificationAt(netra, params.ref, actor);
  const { summonses, minutes, number, regime, reporters } = shown;
  const names = await namesOf(
    netra,
    actor,
    minutes.flatMap(({ askedBy }) => askedBy),
  );
  const refused = (command: string) => refusedBy(shown.offers, command, locals.lang);
  return {
    ref: params.ref,
    ...{ number, regime, reporters: reporters.map(one => ({ ref: one.ref, number: one.number })) },
    begin: (['undang', 'tanpa-undangan'] as const).map(step => ({ step, refused: refused(HEARING_STEPS[step]) })),
    corrects: refused(HEARING_STEPS.ralat) === null,
    summonses: summonses.map(one => ({
      ...one,
      step: one.next !== null && refused(one.next) === null ? stepOf(one.next) : null,
      heard: minutes.find(({ summons }) => summons === one.n)?.n ?? null,
    })),
    minutes: minutes.map(one => ({ ...one, askedBy: one.askedBy.map(person => names.get(person) ?? null) })),
  };
};
