/**
 * An access: somebody opened a sealed item, when and why. It is a record of its own, so that looking never moves the
 * report's version, and it stands in the ledger before the first byte is served.
 */
import { z } from 'zod';
import { keptRef, type RecordRef, sameRef } from '../record/ids.ts';
import { type Actor, type By, defineKind, field } from '../record/kind.ts';

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
} as const;

/** Minutes that a recorded reason holds: long enough to unlock a key, too short to come back to tomorrow. */
export const FRESH_MINUTES = 15;

export type AccessState =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'opened';
      readonly of: RecordRef;
      readonly item: Item;
      readonly file: number;
      readonly reason: string;
      readonly at: string;
      readonly by: By;
    };

export const accessKind = defineKind<AccessState, typeof acts>({
  name: 'access',
  acts,
  initial: { phase: 'none' },
  apply: (_state, act) => ({ phase: 'opened', ...act.fields, at: act.at, by: act.by }),
  allowed: {},
});

/** Whether an opening is by this person, of this item (and of files this one) of this report. */
export const isOpeningOf = (access: AccessState, actor: Actor, report: RecordRef, item: Item, file: number): boolean =>
  access.phase === 'opened' &&
  access.by.kind === 'officer' &&
  actor.kind === 'officer' &&
  access.by.id === actor.id &&
  access.item === item &&
  access.file === file &&
  sameRef(access.of, report);

/** Whether the reason that was given still holds at this instant; one from the future is nobody's. */
export const isFresh = (access: AccessState, now: string): boolean => {
  const age = access.phase === 'opened' ? Date.parse(now) - Date.parse(access.at) : Number.NaN;
  return age >= 0 && age <= FRESH_MINUTES * 60_000;
};
