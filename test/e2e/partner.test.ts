/** An institution: entered by an administrator, its liaison signs in by the one-time link and finds the own room, and no other. */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatRef, type Region } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { review } from '../support/typed.ts';
import { openBrowser } from './browser.ts';
import { partnerExamples } from './examples.ts';
import { looker } from './support.ts';
import { must, openWorld, REGENCY, type World } from './world.ts';

let browser: Browser;
let world: World;
let opened: string;
let link: string;
const contexts: BrowserContext[] = [];
const POLICE = { signIn: 'penghubung.polres', password: 'hujan-reda-sebelum-senja' };

beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), openWorld()]);
  const { netra, officer, office } = world;
  const actor: Actor = {
    ...{ kind: 'officer', id: officer.ref, name: officer.name, scope: REGENCY, office },
    roles: ['administrator', 'intake', 'reviewer', 'commissioner'],
  };
  const filed = must(
    await netra.submit({
      ...{ receipt: netra.newReceipt(), place: REGENCY as Region, concernsOffice: false, mode: 'formal' },
      ...{ topic: 'campaigning', account: 'Seorang pegawai membagikan uang.', reported: 'Pegawai Contoh' },
      ...{ happenedOn: null, learnedOn: null, evidence: null },
      identity: { name: 'Ratna Contoh', contact: '0800-000-111', address: 'Jalan Contoh 5' },
    }),
  );
  const given = {
    ...{ report: formatRef(filed.ref), office: formatRef(office), regime: 'pilkada', actorKind: 'pns' },
    ...{ tracks: ['neutrality', 'crime'], reported: 'Pegawai Contoh', summary: 'Ringkasan.', conductOn: null },
  };
  const { today } = netra.engine.moment(REGENCY, actor);
  must(await netra.act('report.review', review(given.report, today), { actor }));
  const { records } = must(await netra.act('case.register', given, { actor }));
  opened = formatRef(records.find(({ kind }) => kind === 'case')?.ref ?? office);
});
afterAll(async () => {
  await Promise.all(contexts.map(context => context.close()));
  await browser.close();
  await world.close();
});

async function newPage(script = false): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script, locale: 'id-ID' });
  contexts.push(context);
  return context.newPage();
}
async function signedIn(who: { signIn: string; password: string }, to: string, script = false): Promise<Page> {
  const page = await newPage(script);
  await page.goto(world.url + to);
  await page.fill('#signIn', who.signIn);
  await page.fill('#password', who.password);
  await page.click('main button');
  return page;
}

test('an administrator enters the police and is shown the liaison’s link once', async () => {
  const page = await signedIn(world.officer, '/meja/kantor/instansi');
  await page.click('text=Daftarkan instansi');
  await page.click('main form button');
  expect(await page.locator('.error').count(), 'what is missing is said').toBeGreaterThan(2);
  await page.check('input[value=police]');
  await page.fill('#institutionName', 'Kepolisian Resor Contoh');
  await page.fill('#name', 'Bripka Contoh');
  await page.fill('#signIn', POLICE.signIn);
  await page.click('main form button');
  link = /http\S+\/siapkan\/[\w-]+/.exec(await page.content())?.[0]?.replace(/["<].*/, '') ?? '';
  expect(link).not.toBe('');
  await page.goto(`${world.url}/meja/kantor/instansi`);
  expect(await page.textContent('main')).toContain('Bripka Contoh');
  expect((await page.goto(`${world.url}/mitra`))?.url(), 'an officer has another room').toBe(`${world.url}/meja`);
});

test('the liaison sets a password, lands in the own room and is sent back there from the desk', async () => {
  const token = link.split('/').at(-1) ?? '';
  must(await world.netra.door.setPassword({ token, password: POLICE.password }));
  const page = await signedIn(POLICE, '/masuk');
  expect(page.url()).toBe(`${world.url}/mitra`);
  await page.click('ol.rows a');
  const text = await page.textContent('main');
  expect(text).toContain('Pidana pemilihan');
  expect(text).not.toMatch(/Netralitas|Ratna|membagikan uang/);
  for (const path of ['/meja', `/meja/perkara/${opened}`, '/meja/kantor/instansi'])
    expect((await page.goto(world.url + path))?.url(), path).toBe(`${world.url}/mitra`);
  await page.click('text=Keluar');
  expect((await page.goto(`${world.url}/mitra`))?.url()).toBe(`${world.url}/masuk?ke=%2Fmitra`);
});

const LIAISON = { signIn: 'penghubung.bkpsdm', password: 'embun-di-daun-pagi' };
const known: Record<string, string> = {};
/** Pages of the desk in the frame of an institution: the officers' are walked by the tests of each part. */
const governmentExamples = [
  { name: 'mitra-cegah', path: '/meja/cegah' },
  { name: 'mitra-cegah-edaran', path: '/meja/cegah/edaran/:edaran' },
  { name: 'mitra-cegah-ikrar', path: '/meja/cegah/ikrar/:ikrar' },
  { name: 'mitra-cegah-cakupan', path: `/meja/cegah/cakupan/${REGENCY}` },
  { name: 'mitra-cegah-cakupan-unit', path: `/meja/cegah/cakupan/${REGENCY}/:unit` },
];

test('the liaison of the personnel authority does prevention for its own staff, and for nobody else’s', async () => {
  const { netra } = world;
  const administrator: Actor = {
    ...{ kind: 'officer', id: world.officer.ref, name: world.officer.name, scope: REGENCY, office: world.office },
    roles: ['administrator'],
  };
  const person = { name: 'Yanti Contoh', signIn: LIAISON.signIn };
  const given = { region: REGENCY, name: 'BKPSDM Contoh', institution: 'personnel-authority', person };
  const who = must(await netra.act('institution.found', given, { actor: administrator })).records[1]?.ref;
  if (!who) throw new Error('an institution is founded with a liaison');
  const { token } = must(await netra.door.makeLink(administrator, { purpose: 'set-password', person: who }));
  must(await netra.door.setPassword({ token, password: LIAISON.password }));
  const system: Actor = { kind: 'system', name: 'elsewhere' };
  const elsewhere = async (region: string) => {
    must(await netra.act('roster.open', { region, name: `Pemerintah ${region}`, keeper: null }, { actor: system }));
    const draft = { region, title: 'Edaran lain', text: 'Teks.' };
    return formatRef(must(await netra.act('circular.draft', draft, { actor: system })).records[0]?.ref ?? who);
  };
  const others = [await elsewhere('17.03'), await elsewhere('17')];

  const page = await signedIn(LIAISON, '/meja/cegah');
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.waitForLoadState();
  };
  const said = () => page.textContent('main');
  const reload = async (text: string) => {
    for (let left = 100; left > 0 && !(await said())?.includes(text); left -= 1) await page.reload();
    expect(await said()).toContain(text);
  };
  expect(page.url(), 'signed in where it wanted to go').toBe(`${world.url}/meja/cegah`);
  expect(await page.locator('ol.rows h2').allTextContents()).toEqual([
    ...['Sasaran', 'Surat edaran', 'Ikrar dan pakta', 'Sosialisasi dan rapat', 'Cakupan'],
  ]);
  expect(await page.locator('header nav a').allTextContents()).toEqual(['Perkara', 'Pencegahan']);
  expect(await page.textContent('header')).toContain('Pejabat pembina kepegawaian');

  await page.goto(`${world.url}/meja/cegah/sasaran`);
  expect(await page.locator('#region option').count()).toBe(1);
  await page.fill('#name', 'Pemerintah Kabupaten Contoh');
  await press('Buka daftar sasaran');
  await page.getByRole('link', { name: 'Unggah berkas' }).click();
  const row = (n: number) =>
    `19450101196503${(n % 2) + 1}${String(n).padStart(3, '0')},Pegawai Contoh ${n},Staf,Dinas Contoh`;
  const file = ['NIP,Nama,Jabatan,Unit', row(1), row(2)].join('\n');
  await page.locator('#file').setInputFiles({ name: 'staf.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await press('Lihat pratinjau');
  await page.getByRole('button', { name: 'Berlakukan 2 baris' }).click();
  await page.getByRole('heading', { name: 'Daftar sasaran sudah diperbarui' }).waitFor({ timeout: 60_000 });

  await page.goto(`${world.url}/meja/cegah/edaran/baru`);
  await page.fill('#title', 'Netralitas ASN');
  await page.fill('#text', 'Setiap pegawai netral.');
  await press('Simpan rancangan');
  known[':edaran'] = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.getByRole('link', { name: 'Terbitkan' }).click();
  const fillDay = async (name: string, ahead: number) => {
    const at = new Date(Date.parse(netra.clock()) + 7 * 3_600_000 + ahead * 86_400_000).toISOString();
    const [year = '', month = '', day = ''] = at.slice(0, 10).split('-');
    await page.fill(`#${name}`, day);
    await page.fill(`#${name}-month`, month);
    await page.fill(`#${name}-year`, year);
  };
  await page.fill('#number', '800/1');
  await fillDay('on', 0);
  await page.fill('#post', 'Sekretaris Daerah');
  await page.fill('#name', 'Sekretaris Contoh');
  await page.check('[name=capacity][value=definitive]');
  await press('Terbitkan edaran');
  await page.getByRole('link', { name: 'Pilih sasaran dan undang' }).click();
  await press('Undang sasaran ini');
  await netra.inviting.wake();
  await reload('0 / 2');
  await page.goto(`${world.url}/meja/cegah/edaran/${known[':edaran']}/belum`);
  expect(await said()).toMatch(/Pegawai Contoh 1.*Pegawai Contoh 2|Pegawai Contoh 2.*Pegawai Contoh 1/s);

  await page.goto(`${world.url}/meja/cegah/ikrar/baru`);
  expect(await page.locator('[name=jenis][value=peace-pledge]').count()).toBe(0);
  await press('Lanjut');
  await page.fill('#title', 'Pakta Integritas Contoh');
  await page.check('[name=use-service]');
  await fillDay('from', 0);
  await fillDay('until', 9);
  await press('Simpan rancangan');
  await press('Buka dan bekukan teks');
  known[':ikrar'] = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await netra.inviting.wake();
  await world.integrate();
  await netra.pledges.wake();
  await reload('Dinas Contoh');
  await page.getByRole('link', { name: 'Dinas Contoh' }).click();
  expect(await said()).toContain('Pegawai Contoh 1');

  await page.goto(`${world.url}/meja/cegah/kegiatan/baru`);
  expect(await page.locator('[name=region]').inputValue(), 'no other region to choose').toBe(REGENCY);

  // Whom nothing has reached, of its own staff alone.
  await netra.coverage.wake();
  await page.goto(`${world.url}/meja/cegah/cakupan`);
  expect(page.url()).toBe(`${world.url}/meja/cegah/cakupan/${REGENCY}`);
  expect(await said()).toContain('2 (100%)');
  expect(await said()).not.toContain('Dilaporkan dari luar');
  expect(await (await page.request.get(`${page.url()}/unduh/unit.csv`)).text()).toContain('Dinas Contoh');
  await page.getByRole('link', { name: 'Dinas Contoh' }).click();
  expect(await said()).toMatch(/Pegawai Contoh 1.*Pegawai Contoh 2|Pegawai Contoh 2.*Pegawai Contoh 1/s);
  known[':unit'] = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  for (const path of [
    'cakupan/17.03',
    'cakupan/17',
    `cakupan/17/${known[':unit']}`,
    'sasaran/17.03',
    'sasaran/17',
    ...others.map(ref => `edaran/${ref}`),
    `edaran/${opened}`,
  ])
    expect((await page.goto(`${world.url}/meja/cegah/${path}`))?.status(), path).toBe(404);
  for (const path of ['/meja', '/meja/semua', `/meja/perkara/${opened}`, '/meja/cegah/pesan'])
    expect((await page.goto(world.url + path))?.url(), path).toBe(`${world.url}/mitra`);
  const police = await signedIn(POLICE, '/mitra');
  expect(await police.locator('header nav a').allTextContents()).toEqual(['Perkara']);
  for (const path of ['', '/sasaran', `/edaran/${known[':edaran']}`])
    expect((await police.goto(`${world.url}/meja/cegah${path}`))?.url(), path).toBe(`${world.url}/mitra`);
}, 90_000);

test('the pages of the room are sound and accessible at both widths', async () => {
  for (const [who, examples] of [[POLICE, partnerExamples] as const, [LIAISON, governmentExamples] as const]) {
    const look = looker(await signedIn(who, '/mitra', true));
    for (const { path, name } of examples) {
      const address = path.replace(':perkara', opened).replace(/:\w+/, found => known[found] ?? found);
      await look(world.url + address, name);
    }
  }
});
