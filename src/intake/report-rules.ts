/** The table of what may be asked of a report: by whom, and in which state. Pure. */
import { withArchive } from '../offices/archiving.ts';
import { asideRules } from '../offices/aside.ts';
import { mayAssign } from '../offices/assignment.ts';
import { answerRules, type PassingRefusal, whileHandled } from '../offices/passing.ts';
import { apartIn, mayDecide, mayHandOn, mayLift, mayRecuse, mayTakeOver } from '../offices/recusal.ts';
import { mayHoldKey } from '../offices/roles.ts';
import { sameRef } from '../record/ids.ts';
import type { Actor, Kind, Verdict } from '../record/kind.ts';
import { ok, refuse } from '../result.ts';
import { needsRole, type Received, type ReportRefusal, type ReportState, type ResealRefusal } from './report-state.ts';
import { isComplete, type ReviewRefusal } from './review.ts';

const ENDING = {
  /** Information is over once it is traced: its lead says how that ended. */
  isOver: (state: ReportState) =>
    state.phase === 'received' ? state.mode !== 'formal' && state.lead !== null : state.phase !== 'none',
  missing: { code: 'report-not-open' },
} as const;

const no = (refusal: ReportRefusal | ResealRefusal | ReviewRefusal): Verdict => refuse(refusal);

/** Steps of the initial review, and of what comes of it: of a formal report that waits. */
const inReview =
  (rule: (state: Received) => Verdict, ...roles: readonly string[]) =>
  (state: ReportState, actor: Actor): Verdict => {
    const role = needsRole(actor, ...roles);
    if (!role.ok) return role;
    if (state.phase !== 'received') return no({ code: 'report-not-open' });
    const decides = mayDecide(state.apart);
    if (!decides.ok) return decides;
    return state.mode === 'formal' ? rule(state) : no({ code: 'not-formal' });
  };

/** Only what has all that the law asks for is registered, and only a report: information is traced and becomes a finding. */
const mayRegister = (state: ReportState, actor: Actor): Verdict => {
  const may = whileReceived(state, actor);
  if (!may.ok || state.phase !== 'received') return may;
  if (state.mode !== 'formal') return no({ code: 'not-formal' });
  if (state.review === null) return no({ code: 'review-missing' });
  return isComplete(state.review)
    ? ok(true)
    : no({ code: 'requirements-missing', detail: state.review.missing.join(', ') });
};

/** Traced once: information while it waits, a formal report once it was set aside or withdrawn. */
const mayTrace = (state: ReportState, actor: Actor): Verdict => {
  const role = needsRole(actor, 'reviewer', 'commissioner');
  if (!role.ok) return role;
  const over = state.phase === 'set-aside' || state.phase === 'withdrawn';
  const waiting = state.phase === 'received' && state.mode !== 'formal';
  return (over || waiting) && state.lead === null ? mayDecide(state.apart) : no({ code: 'report-not-open' });
};

/** Registering and setting aside: by whoever handles cases, of a report that neither has happened to. */
const whileReceived = (state: ReportState, actor: Actor): Verdict => {
  const role = needsRole(actor, 'reviewer', 'commissioner');
  if (!role.ok) return role;
  return state.phase === 'received' ? mayDecide(state.apart) : no({ code: 'report-not-open' });
};

/** Who is kept apart is settled while the report waits; from its registration on, of the case. */
const apartFrom = (state: ReportState, rule: (report: Received) => Verdict): Verdict =>
  state.phase === 'received' ? rule(state) : no({ code: 'report-not-open' });

/** Who may open what is sealed in a report: asked when an opening is recorded, and again when the bytes are fetched. */
export function mayOpen(state: ReportState, actor: Actor): Verdict {
  if (state.phase === 'none') return no({ code: 'report-not-open' });
  if (state.custody === null) return needsRole(actor, 'reviewer', 'commissioner');
  const custodian = needsRole(actor, 'custodian');
  // Re-sealed to the level above, it is kept there.
  const keepers = [state.custody, ...state.holders.map(({ office }) => office)];
  const own = actor.kind === 'officer' ? actor.office : null;
  const elsewhere = actor.kind === 'officer' && !keepers.some(office => own && sameRef(own, office));
  return custodian.ok && elsewhere ? no({ code: 'kept-elsewhere' }) : custodian;
}

/** Whoever may open sealed information tells the office what it says, as long as something can come of it. */
function maySummarise(state: ReportState, actor: Actor): Verdict {
  if (state.phase !== 'received' && state.phase !== 'registered') return no({ code: 'report-not-open' });
  return state.mode === 'formal' ? no({ code: 'account-is-plain' }) : mayOpen(state, actor);
}

/** Who may do what, and when: one table that refuses the command and draws the button. */
export const reportRules: Kind<ReportState>['allowed'] = withArchive<ReportState>(
  'report',
  ENDING,
  whileHandled<ReportState>(apartIn, {
    'report.file': (state, actor) =>
      state.phase !== 'none'
        ? no({ code: 'report-not-open' })
        : actor.kind === 'public'
          ? ok(true)
          : needsRole(actor, 'intake'),
    'case.register': mayRegister,
    'case.join-report': mayRegister,
    'lead.trace-report': mayTrace,
    'report.set-aside': whileReceived,
    'report.review': inReview(() => ok(true), 'reviewer', 'commissioner'),
    'report.ask-completion': inReview(
      ({ review }) => {
        if (review === null) return no({ code: 'review-missing' });
        if (review.missing.length === 0) return no({ code: 'nothing-missing' });
        return review.askedOn === null ? ok(true) : no({ code: 'already-asked' });
      },
      'reviewer',
      'commissioner',
    ),
    'report.complete': inReview(
      ({ review }) => (review?.askedOn && !review.completedOn ? ok(true) : no({ code: 'completion-not-asked' })),
      ...['intake', 'reviewer', 'commissioner'],
    ),
    'report.announce': (state, actor) => {
      const role = needsRole(actor, 'commissioner');
      if (!role.ok) return role;
      const over = state.phase === 'set-aside' || state.phase === 'withdrawn';
      if (!over) return no({ code: 'report-not-open' });
      return state.mode === 'formal' ? mayDecide(state.apart) : no({ code: 'not-formal' });
    },
    'report.withdraw': inReview(() => ok(true), 'intake', 'reviewer', 'commissioner'),
    'report.attach': (state, actor) =>
      state.phase === 'none' ? no({ code: 'report-not-open' }) : needsRole(actor, 'intake', 'reviewer'),
    'report.summarise': maySummarise,
    'item.open': mayOpen,
    // Whether in the circle that holds the item, the command sees.
    'report.reseal': (state, actor) =>
      state.phase === 'none'
        ? no({ code: 'report-not-open' })
        : actor.kind === 'officer' && mayHoldKey(actor.roles)
          ? ok(true)
          : no({ code: 'no-role-for-key', field: 'roles' }),
    ...asideRules('report'),
    'report.recuse': (state, actor) => apartFrom(state, () => mayRecuse(actor)),
    'report.lift-recusal': (state, actor) => apartFrom(state, report => mayLift(report, actor)),
    'report.take-over': (state, actor) => apartFrom(state, report => mayTakeOver(report, actor)),
    'report.pass-on': (state, actor) =>
      apartFrom(state, report =>
        report.custody === null
          ? mayHandOn(report, actor)
          : refuse({ code: 'kept-in-confidence' } satisfies PassingRefusal),
      ),
    'report.assign': (state, actor) => apartFrom(state, () => mayAssign(actor)),
    ...answerRules<ReportState>(
      'report',
      rule => (state, actor) => apartFrom(state, ({ apart }) => rule(apart, actor)),
    ),
  }),
);
