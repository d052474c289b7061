/** The work on a case beyond its tracks, as officers walk it without JavaScript: its clarification and its evidence. */

import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatRef, type Region } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { review } from '../support/typed.ts';
import { openBrowser } from './browser.ts';
import { caseExamples } from './examples.ts';
import { looker } from './support.ts';
import { must, openWorld, REGENCY, signIn, type World } from './world.ts';

let browser: Browser;
let world: World;
let actor: Actor;
const REPORTER = { name: 'Ratna Contoh', contact: '0800-000-111', address: 'Jalan Contoh 5' };
const FILE = Buffer.from('Foto yang tidak disimpan.\n');

beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), openWorld()]);
  const { officer, office } = world;
  const roles = ['administrator', 'intake', 'reviewer', 'commissioner'];
  actor = { kind: 'officer', id: officer.ref, name: officer.name, scope: REGENCY, office, roles };
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** A case of one formal report. */
async function newCase(): Promise<string> {
  const { netra, office } = world;
  const filed = must(
    await netra.submit({
      ...{ receipt: netra.newReceipt(), place: REGENCY as Region, concernsOffice: false, mode: 'formal' },
      ...{ topic: 'campaigning', account: 'Seorang pegawai membagikan kaus.', reported: 'Pegawai Contoh' },
      ...{ happenedOn: null, learnedOn: null, evidence: FILE, identity: REPORTER },
    }),
  );
  const given = {
    ...{ report: formatRef(filed.ref), office: formatRef(office), regime: 'pilkada', actorKind: 'pns' },
    ...{ tracks: ['neutrality'], reported: 'Pegawai Contoh', summary: 'Ringkasan.', conductOn: null },
  };
  const { today } = netra.engine.moment(REGENCY, actor);
  must(await netra.act('report.review', review(given.report, today), { actor }));
  const { records } = must(await netra.act('case.register', given, { actor }));
  return formatRef(records.find(({ kind }) => kind === 'case')?.ref ?? office);
}

const atDesk = (path: string, script = false): Promise<Page> => signIn(browser, world, path, script);

const choose = (page: Page, name: string, value: string) => page.check(`input[name=${name}][value="${value}"]`);
const send = (page: Page) => page.locator('main form .btn').first().click();
const errors = (page: Page) =>
  page.locator('.errors a').evaluateAll(links => links.map(link => link.getAttribute('href')));
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

async function day(page: Page, name: string, of = today()): Promise<void> {
  const [year = '', month = '', date = ''] = of.split('-');
  await page.fill(`#${name}`, date);
  await page.fill(`#${name}-month`, month);
  await page.fill(`#${name}-year`, year);
}

describe('the clarification of a case', () => {
  test('is walked from the summons to the corrected minutes; nothing typed is lost, and no reporter is named', async () => {
    const at = `/meja/perkara/${await newCase()}`;
    const page = await atDesk(at);
    await page.getByRole('link', { name: 'Klarifikasi', exact: true }).click();
    await page.waitForURL('**/klarifikasi');
    await page.getByRole('link', { name: 'Undang klarifikasi' }).click();

    // Everything is missing, then the reporter is named: said at the fields, and what was typed stays.
    await send(page);
    expect(await errors(page)).toEqual(
      expect.arrayContaining(['#capacity', '#letter', '#on', '#time', '#mode', '#place']),
    );
    await choose(page, 'capacity', 'reporter');
    await page.fill('#name', REPORTER.name);
    await page.fill('#letter', '012/PM.00.01/2026');
    await day(page, 'on');
    await page.fill('#time', '13.30');
    await choose(page, 'mode', 'online');
    await page.fill('#place', 'Ruang rapat daring');
    await choose(page, 'channel', 'telecommunication');
    await send(page);
    expect(await errors(page)).toEqual(['#onlineBecause']);
    await choose(page, 'onlineBecause', 'geography');
    await send(page);
    expect(await page.locator('#name-error').textContent()).toContain('tersegel');
    expect(await page.inputValue('#letter')).toBe('012/PM.00.01/2026');
    expect(await page.inputValue('#time')).toBe('13.30');
    await page.fill('#name', '');
    await send(page);
    await page.waitForURL('**/klarifikasi');
    expect(await page.textContent('main')).toMatch(/Pelapor laporan \d{3}\/LP\/PB/);
    expect(await page.textContent('main')).toContain('Waktunya pendek');
    expect(await page.textContent('main')).toContain('hanya sebagai perbandingan');

    await page.getByRole('link', { name: 'Catat penyampaian' }).click();
    await send(page);
    await page.waitForURL('**/klarifikasi');
    await page.getByRole('link', { name: 'Catat kehadiran' }).click();
    await choose(page, 'presence', 'present');
    await send(page);
    expect(await errors(page)).toEqual(['#oath']);
    await choose(page, 'oath', 'refused');
    await send(page);
    await page.waitForURL('**/klarifikasi');

    await page.getByRole('link', { name: 'Tulis berita acara' }).click();
    await send(page);
    expect(await errors(page)).toContain('#answers');
    await page.fill('#question-0', 'Kapan kaus dibagikan?');
    await page.fill('#answer-0', 'Saat apel pagi.');
    await page.getByRole('button', { name: 'Tambah tiga pertanyaan' }).click();
    expect(await page.inputValue('#answer-0')).toBe('Saat apel pagi.');
    await page.fill('#question-5', 'Siapa lagi yang melihat?');
    await page.fill('#answer-5', 'Tidak tahu.');
    await choose(page, 'signature', 'refused');
    await send(page);
    expect(await errors(page)).toEqual(['#unsignedBecause']);
    await page.fill('#unsignedBecause', 'Ingin membaca lagi.');
    await send(page);
    await page.waitForURL('**/klarifikasi');
    expect(await page.textContent('#ba-1')).toContain('2 pertanyaan dan jawaban');
    expect(await page.textContent('#ba-1')).toContain('Menolak disumpah');
    expect(await page.textContent('#ba-1')).toContain('Ditanya oleh Maria Contoh');

    await page.getByRole('link', { name: 'Ralat berita acara' }).click();
    await page.fill('#words', 'Bukan kaus, melainkan topi.');
    await page.fill('#because', 'Salah dengar.');
    await send(page);
    await page.waitForURL('**/klarifikasi');
    expect(await page.textContent('#ba-1')).toContain('Bukan kaus, melainkan topi.');
    expect(await page.textContent('#ba-1')).toContain('Saat apel pagi.');

    for (const path of [at, `${at}/klarifikasi`, `${at}/klarifikasi/ralat?no=1`]) {
      await page.goto(world.url + path);
      expect(await page.content(), path).not.toContain(REPORTER.name);
    }
  });

  test('who stays away twice stops nothing, and who comes unsummoned is heard', async () => {
    const at = `/meja/perkara/${await newCase()}/klarifikasi`;
    const page = await atDesk(at);
    const summon = async () => {
      await page.fill('#letter', 'Und. 1');
      await day(page, 'on');
      await page.fill('#time', '09:30');
      await choose(page, 'mode', 'in-person');
      await page.fill('#place', 'Kantor Contoh');
      await choose(page, 'channel', 'in-person');
      await day(page, 'servedOn');
      await send(page);
      await page.waitForURL('**/klarifikasi');
    };
    const miss = async () => {
      await page.getByRole('link', { name: 'Catat kehadiran' }).click();
      await choose(page, 'presence', 'absent');
      await page.fill('#told', 'Tidak ada kabar.');
      await send(page);
      await page.waitForURL('**/klarifikasi');
    };
    await page.getByRole('link', { name: 'Undang klarifikasi' }).click();
    await choose(page, 'capacity', 'witness');
    await page.fill('#name', 'Saksi Contoh');
    await summon();
    await miss();
    await page.getByRole('link', { name: 'Undang kedua kali' }).click();
    expect(await page.textContent('main')).toContain('Saksi: Saksi Contoh');
    await summon();
    await miss();
    expect(await page.textContent('main')).toContain('penanganan berlanjut tanpa keterangannya');
    expect(await page.getByRole('link', { name: 'Undang kedua kali' }).count()).toBe(0);
    // Asked by its address, the step that no link offers says why.
    await page.goto(`${world.url}${at}/undang-lagi?no=1`);
    expect(await page.textContent('main .notice')).toContain('Panggilan kedua hanya sekali');
    expect((await page.goto(`${world.url}${at}/hadir?no=9`))?.status()).toBe(404);
    expect((await page.goto(`${world.url}${at}/hapus`))?.status()).toBe(404);

    await page.goto(`${world.url}${at}/tanpa-undangan`);
    await choose(page, 'capacity', 'expert');
    await page.fill('#name', 'Ahli Contoh');
    await choose(page, 'oath', 'sworn');
    await choose(page, 'mode', 'in-person');
    await page.fill('#place', 'Kantor Contoh');
    await page.fill('#question-0', 'Apakah foto ini asli?');
    await page.fill('#answer-0', 'Ya.');
    await choose(page, 'signature', 'signed');
    await send(page);
    await page.waitForURL('**/klarifikasi');
    expect(await page.textContent('#ba-1')).toContain('Datang tanpa undangan');
    expect(await page.title()).not.toMatch(/Ahli|Saksi/);
  });
});

describe('the evidence of a case', () => {
  test('is listed with the hash of a report’s file or of one that is only measured, handed on and returned', async () => {
    const at = `/meja/perkara/${await newCase()}`;
    const hash = createHash('sha256').update(FILE).digest('hex');
    const page = await atDesk(at);
    await page.getByRole('link', { name: 'Barang bukti', exact: true }).click();
    await page.waitForURL('**/bukti');
    await page.getByRole('link', { name: 'Catat barang bukti' }).click();
    await choose(page, 'kind', 'file');
    await page.fill('#description', 'Foto kaus.');
    await choose(page, 'from', 'reporter');
    await page.fill('#holder', 'Maria Contoh');
    await page.fill('#place', 'Brankas');
    await page.fill('#hash', 'bukan sidik');
    await send(page);
    expect(await page.locator('#hash-error').textContent()).toContain('64 angka');
    expect(await page.inputValue('#description')).toBe('Foto kaus.');
    await page.fill('#hash', '');
    await choose(page, 'file', hash);
    await send(page);
    await page.waitForURL('**/bukti');
    expect(await page.textContent('main ol.rows')).toContain(hash);
    expect(await page.textContent('main ol.rows')).toMatch(/Berkas laporan \d{3}\/LP/);

    await page.getByRole('link', { name: 'Catat barang bukti' }).click();
    await choose(page, 'kind', 'electronic');
    await page.fill('#description', 'Rekaman suara.');
    await page.setInputFiles('#upload', {
      name: 'x.bin',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('x'),
    });
    await page.getByRole('button', { name: 'Hitung sidiknya dulu' }).click();
    expect(await page.getByRole('status').textContent()).toContain('tidak disimpan');
    expect(await page.inputValue('#hash')).toBe(createHash('sha256').update('x').digest('hex'));
    expect(await page.inputValue('#description')).toBe('Rekaman suara.');
    await choose(page, 'from', 'witness');
    await page.fill('#fromName', 'Saksi Contoh');
    await page.fill('#holder', 'Maria Contoh');
    await page.fill('#place', 'Brankas');
    await send(page);
    await page.waitForURL('**/bukti');

    await page.getByRole('link', { name: 'Serahkan barang bukti' }).last().click();
    await page.fill('#to', 'Ahli Contoh');
    await page.fill('#place', 'Laboratorium Contoh');
    await page.fill('#because', 'Diperiksa keasliannya.');
    await send(page);
    await page.waitForURL('**/bukti');
    expect(await page.textContent('main ol.rows')).toContain('Dipegang Ahli Contoh, Laboratorium Contoh');
    await page.getByRole('link', { name: 'Kembalikan barang bukti' }).last().click();
    await choose(page, 'giver', 'witness');
    await page.fill('#toName', 'Saksi Contoh');
    await page.fill('#because', 'Sudah disalin.');
    await send(page);
    await page.waitForURL('**/bukti');
    expect(await page.textContent('main ol.rows')).toContain('Dikembalikan kepada Saksi (Saksi Contoh)');
    expect(await page.getByRole('link', { name: 'Serahkan barang bukti' }).count()).toBe(1);
  });
});

describe('the pages', () => {
  let shown: string;
  beforeAll(async () => {
    const ref = await newCase();
    shown = ref;
    const act = async (name: string, input: object) =>
      must(await world.netra.act(name, { case: ref, ...input }, { actor }));
    const on = today();
    const letter = {
      ...{
        issuedOn: on,
        letter: 'Und. 1',
        on,
        time: '09:30',
        mode: 'in-person',
        place: 'Kantor Contoh',
        channel: 'post',
      },
    };
    const absent = { on, presence: 'absent', told: 'Sakit.', accompanied: false };
    // What each page of the list needs: minutes 1, and summonses to call again, to serve, to attend and to hear.
    await act('case.summon', { capacity: 'reporter', name: null, ...letter, servedOn: on });
    await act('case.record-attendance', { n: 1, on, presence: 'present', oath: 'sworn', accompanied: true });
    const heard = {
      ...{ on, mode: 'in-person', place: 'Kantor Contoh', askedBy: [world.officer.ref], signature: 'signed' },
      answers: [{ question: 'Kapan?', answer: 'Pagi.' }],
    };
    await act('case.clarify', { n: 1, ...heard });
    for (const name of ['Saksi Contoh Satu', 'Saksi Contoh Dua', 'Saksi Contoh Tiga', 'Saksi Contoh Empat'])
      await act('case.summon', { capacity: 'witness', name, ...letter, servedOn: name.endsWith('Dua') ? null : on });
    await act('case.record-attendance', { n: 2, ...absent });
    await act('case.record-attendance', { n: 5, on, presence: 'present', oath: 'refused', accompanied: false });
    await act('case.correct-clarification', { n: 1, words: 'Siang.', because: 'Salah dengar.' });
    await act('case.list-exhibit', {
      ...{ kind: 'file', description: 'Foto.', hash: 'ab'.repeat(32), from: 'other', fromName: 'Toko Contoh', on },
      ...{ holder: 'Maria Contoh', place: 'Brankas' },
    });
    await act('case.hand-exhibit', { n: 1, on, to: 'Ahli Contoh', place: 'Laboratorium', because: 'Diperiksa.' });
  });

  test('are sound and accessible at both widths', async () => {
    const look = looker(await atDesk('/meja', true));
    for (const { path, name } of caseExamples) await look(world.url + path.replace(':perkara', shown), name);
  });
});
