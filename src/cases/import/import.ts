/**
 * The import of a running register: one record for each file, with its hash, its counts and who began it. Its rows become
 * cases, each by an act of its own, a few in each transaction; until every one has, the import is running and says so. It
 * can't be undone: what was wrong in the file is put right by an act on the case.
 *
 *   (nothing) --begun--> running --finished--> finished
 *                                --abandoned--> abandoned, where its file is lost: the rows that are cases stay cases
 */
import { z } from 'zod';
import { plainDay } from '../../intake/report-acts.ts';
import { needsRole } from '../../intake/report-state.ts';
import { keptRef, type RecordRef } from '../../record/ids.ts';
import { type Actor, defineKind, field, personal, type Verdict } from '../../record/kind.ts';
import { sha256Hex } from '../../record/typed.ts';
import { ok, type Result, refuse, unreachable } from '../../result.ts';
import { actorKinds, CLOSINGS, FINDINGS, FOLLOW_UPS, NUMBERED_AS, REGIMES } from '../case-acts.ts';
import { TRACKS } from '../tracks.ts';

const text = (most: number) => z.string().min(1).max(most);
export const trackRow = z.object({
  track: z.enum(TRACKS),
  finding: z.enum(FINDINGS).nullable(),
  decidedOn: plainDay.nullable(),
  referredTo: text(300).nullable(),
  referredOn: plainDay.nullable(),
  letter: z.string().max(200),
  followUp: z.enum(FOLLOW_UPS).nullable(),
  followedUpOn: plainDay.nullable(),
  closing: z.enum(CLOSINGS).nullable(),
  closedOn: plainDay.nullable(),
});
export type TrackRow = z.infer<typeof trackRow>;

/** One row as it was understood. */
export const importRow = z.object({
  /** As the spreadsheet counts it. */
  row: z.number().int().min(1),
  number: text(80),
  series: z.enum(NUMBERED_AS),
  year: z.number().int().min(1990).max(2100),
  /** Null where the number is in no form that can be read. */
  seq: z.number().int().min(1).nullable(),
  receivedOn: plainDay,
  registeredOn: plainDay,
  regime: z.enum(REGIMES),
  reported: text(400),
  actorKind: actorKinds,
  unit: text(200).nullable(),
  summary: text(8_000),
  conductOn: plainDay.nullable(),
  tracks: z.array(trackRow).min(1).max(TRACKS.length),
});
export type ImportRow = z.infer<typeof importRow>;

const acts = {
  begun: {
    version: 1,
    summary: { id: 'Impor register berjalan dimulai', en: 'Import of a running register begun' },
    fields: {
      office: field(keptRef),
      /** SHA-256 of the file as it was uploaded; the file itself is not kept. */
      hash: field(sha256Hex),
      rows: field(z.number().int().min(1)),
      on: field(plainDay),
    },
  },
  finished: {
    version: 1,
    summary: { id: 'Impor register berjalan selesai', en: 'Import of a running register finished' },
    fields: { on: field(plainDay) },
  },
  abandoned: {
    version: 1,
    summary: { id: 'Impor register berjalan dihentikan', en: 'Import of a running register abandoned' },
    fields: { on: field(plainDay), reason: personal(text(1_000)) },
  },
} as const;

export interface BegunImport {
  readonly phase: 'running' | 'finished' | 'abandoned';
  readonly office: RecordRef;
  readonly hash: string;
  readonly rows: number;
  readonly begunOn: string;
}
export type ImportState = { readonly phase: 'none' } | BegunImport;

export type ImportRefusal =
  | { readonly code: 'role-missing'; readonly detail: string }
  | { readonly code: 'other-office'; readonly field: 'office' }
  | { readonly code: 'import-not-running' }
  /** Numbers were given here since the preview was made: it has to be looked at again. */
  | { readonly code: 'register-moved' }
  /** Another file of this office is being imported. */
  | { readonly code: 'import-running' }
  | { readonly code: 'import-known' }
  | { readonly code: 'import-has-errors' }
  | { readonly code: 'import-expired' };

const no = (refusal: ImportRefusal): Result<never, ImportRefusal> => refuse(refusal);

/** Whoever answers for the numbers or handles the cases of the office; what is imported says who began it. */
export const IMPORTERS = ['administrator', 'reviewer'];
/** The job that carries an import out. */
export const IMPORTER = { kind: 'system', name: 'import' } as const satisfies Actor;

export const mayImport = (actor: Actor): Verdict => needsRole(actor, ...IMPORTERS);

const whileRunning = (state: ImportState, actor: Actor): Verdict => {
  if (actor.kind !== 'system' || actor.name !== IMPORTER.name)
    return no({ code: 'role-missing', detail: IMPORTER.name });
  return state.phase === 'running' ? ok(true) : no({ code: 'import-not-running' });
};

export const importKind = defineKind<ImportState, typeof acts>({
  name: 'import',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    switch (act.type) {
      case 'begun': {
        const { on, ...begun } = act.fields;
        return { phase: 'running', ...begun, begunOn: on };
      }
      case 'finished':
        if (state.phase === 'none') throw new Error('finished before it was begun');
        return { ...state, phase: 'finished' };
      case 'abandoned':
        if (state.phase === 'none') throw new Error('abandoned before it was begun');
        return { ...state, phase: 'abandoned' };
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'import.begin': (state, actor) => (state.phase === 'none' ? mayImport(actor) : no({ code: 'import-known' })),
    'import.rows': whileRunning,
    'import.finish': whileRunning,
    'import.abandon': (state, actor) => {
      const may = mayImport(actor);
      return !may.ok || state.phase === 'running' ? may : no({ code: 'import-not-running' });
    },
  },
});
