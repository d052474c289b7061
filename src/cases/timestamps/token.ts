/**
 * RFC 3161: what is asked of a time-stamping authority, and what makes its answer a proof. An answer is believed only if it is
 * about exactly these bytes and this question, says a time at which it can have been made, and is signed by a certificate that
 * is for time stamping alone and leads to an authority that the operator named.
 *
 * What must never happen here: a certificate that is trusted because the answer brought it; a check that is skipped because a
 * part is missing.
 */
import { createHash } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  type ExtKeyUsage,
  MessageImprint,
  SignedData,
  SignedDataVerifyError,
  type SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { ok, type Result, refuse } from '../../result.ts';

/** RFC 3161 §2.4.2, RFC 5652 §11, RFC 2634 §5.4, RFC 5035 §3. */
const OID = {
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  extKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  commonName: '2.5.4.3',
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const;
const HASHES: Readonly<Record<string, string>> = {
  [OID.sha1]: 'sha1',
  [OID.sha256]: 'sha256',
  [OID.sha384]: 'sha384',
  [OID.sha512]: 'sha512',
};

export type TokenRefusal =
  | { readonly code: 'unreadable' }
  /** The authority said no. `detail`: its status, RFC 3161 §2.4.2. */
  | { readonly code: 'not-granted'; readonly detail: number }
  | { readonly code: 'other-imprint' }
  | { readonly code: 'other-nonce' }
  /** Later than now or earlier than the question, by more than clocks differ. */
  | { readonly code: 'other-time' }
  | { readonly code: 'wrong-signature' }
  /** The certificate leads to no authority that the operator named, or was not good at that time. */
  | { readonly code: 'not-trusted' }
  /** RFC 3161 §2.3: a certificate for time stamping is for nothing else, and says so as critical. */
  | { readonly code: 'other-purpose' };

export interface Question {
  /** The bytes that are stamped. */
  readonly bytes: Uint8Array;
  readonly nonce: Uint8Array;
  /** When it was asked and when it was answered, by the own clock. */
  readonly asked: string;
  readonly answered: string;
}
export interface Token {
  /** The DER of the TimeStampToken, without what surrounded it. */
  readonly der: Uint8Array;
  readonly time: string;
  readonly authority: string;
}

/** Clocks differ by this much at most. */
const SKEW = 5 * 60_000;

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const same = (a: Uint8Array | ArrayBuffer, b: Uint8Array) => Buffer.from(a as Uint8Array).equals(b);
/** A copy of its own: pkijs keeps what it is handed. */
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
/** Positive and without a leading zero, so that DER writes it in one way. */
const integer = (nonce: Uint8Array) => new asn1.Integer({ valueHex: buffer(nonce) });

/** The DER of the question; it asks for the certificate too, so that the token can be checked for ever without the authority. */
export function questionOf({ bytes, nonce }: Pick<Question, 'bytes' | 'nonce'>): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256, algorithmParams: new asn1.Null() }),
      hashedMessage: new asn1.OctetString({ valueHex: buffer(sha256(bytes)) }),
    }),
    nonce: integer(nonce),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/** The certificates of the authorities that the operator trusts; throws where there is none. */
export function readAnchors(pem: string): readonly Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) throw new Error('no certificate in it');
  return blocks.map(block =>
    Certificate.fromBER(buffer(Buffer.from(block.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64'))),
  );
}

/** The answer of an authority, if it is a proof of exactly what was asked. */
export async function checkAnswer(
  answer: Uint8Array,
  question: Question,
  anchors: readonly Certificate[],
): Promise<Result<Token, TokenRefusal>> {
  try {
    const parsed = asn1.fromBER(buffer(answer));
    if (parsed.offset !== answer.length) return refuse({ code: 'unreadable' });
    const response = new TimeStampResp({ schema: parsed.result });
    // `granted`, or granted with a change that the checks below must still like.
    if (response.status.status > 1) return refuse({ code: 'not-granted', detail: response.status.status });
    if (!response.timeStampToken) return refuse({ code: 'unreadable' });
    return await checkToken(new Uint8Array(response.timeStampToken.toSchema().toBER()), question, anchors);
  } catch {
    return refuse({ code: 'unreadable' });
  }
}

async function checkToken(
  der: Uint8Array,
  question: Question,
  anchors: readonly Certificate[],
): Promise<Result<Token, TokenRefusal>> {
  const { signed, info } = opened(der);
  if (info.messageImprint.hashAlgorithm.algorithmId !== OID.sha256) return refuse({ code: 'other-imprint' });
  if (!same(info.messageImprint.hashedMessage.valueBlock.valueHexView, sha256(question.bytes)))
    return refuse({ code: 'other-imprint' });
  if (!info.nonce || !same(info.nonce.valueBlock.valueHexView, integer(question.nonce).valueBlock.valueHexView))
    return refuse({ code: 'other-nonce' });
  const time = info.genTime.getTime();
  if (!(time >= Date.parse(question.asked) - SKEW && time <= Date.parse(question.answered) + SKEW))
    return refuse({ code: 'other-time' });
  const [signer] = signed.signerInfos;
  if (!signer || signed.signerInfos.length !== 1) return refuse({ code: 'unreadable' });
  const certificate = await signedBy(signed, question.bytes, anchors);
  if (!certificate.ok) return certificate;
  if (!isOfContent(signer) || !bindsCertificate(signer, certificate.value)) return refuse({ code: 'wrong-signature' });
  if (!isForTimeAlone(certificate.value)) return refuse({ code: 'other-purpose' });
  return ok({ der, time: info.genTime.toISOString(), authority: nameOf(certificate.value) });
}

/** Throws where it is no TimeStampToken of version 1. */
function opened(der: Uint8Array): { readonly signed: SignedData; readonly info: TSTInfo } {
  const content = ContentInfo.fromBER(buffer(der));
  if (content.contentType !== OID.signedData) throw new Error('no signed data');
  const signed = new SignedData({ schema: content.content });
  const { eContentType, eContent } = signed.encapContentInfo;
  if (eContentType !== OID.tstInfo || !eContent) throw new Error('no TSTInfo');
  const info = TSTInfo.fromBER(eContent.getValue());
  if (info.version !== 1) throw new Error('another version of TSTInfo');
  return { signed, info };
}

/** The certificate whose key signed, valid at the time that it says, with a chain to one of the anchors. */
async function signedBy(
  signed: SignedData,
  bytes: Uint8Array,
  anchors: readonly Certificate[],
): Promise<Result<Certificate, TokenRefusal>> {
  try {
    const { signatureVerified, signerCertificate } = await signed.verify({
      signer: 0,
      data: buffer(bytes),
      trustedCerts: [...anchors],
      checkChain: true,
      extendedMode: true,
    });
    return signatureVerified && signerCertificate ? ok(signerCertificate) : refuse({ code: 'wrong-signature' });
  } catch (error) {
    // 5: of the chain; whatever else is thrown is of the signature.
    const ofChain = error instanceof SignedDataVerifyError && error.code === 5;
    return refuse({ code: ofChain ? 'not-trusted' : 'wrong-signature' });
  }
}

const attribute = ({ signedAttrs }: SignerInfo, type: string) =>
  signedAttrs?.attributes.filter(one => one.type === type).flatMap(({ values }) => values as unknown[]) ?? [];

/** RFC 5652 §11.1: the signature says of what kind the signed content is. */
function isOfContent(signer: SignerInfo): boolean {
  const [value, more] = attribute(signer, OID.contentType);
  return more === undefined && value instanceof asn1.ObjectIdentifier && value.valueBlock.toString() === OID.tstInfo;
}

/** RFC 5816 §2.2.1: the signature names the certificate by its hash, so that no other of the same key can take its place. */
function bindsCertificate(signer: SignerInfo, certificate: Certificate): boolean {
  const der = new Uint8Array(certificate.toSchema().toBER());
  const hashOf = (name: string) => new Uint8Array(createHash(name).update(der).digest());
  const firstOf = (type: string) => {
    const [value] = attribute(signer, type);
    const list = value instanceof asn1.Sequence ? value.valueBlock.value[0] : undefined;
    const first = list instanceof asn1.Sequence ? list.valueBlock.value[0] : undefined;
    return first instanceof asn1.Sequence ? first.valueBlock.value : undefined;
  };
  const v2 = firstOf(OID.signingCertificateV2);
  if (v2) {
    const [first, second] = v2;
    const algorithm = first instanceof asn1.Sequence ? first.valueBlock.value[0] : undefined;
    const named = algorithm instanceof asn1.ObjectIdentifier ? HASHES[algorithm.valueBlock.toString()] : 'sha256';
    const hash = first instanceof asn1.OctetString ? first : second;
    return named !== undefined && hash instanceof asn1.OctetString && same(hash.valueBlock.valueHexView, hashOf(named));
  }
  const [hash] = firstOf(OID.signingCertificate) ?? [];
  return hash instanceof asn1.OctetString && same(hash.valueBlock.valueHexView, hashOf('sha1'));
}

function isForTimeAlone({ extensions = [] }: Certificate): boolean {
  const usage = extensions.filter(({ extnID }) => extnID === OID.extKeyUsage);
  const purposes = (usage[0]?.parsedValue as ExtKeyUsage | undefined)?.keyPurposes ?? [];
  return usage.length === 1 && usage[0]?.critical === true && purposes.join() === OID.timeStamping;
}

function nameOf({ subject }: Certificate): string {
  const parts = subject.typesAndValues;
  const name = parts.find(({ type }) => type === OID.commonName) ?? parts.at(-1);
  return String(name?.value.valueBlock.value ?? '').slice(0, 300) || '?';
}

/** Whether a kept token is about these bytes. It was checked before it was kept: this finds what was changed since. */
export function isAbout(der: Uint8Array, bytes: Uint8Array): boolean {
  const { hashedMessage } = opened(der).info.messageImprint;
  return same(hashedMessage.valueBlock.valueHexView, sha256(bytes));
}

/** The token as a file that any tool reads: a TimeStampResp that was granted. */
export function asResponse(token: Uint8Array): Uint8Array {
  const granted = new asn1.Sequence({ value: [new asn1.Integer({ value: 0 })] });
  const { result } = asn1.fromBER(buffer(token));
  return new Uint8Array(new asn1.Sequence({ value: [granted, result] }).toBER());
}
