/**
 * What weakens secrecy and control in an office with few people. Pure. None of it is forbidden: small offices exist, and they
 * should know what they lack rather than find out.
 */
import { sameRef } from '../record/ids.ts';
import type { Serving } from '../record/kind.ts';
import { holdsKeys, type Level } from './levels.ts';
import type { StandingOffice } from './office.ts';
import type { Role } from './roles.ts';

export const WEAKNESSES = [
  'no-recovery',
  'no-key-holder',
  'one-key-holder',
  'custody-above',
  'no-custodian',
  'one-custodian',
  'administrator-opens',
  'administrator-keeps',
  'team-keeps',
  'intake-keeps',
  'one-administrator',
  'no-auditor',
  'auditor-works',
] as const;
export type Weakness = (typeof WEAKNESSES)[number];

type Person = Pick<Serving, 'ref' | 'roles'>;

/** Fewer people than this can't keep a secret from each other: what is told in confidence is kept by the office above. */
export const LEAST_FOR_CUSTODY = 5;

/** Above the national office there is none, so it keeps what is told to it, however few serve there. */
export const areEnoughForCustody = (level: Level, serving: number): boolean =>
  level === 'nasional' || serving >= LEAST_FOR_CUSTODY;

/** `people` are those who serve at the office. Offices that hold no keys have nothing sealed to weaken. */
export function weaknesses(office: StandingOffice, people: readonly Person[]): readonly Weakness[] {
  const holds = (person: Person) => office.members.some(member => sameRef(member.person, person.ref));
  const administrators = people.filter(({ roles }) => roles.includes('administrator'));
  const has = (...pair: readonly Role[]) => people.some(({ roles }) => pair.every(role => roles.includes(role)));
  const custodians = office.members.filter(({ circles }) => circles.includes('custody')).length;
  const few = !areEnoughForCustody(office.level, people.length);
  const found: Readonly<Record<Weakness, boolean>> = {
    'no-recovery': office.recovery === null,
    'no-key-holder': office.members.length === 0,
    'one-key-holder': office.members.length === 1,
    'custody-above': few,
    'no-custodian': !few && custodians === 0,
    'one-custodian': !few && custodians === 1,
    // Whoever gives accounts could give one to nobody in particular, and opens what it reads.
    'administrator-opens': administrators.some(holds),
    'administrator-keeps': has('administrator', 'custodian'),
    'team-keeps': has('reviewer', 'custodian') || has('commissioner', 'custodian'),
    'intake-keeps': has('intake', 'custodian'),
    'one-administrator': administrators.length === 1,
    'auditor-works': people.some(({ roles }) => roles.includes('auditor') && roles.length > 1),
    'no-auditor': !people.some(({ roles }) => roles.includes('auditor')),
  };
  return holdsKeys(office.level) ? WEAKNESSES.filter(name => found[name]) : [];
}
