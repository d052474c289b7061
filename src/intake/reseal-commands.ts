/**
 * Re-sealing what a report holds: the small secrets of its items, closed anew in a browser for exactly today's circle. The
 * content stays as it is. Whoever re-seals could close nonsense; the wraps of before stand in the acts of before.
 */
import { z } from 'zod';
import { memberOf, type OfficeState, officeKind, recipientsOfOffice } from '../offices/office.ts';
import { passingNow } from '../offices/passing.ts';
import { type Apart, handlerOf } from '../offices/recusal.ts';
import { isAbove, nearestCustody } from '../offices/routing.ts';
import { formatRef, refSchema, sameRef } from '../record/ids.ts';
import { type Actor, type AtWork, defineCommand, type Loaded, newAct, type Refusal, stateOf } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { changeOf, isSealedTo } from '../sealing/reseal.ts';
import { ITEMS } from './access.ts';
import { reportKind } from './report.ts';
import { type ResealReason, wraps } from './report-acts.ts';
import type { ReportState, ResealRefusal } from './report-state.ts';
import { type Holder, isItem, type SealedItemOf, sealedItemsOf } from './sealed-items.ts';

const no = (refusal: ResealRefusal): Result<never, Refusal> => refuse(refusal as Refusal);

/** What a browser re-seals between two breaths, and what one request carries. */
export const RESEAL_MOST = 50;

const input = z.object({
  report: refSchema,
  /** Whose circle is to hold the items: the office that has them, one above it, or the one that it was passed on to. */
  office: refSchema,
  /** By two recovery sheets instead of a key of the circle. */
  recovered: z.boolean().default(false),
  items: z
    .array(z.object({ item: z.enum(ITEMS), file: z.number().int().min(0).default(0), wraps }))
    .min(1)
    .max(RESEAL_MOST),
});

export const resealReport = defineCommand({
  name: 'report.reseal',
  summary: { id: 'Segel ulang', en: 'Re-seal' },
  input,
  touches: ({ report, office }) => [
    { kind: 'report', ref: report },
    // The office above lies beyond the scope of whoever hands something up.
    { kind: 'office', ref: office, reads: 'beyond-scope' },
  ],
  also: (loaded, { office }) => {
    const { state } = stateOf(loaded, 0, reportKind);
    const others = sealedItemsOf(state).filter(held => !sameRef(held.office, office));
    return [...new Map(others.map(held => [formatRef(held.office), held.office])).values()].map(ref => ({
      ...({ kind: 'office', ref, reads: 'beyond-scope' } as const),
    }));
  },
  // Sealing one secret twice gives other bytes: what is re-sealed, and for whom, makes two calls the same call.
  identity: ({ report, office, items }) => [
    'reseal',
    formatRef(report),
    formatRef(office),
    items.map(({ item, file, wraps: to }) => [item, file, to.map(wrap => wrap.recipient)]),
  ],
  upwards: loaded => {
    const { state } = stateOf(loaded, 0, reportKind);
    if (state.phase === 'none') throw new Error('allowed has let a report pass that never began');
    return state.office.region;
  },
  decide(loaded, { office, recovered, items }, { actor, upwards = [] }) {
    const { ref, state } = stateOf(loaded, 0, reportKind);
    const offices = loaded.slice(1) as readonly Loaded<OfficeState>[];
    const target = stateOf(loaded, 1, officeKind);
    const there = sealedItemsOf(state);
    const acts = [];
    for (const given of items) {
      const held = there.find(isItem(given));
      if (!held) return no({ code: 'nothing-sealed' });
      // Whoever it was passed on to, or one above.
      const receiver = state.phase === 'none' ? undefined : passingNow(state.apart)?.to;
      const receives = receiver !== undefined && sameRef(office, receiver);
      if (!sameRef(held.office, office) && !isAbove(office, held.office) && !receives)
        return no({ code: 'office-not-above', field: 'office' });
      const to: Holder = { office, circle: held.circle };
      const wrong = custodyWrong(held, to, upwards, state);
      if (wrong) return no(wrong);
      if (![held, to].some(holder => isMember(offices, holder, actor))) return no({ code: 'not-a-member' });
      const circle = recipientsOfOffice(target.state, held.circle);
      if (circle.length === 0) return no({ code: 'office-closed-to-intake' });
      if (!isSealedTo(circle, given.wraps)) return no({ code: 'recipients-stale' });
      const why = reasonOf(held, to, circle, recovered);
      if (!why) continue;
      const { item, file, wraps: sealed } = given;
      acts.push(newAct(reportKind, 'resealed', { item, file, ...to, recipients: [...circle], why, wraps: sealed }));
    }
    return acts.length > 0 ? ok({ appends: [{ ref, acts }] }) : no({ code: 'unchanged' });
  },
});

/**
 * Secrets go to the nearest office above that can keep them, or follow the report to the office that took it over or to which it
 * was passed on. Items of the handling circle go wherever the case goes.
 */
function custodyWrong(
  held: SealedItemOf,
  to: Holder,
  upwards: readonly AtWork[],
  report: ReportState,
): ResealRefusal | undefined {
  if (to.circle !== 'custody' || sameRef(held.office, to.office)) return undefined;
  if (report.phase !== 'none' && isElsewhere(report.apart) && sameRef(handlerOf(report), to.office)) return undefined;
  const nearest = nearestCustody(upwards, held.office);
  if (nearest && sameRef(nearest.ref, to.office)) return undefined;
  return nearest
    ? { code: 'custody-not-nearest', field: 'office', detail: nearest.name }
    : { code: 'office-closed-to-intake' };
}

const isElsewhere = (apart: Apart): boolean => apart.takenOver !== null || passingNow(apart) !== undefined;

/** Undefined where the item is held and sealed as it should be. */
function reasonOf(
  held: SealedItemOf,
  to: Holder,
  circle: ReturnType<typeof recipientsOfOffice>,
  recovered: boolean,
): ResealReason | undefined {
  if (!sameRef(held.office, to.office)) return 'transfer';
  const change = changeOf(
    held.wraps.map(({ recipient }) => recipient),
    circle,
  );
  if (!change) return undefined;
  if (recovered) return 'recovery';
  if (change.removed.length === 0) return 'new-member';
  return change.added.length === 0 ? 'member-left' : 'rotation';
}

function isMember(offices: readonly Loaded<OfficeState>[], { office, circle }: Holder, actor: Actor): boolean {
  const found = offices.find(({ ref }) => sameRef(ref, office))?.state;
  if (found?.phase !== 'standing' || actor.kind !== 'officer') return false;
  return memberOf(found, actor.id)?.circles.includes(circle) ?? false;
}

export const resealCommands = [resealReport] as const;
