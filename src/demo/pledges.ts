/**
 * The pledge of the demonstration: an invented regent and secretary sign first, a part of the staff after them, one of whom
 * revokes by letter. It asks whoever is in the regency's roster.
 */
import type { Netra } from '../netra.ts';
import { clausesFor } from '../prevention/pledge/clauses.ts';
import { signatureOf } from '../prevention/pledge/pledge.store.ts';
import { slipCodes } from '../prevention/pledge/signing.ts';
import { openPerson } from '../prevention/roster/person.ts';
import { peopleAt, rosterOf } from '../prevention/roster/roster.store.ts';
import { formatRef, type RecordRef } from '../record/ids.ts';
import { rosterHere } from './circular.ts';
import { act, type Founded, must, SYSTEM } from './founding.ts';
import { REGENCY } from './people.ts';

const OFFICIALS = ['Bupati Contoh', 'Sekretaris Daerah Contoh'];
const CLAUSES = ['service', 'interest', 'social-media', 'money', 'props'];

/** What happens on which day of the demonstration. */
export function pledgeEvents(netra: Netra) {
  let pledge: RecordRef;
  const on = (day: string, happen: (world: Founded) => Promise<void>) => ({ day, happen });
  return [
    on('2024-09-27', async ({ actors: { nurul }, posts }) => {
      const staff = { unitKinds: null, units: null, belongs: ['asn', 'non-asn'] };
      pledge = await act(netra, nurul, 'campaign.draft', {
        ...{ region: REGENCY, kind: 'integrity-pact' },
        title: 'Pakta Integritas Netralitas Pegawai Kabupaten Contoh',
        preamble: 'Saya yang bertanda tangan, pegawai Pemerintah Kabupaten Contoh, berjanji:',
        clauses: clausesFor('integrity-pact')
          .filter(({ id }) => CLAUSES.includes(id))
          .map(({ id, text, cite }) => ({ topic: id, text: text.id, cite })),
        ...{ from: '2024-09-27', until: '2024-11-26', roster: formatRef(await rosterHere(netra)), asked: staff },
        ...{ officialsFirst: true, officials: OFFICIALS.map(title => formatRef(posts.get(title)!)) },
      });
      await act(netra, nurul, 'campaign.open', { campaign: formatRef(pledge) });
      await netra.pledges.wake();
    }),
    on('2024-09-30', async ({ actors: { nurul }, posts }) => {
      const ceremony = { who: 'holder', on: '2024-09-30', witnessName: 'Sekar Contoh', witnessPost: 'Anggota Bawaslu' };
      for (const title of OFFICIALS) {
        const input = { campaign: formatRef(pledge), post: formatRef(posts.get(title)!), ...ceremony };
        await act(netra, nurul, 'campaign.record-official', input);
      }
    }),
    on('2024-10-01', () => signBy(nth => nth % 5 < 2)),
    on('2024-10-04', async ({ actors: { nurul } }) => {
      const [first] = await staffOf();
      const found = await netra
        .asker(SYSTEM, 'signature')
        .read(async tx => first && (await signatureOf(tx, pledge, first.person)));
      if (!found) throw new Error('the first of the staff signed');
      await act(netra, nurul, 'signature.revoke-by-letter', {
        signature: formatRef({ region: found.region, id: found.record }),
        reason: 'Slip dipakai orang lain, menurut surat pegawai yang bersangkutan.',
      });
    }),
    on('2024-10-21', () => signBy(nth => nth % 5 === 3)),
  ];

  async function staffOf() {
    const asked = netra.asker(SYSTEM, 'staff');
    const roster = await rosterHere(netra);
    return asked.read(async tx => {
      const { cipher } = await asked.engine.acts(tx, roster);
      const generation = (await rosterOf(tx, REGENCY))?.generation ?? 0;
      const who = { units: null, belongs: ['asn', 'non-asn'] } as const;
      const people = await peopleAt(tx, roster, generation, who, null, 500);
      if (!cipher) throw new Error('a roster has a key');
      // Whoever has no number signs before an officer.
      return people.flatMap(row => {
        const { nip } = openPerson(cipher, roster, row);
        return nip === null ? [] : [{ person: row.person, nip }];
      });
    });
  }

  /** Some of the staff sign with the codes of their slips. */
  async function signBy(signs: (nth: number) => boolean): Promise<void> {
    for (const [nth, { person, nip }] of (await staffOf()).entries()) {
      if (!signs(nth)) continue;
      const { code } = slipCodes(netra.engine.keyring, pledge, person);
      const proven = must(await netra.signing.prove({ code, nip }), 'proof');
      const { clauses, frozen } = proven.state;
      const given = { ticked: clauses.length, hash: frozen?.hash ?? '', once: null };
      must(await netra.signing.sign(proven, given), 'signature');
    }
  }
}
