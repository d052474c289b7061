import { z } from 'zod';
import { ASSIGNERS, IN_CHARGE, mayAssign } from '../../offices/assignment.ts';
import { peopleServing } from '../../offices/places.ts';
import { formatRef, refSchema } from '../../record/ids.ts';
import type { Refusal } from '../../record/kind.ts';
import { defineOperation } from '../../record/operation.ts';
import { ok, refuse } from '../../result.ts';
import { assignedTo } from '../hand-on.store.ts';
import { runningOf } from './reassignment.store.ts';
import { MATTERS_MOST, type ReassignmentState, reassignmentKind } from './reassignment.ts';

/** What somebody is in charge of, as far as the one who asks sees it, and who could take it on at the own office. */
export const previewReassignment = defineOperation({
  name: 'reassignment.preview',
  summary: { id: 'Yang ditinggalkan seorang petugas', en: 'What somebody leaves behind' },
  for: 'officer',
  input: z.object({ person: refSchema }),
  async run(asked, { person }) {
    const { actor } = asked;
    const may = mayAssign(actor);
    if (!may.ok) return may;
    const office = actor.kind === 'officer' ? actor.office : null;
    if (actor.kind !== 'officer' || !office)
      return refuse<Refusal>({ code: 'role-missing', detail: ASSIGNERS.join(', ') });
    return ok(
      await asked.read(async tx => ({
        office: formatRef(office),
        matters: (await assignedTo(tx, actor.scope, formatRef(person), MATTERS_MOST)).map(
          ({ kind, region, record, number }) => ({ kind, number, ref: formatRef({ region, id: record }) }),
        ),
        successors: (await peopleServing(tx, office))
          .filter(({ roles }) => IN_CHARGE.some(role => roles.includes(role)))
          .map(({ ref }) => formatRef(ref))
          .filter(ref => ref !== formatRef(person)),
        running: (await runningOf(tx, office)).map(formatRef),
      })),
    );
  },
});

/** How far a reassignment has come, matter by matter, as far as the one who asks sees each of them. */
export const showReassignment = defineOperation({
  name: 'reassignment.show',
  summary: { id: 'Satu pengalihan tugas', en: 'One reassignment' },
  for: 'officer',
  input: z.object({ reassignment: refSchema }),
  async run(asked, { reassignment }) {
    const may = mayAssign(asked.actor);
    if (!may.ok) return may;
    const shown = await asked.read(async tx => {
      const found = await asked.engine.load(tx, reassignment);
      const state = found?.kind === reassignmentKind.name ? (found.state as ReassignmentState) : undefined;
      if (!state || state.phase === 'none') return undefined;
      const items = [];
      for (const one of state.items) {
        const seen = (await asked.engine.load(tx, one.ref)) !== undefined;
        const to = formatRef(one.to);
        items.push({
          kind: one.kind,
          to,
          refused: one.refused,
          number: seen ? one.number : null,
          ref: seen ? formatRef(one.ref) : null,
        });
      }
      return { ...state, items, person: formatRef(state.person) };
    });
    if (!shown) return refuse<Refusal>({ code: 'not-found', field: 'reassignment' });
    return ok({ ...shown, done: shown.items.filter(({ refused }) => refused !== undefined).length });
  },
});

export const reassignmentOperations = [previewReassignment, showReassignment] as const;
