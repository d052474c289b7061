/** The demonstration's world shows what Netra is for: asked as its people ask, on the morning on which it begins. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demonstration, openDemonstration } from '../../test/demonstration.ts';
import { pagesText, pdfText, sheetText } from '../../test/paper.ts';
import { CLOSINGS, FINDINGS, FOLLOW_UPS } from '../cases/case-acts.ts';
import type { listForms, showForm } from '../cases/forms/form-operations.ts';
import { FORMS } from '../cases/forms/paper.ts';
import type { deskQueue } from '../cases/queue.ts';
import { TRACKS } from '../cases/tracks.ts';
import { MODES } from '../intake/report-acts.ts';
import type { Netra } from '../netra.ts';
import type { Officer } from '../offices/signin.ts';
import { pdf } from '../press/pdf.ts';
import type { Result } from '../result.ts';
import { must } from './founding.ts';
import { people } from './people.ts';

interface CaseAct {
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
}
interface ShownCase {
  readonly case: { readonly actorKind: string; readonly tracks: readonly { readonly phase: string }[] };
  readonly timeline: readonly CaseAct[];
}
interface Askable {
  run(asked: never, input: never): Promise<Result<unknown, unknown>>;
}
type Answer<O extends Askable> = Extract<Awaited<ReturnType<O['run']>>, { ok: true }>['value'];
type Queued = Answer<typeof deskQueue>['rows'][number];

let demonstration: Demonstration;
let netra: Netra;
let cases: readonly ShownCase[];

beforeAll(async () => {
  demonstration = await openDemonstration();
  ({ netra } = demonstration);
  cases = await allCases();
});
afterAll(() => demonstration.close());

const ask = async <T>(name: string, input: unknown, actor: Officer) =>
  must(await netra.ask(name, input, actor), name) as T;
const officer = async ({ signIn, password }: (typeof people)[keyof typeof people]) =>
  must(await netra.door.signIn({ signIn, password }), 'sign in').person as Officer;

async function allCases(): Promise<readonly ShownCase[]> {
  const ratna = await officer(people.ratna);
  const found: ShownCase[] = [];
  for (const closed of [false, true]) {
    let after: string | null | undefined;
    do {
      const page = await ask<{ rows: readonly { region: string; record: string }[]; next: string | null }>(
        'case.list',
        { closed, ...(after && { after }) },
        ratna,
      );
      for (const { region, record } of page.rows)
        found.push(await ask<ShownCase>('case.show', { case: `${region}:${record}` }, ratna));
      after = page.next;
    } while (after);
  }
  return found;
}

/** All values of a field in the acts of this type. */
const said = (type: string, field: string): Set<string | undefined> =>
  new Set(cases.flatMap(({ timeline }) => timeline.filter(act => act.type === type).map(act => act.fields[field])));

test('everybody gets in with what is printed, as whom the stories had them act', async () => {
  for (const person of Object.values(people)) {
    const { name, roles, scope } = await officer(person);
    expect([name, roles, scope]).toEqual([person.name, person.roles, person.office || '*']);
  }
});

test('a body of an earlier vote was dissolved, and one of its people waits at the regency for a role', async () => {
  const sari = await officer(people.sari);
  const office = `${sari.office?.region}:${sari.office?.id}`;
  const { people: listed } = await ask<{
    people: readonly { name: string; roles: readonly string[]; passedOn: object }[];
  }>('person.list', { office }, sari);
  expect(listed.filter(({ passedOn }) => passedOn)).toMatchObject([
    { name: 'Joko Contoh', roles: [], passedOn: { from: 'Panwaslu Kecamatan Contoh', on: '2024-08-30' } },
  ]);
});

test('every phase, track, finding, result of a follow-up and reason of a closing is there', () => {
  const phases = cases.flatMap(shown => shown.case.tracks.map(({ phase }) => phase));
  expect(new Set(phases)).toEqual(new Set(['study', 'decided', 'referred', 'followed-up', 'closed']));
  expect(said('track-opened', 'track')).toEqual(new Set(TRACKS));
  expect(said('decided', 'finding')).toEqual(new Set(FINDINGS));
  expect(said('followed-up', 'result')).toEqual(new Set(FOLLOW_UPS));
  expect(said('track-closed', 'because')).toEqual(new Set(CLOSINGS));
  expect(new Set(cases.map(shown => shown.case.actorKind)).size).toBeGreaterThan(6);
});

test('the desk opens on what is overdue, due today and due within the week, and sees whom it waits for', async () => {
  const { rows } = await ask<{ rows: readonly Queued[] }>('desk.queue', {}, await officer(people.bayu));
  const office = new Set(rows.filter(({ waits }) => waits === 'office').map(({ kind, when }) => `${kind} ${when}`));
  for (const kind of ['report', 'case'])
    for (const when of ['late', 'today', 'week']) expect(office, `${kind} ${when}`).toContain(`${kind} ${when}`);
  const others = new Set(rows.filter(({ waits }) => waits === 'other').map(({ when }) => when));
  expect(others).toEqual(new Set(['late', 'week', 'none']));
});

test('a report in each mode waits, one was set aside, one is about the office itself', async () => {
  const list = async (who: keyof typeof people, phase: string) =>
    (
      await ask<{ rows: readonly { region: string; mode: string }[] }>(
        'report.list',
        { phase },
        await officer(people[who]),
      )
    ).rows;
  const received = await list('bayu', 'received');
  expect(new Set(received.map(({ mode }) => mode))).toEqual(new Set(MODES));
  expect(await list('bayu', 'set-aside')).toHaveLength(1);
  expect((await list('ratna', 'registered')).filter(({ region }) => region === '17')).toHaveLength(1);
  expect((await list('bayu', 'registered')).filter(({ region }) => region === '17')).toHaveLength(0);
});

test('the office reads of confidential information what its custodian wrote, and opens none of it', async () => {
  const [bayu, tirta] = [await officer(people.bayu), await officer(people.tirta)];
  const { rows } = await ask<{ rows: readonly { region: string; record: string; mode: string }[] }>(
    'report.list',
    {},
    bayu,
  );
  const told = rows.find(({ mode }) => mode === 'confidential');
  const report = `${told?.region}:${told?.record}`;
  const shown = await ask<{ report: { account: null; summary: { text: string } } }>('report.show', { report }, bayu);
  expect(shown.report.account).toBeNull();
  expect(shown.report.summary.text).toContain('fotokopi KTP');
  const open = (actor: Officer) =>
    netra.act('item.open', { report, item: 'account', reason: 'Menelusuri informasi.' }, { actor });
  expect(await open(bayu)).toMatchObject({ refusal: { code: 'role-missing' } });
  expect((await open(tirta)).ok).toBe(true);
});

test('the register shows one kind of official and one form of violation, and keeps the others to itself', async () => {
  const { rows, next } = must(await netra.ask('register.list', {}, { kind: 'public' }), 'register') as {
    rows: readonly { actorKind: string | null; violation: readonly string[] | null; imported: boolean }[];
    next: string | null;
  };
  expect([rows.length, next]).toEqual([cases.length, null]);
  expect(new Set(rows.map(({ actorKind }) => actorKind))).toEqual(new Set(['pns', null]));
  expect(new Set(rows.map(({ violation }) => violation?.join() ?? null))).toEqual(new Set(['KE-04', null]));
  expect(rows.filter(({ imported }) => imported)).toHaveLength(2);
});

test('a post is held by another person on another day', async () => {
  const sari = await officer(people.sari);
  const holders: unknown[] = [];
  for (const day of ['2024-08-30', '2024-10-14', '2024-11-21']) {
    const { rows } = await ask<{
      rows: readonly { title: string; on: { holder?: { holder: string; capacity: string } } }[];
    }>('post.list', { day, words: 'Camat' }, sari);
    holders.push([rows[0]?.on.holder?.holder, rows[0]?.on.holder?.capacity]);
  }
  expect(holders).toEqual([
    ['Prasetya Contoh', 'definitive'],
    ['Rengganis Contoh', 'plt'],
    ['Surya Contoh', 'definitive'],
  ]);
});

test('the local holiday has moved the limit of the police by the weekend after it', async () => {
  const { rows } = await ask<{ rows: readonly Queued[] }>(
    'desk.queue',
    { track: 'crime', waits: 'other' },
    await officer(people.bayu),
  );
  expect(rows.map(row => row.due_on)).toEqual(['2024-11-18']);
});

test('every form can be printed of the demonstration, and says no word for what is missing', async () => {
  const ratna = await officer(people.ratna);
  type Listed = Answer<typeof listForms>;
  const printed = new Map<string, Answer<typeof showForm>['sheet']>();
  for (const kind of ['case', 'report', 'lead', 'finding']) {
    const { rows } = await ask<{ rows: readonly { region: string; record: string }[] }>(`${kind}.list`, {}, ratna);
    for (const { region, record } of rows) {
      const matter = `${region}:${record}`;
      const { ready } = await ask<Listed>('form.list', { record: matter }, ratna);
      for (const { name, key } of ready) {
        // Of each form the first: the forms' own test prints them in every state.
        if (printed.has(name)) continue;
        const { sheet } = await ask<Answer<typeof showForm>>('form.show', { record: matter, form: key }, ratna);
        printed.set(name, sheet);
      }
    }
  }
  // What is taken over from the office below is in no story.
  expect([...printed.keys(), 'transfer'].sort()).toEqual([...FORMS].sort());
  for (const [name, sheet] of printed) {
    const text = pagesText(sheet, pdfText(pdf(sheet)));
    expect(text, name).toBe(sheetText(sheet));
    expect(text, name).not.toMatch(/undefined|null|\[object/);
    expect(text, name).toContain('BADANPENGAWASPEMILIHANUMUM');
  }
  // By the province, which received it: the letter is the sender's all the same.
  expect(printed.get('passing')?.letterhead.names).toContain('Kabupaten Contoh');
});

test('of its government everybody sees who was reached, what is proven, and what is only reported', async () => {
  const shown = must(
    await netra.ask('coverage.government', { government: '17.90' }, { kind: 'public' }),
    'coverage',
  ) as {
    name: string;
    all: { people: number; read: number; signed: number; came: number } | null;
    done: readonly { proven: object | null; reported: object | null }[];
  };
  expect(shown.name).toBe('Kabupaten Contoh');
  for (const share of ['read', 'signed', 'came'] as const) expect(shown.all?.[share], share).toBeGreaterThan(0);
  expect(shown.done.map(({ proven }) => proven !== null)).toEqual([true, true, true]);
  expect(shown.done.filter(({ reported }) => reported)).toHaveLength(1);
});
