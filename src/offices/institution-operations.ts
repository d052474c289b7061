import { z } from 'zod';
import { formatRef } from '../record/ids.ts';
import { defineOperation } from '../record/operation.ts';
import { ok } from '../result.ts';
import { institutions } from './institution.store.ts';
import { peopleOf } from './office.store.ts';

/** The institutions of the own scope, with their people. */
export const listInstitutions = defineOperation({
  name: 'institution.list',
  summary: { id: 'Instansi mitra', en: 'Institutions' },
  for: 'officer',
  input: z.object({}),
  run: asked =>
    asked.read(async tx => {
      const found = [];
      for (const { region, record, institution, name } of await institutions(tx)) {
        const ref = { region, id: record };
        const people = (await peopleOf(tx, ref)).map(person => ({
          ref: formatRef({ region: person.region, id: person.record }),
          ...{ name: person.name, signIn: person.signIn, active: person.active },
        }));
        found.push({ ref: formatRef(ref), region, institution, name, people });
      }
      return ok({ institutions: found });
    }),
});

export const institutionOperations = [listInstitutions] as const;
