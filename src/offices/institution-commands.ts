/** Entering an institution with its first liaison, and further liaisons. Each gets in by a one-time link. */
import { z } from 'zod';
import { type RecordRef, refSchema, regionSchema } from '../record/ids.ts';
import { defineCommand, type NewAct, newAct, type Refusal, stateOf } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { INSTITUTIONS, type Institution, institutionKind, institutionName } from './institution.ts';
import { regionBeyond } from './office-commands.ts';
import { personKind, personName, signInName } from './person.ts';
import type { OfficeRefusal } from './refusal.ts';
import { scopeOfOffice } from './roles.ts';

const no = (refusal: OfficeRefusal): Result<never, Refusal> => refuse(refusal);
const liaison = { name: personName, signIn: signInName };

/** A liaison answers for the whole region of the institution, and does nothing else. */
const enrolled = (
  person: { readonly name: string; readonly signIn: string },
  office: RecordRef,
  institution: Institution,
): NewAct =>
  newAct(personKind, 'enrolled', {
    ...{ name: person.name, signIn: person.signIn, roles: ['liaison'], scope: scopeOfOffice(office.region) },
    ...{ office, institution },
  });

const foundInstitution = defineCommand({
  name: 'institution.found',
  summary: { id: 'Daftarkan instansi mitra', en: 'Enter an institution' },
  input: z.object({
    region: regionSchema,
    name: institutionName,
    institution: z.enum(INSTITUTIONS),
    person: z.object(liaison),
  }),
  touches: ({ region }) => [
    { kind: 'institution', region },
    { kind: 'person', region },
  ],
  decide(loaded, { name, institution, person }, { actor }) {
    const { ref } = stateOf(loaded, 0, institutionKind);
    const beyond = regionBeyond(actor, ref.region);
    if (beyond) return no(beyond);
    const founded = newAct(institutionKind, 'founded', { name, institution });
    return ok({
      appends: [
        { ref, acts: [founded] },
        { ref: stateOf(loaded, 1, personKind).ref, acts: [enrolled(person, ref, institution)] },
      ],
    });
  },
});

const enrolLiaison = defineCommand({
  name: 'institution.enrol',
  summary: { id: 'Daftarkan penghubung instansi', en: 'Enrol a liaison' },
  input: z.object({ institution: refSchema, ...liaison }),
  touches: ({ institution }) => [
    { kind: 'institution', ref: institution, reads: true },
    { kind: 'person', region: institution.region },
  ],
  decide(loaded, person, { actor }) {
    const { ref, state } = stateOf(loaded, 0, institutionKind);
    const beyond = regionBeyond(actor, ref.region);
    if (beyond) return no(beyond);
    if (state.phase === 'none') return no({ code: 'not-found' });
    return ok({
      appends: [{ ref: stateOf(loaded, 1, personKind).ref, acts: [enrolled(person, ref, state.institution)] }],
    });
  },
});

export const institutionCommands = [foundInstitution, enrolLiaison] as const;
