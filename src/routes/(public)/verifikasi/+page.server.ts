import { fail } from '@sveltejs/kit';
import { MOST_PAPER } from '../../../prevention/verifying/check-paper.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { openPace } from '../../../ui/http/pace.ts';
import { readUpload } from '../../../ui/http/upload.ts';
import { messages } from '../../../ui/messages.ts';
import { switchLanguage } from '../language.ts';
import type { Actions, PageServerLoad } from './$types';
import {
  byCode,
  byFile,
  certificateByCode,
  certificateCodeRows,
  certificateRows,
  codeRows,
  ownRows,
  shownPages,
  verdictOf,
} from './checked.ts';
import { refusalText } from './words.ts';

/** Kept by no cache: on a shared phone the way back must not show whose paper it was. */
export const load: PageServerLoad = ({ setHeaders }) => setHeaders({ 'cache-control': 'no-store' });

/** A whole office behind one address may check; what it slows is somebody who tries codes. */
const paced = openPace(600);
const NOTHING = { code: '', field: undefined, error: undefined, shown: undefined } as const;

export const actions: Actions = {
  async kode({ request, locals, getClientAddress }) {
    const code = codeIn(await request.formData());
    const t = messages(locals.lang);
    const no = (status: number, why: string) =>
      fail(status, { ...NOTHING, code, field: 'code', error: refusalText(t, why) });
    if (!paced(getClientAddress())) return no(429, 'too-often');
    const netra = netraOf(locals);
    const found = await byCode(netra, code);
    if (!found.ok) {
      const certificate =
        found.refusal.code === 'paper-code-unknown' ? await certificateByCode(netra, code) : undefined;
      if (!certificate?.ok) return no(400, found.refusal.code);
      const { withdrawnOn } = certificate.value;
      const { verdicts: of } = t.certificate;
      return {
        ...NOTHING,
        shown: {
          verdict: withdrawnOn
            ? ({ ...of.withdrawn, kind: 'danger' } as const)
            : ({ ...of.byCode, kind: 'decide' } as const),
          rows: certificateCodeRows(certificate.value, locals.lang),
          ...{ on: certificate.value.on, revokedOn: withdrawnOn, attended: true },
          ...{ pages: undefined, text: undefined, signatures: [] },
        },
      };
    }
    const { value } = found;
    const { verdicts } = t.verify;
    return {
      ...NOTHING,
      shown: {
        verdict: value.revokedOn
          ? ({ ...verdicts.revoked, kind: 'danger' } as const)
          : ({ ...verdicts.byCode, kind: 'decide' } as const),
        rows: codeRows(value, locals.lang),
        on: value.on,
        revokedOn: value.revokedOn,
        attended: false,
        pages: undefined,
        text: undefined,
        signatures: [],
      },
    };
  },

  async berkas({ request, locals, getClientAddress }) {
    const t = messages(locals.lang);
    const no = (status: number, why: string) => fail(status, { ...NOTHING, field: 'file', error: refusalText(t, why) });
    const { file } = await readUpload(request, MOST_PAPER);
    if (!paced(getClientAddress())) return no(429, 'too-often');
    if (file === 'too-large') return no(413, 'file-too-large');
    if (!file) return no(400, 'file-missing');
    const found = await byFile(netraOf(locals), file);
    if (!found.ok) return no(400, found.refusal.code);
    const { own, certificate, toSign, signatures, now, still } = found.value;
    const paper = own?.ok ? own.value : undefined;
    const attended = certificate?.ok ? certificate.value : undefined;
    return {
      ...NOTHING,
      shown: {
        verdict: verdictOf(found.value, locals.lang),
        rows: paper
          ? ownRows(paper, now, locals.lang)
          : attended
            ? certificateRows(attended, locals.lang)
            : now
              ? codeRows(now, locals.lang)
              : [],
        on: (paper ?? attended) ? String((paper ?? attended)?.said.on) : now?.on,
        revokedOn: now?.revokedOn ?? still?.withdrawnOn ?? undefined,
        attended: attended !== undefined,
        pages: (paper ?? attended ?? toSign) ? shownPages(found.value) : undefined,
        text: paper?.text,
        signatures,
      },
    };
  },

  async bahasa(event) {
    const form = await event.request.formData();
    switchLanguage(event, form.get('lang'));
    return { ...NOTHING, code: codeIn(form) };
  },
};

const codeIn = (form: FormData): string => {
  const code = form.get('code');
  return typeof code === 'string' ? code.slice(0, 200) : '';
};
