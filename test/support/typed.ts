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

/** A study of a provision typed freely: what a plenary decides upon. */
export const study = (ref: string, track = 'neutrality', change: object = {}) => ({
  ...{ case: ref, track, conductOn: '2024-09-01', dayBecause: 'Menurut bukti yang diperiksa.' },
  ...{ facts: 'Keterangan dua saksi saling menguatkan.', departs: 'Menurut bunyi pasal.' },
  rows: [
    {
      ...{ cite: 'Pasal contoh 1', conclusion: 'Unsurnya diperiksa.' },
      elements: [{ text: 'Perbuatan', assessment: 'met', why: 'Terlihat pada bukti.' }],
    },
  ],
  ...change,
});

/** A finding that a plenary sets from a supervision report of the same day, unless a test says otherwise. */
export const finding = (office: string, present: readonly string[], on: string, change: object = {}) => {
  const [decision] = plenary(present, { finding: 'violation' }).decisions;
  return {
    ...{ office, place: office.split(':')[0], regime: 'pilkada', on, foundOn: on, happenedOn: null },
    ...{ supervision: { number: '009/LHP/PM.01.02/X/2024', on }, reported: 'Kepala desa contoh' },
    ...{ account: 'Ajakan memilih dalam rapat desa.', sitting: 'closed', chair: present[0], present },
    votes: decision?.votes ?? [],
    ...change,
  };
};

/** An initial review that finds nothing missing, unless a test says what. */
export const review = (report: string, on: string, missing: readonly string[] = []) => ({
  ...{ report, on, regime: 'pilkada' as const, note: '' },
  checked: requirementsOf('pilkada').map(({ id: item }) => ({ item, met: !missing.includes(item) })),
});
