import { requirementsOf } from '../../src/law/requirements.ts';

/** What people type at the desk, as tests need it again and again. A plenary: all of these people are present, and agree on each decision unless a test says otherwise. */
export interface Decided {
  readonly track?: string;
  readonly finding: string;
  readonly provisions?: readonly string[];
  readonly reasons?: string;
  readonly against?: readonly string[];
}

export const plenary = (present: readonly string[], ...decisions: readonly Decided[]) => ({
  sitting: 'closed',
  chair: present[0],
  present,
  minutes: '',
  decisions: decisions.map(({ against = [], ...decision }) => ({
    track: 'neutrality',
    provisions: [],
    reasons: 'Terbukti dari keterangan dua saksi.',
    ...decision,
    votes: present.map(person => ({
      person,
      vote: against.includes(person) ? 'against' : 'for',
      reason: against.includes(person) ? 'Unsurnya belum terbukti.' : '',
    })),
  })),
});

/** An initial review that finds nothing missing, unless a test says what. */
export const review = (report: string, on: string, missing: readonly string[] = []) => ({
  ...{ report, on, regime: 'pilkada' as const, note: '' },
  checked: requirementsOf('pilkada').map(({ id: item }) => ({ item, met: !missing.includes(item) })),
});
