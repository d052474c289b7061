/**
 * What anyone may ask the law, with JavaScript off: may I, the tables with their articles, and a deadline day by day; and
 * what an administrator says about it at the desk.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { lawDeskExamples, lawExamples } from './examples.ts';
import { expectAccessible, expectSound, picture, type View, type Visit, visit } from './support.ts';
import { openSite, setUp } from './world.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof openSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const open = (path: string, view: Partial<View> = {}) => visit(browser, site.url, path, view);

async function press(page: Page, name: string) {
  const answered = page.waitForEvent('framenavigated');
  await page.getByRole('button', { name, exact: true }).first().click();
  await answered;
  await page.waitForLoadState();
}

type Told = { mode?: string; actor?: string; act?: string; object?: string; day?: readonly [string, string, string] };

async function tell(page: Page, { mode = 'self', actor = 'pns', act = '', object = '', day }: Told) {
  await page.check(`[name=mode][value=${mode}]`);
  await page.selectOption('#actor', actor);
  await page.selectOption('#act', act);
  if (object) await page.selectOption('#object', object);
  for (const [i, part] of (['day', 'month', 'year'] as const).entries())
    await page.fill(`[name=day-${part}]`, day?.[i] ?? '');
}

const heading = (page: Page) => page.locator('h1').textContent();
const text = async (page: Page) => (await page.locator('main').textContent()) ?? '';

describe.each(['id', 'en'] as const)('on a phone without JavaScript, in %s', lang => {
  let seen: Visit;
  beforeAll(async () => {
    seen = await open('/hukum', { lang });
    // Every page is weighed as a first visit.
    const wire = await seen.page.context().newCDPSession(seen.page);
    await wire.send('Network.enable');
    await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
  });
  afterAll(() => seen.close());

  const every = lawExamples.filter((_, i) => (i % 2 === 0) === (lang === 'id'));
  test.each(every)('$name stands and stays within its weight', async ({ path, name, status, budget }) => {
    const before = seen.weight();
    const answer = await seen.page.goto(site.url + path);
    expect(answer?.status()).toBe(status);
    await expectSound(seen, lang);
    expect(await seen.page.locator('script').count()).toBe(0);
    expect(seen.weight() - before).toBeGreaterThan(2_000);
    expect(seen.weight() - before).toBeLessThanOrEqual(budget);
    // The long tables look alike: one picture tells of all.
    if (path.includes('/bentuk') || !/^\/hukum\/[a-z]+\?/.test(path)) await picture(seen, `${name}-360`);
  });
});

test.each([
  '/boleh',
  '/hukum',
  '/hukum/bentuk',
  '/hukum/batas/pilkada.penanganan',
  '/hukum/batas-waktu?aturan=x&mulai=y',
])('%s is accessible', async path => {
  const seen = await open(path, { script: true, width: 1280, scheme: 'dark' });
  await picture(seen, `hukum${path.replaceAll(/\W/g, '-')}-1280-dark`);
  await expectAccessible(seen);
  await seen.close();
});

describe('may I', () => {
  test('a civil servant hears that a like for a candidate is not allowed, why, and what happens', async () => {
    const seen = await open('/boleh');
    const { page } = seen;
    await tell(page, { act: 'social-media-interaction', object: 'calon', day: ['16', '10', '2024'] });
    await press(page, 'Lihat jawabannya');
    expect(await heading(page)).toBe('Tidak boleh.');
    const said = await text(page);
    for (const part of [
      'pelanggaran disiplin (tingkat berat)',
      'PP 94/2021 Pasal 5 huruf n angka 5',
      'Berlaku pada 16 Oktober 2024',
      'Badan Kepegawaian Negara',
      'Baca saja',
    ])
      expect(said).toContain(part);
    expect(new URL(page.url()).search).toBe('?/tanya');
    await expectSound(seen);
    await picture(seen, 'boleh-tidak-360');
    await press(page, 'English');
    expect(await heading(page)).toBe('Not allowed.');
    await picture(seen, 'boleh-tidak-en-360');
    await seen.close();
  });

  test('where facts are missing it asks the questions that decide, and the next answer decides', async () => {
    const seen = await open('/boleh');
    const { page } = seen;
    await tell(page, { act: 'attend-event', object: 'calon', day: ['16', '10', '2024'] });
    await press(page, 'Lihat jawabannya');
    expect(await heading(page)).toBe('Tergantung.');
    await picture(seen, 'boleh-tergantung-360');
    await page.check('[name=activeSupport][value=yes]');
    await press(page, 'Jawab lagi');
    expect(await heading(page)).toBe('Tidak boleh.');
    await expectSound(seen);
    await seen.close();
  });

  test('a witness hears a suspicion, what to do now and where to report', async () => {
    const seen = await open('/boleh', { width: 1280, scheme: 'dark' });
    const { page } = seen;
    await tell(page, { mode: 'witness', actor: 'kades', act: 'campaign-team', day: ['16', '10', '2024'] });
    await press(page, 'Lihat jawabannya');
    await picture(seen, 'boleh-saksi-1280-dark');
    expect(await text(page)).toContain('patut diduga');
    expect(await text(page)).toContain('Simpan bukti');
    expect(await text(page)).not.toContain('Badan Kepegawaian Negara');
    expect(await page.locator('main a[href="/lapor"]').count()).toBe(1);
    await seen.close();
  });

  const refusals: readonly [what: string, field: string, words: RegExp, told: Told][] = [
    ['a day that does not exist', 'day', /tidak ada dalam kalender/, { act: 'attend-event', day: ['31', '2', '2024'] }],
    ['half a day', 'day', /Isi tanggal, bulan, dan tahunnya/, { act: 'attend-event', day: ['31', '', '2024'] }],
    [
      'a day before the law',
      'day',
      /belum ada baris hukum/,
      { act: 'attend-event', object: 'calon', day: ['5', '5', '2001'] },
    ],
    [
      'a candidate before there is one',
      'object',
      /belum ada calon/,
      { act: 'attend-event', object: 'calon', day: ['1', '7', '2024'] },
    ],
    [
      'conduct of another',
      'act',
      /hanya ada bagi ASN/,
      { actor: 'warga', act: 'run-without-resigning', day: ['1', '7', '2024'] },
    ],
    ['a sight of the future', 'day', /belum tiba/, { mode: 'witness', act: 'attend-event', day: ['1', '1', '2150'] }],
    ['nothing chosen', 'act', /Pilih perbuatannya/, { act: '', day: ['1', '7', '2024'] }],
  ];
  test('what can’t be answered names its field and keeps the rest', async () => {
    const { page, close } = await open('/boleh');
    for (const [what, field, words, told] of refusals) {
      await tell(page, told);
      await press(page, 'Lihat jawabannya');
      expect(await page.locator(`#${field}-error`).textContent(), what).toMatch(words);
      expect(await page.locator('#actor').inputValue(), what).toBe(told.actor ?? 'pns');
      expect(await page.locator('[name=mode]:checked').inputValue(), what).toBe(told.mode ?? 'self');
      expect(await page.locator('[name=day-year]').inputValue(), what).toBe(told.day?.[2]);
    }
    await close();
  });

  test('no answer is kept by a cache, and none by an address', async () => {
    const body = new URLSearchParams({ mode: 'self', actor: 'pns', act: 'finger-pose' });
    const headers = { origin: site.url, 'content-type': 'application/x-www-form-urlencoded' };
    const answers = await Promise.all([
      fetch(`${site.url}/boleh`),
      fetch(`${site.url}/boleh?/tanya`, { method: 'POST', body, headers }),
      fetch(`${site.url}/boleh?/tanya`, {
        method: 'POST',
        body: `${body}&object=%00&stage=${'x'.repeat(9000)}`,
        headers,
      }),
    ]);
    expect(
      answers.map(answer => [answer.status, answer.headers.get('cache-control'), answer.headers.get('set-cookie')]),
    ).toEqual(answers.map(() => [200, 'no-store', null]));
  });
});

describe('the tables', () => {
  test('a row has one address with all its versions, and says which held on a day', async () => {
    const { page, close } = await open('/hukum/pidana/C-L71-1?hari=2024-11-13');
    expect(await page.locator('section h2').allTextContents()).toEqual(['Versi 1 dari 2', 'Versi 2 dari 2']);
    expect(await page.locator('section').first().textContent()).toContain('berlaku hari itu');
    expect(await page.locator('section').last().textContent()).not.toContain('berlaku hari itu');
    await close();
  });

  test('a search forgives a slip of the keyboard', async () => {
    const { page, close } = await open('/hukum?q=perangkt+desa');
    expect(await page.locator('.rows li').count()).toBeGreaterThan(0);
    await close();
  });

  test('an impossible day is named, and what was typed stays', async () => {
    const { page, close } = await open('/hukum/bentuk?hari=2024-02-31');
    expect(await page.locator('#hari-error').textContent()).toContain('2024-02-31');
    expect(await page.locator('#hari').inputValue()).toBe('2024-02-31');
    await close();
  });

  test('a table, a row or a saying that does not exist is not found', async () => {
    for (const path of ['/hukum/tidak-ada', '/hukum/bentuk/D-99', '/hukum/bentuk/constructor', '/hukum/__proto__'])
      expect((await fetch(site.url + path)).status, path).toBe(404);
  });
});

describe('counting', () => {
  test('a deadline over a holiday shows every day and why', async () => {
    const seen = await open(
      '/hukum/batas-waktu?aturan=pilkada.penanganan&mulai=2024-09-13&jam=10%3A00&wilayah=Rejang+Lebong',
    );
    const said = await text(seen.page);
    expect(said).toContain('Senin, 16 September 2024, pukul 24:00 WIB');
    expect(await seen.page.locator('.timeline li').count()).toBe(4);
    expect(said).toContain('Kabupaten Rejang Lebong');
    await seen.page.fill('[id="mulai.report-received"]', '2024-09-12');
    await press(seen.page, 'Hitung');
    expect(await text(seen.page)).toContain('Minggu, 15 September 2024');
    await picture(seen, 'hukum-hitung-bacaan-360');
    await seen.close();
  });

  test('what can’t be counted names its field and keeps what was typed', async () => {
    const { page, close } = await open(
      '/hukum/batas-waktu?aturan=pilkada.penanganan&mulai=2024-09-31&wilayah=17.99&jam=25:61',
    );
    expect(await page.locator('#wilayah-error').textContent()).toContain('17.99');
    expect(await page.locator('#mulai').inputValue()).toBe('2024-09-31');
    expect(await page.locator('#wilayah').inputValue()).toBe('17.99');
    await close();
  });
});

describe('at the desk', () => {
  const person = { name: 'Nadia Contoh', signIn: 'nadia', password: 'awan-di-atas-lembah', passphrase: 'pasir putih' };
  const local = { name: 'Lukas Contoh', signIn: 'lukas', password: 'perahu-kecil-di-teluk', passphrase: 'kayu jati' };
  beforeAll(async () => {
    const national = { name: 'Bawaslu Contoh Nasional', level: 'nasional', code: '00.00' };
    await setUp(site.netra, {
      region: '',
      office: national,
      person: { ...person, passphrase: 'pasir putih di tepi laut' },
    });
    const regency = { name: 'Bawaslu Kabupaten Rejang Lebong', level: 'kabkota', code: '07.02' };
    await setUp(site.netra, {
      region: '17.02',
      office: regency,
      person: { ...local, passphrase: 'kayu jati tua di ladang' },
    });
  });

  async function signedIn(who: typeof person, path: string, view: Partial<View> = {}) {
    const seen = await open(`/masuk?ke=${encodeURIComponent(path)}`, view);
    await seen.page.fill('#signIn', who.signIn);
    await seen.page.fill('#password', who.password);
    await Promise.all([
      seen.page.waitForURL(url => url.pathname.startsWith('/meja')),
      seen.page.getByRole('button', { name: /^(Masuk|Sign in)$/ }).click(),
    ]);
    return seen;
  }

  test('a row is confirmed and a limit corrected, having seen what would move; /hukum says who, when and what it was', async () => {
    const seen = await signedIn(person, '/meja/hukum/koreksi?q=pilkada.penanganan');
    const { page } = seen;
    await page.locator('.rows a').first().click();
    expect(await page.locator('#baris').count()).toBe(1);
    await page.fill('#cite', 'Peraturan Contoh 1/2026 Pasal 2');
    await page.fill('#source', 'Lembaran Contoh 1');
    await press(page, 'Lanjut: lihat akibatnya');
    expect(await page.locator('#from-error').textContent()).toContain('Belum ada yang diubah');
    await page.fill('#limit', 'lima');
    await page.fill('#source', '');
    await press(page, 'Lanjut: lihat akibatnya');
    expect(await page.locator('#limit-error').textContent()).toContain('bilangan bulat');
    expect(await page.locator('#source-error').textContent()).toContain('perlu diisi');
    expect(await page.locator('#cite').inputValue()).toBe('Peraturan Contoh 1/2026 Pasal 2');
    expect(await page.locator('#limit').inputValue()).toBe('lima');
    await page.fill('#limit', '5');
    await page.fill('#source', 'Lembaran Contoh 1');
    await press(page, 'Lanjut: lihat akibatnya');
    expect(await page.locator('#akibat').count()).toBe(1);
    expect(await text(page)).toContain('Tidak ada batas terbuka yang bergeser');
    await picture(seen, 'meja-hukum-akibat-360');
    await press(page, 'Catat pernyataan');
    expect(new URL(page.url()).pathname).toBe('/meja/hukum');

    await page.goto(`${site.url}/meja/hukum/konfirmasi?tabel=deadlines&id=pilkada.kajianawal`);
    await page.fill('#cite', 'Peraturan Contoh 1/2026 Pasal 3');
    await page.fill('#source', 'Lembaran Contoh 1');
    await press(page, 'Lanjut: lihat akibatnya');
    await press(page, 'Catat pernyataan');
    await site.integrate();

    await page.goto(`${site.url}/meja/hukum`);
    expect(await page.locator('.rows > li h2').allTextContents()).toEqual([
      'Baris pilkada.kajianawal dipastikan',
      'Baris pilkada.penanganan dikoreksi',
    ]);
    expect(await page.locator('.rows').textContent()).toContain('Bawaslu Contoh Nasional');
    await picture(seen, 'meja-hukum-daftar-360');
    await page.goto(`${site.url}/hukum/batas/pilkada.penanganan`);
    const row = await text(page);
    expect(row).toContain('Dikoreksi oleh Bawaslu Contoh Nasional');
    expect(row).toContain('Peraturan Contoh 1/2026 Pasal 2');
    expect(await page.locator('del').first().textContent()).toBe('3 hari kalender');
    expect(row).not.toContain('Nadia');
    await picture(seen, 'hukum-dikoreksi-360');
    await seen.close();
  });

  test('a local administrator adds a holiday at home, nowhere else, and takes it out again; the law is not theirs', async () => {
    const seen = await signedIn(local, '/meja/hukum/libur');
    const { page } = seen;
    const fill = async (region: string, month: string) => {
      await page.fill('#region', region);
      await page.fill('#day', '15');
      await page.fill('[name=day-month]', month);
      await page.fill('[name=day-year]', '2027');
    };
    expect(await page.locator('#region').inputValue()).toBe('17.02');
    await fill('', '13');
    await press(page, 'Lanjut: lihat akibatnya');
    expect(await page.locator('#day-error').textContent()).toContain('hari itu harus ada');
    await page.check('[name=kind][value=local]');
    await page.fill('#nameId', 'Hari jadi contoh');
    await page.fill('#nameEn', 'Example anniversary');
    await page.fill('#source', 'Keputusan Contoh 7');
    await fill('Kabupaten Antah', '3');
    await press(page, 'Lanjut: lihat akibatnya');
    expect(await page.locator('#region-error').textContent()).toContain('Kabupaten Antah');
    await fill('', '3');
    await press(page, 'Lanjut: lihat akibatnya');
    expect(await page.locator('#region-error').textContent()).toContain('hanya kantor nasional');
    await fill('Rejang Lebong', '3');
    await press(page, 'Lanjut: lihat akibatnya');
    await press(page, 'Catat pernyataan');
    await site.integrate();
    await page.goto(`${site.url}/meja/hukum/cabut-libur`);
    expect(await page.locator('#holiday option').count()).toBe(2);
    await page.locator('#holiday').selectOption({ index: 1 });
    await page.fill('#source', 'Ralat Contoh 7');
    await press(page, 'Lanjut: lihat akibatnya');
    await press(page, 'Catat pernyataan');
    await page.goto(`${site.url}/meja/hukum/konfirmasi`);
    expect(await page.locator('main form[method=post]').count()).toBe(0);
    expect(await text(page)).toContain('hanya kantor nasional');
    await seen.close();
  });

  test('its pages are sound and accessible', async () => {
    const seen = await signedIn(person, '/meja/hukum', { script: true, width: 1280, scheme: 'dark', lang: 'en' });
    for (const [nth, { path, name }] of lawDeskExamples.entries()) {
      await seen.page.setViewportSize({ width: nth % 2 === 0 ? 1280 : 360, height: 800 });
      const answer = await seen.page.goto(site.url + path);
      expect(answer?.status(), path).toBe(200);
      await expectSound(seen, 'en');
      await expectAccessible(seen);
      await picture(seen, `${name}-${nth % 2 === 0 ? 1280 : 360}-dark`);
    }
    await seen.close();
  });
});
