/** The study of a track as an officer writes it without JavaScript: nothing typed is lost, and the plenary begins with it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oneStudiedOn } from '../../src/law/elements.ts';
import { shippedLaw } from '../../src/law/law.ts';
import { formatRef, type Region } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { answerWith, type OpenSslTsa, opensslTsa, type TsaServer, tsaServer } from '../support/tsa.ts';
import { plenary, review, study } from '../support/typed.ts';
import { openBrowser } from './browser.ts';
import { studyExamples } from './examples.ts';
import { looker, picture } from './support.ts';
import { must, openWorld, REGENCY, signIn, type World } from './world.ts';

let browser: Browser;
let world: World;
let actor: Actor;
let tsa: OpenSslTsa;
let authority: TsaServer;

beforeAll(async () => {
  tsa = opensslTsa();
  authority = await tsaServer(answerWith(question => tsa.reply(question)));
  const timestamps = { url: authority.url, anchors: tsa.anchors };
  [browser, world] = await Promise.all([openBrowser(), openWorld({ timestamps })]);
  const { officer, office } = world;
  const roles = ['administrator', 'intake', 'reviewer', 'commissioner'];
  actor = { kind: 'officer', id: officer.ref, name: officer.name, scope: REGENCY, office, roles };
});
afterAll(async () => {
  await browser.close();
  await world.close();
  authority.close();
});

/** A case of one formal report, with one exhibit and the minutes of a witness. */
async function newCase(conductOn: string | null = '2024-10-12'): Promise<string> {
  const { netra, office } = world;
  const filed = must(
    await netra.submit({
      ...{ receipt: netra.newReceipt(), place: REGENCY as Region, concernsOffice: false, mode: 'formal' },
      ...{ topic: 'campaigning', account: 'Seorang pegawai membagikan unggahan.', reported: 'Pegawai Contoh' },
      ...{ happenedOn: null, learnedOn: null, evidence: null },
      identity: { name: 'Ratna Contoh', contact: '0800-000-111', address: 'Jalan Contoh 5' },
    }),
  );
  const given = {
    ...{ report: formatRef(filed.ref), office: formatRef(office), regime: 'pilkada', actorKind: 'pns' },
    ...{ tracks: ['neutrality', 'crime'], reported: 'Pegawai Contoh', summary: 'Ringkasan perkara.', conductOn },
  };
  const { today } = netra.engine.moment(REGENCY, actor);
  must(await netra.act('report.review', review(given.report, today), { actor }));
  const { records } = must(await netra.act('case.register', given, { actor }));
  const ref = formatRef(records.find(({ kind }) => kind === 'case')?.ref ?? office);
  const act = async (name: string, input: object) => must(await netra.act(name, { case: ref, ...input }, { actor }));
  await act('case.list-exhibit', {
    ...{
      kind: 'document',
      description: 'Cetakan layar unggahan.',
      from: 'witness',
      fromName: 'Saksi Contoh',
      on: today,
    },
    ...{ holder: 'Maria Contoh', place: 'Brankas' },
  });
  await act('case.clarify-unsummoned', {
    ...{ capacity: 'witness', name: 'Saksi Contoh', oath: 'sworn', accompanied: false, on: today },
    ...{ mode: 'in-person', place: 'Kantor', askedBy: [world.officer.ref], signature: 'signed' },
    answers: [{ question: 'Apa yang dilihat?', answer: 'Unggahan itu.' }],
  });
  return ref;
}

const atDesk = (path: string, script = false): Promise<Page> => signIn(browser, world, path, script);

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const errors = (page: Page) =>
  page.locator('.errors a').evaluateAll(links => links.map(link => link.getAttribute('href')));

/** Assesses every element of a row that is on the page. */
async function assess(page: Page, row: number, assessment = 'met'): Promise<number> {
  const selects = page.locator(`select[name^="rows-${row}-elements-"][name$="-assessment"]`);
  const count = await selects.count();
  for (let nth = 0; nth < count; nth += 1) {
    await page.selectOption(`#rows-${row}-elements-${nth}-assessment`, assessment);
    await page.fill(`#rows-${row}-elements-${nth}-why`, `Alasan unsur ${nth + 1}.`);
  }
  return count;
}

describe('a study', () => {
  test('is written without JavaScript; the classifier proposes, and no button loses what was typed', async () => {
    const at = `/meja/perkara/${await newCase()}`;
    const page = await atDesk(at);
    await page.getByRole('link', { name: 'Kajian', exact: true }).click();
    await page.waitForURL('**/kajian');
    expect(await page.textContent('main')).toContain('Belum ada kajian untuk jalur ini');
    expect(await page.inputValue('#facts')).toBe('Ringkasan perkara.');

    await page.fill('#facts', '');
    await press(page, 'Simpan kajian');
    expect(await errors(page)).toEqual(['#facts', '#rows']);

    await page.fill('#facts', 'Akun itu miliknya.');
    await page.selectOption('#answers-conduct', 'social-media-interaction');
    await press(page, 'Perbarui usulan');
    await page.selectOption('#answers-object', 'calon');
    await press(page, 'Perbarui usulan');
    expect(await page.inputValue('#facts')).toBe('Akun itu miliknya.');
    expect(await page.inputValue('#answers-conduct')).toBe('social-media-interaction');
    await press(page, 'Kaji D-06');
    expect(await page.inputValue('#rows-0-provision')).toBe('D-06');
    expect(await page.textContent('main')).toContain('Untuk siapa: Calon atau pasangan calon');

    // Nothing is assessed yet: said at every element.
    await press(page, 'Simpan kajian');
    expect(await errors(page)).toEqual(
      expect.arrayContaining(['#rows-0-conclusion', '#rows-0-elements-0-assessment', '#rows-0-elements-0-why']),
    );
    const known = await assess(page, 0);
    expect(known).toBeGreaterThan(2);
    await press(page, 'Tambah unsur');
    await page.fill(`#rows-0-elements-${known}-text`, 'Dengan sengaja');
    await page.selectOption(`#rows-0-elements-${known}-assessment`, 'unclear');
    await page.fill(`#rows-0-elements-${known}-why`, 'Belum ditanya.');
    await page.locator('summary', { hasText: 'Bukti untuk unsur ini' }).first().click();
    await page.selectOption('#rows-0-elements-0-exhibit-1', 'supports');
    await page.selectOption('#rows-0-elements-0-minutes-1', 'contradicts');
    await page.fill('#rows-0-conclusion', 'Menunggu keterangan terlapor.');
    await press(page, 'Tambah pasal');
    await page.fill('#rows-1-cite', 'Perda Contoh 1/2020 Pasal 3');
    await press(page, 'Ambil unsurnya');
    expect(await page.inputValue('#rows-0-elements-0-minutes-1')).toBe('contradicts');
    expect(await page.inputValue(`#rows-0-elements-${known}-text`)).toBe('Dengan sengaja');
    await page.fill('#rows-1-elements-0-text', 'Di kantor');
    await assess(page, 1);
    await page.fill('#rows-1-conclusion', 'Terpenuhi.');
    await press(page, 'Simpan kajian');
    expect(await errors(page)).toEqual(['#departs']);
    expect(await page.inputValue('#rows-1-cite')).toBe('Perda Contoh 1/2020 Pasal 3');
    await page.fill('#departs', 'Perda itu diuji juga.');
    await press(page, 'Simpan kajian');
    await page.waitForURL('**/kajian?jalur=neutrality');

    const main = await page.textContent('main');
    expect(main).toMatch(/Versi 1, disimpan .* oleh Maria Contoh/);
    expect(main).toContain('Hukum dibaca pada hari perbuatan, 12 Oktober 2024');
    expect(main).toContain('Tahapan: Masa kampanye');
    expect(main).toContain('Kesimpulan: Belum jelas');
    expect(main).toContain('Kutipan bebas, tidak dari tabel hukum');
    expect(await page.locator('table.matrix').first().textContent()).toMatch(/B1.*BA1.*●mendukung.*○membantah/s);

    // The plenary begins with what the study found, and a track without one says so.
    await page.goto(`${world.url}${at}/pleno`);
    expect(await page.inputValue('#provisions-neutrality')).toBe('Perda Contoh 1/2020 Pasal 3');
    expect(await page.inputValue('#reasons-neutrality')).toContain('D-06: Menunggu keterangan terlapor.');
    expect(await page.textContent('main')).toContain('Belum ada kajian untuk jalur Pidana pemilihan');
    expect(await page.inputValue('#reasons-crime')).toBe('');
    // What nobody studied is not decided: said at that track, with the way there, and what was typed stays.
    await page.check(`input[name=present][value="${world.officer.ref}"]`);
    await page.check('input[name=sitting][value=closed]');
    await page.selectOption('#chair', world.officer.ref);
    await page.check('input[name=finding-crime][value=no-violation]');
    await page.fill('#reasons-crime', 'Belum dikaji.');
    await press(page, 'Bekukan putusan');
    expect(await page.textContent('main .errors')).toContain('Jalur ini belum dikaji');
    expect(await page.inputValue('#reasons-crime')).toBe('Belum dikaji.');

    // The next version begins where the newest stands, and says what it changed.
    await page.goto(`${world.url}${at}/kajian?jalur=neutrality`);
    expect(await page.inputValue(`#rows-0-elements-${known}-why`)).toBe('Belum ditanya.');
    await page.selectOption(`#rows-0-elements-${known}-assessment`, 'met');
    await page.fill(`#rows-0-elements-${known}-why`, 'Diakui terlapor.');
    await page.getByRole('button', { name: 'Buang pasal ini' }).last().click();
    expect(await page.locator('#rows-1-cite').count()).toBe(0);
    await press(page, 'Simpan kajian');
    await page.waitForURL('**/kajian?jalur=neutrality');
    const changed = await page.textContent('main');
    expect(changed).toContain('Yang berubah sejak versi 1');
    expect(changed).toContain('Dengan sengaja: Belum jelas menjadi Terpenuhi');
    await page.getByRole('link', { name: /^Versi 1,/ }).click();
    await page.waitForURL('**/kajian?jalur=neutrality&versi=1');
    expect(await page.textContent('main')).toContain('Ini versi lama. Yang berlaku versi 2.');
    expect(await page.textContent('main')).toContain('Belum ditanya.');
    for (const path of ['kajian?jalur=ethics', 'kajian?jalur=neutrality&versi=9'])
      expect((await page.goto(`${world.url}${at}/${path}`))?.status()).toBe(404);
  });

  test('of a case without a day asks for it, and another provision keeps what was assessed under the first', async () => {
    const at = `/meja/perkara/${await newCase(null)}/kajian?jalur=crime`;
    const page = await atDesk(at);
    await page.fill('#rows-0-cite', 'Pasal 1');
    await page.fill('#rows-0-elements-0-text', 'Unsur');
    await assess(page, 0);
    await page.fill('#rows-0-conclusion', 'Terpenuhi.');
    await press(page, 'Simpan kajian');
    expect(await errors(page)).toEqual(['#conductOn']);
    for (const [part, value] of [
      ['', '12'],
      ['-month', '10'],
      ['-year', '2024'],
    ] as const)
      await page.fill(`#conductOn${part}`, value);
    await press(page, 'Perbarui usulan');
    await page.fill('#rows-0-cite', '');
    await page.selectOption('#rows-0-provision', 'D-06');
    await press(page, 'Ambil unsurnya');
    const known = await assess(page, 0, 'not-met');
    await page.selectOption('#rows-0-provision', 'C-L71-1');
    await press(page, 'Ambil unsurnya');
    const texts = await page
      .locator('textarea[name$="-text"]')
      .evaluateAll(fields => fields.map(field => (field as HTMLTextAreaElement).value));
    expect(texts).toContain('Unsur');
    expect(texts.length).toBeGreaterThan(1);
    expect(known).toBeGreaterThan(3);
    // The day is changed to one on which the provision is not in force.
    await assess(page, 0);
    await page.fill('#conductOn-year', '2015');
    await press(page, 'Simpan kajian');
    expect(await errors(page)).toEqual(['#dayBecause']);
    await page.fill('#dayBecause', 'Menurut saksi.');
    await press(page, 'Simpan kajian');
    expect(await errors(page)).toEqual(['#rows-0-provision']);
    expect(await page.textContent('main .errors')).toContain('tidak berlaku pada 12 Oktober 2015');
    expect(await page.inputValue('#rows-0-provision')).toBe('C-L71-1');
    await page.fill('#conductOn-year', '2024');
    await page.fill('#departs', 'Diuji karena jabatannya.');
    // The session ends while somebody writes: after signing in the whole study stands there again, unsent.
    const written = () =>
      page.locator('main form :is(input:not([type=hidden]), textarea, select)').evaluateAll(all =>
        all.flatMap(one => {
          const { name, value } = one as HTMLInputElement;
          return value === '' ? [] : [`${name}=${value}`];
        }),
      );
    const before = await written();
    await page.context().clearCookies({ name: 'netra-session' });
    await press(page, 'Simpan kajian');
    expect(await page.getByRole('status').textContent()).toContain('Tulisan Anda masih ada.');
    await page.fill('#signIn', world.officer.signIn);
    await page.fill('#password', world.officer.password);
    await press(page, 'Masuk');
    await press(page, 'Lanjutkan tulisan saya');
    expect(await written()).toEqual(before);
    expect(before.length).toBeGreaterThan(15);
    await press(page, 'Simpan kajian');
    await page.waitForURL('**/kajian?jalur=crime');
    expect(await page.textContent('main')).toContain('Hari itu ditetapkan penyusun kajian: Menurut saksi.');
  });
});

describe('the page', () => {
  let shown: string;
  beforeAll(async () => {
    shown = await newCase();
    const element = (text: string, evidence: object[]) => ({
      text,
      assessment: 'met',
      why: 'Jelas dari buktinya.',
      evidence,
    });
    const found = oneStudiedOn(shippedLaw, 'D-06', '2024-10-12');
    const known = (found.ok ? found.value.elements : []).map(({ id }) => ({
      ...element('', [
        { kind: 'exhibit', n: 1, says: 'supports' },
        { kind: 'minutes', n: 1, says: 'contradicts' },
      ]),
      known: id,
    }));
    const study = (change: object) => ({
      ...{ case: shown, track: 'neutrality', facts: 'Akun itu miliknya.', departs: 'Diuji juga.' },
      ...{ answers: { conduct: 'social-media-interaction', object: 'calon' } },
      rows: [
        { provision: 'D-06', conclusion: 'Terpenuhi seluruh unsurnya.', elements: known },
        {
          ...{ cite: 'Perda Contoh 1/2020 Pasal 3', conclusion: 'Terpenuhi.' },
          elements: [
            element('Pegawai pemerintah daerah', [{ kind: 'exhibit', n: 1, says: 'supports' }]),
            element('Pada jam kerja', [{ kind: 'minutes', n: 1, says: 'contradicts' }]),
          ],
        },
      ],
      ...change,
    });
    must(await world.netra.act('case.study', study({}), { actor }));
    must(await world.netra.act('case.study', study({ facts: 'Akun itu diakui miliknya.' }), { actor }));
  });

  test('is sound and accessible at both widths', async () => {
    const look = looker(await atDesk('/meja', true));
    for (const { path, name } of studyExamples) await look(world.url + path.replace(':perkara', shown), name);
  });

  test('prints the matrix whole, and not the form', async () => {
    const page = await atDesk(`/meja/perkara/${shown}/kajian`);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 1000 });
    expect(await page.locator('table.matrix').first().isVisible()).toBe(true);
    expect(await page.locator('#facts').isVisible()).toBe(false);
    await picture({ page }, 'meja-kajian-cetak');
  });
});

describe('a decision', () => {
  test('waits for its timestamp on the plenary’s page, and then gives it as a file that OpenSSL takes', async () => {
    const ref = await newCase();
    const { netra, officer, second } = world;
    const { today } = netra.engine.moment(REGENCY, actor);
    const sat = plenary([officer.ref, second], { track: 'neutrality', finding: 'violation', provisions: ['D-06'] });
    must(await netra.act('case.study', study(ref), { actor }));
    must(await netra.act('case.decide', { case: ref, on: today, ...sat }, { actor }));
    const page = await atDesk(`/meja/perkara/${ref}/pleno`);
    expect(await page.textContent('main')).toContain(
      `Cap waktu belum ada: diminta dari ${new URL(authority.url).host}`,
    );
    expect(await page.getByRole('link', { name: 'Unduh cap waktu' }).count()).toBe(0);
    expect(await netra.timestamps.round()).toBe(1);
    await page.reload();
    expect(await page.textContent('main')).toMatch(
      /Cap waktu \d+ \S+ \d{4}, \d\d.\d\d WIB oleh Otoritas Cap Waktu Contoh\./,
    );
    const href = await page.getByRole('link', { name: 'Unduh cap waktu (.tsr)' }).getAttribute('href');
    const file = await page.request.get(world.url + href);
    expect(file.headers()['content-disposition']).toBe(
      `attachment; filename="putusan-${/(\d+)\.tsr$/.exec(href ?? '')?.[1]}.tsr"`,
    );
    const { rows } = await netra.database.statement(
      'entry',
      `select encode(entry, 'hex') as entry from act where record = $1 and type = 'decided'`,
      [ref.split(':')[1]],
    );
    expect(tsa.verifies(await file.body(), String(rows[0]?.entry))).toBe(true);
  });
});
