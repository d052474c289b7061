/**
 * The room of offices and people: which supervisory office answers for which region, how it numbers what it receives, who
 * serves there with which role and scope, whose keys open its sealed reports, and how people sign in.
 *
 * office.ts, person.ts   the kinds            office-commands.ts, person-commands.ts   what may be asked of them
 * member-key.ts, key-commands.ts   the keys of a member of the circles, and what only that member does with them
 * levels.ts, roles.ts    levels of offices, roles and scopes        refusal.ts   what is refused, and why
 * recusal*.ts            who is kept apart from a matter, the quorum left, take-over by the level above
 * numbers.ts             patterns of numbers                        routing.ts   which office receives a report
 * signin*.ts, links.ts, password.ts           sign-in: passwords, sessions, one-time links. Rows of their own, no acts
 * regions.ts             the regions of the country and their names
 * reporting.ts           which periodic reports an office asks of those below
 * letterhead*.ts         what stands on its papers
 * reminders.ts, reminder-commands.ts   what somebody wants to be told about limits, and where
 * dissolution*.ts        bodies of one vote end by one act, and who carries on
 * post*.ts, holders.ts   posts, who held them on which day, acting.ts by what right    secrecy.ts   what few people weaken
 *
 * What must never happen here: somebody raising the own roles, or giving a scope beyond the own; a key in the circle of an
 * office without an act that everybody can see; a password, token or secret key kept in the clear; an answer at sign-in
 * that tells whether a name exists; an office's number code derived from its region's code (Bawaslu has its own table).
 */
import { z } from 'zod';
import { formatRef, keptRef, type RecordRef, sameRef } from '../record/ids.ts';
import { type ActOf, type Actor, defineKind, field, isErased, open, personal, type Verdict } from '../record/kind.ts';
import { defineProjection } from '../record/projection.ts';
import { ok, refuse, unreachable } from '../result.ts';
import type { Recipient } from '../sealing/age.ts';
import { type KeyCircle, type Member, recipientsOf } from '../sealing/circle.ts';
import { legalDay } from './acting.ts';
import { mayDissolve } from './dissolution.ts';
import { type Letterhead, letterheadActs, letterheadOf, NO_LETTERHEAD } from './letterhead.ts';
import { holdsKeys, LEVELS, type Level } from './levels.ts';
import { type KeyMember, memberKeyActs, recipient, withKeyAct, wrapped } from './member-key.ts';
import { type Numbering, numberingFrom } from './numbers.ts';
import type { OfficeRefusal } from './refusal.ts';
import { type ReportingDuty, reportingActs } from './reporting.ts';
import { asAdministrator, CIRCLES, type Circle, mayHoldKey } from './roles.ts';

export const officeName = z.string().trim().min(3, 'too-short').max(120, 'too-long');
/** Two parts of two digits; 00.00 is Bawaslu RI. */
/** Days after a limit when the level above is told. */
export const escalateAfter = z.number().int().min(1, 'escalate-after').max(90, 'escalate-after');
export const officeCode = z.string().regex(/^\d{2}\.\d{2}$/, 'office-code');
const pattern = z.string().min(1, 'required').max(80, 'too-long');
export const numberPatterns = z.object({
  report: pattern,
  'initial-information': pattern,
  finding: pattern,
  /** None where a case bears the number of its first report. */
  case: pattern.nullable(),
});
/** As it stood while every office gave a second number at registration. */
const patternsWithCase = numberPatterns.extend({ case: pattern });
const circleSet = z.array(z.enum(CIRCLES)).min(1);
/** The decree or provision by which a body of one vote ends. */
export const dissolvedBy = z.string().trim().min(1, 'required').max(300, 'too-long');

/** The first year of a numbering; 0 where an earlier version named none. */
export const numberingYear = z.number().int().min(0).max(2100);
const founding = {
  name: open(officeName),
  level: open(z.enum(LEVELS)),
  code: open(officeCode),
  mark: open(z.enum(['RI', 'Prov', 'Kab', 'Kota', 'Cam', 'Kel'])),
};

/** The closed key is personal: whoever steals the database alone has nothing to guess passphrases at. */
const joined = { person: field(keptRef), recipient: open(recipient), wrapped: personal(wrapped) };

const acts = {
  founded: {
    version: 2,
    summary: { id: 'Kantor dibentuk', en: 'Office founded' },
    fields: { ...founding, numberPatterns: open(numberPatterns) },
    past: {
      1: {
        fields: { ...founding, numberPatterns: open(patternsWithCase) },
        upcast: (fields: { readonly [name: string]: unknown }) => fields,
      },
    },
  },
  'numbering-changed': {
    version: 2,
    summary: { id: 'Penomoran diubah', en: 'Numbering changed' },
    fields: { code: open(officeCode), numberPatterns: open(numberPatterns), from: open(numberingYear) },
    past: {
      1: {
        fields: { code: open(officeCode), numberPatterns: open(patternsWithCase) },
        // It named no year and held for every number from then on.
        upcast: (fields: { readonly [name: string]: unknown }) => ({ ...fields, from: 0 }),
      },
    },
  },
  'recovery-set': {
    version: 1,
    summary: { id: 'Kunci pemulihan ditetapkan', en: 'Recovery key set' },
    fields: { recipient: open(recipient) },
  },
  'member-joined': {
    version: 2,
    summary: { id: 'Pemegang kunci bergabung', en: 'Key holder joined' },
    fields: { ...joined, circles: open(circleSet) },
    // There was one circle, of those who handle.
    past: {
      1: {
        fields: joined,
        upcast: (fields: { readonly [name: string]: unknown }) => ({ ...fields, circles: ['handling'] }),
      },
    },
  },
  /** Other roles, the same key: what is sealed from now on is sealed to it in these circles only. */
  'member-circles-changed': {
    version: 1,
    summary: { id: 'Lingkaran pemegang kunci berubah', en: 'Circles of a key holder changed' },
    fields: { person: field(keptRef), recipient: open(recipient), circles: open(circleSet) },
  },
  ...memberKeyActs,
  'member-left': {
    version: 1,
    summary: { id: 'Pemegang kunci keluar', en: 'Key holder left' },
    fields: { person: field(keptRef), recipient: open(recipient) },
  },
  'escalation-set': {
    version: 1,
    summary: { id: 'Pemberitahuan ke kantor di atas diatur', en: 'Telling the level above was set' },
    fields: { days: field(escalateAfter.nullable()) },
  },
  ...reportingActs,
  ...letterheadActs,
  /** The last act of a body of one vote. `to` carries on: its cases and its people are that office's from here on. */
  dissolved: {
    version: 1,
    summary: { id: 'Badan sementara dibubarkan', en: 'Body of one vote dissolved' },
    fields: { on: open(legalDay), cite: open(dissolvedBy), to: field(keptRef) },
  },
} as const;

interface Founded {
  readonly name: string;
  readonly level: Level;
  readonly numbering: Numbering;
}
export interface StandingOffice extends Founded {
  readonly phase: 'standing';
  /** The instant at which it was founded here. */
  readonly since: string;
  readonly recovery: Recipient | null;
  /** What was sealed before may still be sealed to these. */
  readonly formerRecoveries: readonly Recipient[];
  readonly members: readonly KeyMember[];
  /** Days after a limit when the level above is told how many are overdue; null: never. */
  readonly escalateAfter: number | null;
  /** The periodic reports that it asks of the offices below, and under which letter. */
  readonly reporting: { readonly duties: readonly ReportingDuty[]; readonly cite: string };
  /** What stands on its papers. */
  readonly letterhead: Letterhead;
}
/** It gives no number and admits nobody any more; what it gave and who served there stays. */
export interface DissolvedOffice extends Founded {
  readonly phase: 'dissolved';
  readonly on: string;
  readonly cite: string;
  readonly to: RecordRef;
}
export type OfficeState = { readonly phase: 'none' } | StandingOffice | DissolvedOffice;
type OfficeAct = ActOf<typeof acts>;

function apply(state: OfficeState, act: OfficeAct): OfficeState {
  if (act.type === 'founded') {
    if (state.phase !== 'none') throw new Error(`founded twice, at act ${act.seq}`);
    const { name, level, code, mark, numberPatterns: patterns } = act.fields;
    const numbering = { code, mark, patterns };
    const keys = { recovery: null, formerRecoveries: [], members: [], escalateAfter: null };
    const said = { reporting: { duties: [], cite: '' }, letterhead: NO_LETTERHEAD };
    return { phase: 'standing', name, level, numbering, since: act.at, ...keys, ...said };
  }
  if (state.phase !== 'standing') throw new Error(`act ${act.seq}, ${act.type}, of an office that does not stand`);
  switch (act.type) {
    case 'numbering-changed': {
      const { code, numberPatterns: patterns, from } = act.fields;
      return { ...state, numbering: numberingFrom(state.numbering, { code, patterns, from }) };
    }
    case 'recovery-set':
      return {
        ...state,
        recovery: act.fields.recipient,
        formerRecoveries: state.recovery ? [state.recovery, ...state.formerRecoveries] : [],
      };
    case 'member-joined':
      return { ...state, members: [...state.members, { ...act.fields, passkeys: [], former: [] }] };
    case 'member-key-changed':
    case 'member-rewrapped':
    case 'passkey-added':
    case 'passkey-removed':
    case 'former-key-dropped':
      return { ...state, members: withKeyAct(state.members, act) };
    case 'member-circles-changed': {
      const { person, circles } = act.fields;
      return {
        ...state,
        members: state.members.map(member => (sameRef(member.person, person) ? { ...member, circles } : member)),
      };
    }
    case 'member-left':
      return { ...state, members: state.members.filter(member => !sameRef(member.person, act.fields.person)) };
    case 'escalation-set':
      return { ...state, escalateAfter: act.fields.days };
    case 'reporting-set':
      return { ...state, reporting: act.fields };
    case 'letterhead-set':
      return { ...state, letterhead: letterheadOf(act.fields) };
    case 'dissolved': {
      const { name, level, numbering } = state;
      return { phase: 'dissolved', name, level, numbering, ...act.fields };
    }
    default:
      return unreachable(act);
  }
}

const no = (refusal: OfficeRefusal): Verdict => refuse(refusal);
const administrator = (actor: Actor): Verdict => {
  const found = asAdministrator(actor);
  return found.ok ? ok(true) : no(found.refusal);
};
const standing = (state: OfficeState, rule: (office: StandingOffice) => Verdict): Verdict => {
  if (state.phase === 'dissolved') return no({ code: 'office-dissolved', detail: state.on });
  return state.phase === 'standing' ? rule(state) : no({ code: 'not-found' });
};
const withKeys = (state: OfficeState, rule: (office: StandingOffice) => Verdict): Verdict =>
  standing(state, office => (holdsKeys(office.level) ? rule(office) : no({ code: 'office-holds-no-keys' })));

/** The own key is the own: nobody changes it for another. */
const asMember = (state: OfficeState, actor: Actor): Verdict =>
  standing(state, office =>
    actor.kind === 'officer' && memberOf(office, actor.id) ? ok(true) : no({ code: 'not-a-member' }),
  );

export const officeKind = defineKind<OfficeState, typeof acts>({
  name: 'office',
  acts,
  initial: { phase: 'none' },
  apply,
  allowed: {
    'office.set-up': (state, actor) => {
      if (actor.kind !== 'system' || actor.name !== SET_UP.name) return no({ code: 'role-missing', detail: 'set-up' });
      return state.phase === 'none' ? ok(true) : no({ code: 'office-exists', field: 'region' });
    },
    'office.found': (state, actor) =>
      state.phase === 'none' ? administrator(actor) : no({ code: 'office-exists', field: 'region' }),
    'office.dissolve': mayDissolve,
    'office.change-numbering': (state, actor) => standing(state, () => administrator(actor)),
    'office.set-escalation': (state, actor) => standing(state, () => administrator(actor)),
    'office.set-reporting': (state, actor) => standing(state, () => administrator(actor)),
    'office.set-letterhead': (state, actor) => standing(state, () => administrator(actor)),
    'circle.set-recovery': (state, actor) => withKeys(state, () => administrator(actor)),
    'circle.join': (state, actor) =>
      withKeys(state, office => {
        if (actor.kind !== 'officer' || !mayHoldKey(actor.roles))
          return no({ code: 'no-role-for-key', field: 'roles' });
        return memberOf(office, actor.id) ? no({ code: 'already-member' }) : ok(true);
      }),
    'circle.change-key': asMember,
    'circle.change-passphrase': asMember,
    'circle.add-passkey': asMember,
    'circle.remove-passkey': asMember,
    'circle.drop-key': asMember,
    // Whoever holds a key may lay it down; an administrator may take anybody out. Which of them, the command checks.
    'circle.leave': (state, actor) =>
      standing(state, office =>
        actor.kind === 'officer' && memberOf(office, actor.id) ? ok(true) : administrator(actor),
      ),
  },
});

/** The one who may begin an office where there is nobody yet: the holder of a set-up link, through the server. */
export const SET_UP = { kind: 'system', name: 'set-up' } as const satisfies Actor;

/** `person` as an actor's id, which is the text form of the person's record. */
export const memberOf = (office: StandingOffice, person: string): KeyMember | undefined =>
  office.members.find(member => formatRef(member.person) === person);

/**
 * One circle of the office; undefined where nothing can be sealed to it: no recovery key, nobody of that circle with a key, or
 * an office that holds none at all.
 */
export function circleOf(office: OfficeState, circle: Circle): KeyCircle | undefined {
  if (office.phase !== 'standing' || office.recovery === null || !holdsKeys(office.level)) return undefined;
  const members = office.members.flatMap((member): Member[] => {
    const { person, recipient: to, wrapped: key, circles } = member;
    return isErased(key) || !circles.includes(circle)
      ? []
      : [{ person: formatRef(person), recipient: to, wrapped: key }];
  });
  return members.length > 0 ? { members, recovery: office.recovery } : undefined;
}

/** Everyone a new item of this circle is sealed to, members first; none where the circle can't be used. */
export function recipientsOfOffice(office: OfficeState, circle: Circle): readonly Recipient[] {
  const found = circleOf(office, circle);
  return found ? [...found.members.map(member => member.recipient), found.recovery] : [];
}

/**
 * The offices as pages list them and reports are routed to; a dissolved one stays, with the office that carries on. `recipients` and `custody` are what is sealed to; `members` are
 * those of the handling circle, without whom an office receives nothing.
 */
export const officeList = defineProjection<OfficeState>({
  name: 'office-list',
  version: 4,
  kind: 'office',
  follows: 'command',
  table: 'office',
  columns: {
    name: 'text',
    level: 'text',
    code: 'text',
    has_recovery: 'boolean',
    members: 'int',
    recipients: 'jsonb',
    custody: 'jsonb',
    dissolved_on: 'date',
    heir_region: 'text',
    heir: 'uuid',
    escalate_after: 'int',
  },
  rows: ({ state }) => {
    if (state.phase === 'none') return [];
    const stands = state.phase === 'standing';
    return [
      {
        name: state.name,
        level: state.level,
        code: state.numbering.code,
        has_recovery: stands && state.recovery !== null,
        members: stands ? state.members.filter(({ circles }) => circles.includes('handling')).length : 0,
        recipients: circleRecipients(state, 'handling'),
        custody: circleRecipients(state, 'custody'),
        dissolved_on: stands ? null : state.on,
        heir_region: stands ? null : state.to.region,
        heir: stands ? null : state.to.id,
        escalate_after: stands ? state.escalateAfter : null,
      },
    ];
  },
});

/** Everyone a new item of this circle is sealed to, with the part each plays. */
export function circleRecipients(office: OfficeState, name: Circle) {
  const circle = circleOf(office, name);
  return circle ? recipientsOf(circle).map(({ role, recipient: to }) => ({ role, recipient: to })) : [];
}
