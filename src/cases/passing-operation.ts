import { z } from 'zod';
import { mayEnd, mayName } from '../offices/dissolution.ts';
import { holdsKeys } from '../offices/levels.ts';
import { standingOffices } from '../offices/places.ts';
import { isAbove } from '../offices/routing.ts';
import { formatRef, refSchema } from '../record/ids.ts';
import { defineOperation } from '../record/operation.ts';
import { ok } from '../result.ts';
import { openCases } from './case.store.ts';

/** What a body of one vote would leave to another: its open cases, and to whom. It never receives a report. */
export const showPassing = defineOperation({
  name: 'office.passing',
  summary: { id: 'Yang ditinggalkan badan sementara', en: 'What a body of one vote leaves' },
  for: 'officer',
  input: z.object({ office: refSchema }),
  async run(asked, { office }) {
    const lasting = (await standingOffices(asked.database)).filter(
      one => mayEnd(office) && holdsKeys(one.level) && isAbove(one, office),
    );
    return ok({
      cases: mayEnd(office) ? await asked.read(tx => openCases(tx, office.region)) : 0,
      /** The lasting offices above it that the one who asks may name, the nearest first. */
      heirs: lasting
        .map(({ region, record, name }) => ({ ref: { region, id: record }, name }))
        .filter(({ ref }) => mayName(asked.actor, ref))
        .map(({ ref, name }) => ({ ref: formatRef(ref), name }))
        .reverse(),
    });
  },
});
