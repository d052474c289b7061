/** What follows a referral, as officers walk it without JavaScript on a telephone. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatRef, type Region } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { plenary, review, study } from '../support/typed.ts';
import { openBrowser } from './browser.ts';
import { trackExamples } from './examples.ts';
import { looker } from './support.ts';
import { must, openWorld, REGENCY, signIn, type World } from './world.ts';

let browser: Browser;
let world: World;
let actor: Actor;
let referred: string;
let crime: string;

beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), openWorld()]);
  const { officer, office, netra } = world;
  const roles = ['administrator', 'intake', 'reviewer', 'commissioner'];
  actor = { kind: 'officer', id: officer.ref, name: officer.name, scope: REGENCY, office, roles };
  const founded = { region: REGENCY, kind: 'head-of-region', title: 'Bupati Contoh', unit: 'Pemerintah Contoh' };
  const { records } = must(await netra.act('post.found', founded, { actor }));
  const post = formatRef(records[0]?.ref ?? office);
  const term = { holder: 'Larasati Contoh', capacity: 'definitive', from: '2021-02-26', decree: 'SK Contoh 1' };
  must(await netra.act('post.appoint', { post, ...term }, { actor }));
  referred = await newCase(['neutrality']);
  crime = await newCase(['crime']);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** A case that was decided and referred today. */
async function newCase(tracks: readonly string[], decided = true): Promise<string> {
  const { netra, office, officer, second } = world;
  const filed = must(
    await netra.submit({
      ...{ receipt: netra.newReceipt(), place: REGENCY as Region, concernsOffice: false, mode: 'formal' },
      ...{ topic: 'campaigning', account: 'Seorang pegawai membagikan kaus.', reported: 'Pegawai Contoh' },
      ...{ happenedOn: null, learnedOn: null, evidence: null },
      identity: { name: 'Ratna Contoh', contact: '0800-000-111', address: 'Jalan Contoh 5' },
    }),
  );
  const given = {
    ...{ report: formatRef(filed.ref), office: formatRef(office), regime: 'pilkada', actorKind: 'pns' },
    ...{ tracks, reported: 'Pegawai Contoh', summary: 'Ringkasan.', conductOn: null },
  };
  const { today: on } = netra.engine.moment(REGENCY, actor);
  must(await netra.act('report.review', review(given.report, on), { actor }));
  const { records } = must(await netra.act('case.register', given, { actor }));
  const ref = formatRef(records.find(({ kind }) => kind === 'case')?.ref ?? office);
  if (!decided) return ref;
  for (const track of tracks) {
    const decision = plenary([officer.ref, second], { track, finding: 'violation', provisions: ['D-01'] });
    must(await netra.act('case.study', study(ref, track), { actor }));
    must(await netra.act('case.decide', { case: ref, on, ...decision }, { actor }));
    must(await netra.act('case.refer', { case: ref, track, on, letter: 'Surat 1' }, { actor }));
  }
  return ref;
}

const atDesk = (path: string, script = false): Promise<Page> => signIn(browser, world, path, script);

const choose = (page: Page, name: string, value: string) => page.check(`input[name=${name}][value="${value}"]`);
const send = (page: Page) => page.locator('main form .btn').first().click();
const errors = (page: Page) =>
  page.locator('.errors a').evaluateAll(links => links.map(link => link.getAttribute('href')));

describe('the personnel follow-up of a case', () => {
  test('is walked from the acknowledgement to the discipline record; what is missing is said, and nothing typed is lost', async () => {
    const at = `/meja/perkara/${await newCase(['neutrality'])}`;
    const page = await atDesk(at);
    const step = async (name: string) => {
      await page.getByRole('link', { name, exact: true }).click();
      await page.waitForURL('**/tindak-lanjut-asn/*');
    };
    const sent = async () => {
      await send(page);
      await page.waitForURL('**/tindak-lanjut-asn');
    };
    await page.getByRole('link', { name: 'Tindak lanjut kepegawaian', exact: true }).click();
    await page.waitForURL('**/tindak-lanjut-asn');
    expect(await page.textContent('main')).toContain('Tidak ada sumber yang memberi batas hari');
    expect(await page.textContent('main')).toContain('0 hari, masih berjalan');

    await step('Catat tanda terima');
    await send(page);
    expect(await errors(page)).toEqual(['#letter']);
    await page.fill('#letter', 'B-17/BKN/2026');
    await sent();
    expect(await page.getByRole('link', { name: 'Catat tanda terima', exact: true }).count()).toBe(0);

    await step('Catat rekomendasi');
    await choose(page, 'level', 'berat');
    await page.selectOption('#sanction', 'S-PP53-SED-GAJI');
    await page.fill('#letter', 'B-31/BKN/2026');
    await send(page);
    expect(await page.locator('#sanction-error').textContent()).toContain('tidak termasuk tingkat');
    expect(await page.inputValue('#letter')).toBe('B-31/BKN/2026');
    await choose(page, 'level', 'sedang');
    await sent();

    await step('Catat benturan kepentingan');
    await page.selectOption('#post', { label: 'Bupati Contoh, Pemerintah Contoh' });
    await choose(page, 'why', 'involved');
    await page.fill('#because', 'Hadir dalam acara yang sama.');
    await sent();
    expect(await page.textContent('main')).toContain('Gubernur, sebagai atasan bupati');

    await step('Catat keputusan pejabat');
    expect(await page.textContent('main')).toContain('Yang direkomendasikan: Disiplin sedang');
    await page.selectOption('#post', { label: 'Bupati Contoh, Pemerintah Contoh' });
    await choose(page, 'outcome', 'another');
    await send(page);
    expect(await errors(page)).toEqual(['#sanction']);
    await page.selectOption('#sanction', 'S-RIN-TULIS');
    await page.fill('#letter', '800/1/2026');
    await sent();
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('Bupati Contoh, dipegang Larasati Contoh, pejabat definitif');
    expect(text).toContain('Diputuskan dalam benturan kepentingan');
    expect(text).toContain('Sanksi lain dijatuhkan');

    await step('Catat pengingat');
    await choose(page, 'by', 'office');
    await page.fill('#letter', '031/2026');
    await sent();
    await step('Catat teguran atau tindakan');
    await choose(page, 'measure', 'reprimand');
    await page.fill('#letter', 'B-77/BKN/2026');
    await sent();
    await step('Catat isi catatan disiplin');
    await choose(page, 'shows', 'as-decided');
    await page.selectOption('#sanction', 'S-RIN-TULIS');
    await sent();
    expect(await page.textContent('main')).toContain('Tercatat sesuai keputusan: Teguran tertulis');
    await page.goto(world.url + at);
    expect(await page.textContent('main')).toContain('Sanksi lain dijatuhkan');
  });

  test('is not offered before the referral, and its address says so', async () => {
    const at = `/meja/perkara/${await newCase(['neutrality'], false)}`;
    const page = await atDesk(at);
    expect(await page.getByRole('link', { name: 'Tindak lanjut kepegawaian' }).count()).toBe(0);
    await page.goto(`${world.url}${at}/tindak-lanjut-asn`);
    expect(await page.textContent('main')).toContain('Belum ada yang bisa ditindaklanjuti');
    for (const path of ['terima?jalur=neutrality', 'hapus?jalur=neutrality', 'terima'])
      expect((await page.goto(`${world.url}${at}/tindak-lanjut-asn/${path}`))?.status(), path).toBe(404);
  });
});

describe('the crime track in Sentra Gakkumdu', () => {
  test('is walked from a discussion over the file, item by item, to the investigation; what is out of order is said', async () => {
    const at = `/meja/perkara/${await newCase(['crime'])}`;
    const page = await atDesk(at);
    const step = async (name: string) => {
      await page.getByRole('link', { name, exact: true }).click();
      await page.waitForURL('**/gakkumdu/*');
    };
    const sent = async () => {
      await send(page);
      await page.waitForURL('**/gakkumdu');
    };
    await page.getByRole('link', { name: 'Sentra Gakkumdu', exact: true }).click();
    await page.waitForURL('**/gakkumdu');
    expect(await page.textContent('main')).toContain('serahkan dulu berkasnya ke Polri');

    await step('Catat pembahasan');
    await page.fill('#articles', 'UU 10/2016 Pasal 187A');
    await choose(page, 'result', 'goes-on');
    await send(page);
    expect(await errors(page)).toEqual(['#names-supervisor']);
    expect(await page.inputValue('#articles')).toBe('UU 10/2016 Pasal 187A');
    await page.fill('#names-police', 'Penyidik Contoh');
    await page.fill('#names-prosecutor', 'Jaksa Contoh');
    await sent();
    expect(await page.textContent('main')).toContain('Penyidik Contoh (Polri), Jaksa Contoh (Kejaksaan)');

    await step('Catat penyerahan berkas');
    for (const box of await page.locator('input[name=items]').all()) await box.check();
    await page.uncheck('input[name=items][value=daftar-ahli]');
    await page.fill('#receipt', 'STTL/12/2026');
    await page.fill('#receivedBy', 'Petugas Contoh');
    await send(page);
    expect(await errors(page)).toEqual(['#items']);
    expect(await page.isChecked('input[name=items][value=kajian]')).toBe(true);
    await page.fill('#note-daftar-ahli', 'Tidak ada ahli.');
    await sent();
    expect(await page.textContent('main')).toContain('Tidak ada ahli.');

    await step('Catat langkah berikutnya');
    expect(await page.locator('input[name=step]').count()).toBe(2);
    await choose(page, 'step', 'stopped');
    await send(page);
    expect(await errors(page)).toEqual(['#note']);
    await choose(page, 'step', 'investigation-begun');
    await sent();
    expect(await page.textContent('main')).toContain('Penyidikan dimulai');
    // The police's limit, and the third discussion inside it.
    const limits = await page.locator('section[aria-labelledby=deadlines] h3').allTextContents();
    expect(limits).toEqual([
      'Polri: penyidikan dan penyerahan berkas: Pidana pemilihan',
      'Pembahasan ketiga Sentra Gakkumdu: Pidana pemilihan',
    ]);
    await step('Catat pengaruh pada perolehan suara');
    await page.fill('#because', 'Terjadi di tiga desa.');
    await send(page);
    expect(await errors(page)).toEqual(['#affects']);
    await choose(page, 'affects', 'yes');
    for (const box of ['#resultOn', '#resultOn-month', '#resultOn-year']) await page.fill(box, '');
    await send(page);
    expect(await errors(page)).toEqual(['#resultOn']);
    expect(await page.inputValue('#because')).toBe('Terjadi di tiga desa.');
    await page.fill('#resultOn', '15');
    await page.fill('#resultOn-month', '1');
    await page.fill('#resultOn-year', String(Number(await page.inputValue('#on-year')) + 1));
    await sent();
    expect(await page.textContent('main')).toContain(
      'Dapat memengaruhi perolehan suara. KPU menetapkan hasil 15 Januari',
    );
    expect(await page.textContent('section[aria-labelledby=deadlines]')).toContain(
      'Selesai sebelum hasil ditetapkan KPU',
    );
    await page.goto(world.url + at);
    expect(await page.textContent('main')).toContain('UU 10/2016 Pasal 146 ayat (3)');
    expect(await page.title()).not.toMatch(/Penyidik|Jaksa/);
  });

  test('is not there without such a track', async () => {
    const at = `/meja/perkara/${referred}/gakkumdu`;
    const page = await atDesk(at);
    expect(await page.textContent('main')).toContain('tidak punya jalur pidana');
    expect((await page.goto(`${world.url}${at}/pembahasan`))?.status()).toBe(404);
  });
});

test('the pages are sound and accessible at both widths', async () => {
  const look = looker(await atDesk('/meja', true));
  for (const { path, name } of trackExamples)
    await look(world.url + path.replace(':perkara', path.includes('/gakkumdu') ? crime : referred), name);
});
