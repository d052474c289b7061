/** The officers' desk, as officers walk it: without JavaScript, but for unlocking keys. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSetUpLink } from '../../src/offices/links.ts';
import { SET_UP } from '../../src/offices/office.ts';
import type { listRegister } from '../../src/publish/operations.ts';
import type { RecordRef, Region } from '../../src/record/ids.ts';
import { pdfText } from '../paper.ts';
import { study as studyOf } from '../support/typed.ts';
import { openBrowser } from './browser.ts';
import { deskExamples } from './examples.ts';
import { expectAccessible, looker, picture } from './support.ts';
import { must, openSite, openWorld, REGENCY, type World } from './world.ts';

let browser: Browser;
let world: World;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), openWorld()]);
});
afterAll(async () => {
  await Promise.all(contexts.map(context => context.close()));
  await browser.close();
  await world.close();
});

const SECRET = { name: 'Ratna Contoh', contact: '0800-000-111', address: 'Jalan Contoh 5' };
const ACCOUNT = 'Seorang lurah memakai kaus calon saat apel pagi.';

const file = async (given: { account?: string; identity?: typeof SECRET | null; concernsOffice?: boolean } = {}) =>
  must(
    await world.netra.submit({
      receipt: world.netra.newReceipt(),
      place: REGENCY as Region,
      mode: given.identity === null ? 'anonymous' : 'formal',
      concernsOffice: given.concernsOffice ?? false,
      topic: 'campaigning',
      account: given.account ?? ACCOUNT,
      reported: 'Lurah Contoh',
      happenedOn: null,
      learnedOn: null,
      identity: given.identity === undefined ? SECRET : given.identity,
      evidence: null,
    }),
  ).number;

/** A fresh browser profile at the desk. */
async function open(options: { script?: boolean; path?: string; lang?: 'id' | 'en' } = {}): Promise<Page> {
  const lang = options.lang ?? 'id';
  const context = await browser.newContext({
    javaScriptEnabled: options.script ?? false,
    viewport: { width: 360, height: 740 },
    locale: lang === 'id' ? 'id-ID' : 'en-GB',
    extraHTTPHeaders: { 'accept-language': lang },
  });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(world.url + (options.path ?? '/masuk'));
  return page;
}

async function fillSignIn(page: Page, password = world.officer.password, who = world.officer.signIn) {
  await page.locator('#signIn').fill(who);
  await page.locator('#password').fill(password);
  await page.getByRole('button', { name: /^(Masuk|Sign in)$/ }).click();
}

async function atDesk(options: { script?: boolean; lang?: 'id' | 'en'; who?: World['officer'] } = {}): Promise<Page> {
  const page = await open(options);
  const { password, signIn } = options.who ?? world.officer;
  await fillSignIn(page, password, signIn);
  await page.waitForURL('**/meja');
  return page;
}

async function openReport(page: Page, number: string) {
  await page.goto(`${world.url}/meja`);
  await page.locator('li', { hasText: number }).getByRole('link').click();
  expect(await page.locator('.over').textContent()).toBe(number);
}

/** An initial review that finds nothing missing. */
async function review(page: Page) {
  const at = page.url().split('#')[0] ?? '';
  await page.goto(`${at}/kajian-awal`);
  await page.locator('input[name=regime][value=pilkada]').check();
  for (const met of await page.locator('input[name^="syarat-"][value=yes]').all()) await met.check();
  await send(page);
  await page.waitForURL(at);
}

async function fillRegistration(page: Page, tracks: readonly string[]) {
  if ((await page.locator('#actorKind').count()) === 0) await review(page);
  await page.locator('input[name=regime][value=pilkada]').check();
  for (const track of tracks) await page.locator(`input[name=tracks][value=${track}]`).check();
  await page.locator('#actorKind').selectOption('lurah');
  await page.locator('#unit').fill('Kelurahan Contoh');
  await page.locator('#reported').fill('Lurah Contoh');
  await page.locator('#summary').fill('Memakai atribut calon dalam apel.');
}

async function register(page: Page, number: string, tracks: readonly string[]): Promise<string> {
  await openReport(page, number);
  await fillRegistration(page, tracks);
  await page.getByRole('button', { name: 'Registrasi', exact: true }).click();
  await page.waitForURL('**/meja/perkara/**');
  const at = page.url();
  await study(decodeURIComponent(at.split('/').at(-1) ?? ''), tracks);
  return at;
}

/** Each track is studied, as a plenary asks; how it is written, study.test.ts shows. */
async function study(ref: string, tracks: readonly string[]) {
  const { netra, office, officer } = world;
  const roles = ['reviewer', 'commissioner'];
  const actor = { kind: 'officer', id: officer.ref, name: officer.name, scope: REGENCY, office, roles } as const;
  for (const track of tracks) must(await netra.act('case.study', studyOf(ref, track), { actor }));
}

const send = (page: Page) => page.locator('main form[method=post] .btn:not(.quiet)').click();

async function decide(page: Page, at: string, track: string, reasons = 'Unsur terpenuhi menurut pleno.') {
  await page.goto(`${at}/pleno`);
  await sit(page, track, 'violation', reasons);
  await page.locator('form[action="?/putuskan"] .btn:not(.quiet)').click();
}

/** Fills in a plenary of the two who hold a seat, who agree on one track. */
async function sit(page: Page, track: string, finding: string, reasons: string) {
  await page.locator('input[name=sitting][value=closed]').check();
  for (const seat of await page.locator('input[name=present]').all()) await seat.check();
  await page.locator('#chair').selectOption({ label: world.officer.name });
  await page.locator(`input[name=finding-${track}][value=${finding}]`).check();
  await page.locator(`input[name=how-${track}][value=consensus]`).check();
  await page.locator(`#reasons-${track}`).fill(reasons);
}

describe('at the door', () => {
  test('a wrong password and an unknown name get the same plain answer, and the name stays', async () => {
    const page = await open();
    await fillSignIn(page, 'bukan kata sandinya');
    const said = await page.getByRole('alert').textContent();
    expect(said).toContain('tidak cocok');
    expect(await page.locator('#signIn').inputValue()).toBe('maria');
    expect(await page.locator('#password').inputValue()).toBe('');
    await fillSignIn(page, 'bukan kata sandinya', 'tidak.ada');
    expect(await page.getByRole('alert').textContent()).toBe(said);
  });

  test('after five failures the name waits, and the page says how long', async () => {
    const page = await open();
    for (let n = 0; n < 6; n += 1) await fillSignIn(page, 'bukan kata sandinya', 'terkunci');
    expect(await page.getByRole('alert').textContent()).toMatch(/Tunggu \d+ menit/);
  });

  test('nobody sees a page of the desk without a session, and lands on it after signing in', async () => {
    const page = await open({ path: '/meja/kegiatan' });
    expect(new URL(page.url()).pathname).toBe('/masuk');
    await fillSignIn(page);
    await page.waitForURL('**/meja/kegiatan');
  });

  test('a return address of another site is not followed', async () => {
    const page = await open({ path: '/masuk?ke=//asing.example/meja' });
    await fillSignIn(page);
    await page.waitForURL('**/meja');
    expect(page.url()).toBe(`${world.url}/meja`);
  });

  test('the session’s cookie can not be read by scripts, and no page of the desk is kept', async () => {
    const page = await atDesk();
    const cookie = (await page.context().cookies()).find(({ name }) => name === 'netra-session');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    const answer = await page.goto(`${world.url}/meja`);
    expect(answer?.headers()['cache-control']).toBe('no-store');
    expect(answer?.headers()['content-encoding']).toBeUndefined();
  });

  test('signing out ends the session', async () => {
    const page = await atDesk();
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.waitForURL('**/masuk?keluar');
    await page.goto(`${world.url}/meja`);
    expect(new URL(page.url()).pathname).toBe('/masuk');
  });
});

describe('without JavaScript', () => {
  test('a suspended case offers nothing but to be announced, corrected, resumed and to step back from, waits for others, and is found among all when it is over', async () => {
    const number = await file();
    const page = await atDesk();
    const at = await register(page, number, ['neutrality']);
    const caseNumber = (await page.locator('h1').textContent()) ?? '';
    await page.getByRole('link', { name: 'Tangguhkan perkara' }).click();
    await send(page);
    expect(await page.locator('.errors a[href="#cite"]').count()).toBe(1);
    await page.locator('#cite').fill('Surat Contoh 31/2024');
    await page.locator('#reason').fill('Berkas diperiksa tingkat di atas.');
    await send(page);
    await page.waitForURL(at);
    expect(await page.locator('main').textContent()).toContain('Dasarnya: Surat Contoh 31/2024');
    expect(await page.locator('.acts a.btn').allTextContents()).toEqual([
      'Umumkan status',
      'Ralat catatan',
      'Lanjutkan perkara',
      'Catatan petugas',
      'Penghitaman',
      'Formulir dan surat',
      'Benturan kepentingan',
      'Limpahkan, tetapkan penanggung jawab',
    ]);
    expect(await page.getByLabel('Bagian perkara').locator('a').allTextContents()).toEqual([
      'Klarifikasi',
      'Kajian',
      'Barang bukti',
      'Rapat pleno',
    ]);
    await page.goto(`${world.url}/meja?tunggu=lain&q=${encodeURIComponent(caseNumber)}`);
    expect(await page.locator('main section .rows').last().textContent()).toContain('Perkara ditangguhkan');
    await page.goto(at);
    await page.getByRole('link', { name: 'Lanjutkan perkara' }).click();
    await page.locator('#cite').fill('Surat Contoh 33/2024');
    await send(page);
    await page.waitForURL(at);
    await page.getByRole('link', { name: 'Tutup jalur: Netralitas ASN' }).click();
    await page.locator('input[name=because][value=not-proceeded]').check();
    await send(page);
    await page.waitForURL(at);
    await page.goto(`${world.url}/meja?q=${encodeURIComponent(caseNumber)}`);
    expect(await page.getByRole('link', { name: caseNumber }).count()).toBe(0);
    await page.goto(`${world.url}/meja/semua`);
    await page.locator('#q').fill(caseNumber.slice(0, 12).toLowerCase());
    await page.locator('#tahap').selectOption('selesai');
    await page.getByRole('button', { name: 'Cari' }).click();
    expect(await page.locator('.rows').textContent()).toContain(caseNumber);
    expect(await page.locator('.rows .side').first().textContent()).toContain('Selesai');
    await page.getByRole('link', { name: caseNumber }).click();
    await page.waitForURL(at);
  });

  test('a report becomes a case with two tracks, is decided, referred, followed up and closed, and stands in the register', async () => {
    const number = await file();
    const page = await atDesk();
    const at = await register(page, number, ['neutrality', 'crime']);
    const caseNumber = (await page.locator('h1').textContent()) ?? '';
    expect(caseNumber).toMatch(/^\d{3}\/Reg\/LP\/PB\/Kab\/07\.02\//);
    expect(await page.locator('main').textContent()).not.toContain(SECRET.name);
    expect(await page.locator('#facts + dl').textContent()).toContain('Kelurahan Contoh');
    expect(await page.getByRole('link', { name: number }).count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Teruskan: Netralitas ASN' }).count()).toBe(0);
    expect(await page.locator('#acts-title ~ details').textContent()).toContain('Jalur ini belum');

    await page.getByRole('link', { name: 'Rapat pleno' }).click();
    await sit(page, 'neutrality', 'violation', 'Unsur terpenuhi.');
    await page.locator('#provisions-neutrality').fill('UU 20/2023 Pasal 9 ayat (2)');
    // A vote of somebody who was not there: refused at its place, and all that was typed stays.
    await page.locator(`input[name=present][value="${world.second}"]`).uncheck();
    await page.locator('form[action="?/putuskan"] .btn:not(.quiet)').click();
    expect(await page.locator('#present-error').textContent()).toContain('tidak cukup');
    expect(await page.locator('#reasons-neutrality').inputValue()).toBe('Unsur terpenuhi.');
    await page.locator(`input[name=present][value="${world.second}"]`).check();
    await page.locator('form[action="?/putuskan"] .btn:not(.quiet)').click();
    await page.getByRole('heading', { name: 'Pleno ke-1' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('2 dari 2 anggota hadir. Kuorum 2, terpenuhi.');
    await page.getByRole('button', { name: 'Benarkan berita acara ini' }).click();
    await page.getByText(/Dibenarkan \d/).waitFor();
    expect(await page.locator('main').textContent()).toContain('Berita acara menunggu');
    await page.goto(at);

    await page.getByRole('link', { name: 'Teruskan: Netralitas ASN' }).click();
    await page.locator('#letter').fill('012/PM.02/2026');
    await send(page);
    await page.waitForURL(at);
    expect(await page.locator('#tracks + .rows').textContent()).toMatch(/Badan Kepegawaian Negara/);

    await page.getByRole('link', { name: 'Catat tindak lanjut: Netralitas ASN' }).click();
    await page.locator('input[name=result][value=sanction-imposed]').check();
    await send(page);
    await page.waitForURL(at);

    await page.getByRole('link', { name: 'Tutup jalur: Netralitas ASN' }).click();
    await page.locator('input[name=because][value=followed-up]').check();
    await send(page);
    await page.waitForURL(at);
    expect(await page.getByText('Semua jalur sudah ditutup.').count()).toBe(0);

    await page.getByRole('link', { name: 'Tutup jalur: Pidana pemilihan' }).click();
    await page.locator('input[name=because][value=not-proceeded]').check();
    await send(page);
    await page.waitForURL(at);
    expect(await page.getByText('Semua jalur sudah ditutup.').count()).toBe(1);
    expect(await page.locator('.timeline > li').count()).toBe(12);
    expect(await page.locator('.timeline').textContent()).toContain('Oleh Maria Contoh');

    await world.integrate();
    const listed = must(await world.netra.ask('register.list', {}, { kind: 'public' })) as Extract<
      Awaited<ReturnType<(typeof listRegister)['run']>>,
      { ok: true }
    >['value'];
    expect(listed.rows.find(row => row.number === caseNumber)).toMatchObject({ phase: 'closed' });
    expect(JSON.stringify(listed)).not.toMatch(/Ratna|Lurah Contoh|atribut calon/);
  });

  test('what is wrong is said at its field, in the page’s language, and what was typed stays', async () => {
    const number = await file();
    const page = await atDesk({ lang: 'en' });
    await openReport(page, number);
    await review(page);
    await page.locator('#summary').fill('Half a summary.');
    await page.locator('#conductOn').fill('31');
    await page.locator('#conductOn-month').fill('2');
    await page.locator('#conductOn-year').fill('2024');
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    const summary = page.locator('.errors');
    expect(await summary.textContent()).toContain('Choose at least one track.');
    expect(await summary.textContent()).toContain('the day must exist');
    expect(await page.locator('#summary').inputValue()).toBe('Half a summary.');
    expect(await page.locator('#conductOn').inputValue()).toBe('31');
    expect(await page.locator('#reported').inputValue()).toBe('Lurah Contoh');
  });

  test('a report is set aside with a reason and its legal ground', async () => {
    const number = await file();
    const page = await atDesk();
    await openReport(page, number);
    await page.locator('#reason').fill('Bukan wewenang pengawas pemilu.');
    await page.locator('#cite').fill('Perbawaslu 9/2024 Pasal 15');
    await page.getByRole('button', { name: 'Simpan: tidak diregistrasi' }).click();
    await page.getByText('Tidak diregistrasi pada').waitFor();
    expect(await page.locator('form[action*=registrasi]').count()).toBe(0);
  });

  test('another track is opened on a case', async () => {
    const page = await atDesk();
    const at = await register(page, await file(), ['neutrality']);
    await page.getByRole('link', { name: 'Buka jalur lain' }).click();
    expect(await page.locator('input[name=track][value=neutrality]').count()).toBe(0);
    await page.locator('input[name=track][value=ethics]').check();
    await send(page);
    await page.waitForURL(at);
    expect(await page.locator('#tracks + .rows').textContent()).toContain('Kode etik penyelenggara');
  });

  test('a day in the future is refused at its field and the reasons stay', async () => {
    const page = await atDesk();
    const at = await register(page, await file(), ['neutrality']);
    await page.goto(`${at}/pleno`);
    await sit(page, 'neutrality', 'violation', 'Alasan yang panjang.');
    await page.locator('#on-year').fill('2999');
    await page.locator('form[action="?/putuskan"] .btn:not(.quiet)').click();
    expect(await page.locator('#on-error').textContent()).toContain('belum terjadi');
    expect(await page.locator('#reasons-neutrality').inputValue()).toBe('Alasan yang panjang.');
    expect(await page.locator('input[name=present]:checked').count()).toBe(2);
  });

  test('of two tabs the second is told what changed and loses nothing it typed', async () => {
    const first = await atDesk();
    const at = await register(first, await file(), ['neutrality', 'crime']);
    const second = await first.context().newPage();
    await second.goto(`${at}/pleno`);
    await sit(second, 'crime', 'no-violation', 'Ditulis di tab kedua.');
    const sends = second.locator('form[action="?/putuskan"] .btn:not(.quiet)');
    await decide(first, at, 'neutrality');
    await first.getByRole('heading', { name: 'Pleno ke-1' }).waitFor();
    await sends.click();
    const said = await second.getByRole('status').textContent();
    expect(said).toContain('Ada yang berubah');
    expect(said).toContain('jalur diputuskan');
    expect(await second.locator('#reasons-crime').inputValue()).toBe('Ditulis di tab kedua.');
    expect(await second.locator('input[name=finding-crime][value=no-violation]').isChecked()).toBe(true);
    await sends.click();
    await second.getByRole('heading', { name: 'Pleno ke-2' }).waitFor();
    await second.goto(at);
    expect(await second.locator('#tracks + .rows').textContent()).toContain('Tidak terbukti melanggar');
  });

  test('a form sent twice acts once', async () => {
    const page = await atDesk();
    const at = await register(page, await file(), ['neutrality']);
    await page.goto(`${at}/pleno`);
    const fields = await page
      .locator('form[action="?/putuskan"] input[type=hidden]')
      .evaluateAll(inputs =>
        inputs.map(input => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
      );
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString();
    const form = {
      ...(Object.fromEntries(fields) as Record<string, string>),
      sitting: 'closed',
      chair: world.second,
      'finding-neutrality': 'violation',
      'how-neutrality': 'consensus',
      'reasons-neutrality': 'Sekali saja.',
      'on-day': today.slice(8, 10),
      'on-month': today.slice(5, 7),
      'on-year': today.slice(0, 4),
    };
    const post = () =>
      page.request.post(`${at}/pleno?/putuskan`, {
        data: `${new URLSearchParams(form)}&${[world.officer.ref, world.second].map(one => `present=${encodeURIComponent(one)}`).join('&')}`,
        headers: {
          origin: world.url,
          accept: 'text/html',
          'content-type': 'application/x-www-form-urlencoded',
        },
        maxRedirects: 0,
      });
    const answers = await Promise.all([post(), post()]);
    expect(answers.map(answer => answer.status())).toEqual([303, 303]);
    await page.goto(at);
    expect(await page.locator('.timeline', { hasText: 'Jalur diputuskan' }).count()).toBe(1);
    // Registered, a track opened, its study, a plenary held, its decision: each once.
    expect(await page.locator('.timeline > li').count()).toBe(5);
  });

  test('a session that ends in mid-form keeps the text: it comes back filled after signing in, unsent', async () => {
    const number = await file();
    const page = await atDesk();
    await openReport(page, number);
    const at = page.url();
    await fillRegistration(page, ['neutrality', 'ethics']);
    await page.locator('#summary').fill('Tulisan yang "tidak boleh" hilang & tetap <utuh>.');
    await page.context().clearCookies({ name: 'netra-session' });
    await page.getByRole('button', { name: 'Registrasi', exact: true }).click();
    expect(await page.getByRole('status').textContent()).toContain('Sesi Anda berakhir. Tulisan Anda masih ada.');
    expect(await page.content()).not.toContain('tidak boleh');
    await fillSignIn(page, 'bukan kata sandinya');
    await fillSignIn(page);
    await page.getByRole('button', { name: 'Lanjutkan tulisan saya' }).click();
    expect(page.url().split('?')[0]).toBe(at);
    expect(await page.locator('#summary').inputValue()).toBe('Tulisan yang "tidak boleh" hilang & tetap <utuh>.');
    expect(await page.locator('input[name=tracks]:checked').count()).toBe(2);
    expect(await page.locator('#actorKind').inputValue()).toBe('lurah');
    expect(await page.locator('#unit').inputValue()).toBe('Kelurahan Contoh');
    await page.getByRole('button', { name: 'Registrasi', exact: true }).click();
    await page.waitForURL('**/meja/perkara/**');
  });

  test('a report about the office goes above, and the office finds nothing of it', async () => {
    const number = await file({ concernsOffice: true });
    const above = await atDesk({ who: world.provinceOfficer });
    await openReport(above, number);
    const at = above.url();
    expect(await above.getByText('Menyangkut kantor pengawas').count()).toBe(1);
    const below = await atDesk();
    expect(await below.getByText(number).count()).toBe(0);
    expect((await below.goto(at))?.status()).toBe(404);
  });

  test('an address of no record is a page that does not exist', async () => {
    const page = await atDesk();
    for (const path of ['/meja/laporan/x', `/meja/perkara/${REGENCY}:00000000-0000-4000-8000-000000000000`]) {
      expect((await page.goto(world.url + path))?.status()).toBe(404);
    }
  });
});

describe('what is sealed', () => {
  async function unlock(page: Page, passphrase: string) {
    await page.locator('#passphrase').fill(passphrase);
    await page.getByRole('button', { name: 'Buka kunci' }).click();
  }

  test('opens in the browser with the passphrase, after a reason that is on record', async () => {
    const number = await file();
    const page = await atDesk({ script: true });
    await openReport(page, number);
    expect(await page.content()).not.toContain(SECRET.name);
    await unlock(page, world.officer.passphrase);
    await page.getByText('Kunci terbuka').waitFor();
    await page.locator('#reason-identity').fill('Memanggil pelapor untuk klarifikasi');
    await page.getByRole('button', { name: 'Buka segel: Identitas pelapor' }).click();
    await page.getByText('Terbuka. Pembukaan ini dicatat.').waitFor();
    expect(await page.locator('[data-field=name]').textContent()).toBe(SECRET.name);
    expect(await page.locator('[data-field=contact]').textContent()).toBe(SECRET.contact);
    await picture({ page }, 'meja-segel-terbuka-360-light');
    await page.reload();
    expect(await page.content()).not.toContain(SECRET.name);
    const recorded = page.getByRole('row', { name: /Memanggil pelapor/ });
    expect(await recorded.textContent()).toContain('Maria Contoh');
  });

  test('fills a form for one download: from the seal, or by hand without JavaScript', async () => {
    const number = await file();
    const page = await atDesk({ script: true });
    await openReport(page, number);
    await page.goto(page.url().replace('/laporan/', '/formulir/'));
    const download = async (by: Page) => {
      const button = by.getByRole('button', { name: 'Unduh PDF dengan identitas: Formulir laporan' });
      const [file] = await Promise.all([by.waitForEvent('download'), button.click()]);
      expect(file.suggestedFilename()).not.toMatch(/maria|contoh/i);
      return pdfText(readFileSync(await file.path()));
    };
    await unlock(page, world.officer.passphrase);
    await page.getByText('Kunci terbuka').waitFor();
    await page.locator('#reason').fill('Mencetak formulir laporan');
    await page.getByRole('button', { name: 'Isi dari segel' }).click();
    await page.getByText('Terbuka. Pembukaan ini dicatat.').waitFor();
    expect(await page.locator('#name').inputValue()).toBe(SECRET.name);
    await picture({ page }, 'meja-formulir-identitas-360-light');
    await expectAccessible({ page });
    const filled = await download(page);
    expect(filled).toContain(SECRET.name);
    expect(filled).not.toContain('Identitas pelapor tersegel');
    await page.getByRole('button', { name: 'Tutup kunci' }).click();
    expect(await page.locator('#name').inputValue()).toBe('');
    const plain = await atDesk();
    await plain.goto(page.url());
    await plain.locator('#name').fill('Diketik Tangan');
    expect(await download(plain)).toContain('Diketik Tangan');
    await plain.goto(page.url());
    expect(await plain.locator('#name').inputValue()).toBe('');
  });

  test('stays closed to a wrong passphrase, and nothing is asked of the server', async () => {
    const page = await atDesk({ script: true });
    await openReport(page, await file());
    await unlock(page, 'bukan frasa sandinya');
    await page.getByText('Frasa sandi tidak cocok').waitFor();
    expect(await page.getByRole('button', { name: 'Buka segel: Identitas pelapor' }).isDisabled()).toBe(true);
    await page.reload();
    expect(await page.getByText('Belum ada yang membuka segel').count()).toBe(1);
  });

  test('keeps an account without a name from the desk until it is opened', async () => {
    const account = 'Camat meminta kami memilih calonnya.';
    const number = await file({ identity: null, account });
    const page = await atDesk({ script: true });
    await openReport(page, number);
    expect(await page.content()).not.toContain(account);
    await unlock(page, world.officer.passphrase);
    await page.getByText('Kunci terbuka').waitFor();
    await page.locator('#reason-account').fill('Menulis uraian kerja');
    await page.getByRole('button', { name: 'Buka segel: Isi informasi' }).click();
    await page.getByText('Terbuka. Pembukaan ini dicatat.').waitFor();
    expect(await page.locator('[data-field=account]').textContent()).toBe(account);
  });

  test('is not handed over without a reason or a session', async () => {
    const page = await atDesk();
    await openReport(page, await file());
    const post = (reason: string) =>
      page.request.post(`${page.url()}/segel/identity`, {
        form: { reason },
        headers: { origin: world.url, accept: 'application/json' },
      });
    expect((await post('pendek')).status()).toBe(400);
    await page.context().clearCookies({ name: 'netra-session' });
    expect((await post('Alasan yang cukup panjang')).status()).toBe(401);
  });

  test('says without JavaScript why it can not be opened here', async () => {
    const page = await atDesk();
    await openReport(page, await file());
    const why = page.locator('section noscript p');
    expect(await why.isVisible()).toBe(true);
    expect(await why.textContent()).toContain('memerlukan JavaScript');
    expect(await page.getByRole('button', { name: 'Tutup kunci' }).isVisible()).toBe(false);
  });
});

describe('an installation where nobody serves yet', () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  const link = async () => {
    const request = { purpose: 'first-administrator' } as const;
    const { token } = must(await makeSetUpLink(site.netra.database, SET_UP, request, site.netra.clock()));
    return `${site.url}/siapkan/${token}`;
  };

  test('says without JavaScript what needs it and what the operator can do, and sends nothing', async () => {
    const page = await open();
    const answer = await page.goto(await link());
    expect(answer?.headers()['cache-control']).toBe('no-store');
    expect(await page.locator('noscript').textContent()).toContain('baris perintah');
    expect(await page.getByRole('button', { name: 'Siapkan kantor ini' }).isDisabled()).toBe(true);
  });

  test('gets its first office, officer and keys through the link, which works once', async () => {
    const page = await open({ script: true });
    const address = await link();
    await page.goto(address);
    await picture({ page }, 'siapkan-360-light');
    await page.locator('#region').fill('kab rejang lebung');
    await page.locator('#officeName').fill('Bawaslu Kabupaten Rejang Lebong');
    await page.locator('#code').fill('07.02');
    await page.locator('input[name=regime][value=pilkada]').check();
    await page.locator('#personName').fill('Maria Contoh');
    await page.locator('#signIn').fill('Maria');
    await page.locator('#password').fill('pendek');
    await page.locator('#passphrase').fill('kopi pagi di teras rumah');
    await page.locator('#passphrase-again').fill('kopi pagi di teras rumah');
    await page.getByRole('button', { name: 'Buat kunci' }).click();
    await page.locator('[data-netra=recovery-sheets]').waitFor();
    const sheets = await page.locator('[data-netra=recovery-share]').allTextContents();
    await expectAccessible({ page });
    await picture({ page }, 'siapkan-kunci-360-light');
    for (const [nth, sheet] of sheets.entries()) await page.locator(`#recovery-check-${nth + 1}`).fill(sheet.slice(-5));
    await page.getByRole('button', { name: 'Siapkan kantor ini' }).click();
    await page.locator('.errors', { hasText: 'Wilayah ini tidak ada' }).waitFor();
    expect(await page.locator('#officeName').inputValue()).toBe('Bawaslu Kabupaten Rejang Lebong');

    await page.locator('#region').fill('Kab. Rejang Lebong');
    await page.locator('#password').fill('pendek');
    await page.getByRole('button', { name: 'Siapkan kantor ini' }).click();
    await page.locator('#password-error', { hasText: '12' }).waitFor();
    await page.locator('#password').fill('sungai-berkabut-tujuh');
    await page.getByRole('button', { name: 'Siapkan kantor ini' }).click();
    await page.getByText('Kantor sudah siap').waitFor();

    await page.getByRole('link', { name: 'Ke halaman masuk' }).click();
    await fillSignIn(page, 'sungai-berkabut-tujuh');
    await page.waitForURL('**/meja');
    await page.getByText('Tidak ada yang menunggu').waitFor();
    await picture({ page }, 'meja-kosong-360-light');
    await page.goto(address);
    expect(await page.locator('h1').textContent()).toBe('Tautan ini tidak berlaku');
    must(
      await site.netra.submit({
        receipt: site.netra.newReceipt(),
        place: REGENCY as Region,
        mode: 'formal',
        concernsOffice: false,
        topic: 'campaigning',
        account: ACCOUNT,
        reported: '',
        happenedOn: null,
        learnedOn: null,
        identity: SECRET,
        evidence: null,
      }),
    );
  });

  test('a person sets a password through a link, which works once', async () => {
    const { rows } = await site.netra.database.statement('the officer', 'select region, record from officer');
    const person = { region: rows[0]?.region, id: rows[0]?.record } as RecordRef;
    const request = { purpose: 'set-password', person } as const;
    const made = must(await makeSetUpLink(site.netra.database, SET_UP, request, site.netra.clock()));
    const page = await open();
    await page.goto(`${site.url}/siapkan/${made.token}`);
    await page.locator('#password').fill('gunung-sebelah-barat');
    await page.getByRole('button', { name: 'Simpan kata sandi' }).click();
    await page.getByText('Masuklah sebagai maria').waitFor();
    await page.goto(`${site.url}/masuk`);
    await fillSignIn(page, 'gunung-sebelah-barat');
    await page.waitForURL('**/meja');
  });
});

describe('every page of the desk', () => {
  /** Addresses of the examples: a report, a lead, a finding, a case with a referral, an activity. */
  let known: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const page = await atDesk();
    const quiet = await file({ identity: null });
    const at = await register(page, await file(), ['neutrality', 'crime']);
    await decide(page, at, 'neutrality');
    await page.getByRole('heading', { name: 'Pleno ke-1' }).waitFor();
    await page.goto(`${at}/teruskan?jalur=neutrality`);
    await page.locator('#letter').fill('013/PM.02/2026');
    await send(page);
    await page.waitForURL(at);
    await openReport(page, await file());
    const report = page.url().split('/').at(-1) ?? '';
    await openReport(page, quiet);
    await page.getByRole('link', { name: 'Telusuri sebagai informasi awal' }).click();
    await page.locator('#title').fill('Kabar dari kelurahan');
    await page.locator('#account').fill('Lurah diduga memakai atribut calon.');
    await send(page);
    await page.waitForURL('**/meja/informasi/**');
    const lead = page.url().split('/').at(-1) ?? '';
    await page.goto(`${world.url}/meja/temuan/baru`);
    const now = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).split('-');
    for (const name of ['on', 'foundOn', 'lhpOn']) {
      await page.locator(`#${name}-year`).fill(now[0] ?? '');
      await page.locator(`#${name}-month`).fill(now[1] ?? '');
      await page.locator(`#${name}`).fill(now[2] ?? '');
    }
    await page.locator('input[name=regime][value=pilkada]').check();
    await page.locator('#lhp').fill('009/LHP/PM.01.02/2026');
    await page.locator('#reported').fill('Lurah Contoh');
    await page.locator('#account').fill('Memakai atribut calon dalam apel.');
    await page.locator('input[name=sitting][value=closed]').check();
    for (const seat of await page.locator('input[name=present]').all()) await seat.check();
    await page.locator('#chair').selectOption({ label: world.officer.name });
    await page.locator('input[name=how-finding][value=consensus]').check();
    await send(page);
    await page.waitForURL(/meja\/temuan\/(?!baru)/);
    const finding = page.url().split('/').at(-1) ?? '';
    const text =
      'CURUP - Bawaslu Kabupaten Rejang Lebong menggelar sosialisasi netralitas ASN di Hotel Contoh, Curup, Senin (7/10/2024). Ketua Bawaslu Budi Contoh mengingatkan ASN agar tidak menyebarkan hoaks.';
    const system = { kind: 'system', name: 'test' } as const;
    const ingested = must(
      await world.netra.ask('activity.ingest', { articles: [{ id: 'a', title: 'Sosialisasi', text }] }, system),
    ) as readonly { readonly activity: string | null }[];
    await world.integrate();
    known = {
      ':laporan': report,
      ':informasi': lead,
      ':temuan': finding,
      ':perkara': at.split('/').at(-1) ?? '',
      ':kegiatan': ingested[0]?.activity ?? '',
    };
  }, 120_000);

  /** Signed in once for all of the pages. */
  let look: ReturnType<typeof looker> | undefined;

  test.each(deskExamples)('$name is sound and accessible at both widths', async ({ path, name }) => {
    look ??= looker(await atDesk({ script: true }));
    await look(
      world.url + path.replace(/:(laporan|informasi|temuan|perkara|kegiatan)/, found => known[found] ?? found),
      name,
    );
  });
});
