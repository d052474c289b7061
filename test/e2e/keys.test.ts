/** Keys as officers use them: a passkey, a second key holder, a forgotten passphrase and two sheets of recovery. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSetUpLink, useSetUpLink } from '../../src/offices/links.ts';
import { SET_UP } from '../../src/offices/office.ts';
import { formatRef, type Region } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { newMemberKey } from '../../src/sealing/circle.ts';
import { formatSheet, splitRecovery } from '../../src/sealing/recovery.ts';
import { openBrowser } from './browser.ts';
import { expectAccessible, picture } from './support.ts';
import { addCustodian, must, openWorld, REGENCY, type World } from './world.ts';

let browser: Browser;
let world: World;
/** WebAuthn takes no address for a site's name. */
let site: string;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), openWorld()]);
  site = world.url.replace('127.0.0.1', 'localhost');
});
afterAll(async () => {
  await Promise.all(contexts.map(context => context.close()));
  await browser.close();
  await world.close();
});

const SECRET = { name: 'Ratna Contoh', contact: '0800-000-111', address: 'Jalan Contoh 5' };
const file = async () =>
  must(
    await world.netra.submit({
      ...{
        receipt: world.netra.newReceipt(),
        place: REGENCY as Region,
        concernsOffice: false,
        mode: 'formal',
        topic: 'campaigning',
      },
      ...{ account: 'Seorang lurah memakai kaus calon.', reported: 'Lurah Contoh', happenedOn: null, learnedOn: null },
      ...{ mode: 'formal', identity: SECRET, evidence: null },
    }),
  );

async function atDesk(
  who: { signIn: string; password: string },
  width = 360,
  lang = 'id',
  script = true,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 740 },
    javaScriptEnabled: script,
    locale: lang,
    extraHTTPHeaders: { 'accept-language': lang },
  });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(`${site}/masuk`);
  await page.locator('#signIn').fill(who.signIn);
  await page.locator('#password').fill(who.password);
  await page.getByRole('button', { name: /^(Masuk|Sign in)$/ }).click();
  await page.waitForURL('**/meja');
  return page;
}

const says = (page: Page, name: string, words: RegExp) =>
  page.locator(`[data-netra="${name}"]`, { hasText: words }).first().waitFor();

async function seesIdentity(page: Page, report: string) {
  await page.locator('#reason-identity').fill('Memanggil pelapor untuk klarifikasi.');
  await page.locator('[aria-labelledby=item-identity] [data-netra=open]').click();
  await page.getByText(SECRET.name).waitFor();
  expect(page.url()).toContain(report);
}

async function openReport(page: Page, report: string) {
  await page.goto(`${site}/meja/laporan/${report}`);
}

/** Another reviewer of the office, who joined after the first report came in. */
async function colleague() {
  const { netra, office, officer } = world;
  const roles = ['reviewer'];
  const person = { name: 'Tini Contoh', signIn: 'tini', roles, scope: REGENCY };
  const base = { kind: 'officer', name: 'x', scope: REGENCY, office } as const;
  const admin: Actor = { ...base, id: officer.ref, roles: ['administrator'] };
  const enrolled = must(await netra.act('person.enrol', { office: formatRef(office), ...person }, { actor: admin }));
  const ref = enrolled.records.find(record => record.kind === 'person')?.ref;
  if (!ref) throw new Error('person.enrol leaves a person');
  const request = { purpose: 'set-password', person: ref } as const;
  const link = must(await makeSetUpLink(netra.database, SET_UP, request, netra.clock()));
  const password = 'ombak-kecil-di-pantai';
  must(await useSetUpLink(netra.database, { token: link.token, password }, netra.clock()));
  const passphrase = 'jendela kompas payung sawah';
  const key = must(await newMemberKey(passphrase, 10));
  const actor: Actor = { ...base, id: formatRef(ref), roles };
  must(await netra.act('circle.join', { office: formatRef(office), ...key }, { actor }));
  return { signIn: 'tini', password, passphrase };
}

test('a passkey of the device opens an item without a passphrase, and the passphrase stays', async () => {
  const report = formatRef((await file()).ref);
  const page = await atDesk(world.officer);
  const wire = await page.context().newCDPSession(page);
  await wire.send('WebAuthn.enable');
  await wire.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasPrf: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  await page.goto(`${site}/meja/kantor/kunci`);
  await page.getByRole('link', { name: 'Frasa sandi dan perangkat' }).click();
  await page.locator('#own-passphrase').fill(world.officer.passphrase);
  await page.locator('#own-passphrase').press('Enter');
  await says(page, 'unlock-status', /Kunci terbuka/);
  await expectAccessible({ page });
  await picture({ page }, 'kunci-saya-360');
  await page.locator('#label').fill('Laptop kantor');
  await page.getByRole('button', { name: 'Tambahkan perangkat ini' }).click();
  await page.getByText('Kunci sandi (passkey) ditambahkan.').waitFor();

  await openReport(page, report);
  await page.getByRole('button', { name: 'Buka dengan kunci sandi: Laptop kantor' }).click();
  await says(page, 'unlock-status', /Kunci terbuka/);
  await seesIdentity(page, report);

  await page.goto(`${site}/meja/kantor/kunci/saya`);
  await page.getByRole('button', { name: 'Hapus: Laptop kantor' }).click();
  await page.getByText('Kunci sandi (passkey) dihapus.').waitFor();
  await openReport(page, report);
  expect(await page.locator('[data-netra=passkey]').count()).toBe(0);
  await page.locator('#passphrase').fill(world.officer.passphrase);
  await page.locator('#passphrase').press('Enter');
  await seesIdentity(page, report);
});

test('a report is passed on without a script, closed anew for the receiver, and opened there', async () => {
  const receipt = world.netra.newReceipt();
  const filed = must(
    await world.netra.submit({
      ...{ receipt, place: REGENCY as Region, concernsOffice: false, mode: 'formal' },
      ...{ topic: 'campaigning', account: 'Seorang lurah memakai kaus calon.', reported: 'Lurah Contoh' },
      ...{ happenedOn: null, learnedOn: null, identity: SECRET, evidence: null },
    }),
  );
  const report = formatRef(filed.ref);
  const sender = await atDesk(world.officer, 360, 'id', false);
  await sender.goto(`${site}/meja/laporan/${report}`);
  await sender.getByRole('link', { name: 'Limpahkan, tetapkan penanggung jawab' }).first().click();
  await picture({ page: sender }, 'limpahan-mulai-360');
  await sender.locator('#person').selectOption({ label: world.officer.name });
  await sender.getByRole('button', { name: 'Simpan' }).click();
  await sender.locator('#cite').fill('Surat Contoh 7/2026');
  await sender.getByRole('button', { name: 'Limpahkan', exact: true }).click();
  // What was typed is kept, and each question that has no answer is named.
  expect(await sender.locator('.errors a, [role=alert] a').count()).toBeGreaterThan(1);
  expect(await sender.locator('#cite').inputValue()).toBe('Surat Contoh 7/2026');
  await sender.locator('#to').selectOption(formatRef(world.provinceOffice));
  await sender.locator('input[name=why][value=level]').check();
  await sender.getByRole('button', { name: 'Limpahkan', exact: true }).click();
  await sender.getByText('1 isi tersegel belum disegel ulang').waitFor();
  await picture({ page: sender }, 'limpahan-menunggu-360');

  const receiver = await atDesk(world.provinceOfficer, 1280, 'id', false);
  await receiver.getByRole('link', { name: 'Lihat dan jawab' }).click();
  await picture({ page: receiver }, 'limpahan-masuk-1280');
  await receiver.locator('main .rows h3 a').first().click();
  await receiver.getByRole('button', { name: 'Terima limpahan' }).click();
  await receiver.getByText('isi tersegel belum disegel ulang untuk kantor Anda').waitFor();

  const page = await atDesk(world.officer);
  await page.goto(`${site}/meja/limpahan/${report}`);
  await page.getByRole('link', { name: 'Segel ulang untuk kantor penerima' }).click();
  await page.locator('#passphrase-0').fill(world.officer.passphrase);
  await page.locator('#passphrase-0').press('Enter');
  await says(page, 'reseal-status', /^Selesai\. 1 isi disegel ulang\.$/);
  await receiver.goto(`${site}/meja/limpahan/${report}`);
  await receiver.getByRole('button', { name: 'Terima limpahan' }).click();
  await receiver.getByText(/^Diterima pada/).waitFor();
  await picture({ page: receiver }, 'limpahan-diterima-1280');
  expect((await page.goto(`${site}/meja/laporan/${report}`))?.status()).toBe(404);
  await page.goto(`${site}/meja/limpahan?arah=keluar`);
  await page.getByText('Diterima', { exact: true }).waitFor();
  const theirs = await atDesk(world.provinceOfficer, 1280);
  await openReport(theirs, report);
  await theirs.locator('#passphrase').fill(world.provinceOfficer.passphrase);
  await theirs.locator('#passphrase').press('Enter');
  await seesIdentity(theirs, report);

  await page.goto(`${site}/status`);
  await page.locator('#receipt').fill(receipt);
  await page.locator('main form .btn').first().click();
  await page.getByText('Laporan Anda sekarang ditangani').waitFor();
});

test('who joins later opens what came before only after the first has re-sealed it', async () => {
  const report = formatRef((await file()).ref);
  const second = await colleague();
  const theirs = await atDesk(second);
  await openReport(theirs, report);
  await theirs.locator('#passphrase').fill(second.passphrase);
  await theirs.locator('#passphrase').press('Enter');
  await says(theirs, 'unlock-status', /Kunci terbuka/);
  await theirs.locator('#reason-identity').fill('Memanggil pelapor untuk klarifikasi.');
  await theirs.locator('[aria-labelledby=item-identity] [data-netra=open]').click();
  await says(theirs, 'open-status', /tidak disegel untuk kunci Anda/);

  const page = await atDesk(world.officer, 1280);
  await page.goto(`${site}/meja/kantor/kunci`);
  await page.getByRole('link', { name: 'Ke halaman segel ulang' }).click();
  expect(await page.locator('table').textContent()).toContain('Tini Contoh');
  await expectAccessible({ page });
  await picture({ page }, 'segel-ulang-1280');
  await page.locator('#passphrase-0').fill(world.officer.passphrase);
  await page.locator('#passphrase-0').press('Enter');
  await says(page, 'reseal-status', /^Selesai\. 2 isi disegel ulang\.$/);
  await page.reload();
  await page.getByText('Tidak ada yang perlu dilakukan').waitFor();

  await openReport(theirs, report);
  await theirs.locator('#passphrase').fill(second.passphrase);
  await theirs.locator('#passphrase').press('Enter');
  await seesIdentity(theirs, report);
});

test('a forgotten passphrase: a new key, two sheets of three, and everything opens again', async () => {
  const report = formatRef((await file()).ref);
  const page = await atDesk(world.officer);
  await page.goto(`${site}/meja/kantor/kunci/saya`);
  await page.getByText('Saya ingin mengganti kunci').click();
  await page.locator('#key-passphrase').fill('gunung jauh tampak biru');
  await page.locator('#key-passphrase-again').fill('gunung jauh tampak biru');
  await page.getByRole('button', { name: 'Buat kunci' }).click();
  await page.getByRole('button', { name: 'Ganti dengan kunci ini' }).click();
  await page.getByText('Kunci sudah diganti.').waitFor();
  expect(await page.locator('main').textContent()).toContain('masih menutup 3 isi.');
  await page.getByRole('link', { name: 'Ke halaman segel ulang' }).click();
  const [, two = '', three = ''] = (await splitRecovery(world.recovery)).map(formatSheet);
  await page.locator('#sheet-0').fill(three.toLowerCase());
  await page.locator('#sheet-1').fill(two);
  await picture({ page }, 'segel-ulang-lembar-360');
  await page.getByRole('button', { name: 'Baca lembar dan segel ulang' }).click();
  await says(page, 'reseal-status', /^Selesai\. 3 isi disegel ulang\.$/);
  await openReport(page, report);
  await page.locator('#passphrase').fill('gunung jauh tampak biru');
  await page.locator('#passphrase').press('Enter');
  await seesIdentity(page, report);
  await page.goto(`${site}/meja/kantor/kunci/saya`);
  await page.getByRole('button', { name: /Lepaskan kunci lama/ }).click();
  await page.getByText('Kunci lama sudah dilepas.').waitFor();
});

test('a custodian opens what was told in confidence, and an officer of the office can’t', async () => {
  const custodian = {
    ...{ name: 'Intan Contoh', signIn: 'intan', password: 'danau-di-atas-bukit', passphrase: 'angin pagi dari danau' },
  };
  await addCustodian(world, custodian);
  const told = must(
    await world.netra.submit({
      ...{ receipt: world.netra.newReceipt(), place: REGENCY as Region, concernsOffice: false, mode: 'confidential' },
      ...{ topic: 'campaigning', account: 'Lurah menyuruh stafnya datang.', reported: 'Lurah Contoh' },
      ...{ happenedOn: null, learnedOn: null, identity: SECRET, evidence: null },
    }),
  );
  const report = formatRef(told.ref);
  const office = await atDesk({ signIn: 'tini', password: 'ombak-kecil-di-pantai' });
  await openReport(office, report);
  expect(await office.locator('[data-netra=open-form]').count()).toBe(0);
  const page = await atDesk(custodian);
  await openReport(page, report);
  await page.locator('#passphrase').fill(custodian.passphrase);
  await page.locator('#passphrase').press('Enter');
  await says(page, 'unlock-status', /Kunci terbuka/);
  await seesIdentity(page, report);
  await page.locator('#reason-account').fill('Menulis uraian kerja.');
  await page.locator('[aria-labelledby=item-account] [data-netra=open]').click();
  await page.getByText('Lurah menyuruh stafnya datang.').waitFor();
});

test('an office above takes a report over, re-seals it with two sheets of the office below, and opens it', async () => {
  const report = formatRef((await file()).ref);
  const page = await atDesk(world.provinceOfficer, 1280);
  await page.goto(`${site}/meja/kepentingan/${report}`);
  await page.locator('input[name=why][value=office-concerned]').check();
  await page.locator('#cite').fill('Surat Contoh 12/2026');
  await page.getByRole('button', { name: 'Ambil alih' }).click();
  await page.getByRole('link', { name: 'Segel ulang isinya untuk kantor Anda' }).click();
  const [one = '', , three = ''] = (await splitRecovery(world.recovery)).map(formatSheet);
  await page.locator('#sheet-0').fill(one);
  await page.locator('#sheet-1').fill(three);
  await page.getByRole('button', { name: 'Baca lembar dan segel ulang' }).click();
  await says(page, 'reseal-status', /^Selesai\. 1 isi disegel ulang\.$/);
  await openReport(page, report);
  await page.locator('#passphrase').fill(world.provinceOfficer.passphrase);
  await page.locator('#passphrase').press('Enter');
  await seesIdentity(page, report);
  const below = await atDesk({ signIn: 'tini', password: 'ombak-kecil-di-pantai' });
  expect((await below.goto(`${site}/meja/laporan/${report}`))?.status()).toBe(404);
});
