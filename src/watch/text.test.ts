import { describe, expect, test } from 'vitest';
import { ARTICLE_LIMIT_BYTES, cleanArticle, decodeArticle, READ_LIMIT, refusalOf } from './text.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const code = (input: Uint8Array): string => {
  const decoded = decodeArticle(input);
  return decoded.ok ? decoded.value : decoded.refusal.code;
};

describe('decoding', () => {
  test('reads UTF-8 with and without its mark', () => {
    expect(code(bytes('Bupati “hadir”'))).toBe('Bupati “hadir”');
    expect(code(bytes('\ufeffBupati'))).toBe('Bupati');
  });

  test('reads Windows-1252 when the bytes are no UTF-8', () => {
    expect(code(Uint8Array.from([0x93, 0x42, 0x75, 0x70, 0x61, 0x74, 0x69, 0x94, 0x20, 0x96]))).toBe('“Bupati” –');
  });

  test('reads UTF-16 that carries its mark', () => {
    expect(code(Uint8Array.from([0xff, 0xfe, 0x42, 0, 0x75, 0]))).toBe('Bu');
  });

  test('refuses binary, empty and too large input by its code', () => {
    expect(code(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2]))).toBe('binary');
    expect(code(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0x10, 0x4a, 0x01, 0x02, 0x03]))).toBe('binary');
    expect(code(new Uint8Array())).toBe('empty');
    expect(code(bytes(' \n\t '))).toBe('empty');
    expect(code(new Uint8Array(50_000_000))).toBe('too-large');
    expect(code(new Uint8Array(ARTICLE_LIMIT_BYTES).fill(97))).toHaveLength(ARTICLE_LIMIT_BYTES);
  });
});

describe('the language', () => {
  test('lets Indonesian news pass, also a headline', () => {
    expect(refusalOf('Bupati menghadiri sosialisasi yang digelar di kantor itu untuk para pegawai.')).toBeUndefined();
    expect(refusalOf('Bawaslu Kabupaten Sinjai Periksa Kepala Desa')).toBeUndefined();
  });

  test('refuses other languages', () => {
    const others = [
      'The regent attended a meeting with the election supervisors in the city hall on Thursday morning.',
      'De burgemeester woonde donderdag een bijeenkomst bij in het stadhuis van de gemeente.',
      'Der Landrat nahm am Donnerstag an einer Sitzung der Wahlaufsicht im Rathaus teil.',
      '1234 5678 !!!',
    ];
    for (const other of others) expect(refusalOf(other)?.code, other).toBe('not-indonesian');
  });
});

describe('cleaning', () => {
  test('takes the page noise away and keeps the paragraphs', () => {
    const { text } = cleanArticle(
      [
        'Camat Sukamaju hadir di aula.',
        'BACA JUGA: Harga Cabai Naik Lagi',
        'Baca juga: Jalan Rusak Diperbaiki',
        '0',
        'Pewarta: Fulan bin Fulan',
        '--Foto Fulan',
        '• Artis Ternama Menikah di Bali',
        'Ia pulang sore hari. (MC/EK)',
        'Editor : Si Anu',
        'COPYRIGHT © KABAR 2024',
        'Posting Komentar',
      ].join('\n'),
    );
    expect(text).toBe('Camat Sukamaju hadir di aula.\nIa pulang sore hari.');
  });

  test('keeps a list of the article itself', () => {
    const { text } = cleanArticle('Yang diperiksa:\n• Camat Alian, Budi\n• Lurah Panjer, Sari');
    expect(text).toContain('• Camat Alian, Budi\n• Lurah Panjer, Sari');
  });

  test('tells the title and the dateline from the story', () => {
    const clean = cleanArticle('CURUP, KABARKITA.COM – Bupati hadir.', 'Bupati Hadiri Rakor');
    expect(clean.text.slice(clean.title?.start, clean.title?.end)).toBe('Bupati Hadiri Rakor');
    expect(clean.text.slice(clean.dateline?.start, clean.dateline?.end)).toBe('CURUP, KABARKITA.COM – ');
    expect(clean.text.slice(clean.body.start, clean.body.end)).toBe('Bupati hadir.');
  });

  test('takes a first line without a full stop for the title, once', () => {
    const clean = cleanArticle('Bawaslu Ajak ASN Netral\n\nBawaslu Ajak ASN Netral\n\nBawaslu mengajak ASN netral.');
    expect(clean.text).toBe('Bawaslu Ajak ASN Netral\nBawaslu mengajak ASN netral.');
    expect(clean.title).toEqual({ start: 0, end: 23 });
  });

  test("keeps the page's own date line apart: it tells the day of publication, not of an event", () => {
    const clean = cleanArticle('Judul berita ini\nSenin, 15 Jan 2024 10:20 WIB\nBupati hadir.');
    expect(clean.stamp).toBe('Senin, 15 Jan 2024 10:20 WIB');
    expect(clean.text).not.toContain('15 Jan');
  });

  test('reads no more than the limit and says so', () => {
    const clean = cleanArticle('Bupati hadir. '.repeat(READ_LIMIT / 10));
    expect(clean.cut).toBe(true);
    expect(clean.text.length).toBeLessThanOrEqual(READ_LIMIT);
  });
});
