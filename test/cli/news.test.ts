/** `netra read` and `netra ingest` on what people hand them: articles, and everything that is none. */
import { existsSync } from 'node:fs';
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installation } from './process.ts';

const home = await installation('empty');
const keeping = await installation();
const ARTICLE = `Bawaslu Kabupaten Sleman Gelar Sosialisasi Netralitas ASN

SLEMAN – Bawaslu Kabupaten Sleman menggelar sosialisasi netralitas ASN di Aula Contoh, Selasa (17/9/2024). Ketua Bawaslu Sleman, Arga Contoh, meminta ASN tidak menyebarkan hoaks.
`;
const file = (name: string) => join(home.folder, name);
const lines = (text: string) => text.split('\n').filter(line => line !== '');

await writeFile(file('berita.txt'), ARTICLE);
await writeFile(file('kosong.txt'), ' \n');
await writeFile(file('biner.txt'), Buffer.from(Array.from({ length: 3_000 }, (_, at) => (at * 7) % 256)));
await writeFile(file('nul.txt'), `Bawaslu\0${ARTICLE}`);
await writeFile(
  file('english.txt'),
  'The committee met on Monday and decided nothing of note, as everyone had expected.',
);
await writeFile(file('besar.txt'), '');
await truncate(file('besar.txt'), 50 * 1_048_576);
await mkdir(file('folder'));
const BAD = ['kosong', 'biner', 'nul', 'english', 'besar'].map(name => file(`${name}.txt`));
const article = (id: string, text = ARTICLE) => JSON.stringify({ id, text });
await writeFile(file('banyak.jsonl'), [article('satu'), '', '{"id":', article('dua', ''), article('satu')].join('\n'));

test('an article is read into one line of JSON, named after its file, and nothing is opened or kept', async () => {
  const { code, out, err } = await home.netra('read', '--json', file('berita.txt'));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(lines(out)).toHaveLength(1);
  expect(JSON.parse(out)).toMatchObject({
    id: 'berita.txt',
    kind: 'sosialisasi',
    event_date: '2024-09-17',
    regency: 'Kabupaten Sleman',
    province: 'DI Yogyakarta',
    venue: 'Aula Contoh',
    mentions_hoax: true,
    group: 'berita.txt',
  });
  expect(existsSync(home.dataDir)).toBe(false);
});

test('what is no article is refused with its reason, one line each, and the others are read', async () => {
  const { code, out, err } = await home.netra(
    'read',
    '--json',
    ...BAD,
    file('folder'),
    file('tiada'),
    file('berita.txt'),
  );
  expect(code).toBe(1);
  expect(lines(out).map(line => JSON.parse(line).id)).toEqual(['berita.txt']);
  const reasons = Object.fromEntries(lines(err).map(line => line.replace(`${home.folder}/`, '').split(': ')));
  expect(reasons).toEqual({
    'besar.txt': '50 MiB, terlalu besar untuk satu berita (paling besar 1 MiB)',
    'biner.txt': expect.stringContaining('bukan berkas teks'),
    'nul.txt': expect.stringContaining('bukan berkas teks'),
    'kosong.txt': expect.stringContaining('kosong'),
    'english.txt': expect.stringContaining('tidak berbahasa Indonesia'),
    folder: expect.stringContaining('ini folder'),
    tiada: expect.stringContaining('tidak ditemukan'),
  });
});

test('the reasons are there in English too', async () => {
  const { err } = await home.netra('read', '--lang', 'en', file('english.txt'), file('tiada'));
  expect(lines(err)).toEqual([expect.stringMatching(/no such file/), expect.stringMatching(/not in Indonesian/)]);
});

test('a file of many articles names the lines that are none, and tells two of one id apart', async () => {
  const { code, out, err } = await home.netra('read', '--json', file('banyak.jsonl'));
  expect(code).toBe(1);
  expect(lines(out).map(line => JSON.parse(line).id)).toEqual(['satu', 'satu (2)']);
  expect(err).toContain('banyak.jsonl:3: baris 3');
  expect(err).toContain('banyak.jsonl:4: kosong');
});

test('articles become activities, a second reading finds them known, and the ledger holds', async () => {
  const first = await keeping.netra('ingest', file('english.txt'), file('berita.txt'), file('tiada'));
  expect(first.code).toBe(1);
  expect(lines(first.out).map(line => line.slice(0, 8).trim())).toEqual(['ditolak', 'baru', 'ditolak']);
  const second = await keeping.netra('ingest', '--json', file('berita.txt'));
  expect(second.code).toBe(0);
  expect(JSON.parse(second.out)).toMatchObject({
    id: 'berita.txt',
    outcome: 'known',
    activity: expect.stringMatching(/^34\.04:/),
  });
  const fsck = await keeping.netra('ledger', 'fsck', '--json');
  expect(fsck.code).toBe(0);
  expect(JSON.parse(fsck.out)).toEqual({ entries: 1, findings: [] });
});

test('a wrong word or none gets the usage and exit code 2', async () => {
  expect(await home.netra('read')).toMatchObject({ code: 2, err: expect.stringContaining('Pemakaian: netra read') });
  expect(await home.netra('read', '--jsno', 'x')).toMatchObject({ code: 2 });
  expect(await home.netra('bicara')).toMatchObject({ code: 2, err: expect.stringContaining('netra help') });
});
