/**
 * The two times of a report: when it was submitted, and when it counts as received. Reports are received in office hours
 * (`pilkada.jampenerimaan`), so what comes in at night or on a Sunday counts at the next opening; in the quiet period, on
 * voting day and during recapitulation an office is open day and night. Rows, by the day: the hours changed in 2024.
 *
 * The article itself was not seen, and no rule was found for a seventh day on which the office is shut: both times are kept
 * and shown with this doubt, and nothing is ever refused for its hour. No hours were found for general elections.
 */
import { Temporal } from 'temporal-polyfill';
import { BASE_CALENDAR, type Calendar } from '../calendar/calendar.ts';
import { countedAt, type OpeningHours, type Shut, type Window } from '../calendar/opening.ts';
import type { Zone } from '../calendar/zones.ts';
import { inForceOn, type Row, words } from '../law/row.ts';

const at = (hour: number, minute = 0) => hour * 60 + minute;
const LONG_DAY: Window = [at(8), at(16)];
const ALWAYS: Window = [0, at(24)];

const rows = [
  {
    id: 'pilkada.jampenerimaan',
    inForce: { from: '2024-09-30', until: null },
    regime: 'pilkada',
    week: { 1: LONG_DAY, 2: LONG_DAY, 3: LONG_DAY, 4: LONG_DAY, 5: [at(8), at(16, 30)] },
    stages: [{ kinds: ['silence', 'voting', 'recapitulation'], hours: ALWAYS }],
    cite: 'Perbawaslu 9/2024 Pasal 5 ayat (2a)',
    source: [
      'https://beritasulsel.com/baca/siapkan-layanan-pelaporan-selama-tahapan-pemilihan-bawaslu-bantaeng-atur-jam-khusus-untuk-penyampaian-laporan-dugaan-pelanggaran',
      'https://kabarbaik.co/bawaslu-kota-batu-tetapkan-jadwal-laporan-pelanggaran-bagi-paslon-dan-tim-ini-hari-dan-jamnya',
    ],
    confidence: 'high',
    note: words(
      'Teks pasalnya belum dilihat. Bila hari ke-7 jatuh saat kantor tutup, aturannya tidak ditemukan.',
      'The article was not seen. No rule was found for a 7th day on which the office is shut.',
    ),
  },
  {
    id: 'pilkada.jampenerimaan',
    inForce: { from: '2020-01-01', until: '2024-09-30' },
    regime: 'pilkada',
    week: { 1: LONG_DAY, 2: LONG_DAY, 3: LONG_DAY, 4: LONG_DAY, 5: LONG_DAY },
    stages: [{ kinds: ['voting'], hours: LONG_DAY }],
    cite: 'Bawaslu RI, 23 September 2024 (sebelum Perbawaslu 9/2024)',
    source: ['https://antaranews.com/berita/4353459/'],
    confidence: 'medium',
    note: words(
      'Pasalnya belum dilihat, begitu pula apakah akhir pekan dilayani.',
      'The article was not seen, nor whether weekends were served.',
    ),
  },
] as const satisfies readonly (Row & OpeningHours)[];

export type HoursRow = Row & OpeningHours;
export const HOURS: readonly HoursRow[] = rows;

export const hoursOn = (day: string): HoursRow | undefined => HOURS.find(row => inForceOn(row, day));

export type Times = {
  /** Instants with Z. Equal where the office was open. */
  readonly submitted: string;
  readonly counted: string;
  readonly shut: Shut | null;
  /** False where the table of holidays doesn't hold every day that was looked at: then a day off may have been missed. */
  readonly holidaysKnown: boolean;
};

const inWriting = (moment: Temporal.Instant): string => new Date(moment.epochMilliseconds).toISOString();

/** When something submitted at this instant counts as received by an office in this region. */
export function receiptTimes(
  submitted: string,
  office: { readonly zone: Zone; readonly region: string },
  calendar: Calendar = BASE_CALENDAR,
): Times {
  const moment = Temporal.Instant.fromEpochMilliseconds(Date.parse(submitted));
  const { counted, shut, uncovered } = countedAt(moment, day => hoursOn(day.toString()), calendar, office);
  return {
    submitted: inWriting(moment),
    counted: inWriting(counted),
    shut,
    holidaysKnown: uncovered.length === 0,
  };
}
