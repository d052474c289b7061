import { type ActionFailure, fail } from '@sveltejs/kit';
import { z } from 'zod';
import type { Place } from '../../../offices/places.ts';
import type { Region } from '../../../record/ids.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { messages } from '../../../ui/messages.ts';
import { PUBLIC } from '../ask.ts';
import { switchLanguage } from '../language.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { EMPTY_FIRST, type First, type FirstTyped, firstFrom, firstTyped, readFirst } from './first.ts';
import { readSecond, type SecondForm, type SecondTyped, secondFrom, secondTyped } from './second.ts';
import type { FirstPage, ReportPage, SecondPage } from './state.ts';
import { refusalText } from './words.ts';

export const load: PageServerLoad = async ({ locals }) => ({
  places: (await netraOf(locals).places()).map(place => place.name),
});

/** What a form carries of the other step. */
const draftContent = z.object({ first: firstTyped.nullable(), second: secondTyped.nullable() });
type Draft = z.infer<typeof draftContent>;

type Answer = ReportPage | ActionFailure<ReportPage>;

export const actions: Actions = {
  /** From step 1 to step 2: nothing is stored, the answers travel sealed. */
  async lanjut(event): Promise<Answer> {
    const form = await event.request.formData();
    const carried = await carriedBy(event, form);
    const given = firstFrom(form);
    const read = readFirst(given, await around(event));
    const kept = carried.ok ? carried.draft.second : null;
    if (!read.ok) return fail(400, await firstPage(event, given.typed, { errors: read.errors, near: read.near, kept }));
    return secondOrRefusal(event, read.value, given.typed, {
      typed: kept ?? emptySecond(event),
      codeRenewed: form.has('draft') && kept === null,
    });
  },

  /** Back to step 1, with everything that was typed in step 2. */
  async kembali(event): Promise<Answer> {
    const form = await event.request.formData();
    const { typed } = secondFrom(form);
    const carried = await carriedBy(event, form);
    if (!carried.ok) return lostFirst(event, typed, carried.code);
    return firstPage(event, carried.draft.first ?? EMPTY_FIRST, { kept: typed });
  },

  /** Sends. The same receipt sent twice is one report. */
  async kirim(event): Promise<Answer> {
    const form = await event.request.formData();
    const given = secondFrom(form);
    const carried = await carriedBy(event, form);
    if (!carried.ok) return lostFirst(event, given.typed, carried.code);
    const typed = carried.draft.first ?? EMPTY_FIRST;
    const first = readFirst({ typed, strange: [] }, await around(event));
    if (!first.ok) {
      return fail(400, await firstPage(event, typed, { errors: first.errors, near: first.near, kept: given.typed }));
    }
    return send(event, form, { first: first.value, typed, given });
  },

  /** The same step in the other language; what was typed stays. */
  async bahasa(event): Promise<Answer> {
    const form = await event.request.formData();
    switchLanguage(event, form.get('lang'));
    const carried = await carriedBy(event, form);
    if (!form.has('receipt')) {
      return firstPage(event, firstFrom(form).typed, { kept: carried.ok ? carried.draft.second : null });
    }
    const { typed } = secondFrom(form);
    if (!carried.ok) return lostFirst(event, typed, carried.code);
    const first = readFirst({ typed: carried.draft.first ?? EMPTY_FIRST, strange: [] }, await around(event));
    if (!first.ok) return firstPage(event, carried.draft.first ?? EMPTY_FIRST, { errors: first.errors, kept: typed });
    return secondOrRefusal(event, first.value, carried.draft.first ?? EMPTY_FIRST, {
      typed,
      file: hadFile(form) ? 'again' : null,
    });
  },
};

async function send(
  event: RequestEvent,
  form: FormData,
  { first, typed, given }: { first: First; typed: FirstTyped; given: SecondForm },
): Promise<Answer> {
  const netra = netraOf(event.locals);
  const t = messages(event.locals.lang);
  const file = hadFile(form) ? 'again' : null;
  const again = (more: Partial<SecondPage>) =>
    secondOrRefusal(event, first, typed, { typed: given.typed, file, ...more }, 400);
  // The button is the form's last field: a form without it was cut off in the middle of a file that was too large.
  if (form.get('langkah') !== 'kirim') return again({ file: 'lost' });
  const read = readSecond(given, event.locals.lang);
  if (!read.ok) return again({ errors: read.errors });
  const submitted = await netra.submit({
    receipt: given.typed.receipt,
    place: first.place.code as Region,
    concernsOffice: first.concernsOffice,
    topic: first.topic,
    account: first.account,
    reported: first.reported,
    happenedOn: first.happenedOn,
    learnedOn: first.learnedOn,
    identity: read.identity,
    evidence: await fileOf(form),
  });
  if (submitted.ok) {
    const { receipt } = given.typed;
    return { step: 'done', ...submitted.value, receipt, anonymous: read.identity === null };
  }
  const { refusal } = submitted;
  const error = { field: refusal.field ?? 'kirim', text: refusalText(t, refusal) };
  if (refusal.code === 'no-office') return noOffice(event, typed, given.typed, first.concernsOffice);
  if (refusal.field === 'receipt') {
    return again({ typed: { ...given.typed, receipt: netra.newReceipt() }, codeRenewed: true });
  }
  if (refusal.field !== undefined && Object.hasOwn(EMPTY_FIRST, refusal.field)) {
    return fail(400, await firstPage(event, typed, { errors: [error], kept: given.typed }));
  }
  const known = ['evidence', 'who', 'name', 'contact', 'address'].includes(error.field);
  return again({ errors: [known ? error : { ...error, field: 'kirim' }] });
}

/** Step 2, if there is an office that can open what would be sent; who that is, the reporter learns before saying a name. */
async function secondOrRefusal(
  event: RequestEvent,
  first: First,
  typed: FirstTyped,
  page: Partial<SecondPage> & { readonly typed: SecondTyped },
  status?: 400,
): Promise<Answer> {
  const netra = netraOf(event.locals);
  const { place, concernsOffice } = first;
  const office = await netra.receiver(place.code as Region, concernsOffice);
  if (!office.ok) return noOffice(event, typed, page.typed, concernsOffice);
  // From here on the place has its full name, however it was typed.
  const clear = { ...typed, place: place.name };
  const shown: SecondPage = {
    errors: [],
    file: null,
    codeRenewed: false,
    ...page,
    step: 'second',
    draft: await sealed(event, { first: clear, second: null }),
    first: clear,
    office: office.value.name,
  };
  return status ? fail(status, shown) : shown;
}

async function firstPage(
  event: RequestEvent,
  typed: FirstTyped,
  more: Partial<Pick<FirstPage, 'errors' | 'near' | 'notice'>> & { kept?: SecondTyped | null },
): Promise<FirstPage> {
  const { kept, ...rest } = more;
  return {
    step: 'first',
    typed,
    errors: [],
    near: [],
    notice: null,
    ...rest,
    kept: kept ? await sealed(event, { first: null, second: kept }) : null,
  };
}

async function noOffice(event: RequestEvent, typed: FirstTyped, kept: SecondTyped, about: boolean): Promise<Answer> {
  return fail(409, await firstPage(event, typed, { kept, notice: about ? 'no-office-above' : 'no-office' }));
}

async function lostFirst(event: RequestEvent, kept: SecondTyped, notice: 'expired' | 'forged'): Promise<Answer> {
  return fail(400, await firstPage(event, EMPTY_FIRST, { kept, notice }));
}

type Carried =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly code: 'expired' | 'forged' };

async function carriedBy(event: RequestEvent, form: FormData): Promise<Carried> {
  const field = form.get('draft');
  if (typeof field !== 'string' || field === '') return { ok: false, code: 'forged' };
  const opened = await netraOf(event.locals).openDraft(PURPOSE, field);
  if (!opened.ok) return { ok: false, code: opened.refusal.code === 'expired' ? 'expired' : 'forged' };
  const draft = draftContent.safeParse(opened.value);
  // Made by an earlier release whose form asked for other things.
  return draft.success ? { ok: true, draft: draft.data } : { ok: false, code: 'expired' };
}

async function sealed(event: RequestEvent, draft: Draft): Promise<string> {
  const made = await netraOf(event.locals).sealDraft(PURPOSE, draft);
  if (made.ok) return made.value;
  // Only a form that no browser of ours sent holds so much: its identity is cut to what the command would take.
  const second = draft.second && {
    who: draft.second.who.slice(0, 20),
    receipt: draft.second.receipt.slice(0, 80),
    name: '',
    contact: '',
    address: '',
  };
  const less = await netraOf(event.locals).sealDraft(PURPOSE, { ...draft, second });
  if (!less.ok) throw new Error(`answers of ${less.refusal.bytes} bytes can't be carried`);
  return less.value;
}

const PURPOSE = 'report';

const emptySecond = (event: RequestEvent): SecondTyped => ({
  who: '',
  name: '',
  contact: '',
  address: '',
  receipt: netraOf(event.locals).newReceipt(),
});

async function around({ locals }: RequestEvent) {
  const netra = netraOf(locals);
  const places: readonly Place[] = await netra.places();
  return { places, lang: locals.lang, today: (region: string) => netra.engine.moment(region, PUBLIC).today };
}

/** A form sent without its files (the language button's) has the file's name in its place. */
const hadFile = (form: FormData): boolean => {
  const file = form.get('evidence');
  return typeof file === 'string' ? file !== '' : file !== null && (file.size > 0 || file.name !== '');
};

async function fileOf(form: FormData): Promise<Uint8Array | null> {
  const file = form.get('evidence');
  return file instanceof File && hadFile(form) ? new Uint8Array(await file.arrayBuffer()) : null;
}
