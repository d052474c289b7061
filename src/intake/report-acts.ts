/** What can be said of a report: its acts with every version of their fields, and the vocabulary that they are written in. Pure. */

import { z } from 'zod';
import { REPORT_REASONS } from '../law/announcing.ts';
import { archiveActs } from '../offices/archiving.ts';
import { asideActs } from '../offices/aside.ts';
import { apartActs } from '../offices/recusal.ts';
import { CIRCLES } from '../offices/roles.ts';
import { keptRef, regionSchema } from '../record/ids.ts';
import { ERASED, type Erased, field, isErased, open, personal } from '../record/kind.ts';
import { sha256Hex } from '../record/typed.ts';
import { parseSealed } from '../sealing/age.ts';
import { ITEMS } from './access.ts';
import type { Times } from './office-hours.ts';
import { reviewActs } from './review.ts';

export const TOPICS = [
  'campaigning',
  'social-media',
  'misuse-of-office',
  'facilities',
  'pressure-by-superior',
  'pressure-on-voters',
  'biased-service',
  'hoax-sara',
  'other',
] as const;
export type Topic = (typeof TOPICS)[number];

const FIRST_MODES = ['formal', 'anonymous'] as const;
/**
 * Three ways in. `formal` names its reporter (sealed to those who handle cases) and its account is plain to the office. The other
 * two are initial information, whose account is sealed too: `confidential` to custodians, who alone learn who told it;
 * `anonymous` has no identity, and those who handle cases open its account.
 */
export const MODES = ['formal', 'confidential', 'anonymous'] as const;
export type ReportMode = (typeof MODES)[number];

/** As whom a formal report is made: the rows `pilkada.pelapor.*` of the law, a proxy for one of the others. */
export const STANDINGS = ['voter', 'monitor', 'participant', 'proxy'] as const;
export type Standing = (typeof STANDINGS)[number];
export const RULE_OF_STANDING: { readonly [S in Standing]: string } = {
  voter: 'pilkada.pelapor.wni',
  monitor: 'pilkada.pelapor.pemantau',
  participant: 'pilkada.pelapor.peserta',
  proxy: 'pilkada.pelapor.kuasa',
};

/** What a sealed file is: evidence, the letter of a proxy, or the scan of the form that the reporter signed at the desk. */
export const FILE_KINDS = ['evidence', 'letter', 'signed-form'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const plainDay = z.iso.date();

/** Base64 of an age file, told by its first 24 bytes: what arrives as sealed and isn't must never be kept. */
const ageFile = z.base64().refine(text => parseSealed(Buffer.from(text.slice(0, 32), 'base64')).ok, 'not-sealed');
export const wraps = z.array(z.object({ recipient: z.string(), secret: ageFile })).min(2);

/** An item as `sealing/wire.ts` writes it: sealed once, its small secret wrapped for each who may open it. */
export const sealedItem = z.object({ sealed: ageFile, wraps });
export type SealedField = z.infer<typeof sealedItem>;

/** One sealed file in the vault; `hash` is that of the file as the reporter had it. */
export const evidenceItem = z.object({
  blob: sha256Hex,
  hash: sha256Hex,
  mediaType: z.string(),
  size: z.number().int().positive(),
  wraps,
});

export const evidenceFile = evidenceItem.extend({ what: z.enum(FILE_KINDS), description: z.string().max(300) });
export type EvidenceFile = z.infer<typeof evidenceFile>;

export const RESEAL_REASONS = ['new-member', 'member-left', 'rotation', 'recovery', 'transfer'] as const;
export type ResealReason = (typeof RESEAL_REASONS)[number];

const SHUT = ['before-hours', 'after-hours', 'weekend', 'holiday'] as const;
const times = z.object({
  submitted: z.iso.datetime(),
  counted: z.iso.datetime(),
  shut: z.enum(SHUT).nullable(),
  holidaysKnown: z.boolean(),
}) satisfies z.ZodType<Times>;

const FIRST_STEPS = ['registered', 'decided', 'referred', 'followed-up', 'closed'] as const;
/** What a reporter is told of the case, in words of the screen; never a name, never a reason. */
const SECOND_STEPS = [...FIRST_STEPS, 'suspended', 'resumed'] as const;
export const STEPS = [...SECOND_STEPS, 'reopened'] as const;

const receivedV1 = {
  number: open(z.string()),
  on: field(plainDay),
  office: field(keptRef),
  place: field(regionSchema),
  channel: field(z.enum(['web', 'desk'])),
  mode: field(z.enum(FIRST_MODES)),
  concernsOffice: field(z.boolean()),
  topic: field(z.enum(TOPICS)),
  account: personal(z.string().nullable()),
  reported: personal(z.string().nullable()),
  happenedOn: personal(plainDay.nullable()),
  learnedOn: personal(plainDay.nullable()),
  identity: personal(sealedItem.nullable()),
  sealedAccount: personal(sealedItem.nullable()),
  evidence: personal(z.array(evidenceItem)),
  lookup: field(z.string().min(16)),
  verifier: field(z.string().min(16)),
  answersTo: field(z.string()),
  sealedAt: field(z.enum(['edge', 'browser'])),
};

const receivedV2 = {
  ...receivedV1,
  /** The legal day of receipt, in the zone of the office's region: that of `times.counted` where times are kept. */
  on: receivedV1.on,
  evidence: personal(z.array(evidenceFile)),
  /** Null for initial information, of which only the day is kept. */
  times: field(times.nullable()),
  standing: field(z.enum(STANDINGS).nullable()),
  /** Number of the letter by which a proxy acts. */
  letter: personal(z.string().max(300).nullable()),
  /** The answers to the topic's questions by their ids; of initial information they are inside the sealed account. */
  answers: personal(z.record(z.string(), z.string()).nullable()),
};

export const reportActs = {
  received: {
    version: 3,
    summary: { id: 'Laporan diterima', en: 'Report received' },
    fields: {
      ...receivedV2,
      mode: field(z.enum(MODES)),
      /** The office whose custodians keep what was told in confidence; null for the other ways. */
      custody: field(keptRef.nullable()),
    },
    past: { 1: { fields: receivedV1, upcast: fromFirst }, 2: { fields: receivedV2, upcast: keptByNobody } },
  },
  registered: {
    version: 1,
    summary: { id: 'Laporan diregistrasi menjadi perkara', en: 'Report registered as a case' },
    fields: { case: field(keptRef), number: open(z.string()) },
  },
  'set-aside': {
    version: 1,
    summary: { id: 'Laporan tidak diregistrasi', en: 'Report not registered' },
    // An officer's own words may name people: kept like an account, told to nobody outside.
    fields: { on: field(plainDay), reason: personal(z.string().min(1)), cite: field(z.string().min(1)) },
  },
  informed: {
    version: 3,
    summary: { id: 'Pelapor diberi tahu langkah perkara', en: 'Reporter told of a step of the case' },
    fields: { step: field(z.enum(STEPS)), on: field(plainDay) },
    past: {
      1: { fields: { step: field(z.enum(FIRST_STEPS)), on: field(plainDay) }, upcast: asItWas },
      2: { fields: { step: field(z.enum(SECOND_STEPS)), on: field(plainDay) }, upcast: asItWas },
    },
  },
  /** What the office may know of sealed information. A later one takes its place. */
  summarised: {
    version: 1,
    summary: { id: 'Uraian kerja ditulis', en: 'Working summary written' },
    fields: { on: field(plainDay), summary: personal(z.string().min(1)) },
  },
  attached: {
    version: 1,
    summary: { id: 'Berkas ditambahkan', en: 'File added' },
    fields: { on: field(plainDay), what: field(z.enum(FILE_KINDS)), file: personal(evidenceFile) },
  },
  /** The secret of one sealed item, closed anew for the circle that holds it from now on; `recipients` shows a swapped key. */
  resealed: {
    version: 1,
    summary: { id: 'Isi disegel ulang', en: 'Item re-sealed' },
    fields: {
      item: field(z.enum(ITEMS)),
      file: field(z.number().int().min(0)),
      office: field(keptRef),
      circle: field(z.enum(CIRCLES)),
      recipients: field(z.array(z.string())),
      why: field(z.enum(RESEAL_REASONS)),
      wraps: personal(wraps),
    },
  },
  ...reviewActs,
  /** On the office's public board: a status and a reason of a fixed list. */
  announced: {
    version: 1,
    summary: { id: 'Status diumumkan', en: 'Status announced' },
    fields: {
      on: open(plainDay),
      status: open(z.enum(['set-aside', 'withdrawn'])),
      reason: open(z.enum(REPORT_REASONS)),
    },
  },
  /** What it says is traced as initial information: of anonymous and confidential ones, of one set aside or withdrawn. */
  'traced-as': {
    version: 1,
    summary: { id: 'Ditelusuri sebagai informasi awal', en: 'Traced as initial information' },
    fields: { lead: field(keptRef), on: field(plainDay) },
  },
  ...apartActs,
  ...asideActs,
  ...archiveActs,
} as const;

/** Version 2 knew nothing that is told in confidence. */
function keptByNobody(fields: { readonly [name: string]: unknown }) {
  return { ...fields, custody: null };
}

/** A version that could say less: whatever it said, the next one says alike. */
function asItWas(fields: { readonly [name: string]: unknown }) {
  return fields;
}

/** Version 1 knew one file, one time and no questions: what it didn't ask is null, and stays erased where it was erased. */
function fromFirst(fields: { readonly [name: string]: unknown }) {
  const files = fields.evidence as readonly object[] | Erased;
  const evidence = isErased(files) ? files : files.map(file => ({ ...file, what: 'evidence', description: '' }));
  const asked = isErased(fields.account) ? ERASED : null;
  return { ...fields, evidence, times: null, standing: null, letter: asked, answers: asked };
}
