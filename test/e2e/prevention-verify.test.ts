/** Signing with a certificate, and checking a signature as anybody does, without a script: by code, by file, and every file that proves nothing. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slipCodes } from '../../src/prevention/pledge/signing.ts';
import { fillRoster } from '../../src/prevention/roster/roster.fixture.ts';
import { formatRef } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { barePdf, openPki, type Pki, signPdf } from '../support/signed-pdf.ts';
import { openBrowser } from './browser.ts';
import { expectAccessible, expectSound, picture, type Visit, visit } from './support.ts';
import { must, openSite, REGENCY } from './world.ts';

const OUTREACH: Actor = { kind: 'system', name: 'test' };
let browser: Browser;
let site: Awaited<ReturnType<typeof openSite>>;
let pki: Pki;
let typed: { code: string; nip: string };
let second: { code: string; nip: string };
let pledge: string;

beforeAll(async () => {
  pki = openPki();
  pki.issue('signer', '/O=Pemerintah Kabupaten Contoh/CN=PEGAWAI CONTOH 1');
  pki.issue('second', '/O=Pemerintah Kabupaten Contoh/CN=PEGAWAI CONTOH 2');
  [browser, site] = await Promise.all([openBrowser(), openSite({ pdfRoots: [pki.pem('root')] })]);
  const { netra } = site;
  const roster = await fillRoster(netra, REGENCY, [{ kind: 'opd', name: 'Dinas Contoh', people: 2 }]);
  const act = async (name: string, input: object) => must(await netra.act(name, input, { actor: OUTREACH }));
  const { today } = netra.engine.moment(REGENCY as never, OUTREACH);
  const drafted = await act('campaign.draft', {
    ...{ region: REGENCY, kind: 'integrity-pact', title: 'Pakta Integritas Netralitas', preamble: 'Saya:' },
    clauses: [{ topic: null, text: 'Saya menjaga netralitas dan tidak memihak calon mana pun.', cite: 'UU 20/2023' }],
    ...{ from: today, until: today, roster: formatRef(roster.ref) },
    asked: { unitKinds: null, units: null, belongs: null },
    ...{ officialsFirst: false, officials: [] },
  });
  const campaign = drafted.records[0]?.ref ?? roster.ref;
  const opened = await act('campaign.open', { campaign: formatRef(campaign) });
  const { frozen } = (opened.records[0] ?? { state: null }).state as { frozen: { hash: string } };
  await site.integrate();
  await netra.pledges.wake();
  pledge = formatRef(campaign);
  const codeOf = (nth: number) => slipCodes(netra.engine.keyring, campaign, roster.units[0]?.people[nth] ?? '').code;
  typed = { code: codeOf(0), nip: '180000000000000001' };
  second = { code: codeOf(1), nip: '180000000000000002' };
  const proven = must(await netra.signing.prove(typed));
  must(await netra.signing.sign(proven, { ticked: 1, hash: frozen.hash, once: null }));
  while (await netra.integrator.round());
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function paper(page: Page): Promise<Buffer> {
  await page.goto(`${site.url}/verifikasi/kertas`);
  await page.fill('[name=code]', typed.code);
  await page.fill('[name=nip]', typed.nip);
  await page.click('form[action="?/cari"] button.btn');
  return taken(page, 'ikrar.pdf');
}

async function taken(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('form[action$="ikrar.pdf"] button')]);
  expect(download.suggestedFilename()).toBe(name);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return Buffer.concat(parts);
}

async function upload(page: Page, buffer: Buffer, action = '?/berkas'): Promise<string> {
  if (action === '?/berkas') await page.goto(`${site.url}/verifikasi`);
  await page.setInputFiles('[name=file]', { name: 'kertas.pdf', mimeType: 'application/pdf', buffer });
  await page.click(`form[action="${action}"] button.btn`);
  return page.innerText('main');
}

test('the signer gets the paper, and anybody checks it by code and by file', async () => {
  const seen = await visit(browser, site.url, '/verifikasi');
  const { page } = seen;
  await picture(seen, 'verifikasi-360');
  const pdf = await paper(page);
  await picture(seen, 'verifikasi-kertas-360');
  expect(await upload(page, pdf)).toContain('tercatat dan berlaku');
  expect(await page.innerText('main')).toContain('Pegawai Contoh 1');
  await expectSound(seen);
  await picture(seen, 'verifikasi-berkas-360');
  const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}\b/.exec(await page.innerText('main'))?.[0] ?? '';
  await page.goto(`${site.url}/verifikasi`);
  await page.fill('[name=code]', code.toLowerCase());
  await page.click('form[action="?/kode"] button.btn');
  const said = await page.innerText('main');
  expect(said).toContain('P. C.');
  expect(said).not.toContain('Pegawai Contoh');
  await expectSound(seen);
  await picture(seen, 'verifikasi-kode-360');
  await page.goto(`${site.url}/verifikasi`);
  await page.fill('[name=code]', `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`);
  await page.click('form[action="?/kode"] button.btn');
  expect(await page.innerText('main')).toContain('salah ketik');
  expect(await page.inputValue('[name=code]')).toContain(code.slice(0, -1));
  await picture(seen, 'verifikasi-salah-360');
  await seen.close();
});

test('a changed, a foreign, a bare and a large file each get their own answer', async () => {
  const seen = await visit(browser, site.url, '/verifikasi', { width: 1280, script: true });
  const { page } = seen;
  await expectAccessible(seen);
  await picture(seen, 'verifikasi-1280');
  const pdf = await paper(page);
  const changed = Buffer.from(pdf);
  changed[changed.indexOf('/MediaBox') + 11] = 0x31;
  expect(await upload(page, changed)).toContain('tidak seperti aslinya');
  await expectAccessible(seen);
  await picture(seen, 'verifikasi-diubah-1280');
  expect(await upload(page, barePdf())).toContain('Tidak ada yang bisa diperiksa');
  expect(await upload(page, Buffer.from('GIF89a'))).toContain('bukan PDF');
  expect(await upload(page, Buffer.alloc(5_000_001, '%PDF-1.7'))).toContain('lebih besar dari 5 MB');
  const signed = signPdf(barePdf(), { sign: bytes => pki.sign(bytes, 'signer') });
  expect(await upload(page, signed)).toContain('Utuh dan atas seluruh berkas');
  await expectAccessible(seen);
  await picture(seen, 'verifikasi-bersertifikat-1280');
  expect(await upload(page, Buffer.concat([signed, Buffer.from('%')]))).toContain('ada sisa di belakangnya');
  await seen.close();
});

test('the paper comes back signed with a certificate', async () => {
  const seen = await visit(browser, site.url, '/verifikasi/kertas');
  const { page } = seen;
  const pdf = await paper(page);
  const signed = signPdf(pdf, { sign: bytes => pki.sign(bytes, 'signer') });
  expect(await upload(page, pdf, '?/kuatkan')).toContain('tidak ada tanda tangan bersertifikat');
  await picture(seen, 'verifikasi-kuatkan-galat-360');
  expect(await upload(page, signed, '?/kuatkan')).toContain('dikuatkan dengan sertifikat');
  await expectSound(seen);
  await picture(seen, 'verifikasi-kuatkan-360');
  expect(await upload(page, signed)).toContain('Sertifikat elektronik atas nama penandatangan');
  await picture(seen, 'verifikasi-tambahan-360');
  await seen.close();
});

test('somebody signs with a certificate: the sheet is taken, signed elsewhere, brought back, and is the signature', async () => {
  const toSheet = async ({ page }: Pick<Visit, 'page'>) => {
    const next = () => page.click('form[action="?/langkah"] button.btn');
    await page.fill('#code', second.code);
    await next();
    await page.fill('#nip', second.nip);
    await next();
    if ((await page.locator('[name=says]').count()) === 0) return;
    await page.check('[name=says]');
    await page.check('[name=way][value=certified]');
    await picture({ page }, `ikrar-cara-${page.viewportSize()?.width}`);
    await next();
  };
  const wide = await visit(browser, site.url, `/ikrar/${pledge}/tanda-tangan`, { width: 1280, script: true });
  await toSheet(wide);
  await expectSound(wide);
  await expectAccessible(wide);
  await picture(wide, 'ikrar-sertifikat-1280');
  await wide.close();
  const seen = await visit(browser, site.url, `/ikrar/${pledge}/tanda-tangan`);
  const { page } = seen;
  await toSheet(seen);
  await expectSound(seen);
  const sheet = await taken(page, 'ikrar-untuk-ditandatangani.pdf');
  expect(await upload(page, sheet, '?/unggah')).toContain('tidak ada tanda tangan bersertifikat di dalamnya');
  await picture(seen, 'ikrar-sertifikat-galat-360');
  const signed = signPdf(sheet, { sign: bytes => pki.sign(bytes, 'second') });
  expect(await upload(page, signPdf(sheet, { sign: bytes => pki.sign(bytes, 'signer') }), '?/unggah')).toContain(
    'nama dalam sertifikat bukan nama yang tertulis',
  );
  await page.click('form[action="?/unggah"] button[lang=en]');
  expect(await page.innerText('main')).toContain('Three steps.');
  await page.click('form[action="?/unggah"] button[lang=id]');
  const done = await upload(page, signed, '?/unggah');
  expect(done).toContain('Anda sudah menandatangani');
  expect(done).toContain('Tanda tangan elektronik bersertifikat');
  expect(done).toContain('Akar Sertifikat Contoh');
  await expectSound(seen);
  await picture(seen, 'ikrar-sertifikat-selesai-360');
  expect(await upload(page, signed)).toContain('berkas ini adalah tanda tangan yang tercatat dan berlaku');
  await picture(seen, 'verifikasi-berkas-sertifikat-360');
  expect(await upload(page, sheet)).toContain('belum ada tanda tangan yang tercatat');
  await page.goto(`${site.url}/ikrar/${pledge}/tanda-tangan`);
  await toSheet(seen);
  expect(await page.innerText('main')).toContain('Tidak dihitung dua kali');
  await seen.close();
});
