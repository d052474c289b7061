/**
 * A desk in memory: the real kinds and commands of reports and cases, carried out by `openMemory`, one office, no database.
 * Each accepted act is then written as the engine writes it, read back and replayed: what a decision hands over that can't
 * be kept, or is kept as something else, fails in whatever test asked for it.
 */
import { expect } from 'vitest';
import { archiveCommands } from '../../src/cases/archive/archive-commands.ts';
import { caseKind } from '../../src/cases/case.ts';
import type { OpenedCase } from '../../src/cases/case-state.ts';
import { caseCommands } from '../../src/cases/commands.ts';
import { type FindingState, findingKind } from '../../src/cases/finding.ts';
import { findingCommands } from '../../src/cases/finding-commands.ts';
import { handOnCommands } from '../../src/cases/hand-on-commands.ts';
import { type LeadState, leadKind } from '../../src/cases/lead.ts';
import { leadCommands } from '../../src/cases/lead-commands.ts';
import { reassignmentKind } from '../../src/cases/reassign/reassignment.ts';
import { reassignmentCommands } from '../../src/cases/reassign/reassignment-commands.ts';
import { accessKind } from '../../src/intake/access.ts';
import { intakeCommands } from '../../src/intake/commands.ts';
import { reportKind } from '../../src/intake/report.ts';
import type { ReportState } from '../../src/intake/report-state.ts';
import { resealCommands } from '../../src/intake/reseal-commands.ts';
import { viewKind } from '../../src/intake/view.ts';
import { SHIPPED_KNOWN } from '../../src/law/known.ts';
import { NO_LETTERHEAD } from '../../src/offices/letterhead.ts';
import { defaultPatterns } from '../../src/offices/numbers.ts';
import { type OfficeState, officeKind, recipientsOfOffice } from '../../src/offices/office.ts';
import { personKind } from '../../src/offices/person.ts';
import { type PostState, postKind } from '../../src/offices/post.ts';
import { upwards } from '../../src/offices/routing.ts';
import { decodeAct, encodeAct, replay, type StoredAct } from '../../src/record/codec.ts';
import { formatRef, type RecordId, type RecordRef, type Region, refSchema, sameRef } from '../../src/record/ids.ts';
import { openKeyring } from '../../src/record/keyring.ts';
import {
  type Actor,
  type AtWork,
  byOf,
  type Command,
  type Kind,
  type Loaded,
  type ReadAct,
  type Touch,
} from '../../src/record/kind.ts';
import { type MemoryRecord, openMemory } from '../../src/record/memory.ts';
import { veiled } from '../../src/record/veil.ts';
import { newIdentity, type Recipient, recipientOf } from '../../src/sealing/age.ts';
import type { WrappedIdentity } from '../../src/sealing/circle.ts';
import { kekOf } from '../../src/sealing/field.ts';
import { sealItem } from '../../src/sealing/item.ts';
import { toWire } from '../../src/sealing/wire.ts';

export const OFFICE: RecordRef = {
  region: '17.02' as Region,
  id: '0f0f0f0f-0000-4000-8000-000000000001' as RecordId,
};
export const PUBLIC: Actor = { kind: 'public' };
export const SYSTEM: Actor = { kind: 'system', name: 'test' };
export const officer = (...roles: string[]): Actor => ({
  kind: 'officer',
  id: '17.02:0f0f0f0f-0000-4000-8000-000000000002',
  name: 'Maria Contoh',
  scope: '17.02',
  roles,
  office: OFFICE,
});
export const TODAY = '2024-10-14';
/** The plenary of the office: `officer` and two others. */
export const COMMISSIONERS: readonly RecordRef[] = [2, 3, 4].map(nth => ({
  region: OFFICE.region,
  id: `0f0f0f0f-0000-4000-8000-00000000000${nth}` as RecordId,
}));
export const SEATS = COMMISSIONERS.map(formatRef);

/** The office's circles and an item sealed to each: made once, since a decision looks at recipients and never inside. */
export async function newCircle() {
  const [member, recovery, stranger, custodian] = await Promise.all(
    [1, 2, 3, 4].map(async () => recipientOf(await newIdentity()) as Promise<Recipient>),
  );
  if (!member || !recovery || !stranger || !custodian) throw new Error('four keys were asked for');
  const sealedTo = async (one: Recipient, other: Recipient) => {
    const item = await sealItem(new TextEncoder().encode('{"name":"Pelapor Contoh"}'), [
      { role: 'member', recipient: one },
      { role: 'recovery', recipient: other },
    ]);
    if (!item.ok) throw new Error(item.refusal.code);
    return toWire(item.value);
  };
  return {
    ...{ member, recovery, custodian },
    item: await sealedTo(member, recovery),
    foreign: await sealedTo(member, stranger),
    /** To the custodians, and to nobody who handles cases. */
    kept: await sealedTo(custodian, recovery),
  };
}
export type Circle = Awaited<ReturnType<typeof newCircle>>;

export const officeWith = (circle: Circle | undefined): Loaded<OfficeState> => ({
  ref: OFFICE,
  kind: officeKind.name,
  version: 3,
  state: {
    phase: 'standing',
    since: '2024-10-14T03:00:00.000Z',
    name: 'Bawaslu Kabupaten Rejang Lebong',
    level: 'kabkota',
    numbering: { code: '07.02', mark: 'Kab', patterns: defaultPatterns('pilkada') },
    recovery: circle?.recovery ?? null,
    formerRecoveries: [],
    escalateAfter: null,
    reporting: { duties: [], cite: '' },
    letterhead: NO_LETTERHEAD,
    members: circle
      ? [
          {
            ...{ person: OFFICE, recipient: circle.member, wrapped: 'closed' as WrappedIdentity },
            ...{ circles: ['handling'], passkeys: [], former: [] },
          },
          {
            ...{ person: OFFICE, recipient: circle.custodian, wrapped: 'closed' as WrappedIdentity },
            ...{ circles: ['custody'], passkeys: [], former: [] },
          },
        ]
      : [],
  },
});

/** A post of the region and who held it when, as `known` takes it. */
export const postHeld = (
  nth: number,
  holdings: readonly (readonly [
    holder: string,
    capacity: 'definitive' | 'pj' | 'plt' | 'plh',
    from: string,
    until: string | null,
  ])[],
  change: object = {},
): Loaded<PostState> => ({
  ref: { region: OFFICE.region, id: `0f0f0f0f-0000-4000-8000-0000000003${String(nth).padStart(2, '0')}` as RecordId },
  kind: postKind.name,
  version: 1 + holdings.length,
  state: {
    ...{
      phase: 'standing',
      kind: 'head-of-region',
      title: 'Bupati Contoh',
      unit: 'Kabupaten Contoh',
      abolishedOn: null,
    },
    holdings: holdings.map(([holder, capacity, from, until], at) => ({
      ...{ holding: at + 2, holder, capacity, from, until, basis: { number: `SK ${at + 1}`, on: null, by: null } },
    })),
    ...change,
  } as PostState,
});

const kinds = [
  officeKind,
  personKind,
  postKind,
  reportKind,
  accessKind,
  viewKind,
  leadKind,
  findingKind,
  caseKind,
  reassignmentKind,
] as readonly unknown[] as readonly Kind[];
const commands = [
  ...intakeCommands,
  ...resealCommands,
  ...leadCommands,
  ...findingCommands,
  ...caseCommands,
  ...handOnCommands,
  ...reassignmentCommands,
  ...archiveCommands,
] as readonly unknown[] as readonly Command[];
export const commandNamed = (name: string): Command => {
  const found = commands.find(command => command.name === name);
  if (!found) throw new Error(`no command ${name}`);
  return found;
};
const kindNamed = (name: string): Kind => {
  const found = kinds.find(kind => kind.name === name);
  if (!found) throw new Error(`no kind ${name}`);
  return found;
};

/** Codes that any desk of this file has refused with: a union of refusals is proved when each of them was met. */
export const refused = new Set<string>();

interface Written {
  readonly stored: readonly StoredAct[];
  readonly keyring: ReturnType<ReturnType<typeof openKeyring>['create']>;
}

/**
 * @param known further records that stand already, such as a case whose sources nobody has joined by command yet.
 * @param serving how many people serve at every office.
 * @param office the own office, where it is not the one of this circle.
 */
export function openDesk(
  circle: Circle | undefined,
  known: readonly Loaded[] = [],
  serving = 5,
  office: Loaded = officeWith(circle),
) {
  let made = 0;
  const newId = () => {
    made += 1;
    return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  };
  const people = Array.from({ length: serving }, (_, nth) => {
    const seat = COMMISSIONERS[nth];
    return { ref: seat ?? OFFICE, roles: [seat ? 'commissioner' : 'intake'], scope: OFFICE.region };
  });
  const offices = [office, ...known].filter(({ kind }) => kind === officeKind.name) as Loaded<OfficeState>[];
  const atWork = (region: Region): readonly AtWork[] =>
    upwards(region).flatMap(at =>
      offices
        .filter(one => one.ref.region === at && one.state.phase === 'standing')
        .map(({ ref, state }) => ({
          ...{ ref, serving, name: state.phase === 'standing' ? state.name : '' },
          custody: recipientsOfOffice(state, 'custody'),
        })),
    );
  const memory = openMemory(kinds, [office, ...known], newId, () => people, atWork);
  const keyring = openKeyring(kekOf(new Uint8Array(32).fill(7)));
  const written = new Map<string, Written>();
  const taken = new Map<string, number>();

  function write(record: MemoryRecord, actor: Actor, now: string): void {
    const kind = kindNamed(record.kind);
    const place = formatRef(record.ref);
    const before = written.get(place) ?? { stored: [], keyring: keyring.create(record.ref) };
    const fresh = record.acts.slice(before.stored.length).map((act, nth) =>
      encodeAct(act, {
        kind,
        ref: record.ref,
        seq: before.stored.length + nth + 1,
        at: act.dayOnly ? act.at : now,
        by: byOf(actor),
        basis: SHIPPED_KNOWN.basis,
        cipher: before.keyring.cipher,
        salt: () => `salt-${made}`,
      }),
    );
    const stored = [...before.stored, ...fresh];
    written.set(place, { stored, keyring: before.keyring });
    if (known.some(one => formatRef(one.ref) === place)) return;
    expect(stored.map(act => act.seq)).toEqual(stored.map((_, at) => at + 1));
    const reopened = keyring.open(record.ref, before.keyring.wrapped);
    expect(replay(kind, stored, reopened)).toEqual({ state: record.state, version: record.version });
  }

  const find = (kind: string, ref: RecordRef): Loaded | undefined =>
    [...memory.records.values(), office, ...known].find(one => one.kind === kind && sameRef(one.ref, ref));
  /** What a command asks its series of: the records as they stand, begun ones empty. */
  const loaded = (touch: Touch): Loaded => {
    const begun = { ref: OFFICE, kind: touch.kind, version: 0, state: { phase: 'none' } };
    return ('ref' in touch && find(touch.kind, touch.ref)) || begun;
  };

  /** `''` where it was accepted, else the code of the refusal; input that doesn't parse is `invalid-input:field`. */
  function ask(
    name: string,
    input: unknown,
    {
      actor = SYSTEM,
      today = TODAY,
      now = `${today}T03:00:00.000Z`,
    }: { readonly actor?: Actor; readonly today?: string; readonly now?: string } = {},
  ): string {
    const command = commandNamed(name);
    const parsed = command.input.safeParse(input);
    if (!parsed.success) return `invalid-input:${parsed.error.issues[0]?.path.join('.')}`;
    const there = command
      .touches(parsed.data)
      .every(touch => !('ref' in touch) || find(touch.kind, touch.ref) !== undefined);
    if (!there) return 'not-found';
    const moment = { now, today, zone: 'Asia/Jakarta', actor, known: SHIPPED_KNOWN };
    const series = (command.series?.(command.touches(parsed.data).map(loaded), parsed.data, moment) ?? []).map(key =>
      JSON.stringify(key),
    );
    const numbers = series.map(key => (taken.get(key) ?? 0) + 1);
    const before = new Map(memory.records);
    const done = memory.run(command, input, { ...moment, numbers });
    if (!done.ok) {
      refused.add(done.refusal.code);
      expect(new Map(memory.records)).toEqual(before);
      return done.refusal.code;
    }
    for (const [at, key] of series.entries()) taken.set(key, numbers[at] ?? 0);
    for (const record of memory.records.values())
      if (before.get(formatRef(record.ref)) !== record) write(record, actor, now);
    return '';
  }

  const all = (kind: string) => [...memory.records.values()].filter(record => record.kind === kind);
  const stateAt = <S>(kind: string, ref: string): S => {
    const found = all(kind).find(record => formatRef(record.ref) === ref);
    if (!found) throw new Error(`no ${kind} ${ref}`);
    return found.state as S;
  };
  return {
    ask,
    all,
    refs: (kind: string) => all(kind).map(record => formatRef(record.ref)),
    report: (ref: string) => stateAt<Exclude<ReportState, { phase: 'none' }>>('report', ref),
    lead: (ref: string) => stateAt<Exclude<LeadState, { phase: 'none' }>>('lead', ref),
    finding: (ref: string) => stateAt<Exclude<FindingState, { phase: 'none' }>>('finding', ref),
    case: (ref: string) => stateAt<OpenedCase>('case', ref),
    /** The record as a reader is shown it: its state, and the fields of its acts. */
    shown: (ref: string, reader: Actor | null) => {
      const found = written.get(ref);
      if (!found) throw new Error(`no record ${ref}`);
      const kind = kindNamed(found.stored[0]?.kind ?? '');
      const cipher = veiled(kind, found.stored, found.keyring.cipher, reader);
      const acts = found.stored.map(act => decodeAct(kind, act, cipher));
      return { state: replay(kind, found.stored, cipher).state, acts: acts as unknown as readonly ReadAct[] };
    },
    /** The state that these acts of a record show, where its key is gone. */
    veil: (stored: readonly StoredAct[], reader: Actor | null) => {
      const kind = kindNamed(stored[0]?.kind ?? '');
      return replay(kind, stored, veiled(kind, stored, undefined, reader)).state;
    },
    stored: (ref: string) => written.get(formatRef(refSchema.parse(ref)))?.stored ?? [],
  };
}
export type Desk = ReturnType<typeof openDesk>;

/** A formal report as the edge hands it over; `change` replaces what a test is about. */
export const formalReport = (circle: Circle, change: object = {}) => ({
  office: formatRef(OFFICE),
  custody: null,
  place: '17.02',
  channel: 'web',
  mode: 'formal',
  concernsOffice: false,
  topic: 'campaigning',
  account: 'Seorang pegawai membagikan bahan kampanye di kantor kelurahan.',
  reported: 'Pegawai Contoh',
  happenedOn: '2024-10-12',
  learnedOn: '2024-10-13',
  identity: circle.item,
  sealedAccount: null,
  evidence: [],
  lookup: '0123456789abcdef0123456789abcdef',
  verifier: '$argon2id$v=19$contoh',
  answersTo: circle.member,
  sealedAt: 'edge',
  standing: null,
  letter: null,
  answers: null,
  submitted: null,
  ...change,
});

/** Initial information: everything that was told is sealed, and nothing else is known. */
export const anonymousReport = (circle: Circle, change: object = {}) =>
  formalReport(circle, {
    mode: 'anonymous',
    account: null,
    reported: null,
    happenedOn: null,
    learnedOn: null,
    identity: null,
    sealedAccount: circle.item,
    ...change,
  });

/** Told in confidence: identity and account are sealed to the custodians, and nothing else is known. */
export const confidentialReport = (circle: Circle, change: object = {}) =>
  anonymousReport(circle, {
    mode: 'confidential',
    custody: formatRef(OFFICE),
    identity: circle.kept,
    sealedAccount: circle.kept,
    ...change,
  });

export const registration = (report: string, change: object = {}) => ({
  report,
  office: formatRef(OFFICE),
  regime: 'pilkada',
  tracks: ['neutrality'],
  actorKind: 'pns',
  reported: 'Pegawai Contoh',
  summary: 'Dugaan keberpihakan seorang pegawai dalam masa kampanye.',
  conductOn: '2024-10-12',
  ...change,
});
