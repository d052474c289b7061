/** The table of what may be asked of a case: by whom, and in which state. Pure. */
import { needsRole } from '../intake/report-state.ts';
import { withArchive } from '../offices/archiving.ts';
import { asideRules } from '../offices/aside.ts';
import { whileHandled } from '../offices/passing.ts';
import { apartIn, mayDecide, mayLift, mayRecuse, mayTakeOver } from '../offices/recusal.ts';
import type { Actor, Kind, Verdict } from '../record/kind.ts';
import { ok, refuse } from '../result.ts';
import {
  type CaseRefusal,
  type CaseState,
  isClosed,
  isOpen,
  isOver,
  isReferable,
  isReferred,
  isRunning,
  isStudied,
  mayResume,
  maySuspend,
  type OpenedCase,
  type Track,
} from './case-state.ts';
import { clarificationRules } from './clarification.ts';
import { custodyRules, exhibitRules } from './exhibits.ts';
import { followUpRules } from './follow-up.ts';
import { gakkumduRules, nextSteps } from './gakkumdu.ts';
import { handOnRules } from './hand-on.ts';
import { owesConfirmation, type PlenaryRefusal } from './plenary.ts';
import { isReadyForPlenary, type StudyRefusal } from './study.ts';
import { mayTimestamp } from './timestamps/decision-times.ts';
import { TRACKS } from './tracks.ts';

const ENDING = {
  /** A track can be closed at the desk while police, prosecutor or a court still has the matter. */
  isOver: (state: CaseState) => state.phase !== 'none' && isClosed(state) && nextSteps(state.gakkumdu).length === 0,
  missing: { code: 'case-missing' },
} as const;

/** Who may do what, and when: one table that refuses the command and draws the button. */
export const caseRules: Kind<CaseState>['allowed'] = withArchive<CaseState>(
  'case',
  ENDING,
  whileHandled<CaseState>(apartIn, {
    'case.open-track': (state, actor) =>
      onRunning(state, actor, TEAM, ({ tracks }) =>
        tracks.length < TRACKS.length ? ok(true) : no({ code: 'track-already-open', field: 'track' }),
      ),
    'case.decide': (state, actor) => onRunning(state, actor, PLENARY, someTrackDecidable),
    'case.confirm-minutes': mayConfirm,
    'case.timestamp': (state, actor) =>
      state.phase === 'none' ? no({ code: 'case-missing' }) : mayTimestamp(state.times, actor),
    'case.refer': (state, actor) => onRunning(state, actor, TEAM, someTrack(isReferable)),
    'case.follow-up': (state, actor) => onRunning(state, actor, TEAM, someTrack(isReferred)),
    'case.close-track': (state, actor) => onRunning(state, actor, PLENARY, someTrack(isOpen)),
    'case.reopen-track': (state, actor) => onRunning(state, actor, PLENARY, someTrack(isOver)),
    'case.announce': (state, actor) => onCase(state, actor, PLENARY, () => ok(true)),
    'case.correct': (state, actor) => onCase(state, actor, TEAM, () => ok(true)),
    'case.suspend': (state, actor) => onCase(state, actor, PLENARY, maySuspend),
    'case.resume': (state, actor) => onCase(state, actor, PLENARY, mayResume),
    'case.recuse': (state, actor) => apartFrom(state, () => mayRecuse(actor)),
    'case.lift-recusal': (state, actor) => apartFrom(state, opened => mayLift(opened, actor)),
    'case.take-over': (state, actor) => apartFrom(state, opened => mayTakeOver(opened, actor)),
    ...asideRules('case'),
    ...ofTeam(clarificationRules, ({ clarification }) => clarification),
    ...ofTeam({ 'case.study': (opened: OpenedCase) => someTrack(isStudied)(opened) }, opened => opened),
    ...ofTeam(exhibitRules, ({ exhibits }) => exhibits),
    ...ofTeam(custodyRules, ({ exhibits }) => exhibits, true),
    ...ofTeam(followUpRules, state => state),
    ...ofTeam(gakkumduRules, state => state),
    ...handOnRules({
      whileOpen: (state, rule) => apartFrom(state, rule),
      isRunning,
      isUndecided: ({ tracks }) => tracks.every(track => isStudied(track)),
    }),
  }),
);

/** Deciding and closing are for the commissioners in their plenary; the handling team does the rest. */
const PLENARY = ['commissioner'];
const TEAM = ['reviewer', 'commissioner'];

const no = (refusal: CaseRefusal): Verdict => refuse(refusal);

function onCase(
  state: CaseState,
  actor: Actor,
  roles: readonly string[],
  rule: (state: OpenedCase) => Verdict,
): Verdict {
  if (state.phase === 'none') return no({ code: 'case-missing' });
  const role = needsRole(actor, ...roles);
  if (!role.ok) return role;
  const decides = mayDecide(state.apart);
  return decides.ok ? rule(state) : decides;
}

/** Who is kept apart can change as long as the case is open, also where nothing else is allowed. */
const apartFrom = (state: CaseState, rule: (state: OpenedCase) => Verdict): Verdict => {
  if (state.phase === 'none') return no({ code: 'case-missing' });
  return isClosed(state) ? no({ code: 'case-closed' }) : rule(state);
};

/** Whoever was at a plenary confirms its minutes, also once the case is suspended or closed. */
function mayConfirm(state: CaseState, actor: Actor): Verdict {
  return onCase(state, actor, PLENARY, ({ plenaries }) => {
    const own = actor.kind === 'officer' ? actor.id : '';
    return plenaries.some(held => owesConfirmation(held, own))
      ? ok(true)
      : refuse({ code: 'nothing-to-confirm' } satisfies PlenaryRefusal);
  });
}

const onRunning: typeof onCase = (state, actor, roles, rule) =>
  onCase(state, actor, roles, opened => {
    const running = isRunning(opened);
    return running.ok ? rule(opened) : running;
  });

/** The rules of one part of a case as rows of the table: for the handling team, while the case runs. */
function ofTeam<P>(
  rules: { readonly [command: string]: (part: P) => Verdict },
  part: (state: OpenedCase) => P,
  evenClosed = false,
): { readonly [command: string]: (state: CaseState, actor: Actor) => Verdict } {
  const row = (rule: (part: P) => Verdict) => (state: CaseState, actor: Actor) =>
    onRunning(state, actor, TEAM, opened =>
      isClosed(opened) && !evenClosed ? no({ code: 'case-closed' }) : rule(part(opened)),
    );
  return Object.fromEntries(Object.entries(rules).map(([command, rule]) => [command, row(rule)]));
}

/** A track in study that somebody studied. */
const someTrackDecidable = (state: OpenedCase): Verdict => {
  const open = state.tracks.filter(isStudied);
  if (open.length === 0 || open.some(({ kind }) => isReadyForPlenary(state, kind))) return someTrack(isStudied)(state);
  const refusal: StudyRefusal = {
    code: 'study-missing',
    field: 'track',
    detail: open.map(({ kind }) => kind).join(', '),
  };
  return refuse(refusal);
};

const someTrack =
  (ready: (track: Track) => boolean) =>
  ({ tracks }: OpenedCase): Verdict =>
    tracks.some(ready)
      ? ok(true)
      : no({ code: 'track-phase', field: 'track', detail: tracks.map(track => track.phase).join(', ') });
