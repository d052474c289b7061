/**
 * The circular of the demonstration: issued by an invented regent, followed by a second version, read by a part of the staff,
 * with reminders counted and superiors told. It asks whoever is in the regency's roster.
 */
import type { Netra } from '../netra.ts';
import { formatCode, invitationCode } from '../prevention/inviting/code.ts';
import { peopleAt, rosterOf } from '../prevention/roster/roster.store.ts';
import { formatRef, type RecordRef } from '../record/ids.ts';
import { act, type Founded, must, SYSTEM } from './founding.ts';
import { REGENCY } from './people.ts';

const TITLE = 'Netralitas ASN dalam Pemilihan Bupati dan Wakil Bupati Contoh Tahun 2024';
const TEXT = `Menjelang pemilihan bupati dan wakil bupati, setiap pegawai di lingkungan Pemerintah Kabupaten Contoh wajib netral.

1. Tidak memihak pasangan calon mana pun, di dalam maupun di luar jam kerja, juga di media sosial.
2. Tidak memakai jabatan, kendaraan, gedung, dan anggaran pemerintah untuk kepentingan pasangan calon.
3. Pimpinan setiap unit meneruskan edaran ini kepada semua pegawainya dan mengawasi pelaksanaannya.

Pelanggaran ditindak menurut peraturan disiplin yang berlaku.`;
const WRITTEN = {
  ...{ title: TITLE, cites: ['R-SE-DAERAH', 'D-05'] },
  issuer: { post: 'Bupati Contoh', name: 'Satria Contoh', capacity: 'definitive', mandate: null },
};

/** What happens on which day of the demonstration. */
export function circularEvents(netra: Netra) {
  let circular = '';
  const asked = () => ({ circular });
  const on = (day: string, happen: (world: Founded) => Promise<void>) => ({ day, happen });
  return [
    on('2024-09-25', async ({ actors: { nurul } }) => {
      circular = formatRef(await act(netra, nurul, 'circular.draft', { region: REGENCY, title: TITLE, text: TEXT }));
      const issued = { ...asked(), ...WRITTEN, text: TEXT, number: '800/417/2024', on: '2024-09-25' };
      await act(netra, nurul, 'circular.issue', issued);
      const schedule = { first: 7, every: 7, most: 4, until: '2024-11-26', superiorAfter: 3 };
      await act(netra, nurul, 'circular.schedule', { ...asked(), ...schedule });
      const staff = { units: null, belongs: ['asn', 'non-asn'] };
      await act(netra, nurul, 'circular.address', { ...asked(), roster: formatRef(await rosterHere(netra)), ...staff });
      await netra.inviting.wake();
    }),
    on('2024-09-27', () => readBy(netra, circular, 1, nth => nth % 3 === 0)),
    on('2024-10-02', remind),
    on('2024-10-09', remind),
    on('2024-10-16', remind),
    on('2024-10-18', async ({ actors: { nurul } }) => {
      await act(netra, nurul, 'circular.revise', {
        ...{ ...asked(), ...WRITTEN, number: '800/502/2024', on: '2024-10-18', again: false },
        text: TEXT.replace('juga di media sosial.', 'juga di media sosial; foto dengan simbol tangan termasuk.'),
        changes: 'Ditambahkan: foto dengan simbol tangan termasuk yang dilarang.',
      });
    }),
    on('2024-10-21', () => readBy(netra, circular, 2, nth => nth % 3 === 1)),
  ];

  async function remind(): Promise<void> {
    await netra.inviting.remind();
  }
}

/** The regency's roster, which was imported before. */
export async function rosterHere(netra: Netra): Promise<RecordRef> {
  const known = await netra.asker(SYSTEM, 'roster').read(tx => rosterOf(tx, REGENCY));
  if (!known) throw new Error('the roster is imported before anybody is asked');
  return { region: known.region, id: known.record };
}

/** Some of those who were asked acknowledge it, by their own codes. */
async function readBy(netra: Netra, circular: string, edition: number, reads: (nth: number) => boolean): Promise<void> {
  const roster = await rosterHere(netra);
  const [region, id] = circular.split(':') as [RecordRef['region'], RecordRef['id']];
  const people = await netra
    .asker(SYSTEM, 'readers')
    .read(tx => peopleAt(tx, roster, 1, { units: null, belongs: ['asn', 'non-asn'] }, null, 500));
  for (const [nth, { person }] of people.entries()) {
    if (!reads(nth)) continue;
    const code = formatCode(invitationCode(netra.engine.keyring, { region, id }, person));
    must(await netra.inviting.acknowledge(code, edition, nth % 2 === 0 ? 'link' : 'slip'), 'acknowledgement');
  }
}
