/**
 * A PDF that somebody says is signed: each of its signatures, whole or not, by whom, when as claimed, and whether its certificate
 * leads to an authority that the operator named. It is read by itself, without a network: whether a certificate was revoked is not
 * asked, and the time is the signer's word. PDF signatures follow ETSI EN 319 142-1.
 *
 * What must never happen here: a signature over a part of the file that counts for all of it; a name that is shown as true because
 * the file says it; a certificate that is trusted because the file brought it.
 */
import type * as asn1 from 'asn1js';
import { type Certificate, CertificateChainValidationEngine } from 'pkijs';
import { ok, type Result, refuse } from '../../result.ts';
import { type CmsRefusal, type CmsSigner, checkCms } from './cms.ts';
import {
  type FoundSignature,
  isPdf,
  MOST_SIGNATURES,
  type PdfSignature,
  type RangeRefusal,
  signaturesIn,
} from './pdf-signatures.ts';

export type PadesRefusal = { readonly code: 'not-a-pdf' } | { readonly code: 'too-many-signatures' };

/** Whether the certificate leads to a root of the operator's; `unchecked` where the operator named none. */
export type Chain = 'unchecked' | 'leads-to-root' | 'leads-nowhere';
/** Whether the certificate was good: now; at the claimed time but no longer; or not even then. */
export type Validity = 'now' | 'then' | 'never';

export type SignatureBroken =
  | RangeRefusal
  | CmsRefusal
  | { readonly code: 'other-sub-filter'; readonly detail: string };
export interface SignatureIntact {
  readonly covers: PdfSignature['covers'];
  readonly name: string;
  readonly organisation: string | null;
  readonly issuer: string;
  /** ISO instant as the signer claims; null where none is said. */
  readonly claimed: string | null;
  readonly validity: Validity;
  /** The last day of the certificate. */
  readonly until: string;
  /** The certificate of whoever issued it came along. */
  readonly chainGiven: boolean;
  readonly chain: Chain;
  /** The root's own name, where it leads to one. */
  readonly root: string | null;
}
export type SignatureChecked =
  | ({ readonly intact: true } & SignatureIntact)
  | { readonly intact: false; readonly broken: SignatureBroken };

/** Signed by a holder whom an authority vouches for, over all of the file, with a certificate that was good. */
export const isCertified = (one: SignatureChecked): one is { readonly intact: true } & SignatureIntact =>
  one.intact && one.covers === 'whole' && one.chain === 'leads-to-root' && one.validity !== 'never';

const SUB_FILTERS: Readonly<Record<string, { readonly bound: boolean }>> = {
  'ETSI.CAdES.detached': { bound: true },
  'adbe.pkcs7.detached': { bound: false },
};

/** @param roots certificates of the authorities that the operator trusts. @param now ISO instant. */
export async function readPades(
  bytes: Uint8Array,
  roots: readonly Certificate[],
  now: string,
): Promise<Result<readonly SignatureChecked[], PadesRefusal>> {
  if (!isPdf(bytes)) return refuse({ code: 'not-a-pdf' });
  const found = signaturesIn(bytes);
  if (found.length > MOST_SIGNATURES) return refuse({ code: 'too-many-signatures' });
  return ok(await Promise.all(found.map(one => check(bytes, one, roots, now))));
}

async function check(
  bytes: Uint8Array,
  found: FoundSignature,
  roots: readonly Certificate[],
  now: string,
): Promise<SignatureChecked> {
  const broken = (refusal: SignatureBroken): SignatureChecked => ({ intact: false, broken: refusal });
  if ('code' in found) return broken(found);
  const filter = Object.hasOwn(SUB_FILTERS, found.subFilter) ? SUB_FILTERS[found.subFilter] : undefined;
  if (!filter) return broken({ code: 'other-sub-filter', detail: found.subFilter.slice(0, 60) });
  const parts = [bytes.subarray(...found.before), bytes.subarray(...found.after)];
  const signer = checkCms(found.contents, parts, filter.bound);
  if (!signer.ok) return broken(signer.refusal);
  return { intact: true, covers: found.covers, ...(await about(signer.value, found, roots, now)) };
}

async function about(
  { certificate, others, claimed: inside }: CmsSigner,
  found: PdfSignature,
  roots: readonly Certificate[],
  now: string,
): Promise<Omit<SignatureIntact, 'covers'>> {
  const claimed = inside ?? (found.claimed === null ? null : pdfTime(found.claimed));
  const validity = validityOf(certificate, claimed, now);
  const at = new Date(validity === 'now' || claimed === null ? now : claimed);
  const root = await rootOf(certificate, others, roots, at);
  return {
    name: nameIn(certificate.subject, OID.commonName) ?? '?',
    organisation: nameIn(certificate.subject, OID.organisation),
    issuer: nameIn(certificate.issuer, OID.commonName) ?? nameIn(certificate.issuer, OID.organisation) ?? '?',
    claimed,
    validity,
    until: certificate.notAfter.value.toISOString().slice(0, 10),
    chainGiven: others.some(other => other.subject.isEqual(certificate.issuer)),
    chain: roots.length === 0 ? 'unchecked' : root ? 'leads-to-root' : 'leads-nowhere',
    root: root ? (nameIn(root.subject, OID.commonName) ?? nameIn(root.subject, OID.organisation) ?? '?') : null,
  };
}

function validityOf({ notBefore, notAfter }: Certificate, claimed: string | null, now: string): Validity {
  const within = (instant: string) => notBefore.value <= new Date(instant) && new Date(instant) <= notAfter.value;
  // A time to come is no time at which it can have been signed.
  if (claimed !== null && (!within(claimed) || Date.parse(claimed) > Date.parse(now) + SKEW)) return 'never';
  return within(now) ? 'now' : claimed === null ? 'never' : 'then';
}
/** Clocks differ by this much at most. */
const SKEW = 5 * 60_000;

/** SHA-1 and MD5 with RSA or ECDSA: no link of a chain that is believed. */
const WEAK_LINKS: ReadonlySet<string> = new Set(['1.2.840.113549.1.1.4', '1.2.840.113549.1.1.5', '1.2.840.10045.4.1']);

async function rootOf(
  certificate: Certificate,
  others: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
): Promise<Certificate | undefined> {
  if (roots.length === 0) return undefined;
  // The signer's is the last of them: the engine begins there.
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [...roots],
    certs: [...others, certificate],
    checkDate: at,
  });
  try {
    const { result, certificatePath = [] } = await engine.verify();
    const links = certificatePath.slice(0, -1);
    const root = certificatePath.at(-1);
    return result && root && !links.some(link => WEAK_LINKS.has(link.signatureAlgorithm.algorithmId))
      ? root
      : undefined;
  } catch {
    return undefined;
  }
}

const OID = { commonName: '2.5.4.3', organisation: '2.5.4.10' } as const;

function nameIn({ typesAndValues }: Certificate['subject'], type: string): string | null {
  const value = typesAndValues.find(one => one.type === type)?.value as asn1.Utf8String | undefined;
  return String(value?.valueBlock.value ?? '').slice(0, 300) || null;
}

/** ISO 32000-1 §7.9.4, `D:YYYYMMDDHHmmSSOHH'mm'`; null where it is none. */
export function pdfTime(text: string): string | null {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)?'?)?(?:00'00'?)?$/.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second, zone, zoneMinute = '00'] = parts;
  const instant = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}${zone ? `${zone}:${zoneMinute}` : 'Z'}`,
  );
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
