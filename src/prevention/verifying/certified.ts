/**
 * A paper of ours that came back with a certified signature behind it: the paper of a signature, which it backs, or one that was made
 * to be signed. It counts where it is this paper as it was made, signed whole, by a certificate that is good today, leads to an
 * authority of the operator's, and names the signer. Pure.
 */
import { type RecordRef, sameRef } from '../../record/ids.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { PaperChecked } from './check-paper.ts';
import { isCertified, type SignatureChecked, type SignatureIntact } from './pades.ts';
import type { ToSign } from './to-sign.ts';

export type CertifiedRefusal =
  | { readonly code: 'certified-other-paper' }
  /** Ours, and no longer as it was made. */
  | { readonly code: 'certified-pages-changed' }
  /** Made to sign another pledge. */
  | { readonly code: 'certified-other-pledge' }
  /** Made for somebody else. */
  | { readonly code: 'certified-other-person' }
  /** Name, number, post or unit are others since it was made. */
  | { readonly code: 'certified-old-paper' }
  /** No signature at all. */
  | { readonly code: 'certified-none' }
  /** Signed, and then a revision was added. */
  | { readonly code: 'certified-revised' }
  /** Something stands behind what was signed. */
  | { readonly code: 'certified-rest' }
  /** The certificate isn't the one that signed. */
  | { readonly code: 'certified-replaced' }
  | { readonly code: 'certified-broken' }
  /** Its certificate leads to no authority that is trusted, or none is. */
  | { readonly code: 'certified-untrusted' }
  | { readonly code: 'certified-over' }
  | { readonly code: 'certified-other-name' };

export interface Certified {
  readonly name: string;
  readonly root: string;
}
const no = (refusal: CertifiedRefusal): Result<never, CertifiedRefusal> => refuse(refusal);

/** @param ref whose paper it should be. */
export function certifies(checked: PaperChecked, ref: RecordRef): Result<Certified, CertifiedRefusal> {
  const { own, pages } = checked;
  if (!own?.ok || !sameRef(own.value.ref, ref)) return no({ code: 'certified-other-paper' });
  if (pages === 'changed' || pages === 'none') return no({ code: 'certified-pages-changed' });
  return certificateOf(checked, own.value.signer.name);
}

/** @param expected the paper as it would be made now, for whoever brings it */
export function signsPledge(checked: PaperChecked, expected: ToSign): Result<Certified, CertifiedRefusal> {
  const { toSign, pages } = checked;
  if (!toSign) return no({ code: 'certified-other-paper' });
  if (pages === 'changed' || pages === 'none') return no({ code: 'certified-pages-changed' });
  if (toSign.campaign !== expected.campaign) return no({ code: 'certified-other-pledge' });
  if (toSign.code !== expected.code) return no({ code: 'certified-other-person' });
  if (JSON.stringify(toSign) !== JSON.stringify(expected)) return no({ code: 'certified-old-paper' });
  return certificateOf(checked, expected.signer.name);
}

function certificateOf(
  { kept, signatures }: Pick<PaperChecked, 'kept' | 'signatures'>,
  signer: string,
): Result<Certified, CertifiedRefusal> {
  const whole = signatures.filter(
    (one): one is { intact: true } & SignatureIntact => one.intact && one.covers === 'whole',
  );
  const [first] = whole;
  if (!first) return no({ code: whyNotWhole(signatures) });
  if (!kept) return no({ code: 'certified-pages-changed' });
  const good = whole.find(isCertified);
  if (!good || good.root === null)
    return no({ code: first.validity === 'never' ? 'certified-over' : 'certified-untrusted' });
  if (good.validity !== 'now') return no({ code: 'certified-over' });
  if (!isNameOf(good.name, signer)) return no({ code: 'certified-other-name' });
  return ok({ name: good.name, root: good.root });
}

/** Of several the last says it: it was put there last. */
function whyNotWhole(signatures: readonly SignatureChecked[]): CertifiedRefusal['code'] {
  const last = signatures.at(-1);
  if (!last) return 'certified-none';
  if (last.intact) return last.covers === 'earlier-revision' ? 'certified-revised' : 'certified-rest';
  const { code } = last.broken;
  return code === 'other-certificate' || code === 'wrong-signature' ? 'certified-replaced' : 'certified-broken';
}

/** Titles before and behind a name come and go (`Drs. H. Budi Contoh, M.Si.`): its own words are compared, all of them. */
const wordsOf = (name: string): string =>
  (name.normalize('NFKD').toUpperCase().split(',')[0] ?? '')
    .split(/\s+/)
    .filter(word => !word.endsWith('.'))
    .map(word => word.replaceAll(/[^\p{L}\p{N}]/gu, ''))
    .filter(word => word !== '')
    .join(' ');
export const isNameOf = (certificate: string, roster: string): boolean =>
  wordsOf(certificate) !== '' && wordsOf(certificate) === wordsOf(roster);
