/**
 * The roster of one government: who is to be reached. Its people and units stand in versioned rows (roster.store.ts); an import
 * of a hundred thousand of them is one act here, with the file's hash and what it changed.
 *
 *   (nothing) --opened--> open, generation 0 --imported--> open, generation + 1, again and again
 */
import { z } from 'zod';
import { defineKind, open, personal } from '../../record/kind.ts';
import { defineProjection } from '../../record/projection.ts';
import { sha256Hex } from '../../record/typed.ts';
import { type Result, refuse, unreachable } from '../../result.ts';
import { mayPrevent } from '../prevention.ts';

/** Whom a row is about: staff of the government itself, or somebody beside it who is asked to stay or keep others neutral. */
export const BELONGS = ['asn', 'non-asn', 'candidate', 'tni', 'polri', 'village-head', 'forkopimda'] as const;
export type Belongs = (typeof BELONGS)[number];

/** Kinds of units: offices, places and schools of a government, and what groups belong to. */
export const UNIT_KINDS = [
  'opd',
  'kecamatan',
  'kelurahan',
  'puskesmas',
  'school-sd',
  'school-smp',
  'school-other',
  'other',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

const count = z.number().int().min(0);
const day = z.iso.date();

const acts = {
  opened: {
    version: 1,
    summary: { id: 'Daftar sasaran dibuka', en: 'Roster opened' },
    fields: {
      /** The government, as it is called: `Pemerintah Kabupaten Contoh`. */
      name: open(z.string().trim().min(3, 'too-short').max(160, 'too-long')),
      /** Who keeps it at the government, and how to reach them. */
      keeper: personal(z.string().trim().max(300, 'too-long').nullable()),
      on: open(day),
    },
  },
  imported: {
    version: 1,
    summary: { id: 'Daftar sasaran diperbarui dari berkas', en: 'Roster brought up to date from a file' },
    fields: {
      generation: open(z.number().int().min(1)),
      /** SHA-256 of the file as it was uploaded; the file itself is not kept. */
      hash: open(sha256Hex),
      added: open(count),
      changed: open(count),
      left: open(count),
      /** How many people and units stand after it. */
      people: open(count),
      units: open(count),
      on: open(day),
    },
  },
} as const;

export interface OpenRoster {
  readonly phase: 'open';
  readonly name: string;
  /** Rows are in force where they began at this generation or before and have not ended by it. */
  readonly generation: number;
  readonly people: number;
  readonly units: number;
  readonly changedOn: string;
  /** Hashes of the files that were imported, the latest last. */
  readonly files: readonly string[];
}
export type RosterState = { readonly phase: 'none' } | OpenRoster;

export type RosterRefusal =
  | { readonly code: 'roster-open' }
  | { readonly code: 'roster-not-open' }
  /** Another import became the truth since this one was staged. */
  | { readonly code: 'roster-moved' }
  | { readonly code: 'roster-file-known'; readonly field: 'file' }
  | { readonly code: 'roster-file-gone' }
  | { readonly code: 'roster-has-errors' };

const no = (refusal: RosterRefusal): Result<never, RosterRefusal> => refuse(refusal);

export const rosterKind = defineKind<RosterState, typeof acts>({
  name: 'roster',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    switch (act.type) {
      case 'opened': {
        const { name, on } = act.fields;
        return { phase: 'open', name, generation: 0, people: 0, units: 0, changedOn: on, files: [] };
      }
      case 'imported': {
        if (state.phase === 'none') throw new Error('imported into a roster that was never opened');
        const { generation, people, units, on, hash } = act.fields;
        return { ...state, generation, people, units, changedOn: on, files: [...state.files, hash] };
      }
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'roster.open': (state, actor) => (state.phase === 'none' ? mayPrevent(actor) : no({ code: 'roster-open' })),
    'roster.go-live': (state, actor) => (state.phase === 'open' ? mayPrevent(actor) : no({ code: 'roster-not-open' })),
  },
});

export const rosterList = defineProjection<RosterState>({
  name: 'roster-list',
  version: 1,
  kind: 'roster',
  follows: 'command',
  table: 'roster_list',
  columns: { name: 'text', generation: 'int', people: 'int', units: 'int', changed_on: 'date' },
  rows: ({ state }) => {
    if (state.phase === 'none') return [];
    const { name, generation, people, units, changedOn } = state;
    return [{ name, generation, people, units, changed_on: changedOn }];
  },
});

/** Each generation with the entry from which on it is in force: whom the figures of an entry are about. */
export const rosterMeasure = defineProjection<RosterState>({
  name: 'roster-measure',
  version: 1,
  kind: 'roster',
  follows: 'ledger',
  table: 'roster_measure',
  columns: { generation: 'int', name: 'text', entry: 'bigint' },
  rows: ({ state }, places) =>
    state.phase === 'none'
      ? []
      : places.acts().flatMap(({ type, seq, fields }) => {
          const { generation } = fields as { readonly generation?: number };
          return type === 'imported' && generation ? [{ generation, name: state.name, entry: places.at(seq) }] : [];
        }),
});
