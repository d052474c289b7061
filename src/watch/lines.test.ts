import { expect, test } from 'vitest';
import { parseArticleLines } from './lines.ts';

test('each line is an article, or a refusal with its number; one bad line loses no other', () => {
  const lines = [
    '{"id":"a","text":"Bupati hadir","title":null,"published":"2024-09-17T08:00:00Z"}',
    '',
    'bukan json',
    '{"id":"b"}',
    '{"id":"c","text":"Camat hadir","url":"https://contoh.id"}',
  ].join('\r\n');
  expect(parseArticleLines(lines)).toMatchObject([
    { ok: true, value: { id: 'a', text: 'Bupati hadir', published: '2024-09-17' } },
    { ok: false, refusal: { code: 'bad-line', line: 3 } },
    { ok: false, refusal: { code: 'bad-line', line: 4 } },
    { ok: true, value: { id: 'c', text: 'Camat hadir' } },
  ]);
});
