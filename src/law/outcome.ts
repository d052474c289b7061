import { Temporal } from 'temporal-polyfill';
import type { Provision, ReceiverLine, SanctionRange } from './classification.ts';
import type { Facts } from './facts.ts';
import { type Law, sureness } from './law.ts';
import { type ActorKind, receiverOn, type TrackKind } from './receivers.ts';
import { inForceOn, type Words } from './row.ts';
import { penaltyText } from './sanction-range.ts';

/** The sanctions that the provisions open on a day, each once; a crime's penalty stands under the id of the crime. */
export function rangeOf(provisions: readonly Provision[], law: Law, day: string): readonly SanctionRange[] {
  const ids = new Set(provisions.flatMap(one => one.sanctions));
  return [...ids].flatMap((id): readonly SanctionRange[] => {
    const sanction = law.sanctions.find(row => row.id === id && inForceOn(row, day));
    if (sanction !== undefined) {
      return [
        {
          id,
          label: sanction.label,
          cite: sanction.cite,
          confidence: sureness(law, 'sanctions', sanction),
          standing: sanction.standing ?? null,
          adjusted: null,
          adjustedFrom: null,
        },
      ];
    }
    const crime = law.crimes.find(row => row.id === id && inForceOn(row, day));
    if (crime?.penalty == null) return [];
    return [
      {
        id,
        label: penaltyText(crime.penalty),
        cite: crime.penaltyArticle.id,
        confidence: crime.penaltyConfidence,
        standing: null,
        adjusted: crime.adjusted?.words ?? null,
        adjustedFrom: crime.adjusted?.from ?? null,
      },
    ];
  });
}

export type Routed = {
  readonly lines: readonly ReceiverLine[];
  readonly warnings: readonly Words[];
  readonly byReferralDay: boolean;
};

/**
 * Who receives on each track. Without a day of referral that of the conduct is used, and the bodies that took over since stand
 * beside it as `later`.
 */
export function receiversOf(tracks: readonly TrackKind[], actor: ActorKind | null, facts: Facts, law: Law): Routed {
  if (actor === null) return { lines: [], warnings: [], byReferralDay: false };
  const on = facts.referralDay ?? facts.conductDay ?? law.basis.release;
  const lines: ReceiverLine[] = [];
  const warnings: Words[] = [];
  let byReferralDay = false;
  for (const track of tracks) {
    const answer = receiverOn(Temporal.PlainDate.from(on), actor, track, law.receivers);
    if (!answer.ok) {
      warnings.push(answer.refusal.reason);
      continue;
    }
    const { to, onward, copy } = answer.value;
    warnings.push(...answer.value.warnings);
    const later =
      facts.referralDay === undefined && to.some(row => row.seat === 'asn-supervisor')
        ? law.receivers.filter(row => row.seat === 'asn-supervisor' && row.inForce.from > on)
        : [];
    byReferralDay ||= later.length > 0;
    for (const [role, rows] of [
      ['to', to],
      ['later', later],
      ['onward', onward],
      ['copy', copy],
    ] as const) {
      for (const row of rows)
        lines.push({
          id: row.id,
          name: row.name,
          track,
          role,
          cite: row.cite,
          confidence: sureness(law, 'receivers', row),
        });
    }
  }
  return { lines, warnings, byReferralDay };
}
