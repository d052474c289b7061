import { expect, test } from 'vitest';
import { docxText, pagesText, pdfInfo, pdfText, sheetText, squeezed } from '../../../test/paper.ts';
import { examples } from '../../../test/vectors/acts/examples.ts';
import { reportKind } from '../../intake/report.ts';
import { formOf, PURPOSES } from '../../law/form-of.ts';
import { shippedLaw } from '../../law/law.ts';
import { NO_LETTERHEAD } from '../../offices/letterhead.ts';
import { maskFor } from '../../offices/mask.ts';
import { docx } from '../../press/docx.ts';
import { pdf } from '../../press/pdf.ts';
import { LINE, type Sheet } from '../../press/sheet.ts';
import { ERASED } from '../../record/kind.ts';
import { caseKind } from '../case.ts';
import type { OpenedCase } from '../case-state.ts';
import { findingKind } from '../finding.ts';
import { leadKind } from '../lead.ts';
import { formsDocument } from './forms-document.ts';
import { type Form, type Forms, formsOf, namesReporter, type Printed } from './forms-of.ts';
import { FORMS, type Paper, said, sheetOf } from './paper.ts';

const PERSON = '17.02:5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a02';
type Fields = Readonly<Record<string, unknown>>;
type Step = readonly [type: string, more?: Fields];
interface AnyKind {
  readonly name: string;
  readonly initial: unknown;
  readonly acts: Readonly<Record<string, { readonly fields: Readonly<Record<string, { readonly class: string }>> }>>;
  apply(state: never, act: never): unknown;
}

const exampleOf = (kind: string, [type, more]: Step): Fields => ({
  ...(examples as unknown as Readonly<Record<string, Readonly<Record<string, Fields>>>>)[kind]?.[type],
  ...more,
});

/** The states that these acts lead to, one after another; `erased` with every personal value destroyed. */
function statesOf(kind: AnyKind, steps: readonly Step[], erased = false): readonly unknown[] {
  let state = kind.initial;
  return steps.map((step, at) => {
    const fields = exampleOf(kind.name, step);
    const spec = kind.acts[step[0]]?.fields ?? {};
    const kept = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        erased && spec[name]?.class === 'personal' ? ERASED : value,
      ]),
    );
    const by = { kind: 'officer', id: PERSON };
    const act = { type: step[0], fields: kept, seq: at + 1, at: '2024-10-14T03:00:00.000Z', by, basis: {} };
    state = kind.apply(state as never, act as never);
    return state;
  });
}

const formal = {
  ...{ mode: 'formal', custody: null, standing: 'proxy', letter: 'Kuasa 7/2024', topic: 'facilities' },
  ...{ account: 'Mobil dinas dipakai untuk rapat.', reported: 'Pegawai Contoh', happenedOn: '2024-10-12' },
  answers: { 'facilities-which': 'Mobil dinas bernomor contoh' },
};
const REPORT: readonly Step[] = [
  ['received', formal],
  ['reviewed'],
  ['completion-asked'],
  ['completed'],
  ['reviewed', { checked: [{ item: 'reporter', met: true }], note: '' }],
  ['taken-over'],
  ['registered'],
];
const CASE: readonly Step[] = [
  ['registered'],
  ['track-opened', { track: 'neutrality' }],
  ['summoned'],
  ['attended', { presence: 'absent', told: 'Sakit' }],
  ['summoned', { n: 2, after: 1 }],
  ['summoned', { n: 3, capacity: 'expert', report: null, name: 'Ahli Contoh', mode: 'in-person', onlineBecause: null }],
  ['attended', { n: 2 }],
  ['clarified'],
  ['clarification-corrected'],
  ['clarified', { n: 2, capacity: 'reporter', name: null, lawyer: null, signature: 'signed', unsignedBecause: null }],
  ['exhibit-listed'],
  ['studied'],
  ['plenary-held'],
  ['decided', { track: 'neutrality', on: '2024-10-16' }],
  ['minutes-confirmed'],
  ['referred', { track: 'neutrality', on: '2024-10-17' }],
  ['announced'],
  ['taken-over'],
];

/** Everything else that can happen to a case, each act where it can stand. */
const CRIME: readonly Step[] = [
  ['registered', { regime: 'pemilu', unit: null, conductOn: null }],
  ['track-opened', { track: 'crime' }],
  ['joined'],
  ['assigned'],
  ['recused'],
  ['recusal-lifted'],
  ['suspended'],
  ['resumed'],
  ['note-written'],
  ['redacted'],
  ['redaction-lifted'],
  ['note-withdrawn', { n: 1 }],
  ['summoned', { report: null, capacity: 'witness', name: 'Saksi Contoh' }],
  ['served', { n: 1 }],
  ['exhibit-listed'],
  ['exhibit-handed'],
  ['exhibit-returned'],
  ['discussed'],
  ['vote-effect-noted'],
  ['studied', { track: 'crime' }],
  ['plenary-held'],
  ['decided', { track: 'crime', on: '2024-10-16' }],
  ['timestamped', { seq: 22 }],
  ['referred', { track: 'crime', on: '2024-10-17' }],
  ['file-handed-over'],
  ['crime-stepped', { step: 'investigation-begun' }],
  ['crime-stepped', { step: 'stopped', note: 'Bukti kurang.' }],
  ['followed-up', { track: 'crime', result: 'no-sanction' }],
  ['corrected'],
  ['track-closed', { track: 'crime', because: 'followed-up' }],
  ['archived'],
  ['archive-noted'],
  ['archive-left'],
  ['track-reopened', { track: 'crime' }],
  ['passed-on'],
  ['passing-sent-back'],
  ['passed-on'],
  ['passing-recalled'],
  ['passed-on'],
  ['passing-acknowledged'],
];
const AUTHORITY: readonly Step[] = [
  ['imported'],
  ['track-opened', { track: 'neutrality' }],
  ['decided', { track: 'neutrality', on: '2024-10-16', plenary: null, votes: null, dissents: null }],
  ['referred', { track: 'neutrality', on: '2024-10-17' }],
  ...(['acknowledged', 'recommended', 'conflict-noted', 'sanction-decided', 'reminded', 'reprimanded'] as const).map(
    type => [type] as const,
  ),
  ['followed-up', { track: 'neutrality' }],
  ['record-read-back'],
  ['track-closed', { track: 'neutrality' }],
  ['archived'],
  ['disposed'],
];

const printedReport = (state: unknown, letter: string | null = null): Printed => ({
  ...{ kind: 'report', state: state as never, from: 'Bawaslu Kabupaten Contoh' },
  asked: { letter, limit: { by: '2024-10-17', cite: 'Perbawaslu Contoh Pasal 1' } },
});
/** As the operation reads them from the acts. */
function printedCase(state: unknown, erased = false, track = 'neutrality'): Printed {
  const opened = state as OpenedCase;
  const phase = opened.tracks[0]?.phase ?? 'study';
  const hidden = (text: string) => (erased ? null : text);
  const decided = exampleOf('case', ['decided', { track, on: '2024-10-16' }]) as never as {
    votes: never[];
    dissents: never[];
  };
  return {
    ...{ kind: 'case', state: opened, from: 'Bawaslu Kabupaten Contoh' },
    decisions:
      phase === 'study'
        ? []
        : [
            {
              ...(decided as never as object),
              reasons: hidden('Terbukti dari saksi.'),
              plenary: 1,
              dissents: erased ? [] : decided.dissents,
            } as never,
          ],
    referrals:
      phase === 'referred'
        ? [{ track: track as never, on: '2024-10-17', letter: hidden('Surat 1/2024'), to: { name: 'BKN', cite: null } }]
        : [],
  };
}
const others = (erased = false): readonly Printed[] => [
  ...statesOf(leadKind as never, [['noted'], ['traced'], ['recorded']], erased).map(
    state => ({ kind: 'lead', state, from: 'Kantor' }) as never as Printed,
  ),
  ...statesOf(leadKind as never, [['noted'], ['adopted']], erased).map(
    state => ({ kind: 'lead', state, from: 'Kantor' }) as never as Printed,
  ),
  ...statesOf(findingKind as never, [['set'], ['taken-over'], ['registered']], erased).map(
    state => ({ kind: 'finding', state, from: 'Kantor' }) as never as Printed,
  ),
];
const everyState = (erased = false): readonly Printed[] => [
  ...statesOf(reportKind as never, REPORT, erased).map(state => printedReport(state, erased ? null : 'Surat 2')),
  ...statesOf(reportKind as never, [['received', formal], ['set-aside'], ['announced']], erased).map(one =>
    printedReport(one),
  ),
  ...statesOf(reportKind as never, [['received', formal], ['withdrawn']], erased).map(one => printedReport(one)),
  ...statesOf(reportKind as never, [['received', formal], ['passed-on'], ['passing-acknowledged']], erased).map(one =>
    printedReport(one),
  ),
  ...statesOf(reportKind as never, [['received']], erased).map(one => printedReport(one)),
  ...statesOf(caseKind as never, CASE, erased).map(state => printedCase(state, erased)),
  ...statesOf(caseKind as never, CRIME, erased).map(state => printedCase(state, erased, 'crime')),
  ...statesOf(caseKind as never, AUTHORITY, erased).map(state => printedCase(state, erased)),
  ...others(erased),
];

const paperOf = (form: Form, more: Partial<Paper> = {}): Paper => ({
  letterhead: NO_LETTERHEAD,
  reporter: null,
  ...{ office: 'Bawaslu Kabupaten Contoh', place: 'Kabupaten Contoh', number: '001/X', version: 3, say: said },
  form: formOf(shippedLaw, form.purpose, form.regime, form.day),
  who: () => 'Nama Yang Bertugas',
  cite: provision => said(provision),
  moment: instant => instant,
  ...more,
});
const sheetFor = (form: Form, more?: Partial<Paper>): Sheet => {
  const paper = paperOf(form, more);
  return sheetOf(paper, form.print(paper));
};

test('every form is offered somewhere, and where it is not a reason is given', () => {
  const all = everyState().map(formsOf);
  expect(new Set(all.flatMap(({ ready }) => ready.map(({ name }) => name)))).toEqual(new Set(FORMS));
  for (const { ready, notYet } of all) {
    expect(new Set(ready.map(({ key }) => key)).size).toBe(ready.length);
    for (const { key } of ready) expect(key).toMatch(/^[a-z-]+(-\d+)?$/);
    for (const { name } of notYet) expect(ready.map(one => one.name)).not.toContain(name);
  }
});

test('every act that a case can have is among the states that are printed', () => {
  const played = new Set([...CASE, ...CRIME, ...AUTHORITY].map(([type]) => type));
  // The engine's own, after which every personal value is gone: the states marked `erased`.
  expect(Object.keys(caseKind.acts).filter(type => !played.has(type) && type !== 'erased')).toEqual([]);
});

test('initial information has none of the forms of a report', () => {
  const [told] = statesOf(reportKind as never, [['received']]);
  const { ready, notYet }: Forms = formsOf(printedReport(told));
  expect(ready).toEqual([]);
  expect(notYet.filter(({ why }) => why === 'not-formal')).toHaveLength(5);
});

test.each([false, true])('in every state each form says no word for what is missing (erased: %s)', erased => {
  for (const printed of everyState(erased))
    for (const form of formsOf(printed).ready)
      expect(JSON.stringify(sheetFor(form)), form.key).not.toMatch(/undefined|\bnull\b|\[object|NaN|Invalid/);
});

test('each form is printed, and pages and document say what its sheet says', async () => {
  const seen = new Map<string, readonly [Sheet, letter: boolean]>();
  for (const printed of everyState())
    for (const form of formsOf(printed).ready) {
      const sheet = sheetFor(form);
      // Each sheet that differs in anything, once.
      seen.set(`${printed.kind} ${form.key} ${JSON.stringify(sheet)}`, [sheet, form.letter]);
    }
  expect(seen.size).toBeGreaterThan(50);
  for (const [name, [sheet, letter]] of seen) {
    const key = name.split(' ', 2).join(' ');
    const bytes = pdf(sheet);
    expect(pagesText(sheet, pdfText(bytes)), key).toBe(sheetText(sheet));
    expect(Buffer.from(bytes).toString('latin1'), key).toContain('/Lang (id-ID)');
    if (key === 'case undangan-klarifikasi-1')
      expect(pdfInfo(bytes)).toMatch(/Title: +Undangan klarifikasi\n[\s\S]*Tagged: +yes/);
    if (letter)
      expect(squeezed(await docxText(await docx(sheet))), key).toBe(
        `${sheetText(sheet, 'unnumbered')}${squeezed(sheet.foot)}Halamandari`,
      );
  }
});

/** Every text inside a value, but days and hashes. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? /^\d{4}-\d{2}-\d{2}|^[0-9a-f]{64}$|^.{0,3}$/.test(value)
      ? []
      : [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

test('whatever was typed enters a form by one door', () => {
  const typed = [
    ...[...REPORT, ['set-aside'], ['withdrawn']].map(step => ['report', reportKind, step] as const),
    ...CASE.map(step => ['case', caseKind, step] as const),
    ...[['noted'], ['traced'], ['recorded']].map(step => ['lead', leadKind, step] as const),
    ...[['set']].map(step => ['finding', findingKind, step] as const),
  ].flatMap(([name, kind, step]) => {
    const { acts } = kind as never as AnyKind;
    const spec = acts[step[0] as string]?.fields ?? {};
    return Object.entries(exampleOf(name, step as never as Step))
      .filter(([field]) => spec[field]?.class === 'personal' && field !== 'evidence')
      .flatMap(([, value]) => textsIn(value));
  });
  expect(typed.length).toBeGreaterThan(25);
  for (const printed of everyState())
    for (const form of formsOf(printed).ready) {
      const shut = JSON.stringify(sheetFor(form, { say: () => LINE }));
      for (const words of typed) expect(shut.includes(words), `${form.key}: ${words}`).toBe(false);
    }
});

test('a reporter is a blank: in the summons, the oath and the minutes', () => {
  const ready = statesOf(caseKind as never, CASE).flatMap(state => formsOf(printedCase(state)).ready);
  for (const key of ['undangan-klarifikasi-1', 'sumpah-2', 'berita-acara-klarifikasi-2']) {
    const form = ready.find(one => one.key === key);
    expect(form, key).toBeDefined();
    const text = form ? sheetText(sheetFor(form)) : '';
    expect(text).toMatch(/[Pp]elapor/);
    expect(text).not.toMatch(/Saksi ?Contoh/);
  }
});

test('who reported is printed where the seal was opened for this paper, where the form names a reporter, and nowhere else', () => {
  const reporter = { name: 'Pelapor Bernama', contact: '0800-0000', address: 'Jalan Pelapor 9' };
  const named = new Map<string, readonly string[]>();
  for (const form of everyState().flatMap(state => formsOf(state).ready)) {
    const [without, shown] = [sheetFor(form), sheetFor(form, { reporter })].map(sheet => sheetText(sheet));
    expect(without).not.toMatch(/Pelapor ?Bernama|0800|Pelapor ?9/);
    expect(/Pelapor ?Bernama/.test(shown ?? ''), form.key).toBe(namesReporter(form));
    named.set(form.name, [...(named.get(form.name) ?? []), String(namesReporter(form))]);
  }
  const always = [...named].flatMap(([name, said]) => (said.every(one => one === 'true') ? [name] : []));
  const never = [...named].flatMap(([name, said]) => (said.every(one => one === 'false') ? [name] : []));
  // The status of a case goes to a reporter where somebody reported: of a finding or a running register nobody did.
  expect(always.sort()).toEqual(['completion', 'receipt', 'report', 'report-status']);
  expect(new Set(never)).toEqual(
    new Set(['initial-review', 'supervision', 'finding', 'transfer', 'passing', 'study', 'plenary', 'referral']),
  );
});

test('a passage that is blackened is said to be, with the reason, and a mask is never printed', () => {
  const masked = `Mobil ${maskFor('personal-data')} dipakai ${maskFor('protected-person')}`;
  expect(said(masked)).toBe('Mobil [disamarkan: data pribadi] dipakai [disamarkan: orang yang dilindungi]');
  const [state] = statesOf(reportKind as never, [['received', { ...formal, account: masked }]]);
  const form = formsOf(printedReport(state)).ready.find(({ key }) => key === 'laporan');
  const text = form ? pdfText(pdf(sheetFor(form))) : '';
  expect(text).toContain('[disamarkan: data pribadi]');
  expect(text).not.toMatch(/▇|□/);
});

test('a code is printed where a source shows it, and never where none does', () => {
  const on = (purpose: (typeof PURPOSES)[number], regime: 'pilkada' | 'pemilu', day = '2024-10-14') =>
    formOf(shippedLaw, purpose, regime, day);
  expect(on('report', 'pilkada')).toMatchObject({ code: 'A.1', printed: true });
  expect(on('summons', 'pemilu')).toMatchObject({ code: 'B.9', printed: true });
  expect(on('summons', 'pilkada')).toMatchObject({ code: 'A.7', printed: false });
  expect(on('study', 'pilkada')).toMatchObject({ code: 'A.11', printed: false });
  expect(on('report', 'pilkada', '2019-12-31')).toBeNull();
  for (const purpose of PURPOSES)
    for (const regime of ['pilkada', 'pemilu'] as const) {
      const found = on(purpose, regime);
      if (found?.printed) expect(found.confidence).toBe('high');
    }
  const [first] = statesOf(caseKind as never, [['registered'], ['summoned']]).slice(-1);
  const form = formsOf(printedCase(first)).ready[0];
  expect(form && sheetFor(form).corner).toBeUndefined();
});

test('the letterhead is the office’s own name, and what is not known of it is a blank', () => {
  const [state] = statesOf(findingKind as never, [['set']]);
  const form = formsOf({ kind: 'finding', state: state as never, from: 'Kantor' }).ready[0];
  expect(form && sheetFor(form).letterhead).toEqual({
    names: ['Badan Pengawas Pemilihan Umum', 'Kabupaten Contoh'],
    address: LINE,
  });
  expect(form && sheetFor(form, { office: 'Panwaslu Kecamatan Contoh' }).letterhead.names).toEqual([
    'Panwaslu Kecamatan Contoh',
  ]);
});

test('where the office sits and who signs is printed as the office said it, on every letter and in no other place', () => {
  const letterhead = {
    ...{ address: 'Jalan Contoh 1', seat: 'Curup' },
    signatory: { post: 'Pelaksana Harian Ketua', name: 'Tokoh Contoh' },
  };
  const ready = everyState().flatMap(state => formsOf(state).ready);
  for (const form of ready) {
    const sheet = sheetFor(form, { letterhead });
    expect(sheet.letterhead.address).toBe('Jalan Contoh 1');
    const said = JSON.stringify(sheet.blocks);
    if (form.letter) expect(said).toMatch(/"as":"Pelaksana Harian Ketua,","name":"Tokoh Contoh"/);
    else expect(said).not.toContain('Tokoh Contoh');
    expect(said.includes('"Curup",", "'), form.key).toBe(form.letter || said.includes('"kind":"signatures"'));
    expect(JSON.stringify(sheetFor(form).blocks)).not.toMatch(/Curup|Pelaksana/);
  }
});

test('docs/forms.md says how sure each code is (written anew by `vitest -u`)', async () => {
  await expect(formsDocument(shippedLaw, '2024-10-14')).toMatchFileSnapshot('../../../docs/forms.md');
});
