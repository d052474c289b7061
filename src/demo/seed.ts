/**
 * Fills an empty installation with the demonstration world. Everything goes through the commands that people use: links,
 * passwords, the form, the desk, an uploaded register. Nothing is written beside them, so fsck and rebuild hold on it as on
 * any other.
 */
import { readdir, readFile } from 'node:fs/promises';
import type { Netra } from '../netra.ts';
import { formatRef, type RecordRef } from '../record/ids.ts';
import { circularEvents } from './circular.ts';
import { reportedEvents } from './coverage.ts';
import { dissolveDistrict, foundDistrict } from './district.ts';
import { eventsOfPrevention } from './events.ts';
import { act, type Founded, found, must, SYSTEM } from './founding.ts';
import { clarify, correctClarification, publishSuggested } from './messages.ts';
import { type PersonId, PROVINCE, REGENCY } from './people.ts';
import { pledgeEvents } from './pledges.ts';
import { storiesBefore } from './stories-before.ts';
import { storiesCampaign } from './stories-campaign.ts';
import type { Step, Story } from './story.ts';

/** One grey pixel, as a photograph. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

export interface DemoClock {
  /** Sets the installation's clock to ten in the morning (WIB) of a day, and on by a second at every look. */
  on(day: string): void;
}

export interface Seeded {
  /** Receipts of the reports whose stories show theirs, by the day they were filed. */
  readonly receipts: readonly { readonly filedOn: string; readonly receipt: string }[];
}

/** Something that happened on a day, beside the stories or in one of them. */
interface Event {
  readonly day: string;
  happen(world: Founded): Promise<void>;
}

export async function seed(netra: Netra, clock: DemoClock): Promise<Seeded> {
  clock.on('2024-08-01');
  const world = await found(netra);
  const district = await foundDistrict(netra, world);
  const receipts: Seeded['receipts'][number][] = [];
  const events: readonly Event[] = [
    { day: '2024-08-02', happen: ({ actors }) => bringRegister(netra, actors.sari, world.offices.get(REGENCY)!) },
    { day: '2024-08-05', happen: ({ actors }) => bringRoster(netra, actors.nurul) },
    { day: '2024-08-30', happen: () => dissolveDistrict(netra, world, district) },
    ...[...storiesBefore, ...storiesCampaign].flatMap(story => eventsOf(netra, story, receipts)),
    ...circularEvents(netra),
    ...pledgeEvents(netra),
    ...eventsOfPrevention(netra),
    ...reportedEvents(netra),
    { day: '2024-11-05', happen: ({ actors }) => addHoliday(netra, actors.ratna) },
    { day: '2024-11-18', happen: ({ actors }) => publishSuggested(netra, actors.nadia, 'rule-of-the-week') },
    ...clarification(netra),
    { day: '2024-11-20', happen: ({ actors }) => publishSuggested(netra, actors.nadia, 'stage-alert') },
    { day: '2024-11-21', happen: () => readNews(netra) },
  ];
  for (const [day, happened] of [...Map.groupBy(events, event => event.day)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    clock.on(day);
    for (const { happen } of happened) await happen(world);
  }
  // One round for the whole autumn gives the same order as one a second would have.
  await netra.integrator.round({ intakeNow: true });
  await netra.integrator.round();
  await netra.pledges.wake();
  await netra.coverage.wake();
  return { receipts };
}

/** Corrected on the day after. */
function clarification(netra: Netra): readonly Event[] {
  let message = '';
  const publish = async ({ actors }: Founded) => {
    message = await clarify(netra, actors.nadia);
  };
  const correct = ({ actors }: Founded) => correctClarification(netra, actors.nadia, message);
  return [
    { day: '2024-11-19', happen: publish },
    { day: '2024-11-20', happen: correct },
  ];
}

/** The office began in July with a register on paper: its rows come along before the first number is given here. */
async function bringRegister(netra: Netra, administrator: Founded['actors']['sari'], office: RecordRef): Promise<void> {
  const file = await readFile(new URL('./register.csv', import.meta.url));
  const kept = must(await netra.imports.upload(administrator, office, file), 'register');
  if (kept.kind !== 'kept') throw new Error('the register was there already');
  must(await netra.imports.confirm(administrator, kept.id), 'import');
  await netra.imports.wake();
}

/** Whom the regency's prevention reaches: its staff, and the groups beside it. */
async function bringRoster(netra: Netra, outreach: Founded['actors']['nurul']): Promise<void> {
  const opened = { region: REGENCY, name: 'Pemerintah Kabupaten Contoh', keeper: 'Bidang Kepegawaian BKPSDM Contoh' };
  await act(netra, outreach, 'roster.open', opened);
  for (const name of ['roster-staff.csv', 'roster-groups.csv']) {
    const file = await readFile(new URL(`./${name}`, import.meta.url));
    const id = must(await netra.rosterImports.upload(outreach, REGENCY, file), name);
    must(await netra.rosterImports.confirm(outreach, id), name);
    await netra.rosterImports.wake();
  }
}

/** A day off of the province alone: it moves the limits that count its working days. */
async function addHoliday(netra: Netra, administrator: Founded['actors']['ratna']): Promise<void> {
  await act(netra, administrator, 'calendar.add-holiday', {
    region: PROVINCE,
    day: '2024-11-15',
    kind: 'local',
    name: { id: 'Hari Contoh (libur daerah karangan)', en: 'Example Day (invented local holiday)' },
    source: 'Keputusan Gubernur Contoh Nomor 7 Tahun 2024, karangan untuk peraga',
  });
  // It is known from its place in the ledger on, and what stands open is counted again then.
  await netra.integrator.round();
  await netra.dueMover.round();
}

async function readNews(netra: Netra): Promise<void> {
  const folder = new URL('./news/', import.meta.url);
  const articles = [];
  for (const id of (await readdir(folder)).sort())
    articles.push({ id, text: await readFile(new URL(id, folder), 'utf8') });
  must(await netra.ask('activity.ingest', { articles }, SYSTEM), 'news');
}

/** Commands that name the office beside the record. */
const OF_OFFICE = ['case.register', 'case.register-finding', 'lead.trace-report', 'finding.adopt'];

/** A report and what became of it, each step by the command that the page would have used. */
function eventsOf(netra: Netra, story: Story, receipts: Seeded['receipts'][number][]): readonly Event[] {
  let report: RecordRef;
  /** What the story has come to: its report, and the lead, the finding and the case that were made of it. */
  const subject: { [kind: string]: string } = {};
  const filing: Event = {
    day: story.filedOn,
    async happen({ actors }) {
      const receipt = netra.newReceipt();
      const submission = {
        ...story.report,
        receipt,
        place: REGENCY,
        concernsOffice: story.concernsOffice === true,
        evidence: story.withPicture ? new Uint8Array(PICTURE) : null,
      };
      report = must(await netra.submit(submission, story.takenDownBy && actors[story.takenDownBy]), 'report').ref;
      subject.report = formatRef(report);
      if (story.showReceipt) receipts.push({ filedOn: story.filedOn, receipt });
    },
  };
  const stepping = ([day, who, command, input]: Step): Event => ({
    day,
    async happen({ actors, offices, posts }) {
      const asked = OF_OFFICE.includes(command) ? { office: formatRef(offices.get(report.region)!) } : {};
      const refOf = (person: PersonId) => actors[person].id;
      const postOf = (title: string) => formatRef(posts.get(title)!);
      const officeOf = (person: PersonId) => formatRef(actors[person].office!);
      const typed = typeof input === 'function' ? input(refOf, postOf, officeOf) : input;
      const done = await netra.act(command, { ...subject, ...asked, ...typed }, { actor: actors[who] });
      for (const { kind, ref } of must(done, `${command} on ${day}`).records) subject[kind] ??= formatRef(ref);
    },
  });
  return [filing, ...story.steps.map(stepping)];
}
