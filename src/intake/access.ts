/**
 * An access: somebody opened a sealed item, when and why. It is a record of its own, so that looking never moves the
 * report's version, and it stands in the ledger before the first byte is served.
 */
import { z } from 'zod';
import { keptRef, type RecordRef } from '../record/ids.ts';
import { type By, defineKind, field } from '../record/kind.ts';

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
