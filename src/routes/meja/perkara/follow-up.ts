/** The pages of what followed a referral: their steps by address, and the command behind each. */
import { error } from '@sveltejs/kit';
import type { FollowUpCommand } from '../../../cases/follow-up.ts';
import type { showAfterReferral } from '../../../cases/follow-up-operation.ts';
import type { Netra } from '../../../netra.ts';
import type { Officer } from '../../../offices/signin.ts';
import { formatRef } from '../../../record/ids.ts';
import { askDesk, orNotFound, refIn } from '../desk.ts';

export const FOLLOW_UP_STEPS = {
  terima: 'case.acknowledge',
  rekomendasi: 'case.recommend',
  keputusan: 'case.decide-sanction',
  benturan: 'case.note-conflict',
  ingatkan: 'case.remind',
  tegur: 'case.reprimand',
  catatan: 'case.read-record',
} as const satisfies Record<string, FollowUpCommand>;
export type FollowUpStep = keyof typeof FOLLOW_UP_STEPS;
export const isFollowUpStep = (text: string): text is FollowUpStep => Object.hasOwn(FOLLOW_UP_STEPS, text);

export const afterReferralAt = async (netra: Netra, ref: string, actor: Officer) =>
  orNotFound(
    await askDesk<typeof showAfterReferral>(netra, 'case.after-referral', { case: formatRef(refIn(ref)) }, actor),
  );
export type AfterReferral = Awaited<ReturnType<typeof afterReferralAt>>;

/** The track that `?jalur=` names, or the page that does not exist. */
export const trackIn = ({ tracks }: AfterReferral, url: URL): AfterReferral['tracks'][number] =>
  tracks.find(({ kind }) => kind === url.searchParams.get('jalur')) ?? error(404, 'Not Found');
