import { fail } from '@sveltejs/kit';
import { SIGNER } from '../../../../prevention/pledge/signature.ts';
import { certifies } from '../../../../prevention/verifying/certified.ts';
import { MOST_PAPER } from '../../../../prevention/verifying/check-paper.ts';
import { formatRef } from '../../../../record/ids.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { openPace } from '../../../../ui/http/pace.ts';
import { readUpload } from '../../../../ui/http/upload.ts';
import { messages } from '../../../../ui/messages.ts';
import { switchLanguage } from '../../language.ts';
import { checkedBy, hashOfFile } from '../checked.ts';
import { refusalText } from '../words.ts';
import type { Actions, PageServerLoad } from './$types';
import { ownOf, type Typed, typedIn } from './own.ts';

/** Kept by no cache: a code stands in the form that was answered. */
export const load: PageServerLoad = ({ setHeaders, locals }) => {
  setHeaders({ 'cache-control': 'no-store' });
  return { trusts: netraOf(locals).pdfRoots.length > 0 };
};

const paced = openPace(300);
const answered = (typed: Typed) => ({
  ...typed,
  field: undefined as 'code' | 'file' | undefined,
  error: undefined as string | undefined,
  title: undefined as string | undefined,
  root: undefined as string | undefined,
});

export const actions: Actions = {
  async cari({ request, locals, getClientAddress }) {
    const typed = typedIn(await request.formData());
    const no = (status: number, code: string) =>
      fail(status, { ...answered(typed), field: 'code', error: refusalText(messages(locals.lang), code) } as const);
    if (!paced(getClientAddress())) return no(429, 'too-often');
    const own = await ownOf(netraOf(locals), typed);
    return own ? { ...answered(typed), title: own.title } : no(400, 'paper-not-yours');
  },

  /** The paper came back, signed with a certificate. */
  async kuatkan({ request, locals, getClientAddress }) {
    const { fields, file } = await readUpload(request, MOST_PAPER);
    const typed = { code: fields.get('code') ?? '', nip: fields.get('nip') ?? '' };
    const netra = netraOf(locals);
    const own = paced(getClientAddress()) ? await ownOf(netra, typed) : 'too-often';
    const no = (status: number, code: string) => {
      const found = typeof own === 'object' ? own.title : undefined;
      const text = refusalText(messages(locals.lang), code);
      return fail(status, { ...answered(typed), title: found, field: found ? 'file' : 'code', error: text } as const);
    };
    if (own === 'too-often') return no(429, own);
    if (!own) return no(400, 'paper-not-yours');
    if (file === 'too-large') return no(413, 'file-too-large');
    if (!file) return no(400, 'file-missing');
    const checked = await checkedBy(netra, file);
    if (!checked.ok) return no(400, checked.refusal.code);
    const certified = certifies(checked.value, own.ref);
    if (!certified.ok) return no(400, certified.refusal.code);
    const input = { signature: formatRef(own.ref), file: hashOfFile(file), ...certified.value };
    const done = await netra.act('signature.certify', input, { actor: SIGNER });
    if (!done.ok) return no(400, done.refusal.code);
    return { ...answered(typed), title: own.title, root: certified.value.root };
  },

  async bahasa(event) {
    const form = await event.request.formData();
    switchLanguage(event, form.get('lang'));
    return answered(typedIn(form));
  },
};
