/** The steps of revoking a signature: who it is, by which other way that is made sure, and the code of that way. */
import type { Netra } from '../../../netra.ts';
import { channelsFor, masked, type Proven } from '../../../prevention/pledge/signing.ts';
import type { Refusal } from '../../../record/kind.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';
import { explainSigning } from './sign-steps.ts';

export type RevokeStep = 'who' | 'how' | 'once' | 'none' | 'done';
export interface RevokeView {
  readonly step: RevokeStep;
  readonly code: string;
  readonly nip: string;
  readonly channel: string;
  readonly reason: string;
  readonly error: { readonly field: string; readonly text: string } | null;
  readonly title: string;
  readonly channels: readonly ('slip' | 'mail')[];
  readonly mail: string;
  readonly signedOn: string;
  readonly until: string;
  readonly doneOn: string;
}

const EMPTY: RevokeView = {
  ...{ step: 'who', code: '', nip: '', channel: '', reason: '', error: null, title: '', channels: [] },
  ...{ mail: '', signedOn: '', until: '', doneOn: '' },
};
export const revokeBegins = (): RevokeView => EMPTY;

const text = (form: FormData, name: string, most = 80): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, most) : '';
};

const about = (proven: Proven) => ({
  title: proven.state.title,
  channels: channelsFor(proven),
  mail: proven.person.mail ? masked(proven.person.mail) : '',
  signedOn: proven.signature?.on_day ?? '',
  until: proven.revocableUntil ?? '',
});

/** @param onward false shows the step that was on the page again */
export async function revokeSteps(netra: Netra, lang: Lang, form: FormData, onward = true): Promise<RevokeView> {
  const { signing } = netra;
  const shown = text(form, 'step') as RevokeStep;
  const typed = { code: text(form, 'code'), nip: text(form, 'nip') };
  const at = { ...EMPTY, ...typed, channel: text(form, 'channel'), reason: text(form, 'reason', 400).trim() };
  const wrong = (step: RevokeStep, refusal: Refusal, more: Partial<RevokeView> = {}): RevokeView => ({
    ...at,
    ...more,
    step,
    error: explainSigning(lang, refusal),
  });
  if (shown === 'who' && !onward) return at;
  const found = await signing.prove(typed);
  if (!found.ok) return wrong('who', found.refusal);
  const proven = found.value;
  const known = about(proven);
  const { signature, revocableUntil, today } = proven;
  if (!signature) return wrong('who', { code: 'signature-missing' }, known);
  if (signature.revoked) return wrong('who', { code: 'already-revoked' }, known);
  if (revocableUntil !== null && today > revocableUntil)
    return wrong('who', { code: 'week-over', detail: revocableUntil }, known);
  if (known.channels.length === 0) return { ...at, ...known, step: 'none' };
  if (shown === 'who' || (shown === 'how' && !onward)) return { ...at, ...known, step: 'how' };
  if (!onward) return { ...at, ...known, step: 'once' };
  const { problems } = messages(lang).desk;
  if (at.reason === '') return { ...at, ...known, step: 'how', error: { field: 'reason', text: problems.required } };
  const channel = known.channels.find(one => one === at.channel);
  if (!channel) return { ...at, ...known, step: 'how', error: { field: 'channel', text: problems.other } };
  if (shown === 'how' || form.has('again')) {
    if (channel === 'mail') {
      const sent = await signing.send(proven, 'revoke', lang);
      if (!sent.ok) return wrong(shown === 'how' ? 'how' : 'once', sent.refusal, known);
    }
    return { ...at, ...known, step: 'once' };
  }
  const done = await signing.revoke(proven, { channel, typed: text(form, 'once'), reason: at.reason });
  return done.ok ? { ...EMPTY, ...known, step: 'done', doneOn: done.value.on } : wrong('once', done.refusal, known);
}
