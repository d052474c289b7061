/** What an officer may ask of offices and people in the own scope. A closed key and an address for mail never leave by this way. */
import { z } from 'zod';
import { decodeAct } from '../record/codec.ts';
import { formatRef, type RecordRef, refSchema, sameRef } from '../record/ids.ts';
import { type Actor, type By, type Loaded, orNull, type Refusal, type Verdict } from '../record/kind.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, type Result, refuse } from '../result.ts';
import { heirOf } from './dissolution.ts';
import { type InstitutionState, institutionKind } from './institution.ts';
import { NO_LETTERHEAD } from './letterhead.ts';
import { officeName, offices, type PersonRow, peopleOf } from './office.store.ts';
import { type DissolvedOffice, type OfficeState, officeKind, type StandingOffice } from './office.ts';
import { type PersonState, personKind } from './person.ts';
import type { OfficeRefusal } from './refusal.ts';
import { givenAddress, reminderActs } from './reminders.ts';
import { weaknesses } from './secrecy.ts';

export interface Change {
  readonly type: string;
  readonly at: string;
  readonly by: By;
  /** What the act says, without what is closed. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const notFound = (field: string): Result<never, Refusal> => refuse({ code: 'not-found', field });

async function loadOffice(
  asked: Asked,
  ref: RecordRef,
): Promise<{ readonly record: Loaded<OfficeState>; readonly office: StandingOffice | DissolvedOffice } | undefined> {
  const record = await asked.read(tx => asked.engine.load(tx, ref));
  if (record?.kind !== officeKind.name) return undefined;
  const { state } = record as Loaded<OfficeState>;
  return state.phase === 'none' ? undefined : { record: record as Loaded<OfficeState>, office: state };
}

/** Of a liaison, who serves no office; null where it is beyond the scope. */
async function institutionNameAt(asked: Asked, ref: RecordRef): Promise<string | null> {
  const record = await asked.read(tx => asked.engine.load(tx, ref));
  const state = record?.kind === institutionKind.name ? (record.state as InstitutionState) : undefined;
  return state?.phase === 'standing' ? state.name : null;
}

const membersOf = (office: StandingOffice | DissolvedOffice) => (office.phase === 'standing' ? office.members : []);

/** The name of an office above is nobody's secret: whoever sees the dissolved one learns who carries on. */
const nameOf = (asked: Asked, ref: RecordRef): Promise<string | undefined> =>
  asked.database.transaction({ role: 'netra_app', scope: '*', name: 'office name' }, tx => officeName(tx, ref));

async function endOf(asked: Asked, office: StandingOffice | DissolvedOffice) {
  if (office.phase === 'standing') return null;
  const { on, cite, to } = office;
  return { on, cite, to: formatRef(to), toName: (await nameOf(asked, to)) ?? null };
}

async function historyOf(
  asked: Asked,
  kind: typeof officeKind | typeof personKind,
  ref: RecordRef,
): Promise<readonly Change[]> {
  const kept = await asked.read(tx => asked.engine.acts(tx, ref));
  // What somebody wants to be reminded of is the own business: no history tells others of it.
  const told = kept.acts.filter(act => !(kind.name === personKind.name && act.type in reminderActs));
  return told.map(act => {
    const { type, at, by, fields } = decodeAct(kind as typeof officeKind, act, kept.cipher);
    const { wrapped: _, closed: __, address: ___, ...shown } = fields as Readonly<Record<string, unknown>>;
    return { type, at, by, fields: shown };
  });
}

export const listOffices = defineOperation({
  name: 'office.list',
  summary: { id: 'Kantor', en: 'Offices' },
  for: 'officer',
  input: z.object({}),
  async run(asked) {
    const rows = await asked.read(offices);
    return ok(
      rows.map(({ region, record, name, level, code, hasRecovery, members, dissolvedOn }) => ({
        ...{ ref: formatRef({ region, id: record }), region, name, level, code, hasRecovery, members, dissolvedOn },
      })),
    );
  },
});

const asPerson = (row: PersonRow) => ({
  ref: formatRef({ region: row.region, id: row.record }),
  name: row.name,
  signIn: row.signIn,
  roles: row.roles,
  scope: row.scope,
  active: row.active,
  passedOn: row.passedOn,
});

export const showOffice = defineOperation({
  name: 'office.show',
  summary: { id: 'Satu kantor', en: 'One office' },
  for: 'officer',
  input: z.object({ office: refSchema }),
  async run(asked, { office: ref }) {
    const found = await loadOffice(asked, ref);
    if (!found) return notFound('office');
    const { record, office } = found;
    const people = await asked.read(tx => peopleOf(tx, ref));
    const serving = people.filter(({ active, passedOn }) => active && !passedOn);
    const passing = people.filter(({ passedOn }) => passedOn).length;
    const named = (person: RecordRef) =>
      people.find(row => sameRef(person, { region: row.region, id: row.record }))?.name;
    return ok({
      ref,
      version: record.version,
      name: office.name,
      level: office.level,
      code: office.numbering.code,
      patterns: office.numbering.patterns,
      recovery: office.phase === 'standing' ? office.recovery : null,
      members: membersOf(office).map(({ person, recipient, circles }) => ({
        ...{ person: formatRef(person), name: named(person) ?? null, recipient, circles },
      })),
      serving: serving.length,
      /** Whoever passed on to it, or from it where it was dissolved, and has no role again. */
      passedOn: passing,
      dissolved: await endOf(asked, office),
      escalateAfter: office.phase === 'standing' ? office.escalateAfter : null,
      letterhead: office.phase === 'standing' ? office.letterhead : NO_LETTERHEAD,
      weaknesses:
        office.phase === 'standing'
          ? weaknesses(
              office,
              serving.map(row => ({ ref: { region: row.region, id: row.record }, roles: row.roles })),
            )
          : [],
      history: await historyOf(asked, officeKind, ref),
      offers: asked.engine.offers(record, asked.actor).map(({ command, verdict }) => ({ name: command.name, verdict })),
    });
  },
});

/** Who serves and served, and every grant of a role with the hand that gave it: the whole office sees it. */
export const listPeople = defineOperation({
  name: 'person.list',
  summary: { id: 'Petugas sebuah kantor', en: 'The people of an office' },
  for: 'officer',
  input: z.object({ office: refSchema }),
  async run(asked, { office: ref }) {
    const found = await loadOffice(asked, ref);
    if (!found) return notFound('office');
    const rows = await asked.read(tx => peopleOf(tx, ref));
    const changes: (Change & { readonly person: string })[] = [];
    for (const { region, record } of rows) {
      const person = { region, id: record };
      for (const change of await historyOf(asked, personKind, person))
        changes.push({ ...change, person: formatRef(person) });
    }
    const holds = (person: string) => membersOf(found.office).some(member => formatRef(member.person) === person);
    return ok({
      people: rows.map(asPerson).map(person => ({ ...person, holdsKey: holds(person.ref) })),
      // For reading only: across records no order but the ledger's proves anything.
      changes: changes.sort((a, b) => (a.at > b.at ? -1 : 1)).slice(0, MOST_CHANGES),
    });
  },
});
const MOST_CHANGES = 40;

export const showPerson = defineOperation({
  name: 'person.show',
  summary: { id: 'Satu petugas', en: 'One person' },
  for: 'officer',
  input: z.object({ person: refSchema }),
  async run(asked, { person: ref }) {
    const record = await asked.read(tx => asked.engine.load(tx, ref));
    if (record?.kind !== personKind.name) return notFound('person');
    const person = (record as Loaded<PersonState>).state;
    if (person.phase === 'none') return notFound('person');
    const found = await loadOffice(asked, person.office);
    const end = found && person.phase === 'serving' ? await endOf(asked, found.office) : null;
    // Without a role until one is given where the person passed on to.
    const serving = withoutAddress(end && person.phase === 'serving' ? { ...person, roles: [] } : person);
    return ok({
      ref,
      version: record.version,
      person: { ...serving, name: orNull(person.name), signIn: orNull(person.signIn) },
      office: found?.office.name ?? (await institutionNameAt(asked, person.office)),
      /** Where the person's office was dissolved: the day, and the office that carries on. */
      passedOn: end,
      servesAt: found ? heirOf(found.record) : person.office,
      holdsKey: found ? membersOf(found.office).some(member => sameRef(member.person, ref)) : false,
      history: await historyOf(asked, personKind, ref),
      offers: asked.engine.offers(record, asked.actor).map(({ command, verdict }) => ({
        name: command.name,
        verdict: forOneself(asked.actor, ref, command.name, verdict),
      })),
    });
  },
});

/** Others learn that there is an address, and no more. */
function withoutAddress(person: Exclude<PersonState, { phase: 'none' }>) {
  if (person.phase === 'left') return person;
  const { reminders, ...shown } = person;
  return { ...shown, hasAddress: givenAddress(reminders) !== null };
}

/** What a command refuses of the own record, where the state alone can't tell whose it is. */
const OWN: Readonly<Record<string, OfficeRefusal>> = {
  'person.change-roles': { code: 'own-roles' },
  'person.leave': { code: 'own-leave' },
};
function forOneself(actor: Actor, ref: RecordRef, command: string, verdict: Verdict): Verdict {
  const own = actor.kind === 'officer' && actor.id === formatRef(ref) ? OWN[command] : undefined;
  return verdict.ok && own ? refuse(own) : verdict;
}

export const officeOperations = [listOffices, showOffice, listPeople, showPerson] as const;
