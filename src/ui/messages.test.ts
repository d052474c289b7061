import { expect, test } from 'vitest';
import { caseKind } from '../cases/case.ts';
import { languages } from './lang.ts';
import { messages } from './messages.ts';

type Leaf = { path: string; text: string };

/** Every text of a language. A function is called with numbers, and with one, so that its plural is seen too. */
function leaves(value: unknown, path: string): Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') {
    return [1, 7].flatMap(n => leaves(value(n, n, n), `${path}(${n})`));
  }
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

test('both languages say the same things', () => {
  const [id, en] = languages.map(lang => leaves(messages(lang), '').map(({ path }) => path));
  expect(id?.length).toBeGreaterThan(50);
  expect(en).toEqual(id);
});

test('no text is empty, shouts, holds markup or was left in the other language', () => {
  const english = new Map(leaves(messages('en'), '').map(({ path, text }) => [path, text]));
  const sameInBoth =
    /^(common\.name|common\.menu|common\.title\(|common\.nav\.register|common\.home\.doors\.register\.title|report\.types\.|pledge\.belongs\.|pledge\.unitKinds\.|pledge\.percent\(|pledge\.public\.signedBy\()/;
  for (const { path, text } of leaves(messages('id'), '')) {
    expect(text.trim(), path).not.toBe('');
    expect(text, path).not.toMatch(/<\w|undefined|\[object| {2}/);
    expect(
      text.replace(
        /\b(ASN|MB|NIK|NIP|KTP|PDF|CSV|JPEG|HEIC|DOCX|XLSX|WEBP|NDJSON|JSON|BKN|KPU|TNI|SKB|SARA|WIB|WITA|WIT|OPD)\b/g,
        '',
      ),
      path,
    ).not.toMatch(/[A-Z]{4,}/);
    if (!sameInBoth.test(path)) expect(english.get(path), path).not.toBe(text);
  }
});

test('nobody is called by the bare PPK, which names two bodies', () => {
  for (const lang of languages)
    for (const { path, text } of leaves(messages(lang), '')) expect(text, path).not.toMatch(/\bPPK\b/);
});

test('the register calls every act of a case by words of its own', () => {
  for (const lang of languages)
    for (const type of Object.keys(caseKind.acts)) expect(messages(lang).register.one.acts[type], type).toMatch(/ /);
});
