import { beforeAll, describe, expect, test } from 'vitest';
import { review } from '../../test/support/typed.ts';
import {
  type Circle,
  commandNamed,
  confidentialReport,
  formalReport,
  newCircle,
  OFFICE,
  officer,
  openDesk,
  PUBLIC,
  refused,
  registration,
  SYSTEM,
  TODAY,
} from '../../test/thread/memory.ts';
import { caseKind } from '../cases/case.ts';
import type { OpenedCase } from '../cases/case-state.ts';
import { findingKind } from '../cases/finding.ts';
import { leadKind } from '../cases/lead.ts';
import { reportKind } from '../intake/report.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { replay } from '../record/codec.ts';
import type { RecordId, Region } from '../record/ids.ts';
import { type Actor, ERASED, type Fields, type ReadAct } from '../record/kind.ts';
import { changeTexts, hasWords, textsIn } from './field-texts.ts';
import { maskFor } from './mask.ts';
import type { NoteRefusal } from './notes.ts';
import type { RedactionRefusal } from './redaction.ts';

let circle: Circle;
beforeAll(async () => {
  circle = await newCircle();
});

const MASK = maskFor('personal-data');
const reviewer = officer('reviewer');
const other: Actor = {
  ...(officer('reviewer') as Extract<Actor, { kind: 'officer' }>),
  id: '17.02:0f0f0f0f-0000-4000-8000-000000000009',
};
const liaison: Actor = {
  ...{
    kind: 'liaison',
    id: '17.02:0f0f0f0f-0000-4000-8000-000000000008',
    name: 'Penyidik Contoh',
    institution: 'police',
  },
  ...{ scope: '17.02', office: OFFICE },
};
const said = { why: 'personal-data', cite: 'Pasal 1 contoh', because: 'Menyangkut anak dari saksi.' };

/** A case of one report about Mawar, heard and studied a little; its words stand in several fields. */
function opened() {
  const desk = openDesk(circle);
  const filing = formalReport(circle, { happenedOn: null, learnedOn: null, account: 'Mawar\nContoh membagikan kaus.' });
  desk.ask('report.file', filing, { actor: PUBLIC, today: TODAY });
  const report = desk.refs('report')[0] ?? '';
  desk.ask('report.review', review(report, TODAY), { today: TODAY });
  const words = {
    reported: 'Mawar Contoh',
    unit: 'Sekolah MAWAR CONTOH',
    summary: 'MAWAR  contoh dan anaknya, Melati.',
  };
  desk.ask('case.register', registration(report, { conductOn: null, ...words }), { today: TODAY });
  const ref = desk.refs('case')[0] ?? '';
  const on = (name: string, fields: object, actor: Actor = reviewer) =>
    desk.ask(`case.${name}`, { case: ref, ...fields }, { actor, today: TODAY });
  const exhibit = (description: string) =>
    on('list-exhibit', {
      ...{ kind: 'object', description, hash: '', from: 'witness', fromName: 'Saksi Contoh', on: TODAY },
      ...{ holder: 'Petugas Contoh', place: 'Lemari 2' },
    });
  const redact = (fields: object, actor: Actor = reviewer) => on('redact', { ...said, ...fields }, actor);
  const all = (reader: Actor | null = reviewer) => JSON.stringify(desk.shown(ref, reader));
  const state = (reader: Actor | null = reviewer) => desk.shown(ref, reader).state as OpenedCase;
  return { ...desk, ref, source: report, on, redact, exhibit, everything: all, state };
}

describe('a redacted passage', () => {
  test('is gone from every field in which it stands, and from what is written later', () => {
    const desk = opened();
    expect(desk.exhibit('Kaus mawar contoh.')).toBe('');
    expect(desk.redact({ passage: 'Mawar Contoh' })).toBe('');
    desk.exhibit('Foto Mawar\nContoh di depan sekolah.');
    for (const reader of [reviewer, officer('auditor'), liaison, PUBLIC, SYSTEM, null]) {
      expect(desk.everything(reader)).not.toMatch(/mawar\s*(\\n)?\s*contoh/i);
      const { reported, unit, summary, exhibits } = desk.state(reader);
      expect([reported, unit, summary]).toEqual([MASK, `Sekolah ${MASK}`, `${MASK} dan anaknya, Melati.`]);
      expect(exhibits.map(({ description }) => description)).toEqual([
        `Kaus ${MASK}.`,
        `Foto ${MASK} di depan sekolah.`,
      ]);
    }
    // The record itself is as it was: decisions read it, and an erasure is another act.
    expect(desk.case(desk.ref).reported).toBe('Mawar Contoh');
  });

  test('stays gone beside a second one, and what quotes it is shown to nobody', () => {
    const desk = opened();
    expect(desk.redact({ passage: 'Melati' })).toBe('');
    expect(desk.redact({ passage: 'MAWAR', because: 'Anak Melati ada di sekolah itu.' })).toBe('');
    const text = desk.everything();
    expect(text).not.toMatch(/mawar|melati/i);
    expect(desk.state().redactions.map(({ passage }) => passage)).toEqual([MASK, MASK]);
    expect(desk.redact({ passage: 'mawar' })).toBe('already-redacted');
  });

  test('can be of one field, and of one place in it', () => {
    const desk = opened();
    desk.exhibit('Kaus Mawar, foto Mawar.');
    const at = `${desk.stored(desk.ref).length}.description`;
    expect(desk.redact({ passage: 'Mawar', at, nth: 3 })).toBe('place-not-there');
    expect(desk.redact({ passage: 'Mawar', at, nth: 2 })).toBe('');
    expect(desk.state().exhibits[0]?.description).toBe(`Kaus Mawar, foto ${MASK}.`);
    expect(desk.state().reported).toBe('Mawar Contoh');
    expect(desk.redact({ passage: 'Mawar', at })).toBe('');
    expect(desk.state().exhibits[0]?.description).toBe(`Kaus ${MASK}, foto ${MASK}.`);
    expect(desk.redact({ passage: 'Mawar', nth: 1 })).toBe('place-not-there');
  });

  test('can be a whole field', () => {
    const desk = opened();
    expect(desk.redact({ at: '1.summary' })).toBe('');
    expect(desk.state()).toMatchObject({ summary: MASK, reported: 'Mawar Contoh' });
    expect(desk.redact({ at: '1.receivedOn' })).toBe('field-not-there');
    expect(desk.redact({ at: '99.summary' })).toBe('field-not-there');
    expect(desk.redact({ at: '3.passage' })).toBe('field-not-there');
    expect(desk.redact({})).toBe('redacts-nothing');
  });

  test('must be there, and be more than a sign', () => {
    const desk = opened();
    expect(desk.redact({ passage: 'Kenanga' })).toBe('passage-not-there');
    expect(desk.redact({ passage: '-- a.' })).toBe('passage-short');
    expect(desk.redact({ passage: 'x'.repeat(401) })).toBe('invalid-input:passage');
    // Each from what it hides: the reason of an earlier one is no place.
    expect(desk.redact({ passage: 'Melati', because: 'Kenanga' })).toBe('');
    expect(desk.redact({ passage: 'Kenanga' })).toBe('passage-not-there');
  });

  test('is lifted by the office that has the matter, with a reason, and then is shown', () => {
    const desk = opened();
    desk.redact({ passage: 'Mawar' });
    const lift = { redaction: 1, cite: 'Surat 2', because: 'Sudah dewasa.' };
    const province = { region: '17' as Region, id: '0f0f0f0f-0000-4000-8000-000000000017' as RecordId };
    const below = { region: '17.02.01' as Region, id: province.id };
    const from = (office: typeof province): Actor => ({ ...(reviewer as Extract<Actor, { kind: 'officer' }>), office });
    expect(desk.on('lift-redaction', lift, officer('intake'))).toBe('role-missing');
    expect(desk.on('lift-redaction', lift, from(below))).toBe('lifts-elsewhere');
    expect(desk.on('lift-redaction', { ...lift, redaction: 7 }, from(province))).toBe('redaction-missing');
    expect(desk.state().reported).toBe(`${MASK} Contoh`);
    expect(desk.on('lift-redaction', lift)).toBe('');
    expect(desk.state().reported).toBe('Mawar Contoh');
    expect(desk.on('lift-redaction', lift)).toBe('nothing-redacted');
    expect(desk.redact({ passage: 'Mawar' })).toBe('');
    expect(desk.state().redactions.map(({ n, lifted }) => [n, lifted !== null])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  test('is looked at with a reason that goes on record, by whoever may lift it', () => {
    const desk = opened();
    const look = (fields: object, actor: Actor = reviewer) =>
      desk.ask(
        'redaction.open',
        { of: desk.ref, kind: 'case', redaction: 1, reason: 'Menyusun undangan.', ...fields },
        { actor },
      );
    expect(look({})).toBe('nothing-redacted');
    desk.redact({ passage: 'Mawar' });
    expect(look({}, officer('auditor', 'intake'))).toBe('role-missing');
    expect(look({ reason: 'ingin' })).toBe('invalid-input:reason');
    expect(look({ redaction: 2 })).toBe('redaction-missing');
    expect(look({})).toBe('');
    expect(desk.all('access').map(({ state }) => state)).toMatchObject([
      { item: 'redaction', ofKind: 'case', file: 1, reason: 'Menyusun undangan.' },
    ]);
  });

  test('is redacted by nobody without the right, and of no record but the own', () => {
    const desk = opened();
    for (const actor of [officer('intake'), officer('auditor', 'administrator'), PUBLIC, liaison])
      expect(desk.redact({ passage: 'Mawar' }, actor)).toBe('role-missing');
    // The report says Mawar too, and is a record of its own.
    expect(desk.redact({ passage: 'membagikan kaus' })).toBe('passage-not-there');
    expect(desk.redact({ passage: 'Mawar' })).toBe('');
    expect((desk.shown(desk.source, reviewer).state as { account: string }).account).toContain('Mawar');
  });

  test('of an erased record stays covered: what is left in clear is shown to nobody', () => {
    const desk = opened();
    desk.redact({ passage: 'Mawar' });
    const stored = desk.stored(desk.ref);
    const personalOf = (type: string): Fields => caseKind.acts[type as 'registered'].fields;
    const cleared = stored.map(act => ({
      ...act,
      slots: Object.fromEntries(
        Object.entries(act.slots).filter(([name]) => personalOf(act.type)[name]?.class !== 'personal'),
      ),
    }));
    expect((replay(caseKind, cleared, undefined).state as OpenedCase).unit).toBe('Sekolah MAWAR CONTOH');
    const shown = desk.veil(cleared, null);
    expect((shown as OpenedCase).unit).toBe(MASK);
    expect((shown as OpenedCase).summary).toBeNull();
  });
});

test('an erased field is redacted no more', () => {
  const desk = opened();
  const command = commandNamed('case.redact');
  const input = command.input.parse({ case: desk.ref, at: '1.summary', ...said });
  const [subject] = desk.all('case');
  const acts = [{ ...desk.shown(desk.ref, reviewer).acts[0], fields: { summary: ERASED } }] as readonly ReadAct[];
  const moment = { now: '', today: TODAY, zone: 'Asia/Jakarta', actor: reviewer, known: SHIPPED_KNOWN };
  const answer = command.decide(subject ? [subject] : [], input, { ...moment, numbers: [], people: [], acts });
  expect(answer).toEqual({ ok: false, refusal: { code: 'field-erased', field: 'at' } });
});

describe('the words of a field', () => {
  const all = [reportKind, leadKind, findingKind, caseKind].flatMap(kind =>
    Object.entries(kind.acts as Readonly<Record<string, { fields: Fields }>>).flatMap(([type, { fields }]) =>
      Object.entries(fields).map(([name, spec]) => ({ at: `${kind.name}.${type}.${name}`, name, spec })),
    ),
  );
  /** Fields in clear whose text is nobody's own words: names of offices and rows of the law, numbers, codes. */
  const NOBODYS =
    /\.(number|officeName|lookup|verifier|answersTo|recipients|quorum|plenary|name|sources?|to|body|answers|proposed|sanction|items|class|minutes)$|passed-on\.(to|from)Name$|timestamped\.authority$/;

  test('are found by their schema: what is in clear and is somebody’s words is redacted too', () => {
    const left = all.filter(({ name, spec }) => !hasWords(name, spec) && hasFreeText(spec.schema._zod.def));
    expect(left.map(({ at }) => at).filter(at => !NOBODYS.test(at))).toEqual([]);
  });

  test('are read of every field there is, also of those with days, references and sealed things', () => {
    for (const { spec } of all) {
      expect(textsIn(spec, null)).toEqual([]);
      expect(changeTexts(spec, { erased: true }, () => '')).toEqual({ erased: true });
    }
    const received = reportKind.acts.received.fields;
    const file = {
      ...{ blob: 'a'.repeat(64), hash: 'b'.repeat(64), mediaType: 'image/jpeg', size: 1 },
      what: 'evidence',
      description: 'Foto',
    };
    expect(textsIn(received.evidence, [{ ...file, wraps: [{ recipient: 'age1', secret: 'c' }] }])).toEqual(['Foto']);
    expect(textsIn(received.happenedOn, '2024-10-14')).toEqual([]);
    expect(textsIn(received.answers, { who: 'Mawar' })).toEqual(['Mawar']);
  });
});

function hasFreeText(definition: unknown): boolean {
  const {
    type,
    format,
    checks,
    innerType,
    element,
    valueType,
    shape,
    in: input,
  } = definition as never as {
    readonly [name: string]: { readonly _zod: { readonly def: unknown } };
  } & { type: string; format?: string; checks?: readonly { _zod: { def: { check: string } } }[] };
  if (type === 'string')
    return format === undefined && !(checks ?? []).some(one => one._zod.def.check === 'string_format');
  const inner = [innerType, element, valueType, input, ...Object.values((shape ?? {}) as object)];
  return inner.some(one => one && hasFreeText((one as { _zod: { def: unknown } })._zod.def));
}

describe('a note', () => {
  const note = (words: string, fields: object = {}) => ({ words, answers: null, corrects: null, ...fields });

  test('is answered and corrected by later ones, and withdrawn by whoever wrote it', () => {
    const desk = opened();
    expect(desk.on('write-note', note('Perlu saksi lagi.'))).toBe('');
    expect(desk.on('write-note', note('Sudah ada dua.', { answers: 1 }), other)).toBe('');
    expect(desk.on('write-note', note('Perlu dua saksi lagi.', { corrects: 1 }), other)).toBe('note-of-another');
    expect(desk.on('write-note', note('Perlu dua saksi lagi.', { corrects: 1 }))).toBe('');
    expect(desk.on('write-note', note('Lagi.', { corrects: 1 }))).toBe('note-withdrawn');
    expect(desk.on('write-note', note('Ya.', { answers: 9 }))).toBe('note-missing');
    expect(desk.on('withdraw-note', { note: 2 })).toBe('note-of-another');
    expect(desk.on('withdraw-note', { note: 3 })).toBe('');
    expect(desk.on('withdraw-note', { note: 3 })).toBe('note-withdrawn');
    expect(desk.on('withdraw-note', { note: 9 })).toBe('note-missing');
    expect(desk.state().notes).toMatchObject([
      { n: 1, words: 'Perlu saksi lagi.', correctedBy: 3 },
      { n: 2, words: 'Sudah ada dua.', answers: 1 },
      { n: 3, words: null, withdrawnOn: TODAY },
    ]);
    expect(desk.everything()).not.toContain('Perlu dua saksi');
  });

  test('is written by those who work on matters, of all four kinds, and its words are for officers alone', () => {
    const desk = opened();
    for (const actor of [officer('auditor', 'administrator', 'publisher'), PUBLIC, liaison])
      expect(desk.on('write-note', note('Catatan.'), actor)).toBe('role-missing');
    expect(desk.on('write-note', note('Catatan rahasia.'), officer('intake'))).toBe('');
    for (const reader of [liaison, PUBLIC, SYSTEM, null]) {
      expect(desk.everything(reader)).not.toContain('rahasia');
      expect(desk.state(reader).notes).toMatchObject([{ words: null }]);
    }
    for (const reader of [officer('auditor'), reviewer])
      expect(desk.state(reader).notes[0]?.words).toBe('Catatan rahasia.');
  });

  test('on information keeps the day alone', () => {
    const desk = openDesk(circle);
    desk.ask('report.file', confidentialReport(circle), { actor: PUBLIC, today: TODAY });
    const report = desk.refs('report')[0] ?? '';
    expect(desk.ask('report.write-note', { report, ...note('Catatan.') }, { actor: reviewer })).toBe('');
    expect(desk.shown(report, reviewer).acts.at(-1)?.at).toBe(TODAY);
  });
});

test('every refusal was met', () => {
  const redactions: Record<RedactionRefusal['code'], true> = {
    ...{ 'role-missing': true, 'lifts-elsewhere': true, 'nothing-redacted': true, 'redaction-missing': true },
    ...{ 'redacts-nothing': true, 'passage-short': true, 'passage-not-there': true, 'place-not-there': true },
    ...{ 'field-not-there': true, 'field-erased': true, 'already-redacted': true },
  };
  const notes: Record<NoteRefusal['code'], true> = {
    ...{ 'role-missing': true, 'note-missing': true, 'note-of-another': true, 'note-withdrawn': true },
  };
  const met = [...Object.keys(redactions), ...Object.keys(notes)].filter(code => !refused.has(code));
  // Met above, without a desk.
  expect(met).toEqual(['field-erased']);
});
