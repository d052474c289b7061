/** A body of an earlier vote, dissolved before the stories begin: one of its people passed on and waits for a role. */
import type { Netra } from '../netra.ts';
import { defaultPatterns } from '../offices/numbers.ts';
import { formatRef, type RecordRef, type Region } from '../record/ids.ts';
import { act, type Founded } from './founding.ts';
import { REGENCY } from './people.ts';

export const DISTRICT = `${REGENCY}.01` as Region;

export const foundDistrict = (netra: Netra, { actors }: Founded): Promise<RecordRef> =>
  act(netra, actors.sari, 'office.found', {
    region: DISTRICT,
    name: 'Panwaslu Kecamatan Contoh',
    level: 'kecamatan',
    code: '07.90',
    numberPatterns: defaultPatterns('pemilu'),
    person: { name: 'Joko Contoh', signIn: 'joko', roles: ['administrator', 'commissioner'] },
  });

export async function dissolveDistrict(netra: Netra, { actors, offices }: Founded, district: RecordRef): Promise<void> {
  await act(netra, actors.sari, 'office.dissolve', {
    office: formatRef(district),
    to: formatRef(offices.get(REGENCY)!),
    on: '2024-08-30',
    cite: 'Keputusan Contoh Nomor 8 Tahun 2024, karangan untuk peraga',
  });
}
