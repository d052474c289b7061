import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { officerOf } from '../../../desk.ts';
import { afterReferralAt, FOLLOW_UP_STEPS, type FollowUpStep } from '../../follow-up.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const shown = await afterReferralAt(netra, params.ref, officerOf(locals));
  const { number, sanctions, limit, reminders, supervisor } = shown;
  return {
    ref: params.ref,
    ...{ number, sanctions, limit, reminders, supervisor },
    tracks: shown.tracks.map(track => ({ ...track, open: stepsOf(track) })),
  };
};

/** The steps that a track offers; the form says the rest, such as a role that is missing. */
function stepsOf(track: Awaited<ReturnType<typeof afterReferralAt>>['tracks'][number]): readonly FollowUpStep[] {
  if (track.phase !== 'referred' && track.phase !== 'followed-up') return [];
  const known = track.steps.some(({ type }) => type === 'acknowledged');
  return (Object.keys(FOLLOW_UP_STEPS) as FollowUpStep[]).filter(step => step !== 'terima' || !known);
}
