import { type ActionFailure, fail } from '@sveltejs/kit';
import type { Region } from '../../../record/ids.ts';
import { formatRef } from '../../../record/ids.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { messages } from '../../../ui/messages.ts';
import { fileIn, hadFile } from '../../(public)/lapor/files.ts';
import { identityOf } from '../../(public)/lapor/identity.ts';
import { refusalText } from '../../(public)/lapor/words.ts';
import { deskForm } from '../../masuk/lost-session.ts';
import { officerOf } from '../desk.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { aroundDesk, formOf, formPage, paperPage, suggestions } from './pages.ts';
import type { DeskPage } from './state.ts';
import { cameNow, checked, type Typing, typingIn, written } from './taking.ts';

const PURPOSE = 'take-down';
const NOBODY = { name: '', contact: '', address: '' };

export const load: PageServerLoad = async ({ locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const around = await aroundDesk({ locals });
  const blank = { typed: { mode: 'formal' }, who: NOBODY, came: cameNow(locals), receipt: netra.newReceipt() };
  return {
    may: actor.office ? actor.roles.includes('intake') : ('no-office' as const),
    places: suggestions(around, actor.office?.region ?? ''),
    blank: formPage(blank, around),
  };
};

type Answer = DeskPage | ActionFailure<DeskPage>;

/** What this sending says: typed into the form, or carried sealed by the paper; `lost` where that can't be opened any more. */
async function given(event: RequestEvent) {
  const { locals, request } = event;
  const netra = netraOf(locals);
  const { form, resumed } = await deskForm(netra, request);
  const around = await aroundDesk({ locals });
  const carried = form.get('draft');
  if (typeof carried !== 'string') return { form, resumed, around, typing: fresh(locals, typingIn(form)), lost: null };
  const opened = await netra.openDraft(PURPOSE, carried);
  const read = opened.ok ? written.safeParse(opened.value) : undefined;
  const typing: Typing = { ...(read?.success ? read.data : fresh(locals, typingIn(form))), strange: new Set() };
  const lost = read?.success ? null : messages(locals.lang).desk.refusals.expired();
  return { form, resumed, around, typing, lost };
}

/** A form without its code or its hour (another page's, or one that was changed) is given new ones. */
const fresh = (locals: App.Locals, typing: Typing): Typing => ({
  ...typing,
  came: typing.came.time === '' ? cameNow(locals) : typing.came,
  receipt: typing.receipt === '' ? netraOf(locals).newReceipt() : typing.receipt,
});

export const actions: Actions = {
  /** The questions of another topic; nothing is checked yet. */
  async topik(event): Promise<Answer> {
    const { typing, around, resumed } = await given(event);
    return formPage(typing, around, { kept: resumed });
  },

  /** The paper to be signed. Nothing is stored: it carries everything sealed. */
  async cetak(event): Promise<Answer> {
    const { typing, around, resumed } = await given(event);
    if (resumed) return formPage(typing, around, { kept: true });
    const read = await checked(event.locals, typing, around);
    if (!read.ok) return fail(400, formPage(typing, around, { errors: read.errors }));
    return paperPage(event.locals, typing, read, { draft: await carry(event, typing), received: null });
  },

  async isi(event): Promise<Answer> {
    const { typing, around, lost } = await given(event);
    return formPage(typing, around, { kept: true, errors: lost ? [{ field: 'account', text: lost }] : [] });
  },

  /** Received: sealed, numbered, with its receipt. The same paper received twice is one report. */
  async terima(event): Promise<Answer> {
    const { form, typing, around, resumed, lost } = await given(event);
    const { locals } = event;
    const read = await checked(locals, typing, around);
    if (lost || !read.ok) {
      const errors = lost ? [{ field: 'account', text: lost }] : read.ok ? [] : read.errors;
      return fail(400, formPage(typing, around, { errors, kept: resumed }));
    }
    const t = messages(locals.lang);
    const again = async (field: string, text: string) => {
      const draft = await carry(event, typing);
      return fail(400, paperPage(locals, typing, read, { draft, received: null, errors: [{ field, text }] }));
    };
    if (resumed) return again('signedForm', t.takedown.kept);
    if (form.get('langkah') !== 'terima') return again('signedForm', t.takedown.attachLost);
    const needsLetter = read.told.standing === 'proxy' && read.told.letter === null && !hadFile(form, 'letterFile');
    if (needsLetter) return again('letterFile', t.report.refusals['letter-required']);
    const netra = netraOf(locals);
    const submitted = await netra.submit(
      {
        ...read.told,
        receipt: typing.receipt,
        place: read.told.place.code as Region,
        identity: identityOf(read.told.mode, typing.who),
        submitted: read.submitted,
        evidence: await fileIn(form, 'evidence'),
        letterFile: read.told.standing === 'proxy' ? await fileIn(form, 'letterFile') : null,
        signedForm: read.told.mode === 'formal' ? await fileIn(form, 'signedForm') : null,
      },
      officerOf(locals),
    );
    if (!submitted.ok) {
      const { refusal } = submitted;
      const known = ['evidence', 'letterFile', 'signedForm'].find(name => name === refusal.field);
      return again(known ?? 'terima', refusalText(t, refusal));
    }
    const { number, ref, repeated } = submitted.value;
    const received = { number, ref: formatRef(ref), receipt: typing.receipt, ...formOf('form.A.3', locals), repeated };
    return paperPage(locals, typing, read, { draft: null, received });
  },
};

async function carry(event: RequestEvent, { typed, who, came, receipt }: Typing): Promise<string> {
  const sealed = await netraOf(event.locals).sealDraft(PURPOSE, { typed, who, came, receipt });
  // Everything in it was checked against its longest, so it fits.
  if (!sealed.ok) throw new Error(`a report of ${sealed.refusal.bytes} bytes can't be carried`);
  return sealed.value;
}
