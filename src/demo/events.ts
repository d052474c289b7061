/** Outreach and meetings of the demonstration: a meeting whose commitment others carry on, and outreach that was held. */
import type { Netra } from '../netra.ts';
import { answerInvitation } from '../prevention/event/answering.ts';
import type { eventSlips } from '../prevention/event/event-operations.ts';
import { INVITED } from '../prevention/event/reply.ts';
import { formatRef, type RecordRef } from '../record/ids.ts';
import type { Result } from '../result.ts';
import { rosterHere } from './circular.ts';
import { act, type Founded, must } from './founding.ts';
import { REGENCY } from './people.ts';

type Slips = Extract<Awaited<ReturnType<(typeof eventSlips)['run']>>, { ok: true }>['value'];
type Officer = Founded['actors']['nurul'];

const POSTS = [
  ...['Bupati Contoh', 'Sekretaris Daerah Contoh', 'Kepala BKPSDM Contoh', 'Camat Contoh', 'Kepala Inspektorat Contoh'],
  ...['Kepala Dinas Pendidikan Contoh', 'Kepala Dinas Kesehatan Contoh'],
];
const plan = (given: object) => ({
  ...{ region: REGENCY, speakers: null, address: 'Jalan Contoh 1, Kabupaten Contoh', from: '09:00', until: '12:00' },
  ...{ capacity: null, access: 'public', materials: [], rule: null, organiser: 'Bawaslu Kabupaten Contoh' },
  ...given,
});
const TELLS = { kind: 'sosialisasi', rule: 'R-SE-DAERAH' };

async function slipsOf(netra: Netra, officer: Officer, event: RecordRef): Promise<Slips['slips']> {
  const asked = await netra.ask('event.slips', { event: formatRef(event) }, officer);
  return must(asked as Result<Slips, { readonly code: string }>, 'slips').slips;
}
async function invite(netra: Netra, officer: Officer, event: RecordRef, whom: object): Promise<void> {
  const all = { roster: null, units: null, belongs: null, heads: false, posts: [] };
  await act(netra, officer, 'event.invite', { event: formatRef(event), ...all, ...whom });
  await netra.inviting.wake();
}
async function tick(netra: Netra, officer: Officer, event: RecordRef, how: string, from: number, to: number) {
  const people = must(
    (await netra.ask('event.people', { event: formatRef(event), print: true }, officer)) as Result<
      { readonly people: readonly { readonly person: string; readonly unit: string }[] },
      { readonly code: string }
    >,
    'people',
  ).people;
  for (const { person, unit } of people.slice(from, to))
    await act(netra, officer, 'attendance.tick', { event: formatRef(event), person, unit, how, behalf: false });
}

/** What happens on which day; the meeting is known to those that come after it. */
export function eventsOfPrevention(netra: Netra) {
  let meeting: RecordRef;
  let outreach: RecordRef;
  const parent = () => ({ event: formatRef(meeting), n: 1 });
  return [
    {
      day: '2024-08-05',
      async happen({ actors: { nurul } }: Founded) {
        const rakor = { kind: 'rakor', title: 'Rapat koordinasi netralitas ASN', place: 'Aula sekretariat daerah' };
        meeting = await act(netra, nurul, 'event.plan', plan({ ...rakor, day: '2024-08-12', capacity: 40 }));
        await invite(netra, nurul, meeting, { posts: POSTS });
        for (const { code } of (await slipsOf(netra, nurul, meeting)).slice(0, 6)) {
          const said = { answer: 'comes', deputyName: '', deputyPost: '' };
          must(await answerInvitation(netra.asker(INVITED, 'answer'), meeting, code, said), 'answer');
        }
      },
    },
    {
      day: '2024-08-12',
      async happen({ actors: { nurul } }: Founded) {
        const event = formatRef(meeting);
        await tick(netra, nurul, meeting, 'desk-list', 0, 6);
        const spread = { who: 'Kepala perangkat daerah', what: 'Meneruskan sosialisasi netralitas di unitnya' };
        await act(netra, nurul, 'event.commit', { event, ...spread, due: '2024-10-31', spread: 3 });
        const circular = { who: 'Sekretaris Daerah Contoh', what: 'Menerbitkan surat edaran netralitas' };
        await act(netra, nurul, 'event.commit', { event, ...circular, due: '2024-09-02', spread: null });
        await act(netra, nurul, 'event.hold', { event });
        const minutes =
          'Disepakati dua hal: sosialisasi diteruskan di setiap perangkat daerah, dan surat edaran terbit.';
        await act(netra, nurul, 'event.write-minutes', { event, minutes, writer: nurul.name });
        await act(netra, nurul, 'event.confirm-minutes', { event, confirmer: 'Sekretaris Daerah Contoh' });
      },
    },
    {
      day: '2024-08-20',
      async happen({ actors: { nurul } }: Founded) {
        const roster = await rosterHere(netra);
        const given = { ...TELLS, title: 'Sosialisasi netralitas di sekolah dan puskesmas', place: 'Balai Contoh' };
        const school = { organiser: 'Dinas Pendidikan Contoh', day: '2024-08-26', parent: parent() };
        outreach = await act(netra, nurul, 'event.plan', plan({ ...given, ...school, capacity: 60 }));
        await invite(netra, nurul, outreach, { roster: formatRef(roster) });
      },
    },
    {
      day: '2024-08-26',
      async happen({ actors: { nurul } }: Founded) {
        await tick(netra, nurul, outreach, 'paper-list', 0, 12);
        await act(netra, nurul, 'event.hold', { event: formatRef(outreach) });
      },
    },
    {
      day: '2024-09-04',
      async happen({ actors: { nurul } }: Founded) {
        const done = { proof: 'Surat edaran karangan Nomor 3 Tahun 2024', link: '' };
        await act(netra, nurul, 'event.fulfil-commitment', { event: formatRef(meeting), n: 2, ...done });
        const given = {
          ...TELLS,
          title: 'Apel netralitas',
          place: 'Halaman dinas',
          day: '2024-09-04',
          parent: parent(),
        };
        const clinic = { organiser: 'Dinas Kesehatan Contoh', from: '07:30', until: '08:00' };
        const apel = await act(netra, nurul, 'event.plan', plan({ ...given, ...clinic }));
        await act(netra, nurul, 'event.hold', { event: formatRef(apel) });
      },
    },
    {
      day: '2024-11-18',
      async happen({ actors: { nurul } }: Founded) {
        const given = { ...TELLS, title: 'Netral di masa tenang dan hari pemungutan suara', place: 'Balai Contoh' };
        await act(netra, nurul, 'event.plan', plan({ ...given, day: '2024-11-25', capacity: 80 }));
      },
    },
  ] as const;
}
