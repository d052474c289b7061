/** What an institution is shown of the cases in which it has a part. Its name comes from its session, never from a question. */
import { z } from 'zod';
import { shownDue } from '../law/due-shown.ts';
import type { Known } from '../law/known.ts';
import type { Late } from '../law/late.ts';
import type { Law } from '../law/law.ts';
import { decodeAct } from '../record/codec.ts';
import { cursorSchema, formatCursor, refSchema } from '../record/ids.ts';
import { orNull, type Refusal } from '../record/kind.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, refuse } from '../result.ts';
import { caseKind } from './case.ts';
import type { CaseState, OpenedCase, Track } from './case-state.ts';
import { citedIn } from './cited.ts';
import { caseSteps } from './due.ts';
import { withLate } from './gakkumdu-operation.ts';
import { lateInCase } from './late.ts';
import { partPage } from './part.store.ts';
import { isOnCrimes, partOf } from './part.ts';
import { recordPartLook } from './part-look.ts';

const PAGE = 25;
const institutionOf = ({ actor }: Asked): string => (actor.kind === 'liaison' ? actor.institution : '');

export const listParts = defineOperation({
  name: 'part.list',
  summary: { id: 'Perkara dengan bagian untuk instansi', en: 'Cases in which an institution has a part' },
  for: 'liaison',
  input: z.object({ number: z.string().trim().max(80, 'too-long').optional(), after: cursorSchema.optional() }),
  async run(asked, filter) {
    const institution = institutionOf(asked);
    const rows = await asked.read(tx => partPage(tx, { institution, ...filter, most: PAGE + 1 }));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return ok({ rows: page, next: rows.length > PAGE && last ? formatCursor(last.since, last.record) : null });
  },
});

export const showPart = defineOperation({
  name: 'part.show',
  summary: { id: 'Bagian instansi dari satu perkara', en: 'The part of an institution in one case' },
  for: 'liaison',
  input: z.object({ case: refSchema }),
  async run(asked, input) {
    const found = await asked.read(async tx => {
      const record = await asked.engine.load(tx, input.case);
      return record?.kind === caseKind.name
        ? {
            state: record.state as CaseState,
            known: await asked.engine.known(tx),
            ...(await asked.engine.acts(tx, input.case)),
          }
        : undefined;
    });
    const institution = institutionOf(asked);
    const state = found?.state.phase === 'opened' ? found.state : undefined;
    const tracks = state ? partOf(state, institution) : [];
    if (!found || !state || tracks.length === 0) return refuse<Refusal>({ code: 'not-found', field: 'case' });
    const looked = await recordPartLook(asked, input.case);
    if (!looked.ok) return looked;
    const onCrimes = isOnCrimes(institution);
    const reasons = new Map<string, string | null>();
    const acts = onCrimes ? found.acts.map(act => decodeAct(caseKind, act, found.cipher)) : [];
    for (const { type, fields } of acts) if (type === 'decided') reasons.set(fields.track, orNull(fields.reasons));
    const { number, officeName, registeredOn, reported, unit, actorKind } = state;
    return ok({
      ...{ ref: input.case, number, officeName, registeredOn, reported, unit, actorKind },
      summary: onCrimes ? state.summary : null,
      tracks: tracks.map(track => shown(state, found.known.law, track, reasons.get(track.kind) ?? null)),
      centre: onCrimes ? centreOf(state, found.known, lateInCase(acts, input.case.region, found.known)) : null,
    });
  },
});

/**
 * What the centre did together, its file, the steps since, what of it was late, and the limits that run; who was present stays
 * with the desk.
 */
function centreOf(state: OpenedCase, known: Known, late: ReadonlyMap<number, Late>) {
  const { discussions, handOver, steps } = withLate(state, known, late);
  return {
    discussions: discussions.map(({ n, on, institutions, articles, evidence, result, minutes, late: by }) => ({
      ...{ n, on, institutions, articles, evidence, result, minutes, late: by },
    })),
    handOver: handOver && {
      ...{ on: handOver.on, receipt: handOver.receipt },
      items: handOver.items.map(({ item, present, note }) => ({ item, present, note })),
    },
    steps: steps.map(({ step, on, verdict, number, note, late: by }) => ({
      step,
      on,
      verdict,
      number,
      note,
      late: by,
    })),
    due: caseSteps(state)
      .filter(({ track }) => track === 'crime')
      .map(step => shownDue(step, known.basis, known)),
  };
}

/** Field by field, so that what a track learns to hold one day is not shown by that alone. */
function shown(state: OpenedCase, law: Law, track: Track, reasons: string | null) {
  const found = state.violations.filter(({ track: of }) => of === track.kind).flatMap(({ provisions }) => provisions);
  return {
    ...{ kind: track.kind, phase: track.phase, openedOn: track.openedOn, reasons },
    finding: 'finding' in track ? track.finding : null,
    decidedOn: 'decidedOn' in track ? track.decidedOn : null,
    provisions: found.map(provision => citedIn(state, law, provision)),
    to: 'to' in track ? track.to.map(({ id, name, cite }) => ({ id, name, cite })) : [],
    referredOn: 'referredOn' in track ? track.referredOn : null,
    result: 'result' in track ? track.result : null,
    followedUpOn: 'followedUpOn' in track ? track.followedUpOn : null,
    closed: track.phase === 'closed' ? { because: track.because, on: track.closedOn } : null,
  };
}

export const partOperations = [listParts, showPart] as const;
