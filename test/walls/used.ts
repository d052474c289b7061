/**
 * A day of an installation, over HTTP through a real server process: a reporter without JavaScript, who errs, files by every
 * way in and looks at the status; a form that crashes; an officer who signs in, works on what came and is signed out.
 */

import { bech32 } from '@scure/base';
import { expect } from 'vitest';
import { parseReceipt, type ReceiptCode, receiptKeys } from '../../src/intake/receipt.ts';
import { requirementsOf } from '../../src/law/requirements.ts';
import { newMemberKey, newRecoveryKey, unlockMemberKey } from '../../src/sealing/circle.ts';
import type { Installation } from '../cli/process.ts';
import { freePort, settingsFor, smtp } from '../support/smtp.ts';
import { must } from '../thread/world.ts';
import { type Secret, WORDS, words } from './policy.ts';
import { prevent } from './used-prevention.ts';
import { type Answered, type Fields, type Visitor, visitor } from './visitor.ts';

/** The ways in: what each takes beside the questions that all of them ask. A new way is one more row. */
interface Way {
  readonly mode: string;
  readonly account: Secret;
  readonly reported: Secret;
  readonly evidence: Secret;
  readonly named: boolean;
  readonly more: Fields;
}
const FORMAL: Way = {
  mode: 'formal',
  account: 'account of a formal report',
  reported: 'reported person of a formal report',
  evidence: 'evidence',
  named: true,
  more: { standing: 'proxy', letter: words('number of a proxy’s letter') },
};
const WAYS: readonly Way[] = [
  FORMAL,
  {
    mode: 'anonymous',
    account: 'account of anonymous information',
    reported: 'reported person of anonymous information',
    evidence: 'evidence of anonymous information',
    named: false,
    more: {},
  },
];

export interface Used {
  readonly secrets: Readonly<Record<Secret, string | Buffer>>;
  /** What the server wrote to its standard output and error. */
  readonly output: string;
  /** A one-time code of a mail: six digits, which chance writes into any bytes. */
  readonly once: string;
}

/** @param env beside the installation's own. */
export async function use(home: Installation, env: NodeJS.ProcessEnv): Promise<Used> {
  const mail = await smtp();
  await mail.start();
  const { host, port, from } = settingsFor(mail);
  // Links of mails begin with the address that people type: the server's own, so its port is chosen here.
  const own = await freePort();
  const address = { NETRA_PORT: String(own), NETRA_ORIGIN: `http://127.0.0.1:${own}` };
  const sends = { NETRA_SMTP_HOST: host, NETRA_SMTP_PORT: String(port), NETRA_SMTP_FROM: from, NETRA_SMTP_TLS: 'none' };
  const server = await home.begin(['start'], /(http:\/\/\S+\/siapkan\/\S{43})/, { ...env, ...address, ...sends });
  const { origin, pathname } = new URL(server.caught);
  const officer = visitor(origin);
  const key = must(await newMemberKey(WORDS.passphrase, 2));
  const recovery = await newRecoveryKey();
  const founded = await officer.post(`${pathname}?/kantor`, {
    ...{ region: '17.02', officeName: 'Bawaslu Contoh', code: '07.02', regime: 'pilkada', password: WORDS.password },
    ...{ personName: words('officer’s name'), signIn: WORDS['officer’s sign-in name'] },
    ...{ recipient: key.recipient, wrapped: key.wrapped, recovery: recovery.recipient },
  });
  expect(founded.status).toBe(200);

  await err(visitor(origin));
  const receipts: string[] = [];
  for (const way of WAYS) receipts.push(await report(visitor(origin), way));
  await breakByForm(visitor(origin));
  const [receipt = ''] = receipts;
  const reporter = visitor(origin);
  expect((await reporter.post('/status?/lihat', { receipt })).html).toContain('LP/PB');
  expect((await reporter.post('/status?/lihat', { receipt: receipt.replace(/.$/, '!') })).status).toBe(400);
  const { session, calendar, link } = await work(officer);
  const prevented = await prevent(
    () => visitor(origin),
    link,
    mail,
    today()('on'),
    () => home.netra('remind'),
  );

  const printed = await home.netra('link', 'set-password', WORDS['officer’s sign-in name']);
  const token = printed.out.trim().split('/').at(-1) ?? '';
  expect(token).toHaveLength(43);
  server.child.kill('SIGTERM');
  const said = await server.ended;
  expect(said.code).toBe(0);
  await mail.stop();

  const code = must(parseReceipt(receipt)) as ReceiptCode;
  const derived = receiptKeys(code);
  const member = must(await unlockMemberKey(key.wrapped, WORDS.passphrase));
  const secrets: Used['secrets'] = {
    ...WORDS,
    ...prevented.secrets,
    'member’s secret key': member,
    'member’s secret key, bytes': bytesOf(member),
    'recovery secret': recovery.secret,
    'recovery secret, bytes': bytesOf(recovery.secret),
    receipt,
    'receipt, compact': code,
    'secret of a receipt': derived.secret,
    'key of a receipt': derived.identity,
    'session token': session,
    'secret of a calendar': calendar,
    'one-time link of a password': token,
    'one-time link of the first start': pathname.split('/').at(-1) ?? '',
  };
  return { secrets, output: said.out + said.err, once: prevented.once };
}

const bytesOf = (identity: string) => Buffer.from(bech32.decodeToBytes(identity.toLowerCase()).bytes);

const today = () => {
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' })
    .format()
    .split('-');
  return (name: string) => ({ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year });
};

/** What the hidden fields of a page of the form say. */
const carriedBy = (page: Answered): Record<string, string> =>
  Object.fromEntries(
    ['step', 'draft', 'receipt'].flatMap(name => (page.field(name) ? [[name, page.field(name)]] : [])),
  );

const TOPIC = 'pressure-by-superior';

/** A form that is refused: an answer that is too long. */
async function err(reporter: Visitor): Promise<void> {
  const first = await reporter.get('/lapor');
  const second = await reporter.post('/lapor?/lanjut', { ...carriedBy(first), topic: TOPIC });
  const account = words('what a refused form said').padEnd(25_000, '.');
  expect((await reporter.post('/lapor?/lanjut', { ...carriedBy(second), account })).status).toBe(400);
}

/** Files by one way, one question after the other, at first without an address; gives the receipt. */
async function report(reporter: Visitor, way: Way): Promise<string> {
  const day = today();
  const answers: Fields = {
    ...{ topic: TOPIC, 'superior-form': 'appeal', place: 'Kabupaten Rejang Lebong', concernsOffice: 'no' },
    ...{ account: words(way.account), reported: words(way.reported), mode: way.mode },
    'superior-who': words('answer to a question of the topic'),
    ...{ ...day('happenedOn'), ...day('learnedOn'), ...way.more },
  };
  let page = await reporter.get('/lapor');
  for (let step = page.field('step'); step !== 'kirim'; step = page.field('step')) {
    const ofStep = (name: string) =>
      name === step || name.startsWith(`${step}-`) || (step === 'standing' && name === 'letter');
    const said = Object.fromEntries(Object.entries(answers).filter(([name]) => ofStep(name)));
    page = await reporter.post('/lapor?/lanjut', { ...carriedBy(page), ...said });
    expect([page.status, page.field('step') !== step], step).toEqual([200, true]);
  }
  const who = way.named
    ? {
        ...{ name: words('reporter’s name'), contact: words('reporter’s contact') },
        address: words('reporter’s address'),
      }
    : {};
  const file = { field: 'evidence', called: `${WORDS['name of a file']}.txt`, text: `${words(way.evidence)}\n` };
  const send = (from: Answered, fields: Fields) =>
    reporter.post('/lapor?/kirim', { ...carriedBy(from), ...fields, langkah: 'kirim' }, file);
  if (way.named) {
    page = await send(page, { ...who, address: '' });
    expect(page.status).toBe(400);
  }
  const sent = await send(page, who);
  expect([sent.status, sent.field('step')]).toEqual([200, '']);
  return page.field('receipt');
}

/** One provision with one element, typed freely: what the plenary then decides upon. */
async function study(officer: Visitor, address: string): Promise<void> {
  const form = await officer.get(address);
  const day = today()('conductOn');
  const saved = await officer.post(address.replace('?', '?/simpan&'), {
    ...{ expected: form.field('expected'), key: form.field('key'), ...day, dayBecause: 'Menurut laporan.' },
    ...{ facts: words('facts of a study'), departs: 'Menurut bunyi pasal.' },
    ...{ 'rows-0-cite': 'Pasal contoh 1', 'rows-0-conclusion': 'Terpenuhi.' },
    ...{ 'rows-0-elements-0-text': 'Perbuatan', 'rows-0-elements-0-assessment': 'met' },
    'rows-0-elements-0-why': words('reason of an element'),
  });
  expect(saved.status).toBe(303);
}

/** A second commissioner, since one alone decides nothing; then both of them decide, one against the other's reasons. */
async function decide(officer: Visitor, address: string, on: Fields): Promise<void> {
  const seat = { name: 'Anggota Contoh', signIn: 'anggota', scope: '17.02', roles: ['commissioner'] };
  expect((await officer.post('/meja/kantor/petugas/baru', seat)).status).toBe(200);
  const form = await officer.get(address);
  const seats = [...form.html.matchAll(/name="present" value="([^"]+)"/g)].map(([, person]) => person ?? '');
  expect(seats).toHaveLength(2);
  const decided = await officer.post(`${address}?/putuskan`, {
    ...{ expected: form.field('expected'), key: form.field('key'), ...on },
    ...{ sitting: 'closed', present: seats, chair: seats[0] ?? '', minutes: words('number of minutes') },
    ...{ 'finding-neutrality': 'violation', 'how-neutrality': 'consensus', 'provisions-neutrality': 'D-01' },
    'reasons-neutrality': words('reasons of a decision'),
  });
  expect(decided.status).toBe(303);
}

/** A request that no page expects, with words in it. */
async function breakByForm(site: Visitor): Promise<void> {
  const body = `--x\r\nContent-Disposition: form-data; name="account"\r\n\r\n${words('what a form said that crashed')}`;
  const answer = await site.raw('/lapor?/kirim', {
    method: 'POST',
    body,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  });
  expect(answer.status).toBe(500);
}

/** Signs in, opens a seal, registers, studies, decides, refers, follows up, sets the other ones aside, signs out; gives the session's token. */
async function work(
  officer: Visitor,
): Promise<{ readonly session: string; readonly calendar: string; readonly link: string }> {
  const signIn = (given: string) =>
    officer.post('/masuk?/masuk', { signIn: WORDS['officer’s sign-in name'], password: given, back: '/meja' });
  expect((await signIn(WORDS['password that was wrong'])).status).toBe(401);
  expect((await signIn(WORDS.password)).status).toBe(303);
  const session = officer.cookie('netra-session');
  const list = await officer.get('/meja/semua?apa=laporan');
  const links = [...list.html.matchAll(/href="(\/meja\/laporan\/[^"]+)"/g)].map(([, link]) => link ?? '');
  const pages = await Promise.all(links.map(async link => ({ link, page: await officer.get(link) })));
  const formal = pages.find(({ page: { html } }) => html.includes(WORDS[FORMAL.account]));
  const others = pages.filter(one => one !== formal);
  const [other] = others;
  if (!formal || !other) throw new Error('the desk shows a report of each way');
  expect(pages).toHaveLength(WAYS.length);
  const opened = await officer.post(`${formal.link}/segel/identity`, { reason: words('reason of opening a seal') });
  expect([opened.status, opened.html.includes('wraps')]).toEqual([200, true]);
  const carried = ({ page: shown }: { page: Answered }) => ({
    expected: shown.field('expected'),
    key: shown.field('key'),
  });
  const review = await officer.get(`${formal.link}/kajian-awal`);
  const met = Object.fromEntries(requirementsOf('pilkada').map(({ id }) => [`syarat-${id}`, 'yes']));
  const reviewed = await officer.post(`${formal.link}/kajian-awal`, {
    ...{ expected: review.field('expected'), key: review.field('key'), regime: 'pilkada', ...met, ...today()('on') },
    note: words('note of an initial review'),
  });
  expect(reviewed.status).toBe(303);
  const complete = { link: formal.link, page: await officer.get(formal.link) };
  // What stands last in a form's hidden fields is the registering's and the setting aside's, the same for both.
  const registered = await officer.post(`${formal.link}?/registrasi`, {
    ...carried(complete),
    ...{ regime: 'pilkada', tracks: ['neutrality'], actorKind: 'pns', unit: words('unit of a case') },
    ...{ reported: words(FORMAL.reported), summary: words('summary of a case') },
  });
  expect(registered.status).toBe(303);
  const aside = { reason: words('reason of setting aside'), cite: 'Pasal Contoh' };
  for (const one of others)
    expect((await officer.post(`${one.link}?/kesampingkan`, { ...carried(one), ...aside })).status).toBe(303);
  const on = today()('on');
  await study(officer, `${registered.location}/kajian?jalur=neutrality`);
  await decide(officer, `${registered.location}/pleno`, on);
  const steps: readonly [string, Fields][] = [
    ['teruskan', { letter: words('letter of a referral') }],
    ['tindak-lanjut', { result: 'sanction-imposed', note: words('note of a follow-up') }],
  ];
  for (const [step, fields] of steps) {
    const address = `${registered.location}/${step}?jalur=neutrality`;
    const form = await officer.get(address);
    const answer = await officer.post(address, {
      expected: form.field('expected'),
      key: form.field('key'),
      ...on,
      ...fields,
    });
    expect(answer.status, step).toBe(303);
  }
  const sought = encodeURIComponent(words('words of a search'));
  const searched = await officer.get(`/meja/cari?q=${encodeURIComponent(words(FORMAL.reported))}`);
  expect(searched.html).toContain(`<mark>${WORDS[FORMAL.reported]}</mark>`);
  for (const path of [
    `/meja/cari?q=${sought}`,
    '/meja',
    '/register',
    '/ekspor/register.csv',
    '/ekspor/register.ndjson',
    '/api/v1/register.list',
  ])
    expect((await officer.get(path)).status, path).toBe(200);
  const calendar = await remind(officer);
  const outreach = { name: 'Penyuluh Contoh', signIn: `${WORDS['officer’s sign-in name']}-cegah`, scope: '17.02' };
  const enrolled = await officer.post('/meja/kantor/petugas/baru', { ...outreach, roles: ['outreach'] });
  const link = /\/siapkan\/[A-Za-z0-9_-]{43}/.exec(enrolled.html)?.[0] ?? '';
  expect((await officer.post('/keluar', {})).status).toBe(303);
  const after = await officer.post(`${other.link}?/kesampingkan`, {
    reason: words('what was typed after the session ended'),
    cite: 'x',
  });
  expect(after.status).toBe(401);
  return { session, calendar, link };
}

/** Gives an address for mail, and has a calendar made and looked at; gives its secret. */
async function remind(officer: Visitor): Promise<string> {
  const address = `${WORDS['address for reminders']}@surel.example`;
  expect((await officer.post('/meja/saya?/alamat', { address })).status).toBe(200);
  expect((await officer.get('/meja/saya')).html).toContain(address);
  const made = await officer.post('/meja/saya?/kalender', {});
  const secret = /\/kalender\/([A-Za-z0-9_-]{43})\.ics/.exec(made.html)?.[1] ?? '';
  expect((await officer.get(`/kalender/${secret}.ics`)).html).toContain('BEGIN:VCALENDAR');
  expect((await officer.get(`/kalender/${secret.replace(/.$/, '-')}x.ics`)).status).toBe(404);
  return secret;
}
