/** The offices of the demonstration, the people who serve there and the posts they know of: each made by those who may. */
import type { Netra } from '../netra.ts';
import { makeSetUpLink, useFirstLink, useSetUpLink } from '../offices/links.ts';
import { defaultPatterns } from '../offices/numbers.ts';
import { scopeOfOffice } from '../offices/roles.ts';
import type { Officer } from '../offices/signin.ts';
import { formatRef, type RecordRef } from '../record/ids.ts';
import type { Actor } from '../record/kind.ts';
import type { Result } from '../result.ts';
import { newMemberKey, newRecoveryKey } from '../sealing/circle.ts';
import {
  type DemoLiaison,
  type DemoPerson,
  liaisons,
  NATION,
  type PersonId,
  PROVINCE,
  people,
  REGENCY,
} from './people.ts';
import { posts } from './posts.ts';

/** 2^12 rounds of scrypt: the passphrases are printed on the screen, and a start should not wait for them. */
const QUICK = 12;
export const SYSTEM = { kind: 'system', name: 'demonstration' } as const satisfies Actor;

export type Offices = ReadonlyMap<string, RecordRef>;
export type Actors = { readonly [P in PersonId]: Officer };
export interface Founded {
  readonly offices: Offices;
  readonly actors: Actors;
  /** Posts by their title. */
  readonly posts: ReadonlyMap<string, RecordRef>;
}

export function must<T>(result: Result<T, { readonly code: string }>, what: string): T {
  if (!result.ok) throw new Error(`the demonstration can't be made: ${what}: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Carries out one command; gives the first record it touched. */
export async function act(netra: Netra, actor: Actor, name: string, input: unknown): Promise<RecordRef> {
  const { records } = must(await netra.act(name, input, { actor }), name);
  const ref = records[0]?.ref;
  if (!ref) throw new Error(`${name} leaves no record`);
  return ref;
}

export async function found(netra: Netra): Promise<Founded> {
  const { office: nation, officer: wulan } = await foundNation(netra);
  const province = await act(netra, wulan, 'office.found', {
    region: PROVINCE,
    name: 'Bawaslu Provinsi Bengkulu Contoh',
    level: 'provinsi',
    code: '07.00',
    numberPatterns: defaultPatterns('pilkada'),
  });
  await setRecovery(netra, wulan, province);
  const ratna = await enrol(netra, wulan, province, people.ratna);
  const regency = await act(netra, ratna, 'office.found', {
    region: REGENCY,
    name: 'Bawaslu Kabupaten Contoh',
    level: 'kabkota',
    code: '07.90',
    numberPatterns: regencyPatterns(),
  });
  await setRecovery(netra, ratna, regency);
  await act(netra, ratna, 'office.set-letterhead', {
    office: formatRef(regency),
    ...{
      address: 'Jalan Teladan Nomor 1, Kota Contoh',
      seat: 'Kota Contoh',
      post: 'Ketua',
      signatory: people.lestari.name,
    },
  });
  const offices: Offices = new Map([
    [NATION, nation],
    [PROVINCE, province],
    [REGENCY, regency],
  ]);
  const actors: Partial<Record<PersonId, Officer>> = { wulan, ratna };
  for (const [id, person] of Object.entries(people) as [PersonId, DemoPerson][])
    actors[id] ??= await enrol(netra, ratna, offices.get(person.office)!, person);
  const made = actors as Actors;
  const recorded = await recordPosts(netra, made.sari);
  for (const liaison of liaisons) await introduce(netra, liaison.region === NATION ? made.wulan : made.sari, liaison);
  return { offices, actors: made, posts: recorded };
}

/** Above all by a set-up link, as on any first start: every other office is founded by an administrator of one above it. */
async function foundNation(netra: Netra): Promise<{ readonly office: RecordRef; readonly officer: Officer }> {
  const { database, engine } = netra;
  const { name, signIn: signInName, roles, password, passphrase } = people.wulan;
  const { recipient, wrapped } = await keyOf(passphrase);
  const link = must(await makeSetUpLink(database, SYSTEM, { purpose: 'first-administrator' }, netra.clock()), 'link');
  const office = {
    region: NATION,
    name: 'Bawaslu Pusat Contoh',
    level: 'nasional',
    code: '00.00',
    numberPatterns: defaultPatterns('pilkada'),
    recovery: (await newRecoveryKey()).recipient,
    person: { name, signIn: signInName, roles, recipient, wrapped },
  };
  const first = { token: link.token, office, password };
  const made = must(await useFirstLink(engine, database, first, netra.clock()), 'first office');
  return { office: made.office, officer: officerOf(people.wulan, made.person, made.office) };
}

async function setRecovery(netra: Netra, administrator: Officer, office: RecordRef): Promise<void> {
  const { recipient } = await newRecoveryKey();
  await act(netra, administrator, 'circle.set-recovery', { office: formatRef(office), recipient });
}

/** Kemendagri's codes from 71 on are cities, and this regency's lies there: its numbers say themselves what it is. */
const regencyPatterns = () =>
  Object.fromEntries(
    Object.entries(defaultPatterns('pilkada')).map(([series, pattern]) => [
      series,
      pattern?.replace('{level}', 'Kab') ?? null,
    ]),
  );

/** Enrolled by an administrator, in by a link of one's own, and into the circle with a key of one's own. */
async function enrol(netra: Netra, administrator: Officer, at: RecordRef, person: DemoPerson): Promise<Officer> {
  const office = formatRef(at);
  const { name, signIn: signInName, roles, password, passphrase } = person;
  const enrolment = { office, name, signIn: signInName, roles, scope: person.office };
  const ref = await act(netra, administrator, 'person.enrol', enrolment);
  const purpose = { purpose: 'set-password', person: ref } as const;
  const { token } = must(await makeSetUpLink(netra.database, administrator, purpose, netra.clock()), 'link');
  must(await useSetUpLink(netra.database, { token, password }, netra.clock()), 'password');
  const actor = officerOf(person, ref, at);
  if (passphrase !== null) await act(netra, actor, 'circle.join', { office, ...(await keyOf(passphrase)) });
  return actor;
}

/** An institution with its liaison, who gets in by a link of one's own as everybody does. */
async function introduce(netra: Netra, administrator: Officer, liaison: DemoLiaison): Promise<void> {
  const { institution, called, region, name, signIn, password } = liaison;
  const given = { region, institution, name: called, person: { name, signIn } };
  const { records } = must(await netra.act('institution.found', given, { actor: administrator }), 'institution');
  const person = records.find(({ kind }) => kind === 'person')?.ref;
  if (!person) throw new Error('an institution is founded with a liaison');
  const purpose = { purpose: 'set-password', person } as const;
  const { token } = must(await makeSetUpLink(netra.database, administrator, purpose, netra.clock()), 'link');
  must(await useSetUpLink(netra.database, { token, password }, netra.clock()), 'password');
}

const keyOf = async (passphrase: string | null) => must(await newMemberKey(passphrase ?? '', QUICK), 'key');

/** As a session would name them: signing everybody in would take a second of the start. */
const officerOf = ({ name, roles, office: region }: DemoPerson, person: RecordRef, office: RecordRef): Officer => ({
  kind: 'officer',
  id: formatRef(person),
  name,
  roles,
  scope: scopeOfOffice(region),
  office,
});

async function recordPosts(netra: Netra, administrator: Officer): Promise<Founded['posts']> {
  const recorded = new Map<string, RecordRef>();
  for (const { holdings, ...post } of posts) {
    const ref = await act(netra, administrator, 'post.found', { region: REGENCY, ...post });
    for (const holding of holdings)
      await act(netra, administrator, 'post.appoint', { post: formatRef(ref), ...holding });
    recorded.set(post.title, ref);
  }
  return recorded;
}
