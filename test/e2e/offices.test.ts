/** From an empty installation to the first report, as the one who sets it up: office, people, keys, posts, an office below. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSetUpLink } from '../../src/offices/links.ts';
import { SET_UP } from '../../src/offices/office.ts';
import { formatRef, type RecordId, type Region } from '../../src/record/ids.ts';
import { openBrowser } from './browser.ts';
import { officeExamples } from './examples.ts';
import { looker, picture } from './support.ts';
import { must, openSite, type World } from './world.ts';

let browser: Browser;
let site: Pick<World, 'url' | 'netra' | 'integrate' | 'close'>;
const contexts: BrowserContext[] = [];
/** The administrator without script, and the addresses that the walk leaves behind for the pages. */
let admin: Page;
const known: Record<string, string> = {};
const OFFICER = { kind: 'officer', id: 'petugas', name: 'Petugas Contoh', roles: ['reviewer'], office: null } as const;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await Promise.all(contexts.map(context => context.close()));
  await browser.close();
  await site.close();
});

async function fresh(script: boolean): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width: 360, height: 740 },
    locale: 'id-ID',
    extraHTTPHeaders: { 'accept-language': 'id' },
  });
  contexts.push(context);
  return context.newPage();
}
const main = (page: Page) => page.locator('main');
const send = (page: Page) => page.locator('main form[method=post] .row .btn:not(.quiet)').last().click();

async function signIn(page: Page, name: string, password: string) {
  await page.goto(`${site.url}/masuk`);
  await page.locator('#signIn').fill(name);
  await page.locator('#password').fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL('**/meja');
}
async function day(page: Page, name: string, text: string) {
  const [date = '', month = '', year = ''] = text.split(' ');
  await page.locator(`#${name}`).fill(date);
  await page.locator(`#${name}-month`).fill(month);
  await page.locator(`#${name}-year`).fill(year);
}

test('an office is set up by its link, and its administrator is told what comes next', async () => {
  const made = must(
    await makeSetUpLink(site.netra.database, SET_UP, { purpose: 'first-administrator' }, site.netra.clock()),
  );
  const page = await fresh(true);
  await page.goto(`${site.url}/siapkan/${made.token}`);
  await page.locator('#region').fill('Bengkulu');
  await page.locator('#officeName').fill('Bawaslu Provinsi Bengkulu');
  await page.locator('#code').fill('07.00');
  await page.locator('input[name=regime][value=pilkada]').check();
  await page.locator('#personName').fill('Ratna Contoh');
  await page.locator('#signIn').fill('ratna');
  await page.locator('#password').fill('sungai-berkabut-tujuh');
  await page.locator('#passphrase').fill('hujan reda di pantai panjang');
  await page.locator('#passphrase-again').fill('hujan reda di pantai panjang');
  await page.getByRole('button', { name: 'Buat kunci' }).click();
  await page.locator('[data-netra=recovery-sheets]').waitFor();
  const sheets = await page.locator('[data-netra=recovery-share]').allTextContents();
  for (const [nth, sheet] of sheets.entries()) await page.locator(`#recovery-check-${nth + 1}`).fill(sheet.slice(-5));
  await page.getByRole('button', { name: 'Siapkan kantor ini' }).click();
  await page.getByText('Kantor sudah siap').waitFor();
  admin = await fresh(false);
  await signIn(admin, 'ratna', 'sungai-berkabut-tujuh');
  expect(
    await admin.locator('section', { hasText: 'Langkah berikutnya' }).getByText('selesai', { exact: true }).count(),
  ).toBe(2);
  await picture({ page: admin }, 'kantor-langkah-360');
});

test('a second person is enrolled without script, gets in by the link shown once, and makes an own key', async () => {
  await admin.getByRole('link', { name: 'Daftarkan petugas' }).click();
  await admin.locator('#signIn').fill('B');
  await send(admin);
  expect(await admin.locator('.errors li').count()).toBe(3);
  await admin.locator('#name').fill('Budi Contoh');
  await admin.locator('#signIn').fill('budi');
  await admin.locator('input[value=reviewer]').check();
  await admin.locator('#scope').fill('18');
  await send(admin);
  expect(await admin.locator('#scope-error').textContent()).toContain('lebih luas');
  await admin.locator('#scope').fill('17');
  await send(admin);
  await admin.getByRole('heading', { name: 'Budi Contoh sudah terdaftar' }).waitFor();
  await picture({ page: admin }, 'kantor-tautan-360');
  const link = (await main(admin).locator('code').textContent()) ?? '';
  const page = await fresh(true);
  await page.goto(link);
  await page.locator('#password').fill('gunung-sebelah-barat');
  await page.getByRole('button', { name: 'Simpan kata sandi' }).click();
  await page.getByText('Masuklah sebagai budi').waitFor();
  await signIn(page, 'budi', 'gunung-sebelah-barat');
  await page.goto(`${site.url}/meja/kantor/kunci`);
  await page.locator('#passphrase').fill('perahu kecil pulang sore');
  await page.locator('#passphrase-again').fill('perahu kecil pulang sore');
  await page.getByRole('button', { name: 'Buat kunci', exact: true }).click();
  await page.locator('[data-netra=send]:not([disabled])').first().click();
  await page.getByText('Anda sekarang memegang kunci').waitFor();
  await page.goto(`${site.url}/meja/kantor/petugas`);
  expect(await main(page).getByRole('link', { name: 'Daftarkan petugas' }).count()).toBe(0);
  expect(await main(page).textContent()).toContain('Oleh Ratna Contoh.');
});

test('roles change for others and never for oneself, and a service ends with its reason', async () => {
  await admin.goto(`${site.url}/meja/kantor/petugas`);
  await main(admin).getByRole('link', { name: 'Ratna Contoh' }).click();
  expect(await admin.locator('.acts .btn[aria-disabled]').count()).toBe(3);
  await admin.goBack();
  await main(admin).getByRole('link', { name: 'Budi Contoh' }).click();
  known[':petugas'] = admin.url().split('/').at(-1) ?? '';
  await admin.getByRole('link', { name: 'Ubah peran atau lingkup' }).click();
  await admin.locator('input[value=auditor]').check();
  await send(admin);
  await admin.waitForURL(`**/${known[':petugas']}`);
  expect(await main(admin).textContent()).toContain('pengkaji perkara, pemeriksa');
  await admin.getByRole('link', { name: 'Akhiri penugasan' }).click();
  await send(admin);
  expect(await admin.locator('#because-error').count()).toBe(1);
  await admin.locator('input[value=moved]').check();
  await send(admin);
  await admin.getByText('Petugas ini sudah berhenti').waitFor();
  expect(await main(admin).textContent()).toContain('Pindah tugas.');
});

test('a post tells who held it that day, and refuses two holders at once', async () => {
  await admin.goto(`${site.url}/meja/kantor/jabatan/baru`);
  await admin.locator('#title').fill('Gubernur Contoh');
  await admin.locator('#unit').fill('Pemerintah Provinsi Contoh');
  await admin.locator('#kind').selectOption('head-of-region');
  await send(admin);
  await admin.waitForURL('**/meja/kantor/jabatan/17:*');
  const at = admin.url();
  known[':jabatan'] = at.split('/').at(-1) ?? '';
  const fill = async (name: string, capacity: string, from: string, until: string) => {
    await admin.goto(`${at}/isi`);
    await admin.locator('#holder').fill(name);
    await admin.locator(`input[value=${capacity}]`).check();
    await day(admin, 'from', from);
    await day(admin, 'until', until);
    await admin.locator('#decree').fill('1 Tahun 2024');
    await send(admin);
  };
  await fill('Tokoh Contoh', 'definitive', '1 1 2024', '24 9 2024');
  await admin.waitForURL(at);
  await fill('Tokoh Lain Contoh', 'plt', '24 9 2024', '23 11 2024');
  expect(await admin.locator('#capacity-error').textContent()).toContain('1 Januari 2024');
  expect(await admin.locator('#holder').inputValue()).toBe('Tokoh Lain Contoh');
  await day(admin, 'from', '25 9 2024');
  await send(admin);
  await admin.waitForURL(at);
  await day(admin, 'pada', '24 9 2024');
  await admin.getByRole('button', { name: 'Tampilkan' }).click();
  expect(await admin.locator('main .panel', { hasText: '24 September 2024' }).textContent()).toContain(
    'Tokoh Contoh, definitif',
  );
  await admin.goto(`${site.url}/meja/kantor/jabatan?pada-day=25&pada-month=9&pada-year=2024`);
  expect(await main(admin).textContent()).toContain('Tokoh Lain Contoh, pelaksana tugas');
  await admin.goto(`${site.url}/meja/kantor/jabatan?pada-day=31&pada-month=2&pada-year=2024`);
  expect(await main(admin).textContent()).toContain('Hari itu tidak ada');
  const unitsOf = async (scope: string) =>
    must(await site.netra.ask('post.units', {}, { ...OFFICER, scope })) as { units: readonly string[] };
  expect(await unitsOf('17')).toEqual({ units: ['Pemerintah Provinsi Contoh'] });
  expect(await unitsOf('18')).toEqual({ units: [] });
});

test('an office below begins with its administrator, and the list of steps goes away with the first report', async () => {
  await admin.goto(`${site.url}/meja/kantor/bawahan/baru`);
  await admin.locator('#region').fill('Kab. Rejang Lebong');
  await admin.locator('#officeName').fill('Bawaslu Kabupaten Rejang Lebong');
  await admin.locator('#code').fill('07.02');
  await admin.locator('input[value=pilkada]').check();
  await admin.locator('#personName').fill('Maria Contoh');
  await admin.locator('#signIn').fill('ratna');
  await send(admin);
  expect(await admin.locator('#signIn-error').textContent()).toContain('sudah dipakai');
  await admin.locator('#signIn').fill('maria');
  await send(admin);
  await admin.getByRole('heading', { name: /sudah dibentuk/ }).waitFor();
  expect(await main(admin).locator('code').textContent()).toContain('/siapkan/');
  await admin.goto(`${site.url}/meja/kantor/bawahan`);
  expect(await main(admin).textContent()).toContain('Belum punya kunci');
  await main(admin).getByRole('link', { name: 'Bawaslu Kabupaten Rejang Lebong' }).click();
  known[':kantor'] = admin.url().split('/').at(-1) ?? '';
  const report = { account: 'Contoh uraian.', reported: '', happenedOn: null, learnedOn: null, evidence: null };
  must(
    await site.netra.submit({
      ...report,
      receipt: site.netra.newReceipt(),
      place: '17.02' as Region,
      mode: 'formal',
      concernsOffice: false,
      topic: 'campaigning',
      identity: { name: 'Wati Contoh', contact: '0800', address: 'Jalan Contoh 5' },
    }),
  );
  await admin.goto(`${site.url}/meja/kantor/petugas/baru`);
  await admin.locator('#name').fill('Tini Contoh');
  await admin.locator('#signIn').fill('tini');
  await admin.locator('input[value=intake]').check();
  await send(admin);
  await admin.getByRole('heading', { name: 'Tini Contoh sudah terdaftar' }).waitFor();
  await admin.goto(`${site.url}/meja`);
  expect(await main(admin).textContent()).not.toContain('Langkah berikutnya');
});

test('a body of one vote is dissolved without script, with all that passes on said before, and its people are told at sign-in', async () => {
  const found = async (region: string, name: string, person: string, signInName: string) => {
    await admin.goto(`${site.url}/meja/kantor/bawahan/baru`);
    await admin.locator('#region').fill(region);
    await admin.locator('#officeName').fill(name);
    await admin.locator('#code').fill('07.02');
    await admin.locator('input[value=pilkada]').check();
    await admin.locator('#personName').fill(person);
    await admin.locator('#signIn').fill(signInName);
    await send(admin);
    await admin.getByRole('heading', { name: /sudah dibentuk/ }).waitFor();
    return (await main(admin).locator('code').textContent()) ?? '';
  };
  const refOf = async (name: string) => {
    await admin.goto(`${site.url}/meja/kantor/bawahan`);
    await main(admin).getByRole('link', { name }).click();
    return admin.url().split('/').at(-1) ?? '';
  };
  const link = await found('17.02.01', 'Panwaslu Kecamatan Contoh', 'Joko Contoh', 'joko');
  await found('17.02.02', 'Panwaslu Kecamatan Lain', 'Yanti Contoh', 'yanti');
  known[':badan'] = await refOf('Panwaslu Kecamatan Lain');
  const page = await fresh(true);
  await page.goto(link);
  await page.locator('#password').fill('sepeda-tua-naik-bukit');
  await page.getByRole('button', { name: 'Simpan kata sandi' }).click();
  await page.getByText('Masuklah sebagai joko').waitFor();
  await signIn(page, 'joko', 'sepeda-tua-naik-bukit');
  // An office that lasts offers no such step.
  await refOf('Bawaslu Kabupaten Rejang Lebong');
  expect(await main(admin).getByRole('link', { name: 'Bubarkan badan ini' }).count()).toBe(0);
  const district = await refOf('Panwaslu Kecamatan Contoh');
  await main(admin).getByRole('link', { name: 'Bubarkan badan ini' }).click();
  expect(await main(admin).textContent()).toContain('1 petugas beralih dan langsung kehilangan semua peran');
  expect(await main(admin).textContent()).toContain('Tidak ada perkara terbuka yang beralih');
  await picture({ page: admin }, 'kantor-bubarkan-peringatan-360');
  const today = site.netra.engine.moment('17', { kind: 'public' }).today.split('-').reverse().map(Number);
  await day(admin, 'on', `${today[0]} ${today[1]} ${Number(today[2]) + 1}`);
  await admin.locator('#cite').fill('Keputusan Contoh 12/2026');
  await send(admin);
  expect(await admin.locator('#sure-error').textContent()).toContain('Centang dulu');
  await admin.locator('#sure').check();
  await send(admin);
  expect(await admin.locator('#on-error').textContent()).toContain('belum terjadi');
  await day(admin, 'on', today.join(' '));
  await send(admin);
  await admin.waitForURL(`**/meja/kantor/bawahan/${district}`);
  expect(await main(admin).textContent()).toContain('Dibubarkan pada');
  expect(await main(admin).textContent()).toContain('Keputusan Contoh 12/2026');
  await picture({ page: admin }, 'kantor-dibubarkan-360');
  await main(admin).getByRole('link', { name: 'Bawaslu Provinsi Bengkulu' }).click();
  expect(await main(admin).getByRole('heading', { level: 1 }).textContent()).toBe('Bawaslu Provinsi Bengkulu');
  // The open session is over, and whoever knows the password is told what happened and whom to turn to.
  await page.goto(`${site.url}/meja`);
  await page.waitForURL('**/masuk*');
  await page.goto(`${site.url}/masuk`);
  await page.locator('#signIn').fill('joko');
  await page.locator('#password').fill('sepeda-tua-naik-bukit');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  expect(await page.locator('.errors').textContent()).toContain('Panwaslu Kecamatan Contoh dibubarkan pada');
  expect(await page.locator('.errors').textContent()).toContain('Bawaslu Provinsi Bengkulu');
  await picture({ page }, 'masuk-kantor-dibubarkan-360');
  await admin.goto(`${site.url}/meja/kantor/petugas`);
  expect(await main(admin).textContent()).toContain('Beralih dari badan yang dibubarkan');
  await picture({ page: admin }, 'kantor-petugas-beralih-360');
  await main(admin).getByRole('link', { name: 'Joko Contoh' }).first().click();
  await admin.getByRole('link', { name: 'Ubah peran atau lingkup' }).click();
  await admin.locator('input[value=intake]').check();
  await send(admin);
  await admin.waitForURL('**/meja/kantor/petugas/17.02.01:*');
  await signIn(page, 'joko', 'sepeda-tua-naik-bukit');
});

/** Somebody left, and a report that was never in that person's charge stays where it is, with the reason. */
async function reassigned(): Promise<string> {
  const { rows } = await site.netra.database.statement(
    'who and what',
    `select o.region || ':' || o.record as person, o.office_region || ':' || o.office as office, r.region || ':' || r.record as report
     from officer o cross join (select region, record from report_list limit 1) r where o.sign_in = 'ratna'`,
  );
  const { person, office, report } = rows[0] as Readonly<Record<string, string>>;
  const [region = '', id = ''] = office?.split(':') ?? [];
  const actor = {
    ...({ kind: 'officer', name: 'Ratna Contoh', roles: ['administrator'] } as const),
    ...{ id: person ?? '', scope: region },
    office: { region: region as Region, id: id as RecordId },
  } as const;
  const items = [{ kind: 'report', ref: report, number: '001', to: person }];
  const begun = { office, person: known[':petugas'], items };
  const answer = must(await site.netra.act('reassignment.begin', begun, { actor }));
  await site.netra.reassignments.wake();
  return formatRef(answer.records[0]?.ref ?? actor.office);
}

test('every page of the office is sound and accessible, wide in the dark and narrow in the light', async () => {
  known[':pengalihan'] = await reassigned();
  const page = await fresh(true);
  await signIn(page, 'ratna', 'sungai-berkabut-tujuh');
  const look = looker(page);
  for (const { path, name } of officeExamples)
    await look(
      site.url + path.replace(/:(petugas|jabatan|kantor|badan|pengalihan)/, found => known[found] ?? found),
      name,
    );
}, 240_000);
