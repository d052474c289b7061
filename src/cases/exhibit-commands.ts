/** Listing an exhibit, handing it on, giving it back. */
import { z } from 'zod';
import type { ReportState } from '../intake/report-state.ts';
import { legalDay } from '../offices/acting.ts';
import { type RecordRef, refSchema } from '../record/ids.ts';
import { type Loaded, newAct, type Refusal } from '../record/kind.ts';
import { maybe, sha256Hex, text } from '../record/typed.ts';
import { ok, type Result, refuse } from '../result.ts';
import { caseKind } from './case.ts';
import type { OpenedCase } from './case-state.ts';
import { EXHIBIT_KINDS, type ExhibitRefusal, type Exhibits, GIVERS, type Giver, holderOf } from './exhibits.ts';
import { among, checkDay, onRunningCase, reportsOf, sourcesRead } from './on-running.ts';

const no = (refusal: ExhibitRefusal): Result<never, Refusal> => refuse(refusal as Refusal);
const nth = z.number().int().min(1);

/** As people copy it: with capital letters and spaces. */
const hashGiven = z
  .string()
  .nullish()
  .transform(written => written?.replaceAll(/\s/g, '').toLowerCase() || null)
  .pipe(sha256Hex.nullable());

interface File {
  readonly report: RecordRef;
  readonly size: number;
}
/** The file with this hash that one of the case's reports brought. */
function fileOf(state: OpenedCase, hash: string, beside: readonly Loaded[]): File | undefined {
  for (const report of reportsOf(state)) {
    const found = among(beside, report)?.state as ReportState | undefined;
    const file = found && found.phase !== 'none' && found.evidence.find(one => one.hash === hash);
    if (file) return { report, size: file.size };
  }
  return undefined;
}

const sealed = (giver: Giver, name: string | null, field: string): Result<true, Refusal> =>
  giver === 'reporter' && name !== null ? no({ code: 'reporter-sealed', field }) : ok(true);

/**
 * Lists one exhibit. A file needs its hash: that of a file which a report brought, or one that the officer gives. Refuses
 * `exhibit-known`, `reporter-sealed`, `day-in-future`.
 */
export const listExhibit = onRunningCase({
  name: 'case.list-exhibit',
  summary: { id: 'Catat barang bukti', en: 'List an exhibit' },
  input: z
    .object({
      ...{ case: refSchema, kind: z.enum(EXHIBIT_KINDS), description: text(2_000), hash: hashGiven },
      ...{ size: z.number().int().min(0).nullish(), from: z.enum(GIVERS), fromName: maybe(200), on: legalDay },
      ...{ holder: text(200), place: text(400) },
    })
    .superRefine((given, context) => {
      if (given.kind === 'file' && given.hash === null)
        context.addIssue({ code: 'custom', message: 'hash-required', path: ['hash'] });
    }),
  also: sourcesRead,
  step(state, { kind, description, hash, size, from, fromName, on, holder, place }, { today }, beside) {
    const named = sealed(from, fromName, 'fromName');
    if (!named.ok) return named;
    const known = state.exhibits.find(one => hash !== null && one.hash === hash);
    if (known) return no({ code: 'exhibit-known', field: 'hash', detail: String(known.n) });
    // What was received before there was a case is older than the case: only a day to come can't be.
    if (on > today) return no({ code: 'day-in-future', field: 'on' });
    const file = hash === null ? undefined : fileOf(state, hash, beside);
    return ok(
      newAct(caseKind, 'exhibit-listed', {
        ...{ n: state.exhibits.length + 1, kind, description, hash },
        size: file?.size ?? (hash === null ? null : (size ?? null)),
        report: file?.report ?? null,
        ...{ from, fromName, on, holder, place },
      }),
    );
  },
});

/** Since when the last holder of an exhibit has it. */
function heldSince(exhibits: Exhibits, n: number): Result<string, Refusal> {
  const one = exhibits.find(exhibit => exhibit.n === n);
  if (!one) return no({ code: 'exhibit-missing' });
  const holder = holderOf(one);
  return holder ? ok(holder.since) : no({ code: 'exhibit-returned' });
}

/** The next link of the chain. Refuses `exhibit-missing`, `exhibit-returned`, `day-in-future`, `day-before-step`. */
export const handExhibit = onRunningCase({
  name: 'case.hand-exhibit',
  summary: { id: 'Serahkan barang bukti', en: 'Hand an exhibit over' },
  input: z.object({ case: refSchema, n: nth, on: legalDay, to: text(200), place: text(400), because: text(2_000) }),
  evenClosed: true,
  step({ exhibits }, { n, on, to, place, because }, { today }) {
    const since = heldSince(exhibits, n);
    if (!since.ok) return since;
    const day = checkDay('on', on, since.value, today);
    return day.ok ? ok(newAct(caseKind, 'exhibit-handed', { n, on, to, place, because })) : day;
  },
});

/** Ends the chain. Refuses what `case.hand-exhibit` does, and `reporter-sealed`. */
export const returnExhibit = onRunningCase({
  name: 'case.return-exhibit',
  summary: { id: 'Kembalikan barang bukti', en: 'Return an exhibit' },
  input: z.object({
    ...{ case: refSchema, n: nth, on: legalDay, giver: z.enum(GIVERS), toName: maybe(200), because: text(2_000) },
  }),
  evenClosed: true,
  step({ exhibits }, { n, on, giver, toName, because }, { today }) {
    const since = heldSince(exhibits, n);
    if (!since.ok) return since;
    const named = sealed(giver, toName, 'toName');
    if (!named.ok) return named;
    const day = checkDay('on', on, since.value, today);
    return day.ok ? ok(newAct(caseKind, 'exhibit-returned', { n, on, to: giver, toName, because })) : day;
  },
});

export const exhibitCommands = [listExhibit, handExhibit, returnExhibit];
