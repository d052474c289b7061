/** A message from the suggestion to everybody's page, feed, picture and mailbox, without JavaScript on a phone; and all of its pages. */
import { request } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSetUpLink } from '../../src/offices/links.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { pdfText } from '../paper.ts';
import { readable, type Smtp, settingsFor, smtp } from '../support/smtp.ts';
import { openBrowser } from './browser.ts';
import { kominfoExamples, messageExamples } from './examples.ts';
import { looker, picture, visit } from './support.ts';
import { must, openWorld, REGENCY, type World } from './world.ts';

let browser: Browser;
let world: World;
let server: Smtp;
/** Three days before the quiet period of 2024. */
const NOW = '2024-11-21T03:00:00.000Z';
const MEDIA = { signIn: 'media', password: 'sungai-berkabut-delapan' };
const KOMINFO = { signIn: 'kominfo', password: 'sungai-berkabut-sembilan' };
const UNIT = 'sekretariat@dinas.example';
const refs = { pesan: '', rancangan: '' };
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  server = await smtp();
  await server.start();
  const mail = { mail: settingsFor(server), address: 'https://netra.example', clock: () => NOW };
  [browser, world] = await Promise.all([openBrowser(), openWorld(mail)]);
  const { netra, office, officer } = world;
  const roles = ['administrator'];
  const actor: Actor = { kind: 'officer', id: officer.ref, name: officer.name, scope: REGENCY, office, roles };
  const let_in = async (person: RecordRef | undefined, password: string) => {
    if (!person) throw new Error('an enrolment leaves a person');
    const link = { purpose: 'set-password', person } as const;
    const { token } = must(await makeSetUpLink(netra.database, actor, link, NOW));
    must(await netra.door.setPassword({ token, password }));
  };
  const enrolment = {
    office: formatRef(office),
    name: 'Nadia Contoh',
    signIn: MEDIA.signIn,
    roles: ['media'],
    scope: REGENCY,
  };
  await let_in(must(await netra.act('person.enrol', enrolment, { actor })).records[0]?.ref, MEDIA.password);
  const person = { name: 'Arif Contoh', signIn: KOMINFO.signIn };
  const founded = { region: REGENCY, name: 'Dinas Kominfo Contoh', institution: 'kominfo', person };
  const made = must(await netra.act('institution.found', founded, { actor })).records;
  await let_in(made.find(({ kind }) => kind === 'person')?.ref, KOMINFO.password);
});
afterAll(async () => {
  await Promise.all(contexts.map(context => context.close()));
  await browser.close();
  await world.close();
  await server.stop();
});

async function signedIn(who: { signIn: string; password: string }, to: string, script = false): Promise<Page> {
  const options = { javaScriptEnabled: script, locale: 'id-ID', viewport: { width: 360, height: 740 } };
  const context = await browser.newContext(options);
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(world.url + to);
  await page.fill('#signIn', who.signIn);
  await page.fill('#password', who.password);
  await page.click('main button');
  return page;
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const refOf = (page: Page) => /pesan\/([\d.]*:[\da-f-]{36})/.exec(page.url())?.[1] ?? '';
const get = async (path: string) => {
  const answer = await fetch(world.url + path);
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
};

test('a suggestion becomes a message: refused with its text kept, previewed in every form, published, corrected', async () => {
  const page = await signedIn(MEDIA, '/meja');
  await page.locator('.menu summary').click();
  await page.locator('.menu').getByRole('link', { name: 'Pesan', exact: true }).click();
  const main = page.locator('main');
  expect(await main.textContent()).toMatch(/Mulai 3 hari lagi di Kabupaten Rejang Lebong/);
  await page.locator('li', { hasText: 'Mulai 3 hari lagi' }).getByRole('link', { name: 'Pakai saran ini' }).click();
  expect(await page.inputValue('#title')).toContain('tenang');
  const body = await page.inputValue('#body');
  await page.fill('#body', `${body}\nHubungi 0812-3456-7890.`);
  await press(page, 'Simpan rancangan');
  expect(await page.locator('#body-error').textContent()).toContain('0812-3456-7890');
  expect(await page.inputValue('#body')).toContain('0812-3456-7890');
  await page.fill('#body', body);
  await press(page, 'Simpan rancangan');
  refs.pesan = refOf(page);
  for (const part of ['Gambar persegi', 'Setengah halaman', 'Teks pendek', 'Subject', 'Pengingat tahapan'].filter(
    one => one !== 'Subject',
  ))
    expect(await main.textContent(), part).toContain(part);
  await page.waitForLoadState('load');
  const drawn = await page.evaluate(() => Array.from(document.images, one => [one.naturalWidth, one.naturalHeight]));
  expect(drawn.slice(0, 2)).toEqual([
    [1080, 1080],
    [1200, 630],
  ]);
  await picture({ page }, 'meja-pesan-pratinjau-360');
  for (const path of [`/pesan/${refs.pesan}`, `/pesan/${refs.pesan}/gambar-persegi.png`])
    expect((await get(path)).status, path).toBe(404);

  await press(page, 'Terbitkan');
  expect(await page.locator('#namesNobody-error').textContent()).toContain('centang');
  await page.check('#namesNobody');
  await press(page, 'Terbitkan');
  expect(await main.textContent()).toContain('Halaman umum menampilkannya');
  await world.netra.integrator.round();
  const seen = await visit(browser, world.url, `/pesan/${refs.pesan}`);
  expect(await seen.page.locator('#pendek').inputValue()).toContain(`/pesan/${refs.pesan}`);
  expect(await seen.page.locator('head link[rel=alternate]').count()).toBe(2);
  await seen.close();

  await page.getByRole('link', { name: 'Ralat pesan' }).click();
  await page.fill('#body', `${body}\nBerlaku juga bagi PPPK.`);
  await page.fill('#because', 'PPPK belum disebut.');
  await page.check('#namesNobody');
  await press(page, 'Terbitkan ralat');
  await world.netra.integrator.round();
  const again = await visit(browser, world.url, `/pesan/${refs.pesan}`);
  expect(await again.page.textContent('main')).toContain('PPPK belum disebut.');
  expect(await again.page.locator('main details summary').first().textContent()).toContain('Bunyi sebelumnya');
  await picture(again, 'pesan-diralat-360');
  await again.close();
  await page.goto(`${world.url}/meja/cegah/pesan/baru`);
  await page.check('input[value=clarification]');
  await page.fill('#title', 'Rancangan yang belum terbit');
  await page.fill('#claim', 'Boleh berkampanye di luar jam kerja.');
  await page.fill('#body', 'Tidak boleh.');
  await press(page, 'Simpan rancangan');
  refs.rancangan = refOf(page);
});

test('everybody gets the same message as feed, picture, paper and proof', async () => {
  const feed = await get('/pesan.xml');
  expect(feed.type).toBe('application/atom+xml; charset=utf-8');
  expect(feed.bytes.toString()).toContain('<title>Ralat: ');
  expect(feed.bytes.toString()).not.toContain('Rancangan yang belum terbit');
  expect((await get('/pesan.xml?wilayah=17.03')).bytes.toString()).not.toContain('<entry>');
  const drawn = await get(`/pesan/${refs.pesan}/gambar-lebar.png`);
  expect([drawn.type, drawn.bytes.readUInt32BE(16), drawn.bytes.readUInt32BE(20)]).toEqual(['image/png', 1200, 630]);
  expect(pdfText((await get(`/pesan/${refs.pesan}/setengah-halaman.pdf`)).bytes)).toContain(
    'BADAN PENGAWAS PEMILIHAN UMUM',
  );
  const proof = JSON.parse((await get(`/pesan/${refs.pesan}/bukti.json`)).bytes.toString()) as {
    acts: { type: string }[];
  };
  expect(proof.acts.map(({ type }) => type)).toEqual(['published', 'corrected']);
});

test('an address is asked for without JavaScript, confirmed by a button, and ended by the button of a mail program', async () => {
  const { page, close } = await visit(browser, world.url, '/pesan/langganan');
  await page.fill('#address', 'salah@surel');
  await page.selectOption('#region', REGENCY);
  await press(page, 'Minta dikirimi');
  expect(await page.locator('#address-error').textContent()).toContain('alamat surel');
  expect(await page.inputValue('#region')).toBe(REGENCY);
  await page.fill('#address', UNIT);
  await press(page, 'Minta dikirimi');
  expect(await page.textContent('main')).toContain('Periksa kotak surel Anda');
  await expect.poll(() => server.taken.length).toBe(1);
  const key = /langganan\/pastikan\/(\S+)/.exec(readable(server.taken[0]?.raw ?? ''))?.[1] ?? '';
  await page.goto(`${world.url}/pesan/langganan/pastikan/${key}`);
  await press(page, 'Mulai berlangganan');
  expect(await page.textContent('main')).toContain('Langganan dimulai');
  const actor: Actor = { kind: 'system', name: 'test' };
  const from = { from: formatRef(world.office), speaker: 'office', region: REGENCY, what: 'rule-of-the-week' };
  const text = { title: 'Pesan kedua', body: 'Pegawai tetap netral.' };
  const drafted = must(await world.netra.act('message.draft', { ...text, ...from }, { actor })).records[0]?.ref;
  const second = { message: drafted ? formatRef(drafted) : '', namesNobody: true };
  must(await world.netra.act('message.publish', second, { actor }));
  await world.netra.integrator.round();
  await world.netra.messages.round();
  await expect.poll(() => server.taken.length).toBe(2);
  const stop = /langganan\/berhenti\/([^>\s]+)>/.exec(readable(server.taken[1]?.raw ?? ''))?.[1] ?? '';
  // RFC 8058: a form without cookie, origin or page.
  const posted = (path: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const asked = request(world.url + path, { method: 'POST', headers }, answer => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      asked.on('error', reject).end('List-Unsubscribe=One-Click');
    });
  expect(await posted('/pesan/langganan')).toBe(403);
  expect(await posted(`/pesan/langganan/berhenti/${stop}`)).toBe(200);
  const left = await world.netra.database.statement('look', 'select count(*)::int as n from message_subscription');
  expect(left.rows).toEqual([{ n: 0 }]);
  await close();
});

test('every page is sound and accessible at both widths', async () => {
  for (const [who, base, examples] of [
    [MEDIA, '/meja/cegah/pesan', messageExamples],
    [KOMINFO, '/mitra/pesan', kominfoExamples],
  ] as const) {
    const page = await signedIn(who, base, true);
    let draft = refs.rancangan;
    if (who === KOMINFO) {
      await page.goto(`${world.url}${base}/baru`);
      await page.check('input[value=rule-of-the-week]');
      await page.fill('#title', 'Dari Kominfo');
      await page.fill('#body', 'Pegawai tetap netral.');
      await press(page, 'Simpan rancangan');
      await page.waitForURL('**/mitra/pesan/*?tersimpan');
      draft = refOf(page);
    }
    const look = looker(page);
    for (const { path, name } of examples)
      await look(world.url + path.replace(':pesan', refs.pesan).replace(':rancangan', draft), name);
  }
});
