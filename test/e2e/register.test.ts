/** What the public can read and check: the register and its proofs, activities, the ledger, and the whole register to take along. */
import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseVerifierKey } from '../../src/ledger/note.ts';
import { verifyEd25519 } from '../../src/ledger/signer.ts';
import { verifyEnvelope } from '../../src/ledger/tlog-proof.ts';
import type { showRegister } from '../../src/publish/operations.ts';
import { formatRef, type Region } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { plenary, review, study } from '../support/typed.ts';
import { openBrowser } from './browser.ts';
import { publicExamples } from './examples.ts';
import { expectInEachLook, expectSound, looks, picture, visit } from './support.ts';
import { must, openWorld, REGENCY, type World } from './world.ts';

let browser: Browser;
let world: World;
/** Two cases; the first has been decided and referred. */
let cases: readonly string[];

const REPORTED = 'Lurah Contoh yang tidak disebut di mana pun';
const UNIT = 'Kelurahan Contoh Barat';

beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), openWorld()]);
  cases = [await makeCase(['neutrality', 'crime']), await makeCase(['ethics'])];
  await decideAndRefer(cases[0] ?? '');
  await readNews();
  await world.integrate();
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const officer = (): Actor => ({
  kind: 'officer',
  id: world.officer.ref,
  name: world.officer.name,
  scope: REGENCY,
  roles: ['intake', 'reviewer', 'commissioner'],
  office: world.office,
});
const act = async (name: string, input: object) => must(await world.netra.act(name, input, { actor: officer() }));

async function makeCase(tracks: readonly string[]): Promise<string> {
  must(
    await world.netra.submit({
      receipt: world.netra.newReceipt(),
      place: REGENCY as Region,
      mode: 'formal',
      concernsOffice: false,
      topic: 'campaigning',
      account: 'Memakai atribut calon dalam apel.',
      reported: REPORTED,
      happenedOn: null,
      learnedOn: null,
      identity: { name: 'Sari Contoh', contact: '0812', address: 'Curup' },
      evidence: null,
    }),
  );
  const waiting = must(await world.netra.ask('report.list', { phase: 'received' }, officer())) as {
    rows: readonly { region: Region; record: string }[];
  };
  const report = waiting.rows[0];
  if (!report) throw new Error('the report that was just filed is not in the list');
  const { today } = world.netra.engine.moment(REGENCY, officer());
  await act('report.review', review(`${report.region}:${report.record}`, today));
  const { records } = await act('case.register', {
    report: `${report.region}:${report.record}`,
    office: formatRef(world.office),
    regime: 'pilkada',
    tracks,
    actorKind: 'lurah',
    unit: UNIT,
    reported: REPORTED,
    summary: 'Memakai atribut calon dalam apel.',
    conductOn: null,
  });
  const made = records.find(record => record.kind === 'case');
  if (!made) throw new Error('case.register leaves a case');
  return formatRef(made.ref);
}

async function decideAndRefer(ref: string) {
  const on = world.netra.engine.moment(REGENCY, officer()).today;
  const track = { case: ref, track: 'neutrality', on };
  const sitting = plenary([world.officer.ref, world.second], { finding: 'violation', reasons: 'Unsur terpenuhi.' });
  await act('case.study', study(ref));
  await act('case.decide', { ...track, ...sitting });
  await act('case.refer', { ...track, letter: '001/K.BE-07/X/2026' });
}

async function readNews() {
  const text = `REJANG LEBONG – Bawaslu Kabupaten Rejang Lebong, Provinsi Bengkulu, menggelar sosialisasi netralitas aparatur sipil negara (ASN) di Aula Melati Contoh, Rabu (14/8/2024).

Ketua Bawaslu, Lestari Contoh, mengajak semua ASN tidak menyebarkan hoaks.`;
  const article = { id: 'contoh-1', title: 'Bawaslu Rejang Lebong Gelar Sosialisasi Netralitas ASN', text };
  must(await world.netra.ask('activity.ingest', { articles: [article] }, { kind: 'system', name: 'test' }));
}

const at = (path: string) => path.replace(':perkara', cases[0] ?? '');

describe.each(publicExamples)('$name', ({ path, name, status, budget }) => {
  test('is sound and accessible at both widths and in both lights', async () => {
    const seen = await visit(browser, world.url, at(path), { script: true });
    expect(seen.status).toBe(status);
    await expectInEachLook(seen, name, looks);
    await seen.close();
  });

  test.each(['id', 'en'] as const)('stands without JavaScript in %s and stays within its weight', async lang => {
    const seen = await visit(browser, world.url, at(path), { lang });
    await expectSound(seen, lang);
    // A module of our own may stand there as an extra; nothing inline may.
    expect(await seen.page.locator('script:not([src^="/js/"]), [style]').count()).toBe(0);
    expect(seen.weight()).toBeLessThanOrEqual(budget);
    await seen.close();
  });

  test('every control outside running text is tall enough for a thumb', async () => {
    const seen = await visit(browser, world.url, at(path));
    const controls = 'a, button, input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, summary';
    const small = await seen.page.locator(controls).evaluateAll(found =>
      found
        .filter(
          one => one.checkVisibility() && !one.closest('p:not(:has(> a:only-child)), main ul:not([class]), .skip'),
        )
        .filter(one => one.getBoundingClientRect().height < 43.5)
        .map(one => one.outerHTML.slice(0, 100)),
    );
    expect(small).toEqual([]);
    await seen.close();
  });
});

describe('the register', () => {
  test('shows each case with its phase as of an entry of the ledger, and no name of anybody', async () => {
    const { page, close } = await visit(browser, world.url, '/register');
    expect(await page.locator('tbody tr').count()).toBe(2);
    expect(await page.locator('[role=status]').textContent()).toMatch(/2 perkara di register, per entri \d+/);
    expect(await page.locator('main').textContent()).not.toContain(REPORTED);
    await close();
  });

  test('finds a case by a part of its number, and a sign that SQL knows finds nothing more', async () => {
    const { page, close } = await visit(browser, world.url, '/register');
    await page.fill('#q', ' 001 /  reg');
    await page.getByRole('button', { name: 'Tampilkan' }).click();
    await page.waitForURL('**/register?q=*');
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.goto(`${world.url}/register?q=%25`);
    expect(await page.locator('.empty').count()).toBe(1);
    await close();
  });

  test.each([
    '/register?after=x',
    '/register?tahun=x',
    '/register?keadaan=x',
    '/register?hasil=x',
    '/register?kantor=x',
    '/kegiatan?provinsi=xx',
    '/kegiatan?after=1',
    '/kegiatan?masa=2024-13',
    '/kegiatan?jenis=x',
  ])('a broken address is said to be one (%s)', async path => {
    expect((await fetch(world.url + path)).status).toBe(400);
  });

  test.each(['/register/x', '/register/17.02:00000000-0000-4000-8000-000000000000'])(
    'a case that is none is not found (%s)',
    async path => {
      expect((await fetch(world.url + path)).status).toBe(404);
      expect((await fetch(`${world.url + path}/bukti.json`)).status).toBe(404);
    },
  );

  test('a case tells its tracks and every step with its entry, and no receiver, who would tell what kind of official it is about', async () => {
    const { page, close } = await visit(browser, world.url, at('/register/:perkara'));
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Diteruskan');
    expect(text).not.toContain('Badan Kepegawaian');
    expect(text).toContain('Pelanggaran');
    expect(text).not.toContain(REPORTED);
    expect(text).not.toContain(UNIT);
    expect(text).toMatch(/Unit kerja\s*tidak ditampilkan untuk melindungi orang/);
    expect(await page.locator('.timeline > li h3').allTextContents()).toEqual([
      'Perkara didaftarkan',
      'Jalur dibuka',
      'Jalur dibuka',
      'Kajian disimpan',
      'Rapat pleno diadakan',
      'Jalur diputuskan',
      'Jalur diteruskan',
    ]);
    for (const link of await page.locator('.timeline a').evaluateAll(all => all.map(one => one.getAttribute('href'))))
      expect((await fetch(`${world.url}${link}`)).status).toBe(200);
    await close();
  });
});

interface Proof {
  readonly origin: string;
  readonly key: string;
  readonly checkpoint: string;
  readonly acts: readonly (Extract<
    Awaited<ReturnType<(typeof showRegister)['run']>>,
    { ok: true }
  >['value']['acts'][number] & {
    readonly tlogProof: string;
  })[];
}

describe('the proof of a case', () => {
  const proofOf = async () =>
    (await (await fetch(`${world.url}${at('/register/:perkara/bukti.json')}`)).json()) as Proof;

  test('holds from each open value up to the signed checkpoint, with nothing but the file and the key', async () => {
    const proof = await proofOf();
    const key = must(parseVerifierKey(proof.key));
    const trust = { origin: proof.origin, keys: [key], verify: verifyEd25519 };
    expect(proof.acts).toHaveLength(7);
    for (const one of proof.acts) {
      const envelope = Buffer.from(one.envelope, 'base64');
      const entry = must(await verifyEnvelope(envelope, Buffer.from(one.tlogProof), trust));
      expect(entry.index).toBe(one.index);
      const { _sd: digests } = JSON.parse(envelope.toString('utf8')) as { _sd: readonly string[] };
      // A study is of the office alone: that there is one is all that stands here.
      expect(one.disclosures.length > 0, one.type).toBe(one.type !== 'studied');
      for (const slot of one.disclosures)
        expect(digests).toContain(createHash('sha256').update(slot).digest('base64url'));
      expect(digests.length).toBeGreaterThanOrEqual(one.disclosures.length);
    }
  });

  test('discloses no value that an act did not mark open', async () => {
    const { acts } = await proofOf();
    const names = new Set(acts.flatMap(one => Object.keys(one.values)));
    for (const closed of ['reported', 'summary', 'actorKind', 'unit', 'sources', 'reasons', 'letter', 'to'])
      expect(names).not.toContain(closed);
  });

  test('can be read as text in the reader’s language, each act with a proof that other tools take', async () => {
    const headers = { 'accept-language': 'en' };
    const text = await (await fetch(`${world.url}${at('/register/:perkara/bukti.txt')}`, { headers })).text();
    expect(text).toMatch(/^Proof of one case/);
    expect(text.match(/^c2sp\.org\/tlog-proof@v1$/gm)).toHaveLength(7);
    expect(text).toContain('["regime","pilkada"]');
  });
});

describe('activities', () => {
  test('are shown by what, when, where and who called, without people, and counted by province', async () => {
    const { page, close } = await visit(browser, world.url, '/kegiatan');
    const row = (await page.locator('.rows > li').textContent()) ?? '';
    expect(row).toContain('Sosialisasi');
    expect(row).toContain('14 Agustus 2024');
    expect(row).toContain('Kabupaten Rejang Lebong, Bengkulu');
    expect(row).toContain('1 sumber berita');
    expect(row).toContain('Membahas hoaks');
    expect(await page.locator('main').textContent()).not.toContain('Lestari');
    expect(await page.locator('table tbody').first().textContent()).toMatch(/Bengkulu\s*1/);
    expect(await page.locator('.map a').count()).toBe(38);
    const bengkulu = page.getByRole('link', { name: 'Bengkulu: 1 kegiatan' });
    await bengkulu.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/kegiatan?provinsi=17#daftar');
    expect(await page.locator('.rows > li').count()).toBe(1);
    expect(await page.locator('.map [aria-current] title').textContent()).toBe('Bengkulu: 1 kegiatan');
    await page.selectOption('#provinsi', { label: 'Aceh' });
    await page.getByRole('button', { name: 'Tampilkan' }).click();
    await page.waitForURL('**/kegiatan?provinsi=11&*');
    expect(await page.locator('.rows').count()).toBe(0);
    await close();
  });
});

describe('taking the register along', () => {
  test('as JSON lines, the first of which says as of how many entries', async () => {
    const answer = await fetch(`${world.url}/ekspor/register.ndjson`);
    const [head, ...rows] = (await answer.text())
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(head).toEqual({ origin: 'netra.test/ledger', asOf: Number(answer.headers.get('netra-as-of')) });
    expect(head.asOf).toBeGreaterThan(0);
    expect(rows.map(row => row.ref).sort()).toEqual([...cases].sort());
  });

  test('as a table with a header row', async () => {
    const answer = await fetch(`${world.url}/ekspor/register.csv`);
    const lines = (await answer.text()).trim().split('\r\n');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(
      'ref,number,office,regime,phase,outcome,registered_on,imported,tracks,actor_kind,violation,unit,entry,as_of,handled_by,place',
    );
    expect(lines.join()).toContain('neutrality:referred:violation:');
  });
});

test('the ledger’s page tells the size, root and key that its checkpoint has', async () => {
  const { page, close } = await visit(browser, world.url, '/buku-besar');
  const [origin, size, root] = (await (await fetch(`${world.url}/ledger/checkpoint`)).text()).split('\n');
  const facts = (await page.locator('.facts').textContent()) ?? '';
  for (const fact of [origin, size, root, world.netra.files.verifierKey]) expect(facts).toContain(fact);
  await close();
});

describe('checking at the ledger’s page', () => {
  const numberOf = async () =>
    ((await (await fetch(`${world.url}${at('/register/:perkara/bukti.json')}`)).json()) as { number: string }).number;
  const proofText = async (kind: 'json' | 'txt') =>
    (await fetch(`${world.url}${at(`/register/:perkara/bukti.${kind}`)}`)).text();

  test('a case is checked by its number, and every step of its proof is shown without JavaScript', async () => {
    const number = (await numberOf()).toLowerCase();
    const seen = await visit(browser, world.url, `/buku-besar?nomor=${encodeURIComponent(` ${number} `)}`);
    expect(await seen.page.locator('#hasil h2').textContent()).toBe('Cocok.');
    expect(await seen.page.locator('#hasil details').count()).toBe(7);
    expect(seen.weight()).toBeLessThanOrEqual(30_000);
    await picture(seen, 'buku-besar-cocok-360');
    await seen.page.goto(`${world.url}/buku-besar?nomor=999/x`);
    expect(await seen.page.locator('.notice').first().textContent()).toContain('Tidak ada perkara bernomor “999/x”');
    await seen.close();
  });

  test.each([false, true])('a file is checked, a changed one is found out (JavaScript: %s)', async script => {
    const { page, complaints, close } = await visit(browser, world.url, '/buku-besar', { script });
    const verdict = script ? '[data-netra=verify-result]' : '#hasil';
    const check = async (text: string) => {
      await page.fill('#bukti', text);
      await page.locator('form[data-netra=verify] button').click();
      return page.locator(verdict);
    };
    if (script) await page.locator('[data-netra=verify-note]').waitFor();
    const posts: string[] = [];
    page.on('request', request => {
      if (request.method() === 'POST') posts.push(request.url());
    });
    const good = await proofText('txt');
    const json = await proofText('json');
    for (const [text, answer] of [
      [good, /^\W*(Hasil pemeriksaan berkas bukti\s*)?Cocok\./],
      [json, /Cocok\./],
      [json.replace(/"envelope": "(.{40})./, '"envelope": "$1A'), /Tidak cocok|tidak terbaca/],
      ['halo', /bukan berkas bukti|tidak terbaca/],
    ] as const) {
      await (await check(text)).filter({ hasText: answer }).waitFor();
    }
    expect(posts.length).toBe(script ? 0 : 4);
    expect(complaints.filter(line => !line.includes('400'))).toEqual([]);
    await close();
  });

  test('a kept checkpoint is continued by today’s ledger, and one that is not ours is told', async () => {
    const kept = await (await fetch(`${world.url}/ledger/checkpoint`)).text();
    await makeCase(['neutrality']);
    await world.integrate();
    const { page, close } = await visit(browser, world.url, '/buku-besar');
    const ask = async (note: string) => {
      await page.fill('#cap', note);
      const answered = page.waitForEvent('framenavigated');
      await page.locator('form[action="?/cap"] button').click();
      await answered;
      await page.waitForLoadState();
      return (await page.locator('.notice').first().textContent()) ?? '';
    };
    expect(await ask(kept)).toContain('lanjutan dari cap Anda');
    const [origin = '', size = '', ...rest] = kept.split('\n');
    expect(await ask([origin, String(Number(size) - 1), ...rest].join('\n'))).toContain('Tanda tangan cap ini salah');
    expect(await ask(kept.replaceAll(origin, 'lain.test/ledger'))).toContain('buku besar lain');
    expect(await ask('halo')).toContain('tidak terbaca sebagai cap');
    expect(await ask(' ')).toContain('Belum ada cap');
    expect(await ask('x'.repeat(30_000))).toContain('terlalu panjang');
    await close();
  });
});

test('the home page has the figures of the pages it leads to', async () => {
  const { page, close } = await visit(browser, world.url, '/');
  const tiles = await page
    .locator('a.tile')
    .evaluateAll(all =>
      all.map(one => ({ href: one.getAttribute('href') ?? '', count: one.querySelector('b')?.textContent ?? '' })),
    );
  expect(tiles.length).toBe(4);
  for (const { href, count } of tiles) {
    await page.goto(world.url + href);
    expect(await page.locator('[role=status]').textContent(), href).toMatch(new RegExp(`^${count} `));
  }
  await close();
});
