/** What a printed paper carries beside its words: the code, the installation's mark, the file inside. */
import { randomUUID } from 'node:crypto';
import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { barePdf, signPdf, withObjects } from '../../../test/support/signed-pdf.ts';
import { pdf } from '../../press/pdf.ts';
import type { RecordId } from '../../record/ids.ts';
import { openKeyring } from '../../record/keyring.ts';
import { kekOf } from '../../sealing/field.ts';
import { keepsPages } from './added.ts';
import { formatPaperCode, idsOf, paperCode, parsePaperCode } from './paper-code.ts';
import { sealedTo, sealOf, sealPaper } from './paper-seal.ts';
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

describe('what may stand behind our pages', () => {
  const paper = Buffer.from(
    sealPaper(
      keyring,
      pdf({ lang: 'id', title: 'Ikrar', letterhead: { names: ['Contoh'], address: '' }, foot: '', blocks: [] }),
    ),
  );
  const keeps = (bytes: Uint8Array) => keepsPages(bytes, sealedTo(bytes));
  const ownObject = (holding: string): readonly [number: number, text: string] => {
    const found = new RegExp(`\\n(\\d+) 0 obj\\n((?:(?!endobj)[^])*${holding}(?:(?!endobj)[^])*)\\nendobj`).exec(
      paper.toString('latin1'),
    );
    if (!found) throw new Error(`no object holds ${holding}`);
    return [Number(found[1]), found[2] ?? ''];
  };
  const [page, pageText] = ownObject('/Type /Page\\n');
  const [root, rootText] = ownObject('/Type /Catalog');
  const [tag, tagText] = ownObject('/S /Document');
  const withEntry = (text: string, entry: string) => text.replace('<<', `<< ${entry} `);
  const box = (sides: string, more = '/Subtype /Widget /FT /Sig') =>
    withObjects(paper, next => [
      [page, withEntry(pageText, `/Annots [${next} 0 R]`)],
      [next, `<< /Type /Annot ${more} /Rect [${sides}] >>`],
    ]);

  test('a signature, also one that shows itself in a box on the page, and one more', () => {
    const sign = () => Buffer.from('00', 'hex');
    expect(keeps(paper)).toBe(true);
    expect(keeps(signPdf(paper, { sign }))).toBe(true);
    expect(keeps(signPdf(signPdf(paper, { sign }), { sign }))).toBe(true);
    expect(keeps(box('20 20 220 90'))).toBe(true);
    expect(keeps(signPdf(box('20 20 220 90'), { sign }))).toBe(true);
    // Among the tags, as some programs do of pages that have them.
    const tagged = withObjects(paper, next => [
      [tag, tagText.replace('/K [', `/K [${next} 0 R `)],
      [next, `<< /Type /StructElem /S /Form /P ${tag} 0 R >>`],
    ]);
    expect(keeps(tagged)).toBe(true);
  });

  test('nothing that covers the page, says other words, or does something by itself', () => {
    expect(keeps(box('0 0 595 842'))).toBe(false);
    expect(keeps(box('20 20 220 90', '/Subtype /FreeText'))).toBe(false);
    expect(keeps(box('20 20 220 90', '/Subtype /Widget /FT /Tx'))).toBe(false);
    const one = (object: (next: number) => readonly [number, string]) =>
      keeps(withObjects(paper, next => [object(next)]));
    expect(one(next => [next, '<< /Kind (harmless) >>'])).toBe(true);
    expect(one(next => [next, '<< /S /JavaScript /JS (app.alert) >>'])).toBe(false);
    expect(one(() => [root, withEntry(rootText, '/AcroForm << /XFA (form) >>')])).toBe(false);
    expect(one(() => [root, rootText.replace(/\/Pages \d+/, '/Pages 2')])).toBe(false);
    expect(one(() => [page, pageText.replace(/\/Contents \d+/, '/Contents 2')])).toBe(false);
    expect(one(() => [page, withEntry(pageText, '/Rotate 180')])).toBe(false);
    expect(one(() => [tag, withEntry(tagText, '/ActualText (Saya memihak)')])).toBe(false);
    expect(one(() => [tag, tagText.replace('/S /Document', '/S /Artifact')])).toBe(false);
    expect(one(() => [Number(/\/Contents (\d+)/.exec(pageText)?.[1]), '<< /Length 0 >>\nstream\n\nendstream'])).toBe(
      false,
    );
    expect(one(next => [next, '<< /Type /ObjStm /N 1 /First 4 /Length 0 >>\nstream\n\nendstream'])).toBe(false);
  });

  test('nothing that can not be read, and no table that leads elsewhere', () => {
    const more = withObjects(paper, next => [[next, '<< /Kind (harmless) >>']]);
    const changed = (from: RegExp, to: string) => {
      const tail = more.subarray(paper.length).toString('latin1');
      expect(tail).toMatch(from);
      return keeps(Buffer.concat([paper, Buffer.from(tail.replace(from, to), 'latin1')]));
    };
    expect(keeps(more)).toBe(true);
    const own = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(more.toString('latin1'))?.[1]);
    expect(changed(/startxref\n\d+/, `startxref\n${own - 1}`)).toBe(true);
    expect(keeps(Buffer.concat([more, Buffer.from('1 0 obj')]))).toBe(false);
    expect(changed(/\/Prev \d+/, '/Prev 7')).toBe(false);
    expect(changed(/\/Root \d+/, '/Root 3')).toBe(false);
    expect(changed(/startxref\n\d+/, 'startxref\n9')).toBe(false);
    expect(changed(/\n(\d+) 1\n\d{10} 00000 n/, `\n${page} 1\n0000000009 00000 n`)).toBe(false);
    expect(changed(/0 1\n0000000000 65535 f/, `${page} 1\n0000000000 65535 f`)).toBe(false);
    expect(changed(/<< \/Kind/, '<< (')).toBe(false);
    expect(changed(/endobj/, 'endobj 9 0 R')).toBe(false);
  });
});
