/**
 * The paper of a signature that came back with a certified signature behind it. It counts where it is this paper as it was
 * printed, signed whole, by a certificate that is good today, leads to an authority of the operator's, and names the signer. Pure.
 */
import { type RecordRef, sameRef } from '../../record/ids.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { PaperChecked } from './check-paper.ts';
import { isCertified, type SignatureIntact } from './pades.ts';

export type CertifiedRefusal =
  /** Not this paper, or no longer as it was printed. */
  | { readonly code: 'certified-other-paper' }
  /** No intact signature over the whole file. */
  | { readonly code: 'certified-none' }
  /** Its certificate leads to no authority that is trusted, or none is. */
  | { readonly code: 'certified-untrusted' }
  | { readonly code: 'certified-over' }
  | { readonly code: 'certified-other-name' };

/** @param ref whose paper it should be. */
export function certifies(
  { own, pages, signatures }: PaperChecked,
  ref: RecordRef,
): Result<{ readonly name: string; readonly root: string }, CertifiedRefusal> {
  const no = (refusal: CertifiedRefusal): Result<never, CertifiedRefusal> => refuse(refusal);
  if (!own?.ok || !sameRef(own.value.ref, ref) || pages === 'changed' || pages === 'none')
    return no({ code: 'certified-other-paper' });
  const whole = signatures.filter(
    (one): one is { intact: true } & SignatureIntact => one.intact && one.covers === 'whole',
  );
  const [first] = whole;
  if (!first) return no({ code: 'certified-none' });
  const good = whole.find(isCertified);
  if (!good || good.root === null)
    return no({ code: first.validity === 'never' ? 'certified-over' : 'certified-untrusted' });
  if (good.validity !== 'now') return no({ code: 'certified-over' });
  if (!isNameOf(good.name, own.value.signer.name)) return no({ code: 'certified-other-name' });
  return ok({ name: good.name, root: good.root });
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
