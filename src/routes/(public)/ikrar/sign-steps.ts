/**
 * The steps of signing a pledge, as a form goes through them: each sending carries what was typed before it, is proven anew, and
 * gives the next step to show. Another page that takes codes (undangan) hands its form to `signSteps` and shows `Sign.svelte`.
 */
import type { Netra } from '../../../netra.ts';
import { masked, type Proven } from '../../../prevention/pledge/signing.ts';
import { formatRef } from '../../../record/ids.ts';
import type { Refusal } from '../../../record/kind.ts';
import { dayPlain } from '../../../ui/format.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';
import { timeIn } from '../../meja/desk.ts';

export type SignStep = 'code' | 'number' | 'clauses' | 'once' | 'done' | 'already';
export interface SignView {
  readonly step: SignStep;
  readonly code: string;
  readonly nip: string;
  readonly says: readonly string[];
  readonly way: string;
  readonly error: { readonly field: string; readonly text: string } | null;
  readonly pledge: {
    readonly ref: string;
    readonly title: string;
    readonly preamble: string;
    readonly clauses: readonly { readonly text: string; readonly cite: string }[];
  } | null;
  readonly name: string;
  /** Where a code can be sent, as far as it is shown; null where none can. */
  readonly mail: string | null;
  /** Whether the number alone is enough. */
  readonly slip: boolean;
  readonly signed: {
    readonly ref: string;
    readonly at: string;
    readonly assurance: 'slip' | 'mail';
    readonly hash: string;
    readonly until: string;
  } | null;
  readonly already: { readonly on: string; readonly revoked: boolean } | null;
}

const text = (form: FormData, name: string, most = 80): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, most) : '';
};

const EMPTY: SignView = {
  ...{ step: 'code', code: '', nip: '', says: [], way: '', error: null, pledge: null, name: '' },
  ...{ mail: null, slip: true, signed: null, already: null },
};
export const signBegins = (): SignView => EMPTY;

/** Words of a refusal, by the field it is about. */
export function explainSigning(lang: Lang, refusal: Refusal): { readonly field: string; readonly text: string } {
  const known = messages(lang).pledge.refusals as Readonly<Record<string, ((detail: string) => string) | undefined>>;
  const desk = messages(lang).desk.refusals as Readonly<Record<string, ((detail: string) => string) | undefined>>;
  const { code, detail } = refusal;
  const said = typeof detail === 'string' ? detail : '';
  const words = (known[code] ?? desk[code])?.(/^\d{4}-\d{2}-\d{2}$/.test(said) ? dayPlain(said, lang) : said);
  if (words === undefined) throw new Error(`no words for the refusal ${code}`);
  const field = refusal.field ?? (code.startsWith('code-') ? 'code' : '');
  return { field, text: words };
}

/** What of somebody proven is shown from the number on. */
const about = (proven: Proven): Pick<SignView, 'pledge' | 'name' | 'mail' | 'slip'> => ({
  pledge: {
    ref: formatRef(proven.campaign),
    title: proven.state.title,
    preamble: proven.state.preamble,
    clauses: proven.state.clauses,
  },
  name: proven.person.name,
  mail: proven.sends && proven.person.mail ? masked(proven.person.mail) : null,
  slip: proven.slip,
});

/**
 * @param onward false shows the step that was on the page again, in whatever language it is asked now
 */
export async function signSteps(netra: Netra, lang: Lang, form: FormData, onward = true): Promise<SignView> {
  const { signing } = netra;
  const shown = text(form, 'step') as SignStep;
  const typed = { code: text(form, 'code'), nip: text(form, 'nip') };
  const says = [...new Set(form.getAll('says').map(String))].filter(said => /^\d{1,3}$/.test(said));
  const at = { ...EMPTY, ...typed, says, way: text(form, 'way') };
  const wrong = (step: SignStep, refusal: Refusal, more: Partial<SignView> = {}): SignView => ({
    ...at,
    ...more,
    step,
    error: explainSigning(lang, refusal),
  });
  if (shown === 'code' && !onward) return at;
  const begun = await signing.begin(typed.code);
  if (!begun.ok) return wrong('code', begun.refusal);
  if (shown === 'code' || (shown === 'number' && !onward)) return { ...at, step: 'number' };
  const found = await signing.prove(typed);
  if (!found.ok) return wrong('number', found.refusal);
  const proven = found.value;
  const known = about(proven);
  if (proven.signature) {
    const { on_day: on, revoked } = proven.signature;
    return { ...at, ...known, step: 'already', already: { on, revoked } };
  }
  if (shown === 'number' || (shown === 'clauses' && !onward)) return { ...at, ...known, step: 'clauses' };
  if (!onward) return { ...at, ...known, step: 'once' };
  const ticked = says.filter(said => Number(said) < proven.state.clauses.length).length;
  const why = signing.whyNot(proven, ticked);
  if (why) return wrong('clauses', why as Refusal, known);
  const byMail = at.way === 'mail' || !known.slip;
  if (byMail && (shown === 'clauses' || form.has('again'))) {
    const sent = await signing.send(proven, 'sign', lang);
    if (!sent.ok) return wrong(shown === 'once' ? 'once' : 'clauses', sent.refusal, known);
    return { ...at, ...known, step: 'once' };
  }
  const hash = proven.state.frozen?.hash ?? '';
  const once = byMail ? text(form, 'once') : null;
  const signed = await signing.sign(proven, { ticked, hash, once });
  if (!signed.ok) return wrong(byMail ? 'once' : 'clauses', signed.refusal, known);
  const { zone } = netra.engine.moment(proven.campaign.region, { kind: 'public' });
  return {
    ...{ ...EMPTY, ...known, step: 'done' },
    signed: {
      ref: formatRef(signed.value.signature),
      at: timeIn(signed.value.at, zone, lang),
      assurance: byMail ? 'mail' : 'slip',
      ...{ hash, until: signed.value.until },
    },
  };
}
