/**
 * An access: somebody opened a sealed item, when and why, and each time its bytes went out afterwards. It is a record of its
 * own, so that looking never moves the report's version, and it stands in the ledger before the first byte is served.
 */
import { z } from 'zod';
import { KINDS_OF_MATTER, type KindOfMatter } from '../offices/recusal.ts';
import { keptRef, type RecordRef, sameRef } from '../record/ids.ts';
import { type Actor, type By, defineKind, field, type Verdict } from '../record/kind.ts';
import { ok, refuse } from '../result.ts';
import type { SealedField } from './report-acts.ts';
import type { ReportState } from './report-state.ts';

export const ITEMS = ['identity', 'account', 'evidence'] as const;
export type Item = (typeof ITEMS)[number];

const openedV1 = {
  of: field(keptRef),
  item: field(z.enum(ITEMS)),
  reason: field(z.string().min(1)),
};

/** A report of version 1 had one file at most. */
const inFirstFile = (fields: { readonly [name: string]: unknown }) => ({ ...fields, file: 0 });

const acts = {
  opened: {
    version: 2,
    summary: { id: 'Segel dibuka', en: 'Sealed item opened' },
    fields: {
      ...openedV1,
      /** Which of the sealed files, from 0, where `item` is the evidence; else 0. */
      file: field(z.number().int().min(0)),
    },
    past: { 1: { fields: openedV1, upcast: inFirstFile } },
  },
  /** Somebody looked behind a redaction of a matter, once, and why. */
  uncovered: {
    version: 1,
    summary: { id: 'Bagian yang disamarkan dilihat', en: 'Redacted passage looked at' },
    fields: {
      of: field(keptRef),
      kind: field(z.enum(KINDS_OF_MATTER)),
      redaction: field(z.number().int().min(1)),
      reason: field(z.string().min(1)),
    },
  },
  /** Of which item is known since it was opened; when and by whom are every act's own. */
  fetched: {
    version: 1,
    summary: { id: 'Isi tersegel diambil', en: 'Sealed bytes handed out' },
    fields: {},
  },
} as const;

/** Minutes that a recorded reason holds: long enough to unlock a key, too short to come back to tomorrow. */
export const FRESH_MINUTES = 15;
/** Who needs the same bytes more often within these minutes is a machine, and gives its reason again. */
export const FETCHES_MOST = 20;

export type AccessState =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'opened';
      readonly of: RecordRef;
      readonly ofKind: KindOfMatter;
      readonly item: Item | 'redaction';
      /** Which file, or which redaction. */
      readonly file: number;
      readonly reason: string;
      readonly at: string;
      readonly by: By;
      /** When the bytes went out, each time. */
      readonly fetched: readonly string[];
    };

export type AccessRefusal =
  | { readonly code: 'not-opened'; readonly field: 'item' }
  | { readonly code: 'opened-too-long-ago'; readonly field: 'item'; readonly detail: number }
  | { readonly code: 'fetched-too-often'; readonly field: 'item'; readonly detail: number };

const no = (refusal: AccessRefusal): Verdict => refuse(refusal);
export const NOT_OPENED = { code: 'not-opened', field: 'item' } as const satisfies AccessRefusal;

/** The one who gave the reason, as long as it holds, and not without end. */
const mayFetch = (state: AccessState, actor: Actor, { now }: { readonly now: string }): Verdict => {
  if (state.phase === 'none' || !isBy(state.by, actor)) return no(NOT_OPENED);
  if (!isFresh(state.at, now)) return no({ code: 'opened-too-long-ago', field: 'item', detail: FRESH_MINUTES });
  if (state.fetched.length >= FETCHES_MOST)
    return no({ code: 'fetched-too-often', field: 'item', detail: FETCHES_MOST });
  return ok(true);
};

const isBy = (by: By, actor: Actor): boolean => by.kind === 'officer' && actor.kind === 'officer' && by.id === actor.id;

/** A reason from the future is nobody's. */
const isFresh = (at: string, now: string): boolean => {
  const age = Date.parse(now) - Date.parse(at);
  return age >= 0 && age <= FRESH_MINUTES * 60_000;
};

export const accessKind = defineKind<AccessState, typeof acts>({
  name: 'access',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    const first = { phase: 'opened', at: act.at, by: act.by, fetched: [] } as const;
    if (act.type === 'opened') return { ...first, ...act.fields, ofKind: 'report' };
    if (act.type === 'uncovered') {
      const { of, kind: ofKind, redaction: file, reason } = act.fields;
      return { ...first, of, ofKind, item: 'redaction', file, reason };
    }
    if (state.phase === 'none') throw new Error('sealed bytes were fetched before they were opened');
    return { ...state, fetched: [...state.fetched, act.at] };
  },
  allowed: { 'item.fetch': mayFetch },
});

/** Whether this is the own look behind one redaction of a matter, and still holds. */
export const isUncovering = (
  access: AccessState,
  { of, redaction, actor, now }: { of: RecordRef; redaction: number; actor: Actor; now: string },
): boolean =>
  access.phase === 'opened' &&
  access.item === 'redaction' &&
  access.file === redaction &&
  sameRef(access.of, of) &&
  isBy(access.by, actor) &&
  isFresh(access.at, now);

/** Whether an opening is of this item (and of files this one) of this report. */
export const isOpeningOf = (access: AccessState, report: RecordRef, item: Item, file: number): boolean =>
  access.phase === 'opened' && access.item === item && access.file === file && sameRef(access.of, report);

/** A small item comes whole; of a file its name in the vault, which streams it. */
export type SealedContent =
  | { readonly kind: 'inline'; readonly item: SealedField }
  | { readonly kind: 'vault'; readonly blob: string; readonly wraps: SealedField['wraps'] };

/** What is sealed in a report under this name; undefined where nothing is. */
export function sealedIn(report: ReportState, item: Item, nth: number): SealedContent | undefined {
  if (report.phase === 'none') return undefined;
  const file = report.evidence[nth];
  if (item === 'evidence') return file && { kind: 'vault', blob: file.blob, wraps: file.wraps };
  const small = item === 'identity' ? report.identity : report.sealedAccount;
  return small ? { kind: 'inline', item: small } : undefined;
}
