/**
 * A detached signature in CMS (RFC 5652) as PDFs carry it: PAdES (ETSI EN 319 142-1, `ETSI.CAdES.detached`) and its older
 * sister (`adbe.pkcs7.detached`). It says whose key signed these bytes, never whether that name is true: that is the chain's.
 *
 * What must never happen here: a check that is skipped because a part is missing; an answer by a weak hash.
 */
import { constants, createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  RSASSAPSSParams,
  SignedData,
  type SignerInfo,
} from 'pkijs';
import { ok, type Result, refuse } from '../../result.ts';

/** RFC 5652 §11, RFC 5035 §3, RFC 8017 §C, RFC 5758 §3.2. */
const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  keyUsage: '2.5.29.15',
  pss: '1.2.840.113549.1.1.10',
} as const;
const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
/** Known, and no longer believed: two files can be made to have one. */
const WEAK: ReadonlySet<string> = new Set(['1.2.840.113549.2.5', '1.3.14.3.2.26']);
/** Signatures whose name has a hash in it: it must be the one that the content was hashed with. */
const NAMED: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.4': 'md5',
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.10045.4.1': 'sha1',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.4': 'sha512',
};
/** The key's own, without a hash in the name. */
const BARE: ReadonlySet<string> = new Set(['1.2.840.113549.1.1.1', '1.2.840.10045.2.1']);
const LEAST_RSA = 2_048;

export type CmsRefusal =
  /** Not the DER of signed data, or something behind it. */
  | { readonly code: 'not-cms' }
  /** It carries its content itself, has several signers, or leaves out what it signs by. */
  | { readonly code: 'other-form' }
  /** MD5, SHA-1, or an RSA key under 2048 bits. */
  | { readonly code: 'weak' }
  /** A hash or a kind of signature that isn't known here. */
  | { readonly code: 'unknown-algorithm' }
  /** The signer's certificate isn't in it. */
  | { readonly code: 'no-certificate' }
  /** The signature names another certificate by its hash: this one was put in its place. */
  | { readonly code: 'other-certificate' }
  /** The signed bytes are other ones. */
  | { readonly code: 'digest' }
  | { readonly code: 'wrong-signature' }
  /** Its key is for something else than signing papers. */
  | { readonly code: 'other-purpose' };

export interface CmsSigner {
  readonly certificate: Certificate;
  /** Whatever other certificates came along. */
  readonly others: readonly Certificate[];
  /** ISO, as the signer claims; null where the signature says none. */
  readonly claimed: string | null;
}

const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const same = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(b);
const derOf = (certificate: Certificate) => new Uint8Array(certificate.toSchema().toBER());
const no = (refusal: CmsRefusal): Result<never, CmsRefusal> => refuse(refusal);

/** @param bound whether the signature must name its certificate, as CAdES wants. */
export function checkCms(
  contents: Uint8Array,
  signed: readonly Uint8Array[],
  bound: boolean,
): Result<CmsSigner, CmsRefusal> {
  let parsed: SignedData | undefined;
  try {
    parsed = opened(contents);
  } catch {
    return no({ code: 'not-cms' });
  }
  if (!parsed) return no({ code: 'not-cms' });
  try {
    return checkSigner(parsed, signed, bound);
  } catch {
    // A part that is none: a key, a parameter or an attribute that can't be read.
    return no({ code: 'other-form' });
  }
}

/** Writers leave room behind it and fill it with zeros; anything else there was put in later. */
function opened(contents: Uint8Array): SignedData | undefined {
  const { offset, result } = asn1.fromBER(buffer(contents));
  if (offset <= 0 || contents.subarray(offset).some(byte => byte !== 0)) return undefined;
  const info = new ContentInfo({ schema: result });
  return info.contentType === OID.signedData ? new SignedData({ schema: info.content }) : undefined;
}

function checkSigner(data: SignedData, signed: readonly Uint8Array[], bound: boolean): Result<CmsSigner, CmsRefusal> {
  const [signer, more] = data.signerInfos;
  const { eContent, eContentType } = data.encapContentInfo;
  if (!signer?.signedAttrs || more || eContent || eContentType !== OID.data) return no({ code: 'other-form' });
  const oid = signer.digestAlgorithm.algorithmId;
  const hash = HASHES[oid];
  if (hash === undefined) return no({ code: WEAK.has(oid) ? 'weak' : 'unknown-algorithm' });
  const certificates = (data.certificates ?? []).filter(one => one instanceof Certificate);
  const certificate = certificates.find(one => isOf(signer, one));
  if (!certificate) return no({ code: 'no-certificate' });
  const binding = bindsTo(signer, certificate);
  if (binding === false || (bound && binding === undefined)) return no({ code: 'other-certificate' });
  const type = only(signer, OID.contentType);
  if (!(type instanceof asn1.ObjectIdentifier) || type.valueBlock.toString() !== OID.data)
    return no({ code: 'other-form' });
  const digest = only(signer, OID.messageDigest);
  if (!(digest instanceof asn1.OctetString)) return no({ code: 'other-form' });
  const computed = createHash(hash);
  for (const part of signed) computed.update(part);
  if (!same(digest.valueBlock.valueHexView, computed.digest())) return no({ code: 'digest' });
  const verified = isSigned(signer, certificate, hash);
  if (!verified.ok) return verified;
  if (!maySign(certificate)) return no({ code: 'other-purpose' });
  const time = only(signer, OID.signingTime);
  const claimed =
    time instanceof asn1.UTCTime || time instanceof asn1.GeneralizedTime ? time.toDate().toISOString() : null;
  return ok({ certificate, others: certificates.filter(one => one !== certificate), claimed });
}

/** RFC 5652 §5.3: by issuer and serial number, or by the key's identifier. */
function isOf({ sid }: SignerInfo, certificate: Certificate): boolean {
  if (sid instanceof IssuerAndSerialNumber)
    return sid.issuer.isEqual(certificate.issuer) && sid.serialNumber.isEqual(certificate.serialNumber);
  const wanted = (sid as asn1.OctetString | undefined)?.valueBlock?.valueHexView;
  const identifier = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.14')?.parsedValue as
    | asn1.OctetString
    | undefined;
  return wanted !== undefined && identifier !== undefined && same(wanted, identifier.valueBlock.valueHexView);
}

/** RFC 5652 §11: each of these attributes stands once and has one value. */
function only({ signedAttrs }: SignerInfo, type: string): unknown {
  const values = signedAttrs?.attributes.filter(one => one.type === type).flatMap(one => one.values as unknown[]) ?? [];
  return values.length === 1 ? values[0] : undefined;
}

/** RFC 5035 §3, §5: undefined where the signature names no certificate; SHA-1 names none. */
function bindsTo(signer: SignerInfo, certificate: Certificate): boolean | undefined {
  const attribute = only(signer, OID.signingCertificateV2);
  if (attribute === undefined)
    return only(signer, OID.signingCertificate) === undefined ? undefined : bindsBySha1(signer, certificate);
  const [first, second] = firstNamed(attribute);
  const named = first instanceof asn1.Sequence ? first.valueBlock.value[0] : undefined;
  const hash =
    named === undefined
      ? 'sha256'
      : named instanceof asn1.ObjectIdentifier
        ? HASHES[named.valueBlock.toString()]
        : undefined;
  const value = first instanceof asn1.OctetString ? first : second;
  if (hash === undefined || !(value instanceof asn1.OctetString)) return false;
  return same(value.valueBlock.valueHexView, createHash(hash).update(derOf(certificate)).digest());
}

/** The older attribute: enough to find a certificate that was exchanged, not enough to bind one (`undefined`). */
function bindsBySha1(signer: SignerInfo, certificate: Certificate): false | undefined {
  const [value] = firstNamed(only(signer, OID.signingCertificate));
  const fits =
    value instanceof asn1.OctetString &&
    same(value.valueBlock.valueHexView, createHash('sha1').update(derOf(certificate)).digest());
  return fits ? undefined : false;
}

function firstNamed(attribute: unknown): readonly unknown[] {
  const list = attribute instanceof asn1.Sequence ? attribute.valueBlock.value[0] : undefined;
  const first = list instanceof asn1.Sequence ? list.valueBlock.value[0] : undefined;
  return first instanceof asn1.Sequence ? first.valueBlock.value : [];
}

function isSigned(signer: SignerInfo, certificate: Certificate, hash: string): Result<true, CmsRefusal> {
  const key = createPublicKey({
    key: Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER()),
    format: 'der',
    type: 'spki',
  });
  const algorithm = signer.signatureAlgorithm;
  const named = NAMED[algorithm.algorithmId];
  if (named === 'md5' || named === 'sha1') return no({ code: 'weak' });
  const known = named === hash || BARE.has(algorithm.algorithmId) || algorithm.algorithmId === OID.pss;
  if (!known || (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'ec'))
    return no({ code: 'unknown-algorithm' });
  if (key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_RSA)
    return no({ code: 'weak' });
  if (algorithm.algorithmId === OID.pss && !isPssWith(algorithm, hash)) return no({ code: 'unknown-algorithm' });
  // RFC 5652 §5.4: what is signed is the attributes as a SET, whatever tag they stand under.
  const attributes = new Uint8Array(signer.signedAttrs?.encodedValue ?? new ArrayBuffer());
  const good = verify(
    hash,
    attributes,
    keyFor(algorithm, key),
    new Uint8Array(signer.signature.valueBlock.valueHexView),
  );
  return good ? ok(true) : no({ code: 'wrong-signature' });
}

const keyFor = ({ algorithmId }: AlgorithmIdentifier, key: KeyObject) =>
  algorithmId === OID.pss
    ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
    : { key };

/** RFC 4055 §3.1: one hash for the content and for the mask. */
function isPssWith({ algorithmParams }: AlgorithmIdentifier, hash: string): boolean {
  const given = new RSASSAPSSParams({ schema: algorithmParams });
  const mask = new AlgorithmIdentifier({ schema: given.maskGenAlgorithm.algorithmParams });
  return HASHES[given.hashAlgorithm.algorithmId] === hash && HASHES[mask.algorithmId] === hash;
}

/** RFC 5280 §4.2.1.3: digitalSignature or nonRepudiation, where the certificate says what it is for. */
function maySign({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === OID.keyUsage)?.parsedValue as asn1.BitString | undefined;
  return usage === undefined || ((usage.valueBlock.valueHexView[0] ?? 0) & 0xc0) !== 0;
}
