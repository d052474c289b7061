import { z } from 'zod';
import { shownDue } from '../law/due-shown.ts';
import { decodeAct } from '../record/codec.ts';
import { cursorSchema, formatCursor, refSchema } from '../record/ids.ts';
import type { Loaded, Refusal } from '../record/kind.ts';
import { defineOperation } from '../record/operation.ts';
import { ok, refuse } from '../result.ts';
import { casePage } from './case.store.ts';
import { type CaseState, caseKind, isClosed } from './case.ts';
import { caseSteps } from './due.ts';
import { deskQueue } from './queue.ts';
import { weighLaw } from './weigh.ts';

const PAGE = 25;

export const listCases = defineOperation({
  name: 'case.list',
  summary: { id: 'Perkara', en: 'Cases' },
  for: 'officer',
  input: z.object({
    closed: z.boolean().default(false),
    after: cursorSchema.optional(),
  }),
  async run(asked, { closed, after }) {
    const scope = asked.actor.kind === 'officer' ? asked.actor.scope : '*';
    const rows = await asked.read(tx => casePage(tx, { scope, closed, after, most: PAGE + 1 }));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return ok({ rows: page, next: rows.length > PAGE && last ? formatCursor(last.last_step_on, last.record) : null });
  },
});

export const showCase = defineOperation({
  name: 'case.show',
  summary: { id: 'Satu perkara', en: 'One case' },
  for: 'officer',
  input: z.object({ case: refSchema }),
  async run(asked, input) {
    const found = await asked.read(async tx => {
      const record = await asked.engine.load(tx, input.case);
      if (record?.kind !== caseKind.name) return undefined;
      const known = await asked.engine.known(tx);
      return { record: record as Loaded<CaseState>, known, ...(await asked.engine.acts(tx, input.case)) };
    });
    if (!found || found.record.state.phase === 'none') return refuse<Refusal>({ code: 'not-found', field: 'case' });
    const { ref, version, state } = found.record;
    const timeline = found.acts.map(act => {
      const { seq, type, at, by, basis, fields } = decodeAct(caseKind, act, found.cipher);
      return { seq, type, at, by, basis, fields };
    });
    const { known } = found;
    const due = caseSteps(state).map(step => {
      const began = timeline.findLast(({ fields }) => 'track' in fields && fields.track === step.track);
      return shownDue(step, began?.basis ?? known.basis, known);
    });
    return ok({
      ref,
      version,
      case: state,
      closed: isClosed(state),
      timeline,
      due,
      offers: asked.engine
        .offers(found.record, asked.actor)
        .map(({ command, verdict }) => ({ name: command.name, verdict })),
    });
  },
});

export const caseOperations = [listCases, showCase, deskQueue, weighLaw];
