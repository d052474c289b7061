/** What the page of verification says of a code and of an uploaded PDF. */
import { createHash } from 'node:crypto';
import { parseVerifierKey } from '../../../ledger/note.ts';
import { verifyEd25519 } from '../../../ledger/signer.ts';
import type { Netra } from '../../../netra.ts';
import type { Acting } from '../../../offices/acting.ts';
import type { verifyCertificate } from '../../../prevention/certificate/certificate-operations.ts';
import type { OwnCertificate } from '../../../prevention/certificate/check-certificate.ts';
import { checkPaper, type OwnPaper, type PaperChecked } from '../../../prevention/verifying/check-paper.ts';
import type { verifySignature, verifySignedFile } from '../../../prevention/verifying/verify-operations.ts';
import { dayLong, number } from '../../../ui/format.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';
import { wayWords } from '../../../ui/pledge-paper.ts';
import { askAsPublic } from '../ask.ts';

export const certificateByCode = (netra: Netra, code: string) =>
  askAsPublic<typeof verifyCertificate>(netra, 'certificate.verify', { code });
export type CertificateByCode = Extract<Awaited<ReturnType<typeof certificateByCode>>, { ok: true }>['value'];

export const byCode = (netra: Netra, code: string) =>
  askAsPublic<typeof verifySignature>(netra, 'signature.verify', { code });
export type ByCode = Extract<Awaited<ReturnType<typeof byCode>>, { ok: true }>['value'];

/** SHA-256 of a file, in hex: what the record of a signature by certificate names. */
export const hashOfFile = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a PDF is found to be, with this installation's keys and the authorities that it trusts. */
export function checkedBy(netra: Netra, bytes: Uint8Array) {
  const { files, engine, pdfRoots, clock } = netra;
  const key = parseVerifierKey(files.verifierKey);
  if (!key.ok) throw new Error(`our own key can't be read: ${key.refusal.code}`);
  const trust = { origin: files.origin, keys: [key.value], verify: verifyEd25519 };
  return checkPaper(bytes, { trust, keyring: engine.keyring, roots: pdfRoots, now: clock() });
}

export async function byFile(netra: Netra, bytes: Uint8Array) {
  const checked = await checkedBy(netra, bytes);
  if (!checked.ok) return checked;
  const own = checked.value.own?.ok ? checked.value.own.value : undefined;
  // What became of it since the paper was printed stands in the record alone; a paper that was made to be signed is all there is.
  const now = own
    ? await byCode(netra, own.code)
    : checked.value.toSign
      ? await askAsPublic<typeof verifySignedFile>(netra, 'signature.verify-file', { file: hashOfFile(bytes) })
      : undefined;
  const attended = checked.value.certificate?.ok ? checked.value.certificate.value : undefined;
  const still = attended && (await certificateByCode(netra, attended.code));
  return {
    ok: true,
    value: { ...checked.value, now: now?.ok ? now.value : undefined, still: still?.ok ? still.value : undefined },
  } as const;
}
export type ByFile = Extract<Awaited<ReturnType<typeof byFile>>, { ok: true }>['value'];

/** A revision that puts other things in the place of ours has changed the pages, though ours still stand in the file. */
export const shownPages = ({ pages, kept }: Pick<PaperChecked, 'pages' | 'kept'>): PaperChecked['pages'] =>
  pages === 'added' && !kept ? 'changed' : pages;

/** The one sentence above all: the worst that was found. */
export function verdictOf(
  {
    own,
    certificate,
    toSign,
    pages,
    kept,
    signatures,
    now,
    still,
  }: PaperChecked & { readonly now: ByCode | undefined; readonly still: CertificateByCode | undefined },
  lang: Lang,
) {
  const t = messages(lang).verify;
  const seen = shownPages({ pages, kept });
  if (certificate) return certificateVerdict(certificate, seen, still, lang);
  if (toSign && now)
    return {
      ...(now.revokedOn ? t.verdicts.revoked : t.verdicts.byFile),
      kind: now.revokedOn ? 'danger' : 'decide',
    } as const;
  if (toSign)
    return { ...(seen === 'whole' || seen === 'added' ? t.verdicts.toSign : t.verdicts.pages), kind: 'note' } as const;
  if (own === null)
    return { ...(signatures.length > 0 ? t.verdicts.others : t.verdicts.unsigned), kind: 'note' } as const;
  if (!own.ok) return { ...t.proof[own.refusal.code], kind: 'danger' } as const;
  if (!now) return { ...t.verdicts.missing, kind: 'danger' } as const;
  if (now.revokedOn) return { ...t.verdicts.revoked, kind: 'danger' } as const;
  if (seen === 'changed' || seen === 'none') return { ...t.verdicts.pages, kind: 'danger' } as const;
  return seen === 'whole'
    ? ({ ...t.verdicts.good, kind: 'decide' } as const)
    : ({ ...t.verdicts.added, kind: 'note' } as const);
}

function certificateVerdict(
  certificate: NonNullable<PaperChecked['certificate']>,
  pages: PaperChecked['pages'],
  still: CertificateByCode | undefined,
  lang: Lang,
) {
  const { verify: t, certificate: c } = messages(lang);
  if (!certificate.ok) return { ...t.proof[certificate.refusal.code], kind: 'danger' } as const;
  if (!still) return { ...t.verdicts.missing, kind: 'danger' } as const;
  if (still.withdrawnOn) return { ...c.verdicts.withdrawn, kind: 'danger' } as const;
  if (pages === 'changed' || pages === 'none') return { ...t.verdicts.pages, kind: 'danger' } as const;
  return pages === 'whole'
    ? ({ ...c.verdicts.good, kind: 'decide' } as const)
    : ({ ...t.verdicts.added, kind: 'note' } as const);
}

/** What a certificate says, as the proof inside it says it. */
export function certificateRows({ attendee, said, code, entry, size }: OwnCertificate, lang: Lang) {
  const { verify: t, certificate: c } = messages(lang);
  const text = (name: string): string => String(said[name] ?? '');
  return [
    { term: c.facts.event, text: text('title') },
    { term: c.facts.day, text: dayLong(text('day'), lang) },
    { term: c.facts.organiser, text: text('organiser') },
    { term: c.facts.place, text: text('place') },
    { term: t.facts.name, text: attendee.name ?? t.none },
    { term: t.facts.post, text: attendee.post ?? t.none },
    ...(text('unitName') ? [{ term: t.facts.unit, text: text('unitName') }] : []),
    { term: c.facts.way, text: said.behalf === true ? c.ways.behalf : c.ways.self },
    { term: t.facts.code, text: code, mono: true },
    { term: t.facts.entry, text: t.asOf(number(entry, lang), number(size, lang)) },
  ];
}

export function certificateCodeRows(of: CertificateByCode, lang: Lang) {
  const { verify: t, certificate: c } = messages(lang);
  return [
    { term: c.facts.event, text: of.title },
    { term: c.facts.day, text: dayLong(of.day, lang) },
    { term: c.facts.organiser, text: of.organiser },
    { term: c.facts.place, text: of.place },
    { term: t.facts.initials, text: of.initials === null ? t.erased : of.initials || t.none },
    ...(of.unit ? [{ term: t.facts.unit, text: of.unit }] : []),
    { term: c.facts.way, text: of.behalf ? c.ways.behalf : c.ways.self },
    { term: t.facts.code, text: of.code, mono: true },
    { term: t.facts.entry, text: of.entry === null ? t.waits : t.asOf(number(of.entry, lang), number(of.asOf, lang)) },
  ];
}

/** Everything that the paper says, as the proof inside it says it. */
export function ownRows({ signer, said, code, entry, size }: OwnPaper, now: ByCode | undefined, lang: Lang) {
  const t = messages(lang).verify;
  const text = (name: string): string => String(said[name] ?? '');
  const named = <K extends string>(words: Readonly<Record<K, string>>, name: string): string =>
    Object.hasOwn(words, text(name)) ? words[text(name) as K] : text(name);
  return [
    { term: t.facts.pledge, text: text('title') },
    { term: t.facts.kind, text: named(t.kinds, 'pledge') },
    { term: t.facts.name, text: signer.name },
    { term: t.facts.nip, text: signer.nip ?? t.none },
    { term: t.facts.post, text: signer.post ?? t.none },
    { term: t.facts.unit, text: text('unitName') },
    ...(said.capacity ? [{ term: t.facts.capacity, text: named(t.capacities, 'capacity') }] : []),
    { term: t.facts.way, text: wayWords(t, said.acting as Acting) },
    { term: t.facts.assurance, text: now ? t.assurances[now.assurance] : named(t.assurances, 'assurance') },
    ...(now?.root ? [{ term: t.facts.root, text: now.root }] : []),
    { term: t.facts.code, text: code, mono: true },
    { term: t.facts.entry, text: t.asOf(number(entry, lang), number(size, lang)) },
    { term: t.facts.hash, text: text('hash'), mono: true },
  ];
}

export function codeRows(of: ByCode, lang: Lang) {
  const t = messages(lang).verify;
  return [
    { term: t.facts.pledge, text: of.title },
    { term: t.facts.kind, text: t.kinds[of.pledge] },
    { term: t.facts.initials, text: of.initials ?? t.erased },
    { term: t.facts.unit, text: of.unit },
    ...(of.capacity ? [{ term: t.facts.capacity, text: t.capacities[of.capacity] }] : []),
    { term: t.facts.way, text: t.ways[of.way] },
    { term: t.facts.assurance, text: t.assurances[of.assurance] },
    ...(of.root ? [{ term: t.facts.root, text: of.root }] : []),
    { term: t.facts.code, text: of.code, mono: true },
    { term: t.facts.entry, text: of.entry === null ? t.waits : t.asOf(number(of.entry, lang), number(of.asOf, lang)) },
    { term: t.facts.hash, text: of.hash, mono: true },
  ];
}
