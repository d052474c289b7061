/**
 * What weakens secrecy and control in an office with few people. Pure. None of it is forbidden: small offices exist, and they
 * should know what they lack rather than find out.
 */
import { type RecordRef, sameRef } from '../record/ids.ts';
import { holdsKeys } from './levels.ts';
import type { StandingOffice } from './office.ts';

export const WEAKNESSES = [
  'no-recovery',
  'no-key-holder',
  'one-key-holder',
  'administrator-opens',
  'one-administrator',
  'no-auditor',
] as const;
export type Weakness = (typeof WEAKNESSES)[number];

export interface Serving {
  readonly ref: RecordRef;
  readonly roles: readonly string[];
}

/** `people` are those who serve at the office. Offices that hold no keys have nothing sealed to weaken. */
export function weaknesses(office: StandingOffice, people: readonly Serving[]): readonly Weakness[] {
  const holds = (person: Serving) => office.members.some(member => sameRef(member.person, person.ref));
  const administrators = people.filter(({ roles }) => roles.includes('administrator'));
  const found: Readonly<Record<Weakness, boolean>> = {
    'no-recovery': office.recovery === null,
    'no-key-holder': office.members.length === 0,
    'one-key-holder': office.members.length === 1,
    // Whoever gives accounts could give one to nobody in particular, and opens what it reads.
    'administrator-opens': administrators.some(holds),
    'one-administrator': administrators.length === 1,
    'no-auditor': !people.some(({ roles }) => roles.includes('auditor')),
  };
  return holdsKeys(office.level) ? WEAKNESSES.filter(name => found[name]) : [];
}
