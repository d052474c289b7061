/**
 * Fills an empty installation with the demonstration world. Everything goes through the commands that people use: links,
 * passwords, the form, the desk. Nothing is written beside them, so fsck and rebuild hold on it as on any other.
 */
import { readdir, readFile } from 'node:fs/promises';
import type { Netra } from '../netra.ts';
import { makeSetUpLink, useFirstLink, useSetUpLink } from '../offices/links.ts';
import { defaultPatterns } from '../offices/numbers.ts';
import { type Officer, signIn, signOut } from '../offices/signin.ts';
import { formatRef, type RecordRef } from '../record/ids.ts';
import type { Actor } from '../record/kind.ts';
import type { Result } from '../result.ts';
import { newMemberKey, newRecoveryKey } from '../sealing/circle.ts';
import { type DemoPerson, type PersonId, PROVINCE, people, REGENCY } from './people.ts';
import { type Step, type Story, stories } from './stories.ts';

/** 2^12 rounds of scrypt: the passphrases are printed on the screen, and a start should not wait for them. */
const QUICK = 12;
const SYSTEM = { kind: 'system', name: 'demonstration' } as const satisfies Actor;
/** One grey pixel, as a photograph. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

export interface DemoClock {
  /** Sets the installation's clock to ten in the morning (WIB) of a day, and on by a minute at every step. */
  on(day: string): void;
}

export interface Seeded {
  /** Receipts of the reports whose stories show theirs, by the day they were filed. */
  readonly receipts: readonly { readonly filedOn: string; readonly receipt: string }[];
}

function must<T>(result: Result<T, { readonly code: string }>, what: string): T {
  if (!result.ok) throw new Error(`the demonstration can't be made: ${what}: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export async function seed(netra: Netra, clock: DemoClock): Promise<Seeded> {
  clock.on('2024-08-01');
  const offices = await foundOffices(netra);
  const actors = await enrolEverybody(netra, offices);
  const receipts: { filedOn: string; receipt: string }[] = [];
  for (const event of inOrder(stories)) {
    clock.on(event.day);
    if (event.step) await takeStep(netra, actors, offices, event.story, event.step);
    else receipts.push(...(await file(netra, event.story)));
    await netra.integrator.round();
  }
  clock.on('2024-11-22');
  await readNews(netra);
  await netra.integrator.round({ intakeNow: true });
  await netra.integrator.round();
  return { receipts };
}

/** Kemendagri's codes from 71 on are cities, and this regency's lies there: its numbers say themselves what it is. */
const regencyPatterns = () =>
  Object.fromEntries(
    Object.entries(defaultPatterns('pilkada')).map(([series, pattern]) => [
      series,
      pattern?.replace('{level}', 'Kab') ?? null,
    ]),
  );

type Offices = ReadonlyMap<string, RecordRef>;
type Actors = { readonly [P in PersonId]: Officer };

/** The province by a set-up link, as on any first start; the regency by the province's administrator. */
async function foundOffices(netra: Netra): Promise<Offices> {
  const { database, engine } = netra;
  const { ratna } = people;
  const { recipient, wrapped } = await keyOf(ratna);
  const link = must(await makeSetUpLink(database, SYSTEM, { purpose: 'first-administrator' }, netra.clock()), 'link');
  const office = {
    region: PROVINCE,
    name: 'Bawaslu Provinsi Bengkulu Contoh',
    level: 'provinsi',
    code: '07.00',
    numberPatterns: defaultPatterns('pilkada'),
    recovery: (await newRecoveryKey()).recipient,
    person: { name: ratna.name, signIn: ratna.signIn, roles: ratna.roles, recipient, wrapped },
  };
  const first = { token: link.token, office, password: ratna.password };
  const province = must(await useFirstLink(engine, database, first, netra.clock()), 'first office').office;
  const administrator = await actorOf(netra, ratna);
  const founded = await act(netra, administrator, 'office.found', {
    region: REGENCY,
    name: 'Bawaslu Kabupaten Contoh',
    level: 'kabkota',
    code: '07.90',
    numberPatterns: regencyPatterns(),
  });
  const recovery = (await newRecoveryKey()).recipient;
  await act(netra, administrator, 'circle.set-recovery', { office: formatRef(founded), recipient: recovery });
  return new Map([
    [PROVINCE, province],
    [REGENCY, founded],
  ]);
}

async function enrolEverybody(netra: Netra, offices: Offices): Promise<Actors> {
  const administrator = await actorOf(netra, people.ratna);
  const actors: Partial<Record<PersonId, Officer>> = { ratna: administrator };
  for (const [id, person] of Object.entries(people) as [PersonId, DemoPerson][]) {
    if (id === 'ratna') continue;
    const office = formatRef(offices.get(person.office)!);
    const { name, signIn: signInName, roles, password } = person;
    const enrolment = { office, name, signIn: signInName, roles, scope: person.office };
    const ref = await act(netra, administrator, 'person.enrol', enrolment);
    const purpose = { purpose: 'set-password', person: ref } as const;
    const { token } = must(await makeSetUpLink(netra.database, administrator, purpose, netra.clock()), 'link');
    must(await useSetUpLink(netra.database, { token, password }, netra.clock()), 'password');
    actors[id] = await actorOf(netra, person);
    if (person.passphrase !== null) await act(netra, actors[id], 'circle.join', { office, ...(await keyOf(person)) });
  }
  return actors as Actors;
}

async function keyOf({ passphrase }: DemoPerson) {
  return must(await newMemberKey(passphrase ?? '', QUICK), 'key');
}

/** Signs in as people do, and out again: what stays is who they are. */
async function actorOf(netra: Netra, { signIn: name, password }: DemoPerson): Promise<Officer> {
  const session = must(await signIn(netra.database, { signIn: name, password }, netra.clock()), `sign in ${name}`);
  await signOut(netra.database, session.token, netra.clock());
  return session.officer;
}

async function act(netra: Netra, actor: Actor, name: string, input: unknown): Promise<RecordRef> {
  const { records } = must(await netra.act(name, input, { actor }), name);
  const ref = records[0]?.ref;
  if (!ref) throw new Error(`${name} leaves no record`);
  return ref;
}

interface Event {
  readonly day: string;
  readonly story: Story;
  readonly step: Step | undefined;
}

/** All stories by day, each in its own order. */
function inOrder(all: readonly Story[]): readonly Event[] {
  const events = all.flatMap((story): Event[] => [
    { day: story.filedOn, story, step: undefined },
    ...story.steps.map(step => ({ day: step[0], story, step })),
  ]);
  return events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** What became of each story so far, under its report's number. */
const reports = new WeakMap<Story, { readonly report: RecordRef; case?: RecordRef }>();

async function file(netra: Netra, story: Story): Promise<Seeded['receipts']> {
  const receipt = netra.newReceipt();
  const submission = {
    ...story.report,
    receipt,
    place: REGENCY,
    concernsOffice: story.concernsOffice === true,
    evidence: story.withPicture ? new Uint8Array(PICTURE) : null,
  };
  const { number } = must(await netra.submit(submission), 'report');
  const found = must(await netra.ask('report.list', {}, SYSTEM), 'report.list') as {
    readonly rows: readonly { region: RecordRef['region']; record: RecordRef['id']; number: string }[];
  };
  const row = found.rows.find(one => one.number === number);
  if (!row) throw new Error(`the report ${number} is not in the list`);
  reports.set(story, { report: { region: row.region, id: row.record } });
  return story.showReceipt ? [{ filedOn: story.filedOn, receipt }] : [];
}

async function takeStep(netra: Netra, actors: Actors, offices: Offices, story: Story, step: Step): Promise<void> {
  const [, who, command, input] = step;
  const known = reports.get(story);
  if (!known) throw new Error(`${command} before the report was filed`);
  const report = formatRef(known.report);
  if (command === 'case.register') {
    const office = formatRef(offices.get(known.report.region)!);
    const { records } = must(
      await netra.act(command, { report, office, ...input }, { actor: actors[who] }),
      `${command} ${story.filedOn}`,
    );
    const begun = records.find(record => record.kind === 'case');
    if (!begun) throw new Error('registering makes a case');
    known.case = begun.ref;
  } else {
    const subject = known.case ? { case: formatRef(known.case) } : { report };
    await act(netra, actors[who], command, { ...subject, ...input });
  }
}

async function readNews(netra: Netra): Promise<void> {
  const folder = new URL('./news/', import.meta.url);
  const articles = [];
  for (const id of (await readdir(folder)).sort())
    articles.push({ id, text: await readFile(new URL(id, folder), 'utf8') });
  must(await netra.ask('activity.ingest', { articles }, SYSTEM), 'news');
}
