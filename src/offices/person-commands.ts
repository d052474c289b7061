/** Enrolling people, changing what they may do, and letting them go. */
import { z } from 'zod';
import { formatRef, type RecordRef, refSchema, sameRef } from '../record/ids.ts';
import {
  type Append,
  defineCommand,
  type Loaded,
  type NewAct,
  newAct,
  type Plan,
  type Refusal,
  stateOf,
} from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { heirOf, isBelow } from './dissolution.ts';
import { officeKind, type StandingOffice } from './office.ts';
import { circlesChanged, memberLeft, regionBeyond } from './office-commands.ts';
import { LEAVINGS, personKind, personName, roleSet, scope, signInName } from './person.ts';
import type { OfficeRefusal } from './refusal.ts';
import { asAdministrator, checkScope, mayHoldKey, scopeOfOffice, scopeWithin } from './roles.ts';

const no = (refusal: OfficeRefusal): Result<never, Refusal> => refuse(refusal);

/** Enrols a person at an office. The person gets in by a one-time link that an administrator hands over. */
export const enrolPerson = defineCommand({
  name: 'person.enrol',
  summary: { id: 'Daftarkan petugas', en: 'Enrol a person' },
  input: z.object({ office: refSchema, name: personName, signIn: signInName, roles: roleSet, scope }),
  touches: ({ office }) => [
    { kind: 'person', region: office.region },
    { kind: 'office', ref: office, reads: true },
  ],
  decide(loaded, input, { actor }) {
    const { ref } = stateOf(loaded, 0, personKind);
    const { state: office } = stateOf(loaded, 1, officeKind);
    const giver = asAdministrator(actor);
    if (!giver.ok) return no(giver.refusal);
    const beyond = regionBeyond(actor, ref.region);
    if (beyond) return no(beyond);
    if (office.phase === 'dissolved') return no({ code: 'office-dissolved', detail: office.on });
    const given = checkScope(input.scope, giver.value.scope, ref.region);
    if (!given.ok) return no(given.refusal);
    return ok({ appends: [{ ref, acts: [newAct(personKind, 'enrolled', { ...input, institution: null })] }] });
  },
});

/**
 * Other roles or another scope, never by the person. Whoever loses the work on reports loses the place in the circle too. Whose
 * office was dissolved has no role until one is given here, and serves at the office that carries on from then.
 */
export const changeRoles = defineCommand({
  name: 'person.change-roles',
  summary: { id: 'Ubah peran petugas', en: 'Change somebody’s roles' },
  input: z.object({ person: refSchema, roles: roleSet, scope }),
  touches: ({ person }) => [{ kind: 'person', ref: person }],
  also: loaded => officeOf(loaded),
  decide(loaded, { person, roles, scope: wider }, { actor }): Result<Plan, Refusal> {
    const { ref, state } = stateOf(loaded, 0, personKind);
    const giver = asAdministrator(actor);
    if (!giver.ok) return no(giver.refusal);
    if (state.phase !== 'serving') return no({ code: 'person-left' });
    if (giver.value.id === formatRef(person)) return no({ code: 'own-roles' });
    const office = servesAt(loaded, state.office);
    if (isBelow(actor, office)) return no({ code: 'person-of-above' });
    const given = checkScope(wider, giver.value.scope, office.region);
    if (!given.ok) return no(given.refusal);
    const passedOn = !sameRef(office, state.office);
    const same = state.scope === wider && [...state.roles].sort().join() === [...roles].sort().join();
    if (same && !passedOn) return no({ code: 'unchanged' });
    // A key opens all of the office's reports: who no longer answers for the whole region keeps none.
    const keepsKey = mayHoldKey(roles) && scopeWithin(scopeOfOffice(office.region), wider);
    const fields = { roles, scope: wider, office: passedOn ? office : null };
    const changed = { ref, acts: [newAct(personKind, 'roles-changed', fields)] };
    return ok({
      appends: [
        changed,
        ...(keepsKey ? ofKey(loaded, (office, ref) => circlesChanged(office, ref, roles)) : outOfCircle(loaded)),
      ],
    });
  },
});

/** Ends somebody's service: no session, no sign-in, no place in the circle from this moment on. */
export const personLeaves = defineCommand({
  name: 'person.leave',
  summary: { id: 'Akhiri penugasan', en: 'End somebody’s service' },
  input: z.object({ person: refSchema, because: z.enum(LEAVINGS) }),
  touches: ({ person }) => [{ kind: 'person', ref: person }],
  also: loaded => officeOf(loaded),
  decide(loaded, { person, because }, { actor }): Result<Plan, Refusal> {
    const { ref, state } = stateOf(loaded, 0, personKind);
    // Whoever lets others go stays behind, so that an installation never loses its last administrator by this way.
    if (actor.kind === 'officer' && actor.id === formatRef(person)) return no({ code: 'own-leave' });
    if (state.phase === 'serving' && isBelow(actor, servesAt(loaded, state.office)))
      return no({ code: 'person-of-above' });
    return ok({ appends: [{ ref, acts: [newAct(personKind, 'left', { because })] }, ...outOfCircle(loaded)] });
  },
});

export const personCommands = [enrolPerson, changeRoles, personLeaves] as const;

function officeOf(loaded: readonly Loaded[]) {
  const { state } = stateOf(loaded, 0, personKind);
  // An institution holds no key of ours: nothing there changes with its people.
  return state.phase === 'none' || state.institution !== null ? [] : [{ kind: 'office', ref: state.office }];
}

/** Where the person serves now: at the office that carries on, where the own was dissolved. */
const servesAt = (loaded: readonly Loaded[], office: RecordRef): RecordRef =>
  loaded.length === 1 ? office : heirOf(stateOf(loaded, 1, officeKind));

const outOfCircle = (loaded: readonly Loaded[]): readonly Append[] => ofKey(loaded, memberLeft);

/** What the person's office notes of the key, where there is one. */
function ofKey(
  loaded: readonly Loaded[],
  act: (office: StandingOffice, person: RecordRef) => NewAct | undefined,
): readonly Append[] {
  if (loaded.length === 1) return [];
  const { ref, state } = stateOf(loaded, 1, officeKind);
  const noted = state.phase === 'standing' ? act(state, stateOf(loaded, 0, personKind).ref) : undefined;
  return noted ? [{ ref, acts: [noted] }] : [];
}
