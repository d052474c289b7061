/**
 * The steps of signing a pledge, as a form goes through them: each sending carries what was typed before it, is proven anew, and
 * gives the next step to show. Another page that takes codes (undangan) hands its form to `signSteps` and shows `Sign.svelte`.
 */
import type { Netra } from '../../../netra.ts';
import type { CertifiedBy } from '../../../prevention/pledge/signature-commands.ts';
import { masked, type Proven, type Signed } from '../../../prevention/pledge/signing.ts';
import { signsPledge } from '../../../prevention/verifying/certified.ts';
import { formatRef } from '../../../record/ids.ts';
import type { Refusal } from '../../../record/kind.ts';
import { ok, type Result, refuse } from '../../../result.ts';
import { dayPlain } from '../../../ui/format.ts';
import type { Upload } from '../../../ui/http/upload.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';
import { timeIn } from '../../meja/desk.ts';
import { checkedBy, hashOfFile } from '../verifikasi/checked.ts';

export type SignStep = 'code' | 'number' | 'clauses' | 'once' | 'certificate' | 'done' | 'already';
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
  /** Whether a certificate can sign: the operator trusts an authority. */
  readonly certifies: boolean;
  readonly signed: {
    readonly ref: string;
    readonly at: string;
    readonly assurance: 'slip' | 'mail' | 'certified';
    /** The authority over the certificate that signed. */
    readonly root: string | null;
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
  ...{ mail: null, slip: true, certifies: false, signed: null, already: null },
};
export const signBegins = (): SignView => EMPTY;

/** Words of a refusal, by the field it is about. */
export function explainSigning(lang: Lang, refusal: Refusal): { readonly field: string; readonly text: string } {
  const known = messages(lang).pledge.refusals as Readonly<Record<string, ((detail: string) => string) | undefined>>;
  const desk = messages(lang).desk.refusals as Readonly<Record<string, ((detail: string) => string) | undefined>>;
  const { code, detail } = refusal;
  const said = typeof detail === 'string' ? detail : '';
  const file: Readonly<Partial<Record<string, string>>> = messages(lang).verify.refusals;
  const ofFile = Object.hasOwn(file, code) && !Object.hasOwn(known, code) ? file[code] : undefined;
  if (ofFile !== undefined) return { field: 'file', text: ofFile };
  const words = (known[code] ?? desk[code])?.(/^\d{4}-\d{2}-\d{2}$/.test(said) ? dayPlain(said, lang) : said);
  if (words === undefined) throw new Error(`no words for the refusal ${code}`);
  const field = refusal.field ?? (code.startsWith('code-') ? 'code' : '');
  return { field, text: words };
}

/** What of somebody proven is shown from the number on. */
const about = (proven: Proven): Pick<SignView, 'pledge' | 'name' | 'mail' | 'slip' | 'certifies'> => ({
  pledge: {
    ref: formatRef(proven.campaign),
    title: proven.state.title,
    preamble: proven.state.preamble,
    clauses: proven.state.clauses,
  },
  name: proven.person.name,
  mail: proven.sends && proven.person.mail ? masked(proven.person.mail) : null,
  slip: proven.slip,
  certifies: proven.certifies,
});

/** The upload's form; of a name that stands several times only one is read there, so the clauses come in one box. */
export function uploadedForm(fields: ReadonlyMap<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  for (const said of (fields.get('ticked') ?? '').split(',')) form.append('says', said);
  return form;
}

/** Why an upload is not this paper, signed; else what the certificate says, and the hash of the file. */
async function certificateIn(
  netra: Netra,
  proven: Proven,
  file: Upload['file'],
): Promise<Result<CertifiedBy, Refusal>> {
  if (file === 'too-large') return refuse({ code: 'file-too-large' });
  if (!file) return refuse({ code: 'file-missing' });
  const checked = await checkedBy(netra, file);
  if (!checked.ok) return checked;
  const paper = netra.signing.paper(proven);
  const certified = paper ? signsPledge(checked.value, paper) : refuse({ code: 'certified-other-paper' } as const);
  return certified.ok ? ok({ ...certified.value, file: hashOfFile(file) }) : certified;
}

/**
 * @param onward false shows the step that was on the page again, in whatever language it is asked now
 * @param file what was uploaded, where it came with the form
 */
export async function signSteps(
  netra: Netra,
  lang: Lang,
  form: FormData,
  onward = true,
  file?: Upload['file'],
): Promise<SignView> {
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
  const byCertificate = known.certifies && at.way === 'certified';
  if (!onward) return { ...at, ...known, step: byCertificate ? 'certificate' : 'once' };
  const ticked = says.filter(said => Number(said) < proven.state.clauses.length).length;
  const why = signing.whyNot(proven, ticked);
  if (why) return wrong('clauses', why as Refusal, known);
  if (byCertificate) {
    if (shown === 'clauses') return { ...at, ...known, step: 'certificate' };
    const by = await certificateIn(netra, proven, file);
    if (!by.ok) return wrong('certificate', by.refusal, known);
    const given = { ticked, hash: proven.state.frozen?.hash ?? '', by: by.value };
    const signed = await signing.signCertified(proven, given);
    if (!signed.ok) return wrong('certificate', signed.refusal, known);
    return done({ netra, lang, proven }, { ...at, ...known }, signed.value, {
      assurance: 'certified',
      root: by.value.root,
    });
  }
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
  return done({ netra, lang, proven }, { ...at, ...known }, signed.value, {
    assurance: byMail ? 'mail' : 'slip',
    root: null,
  });
}

function done(
  { netra, lang, proven }: { readonly netra: Netra; readonly lang: Lang; readonly proven: Proven },
  view: SignView,
  signed: Signed,
  by: Pick<NonNullable<SignView['signed']>, 'assurance' | 'root'>,
): SignView {
  const { campaign, state } = proven;
  const { zone } = netra.engine.moment(campaign.region, { kind: 'public' });
  const at = timeIn(signed.at, zone, lang);
  const hash = state.frozen?.hash ?? '';
  return { ...view, step: 'done', signed: { ref: formatRef(signed.signature), at, ...by, hash, until: signed.until } };
}
