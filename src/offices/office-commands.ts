/** Founding offices, their numbering, and the circle of those who open their sealed reports. */
import { z } from 'zod';
import { formatRef, parseRef, type RecordRef, type Region, refSchema, regionSchema, sameRef } from '../record/ids.ts';
import { type Actor, defineCommand, type NewAct, newAct, type Plan, type Refusal, stateOf } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { holdsKeys, LEVELS, levelMark, levelOf } from './levels.ts';
import { allKeys, recipient, wrapped } from './member-key.ts';
import { checkPatterns, checkTakingOver, type NumberPatterns, numberingIn } from './numbers.ts';
import {
  memberOf,
  numberingYear,
  numberPatterns,
  officeCode,
  officeKind,
  officeName,
  type StandingOffice,
} from './office.ts';
import { personKind, personName, roleSet, signInName } from './person.ts';
import type { OfficeRefusal } from './refusal.ts';
import { circlesOf, mayHoldKey, scopeOfOffice, scopeWithin } from './roles.ts';

const no = (refusal: OfficeRefusal): Result<never, Refusal> => refuse(refusal);

const founding = z.object({
  region: regionSchema,
  name: officeName,
  level: z.enum(LEVELS),
  code: officeCode,
  numberPatterns,
});
type Founding = z.infer<typeof founding>;

function numberingWrong(patterns: NumberPatterns): OfficeRefusal | undefined {
  const checked = checkPatterns(patterns);
  if (checked.ok) return undefined;
  const { code, field, problem } = checked.refusal;
  return { code, field, detail: problem };
}

function takingOverWrong(
  { numbering }: StandingOffice,
  year: number,
  patterns: NumberPatterns,
): OfficeRefusal | undefined {
  const checked = checkTakingOver(numberingIn(numbering, year).patterns, patterns);
  if (checked.ok) return undefined;
  const { code, field, problem } = checked.refusal;
  return { code, field, detail: problem };
}

/** Far enough for the next election. */
const YEARS_AHEAD = 5;

function found({ region, ...fields }: Founding): Result<NewAct, Refusal> {
  if (fields.level !== levelOf(region)) return no({ code: 'level-mismatch', field: 'level', detail: levelOf(region) });
  const wrong = numberingWrong(fields.numberPatterns);
  return wrong ? no(wrong) : ok(newAct(officeKind, 'founded', { ...fields, mark: levelMark(region) }));
}

/**
 * An office where there is nobody yet: the office, its first administrator with the office's whole scope, the recovery key
 * and the administrator's own key, in one plan, so that intake works from the first minute. Only through a set-up link.
 */
export const setUpOffice = defineCommand({
  name: 'office.set-up',
  summary: { id: 'Siapkan kantor pertama', en: 'Set up an office' },
  input: founding.extend({
    recovery: recipient,
    person: z.object({ name: personName, signIn: signInName, roles: roleSet, recipient, wrapped }),
  }),
  touches: ({ region }) => [
    { kind: 'office', region },
    { kind: 'person', region },
  ],
  decide(loaded, { recovery, person, ...office }) {
    const { ref } = stateOf(loaded, 0, officeKind);
    const { ref: personRef } = stateOf(loaded, 1, personKind);
    const founded = found(office);
    if (!founded.ok) return founded;
    if (!holdsKeys(office.level)) return no({ code: 'office-holds-no-keys' });
    const { recipient: key, wrapped: closed, ...who } = person;
    if (!who.roles.includes('administrator')) return no({ code: 'first-administrator-without-role', field: 'roles' });
    if (!mayHoldKey(who.roles)) return no({ code: 'no-role-for-key', field: 'roles' });
    if (key === recovery) return no({ code: 'recovery-not-apart', field: 'recipient' });
    const enrolled = newAct(personKind, 'enrolled', {
      ...who,
      scope: scopeOfOffice(ref.region),
      office: ref,
      institution: null,
    });
    const keys = [
      newAct(officeKind, 'recovery-set', { recipient: recovery }),
      newAct(officeKind, 'member-joined', {
        ...{ person: personRef, recipient: key, wrapped: closed },
        circles: [...circlesOf(who.roles)],
      }),
    ];
    return ok({
      appends: [
        { ref, acts: [founded.value, ...keys] },
        { ref: personRef, acts: [enrolled] },
      ],
    });
  },
});

/**
 * A further office, by an administrator whose scope covers its region, with its first person where one is named. Keys come
 * after: each holder makes the own.
 */
export const foundOffice = defineCommand({
  name: 'office.found',
  summary: { id: 'Bentuk kantor', en: 'Found an office' },
  input: founding.extend({
    person: z.object({ name: personName, signIn: signInName, roles: roleSet }).optional(),
  }),
  touches: ({ region, person }) =>
    person
      ? [
          { kind: 'office', region },
          { kind: 'person', region },
        ]
      : [{ kind: 'office', region }],
  decide(loaded, { person, ...input }, { actor }) {
    const { ref } = stateOf(loaded, 0, officeKind);
    const beyond = regionBeyond(actor, ref.region);
    if (beyond) return no(beyond);
    const founded = found(input);
    if (!founded.ok) return founded;
    const office = { ref, acts: [founded.value] };
    if (!person) return ok({ appends: [office] });
    if (!person.roles.includes('administrator'))
      return no({ code: 'first-administrator-without-role', field: 'roles' });
    const enrolled = newAct(personKind, 'enrolled', {
      ...person,
      scope: scopeOfOffice(ref.region),
      office: ref,
      institution: null,
    });
    return ok({ appends: [office, { ref: stateOf(loaded, 1, personKind).ref, acts: [enrolled] }] });
  },
});

/**
 * How numbers of a year and later ones are written: this year or one to come. The sequences go on, and what was numbered
 * keeps its number. For a new election, or a code that was wrong.
 */
export const changeNumbering = defineCommand({
  name: 'office.change-numbering',
  summary: { id: 'Ubah penomoran', en: 'Change the numbering' },
  input: z.object({ office: refSchema, code: officeCode, numberPatterns, from: numberingYear }),
  touches: ({ office }) => [{ kind: 'office', ref: office }],
  decide(loaded, { code, numberPatterns: patterns, from }, { today }) {
    const { ref, office } = standing(loaded);
    const year = Number(today.slice(0, 4));
    if (from < year || from > year + YEARS_AHEAD)
      return no({ code: 'numbering-year', field: 'from', detail: `${year}` });
    const wrong = numberingWrong(patterns) ?? (from === year ? takingOverWrong(office, year, patterns) : undefined);
    if (wrong) return no(wrong);
    const changed = newAct(officeKind, 'numbering-changed', { code, numberPatterns: patterns, from });
    return ok({ appends: [{ ref, acts: [changed] }] });
  },
});

/** The recovery key for what is sealed from now on; what was sealed before keeps the earlier one. */
export const setRecovery = defineCommand({
  name: 'circle.set-recovery',
  summary: { id: 'Tetapkan kunci pemulihan', en: 'Set the recovery key' },
  input: z.object({ office: refSchema, recipient }),
  touches: ({ office }) => [{ kind: 'office', ref: office }],
  decide(loaded, { recipient: key }) {
    const { ref, office } = standing(loaded);
    if (office.recovery === key) return no({ code: 'unchanged' });
    if (allKeys(office.members).includes(key)) return no({ code: 'recovery-not-apart', field: 'recipient' });
    return ok({ appends: [{ ref, acts: [newAct(officeKind, 'recovery-set', { recipient: key })] }] });
  },
});

/**
 * Joins with the own key, made in the own browser, in the own office. Nobody joins for another. A key opens all of the
 * office's reports, so whoever answers for a part of its region only doesn't see the office here (`not-found`).
 */
export const joinCircle = defineCommand({
  name: 'circle.join',
  summary: { id: 'Bergabung sebagai pemegang kunci', en: 'Join as a key holder' },
  input: z.object({ office: refSchema, recipient, wrapped }),
  touches: ({ office }) => [{ kind: 'office', ref: office }],
  decide(loaded, { recipient: key, wrapped: closed }, { actor }) {
    const { ref, office } = standing(loaded);
    const person = personOf(actor);
    if (actor.kind !== 'officer' || !actor.office || !sameRef(actor.office, ref)) return no({ code: 'other-office' });
    if (allKeys(office.members).includes(key)) return no({ code: 'key-in-use', field: 'recipient' });
    if (office.recovery === key) return no({ code: 'recovery-not-apart', field: 'recipient' });
    const circles = [...circlesOf(actor.roles)];
    const joined = newAct(officeKind, 'member-joined', { person, recipient: key, wrapped: closed, circles });
    return ok({ appends: [{ ref, acts: [joined] }] });
  },
});

/** Lays down the own key, or takes somebody's out as an administrator. What was sealed to it before stays openable by it. */
export const leaveCircle = defineCommand({
  name: 'circle.leave',
  summary: { id: 'Keluar sebagai pemegang kunci', en: 'Leave as a key holder' },
  input: z.object({ office: refSchema, person: refSchema }),
  touches: ({ office }) => [{ kind: 'office', ref: office }],
  decide(loaded, { person }, { actor }): Result<Plan, Refusal> {
    const { ref, office } = standing(loaded);
    if (actor.kind !== 'officer') return no({ code: 'role-missing', detail: 'administrator' });
    if (actor.id !== formatRef(person) && !actor.roles.includes('administrator'))
      return no({ code: 'role-missing', detail: 'administrator' });
    const left = memberLeft(office, person);
    return left ? ok({ appends: [{ ref, acts: [left] }] }) : no({ code: 'not-a-member' });
  },
});

export const officeCommands = [
  setUpOffice,
  foundOffice,
  changeNumbering,
  setRecovery,
  joinCircle,
  leaveCircle,
] as const;

/** The act by which a key holder's other roles change the circles of the key; undefined where they change nothing. */
export function circlesChanged(
  office: StandingOffice,
  person: RecordRef,
  roles: readonly string[],
): NewAct | undefined {
  const member = memberOf(office, formatRef(person));
  const circles = [...circlesOf(roles)];
  if (!member || circles.length === 0 || circles.join() === member.circles.join()) return undefined;
  return newAct(officeKind, 'member-circles-changed', { person, recipient: member.recipient, circles });
}

/** The act that takes a person out of the circles; undefined for somebody who isn't in them. */
export function memberLeft(office: StandingOffice, person: RecordRef): NewAct | undefined {
  const member = memberOf(office, formatRef(person));
  return member && newAct(officeKind, 'member-left', { person, recipient: member.recipient });
}

export const regionBeyond = (actor: Actor, region: Region): OfficeRefusal | undefined =>
  actor.kind === 'officer' && scopeWithin(scopeOfOffice(region), actor.scope)
    ? undefined
    : { code: 'region-beyond-yours', field: 'region', detail: actor.kind === 'officer' ? actor.scope : '' };

function standing(loaded: Parameters<typeof stateOf>[0]): { readonly ref: RecordRef; readonly office: StandingOffice } {
  const { ref, state } = stateOf(loaded, 0, officeKind);
  if (state.phase !== 'standing') throw new Error('allowed has let an office pass that was never founded');
  return { ref, office: state };
}

function personOf(actor: Actor): RecordRef {
  const person = actor.kind === 'officer' ? parseRef(actor.id) : undefined;
  if (!person) throw new Error('an officer acts by the text form of the own record');
  return person;
}
