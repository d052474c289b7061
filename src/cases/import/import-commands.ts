import { z } from 'zod';
import { heirAmong, heirTouch } from '../../offices/dissolution.ts';
import { officeKind } from '../../offices/office.ts';
import { type RecordRef, refSchema, sameRef } from '../../record/ids.ts';
import { type Actor, defineCommand, type NewAct, newAct, type Refusal, stateOf } from '../../record/kind.ts';
import { sha256Hex } from '../../record/typed.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { caseKind } from '../case.ts';
import { NUMBERED_AS } from '../case-acts.ts';
import { type ImportRefusal, type ImportRow, importKind, importRow, type TrackRow } from './import.ts';

const no = (refusal: ImportRefusal): Result<never, Refusal> => refuse(refusal);

/** An officer imports for the own office only. */
const isOwn = (actor: Actor, office: RecordRef): boolean =>
  actor.kind !== 'officer' || (actor.office !== null && sameRef(actor.office, office));

/** Rows in one transaction: far below the second that one may take, on a slow disk too. */
export const ROWS_AT_ONCE = 20;

/**
 * Begins an import: from here on the office's series go on above the highest number of the file, so that nothing given
 * meanwhile can meet a row that is still to come. Refuses `register-moved` where a series is not as the preview saw it.
 */
export const beginImport = defineCommand({
  name: 'import.begin',
  summary: { id: 'Mulai impor register berjalan', en: 'Begin the import of a running register' },
  input: z.object({
    office: refSchema,
    hash: sha256Hex,
    rows: z.number().int().min(1),
    /** Each series that the rows have numbers of: the next number as the preview saw it, and the highest of the rows. */
    series: z.array(
      z.object({
        series: z.enum(NUMBERED_AS),
        year: z.number().int(),
        next: z.number().int().min(1),
        highest: z.number().int().min(1).max(999_999),
      }),
    ),
  }),
  touches: ({ office }) => [
    { kind: 'import', region: office.region },
    { kind: 'office', ref: office },
  ],
  raises: (_loaded, { office, series }) =>
    series.map(({ series: name, year, highest }) => ({
      key: { region: office.region, office: office.id, series: name, year },
      to: highest + 1,
    })),
  decide(loaded, { office, hash, rows, series }, { actor, numbers, today }) {
    const { ref } = stateOf(loaded, 0, importKind);
    if (stateOf(loaded, 1, officeKind).state.phase !== 'standing') return no({ code: 'other-office', field: 'office' });
    if (!isOwn(actor, office)) return no({ code: 'other-office', field: 'office' });
    if (series.some(({ next }, at) => numbers[at] !== next)) return no({ code: 'register-moved' });
    return ok({ appends: [{ ref, acts: [newAct(importKind, 'begun', { office, hash, rows, on: today })] }] });
  },
});

/** The next rows of a running import, each a case with what had happened to it. All of them, or none. */
export const importRows = defineCommand({
  name: 'import.rows',
  summary: { id: 'Catat baris impor sebagai perkara', en: 'Record rows of an import as cases' },
  input: z.object({
    import: refSchema,
    office: refSchema,
    rows: z.array(importRow).min(1).max(ROWS_AT_ONCE),
  }),
  touches: ({ import: ref, office, rows }) => [
    { kind: 'import', ref },
    { kind: 'office', ref: office, reads: true },
    ...rows.map(() => ({ kind: 'case', region: office.region })),
  ],
  decide(loaded, { rows }) {
    const running = stateOf(loaded, 0, importKind);
    const office = stateOf(loaded, 1, officeKind);
    if (running.state.phase === 'none' || office.state.phase === 'none') return no({ code: 'import-not-running' });
    if (!sameRef(running.state.office, office.ref)) return no({ code: 'other-office', field: 'office' });
    const officeName = office.state.name;
    const appends = rows.map((row, at) => {
      const { ref } = stateOf(loaded, at + 2, caseKind);
      const { number, series, year, receivedOn, registeredOn, regime, actorKind, unit, reported, summary, conductOn } =
        row;
      const imported = newAct(caseKind, 'imported', {
        ...{ number, series, year, receivedOn, registeredOn, regime, actorKind, unit, reported, summary, conductOn },
        ...{ office: office.ref, officeName, place: office.ref.region, import: running.ref, row: row.row },
      });
      return { ref, acts: [imported, ...row.tracks.flatMap(track => actsOf(row, track))] };
    });
    return ok({ appends });
  },
});

/** Who sat, and how they voted, no register says. */
const NO_PLENARY = { plenary: null, votes: null, dissents: null };

/** What had happened on one track, as the acts that it would have left here. */
function actsOf({ registeredOn, row }: ImportRow, given: TrackRow): readonly NewAct[] {
  const { track, finding, decidedOn, referredTo, referredOn, letter, followUp, followedUpOn, closing, closedOn } =
    given;
  const acts: NewAct[] = [newAct(caseKind, 'track-opened', { track, on: registeredOn })];
  const reasons = `Menurut register yang diimpor, baris ${row}.`;
  if (finding && decidedOn)
    acts.push(newAct(caseKind, 'decided', { track, finding, on: decidedOn, provisions: [], reasons, ...NO_PLENARY }));
  if (referredTo && referredOn) {
    // Named by the office and not by the table of receivers, which has no say over what was done before.
    const to = [{ id: 'imported', name: referredTo, cite: '' }];
    acts.push(newAct(caseKind, 'referred', { track, to, on: referredOn, letter }));
  }
  if (followUp && followedUpOn)
    acts.push(newAct(caseKind, 'followed-up', { track, result: followUp, on: followedUpOn, note: '' }));
  if (closing && closedOn) acts.push(newAct(caseKind, 'track-closed', { track, because: closing, on: closedOn }));
  return acts;
}

export const finishImport = defineCommand({
  name: 'import.finish',
  summary: { id: 'Selesaikan impor register berjalan', en: 'Finish the import of a running register' },
  input: z.object({ import: refSchema }),
  touches: ({ import: ref }) => [{ kind: 'import', ref }],
  decide(loaded, _input, { today }) {
    const { ref } = stateOf(loaded, 0, importKind);
    return ok({ appends: [{ ref, acts: [newAct(importKind, 'finished', { on: today })] }] });
  },
});

/** Ends an import that nobody can carry on, and frees the office for another. Its rows so far stay, and so do the numbers. */
export const abandonImport = defineCommand({
  name: 'import.abandon',
  summary: { id: 'Hentikan impor register berjalan', en: 'Abandon the import of a running register' },
  input: z.object({ import: refSchema, reason: z.string().trim().min(1, 'required').max(1_000, 'too-long') }),
  touches: ({ import: ref }) => [{ kind: 'import', ref }],
  also(loaded) {
    const { state } = stateOf(loaded, 0, importKind);
    return state.phase === 'none' ? [] : heirTouch(state.office);
  },
  decide(loaded, { reason }, { actor, today }) {
    const { ref, state } = stateOf(loaded, 0, importKind);
    if (state.phase === 'none') return no({ code: 'import-not-running' });
    if (!isOwn(actor, heirAmong(loaded, state.office))) return no({ code: 'other-office', field: 'office' });
    return ok({ appends: [{ ref, acts: [newAct(importKind, 'abandoned', { on: today, reason })] }] });
  },
});

export const importCommands = [beginImport, importRows, finishImport, abandonImport];
