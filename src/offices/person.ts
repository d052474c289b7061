/**
 * People who serve at an office, or for an institution beside it: their name, sign-in name, roles and scope. Whoever left keeps
 * the record, not the access.
 */
import { z } from 'zod';
import { formatRef, keptRef, type RecordRef } from '../record/ids.ts';
import {
  type ActOf,
  type Actor,
  defineKind,
  type Erased,
  field,
  type Kind,
  orNull,
  personal,
  type Verdict,
} from '../record/kind.ts';
import { defineProjection } from '../record/projection.ts';
import { ok, refuse, unreachable } from '../result.ts';
import { INSTITUTIONS, type Institution } from './institution.ts';
import type { OfficeRefusal } from './refusal.ts';
import { givenAddress, NO_REMINDERS, type Reminders, reminderActs, remindersAfter } from './reminders.ts';
import { asAdministrator, ROLES, type Role, type Scope, scopeWithin } from './roles.ts';

export const personName = z.string().trim().min(1, 'required').max(120, 'too-long');
/** Told apart without case; the letters are those that every keyboard has. */
export const signInName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, 'sign-in');
export const roleSet = z
  .array(z.enum(ROLES))
  .min(1, 'required')
  .refine(roles => new Set(roles).size === roles.length, 'twice');
export const scope = z.string().regex(/^\*$|^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/, 'scope');

/** Why a service ends. Few words on purpose: nothing about the person's life belongs in an act. */
export const LEAVINGS = ['moved', 'term-ended', 'resigned', 'misuse', 'other'] as const;
export type Leaving = (typeof LEAVINGS)[number];

const enrolled = {
  name: personal(personName),
  signIn: personal(signInName),
  roles: field(roleSet),
  scope: field(scope),
  office: field(keptRef),
};
/** The one role of an institution's person; no supervisory office gives it. */
const liaisonOnly = z.tuple([z.literal('liaison')]);
const changed = { roles: field(roleSet), scope: field(scope) };
/** The first roles; `handler` is what reviewers were called. */
const firstRoles = field(z.array(z.enum(['administrator', 'intake', 'handler', 'commissioner', 'auditor'])).min(1));
const withReviewer = (fields: { readonly [name: string]: unknown }) => ({
  ...fields,
  roles: (fields.roles as readonly string[]).map(role => (role === 'handler' ? 'reviewer' : role)),
});

const acts = {
  enrolled: {
    version: 2,
    summary: { id: 'Petugas didaftarkan', en: 'Person enrolled' },
    // `institution`: for whom a liaison serves; null for an officer of a supervisory office.
    fields: {
      ...enrolled,
      roles: field(z.union([roleSet, liaisonOnly])),
      institution: field(z.enum(INSTITUTIONS).nullable()),
    },
    past: {
      1: {
        fields: { ...enrolled, roles: firstRoles },
        upcast: (fields: { readonly [name: string]: unknown }) => ({ ...withReviewer(fields), institution: null }),
      },
    },
  },
  'roles-changed': {
    version: 3,
    summary: { id: 'Peran diubah', en: 'Roles changed' },
    // `office`: where somebody whose office was dissolved serves from here on; null for everybody else, who stays.
    fields: { ...changed, office: field(keptRef.nullable()) },
    past: {
      1: { fields: { ...changed, roles: firstRoles }, upcast: withReviewer },
      2: { fields: changed, upcast: (fields: { readonly [name: string]: unknown }) => ({ ...fields, office: null }) },
    },
  },
  left: {
    version: 2,
    summary: { id: 'Petugas berhenti', en: 'Person left' },
    fields: { because: field(z.enum(LEAVINGS).nullable()) },
    past: { 1: { fields: {}, upcast: () => ({ because: null }) } },
  },
  ...reminderActs,
} as const;

interface Known {
  readonly name: string | Erased;
  readonly signIn: string | Erased;
  /** The office, or the institution's record. */
  readonly office: RecordRef;
  readonly institution: Institution | null;
}
export interface ServingPerson extends Known {
  readonly phase: 'serving';
  readonly roles: readonly (Role | 'liaison')[];
  readonly scope: Scope;
  readonly reminders: Reminders;
}
export type PersonState =
  | { readonly phase: 'none' }
  | ServingPerson
  /** `at` is the instant of leaving. */
  | (Known & { readonly phase: 'left'; readonly at: string; readonly because: Leaving | null });

function apply(state: PersonState, act: ActOf<typeof acts>): PersonState {
  if (act.type === 'enrolled') {
    if (state.phase !== 'none') throw new Error(`enrolled twice, at act ${act.seq}`);
    return { phase: 'serving', ...act.fields, reminders: NO_REMINDERS };
  }
  if (state.phase !== 'serving') throw new Error(`act ${act.seq}, ${act.type}, of somebody who does not serve`);
  switch (act.type) {
    case 'roles-changed':
      return { ...state, ...act.fields, office: act.fields.office ?? state.office };
    case 'left': {
      const { name, signIn, office, institution } = state;
      return { phase: 'left', name, signIn, office, institution, at: act.at, because: act.fields.because };
    }
    case 'address-given':
    case 'address-confirmed':
    case 'address-removed':
    case 'reminders-set':
      return { ...state, reminders: remindersAfter(state.reminders, act) };
    default:
      return unreachable(act);
  }
}

const no = (refusal: OfficeRefusal): Verdict => refuse(refusal);

/** An administrator may change those whose scope lies within the own. That it isn't the own record, the command checks. */
function overPerson(state: PersonState, actor: Actor): Verdict {
  const giver = asAdministrator(actor);
  if (!giver.ok) return no(giver.refusal);
  if (state.phase === 'none') return no({ code: 'not-found' });
  if (state.phase === 'left') return no({ code: 'person-left' });
  if (!scopeWithin(state.scope, giver.value.scope))
    return no({ code: 'scope-beyond-yours', field: 'scope', detail: giver.value.scope });
  return ok(true);
}

/** Whoever serves says for oneself what to be told of, and where; that it is the own record, the command checks. */
const ofOneself = (state: PersonState, actor: Actor): Verdict => {
  if (actor.kind !== 'officer') return no({ code: 'role-missing', detail: 'officer' });
  if (state.phase === 'none') return no({ code: 'not-found' });
  return state.phase === 'serving' ? ok(true) : no({ code: 'person-left' });
};

export const personKind: Kind<PersonState, typeof acts> = defineKind<PersonState, typeof acts>({
  name: 'person',
  acts,
  initial: { phase: 'none' },
  apply,
  allowed: {
    'person.enrol': (_state, actor) => {
      const giver = asAdministrator(actor);
      return giver.ok ? ok(true) : no(giver.refusal);
    },
    'person.change-roles': (state, actor) =>
      state.phase === 'serving' && state.institution !== null
        ? no({ code: 'of-institution' })
        : overPerson(state, actor),
    'person.leave': overPerson,
    'person.give-address': ofOneself,
    'person.remove-address': ofOneself,
    'person.set-reminders': ofOneself,
    // The server alone, for whoever opened the link that was sent to the address.
    'person.confirm-address': (state, actor) => {
      if (actor.kind !== 'system' || actor.name !== LINK_OPENED.name)
        return no({ code: 'role-missing', detail: 'link' });
      return state.phase === 'serving' ? ok(true) : no({ code: 'person-left' });
    },
  },
});

/** Who confirms an address: the holder of the link that was sent to it, through the server. */
export const LINK_OPENED = { kind: 'system', name: 'link-opened' } as const satisfies Actor;

/** Who serves where, for sign-in, lists of people and names beside acts. An erased name is null. */
export const officerList = defineProjection<PersonState>({
  name: 'officer-list',
  version: 5,
  kind: 'person',
  follows: 'command',
  table: 'officer',
  columns: {
    sign_in: 'text',
    name: 'text',
    roles: 'text[]',
    scope: 'text',
    office_region: 'text',
    office: 'uuid',
    institution: 'text',
    active: 'boolean',
    reminder_days: 'int',
    reminder_lang: 'text',
    reminder_mail: 'boolean',
    has_address: 'boolean',
  },
  rows: ({ state }) =>
    state.phase === 'none'
      ? []
      : [
          {
            sign_in: orNull(state.signIn),
            name: orNull(state.name),
            roles: state.phase === 'serving' ? state.roles : [],
            scope: state.phase === 'serving' ? state.scope : null,
            // Another region than that of the row for whoever passed on from a dissolved office.
            office_region: state.office.region,
            office: state.office.id,
            institution: state.institution,
            active: state.phase === 'serving',
            ...reminderCells(state),
          },
        ],
});

/** What is told to whom, and never the address. */
function reminderCells(state: PersonState) {
  const set = state.phase === 'serving' ? state.reminders : NO_REMINDERS;
  const address = givenAddress(set);
  return {
    reminder_days: set.days,
    reminder_lang: set.lang,
    reminder_mail: set.mail && address?.confirmed === true,
    has_address: address !== null,
  };
}

/** The id by which an officer acts: the text form of the person's record. */
export const actorId = (person: RecordRef): string => formatRef(person);
