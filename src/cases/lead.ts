/**
 * Initial information (informasi awal): hearsay, news, what supervisors saw, what was told in confidence or anonymously, and what
 * a report says that was set aside or withdrawn. It is no report and has no reporter: the office traces it, and either makes a
 * finding of its own from it, whose source stays behind, or writes down that nothing came of it.
 *
 *   (nothing) --noted--> tracing --traced*--> tracing --adopted--> adopted, as a finding
 *                                                     \--recorded--> recorded in a supervision report only
 *
 * What must never happen here: a reporter's identity or sealed words; a time finer than the day. Pure.
 */
import { z } from 'zod';
import { needsRole } from '../intake/report-state.ts';
import { type Archive, archiveActs, archiveAfter, withArchive } from '../offices/archiving.ts';
import { type Aside, asideActs, asideAfter, asideRules, asideVeil, NOTHING_ASIDE } from '../offices/aside.ts';
import { mayAssign } from '../offices/assignment.ts';
import { answerRules, whileHandled } from '../offices/passing.ts';
import {
  type Apart,
  apartActs,
  apartAfter,
  apartIn,
  mayDecide,
  mayHandOn,
  mayLift,
  mayRecuse,
  mayTakeOver,
  OPEN,
  sees,
  standsIn,
} from '../offices/recusal.ts';
import { keptRef, type RecordRef, type Region, regionSchema } from '../record/ids.ts';
import { type Actor, defineKind, field, orNull, personal, type Verdict } from '../record/kind.ts';
import { ok, refuse, unreachable } from '../result.ts';

/** Where it came from. `report` stands for all that came by the form or the desk: its reporter stays there. */
export const ORIGINS = ['report', 'hearsay', 'news', 'supervision', 'other-office'] as const;
export type Origin = (typeof ORIGINS)[number];

const day = z.iso.date();
const words = z.string().min(1);

const acts = {
  noted: {
    version: 1,
    summary: { id: 'Informasi awal dicatat', en: 'Initial information noted' },
    fields: {
      number: field(z.string()),
      on: field(day),
      office: field(keptRef),
      officeName: field(z.string()),
      place: field(regionSchema),
      origin: field(z.enum(ORIGINS)),
      /** The report or activity it came from, where Netra has it. */
      from: field(z.object({ kind: z.enum(['report', 'activity']), ref: keptRef }).nullable()),
      title: personal(words),
      /** The officer's own words: never those of somebody who told it in confidence. */
      account: personal(words),
    },
  },
  traced: {
    version: 1,
    summary: { id: 'Ditelusuri', en: 'Traced' },
    fields: { on: field(day), what: personal(words), letter: personal(z.string()) },
  },
  adopted: {
    version: 1,
    summary: { id: 'Menjadi temuan', en: 'Adopted as a finding' },
    fields: { on: field(day), finding: field(keptRef), number: field(z.string()) },
  },
  recorded: {
    version: 1,
    summary: { id: 'Dicatat dalam laporan hasil pengawasan saja', en: 'Recorded in a supervision report only' },
    fields: { on: field(day), reason: personal(words), report: personal(words) },
  },
  ...apartActs,
  ...asideActs,
  ...archiveActs,
} as const;

interface Noted extends Aside {
  readonly number: string;
  readonly on: string;
  readonly office: RecordRef;
  readonly officeName: string;
  readonly place: Region;
  readonly origin: Origin;
  readonly from: { readonly kind: 'report' | 'activity'; readonly ref: RecordRef } | null;
  /** Null once erased, as `account`. */
  readonly title: string | null;
  readonly account: string | null;
  readonly traces: readonly { readonly on: string; readonly what: string | null; readonly letter: string | null }[];
  readonly apart: Apart;
  readonly archive: Archive;
}
export type LeadState =
  | { readonly phase: 'none' }
  | (Noted & { readonly phase: 'tracing' })
  | (Noted & {
      readonly phase: 'adopted';
      readonly finding: RecordRef;
      readonly findingNumber: string;
      readonly endedOn: string;
    })
  | (Noted & {
      readonly phase: 'recorded';
      readonly reason: string | null;
      readonly report: string | null;
      readonly endedOn: string;
    });

export type LeadRefusal = { readonly code: 'lead-closed' } | { readonly code: 'role-missing'; readonly detail: string };

const no = (refusal: LeadRefusal): Verdict => refuse(refusal);
const TRACERS = ['reviewer', 'commissioner'];

/** While it is traced, by those who handle matters. */
const whileTracing =
  (...roles: readonly string[]) =>
  (state: LeadState, actor: Actor): Verdict => {
    const role = needsRole(actor, ...roles);
    if (!role.ok) return role;
    return state.phase === 'tracing' ? mayDecide(state.apart) : no({ code: 'lead-closed' });
  };
const apartFrom =
  (rule: (state: Noted, actor: Actor) => Verdict) =>
  (state: LeadState, actor: Actor): Verdict =>
    state.phase === 'tracing' ? rule(state, actor) : no({ code: 'lead-closed' });

const ENDING = {
  isOver: ({ phase }: LeadState) => phase === 'adopted' || phase === 'recorded',
  missing: { code: 'lead-closed' },
} as const;

export const leadKind = defineKind<LeadState, typeof acts>({
  name: 'lead',
  intake: true,
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    if (act.type === 'noted') {
      const { title, account, ...given } = act.fields;
      const said = { title: orNull(title), account: orNull(account) };
      return { ...given, ...said, phase: 'tracing', traces: [], apart: OPEN, ...NOTHING_ASIDE, archive: null };
    }
    if (state.phase === 'none') throw new Error(`${act.type} before it was noted`);
    switch (act.type) {
      case 'traced': {
        const { on, what, letter } = act.fields;
        return { ...state, traces: [...state.traces, { on, what: orNull(what), letter: orNull(letter) }] };
      }
      case 'adopted': {
        const { finding, number: findingNumber, on: endedOn } = act.fields;
        return { ...state, phase: 'adopted', finding, findingNumber, endedOn };
      }
      case 'recorded': {
        const { reason, report, on: endedOn } = act.fields;
        return { ...state, phase: 'recorded', reason: orNull(reason), report: orNull(report), endedOn };
      }
      case 'note-written':
      case 'note-withdrawn':
      case 'redacted':
      case 'redaction-lifted':
        return { ...state, ...asideAfter(state, act) };
      case 'recused':
      case 'recusal-lifted':
      case 'taken-over':
      case 'passed-on':
      case 'passing-acknowledged':
      case 'passing-sent-back':
      case 'passing-recalled':
      case 'assigned':
        return { ...state, apart: apartAfter(state.apart, act) };
      case 'archived':
      case 'archive-noted':
      case 'archive-left':
      case 'disposed':
        return { ...state, archive: archiveAfter(state.archive, act) };
      default:
        return unreachable(act);
    }
  },
  sees: (state, actor) => state.phase === 'none' || sees(state.apart, actor),
  veil: asideVeil,
  stands: standsIn,
  allowed: withArchive<LeadState>(
    'lead',
    ENDING,
    whileHandled<LeadState>(apartIn, {
      'lead.note': (state, actor) => {
        const role = needsRole(actor, 'intake', ...TRACERS);
        if (!role.ok) return role;
        return state.phase === 'none' ? ok(true) : no({ code: 'lead-closed' });
      },
      'lead.trace': whileTracing(...TRACERS),
      'lead.record': whileTracing(...TRACERS),
      'finding.adopt': whileTracing('commissioner'),
      ...asideRules('lead'),
      'lead.recuse': apartFrom((_, actor) => mayRecuse(actor)),
      'lead.lift-recusal': apartFrom((lead, actor) => mayLift(lead, actor)),
      'lead.take-over': apartFrom((lead, actor) => mayTakeOver(lead, actor)),
      'lead.pass-on': apartFrom((lead, actor) => mayHandOn(lead, actor)),
      'lead.assign': apartFrom((_, actor) => mayAssign(actor)),
      ...answerRules('lead', rule => apartFrom(({ apart }, actor) => rule(apart, actor))),
    }),
  ),
});
