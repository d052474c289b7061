import { describe, expect, test } from 'vitest';
import { QUESTIONS } from '../../../intake/questions.ts';
import { TOPICS } from '../../../intake/report-acts.ts';
import type { Place } from '../../../offices/places.ts';
import { languages } from '../../../ui/lang.ts';
import { answerRows, askOf } from './asks.ts';
import { type Around, checkStep, nearPlaces, readAll } from './read.ts';
import { fieldsOf, stepsOf, type Typed, taken } from './steps.ts';

const place = (code: string, name: string): Place => ({
  code,
  name,
  province: code.slice(0, 2),
  provinceName: 'Contoh',
});
const around: Around = {
  places: [place('17.02', 'Kabupaten Rejang Lebong'), place('32.01', 'Kabupaten Bogor'), place('32.71', 'Kota Bogor')],
  today: () => '2024-10-14',
  lang: 'id',
};
const day = (name: string, [d, m, y]: readonly [string, string, string]): Typed => ({
  [`${name}-day`]: d,
  [`${name}-month`]: m,
  [`${name}-year`]: y,
});
const FULL: Typed = {
  topic: 'other',
  account: 'Seorang lurah memakai kaus calon.',
  reported: 'Lurah Contoh',
  place: 'rejang lebong',
  ...day('happenedOn', ['12', '10', '2024']),
  ...day('learnedOn', ['13', '10', '2024']),
  concernsOffice: 'no',
  mode: 'formal',
  standing: 'voter',
};
const NOTHING: ReadonlySet<string> = new Set();
const wrong = (step: string, change: Typed) =>
  checkStep(step, { typed: { ...FULL, ...change }, strange: NOTHING }, around).map(({ text }) => text)[0] ?? '';

describe('an answer that can’t stand is named, with what to do', () => {
  test.each<[what: string, step: string, change: Typed, words: RegExp]>([
    ['no topic', 'topic', { topic: '' }, /pilih satu jawaban/],
    ['a topic that is none', 'topic', { topic: 'constructor' }, /pilih satu jawaban/],
    ['no account', 'account', { account: '' }, /Apa yang terjadi\? isi dulu/],
    ['too long an account', 'account', { account: 'a'.repeat(20_001) }, /terlalu panjang 1 huruf/],
    ['no place', 'place', { place: '' }, /Tulis namanya/],
    ['a place that is none', 'place', { place: 'Atlantis Raya' }, /“Atlantis Raya” tidak ada/],
    ['a place of two', 'place', { place: 'bogor' }, /belum cukup jelas/],
    ['an impossible day', 'happenedOn', day('happenedOn', ['31', '2', '2024']), /Februari 2024 tidak punya tanggal 31/],
    ['a month that is none', 'happenedOn', day('happenedOn', ['1', '13', '2024']), /Bulan hanya ada 1 sampai 12/],
    ['a day to come', 'happenedOn', day('happenedOn', ['15', '10', '2024']), /belum terjadi\. Hari ini 14 Oktober/],
    ['half a day', 'happenedOn', day('happenedOn', ['12', '', '2024']), /Isi tanggal, bulan, dan tahunnya/],
    ['a year of two figures', 'happenedOn', day('happenedOn', ['12', '10', '24']), /dengan angka/],
    ['no day of learning', 'learnedOn', day('learnedOn', ['', '', '']), /mengetahuinya\? Isi/],
    ['learned too early', 'learnedOn', day('learnedOn', ['11', '10', '2024']), /lebih awal daripada kejadiannya/],
    ['no word on the office', 'concernsOffice', { concernsOffice: '' }, /pilih satu jawaban/],
    ['no standing', 'standing', { standing: 'king' }, /pilih satu jawaban/],
    ['a choice that is none', 'social-what', { topic: 'social-media', 'social-what': 'x' }, /pilih satu jawaban/],
  ])('%s', (_what, step, change, words) => {
    expect(wrong(step, change)).toMatch(words);
    expect(readAll({ ...FULL, ...change }, around)).toMatchObject({ ok: false });
  });

  test('what may be left empty is not asked for, a day that is unknown too', () => {
    for (const step of ['spot', 'witnesses', 'other-why']) expect(wrong(step, {})).toBe('');
    expect(wrong('happenedOn', day('happenedOn', ['', '', '']))).toBe('');
  });

  test('invisible characters are taken out and told, and a place that is near is offered', () => {
    const form = new FormData();
    form.set('account', 'Sebelum\0sesudah');
    const said = taken(form, ['account'], FULL);
    expect(said.typed.account).toBe('Sebelumsesudah');
    expect(checkStep('account', said, around)[0]?.text).toContain('tak terlihat');
    expect(nearPlaces({ place: 'bogor' }, around).map(({ name }) => name)).toEqual(['Kabupaten Bogor', 'Kota Bogor']);
  });
});

describe('all answers together', () => {
  test('give what is sent: only what was asked of this topic, and no standing without an identity', () => {
    const typed = { ...FULL, 'service-which': 'dari pokok lain', spot: 'Kantor lurah', letter: '12' };
    const read = readAll(typed, around);
    expect(read).toMatchObject({ ok: true, told: { answers: { spot: 'Kantor lurah' }, letter: null, mode: 'formal' } });
    expect(readAll({ ...typed, mode: 'anonymous' }, around)).toMatchObject({ told: { standing: null, letter: null } });
    expect(readAll({ ...typed, standing: 'proxy' }, around)).toMatchObject({ told: { letter: '12' } });
  });

  test('every topic’s steps are asked in both languages, each once, its own before the common ones', () => {
    for (const topic of TOPICS) {
      const steps = stepsOf({ topic, mode: 'formal' });
      expect(new Set(steps.flatMap(fieldsOf)).size).toBe(steps.flatMap(fieldsOf).length);
      expect(steps.indexOf(QUESTIONS[topic][0]?.id ?? '')).toBe(2);
      for (const lang of languages) for (const step of steps) expect(askOf(step, lang).label, step).not.toBe('');
    }
    expect(stepsOf({ mode: 'anonymous' })).not.toContain('standing');
  });

  test('read back as people write them, and say where nothing was answered', () => {
    const rows = Object.fromEntries(
      answerRows({ ...FULL, standing: 'proxy', letter: '12' }, 'id').map(({ step, text }) => [step, text]),
    );
    expect(rows).toMatchObject({
      happenedOn: 'Sabtu, 12 Oktober 2024',
      spot: 'tidak diisi',
      standing: 'Kuasa, atas nama salah satu di atas, surat nomor 12',
    });
  });
});
