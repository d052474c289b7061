import { createHash } from 'node:crypto';
import { error, fail } from '@sveltejs/kit';
import { dateParts, typed } from '../../../../../../ui/forms.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../../ui/messages.ts';
import { deskForm, intent } from '../../../../../masuk/lost-session.ts';
import { dayIn, dayOf, officerOf } from '../../../../desk.ts';
import { EXHIBIT_STEPS, exhibitsAt, isExhibitStep, numbered, refusedBy } from '../../../hearing.ts';
import { takeStep } from '../../../taking.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { step } = params;
  if (!isExhibitStep(step)) error(404, 'Not Found');
  const shown = await exhibitsAt(netra, params.ref, actor);
  const about = step === 'daftar' ? null : numbered(shown.exhibits, url);
  const { now, zone } = netra.engine.moment(shown.ref.region, actor);
  return {
    ...{ ref: params.ref, step, number: shown.number, version: shown.version, intent: intent() },
    about: about && { n: about.n, description: about.description, holder: about.holder },
    files: step === 'daftar' ? shown.files : [],
    today: dayIn(now, zone),
    refused: refusedBy(shown.offers, EXHIBIT_STEPS[step], locals.lang),
  };
};

const ANSWERS = [
  ...['kind', 'file', 'description', 'hash', 'size', 'from', 'fromName', 'holder', 'place', 'to', 'because'],
  ...['giver', 'toName'],
] as const;

/** Hash and size of a file that was sent along: it is in memory for this request, and nowhere afterwards. */
async function measured(form: FormData): Promise<{ readonly hash: string; readonly size: string } | undefined> {
  const file = form.get('upload');
  if (!(file instanceof File) || file.size === 0) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { hash: createHash('sha256').update(bytes).digest('hex'), size: String(bytes.length) };
}

async function read(event: Parameters<Actions[string]>[0]) {
  const { form, resumed } = await deskForm(netraOf(event.locals), event.request);
  const values = typed(form, ANSWERS) as Record<(typeof ANSWERS)[number], string>;
  const counted = await measured(form);
  return { form, back: { values: { ...values, ...counted }, on: dateParts(form, 'on'), resumed }, counted };
}

export const actions: Actions = {
  kirim: async event => {
    const { params, locals, url } = event;
    const step = params.step ?? '';
    if (!isExhibitStep(step)) error(404, 'Not Found');
    const { form, back } = await read(event);
    if (back.resumed) return { ...back, problems: [], changed: '', computed: false };
    const { values } = back;
    const hash = values.file || values.hash;
    const input = {
      ...values,
      case: params.ref,
      n: Number(url.searchParams.get('no')),
      on: dayOf(back.on),
      hash,
      // The size belongs to the hash that was computed; one typed by hand comes without.
      size: /^\d{1,15}$/.test(values.size) && !values.file ? Number(values.size) : null,
    };
    return takeStep(locals, {
      command: EXHIBIT_STEPS[step],
      input,
      form,
      back: { ...back, computed: false },
      to: `/meja/perkara/${params.ref}/bukti`,
    });
  },
  /** Computes the hash of the file that was chosen; what was typed comes back, and nothing is recorded. */
  sidik: async event => {
    const { back, counted } = await read(event);
    const problems = counted ? [] : [{ field: 'upload', text: messages(event.locals.lang).exhibits.noFile }];
    const answer = { ...back, problems, changed: '', computed: counted !== undefined };
    return counted ? answer : fail(400, answer);
  },
};
