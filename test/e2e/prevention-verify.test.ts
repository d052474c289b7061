/** Checking a signature as anybody does, without a script: by code, by file, and every file that proves nothing. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slipCodes } from '../../src/prevention/pledge/signing.ts';
import { fillRoster } from '../../src/prevention/roster/roster.fixture.ts';
import { formatRef } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { barePdf, openPki, type Pki, signPdf } from '../support/signed-pdf.ts';
import { openBrowser } from './browser.ts';
import { expectAccessible, expectSound, picture, visit } from './support.ts';
import { must, openSite, REGENCY } from './world.ts';

const OUTREACH: Actor = { kind: 'system', name: 'test' };
let browser: Browser;
let site: Awaited<ReturnType<typeof openSite>>;
let pki: Pki;
let typed: { code: string; nip: string };

beforeAll(async () => {
  pki = openPki();
  pki.issue('signer', '/O=Pemerintah Kabupaten Contoh/CN=PEGAWAI CONTOH 1');
  [browser, site] = await Promise.all([openBrowser(), openSite({ pdfRoots: [pki.pem('root')] })]);
  const { netra } = site;
  const roster = await fillRoster(netra, REGENCY, [{ kind: 'opd', name: 'Dinas Contoh', people: 1 }]);
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
  const person = roster.units[0]?.people[0] ?? '';
  typed = { code: slipCodes(netra.engine.keyring, campaign, person).code, nip: '180000000000000001' };
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
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('form[action$="ikrar.pdf"] button')]);
  expect(download.suggestedFilename()).toBe('ikrar.pdf');
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
