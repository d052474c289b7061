/**
 * One property over every exit: whatever somebody asks, by any page, operation, command, export or receipt, no word comes out
 * that the policy keeps from them, and lists and counts hold exactly what they may know of. The exits are read from the code:
 * a new operation, command or route without a row here fails.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openApi } from '../../src/api/api.ts';
import { mayTake } from '../../src/cases/reminders/steps.ts';
import * as templates from '../../src/cases/reminders/words.ts';
import { buildIfStale } from '../../src/cli/build.ts';
import { makeSetUpLink, useSetUpLink } from '../../src/offices/links.ts';
import { SET_UP } from '../../src/offices/office.ts';
import { LINK_OPENED } from '../../src/offices/person.ts';
import { KINDS_OF_MATTER, type KindOfMatter } from '../../src/offices/recusal.ts';
import { formatRef, parseRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import { rebuildProjection } from '../../src/record/rebuild.ts';
import type { Result } from '../../src/result.ts';
import { commands, operations } from '../../src/rooms.ts';
import { type Serving, serve } from '../../src/server.ts';
import { forEachEngine, freshPlace, onPostgres, rawConnection, type TestEngine } from '../engines.ts';
import { settingsFor } from '../support/smtp.ts';
import { plenary, review } from '../support/typed.ts';
import { must, openThread, type ThreadWorld } from '../thread/world.ts';
import {
  happen,
  knows,
  knowsPart,
  type Liaison,
  lists,
  type Matter,
  mayRead,
  type Officer,
  type People,
  populate,
  refIn,
  WORDS,
  word,
  wordsIn,
} from './matters.ts';
import { type Visitor, visitor } from './visitor.ts';
import { type Asks, chanceFrom, inTurn, PUBLICS, walkWorlds } from './worlds.ts';

/** How many small worlds instead, on PostgreSQL, operations and commands alone: test/torture/worlds.ts asks for thousands. */
const WORLDS = Number(process.env.NETRA_WORLDS ?? 0);
/** How many random matters, from which seed. More of both by hand: `NETRA_MATTERS=300 NETRA_SEED=7 npx vitest run test/walls/exits.test.ts`. */
const MATTERS = Number(process.env.NETRA_MATTERS ?? 10);
const SEED = Number(process.env.NETRA_SEED ?? 7);
/** Milliseconds that one test may take, on a busy machine. */
const PATIENCE = 60_000 + MATTERS * 12_000;
const PUBLIC: Actor = { kind: 'public' };
/** What is everybody's is walked by nobody in particular, by a stranger, by somebody who may be kept apart, and by an institution. */
const PUBLIC_WALKERS = ['nobody', 'neighbour', 'reviewer', 'police'];
const ROUTES = new URL('../../src/routes/', import.meta.url).pathname;
const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);

const once: Asks = ({ matter }) => (matter.n === 0 ? [{}] : []);
const ofOffice: Asks = ({ matter, world }) => (matter.n === 0 ? [{ office: formatRef(world.regency.ref) }] : []);
const report: Asks = ({ matter }) => [{ report: formatRef(matter.report) }];
const numbered: Asks = ({ matter }) => [{ number: matter.number }];
/** By its numbers, and by words that stand in every case and in every working summary: an answer says more than was asked. */
const searchesFor = ({ n, number, case: one }: Matter) => [
  number,
  ...(one ? [one.number] : []),
  ...(n === 0 ? ['pns', 'ringkas'] : []),
];
const refs = ({ report: one, lead, finding, case: other }: Matter) =>
  [one, ...(lead ? [lead] : []), ...(finding ? [finding.ref] : []), ...(other ? [other.ref] : [])].map(formatRef);

/** One form of each record of every other matter: over all of them, every form that chance makes. */
const printed = ({ n, report: one, lead, finding, case: other }: Matter) => {
  const turn = (of: RecordRef | null | undefined, ...forms: readonly string[]) =>
    of ? [[of, forms[(n / 2) % forms.length] ?? ''] as const] : [];
  if (n % 2 === 1) return [];
  return [
    ...turn(one, 'laporan', 'tanda-bukti', 'kajian-awal', 'status'),
    ...turn(lead, 'laporan-hasil-pengawasan', 'pengambilalihan'),
    ...turn(finding?.ref, 'temuan'),
    ...turn(other?.ref, 'status', 'berita-acara-pleno-1', 'penerusan-1'),
  ];
};

/** What is asked of each operation, of each matter. */
const OPERATIONS: Readonly<Record<string, Asks>> = {
  'office.list': once,
  'office.show': ofOffice,
  'office.passing': ofOffice,
  'person.list': ofOffice,
  'person.show': ({ matter, who }) => (matter.n === 0 ? [{ person: who.id }] : []),
  'campaign.list': once,
  'campaign.show': ({ matter }) => [{ campaign: formatRef(matter.report) }],
  'campaign.choices': ({ matter }) => (matter.n === 0 ? [{ region: '17.02' }] : []),
  'campaign.unsigned': ({ matter }) => [{ campaign: formatRef(matter.report), unit: matter.report.id }],
  'campaign.slips': ({ matter }) => [{ campaign: formatRef(matter.report), unit: matter.report.id }],
  'campaign.official-paper': ({ matter }) => [
    { campaign: formatRef(matter.report), post: formatRef(matter.report), who: 'holder' },
  ],
  'campaign.signer': ({ matter }) => [{ campaign: formatRef(matter.report), nip: '1' }],
  'pledge.list': once,
  'pledge.show': ({ matter }) => [{ pledge: formatRef(matter.report) }],
  'post.list': ({ matter }) => (matter.n === 0 ? [{ day: '2024-10-14' }] : []),
  'post.units': once,
  'post.show': report,
  'post.holder': report,
  'report.list': ({ matter }) => [{}, { number: matter.number }],
  'report.show': report,
  'report.status': ({ matter }) => [{ receipt: matter.receipt }, { receipt: matter.number }],
  'item.sealed': ({ matter }) => [
    { report: formatRef(matter.report), item: 'identity', access: formatRef(matter.report) },
  ],
  'access.search': ({ matter }) => [{}, { number: matter.number }],
  'reseal.show': once,
  'reseal.page': ({ matter }) => [{}, { report: formatRef(matter.report) }],
  'lead.list': ({ matter }) => [{}, { number: matter.number }],
  'lead.show': ({ matter }) => refs(matter).map(ref => ({ lead: ref })),
  'finding.list': ({ matter }) => [{}, { number: matter.finding?.number ?? matter.number }],
  'finding.show': ({ matter }) => refs(matter).map(ref => ({ finding: ref })),
  'case.list': ({ matter }) => [{}, { number: matter.case?.number ?? matter.number }],
  'case.show': ({ matter }) => refs(matter).map(ref => ({ case: ref })),
  'case.clarification': ({ matter }) => refs(matter).map(ref => ({ case: ref })),
  'case.exhibits': ({ matter }) => refs(matter).map(ref => ({ case: ref })),
  'case.studies': ({ matter }) => refs(matter).map(ref => ({ case: ref })),
  'case.propose-study': ({ matter }) => refs(matter).map(ref => ({ case: ref, track: 'neutrality', conductOn: day })),
  'case.timestamp-token': ({ matter }) => refs(matter).map(ref => ({ case: ref, seq: 3 })),
  'case.gakkumdu': ({ matter }) => refs(matter).map(ref => ({ case: ref })),
  'case.after-referral': ({ matter }) => refs(matter).map(ref => ({ case: ref })),
  'note.list': ({ matter }) => refs(matter).map(ref => ({ record: ref })),
  'redaction.list': ({ matter }) => refs(matter).map(ref => ({ record: ref })),
  'redaction.read': ({ matter }) => [
    { record: formatRef(matter.case?.ref ?? matter.report), redaction: 1, access: formatRef(matter.report) },
  ],
  'form.list': ({ matter }) => (matter.n % 6 === 0 ? refs(matter).map(ref => ({ record: ref })) : []),
  'form.show': ({ matter }) => printed(matter).map(([ref, form]) => ({ record: formatRef(ref), form })),
  'apart.show': ({ matter }) => refs(matter).map(ref => ({ record: ref })),
  'passing.list': ({ matter }) => (matter.n === 0 ? [{ way: 'to' }, { way: 'from' }] : []),
  'passing.awaited': once,
  'passing.show': ({ matter }) => refs(matter).map(ref => ({ record: ref })),
  'reassignment.preview': ({ matter, who }) => (matter.n === 0 ? [{ person: who.id }] : []),
  'reassignment.show': ({ matter }) => [{ reassignment: formatRef(matter.report) }],
  'signature.verify': ({ matter }) => [{ code: matter.number }],
  'signature.verify-file': ({ matter }) => [{ file: matter.report.id.replaceAll('-', '').repeat(2) }],
  'signature.paper': ({ matter }) => [{ signature: formatRef(matter.report) }],
  'desk.queue': numbered,
  'desk.counts': once,
  'desk.reminders': once,
  'desk.search': ({ matter }) => searchesFor(matter).map(text => ({ text })),
  'institution.list': once,
  'part.list': ({ matter }) => [{}, { number: matter.case?.number ?? matter.number }],
  'part.show': ({ matter }) => refs(matter).map(ref => ({ case: ref })),
  'import.list': ofOffice,
  'import.show': ({ matter }) => [{ import: formatRef(matter.report) }],
  'office.numbering': ofOffice,
  'number.series': ({ matter, world }) =>
    matter.n === 0
      ? ['report', 'initial-information', 'case'].map(series => ({
          ...{ office: formatRef(world.regency.ref), series, year: 2024 },
        }))
      : [],
  'archive.list': ({ matter }) => [{ text: matter.case?.number ?? matter.number }],
  'archive.show': ({ matter }) => [{ record: formatRef(matter.case?.ref ?? matter.report) }],
  'archive.passed': once,
  'retention.list': once,
  'retention.show': ({ matter }) => (matter.n === 0 ? [{ term: formatRef(matter.report) }] : []),
  'disposal.all': once,
  'disposal.show': ({ matter }) => (matter.n === 0 ? [{ disposal: formatRef(matter.report) }] : []),
  'disposal.proof': ({ matter }) => (matter.n === 0 ? [{ disposal: formatRef(matter.report) }] : []),
  'law.weigh': once,
  'law.said': once,
  'announcement.list': ({ matter }) => [{}, { search: matter.number }],
  'circular.list': once,
  'circular.show': ({ matter }) => (matter.n === 0 ? [{ circular: formatRef(matter.report) }] : []),
  'circular.units': ({ matter }) => (matter.n === 0 ? [{ circular: formatRef(matter.report) }] : []),
  'circular.people': ({ matter }) => (matter.n === 0 ? [{ circular: formatRef(matter.report) }] : []),
  'circular.published': once,
  'circular.read': ({ matter }) => refs(matter).map(ref => ({ ref })),
  'register.list': once,
  'register.figures': once,
  'register.show': ({ matter }) => refs(matter).map(ref => ({ ref })),
  'measure.figures': ({ matter, world }) =>
    matter.n === 0 ? [{ office: formatRef(world.regency.ref), period: 'month_2024-09-01_2024-09-30_' }] : [],
  'periodic.list': ofOffice,
  'periodic.show': ({ matter }) => [{ periodic: formatRef(matter.report) }],
  'periodic.below': ofOffice,
  'periodic.reminders': once,
  'roster.list': once,
  'roster.show': ({ matter, world }) => (matter.n === 0 ? [{ region: world.regency.ref.region }] : []),
  'roster.units': ({ matter, world }) => (matter.n === 0 ? [{ region: world.regency.ref.region }] : []),
  'roster.people': ({ matter, world }) =>
    matter.n === 0 ? [{ region: world.regency.ref.region, unit: null, belongs: 'asn' }] : [],
  'message.list': ({ matter }) => [{}, { search: matter.number }],
  'message.feed': once,
  'message.show': ({ matter }) => refs(matter).map(ref => ({ ref })),
  'message.desk': once,
  'message.view': ({ matter }) => refs(matter).map(ref => ({ message: ref })),
  'message.desk-of-institution': once,
  'message.view-of-institution': ({ matter }) => refs(matter).map(ref => ({ message: ref })),
  'activity.ingest': once,
  'activity.list': once,
  'activity.counts': once,
  'activity.show': ({ matter }) => [{ activity: formatRef(matter.report) }],
  'event.list': ({ matter }) => (matter.n === 0 ? [{}, { when: 'over' }] : []),
  'event.show': ({ matter }) => (matter.n === 0 ? [{ event: formatRef(matter.report) }] : []),
  'event.choices': ({ matter }) => (matter.n === 0 ? [{ region: '17.02' }] : []),
  'event.people': ({ matter }) => (matter.n === 0 ? [{ event: formatRef(matter.report) }] : []),
  'event.guests': ({ matter }) => (matter.n === 0 ? [{ event: formatRef(matter.report) }] : []),
  'event.slips': ({ matter }) => (matter.n === 0 ? [{ event: formatRef(matter.report) }] : []),
  ...Object.fromEntries(
    ['event.scanner', 'event.refused-scans'].map(name => [
      name,
      ({ matter }: Parameters<Asks>[0]) => (matter.n === 0 ? [{ event: formatRef(matter.report) }] : []),
    ]),
  ),
  'event.send-scans': ({ matter }) =>
    matter.n === 0
      ? [
          {
            ...{ event: formatRef(matter.report), device: matter.report.id, prepared: null, scans: [] },
            phone: '2024-10-14T03:00:00.000Z',
          },
        ]
      : [],
  'certificate.paper': ({ matter }) => (matter.n === 0 ? [{ attendance: formatRef(matter.report) }] : []),
  'certificate.verify': ({ matter }) => (matter.n === 0 ? [{ code: 'K7QM-2X4D-9H2TB' }] : []),
  'event.venue': ({ matter }) => (matter.n === 0 ? [{ event: formatRef(matter.report) }] : []),
  'commitment.list': once,
  'agenda.list': once,
  'agenda.show': ({ matter }) => (matter.n === 0 ? [{ ref: formatRef(matter.report) }] : []),
  'coverage.list': once,
  'coverage.show': ({ matter, world }) => (matter.n === 0 ? [{ region: world.regency.ref.region }] : []),
  'coverage.units': ({ matter, world }) => (matter.n === 0 ? [{ region: world.regency.ref.region }] : []),
  'coverage.unreached': ({ matter, world }) =>
    matter.n === 0 ? [{ region: world.regency.ref.region, unit: matter.report.id }] : [],
  'coverage.next': ({ matter, world }) =>
    matter.n === 0 ? [{ region: world.regency.ref.region, audience: 'opd' }] : [],
  'coverage.country': once,
  'coverage.province': ({ matter }) => (matter.n === 0 ? [{ province: '17' }] : []),
  'coverage.government': ({ matter }) => (matter.n === 0 ? [{ government: '17.02' }] : []),
  'coverage.governments': once,
  'ledger.status': once,
};

/** What names a report or a case, with all that the command asks for; the others name neither. */
const because = 'Alasan yang cukup panjang.';
const day = '2024-10-14';
const onTrack = { track: 'neutrality', on: day };
const letter = {
  ...{ issuedOn: day, letter: 'Surat 1', on: day, time: '09:30', mode: 'in-person', place: 'Kantor', channel: 'post' },
};
const minutes = (person: string) => ({
  ...{ on: day, mode: 'in-person', place: 'Kantor', askedBy: [person], signature: 'signed' },
  answers: [{ question: because, answer: because }],
});
const redacted = { why: 'personal-data', cite: 'Pasal 1', because };
const aside = (kind: KindOfMatter): Readonly<Record<string, () => object>> => ({
  [`${kind}.write-note`]: () => ({ words: because }),
  [`${kind}.withdraw-note`]: () => ({ note: 1 }),
  [`${kind}.redact`]: () => ({ passage: because, ...redacted }),
  [`${kind}.lift-redaction`]: () => ({ redaction: 1, ...redacted }),
});
const filed = { on: day, number: 'B-1', place: 'Rak 1', class: 'PP.01' };
const archiving = (kind: KindOfMatter) => ({
  [`${kind}.archive`]: () => filed,
  [`${kind}.note-archive`]: () => ({ ...filed, held: false }),
  [`${kind}.leave-archive`]: () => ({ on: day, cite: 'Surat', reason: because }),
});
const COMMANDS: Readonly<Record<string, (matter: Matter, world: ThreadWorld) => object>> = {
  ...Object.assign({}, ...KINDS_OF_MATTER.map(aside)),
  ...Object.assign({}, ...KINDS_OF_MATTER.map(archiving)),
  'report.recuse': (_, { regency }) => ({ person: regency.officer.id, because }),
  'report.lift-recusal': (_, { regency }) => ({ person: regency.officer.id, because }),
  'report.take-over': (_, { province }) => ({ office: formatRef(province.ref), why: 'ordered', cite: 'Surat 1' }),
  'report.pass-on': (_, { regency, neighbour }) => ({
    ...{ from: formatRef(regency.ref), to: formatRef(neighbour.ref), why: 'place', cite: 'Surat 1' },
  }),
  'report.acknowledge-passing': () => ({}),
  'report.send-back': () => ({ because }),
  'report.recall-passing': () => ({ because }),
  'report.assign': () => ({ person: null }),
  'lead.pass-on': (_, { regency, neighbour }) => ({
    ...{ from: formatRef(regency.ref), to: formatRef(neighbour.ref), why: 'place', cite: 'Surat 1' },
  }),
  'lead.acknowledge-passing': () => ({}),
  'lead.send-back': () => ({ because }),
  'lead.recall-passing': () => ({ because }),
  'lead.assign': () => ({ person: null }),
  'finding.pass-on': (_, { regency, neighbour }) => ({
    ...{ from: formatRef(regency.ref), to: formatRef(neighbour.ref), why: 'place', cite: 'Surat 1' },
  }),
  'finding.acknowledge-passing': () => ({}),
  'finding.send-back': () => ({ because }),
  'finding.recall-passing': () => ({ because }),
  'finding.assign': () => ({ person: null }),
  'case.pass-on': (_, { regency, neighbour }) => ({
    ...{ from: formatRef(regency.ref), to: formatRef(neighbour.ref), why: 'place', cite: 'Surat 1' },
  }),
  'case.acknowledge-passing': () => ({}),
  'case.send-back': () => ({ because }),
  'case.recall-passing': () => ({ because }),
  'case.assign': () => ({ person: null }),
  'report.set-aside': () => ({ reason: because, cite: 'Pasal 1' }),
  'report.review': matter => review(formatRef(matter.report), day),
  'report.ask-completion': () => ({ on: day }),
  'report.complete': () => ({ on: day, what: because }),
  'report.announce': () => ({ reason: 'withdrawn' }),
  'report.withdraw': () => ({ on: day, letter: because }),
  'report.summarise': () => ({ summary: because }),
  'item.open': () => ({ item: 'identity', reason: because }),
  'redaction.open': matter => ({ of: formatRef(matter.report), kind: 'report', redaction: 1, reason: because }),
  'record.look': matter => ({ of: formatRef(matter.report), kind: 'report' }),
  'lead.trace': () => ({ on: day, what: because }),
  'lead.record': () => ({ on: day, reason: because, report: 'LHP 1' }),
  'lead.recuse': (_, { regency }) => ({ person: regency.officer.id, because }),
  'lead.lift-recusal': (_, { regency }) => ({ person: regency.officer.id, because }),
  'lead.take-over': (_, { province }) => ({ office: formatRef(province.ref), why: 'ordered', cite: 'Surat 1' }),
  'finding.set-aside': () => ({ reason: because, cite: 'Pasal 1' }),
  'finding.recuse': (_, { regency }) => ({ person: regency.officer.id, because }),
  'finding.lift-recusal': (_, { regency }) => ({ person: regency.officer.id, because }),
  'finding.take-over': (_, { province }) => ({ office: formatRef(province.ref), why: 'ordered', cite: 'Surat 1' }),
  'case.recuse': (_, { regency }) => ({ person: regency.officer.id, because }),
  'case.lift-recusal': (_, { regency }) => ({ person: regency.officer.id, because }),
  'case.take-over': (_, { province }) => ({ office: formatRef(province.ref), why: 'ordered', cite: 'Surat 1' }),
  'case.open-track': () => ({ track: 'ethics' }),
  'case.decide': (_, { regency }) => ({
    ...{ on: '2024-10-14', ...plenary([regency.officer.id], { finding: 'violation', reasons: because }) },
  }),
  'case.confirm-minutes': () => ({ plenary: 1 }),
  'case.timestamp': () => ({ seq: 3, time: '2024-10-14T03:00:00.000Z', authority: 'TSA', token: 'AAAA' }),
  'case.refer': () => ({ track: 'neutrality', on: '2024-10-14', letter: because }),
  'case.follow-up': () => ({ track: 'neutrality', on: '2024-10-14', result: 'no-sanction', note: '' }),
  'case.close-track': () => ({ track: 'neutrality', on: '2024-10-14', because: 'not-proceeded' }),
  'case.reopen-track': () => ({ track: 'neutrality', on: day, order: 'court', cite: 'Surat', reason: because }),
  'case.correct': () => ({ seq: 1, words: because, reason: because }),
  'case.announce': () => ({ reason: 'in-study' }),
  'case.suspend': () => ({ on: '2024-10-14', cite: 'Surat', reason: because }),
  'case.resume': () => ({ on: '2024-10-14', cite: 'Surat' }),
  'case.summon': () => ({ capacity: 'witness', name: 'Saksi', ...letter }),
  'case.summon-again': () => ({ n: 1, ...letter }),
  'case.serve-summons': () => ({ n: 1, on: day, channel: 'post' }),
  'case.record-attendance': () => ({ n: 1, on: day, presence: 'absent', told: because, accompanied: false }),
  'case.clarify': (_, { regency }) => ({ n: 1, ...minutes(regency.officer.id) }),
  'case.clarify-unsummoned': (_, { regency }) => ({
    ...{ capacity: 'witness', name: 'Saksi', oath: 'sworn', accompanied: false, ...minutes(regency.officer.id) },
  }),
  'case.correct-clarification': () => ({ n: 1, words: because, because }),
  'case.list-exhibit': () => ({
    ...{ kind: 'object', description: because, from: 'witness', fromName: 'Saksi', on: day },
    ...{ holder: 'Petugas', place: 'Kantor' },
  }),
  'case.hand-exhibit': () => ({ n: 1, on: day, to: 'Petugas', place: 'Kantor', because }),
  'case.study': () => ({
    ...{ track: 'neutrality', conductOn: day, dayBecause: because, facts: because, departs: because },
    rows: [{ cite: 'Pasal 1', conclusion: because, elements: [{ text: because, assessment: 'met', why: because }] }],
  }),
  'case.discuss': () => ({
    ...{ on: day, present: [{ institution: 'police', name: 'Penyidik' }], articles: [], result: 'goes-on' },
  }),
  'case.hand-over-file': () => ({ on: day, items: [], receipt: 'STTL 1', receivedBy: 'Penyidik' }),
  'case.note-vote-effect': () => ({ on: day, affects: 'yes', resultOn: day, because }),
  'case.record-crime-step': () => ({ on: day, step: 'stopped', note: because }),
  'case.acknowledge': () => ({ ...onTrack, letter: 'Surat 1' }),
  'case.recommend': () => ({ ...onTrack, level: 'sedang', letter: 'Surat 1' }),
  'case.note-conflict': (_, { regency }) => ({ ...onTrack, post: formatRef(regency.ref), why: 'involved', because }),
  'case.decide-sanction': (_, { regency }) => ({ ...onTrack, post: formatRef(regency.ref), outcome: 'none' }),
  'case.remind': () => ({ ...onTrack, by: 'office', letter: 'Surat 1' }),
  'case.reprimand': () => ({ ...onTrack, measure: 'warning', letter: 'Surat 1' }),
  'case.read-record': () => ({ ...onTrack, shows: 'nothing', note: because }),
  'case.return-exhibit': () => ({ n: 1, on: day, giver: 'witness', toName: 'Saksi', because }),
};
/** Commands that need more than words to be asked of a report: their own tests ask them of one that is not to be seen. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'report.file': 'begins a report, and answers with its number',
  'report.attach': 'test/walls/peers.test.ts: a file arrives sealed',
  'report.reseal': 'src/intake/reseal.test.ts, test/thread/reseal.test.ts',
  'case.register': 'its report is looked for like that of `report.set-aside`',
  'case.join-report': 'the same',
  'lead.trace-report': 'the same',
  'lead.note': 'begins a lead, and answers with its number',
  'finding.set': 'begins a finding, and answers with its number',
  'finding.adopt': 'its lead is looked for like that of `lead.trace`',
  'case.register-finding': 'its finding is looked for like that of `finding.set-aside`',
  'case.join-finding': 'the same',
  'item.fetch': 'the access is looked for; test/thread/access.test.ts',
  'import.begin': 'a file, and no case that was there',
  'import.rows': 'the job’s alone: begins cases from rows',
  'import.finish': 'the job’s alone',
  'import.abandon': 'the import’s own record',
};

/** Pages and addresses by route: what is walked below for each who signs in, or by whom else it is held. */
const WALKED: Readonly<Record<string, (matter: Matter) => readonly string[]>> = {
  '/meja': () => ['/meja'],
  '/meja/cari': matter => searchesFor(matter).map(text => `/meja/cari?q=${encodeURIComponent(text)}`),
  '/meja/semua': ({ number }) => ['/meja/semua', `/meja/semua?apa=laporan&q=${encodeURIComponent(number)}`],
  '/meja/laporan/[ref]': matter => refs(matter).map(ref => `/meja/laporan/${ref}`),
  '/meja/laporan/[ref]/[step]': matter => [`/meja/laporan/${formatRef(matter.report)}/kajian-awal`],
  '/meja/informasi/[ref]': matter => refs(matter).map(ref => `/meja/informasi/${ref}`),
  '/meja/temuan/[ref]': matter => refs(matter).map(ref => `/meja/temuan/${ref}`),
  '/meja/perkara/[ref]': matter => refs(matter).map(ref => `/meja/perkara/${ref}`),
  '/meja/perkara/[ref]/pleno': matter => refs(matter).map(ref => `/meja/perkara/${ref}/pleno`),
  '/meja/perkara/[ref]/pleno/[seq].tsr': matter => refs(matter).map(ref => `/meja/perkara/${ref}/pleno/3.tsr`),
  '/meja/perkara/[ref]/[step]': matter => refs(matter).map(ref => `/meja/perkara/${ref}/tangguhkan`),
  '/meja/perkara/[ref]/klarifikasi': matter => refs(matter).map(ref => `/meja/perkara/${ref}/klarifikasi`),
  '/meja/perkara/[ref]/klarifikasi/[step]': matter =>
    refs(matter).map(ref => `/meja/perkara/${ref}/klarifikasi/tanpa-undangan`),
  '/meja/perkara/[ref]/bukti': matter => refs(matter).map(ref => `/meja/perkara/${ref}/bukti`),
  '/meja/perkara/[ref]/bukti/[step]': matter => refs(matter).map(ref => `/meja/perkara/${ref}/bukti/daftar`),
  '/meja/perkara/[ref]/kajian': matter => refs(matter).map(ref => `/meja/perkara/${ref}/kajian`),
  '/meja/perkara/[ref]/gakkumdu': matter => refs(matter).map(ref => `/meja/perkara/${ref}/gakkumdu`),
  '/meja/perkara/[ref]/gakkumdu/[step]': matter => refs(matter).map(ref => `/meja/perkara/${ref}/gakkumdu/pembahasan`),
  '/meja/perkara/[ref]/tindak-lanjut-asn': matter => refs(matter).map(ref => `/meja/perkara/${ref}/tindak-lanjut-asn`),
  '/meja/perkara/[ref]/tindak-lanjut-asn/[step]': matter =>
    refs(matter).map(ref => `/meja/perkara/${ref}/tindak-lanjut-asn/keputusan?jalur=neutrality`),
  '/meja/catatan/[ref]': matter => refs(matter).map(ref => `/meja/catatan/${ref}`),
  '/meja/penghitaman/[ref]': matter => refs(matter).map(ref => `/meja/penghitaman/${ref}`),
  '/meja/formulir/[ref]': matter => (matter.n % 2 === 0 ? refs(matter).map(ref => `/meja/formulir/${ref}`) : []),
  '/meja/formulir/[ref]/[berkas]': matter => [
    ...printed(matter).map(([ref, form]) => `/meja/formulir/${formatRef(ref)}/${form}.pdf`),
    ...(matter.case && matter.n < 2 ? [`/meja/formulir/${formatRef(matter.case.ref)}/status.docx`] : []),
  ],
  '/meja/limpahan': () => ['/meja/limpahan', '/meja/limpahan?arah=keluar'],
  '/meja/limpahan/[ref]': matter => refs(matter).map(ref => `/meja/limpahan/${ref}`),
  '/meja/arsip': () => ['/meja/arsip'],
  '/meja/arsip/berkas/[ref]': matter => [`/meja/arsip/berkas/${formatRef(matter.case?.ref ?? matter.report)}`],
  '/meja/kepentingan/[ref]': matter => refs(matter).map(ref => `/meja/kepentingan/${ref}`),
  '/meja/akses': ({ number }) => ['/meja/akses', `/meja/akses?nomor=${encodeURIComponent(number)}`],
  '/meja/kantor/nomor': () => ['/meja/kantor/nomor'],
  '/meja/saya': () => ['/meja/saya'],
  '/mitra': () => ['/mitra'],
  '/mitra/[ref]': matter => refs(matter).map(ref => `/mitra/${ref}`),
  '/register': () => ['/register'],
  '/pengumuman': () => ['/pengumuman'],
  '/register/[ref]': matter => refs(matter).map(ref => `/register/${ref}`),
  '/register/[ref]/bukti.json': matter => refs(matter).map(ref => `/register/${ref}/bukti.json`),
  '/register/[ref]/bukti.txt': matter => refs(matter).map(ref => `/register/${ref}/bukti.txt`),
  '/ekspor/register.csv': () => ['/ekspor/register.csv'],
  '/ekspor/register.ndjson': () => ['/ekspor/register.ndjson'],
};
/** Routes that show nothing of a report or a case, and those held by a test of their own. */
const OTHERWISE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      '/',
      '/boleh',
      '/buku-besar',
      ...[
        '/hukum',
        '/hukum/[tabel]',
        '/hukum/[tabel]/[...id]',
        '/hukum/batas-waktu',
        '/hukum/hari-libur',
        '/hukum/tahapan',
      ],
      '/kegiatan',
      ...['/ikrar', '/ikrar/[ref]', '/ikrar/[ref]/tanda-tangan', '/ikrar/[ref]/cabut'],
      ...['/ikrar/[ref]/tanda-tangan/ikrar.pdf', '/meja/cegah/ikrar/[ref]/pejabat.pdf'],
      ...['/meja/cegah/ikrar', '/meja/cegah/ikrar/baru', '/meja/cegah/ikrar/[ref]', '/meja/cegah/ikrar/[ref]/ubah'],
      ...[
        '/meja/cegah/ikrar/[ref]/[unit]',
        '/meja/cegah/ikrar/[ref]/[unit]/slip',
        '/meja/cegah/ikrar/[ref]/[unit]/belum.csv',
      ],
      ...['/bahasa', '/galat', '/keluar', '/masuk', '/siapkan/[token]'],
      ...['/meja/hukum', '/meja/hukum/[ucapan]', '/meja/kegiatan', '/meja/kegiatan/[ref]'],
      ...['/meja/impor/templat.csv', '/meja/impor/templat.xlsx', '/meja/kantor', '/meja/kantor/bawahan'],
      ...[
        '/meja/kantor/bawahan/[ref]',
        '/meja/kantor/bawahan/[ref]/bubarkan',
        '/meja/kantor/bawahan/baru',
        '/meja/kantor/jabatan',
        '/meja/kantor/jabatan/[ref]',
      ],
      ...[
        '/meja/kantor/jabatan/[ref]/[step]',
        '/meja/kantor/jabatan/baru',
        '/meja/kantor/kunci',
        '/meja/kantor/kunci/saya',
      ],
      ...['/meja/kantor/petugas', '/meja/kantor/petugas/[ref]', '/meja/kantor/petugas/[ref]/[step]'],
      '/meja/kantor/petugas/baru',
      ...['/meja/kantor/instansi', '/meja/kantor/instansi/baru', '/meja/informasi/baru', '/meja/temuan/baru'],
    ].map(route => [
      route,
      'law, news, pledges, people, offices, language or sign-in: asks no operation that knows a report or a case',
    ]),
  ),
  ...Object.fromEntries(
    [
      ...['', '/baru', '/komitmen', '/[ref]', '/[ref]/ubah', '/[ref]/undang', '/[ref]/hadir', '/[ref]/daftar'],
      ...['/[ref]/slip', '/[ref]/layar', '/[ref]/tes', '/[ref]/slip/slip.pdf', '/[ref]/daftar/daftar.pdf'],
      ...['/[ref]/hadir/[hadir].pdf', '/[ref]/pindai', '/[ref]/ditolak', '/[ref]/pindai/bekal'],
      ...[
        '/[ref]/pindai/kirim',
        '/[ref]/pindai/pekerja.js',
        '/[ref]/pindai/pembaca.js',
        '/[ref]/pindai/manifest.webmanifest',
      ],
    ].map(page => [
      `/meja/cegah/kegiatan${page}`,
      'events of prevention: no report and no case; test/thread/event.test.ts',
    ]),
  ),
  ...Object.fromEntries(
    [
      ...['/agenda', '/agenda.ics', '/agenda/[ref]', '/agenda/[ref]/acara.ics', '/agenda/[ref]/bukti.json'],
      ...['/agenda/[ref]/bukti.txt', '/agenda/[ref]/hadir', '/agenda/[ref]/jawab', '/agenda/[ref]/undangan.ics'],
      ...['/agenda/jawab', '/agenda/hadir', '/agenda/[ref]/tes', '/agenda/[ref]/sertifikat'],
    ].map(page => [page, 'public events, and what the holder of a code did: test/thread/event.test.ts']),
  ),
  ...Object.fromEntries(
    [
      ...['/pesan', '/pesan.xml', '/pesan/[ref]', '/pesan/[ref]/[berkas]', '/pesan/langganan'],
      ...['/pesan/langganan/pastikan/[kunci]', '/pesan/langganan/berhenti/[kunci]'],
      ...['/meja/cegah/pesan', '/mitra/pesan'].flatMap(base =>
        ['', '/baru', '/[ref]', '/[ref]/sunting', '/[ref]/[berkas]'].map(page => base + page),
      ),
    ].map(route => [
      route,
      'messages, which name no matter: the operations are asked above; test/thread/message.test.ts',
    ]),
  ),
  ...Object.fromEntries(
    [
      ...['', '/unduh/[berkas]', '/[daerah]', '/[daerah]/unduh/[berkas]', '/[daerah]/[unit]'].map(
        rest => `/meja/cegah/cakupan${rest}`,
      ),
      ...['/cakupan', '/cakupan/[daerah]', '/cakupan.csv', '/cakupan.xml'],
    ].map(route => [route, 'who was reached, in no matter: `coverage.*` above, test/thread/coverage.test.ts']),
  ),
  '/meja/saya/alamat/[token]': 'one button: test/thread/reminders.test.ts',
  '/meja/kantor/eskalasi': 'a number of days of an office',
  '/meja/kantor/kop': 'the address and the signatory of an office',
  ...Object.fromEntries(
    [
      ...['', '/baru', '/[ref]', '/[ref]/[step]', '/[ref]/belum', '/[ref]/belum.csv', '/[ref]/slip/[unit].pdf'].map(
        rest => `/meja/cegah/edaran${rest}`,
      ),
      ...[
        '/edaran',
        '/edaran/[ref]',
        '/edaran/[ref]/berkas/[edition].pdf',
        '/edaran/[ref]/bukti.json',
        '/edaran/[ref]/bukti.txt',
        '/undangan',
        '/undangan/[code]',
      ],
    ].map(route => [route, 'circulars, which name no matter: `circular.*` above, test/thread/circular.test.ts']),
  ),
  '/meja/berkala': '`periodic.list`, asked above',
  '/meja/berkala/baru': '`measure.figures`, asked above: sums of an office, as of an entry',
  '/meja/berkala/bawahan': '`periodic.below`, asked above',
  '/meja/berkala/[ref]': '`periodic.show`, asked above; test/register/figures.test.ts',
  '/meja/berkala/[ref]/[berkas]': 'the same report as a file',
  '/kalender/[secret].ics': 'a count, a day and a link, without a session: test/thread/reminders.test.ts',
  '/lapor': 'answers the one who writes, with what was written: test/e2e/intake.test.ts',
  '/status': '`report.status`, asked above',
  '/verifikasi': '`signature.verify`, asked above; a PDF that is uploaded: test/thread/verifying.test.ts',
  '/verifikasi/kertas': 'by code and number: test/e2e/prevention-verify.test.ts',
  '/verifikasi/kertas/ikrar.pdf': 'the same, as a file',
  '/meja/cegah/tanda-tangan/[ref]/ikrar.pdf': '`signature.paper`, asked above; test/thread/verifying.test.ts',
  '/api/[...path]': 'the public operations, asked above by the public',
  '/meja/terima': 'answers the one who writes: test/e2e/intake.test.ts',
  '/meja/laporan/[ref]/segel/[item]': '`item.sealed`, asked above; test/walls/peers.test.ts',
  '/meja/kantor/kunci/segel-ulang': '`reseal.show`, asked above',
  '/meja/kantor/kunci/segel-ulang/isi': '`reseal.page`, asked above',
  '/meja/kantor/petugas/[ref]/alihkan': '`reassignment.preview`, asked above',
  '/meja/kantor/alihkan/[ref]': '`reassignment.show`, asked above; test/walls/apart.test.ts',
  '/meja/kantor/nomor/urutan': '`number.series`, asked above',
  '/meja/arsip/masa-simpan': '`retention.list`, asked above: the schedule',
  '/meja/arsip/masa-simpan/[ref]': '`retention.show`, asked above',
  '/meja/arsip/usul': '`archive.passed`, asked above; test/thread/disposal.test.ts',
  '/meja/arsip/pemusnahan': '`disposal.all`, asked above: numbers of lists',
  '/meja/arsip/pemusnahan/[ref]': '`disposal.show`: test/thread/disposal.test.ts',
  '/meja/arsip/pemusnahan/[ref]/bukti': '`disposal.proof`: the same',
  '/meja/cegah/sasaran': '`roster.list`, asked above',
  '/meja/cegah/sasaran/[daerah]': '`roster.show` and `roster.units`, asked above',
  '/meja/cegah/sasaran/[daerah]/orang': '`roster.people`, asked above: a government’s staff, in no matter',
  '/meja/cegah/sasaran/[daerah]/impor': '`roster.show`, asked above',
  '/meja/cegah/sasaran/berkas/[id]': 'an uploaded file of the own region: test/prevention/roster.test.ts',
  '/meja/cegah/sasaran/berkas/[id]/galat.csv': 'the same',
  '/meja/cegah/sasaran/templat/[berkas]': 'an empty table',
  '/meja/impor': '`import.list`, asked above',
  '/meja/impor/[ref]': '`import.show`, asked above',
  '/meja/impor/periksa/[id]': 'the own office’s uploaded file: test/cases/import.test.ts',
  '/meja/impor/periksa/[id]/galat.csv': 'the same',
};

test('every exit of the code has a row here', () => {
  expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(OPERATIONS).sort());
  const naming = commands
    .map(({ name }) => name)
    .filter(name => /^(?:report|lead|finding|case|item|record|redaction|import)\./.test(name));
  expect(naming.sort()).toEqual([...Object.keys(COMMANDS), ...Object.keys(ELSEWHERE)].sort());
  const routes = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
    .filter(name => /\+(?:page\.server|server)\.ts$/.test(name))
    .map(name => `/${name.replace(/\/?\+[^/]*$/, '')}`.replace('/(public)', '') || '/');
  expect(routes.sort()).toEqual([...Object.keys(WALKED), ...Object.keys(OTHERWISE)].sort());
});

/** A database that need not outlive the machine: nothing waits for its disk. */
async function hastyPlace(engine: TestEngine) {
  const place = await freshPlace(engine);
  if (place.kind !== 'postgres') throw new Error('worlds are many on a server alone');
  const client = await rawConnection(place.url);
  await client.query(`alter database ${new URL(place.url).pathname.slice(1)} set synchronous_commit = off`);
  await client.end();
  return place;
}

if (WORLDS > 0)
  onPostgres(engine => {
    const minutes = Number(process.env.NETRA_MINUTES ?? 10);
    test(
      'in many small worlds nothing comes out either',
      async () => {
        const exits = { operations: OPERATIONS, commands: COMMANDS };
        const log = (line: string) => process.stderr.write(`${line}\n`);
        const walk = { from: SEED, worlds: WORLDS, minutes, log };
        const { found, words, matters } = await walkWorlds(() => hastyPlace(engine), exits, walk);
        expect(found).toEqual([]);
        expect(words).toBeGreaterThan(matters);
      },
      (minutes + 5) * 60_000,
    );
  });

(WORLDS > 0 ? () => undefined : forEachEngine)(engine => {
  let world: ThreadWorld;
  let people: People;
  const matters: Matter[] = [];
  let words = 0;
  /** What is asked for each matter alike is asked once. */
  const differing = <
    T extends { readonly name: string; readonly who: Officer | Liaison | null; readonly input: object },
  >(
    questions: readonly T[],
  ): readonly T[] => [
    ...new Map(questions.map(one => [`${one.name} ${one.who?.id} ${JSON.stringify(one.input)}`, one])).values(),
  ];
  /** Words that were redacted: nobody reads them, whatever the policy lets them read. */
  const gone = new Set<string>();
  /** The matters in which they stand. */
  const chosen: Matter[] = [];
  /** Words that came out to somebody from whom the policy keeps them. */
  const leaks = (text: string, who: Officer | Liaison | null, where: string) =>
    wordsIn(text).flatMap(({ kind, n }) => {
      words += 1;
      const matter = matters[n];
      return matter && mayRead(matter, kind, who) && !gone.has(word(kind, n))
        ? []
        : [`${where}: ${WORDS[kind]} of matter ${n} (${matter?.mode})`];
    });

  beforeAll(async () => {
    // A server that is never asked: what a mail would say is read from what is kept of it.
    const mail = { mail: settingsFor({ port: 9 }), address: 'https://netra.example' };
    world = await openThread(await freshPlace(engine), {}, mail);
    people = await populate(world);
    const chance = chanceFrom(SEED);
    for (let n = 0; n < MATTERS; n += 1) matters.push(await happen(world, people, n, chance));
    await world.netra.integrator.round({ intakeNow: true });
    await world.netra.integrator.round();
  }, PATIENCE);
  afterAll(() => world?.netra.close());

  test('chance made what there is to hide', () => {
    const hands = matters.flatMap(one => [...one.hands.values()]);
    const made = {
      modes: new Set(matters.map(({ mode }) => mode)).size,
      cases: matters.filter(one => one.case).length,
      findings: matters.filter(one => one.finding).length,
      away: matters.filter(({ away }) => away.size > 0).length,
      above: matters.filter(({ above }) => above).length,
      waiting: hands.filter(({ asked }) => asked !== null).length,
      given: hands.filter(({ readers, listed }) => readers.length === 1 && readers[0] === listed && listed !== '17')
        .length,
      read: hands.filter(({ readers }) => readers.length > 1).length,
    };
    const { above, waiting, given, read, ...more } = made;
    expect(made.modes).toBe(3);
    for (const [what, count] of Object.entries(more)) expect(count, what).toBeGreaterThan(1);
    for (const [what, count] of Object.entries({ above, waiting, given, read })) expect(count, what).toBeGreaterThan(0);
  });

  test(
    'no operation says a word to whom the policy keeps it from',
    async () => {
      const found: string[] = [];
      const everybody = { ...people.all, ...people.partners };
      // What is the public's is asked as the public, whoever is signed in: one of them shows it.
      const askers = (name: string) =>
        Object.entries(PUBLICS.has(name) ? { neighbour: people.all.neighbour as Officer } : everybody);
      const questions = Object.entries(OPERATIONS).flatMap(([name, asks]) =>
        matters.flatMap(matter => [
          ...askers(name).flatMap(([role, who]) =>
            asks({ matter, who, world }).map(input => ({ name, input, role, who, actor: who as Actor })),
          ),
          ...asks({ matter, who: world.regency.officer, world }).map(input => ({
            ...{ name, input, role: 'the public', who: null, actor: PUBLIC },
          })),
        ]),
      );
      await inTurn(differing(questions), async ({ name, input, role, who, actor }) => {
        const answer = await world.netra.ask(name, input, actor);
        found.push(...leaks(JSON.stringify(answer), who, `${name} to ${role}`));
      });
      expect(found).toEqual([]);
      // The search isn't blind: what may be read was read.
      expect(words).toBeGreaterThan(MATTERS * 10);
    },
    PATIENCE,
  );

  test(
    'pages, lists, the queue and its counts hold exactly what somebody may know of',
    async () => {
      const { netra } = world;
      await inTurn(Object.entries(people.all), async ([role, who]) => {
        const walk = async (name: string, input: object) => {
          const numbers: string[] = [];
          for (let after: string | null | undefined; after !== null; ) {
            const page = must(await netra.ask(name, { ...input, ...(after ? { after } : {}) }, who)) as {
              rows: readonly { number: string }[];
              next: string | null;
            };
            numbers.push(...page.rows.map(({ number }) => number));
            after = page.next;
          }
          return numbers;
        };
        const listed = (kind: KindOfMatter) => matters.filter(matter => lists(matter, kind, who));
        const [reports, leads, findings, cases] = KINDS_OF_MATTER.map(listed) as [
          Matter[],
          Matter[],
          Matter[],
          Matter[],
        ];
        expect((await walk('report.list', {})).sort(), role).toEqual(reports.map(({ number }) => number).sort());
        expect((await walk('case.list', {})).sort(), role).toEqual(cases.map(one => one.case?.number ?? '').sort());
        expect((await walk('lead.list', {})).sort(), role).toEqual(leads.map(({ number }) => number).sort());
        expect((await walk('finding.list', {})).sort(), role).toEqual(
          findings.map(one => one.finding?.number ?? '').sort(),
        );
        const queued = await walk('desk.queue', {});
        const may = new Set([
          ...[...reports, ...leads].map(({ number }) => number),
          ...findings.map(one => one.finding?.number ?? ''),
          ...cases.map(one => one.case?.number ?? ''),
        ]);
        expect(
          queued.filter(number => !may.has(number)),
          role,
        ).toEqual([]);
        for (const matter of matters) {
          const searched = async (text: string) => new Set(await walk('desk.search', { text }));
          const own = await searched(matter.number);
          const numbered = lists(matter, 'report', who) || lists(matter, 'lead', who);
          expect(own.has(matter.number), `${role}, search for report ${matter.n}`).toBe(numbered);
          expect(
            [...own].filter(number => !may.has(number)),
            role,
          ).toEqual([]);
          const named = await searched(word('p', matter.n));
          expect([...named], `${role}, search for case ${matter.n}`).toEqual(
            matter.case && lists(matter, 'case', who) ? [matter.case.number] : [],
          );
          for (const kind of ['a', 'i'] as const)
            expect([...(await searched(word(kind, matter.n)))], `${role}: ${WORDS[kind]}`).toEqual([]);
        }
        const counts = must(await netra.ask('desk.counts', {}, who)) as { total?: number };
        expect(JSON.stringify(counts), role).toContain(String(queued.length));
        for (const matter of matters) {
          for (const kind of KINDS_OF_MATTER) {
            const ref = refIn(matter, kind);
            const shown = ref && (await netra.ask(`${kind}.show`, { [kind]: formatRef(ref) }, who));
            if (shown)
              expect(code(shown), `${role}, ${kind} ${matter.n}`).toBe(knows(matter, kind, who) ? '' : 'not-found');
          }
        }
      });
    },
    PATIENCE,
  );

  test(
    'mails, calendars and the line of the desk count exactly what somebody may know of, and say nothing else',
    async () => {
      const { netra } = world;
      // A new text that leaves by mail or calendar is read here, or fails.
      expect(Object.keys(templates).sort()).toEqual(['confirmText', 'eventText', 'reminderText']);
      const expected = new Map<string, number>();
      for (const [role, who] of Object.entries(people.all)) {
        const due: { kind: KindOfMatter; step: string; due_on: string | null; when: string }[] = [];
        for (let after: string | null | undefined; after !== null; ) {
          const asked = { waits: 'office', ...(after ? { after } : {}) };
          const page = must(await netra.ask('desk.queue', asked, who)) as { rows: typeof due; next: string | null };
          due.push(...page.rows);
          after = page.next;
        }
        const own = due.filter(row => row.due_on && row.when !== 'late' && mayTake(row.kind, row.step, who.roles));
        const feed = await netra.reminders.feed(await netra.reminders.newFeed(who), 'https://netra.example');
        const counted = Array.from(feed?.text.matchAll(/SUMMARY:(\d+) /g) ?? [], ([, n]) => Number(n));
        expect(
          counted.reduce((all, n) => all + n, 0),
          `calendar of ${role}`,
        ).toBe(own.length);
        expect(feed?.text.match(/^(?:SUMMARY|DESCRIPTION|LOCATION|COMMENT|CATEGORIES).*$/gm) ?? []).toEqual(
          counted.map(n => `SUMMARY:${n} batas waktu`),
        );
        expect(leaks(feed?.text ?? '', null, `calendar of ${role}`)).toEqual([]);

        const address = `${who.id.slice(-8)}@surel.example`;
        const given = must(await netra.reminders.act(who, 'person.give-address', { address })).records[0];
        const confirmed = { person: who.id, given: given?.version };
        must(await netra.act('person.confirm-address', confirmed, { actor: LINK_OPENED }));
        must(await netra.reminders.act(who, 'person.set-reminders', { mail: true, days: 14, lang: 'id' }));
        const soon = own.filter(({ due_on: on }) => on !== null && on <= '2024-10-28').length;
        const line = must(await netra.ask('desk.reminders', {}, who)) as { ahead: { count: number } | null };
        expect(line.ahead?.count ?? 0, `line of ${role}`).toBe(soon);
        expected.set(who.id, soon);
      }
      await netra.reminders.compose(true);
      const { rows } = await netra.database.statement(
        'mails',
        `select *, region || ':' || person as who from reminder_mail`,
      );
      const told = new Map(rows.map(row => [String(row.who), Number(row.ahead)]));
      for (const [who, count] of expected) expect(told.get(who) ?? 0, who).toBe(count);
      expect([...told.values()].some(count => count > 1)).toBe(true);
      for (const row of rows) {
        const { subject, text, html } = templates.reminderText(row as never, 'https://netra.example');
        expect(leaks(subject + text + html, null, 'mail')).toEqual([]);
        expect(text.replaceAll(/\d+|https:\S+/g, '')).not.toMatch(/Bawaslu|Petugas|Pegawai|PNS/);
      }
    },
    PATIENCE,
  );

  test('an institution finds exactly its part, and carries out nothing', async () => {
    const { netra } = world;
    const theirs = (how: true | 'own-region') =>
      commands.filter(({ byInstitutions }) => byInstitutions === how).map(({ name }) => name);
    // A government's own staff, in no matter, and of its own region alone: test/thread/government.test.ts.
    const of = (kind: string, ...steps: readonly string[]) => steps.map(step => `${kind}.${step}`);
    expect(theirs('own-region').sort()).toEqual(
      [
        ...of('roster', 'open', 'go-live'),
        ...of('names', 'look'),
        ...of('circular', 'draft', 'redraft', 'issue', 'revise', 'address', 'schedule', 'withdraw'),
        ...of(
          'campaign',
          'draft',
          'redraft',
          'open',
          'extend',
          'schedule',
          'close',
          'withdraw',
          'record-official',
          'look',
        ),
        ...of('signature', 'record', 'revoke-by-letter'),
        ...of('event', 'plan', 'change', 'cancel', 'invite', 'hold', 'reopen', 'write-minutes', 'confirm-minutes'),
        ...of('event', 'set-test', 'commit', 'move-commitment', 'fulfil-commitment', 'withdraw-commitment'),
        ...of('attendance', 'tick', 'scan', 'withdraw', 'enter-score', 'correct-score'),
      ].sort(),
    );
    expect(theirs(true)).toEqual([
      'part.look',
      // What a Kominfo says in its own name: test/thread/message.test.ts.
      ...['draft', 'redraft', 'discard', 'publish', 'correct', 'withdraw'].map(step => `message.${step}`),
    ]);
    for (const [role, who] of Object.entries(people.partners)) {
      const parts = matters.filter(matter => knowsPart(matter, who));
      const page = must(await netra.ask('part.list', {}, who)) as { rows: readonly { number: string }[] };
      expect(page.rows.map(({ number }) => number).sort(), role).toEqual(
        parts.map(one => one.case?.number ?? '').sort(),
      );
      for (const matter of matters) {
        const shown = await netra.ask('part.show', { case: formatRef(matter.case?.ref ?? matter.report) }, who);
        expect(code(shown), `${role}, matter ${matter.n}`).toBe(knowsPart(matter, who) ? '' : 'not-found');
        if (!matter.case || knowsPart(matter, who)) continue;
        const looked = await netra.act('part.look', { case: formatRef(matter.case.ref) }, { actor: who });
        expect(code(looked), `${role}, matter ${matter.n}`).toBe('not-found');
      }
      for (const { name, byInstitutions } of commands)
        if (!byInstitutions) expect(code(await netra.act(name, {}, { actor: who })), name).toBe('role-missing');
    }
  });

  test(
    'no command tells of what somebody may not know of',
    async () => {
      const attempts = Object.entries(people.all).flatMap(([role, who]) =>
        matters.flatMap(matter =>
          Object.entries(COMMANDS).flatMap(([name, rest]) => {
            const kind = KINDS_OF_MATTER.find(one => name.startsWith(`${one}.`)) ?? 'report';
            const ref = refIn(matter, kind);
            return ref && !knows(matter, kind, who)
              ? [{ role, who, matter, name, rest, about: { [kind]: formatRef(ref) } }]
              : [];
          }),
        ),
      );
      expect(attempts.length).toBeGreaterThan(MATTERS * 50);
      await inTurn(attempts, async ({ role, who, matter, name, rest, about }) => {
        const answer = await world.netra.act(name, { ...about, ...rest(matter, world) }, { actor: who });
        expect(code(answer), `${name} of matter ${matter.n} by ${role}`).toBe('not-found');
      });
    },
    PATIENCE,
  );

  test(
    'what is redacted comes out of no exit any more, to nobody, nor out of lists that were made anew',
    async () => {
      const { netra } = world;
      const { reviewer, commissioner, beside, province, nation, auditor } = people.all as Record<string, Officer>;
      const handlers = [reviewer, commissioner, beside, province, nation] as readonly Officer[];
      const WRITTEN = { report: 'arwh', lead: 'tkv', finding: 'mg', case: 'spudfcq' } as const;
      const redact = async (matter: Matter, kind: KindOfMatter, letter: string) => {
        const ref = refIn(matter, kind);
        // In other letters than it was written in.
        const passage = word(letter as keyof typeof WORDS, matter.n);
        for (const actor of ref ? handlers : []) {
          const input = { [kind]: formatRef(ref as never), passage: passage.toUpperCase(), ...redacted };
          if ((await netra.act(`${kind}.redact`, input, { actor })).ok) return gone.add(passage);
        }
        return undefined;
      };
      // One that came by a finding, and a report that became a case; where too few may decide, nothing is redacted either.
      // What waits for its receiver is left alone by everybody.
      const settled = matters.filter(one => [...one.hands.values()].every(({ asked }) => asked === null));
      for (const matter of [...settled.filter(one => one.finding), ...settled.filter(one => one.case && !one.lead)]) {
        const like = chosen.filter(one => (one.finding === null) === (matter.finding === null));
        if (like.length === 1 || !(await redact(matter, 'report', 'h'))) continue;
        for (const kind of KINDS_OF_MATTER) for (const letter of WRITTEN[kind]) await redact(matter, kind, letter);
        chosen.push(matter);
      }
      // Of every kind of matter several fields.
      for (const letters of Object.values(WRITTEN))
        expect([...gone].filter(passage => letters.includes(passage[2] ?? '')).length, letters).toBeGreaterThan(1);
      await netra.integrator.round();

      const readers = [reviewer, province, auditor, ...Object.values(people.partners), null] as readonly (
        | Officer
        | Liaison
        | null
      )[];
      const everything = async () => {
        const found: string[] = [];
        const questions = readers.flatMap(who =>
          chosen.flatMap(matter =>
            Object.entries(OPERATIONS)
              .filter(([name]) => who === null || who === reviewer || !PUBLICS.has(name))
              .flatMap(([name, asks]) =>
                asks({ matter, who: who ?? (reviewer as Officer), world }).map(input => ({ who, name, input })),
              ),
          ),
        );
        await inTurn(differing(questions), async ({ who, name, input }) => {
          const answer = await netra.ask(name, input, who ?? PUBLIC);
          found.push(...leaks(JSON.stringify(answer), who, `${name} to ${who?.name ?? 'the public'}`));
        });
        return found;
      };
      const searched = async () => {
        const found: string[] = [];
        for (const who of [reviewer, province])
          for (const text of gone) {
            const answer = must(await netra.ask('desk.search', { text }, who as Officer)) as {
              rows: readonly unknown[];
            };
            if (answer.rows.length > 0) found.push(text);
          }
        return found;
      };
      expect([...(await everything()), ...(await searched())]).toEqual([]);
      for (const projection of netra.engine.projections.filter(({ name }) => name.endsWith('-search')))
        await rebuildProjection(netra.database, netra.engine, projection);
      expect(await searched()).toEqual([]);
      // And they stand in no list in clear.
      for (const { table } of netra.engine.projections.filter(({ name }) => name !== 'register-event')) {
        const { rows } = await netra.database.statement('lists', `select row_to_json(t)::text as row from ${table} t`);
        expect(
          rows.map(({ row }) => String(row)).filter(row => [...gone].some(passage => row.includes(passage))),
          table,
        ).toEqual([]);
      }
    },
    PATIENCE,
  );

  // What pages say comes of the answers to operations, which both engines were asked above: a server says it in half the time.
  if (engine.kind === (inject('hasPostgres') ? 'postgres' : 'pglite'))
    test(
      'no page, export, file or line of the log says more, signed in as anybody or as nobody',
      async () => {
        await buildIfStale();
        const lines: string[] = [];
        const { netra } = world;
        const site: Serving = await serve({
          ...{
            host: '127.0.0.1',
            port: 0,
            ledgerDir: join(world.dataDir, 'ledger'),
            log: line => lines.push(String(line)),
          },
          netra: { ...netra, api: openApi(netra) },
        });
        try {
          const found: string[] = [];
          const walkers: readonly (readonly [string, Officer | Liaison | null, Visitor])[] = [
            ['nobody', null, visitor(site.url)],
            ...(await Promise.all(
              Object.entries({ ...people.all, ...people.partners }).map(
                async ([role, who]) => [role, who, await signIn(site, who)] as const,
              ),
            )),
          ];
          const shown = [...matters.slice(0, 2), ...chosen];
          const walk = walkers.flatMap(([role, who, browser]) =>
            Object.entries(WALKED)
              .filter(([route]) => /^\/(?:meja|mitra)(?:\/|$)/.test(route) || PUBLIC_WALKERS.includes(role))
              .flatMap(([route, addresses]) =>
                [...new Set(shown.flatMap(addresses))].map(address => ({ role, who, browser, route, address })),
              ),
          );
          await inTurn(walk, async ({ role, who, browser, route, address }) => {
            const page = await browser.get(address);
            expect([200, 303, 403, 404], `${route} as ${role}`).toContain(page.status);
            found.push(...leaks(page.html + page.location, who, `${route} as ${role}`));
          });
          found.push(...leaks(lines.join('\n'), null, 'the log'));
          expect(found).toEqual([]);
        } finally {
          await site.close(1_000);
        }
      },
      PATIENCE,
    );

  async function signIn(site: Serving, who: Officer | Liaison): Promise<Visitor> {
    const { database, clock } = world.netra;
    const person = parseRef(who.id);
    if (!person) throw new Error('an officer is a record');
    const { token } = must(await makeSetUpLink(database, SET_UP, { purpose: 'set-password', person }, clock()));
    const { signIn: name } = must(await useSetUpLink(database, { token, password: 'sungai-berkabut-tujuh' }, clock()));
    const browser = visitor(site.url);
    const answer = await browser.post('/masuk?/masuk', {
      signIn: name,
      password: 'sungai-berkabut-tujuh',
      back: '/meja',
    });
    expect(answer.status).toBe(303);
    return browser;
  }
});
