/** What a printed paper carries beside its words: the code, the installation's mark, the file inside. */
import { randomUUID } from 'node:crypto';
import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { barePdf } from '../../../test/support/signed-pdf.ts';
import { pdf } from '../../press/pdf.ts';
import type { RecordId } from '../../record/ids.ts';
import { openKeyring } from '../../record/keyring.ts';
import { kekOf } from '../../sealing/field.ts';
import { formatPaperCode, idsOf, paperCode, parsePaperCode } from './paper-code.ts';
import { sealOf, sealPaper } from './paper-seal.ts';
import { attachmentsIn } from './pdf-attachment.ts';

const keyring = openKeyring(kekOf(new Uint8Array(32).fill(7)));
const id = () => randomUUID() as RecordId;

test('a code is of one id alone, however it is typed', () => {
  const [one, other] = [id(), id()];
  const code = paperCode(one);
  const [from, to] = idsOf(code);
  expect(from <= one && one <= to).toBe(true);
  expect(from <= other && other <= to).toBe(false);
  expect(formatPaperCode(code)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}$/);
  const typed = formatPaperCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
  expect(parsePaperCode(` ${typed} `)).toEqual({ ok: true, value: code });
});

test('what is no code says what is wrong with it', () => {
  const code = paperCode('01234567-89ab-4cde-8f01-23456789abcd' as RecordId);
  const refusal = (text: string) => {
    const parsed = parsePaperCode(text);
    return parsed.ok ? '' : parsed.refusal.code;
  };
  expect([refusal(''), refusal('ABC'), refusal(`${code}U`)]).toEqual([
    'paper-code-empty',
    'paper-code-length',
    'paper-code-character',
  ]);
  const exchanged = `${code[1]}${code[0]}${code.slice(2)}`;
  expect(refusal(exchanged)).toBe('paper-code-mistyped');
  for (let at = 0; at < code.length; at += 1) {
    const wrong = `${code.slice(0, at)}${code[at] === '7' ? '8' : '7'}${code.slice(at + 1)}`;
    expect(refusal(wrong)).toBe('paper-code-mistyped');
  }
});

test('the mark knows pages again, whole, with something behind, or changed anywhere', () => {
  const paper = sealPaper(keyring, barePdf());
  expect(sealOf(keyring, paper)).toBe('whole');
  expect(sealOf(keyring, Buffer.concat([paper, Buffer.from('1 0 obj')]))).toBe('added');
  expect(sealOf(keyring, barePdf())).toBe('none');
  expect(sealOf(openKeyring(kekOf(new Uint8Array(32).fill(8))), paper)).toBe('changed');
  for (let at = 0; at < paper.length - 60; at += 7) {
    const changed = Buffer.from(paper);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(['changed', 'none']).toContain(sealOf(keyring, changed));
  }
  expect(['none', 'changed']).toContain(sealOf(keyring, paper.subarray(0, paper.length - 9)));
});

test('a file inside is found as it was put in, and the pages stay PDF/UA-1', () => {
  const text = `{"bukti":"${'é'.repeat(2_000)}"}`;
  const pages = pdf({
    lang: 'id',
    title: 'Ikrar',
    letterhead: { names: ['Contoh'], address: '' },
    foot: '',
    blocks: [{ kind: 'paragraph', text: 'isi' }],
    attachment: { name: 'bukti.json', type: 'application/json', description: 'Bukti', text },
  });
  expect(Buffer.from(pages).toString('latin1')).toContain('pdfuaid:part>1<');
  expect(attachmentsIn(sealPaper(keyring, pages)).map(one => Buffer.from(one).toString('utf8'))).toEqual([text]);
});

test('what only looks like a file inside is none', () => {
  const object = (inside: string) => Buffer.from(`%PDF-1.7\n1 0 obj\n${inside}`);
  expect(attachmentsIn(object('<< /Type /EmbeddedFiles /Length 3 >>\nstream\nabc\nendstream'))).toEqual([]);
  expect(attachmentsIn(object('<< /Type /EmbeddedFile /Length 99999 >>\nstream\nabc\nendstream'))).toEqual([]);
  expect(
    attachmentsIn(object('<< /Type /EmbeddedFile /Length 5 /Filter /FlateDecode >>\nstream\nabcde\nendstream')),
  ).toEqual([]);
  expect(attachmentsIn(object('<< /Type /EmbeddedFile /Length 3 >>\nstream\nabc\nendstream')).map(String)).toHaveLength(
    1,
  );
});

prop.prop([fc.uint8Array({ maxLength: 400 })])('nothing that is uploaded makes the reading fail', bytes => {
  attachmentsIn(Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj<</EmbeddedFile '), bytes]));
  sealOf(keyring, Buffer.concat([Buffer.from('\n%netra/paper/1 '), bytes]));
});
