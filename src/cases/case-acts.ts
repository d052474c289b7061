/** What can be said of a case: its acts with every version of their fields, and the vocabulary that they are written in. Pure. */

import { z } from 'zod';
import { plainDay } from '../intake/report-acts.ts';
import { CASE_REASONS } from '../law/announcing.ts';
import type { ActorKind } from '../law/receivers.ts';
import { archiveActs } from '../offices/archiving.ts';
import { asideActs } from '../offices/aside.ts';
import { apartActs } from '../offices/recusal.ts';
import { keptRef, regionSchema } from '../record/ids.ts';
import { ERASED, field, isErased, open, personal } from '../record/kind.ts';
import { clarificationActs } from './clarification.ts';
import { exhibitActs } from './exhibits.ts';
import { followUpActs } from './follow-up.ts';
import { gakkumduActs } from './gakkumdu.ts';
import { plenaryActs, VOTES } from './plenary.ts';
import { studyActs } from './study.ts';
import { timestampActs } from './timestamps/decision-times.ts';
import { TRACKS } from './tracks.ts';

export const REGIMES = ['pilkada', 'pemilu'] as const;
export const FINDINGS = ['violation', 'no-violation'] as const;
/** What the receiver did with the recommendation. */
export const FOLLOW_UPS = ['sanction-imposed', 'sanction-differs', 'no-sanction', 'passed-on'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];
export const PUBLIC_PHASES = ['study', 'decided', 'referred', 'followed-up', 'closed'] as const;
/** Who orders a track to be taken up again. */
export const REOPENED_BY = ['court', 'higher-office'] as const;
export const CLOSINGS = ['no-violation', 'followed-up', 'not-proceeded'] as const;

/** Whom a case is about, as the table of receivers tells them apart. */
export const ACTOR_KINDS = [
  'pns',
  'cpns',
  'pppk',
  'ppnpn',
  'pj',
  'lurah',
  'tni',
  'polri',
  'kades',
  'perangkat-desa',
  'bpd',
  'bumn',
  'pejabat-negara',
  'pejabat-daerah',
  'kepala-daerah',
  'calon',
  'tim-kampanye',
  'penyelenggara',
  'warga',
] as const satisfies readonly ActorKind[];
export const actorKinds = z.enum(ACTOR_KINDS);
/** What a case came from: somebody's report, or a finding of the office's own. */
export const SOURCES = ['report', 'finding'] as const;
export const source = z.object({ kind: z.enum(SOURCES), ref: keptRef, number: z.string() });
export type Source = z.infer<typeof source>;
/** Versions 1 and 2 knew reports alone. */
const reportSource = z.object({ report: keptRef, number: z.string() });

/** What a number from a running register was given to: a report, a finding, or a case as its second number. */
export const NUMBERED_AS = ['report', 'finding', 'case'] as const;
export type NumberedAs = (typeof NUMBERED_AS)[number];

const importedV1 = {
  number: open(z.string()),
  series: field(z.enum(NUMBERED_AS)),
  year: field(z.number().int()),
  office: field(keptRef),
  officeName: open(z.string()),
  regime: open(z.enum(REGIMES)),
  receivedOn: field(plainDay),
  registeredOn: open(plainDay),
  actorKind: field(actorKinds),
  reported: personal(z.string().min(1)),
  summary: personal(z.string().min(1)),
  conductOn: field(plainDay.nullable()),
  place: field(regionSchema),
  import: field(keptRef),
  /** As the spreadsheet counted it. */
  row: field(z.number().int().min(1)),
};
const registeredV1 = {
  number: open(z.string()),
  office: field(keptRef),
  officeName: open(z.string()),
  regime: open(z.enum(REGIMES)),
  sources: field(z.array(reportSource).min(1)),
  // Not open: of initial information even the day is for the office alone.
  receivedOn: field(plainDay),
  registeredOn: open(plainDay),
  actorKind: field(actorKinds),
  reported: personal(z.string().min(1)),
  summary: personal(z.string().min(1)),
  conductOn: field(plainDay.nullable()),
  place: field(regionSchema),
};
/** Where the reported person works, as written. Not open: alone it may tell who it is (publish/release.ts). */
const unit = field(z.string().min(1).max(200).nullable());
/** Version 1 never asked for the unit. */
const withoutUnit = (fields: { readonly [name: string]: unknown }) => ({ ...fields, unit: null });
const registeredV2 = { ...registeredV1, unit };
const fromReports = (fields: { readonly [name: string]: unknown }) => ({
  ...fields,
  sources: (fields.sources as readonly z.infer<typeof reportSource>[]).map(({ report: ref, number }) => ({
    kind: 'report',
    ref,
    number,
  })),
});
const decidedV1 = {
  track: open(z.enum(TRACKS)),
  finding: open(z.enum(FINDINGS)),
  on: open(plainDay),
  provisions: field(z.array(z.string())),
  reasons: personal(z.string().min(1)),
};
/** Version 1 knew no plenary: who sat and how they voted was not asked. */
const withoutPlenary = (fields: { readonly [name: string]: unknown }) => ({
  ...fields,
  plenary: null,
  votes: null,
  dissents: isErased(fields.reasons) ? ERASED : null,
});

export const caseActs = {
  /** Instead of `registered`: a case from before, as the register that the office brought along has it. */
  imported: {
    version: 2,
    summary: { id: 'Perkara diimpor dari register berjalan', en: 'Case imported from a running register' },
    fields: { ...importedV1, unit },
    past: { 1: { fields: importedV1, upcast: withoutUnit } },
  },
  registered: {
    version: 3,
    summary: { id: 'Perkara diregistrasi', en: 'Case registered' },
    fields: { ...registeredV2, sources: field(z.array(source).min(1)) },
    past: {
      1: { fields: registeredV1, upcast: withoutUnit },
      2: { fields: registeredV2, upcast: fromReports },
    },
  },
  /** Another report or finding of the same matter. */
  joined: {
    version: 1,
    summary: { id: 'Sumber digabungkan', en: 'Source joined' },
    fields: { source: field(source), on: open(plainDay), why: personal(z.string().min(1)) },
  },
  'track-opened': {
    version: 1,
    summary: { id: 'Jalur dibuka', en: 'Track opened' },
    fields: { track: open(z.enum(TRACKS)), on: open(plainDay) },
  },
  /** By a plenary of the case, whose number it names; null where it was decided before Netra kept them. */
  decided: {
    version: 2,
    summary: { id: 'Jalur diputuskan', en: 'Track decided' },
    fields: {
      ...decidedV1,
      plenary: field(z.number().int().min(1).nullable()),
      votes: field(z.array(z.object({ person: keptRef, vote: z.enum(VOTES) })).nullable()),
      dissents: personal(z.array(z.object({ person: keptRef, reason: z.string() })).nullable()),
    },
    past: { 1: { fields: decidedV1, upcast: withoutPlenary } },
  },
  referred: {
    version: 1,
    summary: { id: 'Jalur diteruskan', en: 'Track referred' },
    fields: {
      track: open(z.enum(TRACKS)),
      // Not open: who receives a referral tells what kind of official the case is about (publish/register.ts).
      to: field(z.array(z.object({ id: z.string(), name: z.string(), cite: z.string() })).min(1)),
      on: open(plainDay),
      letter: personal(z.string()),
    },
  },
  'followed-up': {
    version: 1,
    summary: { id: 'Tindak lanjut penerima dicatat', en: 'Follow-up by the receiver recorded' },
    fields: {
      track: open(z.enum(TRACKS)),
      result: open(z.enum(FOLLOW_UPS)),
      on: open(plainDay),
      note: personal(z.string()),
    },
  },
  'track-closed': {
    version: 1,
    summary: { id: 'Jalur ditutup', en: 'Track closed' },
    fields: { track: open(z.enum(TRACKS)), because: open(z.enum(CLOSINGS)), on: open(plainDay) },
  },
  /** What was decided no longer stands: the track is studied again, by order of a court or a higher office. */
  'track-reopened': {
    version: 1,
    summary: { id: 'Jalur dibuka kembali', en: 'Track reopened' },
    fields: {
      track: open(z.enum(TRACKS)),
      on: open(plainDay),
      order: open(z.enum(REOPENED_BY)),
      cite: field(z.string().min(1)),
      reason: personal(z.string().min(1)),
    },
  },
  /** What an earlier act should have said: that act stays as it was written. */
  corrected: {
    version: 1,
    summary: { id: 'Catatan diralat', en: 'Record corrected' },
    fields: {
      seq: field(z.number().int().min(1)),
      words: personal(z.string().min(1)),
      reason: personal(z.string().min(1)),
      on: field(plainDay),
    },
  },
  /** On the office's public board: a status and a reason of a fixed list. */
  announced: {
    version: 1,
    summary: { id: 'Status diumumkan', en: 'Status announced' },
    fields: { on: open(plainDay), status: open(z.enum(PUBLIC_PHASES)), reason: open(z.enum(CASE_REASONS)) },
  },
  /** From the whole of day `on`, by whom the law or an order gives the power: Netra knows no such rule of its own. */
  suspended: {
    version: 1,
    summary: { id: 'Perkara ditangguhkan', en: 'Case suspended' },
    fields: { on: open(plainDay), cite: field(z.string().min(1)), reason: personal(z.string().min(1)) },
  },
  /** Day `on` counts again. */
  resumed: {
    version: 1,
    summary: { id: 'Perkara dilanjutkan', en: 'Case resumed' },
    fields: { on: open(plainDay), cite: field(z.string().min(1)) },
  },
  ...plenaryActs,
  ...apartActs,
  ...asideActs,
  ...clarificationActs,
  ...exhibitActs,
  ...timestampActs,
  ...studyActs,
  ...followUpActs,
  ...gakkumduActs,
  ...archiveActs,
} as const;
