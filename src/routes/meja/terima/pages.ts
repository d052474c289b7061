/** From what was typed to the form, and to the paper that is signed. */
import type { Zone } from '../../../calendar/zones.ts';
import { receiptTimes } from '../../../intake/office-hours.ts';
import { QUESTIONS } from '../../../intake/questions.ts';
import { shippedLaw } from '../../../law/law.ts';
import { inScope } from '../../../record/ids.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { answerRows, askOf } from '../../(public)/lapor/asks.ts';
import { type Around, nearPlaces } from '../../(public)/lapor/read.ts';
import { topicOf } from '../../(public)/lapor/steps.ts';
import type { FieldError } from '../../(public)/lapor/text.ts';
import { clockOf, NO_CLOCK } from '../../clock.ts';
import { officerOf } from '../desk.ts';
import type { FormPage, PaperPage } from './state.ts';
import { type Checked, modeOf, type Written } from './taking.ts';

const WHERE = ['reported', 'place', 'spot', 'happenedOn', 'learnedOn', 'witnesses', 'concernsOffice'] as const;

/** The places that an officer's office may answer for come first in the suggestions, and alone. */
export async function aroundDesk({ locals }: { readonly locals: App.Locals }): Promise<Around> {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  return {
    places: await netra.places(),
    lang: locals.lang,
    today: region => netra.engine.moment(region, actor).today,
  };
}

export const suggestions = (around: Around, scope: string): readonly string[] =>
  around.places.filter(({ code }) => inScope(code, scope)).map(({ name }) => name);

export function formPage(
  written: Written,
  around: Around,
  { errors = [], kept = false }: { readonly errors?: readonly FieldError[]; readonly kept?: boolean } = {},
): FormPage {
  const { typed, who, came, receipt } = written;
  const topic = topicOf(typed.topic);
  const ask = (step: string) => askOf(step, around.lang);
  const near = errors.some(({ field }) => field === 'place') ? nearPlaces(typed, around) : [];
  return {
    page: 'form',
    topic: ask('topic'),
    way: ask('mode'),
    mode: modeOf(typed),
    sections: {
      what: [ask('account'), ...(topic ? QUESTIONS[topic].map(({ id }) => ask(id)) : [])],
      where: WHERE.map(ask),
      standing: ask('standing'),
    },
    ...{ typed, who, came, receipt, errors, kept },
    near: near.map(({ name, provinceName }) => ({ value: name, text: `${name}, ${provinceName}` })),
  };
}

/** Form A.1 with the fields that the facts of procedure name; what the table of law can't confirm goes without its code. */
export function paperPage(
  locals: App.Locals,
  written: Written,
  read: Extract<Checked, { ok: true }>,
  more: Pick<PaperPage, 'draft' | 'received'> & { readonly errors?: readonly FieldError[] },
): PaperPage {
  const actor = officerOf(locals);
  const region = actor.office?.region ?? '';
  const { zone, known } = netraOf(locals).engine.moment(region, actor);
  const times = receiptTimes(read.submitted, { zone: zone as Zone, region }, known.calendar);
  const { clock, doubt } = read.told.mode === 'formal' ? clockOf(times, zone, locals.lang) : NO_CLOCK;
  return {
    page: 'paper',
    form: formOf('form.A.1', locals),
    office: read.office,
    keeper: read.keeper,
    mode: read.told.mode,
    officer: actor.name,
    who: written.who,
    proxy: read.told.standing === 'proxy',
    rows: answerRows({ ...written.typed, place: read.told.place.name }, locals.lang).filter(
      ({ step }) => step !== 'mode',
    ),
    clock: clock ?? [],
    doubt,
    errors: [],
    ...more,
  };
}

export function formOf(id: string, { lang }: App.Locals): PaperPage['form'] {
  const row = shippedLaw.forms.find(form => form.id === id);
  if (!row) throw new Error(`the law has no form ${id}`);
  return { title: row.title[lang], code: row.verified ? row.code : null };
}
