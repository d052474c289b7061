/** What the desk is shown of a referral that a personnel authority answers. A look at the case, and recorded as one. */
import { z } from 'zod';
import { aboveAuthority, authorityConflict, REMINDERS, sanctionsBy, supervisorOn } from '../law/authority.ts';
import { authoritiesOf } from '../offices/authorities.ts';
import { formatRef, refSchema } from '../record/ids.ts';
import { defineOperation } from '../record/operation.ts';
import { ok } from '../result.ts';
import type { OpenedCase, Track } from './case-state.ts';
import { followUpRules, goesToAuthority, openConflict, recommendationOf, stepsOn } from './follow-up.ts';
import { reminderDue, spansOf } from './follow-up-days.ts';
import { lookAt } from './look.ts';

function shown(state: OpenedCase, track: Track, today: string) {
  const steps = stepsOn(state.followUp, track.kind);
  const referredOn = ('referredOn' in track && track.referredOn) || track.openedOn;
  const end = track.phase === 'closed' ? { day: track.closedOn, running: false } : { day: today, running: true };
  const conflict = openConflict(steps);
  const waits = track.phase === 'referred' || (track.phase === 'followed-up' && track.result === 'passed-on');
  const recommended = recommendationOf(steps);
  return {
    ...{ kind: track.kind, phase: track.phase, referredOn, result: 'result' in track ? track.result : null },
    to: 'to' in track ? track.to : [],
    spans: spansOf(referredOn, steps, end),
    steps: steps.map(step => ('post' in step ? { ...step, post: formatRef(step.post) } : step)),
    recommended: recommended ? { level: recommended.level, sanction: recommended.sanction } : null,
    /** Said to be in a conflict of interest, and nobody above has decided: to whom the recommendation goes. */
    conflict: conflict && {
      ...{ title: conflict.title, why: conflict.why, on: conflict.on },
      goesTo: aboveAuthority(conflict.post.region),
      ...{ rule: authorityConflict.rule, cite: authorityConflict.cite, confidence: authorityConflict.confidence },
    },
    remind: waits ? reminderDue(recommended?.on ?? referredOn, steps, today) : [],
  };
}

export const showAfterReferral = defineOperation({
  name: 'case.after-referral',
  summary: { id: 'Tindak lanjut pejabat pembina kepegawaian', en: 'What a personnel authority made of a referral' },
  for: 'officer',
  input: z.object({ case: refSchema }),
  async run(asked, { case: ref }) {
    const looked = await lookAt(asked, ref, Object.keys(followUpRules));
    if (!looked.ok) return looked;
    const { state, offers, version, known } = looked.value;
    const { today } = asked.engine.moment(ref.region, asked.actor);
    const supervisor = supervisorOn(today, known.law.receivers);
    const limit = known.law.deadlines.findLast(({ id }) => id === NO_LIMIT);
    return ok({
      ...{ ref, version, number: state.number, actorKind: state.actorKind, offers, today },
      tracks: state.tracks.filter(goesToAuthority).map(track => shown(state, track, today)),
      supervisor: supervisor ? { id: supervisor.id, name: supervisor.name } : null,
      posts: await authoritiesOf(asked.database, state.office.region),
      sanctions: sanctionsBy(state.actorKind, today).map(({ id, label, category, cite, standing }) => ({
        ...{ id, label, category, cite, standing: standing ?? null },
      })),
      reminders: REMINDERS.length,
      limit: limit
        ? { id: limit.id, cite: limit.cite, confidence: limit.confidence, counted: limit.limit !== null }
        : null,
    });
  },
});
const NO_LIMIT = 'asn.ppk.tindaklanjut';

export const followUpOperations = [showAfterReferral] as const;
