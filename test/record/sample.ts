/** A small kind with everything the mechanism knows: an intake form of its own, versions, personal and open fields, a series. */
import { z } from 'zod';
import type { Region } from '../../src/record/ids.ts';
import { refSchema, regionSchema } from '../../src/record/ids.ts';
import {
  type Actor,
  defineCommand,
  defineKind,
  field,
  isErased,
  newAct,
  open,
  personal,
  stateOf,
} from '../../src/record/kind.ts';
import { defineProjection } from '../../src/record/projection.ts';
import { ok, refuse } from '../../src/result.ts';

const acts = {
  opened: {
    version: 2,
    summary: { id: 'Dibuka', en: 'Opened' },
    fields: { number: open(z.string()), subject: personal(z.string()), weight: field(z.number()) },
    past: {
      1: {
        fields: { number: open(z.string()), subject: personal(z.string()) },
        upcast: (fields: { readonly [name: string]: unknown }) => ({ ...fields, weight: 1 }),
      },
    },
  },
  noted: { version: 1, summary: { id: 'Dicatat', en: 'Noted' }, fields: { note: field(z.string()) } },
  closed: { version: 1, summary: { id: 'Ditutup', en: 'Closed' }, fields: {} },
} as const;

export type FileState =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'open' | 'closed';
      readonly number: string;
      readonly subject: string | null;
      readonly weight: number;
      readonly notes: readonly string[];
    };

export const fileKind = defineKind<FileState, typeof acts>({
  name: 'file',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    if (act.type === 'opened') {
      const { number, subject, weight } = act.fields;
      return { phase: 'open', number, subject: isErased(subject) ? null : subject, weight, notes: [] };
    }
    if (state.phase === 'none') throw new Error('never opened');
    return act.type === 'noted'
      ? { ...state, notes: [...state.notes, act.fields.note] }
      : { ...state, phase: 'closed' };
  },
  allowed: {
    'file.open': state => (state.phase === 'none' ? ok(true) : refuse({ code: 'already-open' })),
    'file.continue': state => (state.phase === 'none' ? ok(true) : refuse({ code: 'already-open' })),
    'file.note': state => (state.phase === 'open' ? ok(true) : refuse({ code: 'file-closed' })),
    'file.close': state => (state.phase === 'open' ? ok(true) : refuse({ code: 'file-closed' })),
    'file.forget': (_state, actor) => (actor.kind === 'officer' ? ok(true) : refuse({ code: 'role-missing' })),
    'file.copy-note': state => (state.phase === 'open' ? ok(true) : refuse({ code: 'file-closed' })),
    'file.look-up': state => (state.phase === 'open' ? ok(true) : refuse({ code: 'file-closed' })),
  },
});

const words = { id: 'contoh', en: 'sample' };

export const openFile = defineCommand({
  name: 'file.open',
  summary: words,
  input: z.object({ region: regionSchema, subject: z.string(), fail: z.boolean().optional() }),
  touches: input => [{ kind: 'file', region: input.region }],
  series: input_ => [{ region: input_[0]!.ref.region, office: 'office', series: 'file', year: 2024 }],
  decide(loaded, input, context) {
    if (input.fail) return refuse({ code: 'asked-to-fail' });
    const { ref } = stateOf(loaded, 0, fileKind);
    return ok({
      appends: [
        {
          ref,
          acts: [newAct(fileKind, 'opened', { number: `F/${context.numbers[0]}`, subject: input.subject, weight: 7 })],
        },
      ],
    });
  },
});

/** A file that was numbered elsewhere: the series goes on after its number. Refuses one that stands in the series already. */
export const continueFile = defineCommand({
  name: 'file.continue',
  summary: words,
  input: z.object({ region: regionSchema, number: z.number() }),
  touches: input => [{ kind: 'file', region: input.region }],
  raises: (loaded, input) => [
    { key: { region: loaded[0]!.ref.region, office: 'office', series: 'file', year: 2024 }, to: input.number + 1 },
  ],
  decide(loaded, input, context) {
    if (context.numbers[0]! > input.number) return refuse({ code: 'given-already', detail: context.numbers[0]! });
    const { ref } = stateOf(loaded, 0, fileKind);
    const acts = [newAct(fileKind, 'opened', { number: `F/${input.number}`, subject: 'lama', weight: 7 })];
    return ok({ appends: [{ ref, acts }] });
  },
});

const one = { file: refSchema };
export const noteFile = defineCommand({
  name: 'file.note',
  summary: words,
  input: z.object({ ...one, note: z.string() }),
  touches: input => [{ kind: 'file', ref: input.file }],
  decide: (loaded, input) => {
    const { ref } = stateOf(loaded, 0, fileKind);
    return ok({ appends: [{ ref, acts: [newAct(fileKind, 'noted', { note: input.note })] }] });
  },
});
export const closeFile = defineCommand({
  name: 'file.close',
  summary: words,
  input: z.object(one),
  touches: input => [{ kind: 'file', ref: input.file }],
  decide: loaded =>
    ok({ appends: [{ ref: stateOf(loaded, 0, fileKind).ref, acts: [newAct(fileKind, 'closed', {})] }] }),
});
export const forgetFile = defineCommand({
  name: 'file.forget',
  summary: words,
  input: z.object(one),
  touches: input => [{ kind: 'file', ref: input.file }],
  decide: loaded =>
    ok({
      appends: [
        {
          ref: stateOf(loaded, 0, fileKind).ref,
          acts: [{ type: 'erased', fields: { reason: 'masa simpan berakhir', cite: 'UU 43/2009 Pasal 51' } }],
          erasePersonal: true,
        },
      ],
    }),
});
/** Writes the same note to two files in one transaction, the second asked to be found by the first's state. */
export const copyNote = defineCommand({
  name: 'file.copy-note',
  summary: words,
  input: z.object({ file: refSchema, other: refSchema, note: z.string() }),
  touches: input => [{ kind: 'file', ref: input.file }],
  also: (_loaded, input) => [{ kind: 'file', ref: input.other }],
  decide: (loaded, input) =>
    ok({ appends: loaded.map(({ ref }) => ({ ref, acts: [newAct(fileKind, 'noted', { note: input.note })] })) }),
});

/** Notes what stands above, wherever the officer's scope ends, and who serves there; a neighbour is read within the scope. */
export const lookUp = defineCommand({
  name: 'file.look-up',
  summary: words,
  input: z.object({ file: refSchema, above: refSchema, neighbour: refSchema.optional() }),
  touches: ({ file, above, neighbour }) => [
    { kind: 'file', ref: file },
    { kind: 'file', ref: above, reads: 'beyond-scope' },
    ...(neighbour ? [{ kind: 'file', ref: neighbour, reads: true } as const] : []),
  ],
  people: (_loaded, { above, file }) => [above, file],
  decide(loaded, _input, { people }) {
    const { ref } = stateOf(loaded, 0, fileKind);
    const { state } = stateOf(loaded, 1, fileKind);
    const note = `${state.phase === 'none' ? '' : state.number} ${people.map(serving => serving.length).join(' ')}`;
    return ok({ appends: [{ ref, acts: [newAct(fileKind, 'noted', { note })] }] });
  },
});

const columns = { number: 'text', subject: 'text', phase: 'text', notes: 'text[]' } as const;
export const fileList = defineProjection<FileState>({
  name: 'file-list',
  version: 1,
  kind: 'file',
  follows: 'command',
  table: 'file_list',
  columns,
  rows: ({ state }) =>
    state.phase === 'none'
      ? []
      : [{ number: state.number, subject: state.subject, phase: state.phase, notes: [...state.notes] }],
});
export const publicFiles = defineProjection<FileState>({
  name: 'public-files',
  version: 1,
  kind: 'file',
  follows: 'ledger',
  table: 'public_files',
  columns: { number: 'text', notes: 'int', entry: 'bigint' },
  rows: ({ state, version }, places) =>
    state.phase === 'none' ? [] : [{ number: state.number, notes: state.notes.length, entry: places.at(version) }],
});

export const SAMPLE_TABLES = `
  create table file_list (region text not null collate "C", record uuid not null, number text not null, subject text, phase text not null,
    notes text[] not null, primary key (region, record));
  alter table file_list enable row level security;
  create policy scope on file_list using (in_scope(region));
  create table public_files (region text not null collate "C", record uuid not null, number text not null, notes int not null,
    entry bigint not null, primary key (region, record));
  grant select, insert, update, delete on file_list to netra_app, netra_keeper;
  grant select, insert, update, delete on public_files to netra_keeper;
  grant select on public_files to netra_public;`;

export const officer = (id: string, scope: string): Actor => ({
  kind: 'officer',
  id,
  name: id,
  scope,
  roles: ['reviewer'],
  office: null,
});
export const REJANG = '17.02' as Region;
export const BENGKULU = '17' as Region;
