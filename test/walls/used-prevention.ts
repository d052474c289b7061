/**
 * The work of prevention in the day of used.ts: a roster from a file, a pledge with its slips, somebody who signs by the slip and
 * somebody who signs by a code from the mail, both after slips of the pen; and an address that asks for messages.
 */
import { randomInt } from 'node:crypto';
import { expect } from 'vitest';
import { readable, type Smtp } from '../support/smtp.ts';
import { type Secret, WORDS, words } from './policy.ts';
import { meet } from './used-meeting.ts';
import type { Fields, Visitor } from './visitor.ts';

const REGION = '17.02';
/** Invented numbers of civil servants, by the rule of which a form would refuse others. */
const newNip = () => `1985031220100110${randomInt(10, 100)}`;
const mailOf = (secret: Secret) => `${WORDS[secret]}@surel.example`;

/** What chance made; `once` is six digits, which stand in any bytes and are looked for as a word of their own. */
export interface Prevented {
  readonly secrets: Readonly<Partial<Record<Secret, string>>>;
  readonly once: string;
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let left = 300; left > 0; left -= 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('what a job was to do is not done');
}

/**
 * @param link the officer's own, to choose a password by
 * @param sendMails sends at once what goes out every few minutes
 */
export async function prevent(
  at: () => Visitor,
  link: string,
  mail: Smtp,
  today: Fields,
  sendMails: () => Promise<unknown>,
): Promise<Prevented> {
  const officer = at();
  const password = WORDS['password of an officer of outreach'];
  expect((await officer.post(`${link}?/sandi`, { password })).status).toBe(200);
  const signIn = { signIn: WORDS['officer’s sign-in name'].concat('-cegah'), password, back: '/meja' };
  expect((await officer.post('/masuk?/masuk', signIn)).status).toBe(303);

  const nips = [newNip(), newNip()];
  const [slipNip = '', mailNip = ''] = nips[0] === nips[1] ? [nips[0], newNip().replace(/..$/, '09')] : nips;
  const names = ['name of somebody in a roster', 'name of somebody who signs'] as const;
  const file = [
    'NIP,Nama,Jabatan,Unit,E-mail',
    `'${slipNip},${words(names[0])},${words('post of somebody in a roster')},Dinas Contoh,`,
    `'${mailNip},${words(names[1])},Analis,Dinas Contoh,${mailOf('address of somebody in a roster')}`,
  ].join('\n');
  expect(
    (await officer.post('/meja/cegah/sasaran', { region: REGION, name: 'Pemerintah Contoh', keeper: '' })).status,
  ).toBe(303);
  const called = { field: 'file', called: 'pegawai.csv', text: file };
  const kept = await officer.post(`/meja/cegah/sasaran/${REGION}/impor`, {}, called);
  expect(kept.status).toBe(303);
  expect((await officer.get(kept.location)).html).toContain(WORDS[names[0]]);
  expect((await officer.post(`${kept.location}?/impor`, {})).status).toBe(303);
  await until(async () => {
    const people = await officer.get(`/meja/cegah/sasaran/${REGION}/orang?kelompok=asn`);
    return people.html.includes(WORDS[names[1]]) ? true : undefined;
  });

  const form = await officer.get(`/meja/cegah/ikrar/baru?jenis=integrity-pact&wilayah=${REGION}`);
  const days = (name: string) =>
    Object.fromEntries(Object.entries(today).map(([part, value]) => [part.replace('on-', `${name}-`), value]));
  const drafted = await officer.post('/meja/cegah/ikrar/baru', {
    ...{ key: form.field('key'), region: REGION, kind: 'integrity-pact', title: 'Pakta Contoh', preamble: '' },
    ...{ 'use-service': 'on', 'order-service': '1', 'text-service': 'Saya netral.', 'cite-service': 'UU 20/2023' },
    ...{ ...days('from'), ...days('until'), askRoster: 'on' },
  });
  expect([drafted.status, drafted.location]).toEqual([303, expect.stringContaining('/meja/cegah/ikrar/')]);
  const draft = await officer.get(drafted.location);
  const opened = { expected: draft.field('expected'), key: draft.field('key') };
  expect((await officer.post(`${drafted.location}?/buka`, opened)).status).toBe(303);
  const unit = await until(async () => {
    const page = await officer.get(drafted.location);
    return page.html.match(new RegExp(`${drafted.location}/[0-9a-f-]{36}`))?.[0];
  });
  const slips = await officer.get(`${unit}/slip`);
  const codes = (secret: Secret) =>
    Array.from(
      slips.html.slice(slips.html.indexOf(WORDS[secret])).matchAll(/>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5})</g),
      ([, code]) => code ?? '',
    );
  expect((await officer.get(`${unit}/belum.csv`)).html).toContain(WORDS[names[1]]);
  expect((await officer.get(unit)).html).toContain(WORDS[names[0]]);

  const address = drafted.location.replace('/meja/cegah', '');
  const [code = '', revoking = ''] = codes(names[0]);
  const signed = await sign(at(), `${address}/tanda-tangan`, { code, nip: slipNip, wrong: mailNip });
  expect(signed).toContain('Anda sudah menandatangani');
  const [mailed = ''] = codes(names[1]);
  const once = async () =>
    /Kode Anda: (\d{6})/.exec(
      readable(mail.taken.filter(({ to }) => to.includes(mailOf('address of somebody in a roster'))).at(-1)?.raw ?? ''),
    )?.[1];
  let sent = '';
  const byMail = await sign(
    at(),
    `${address}/tanda-tangan`,
    { code: mailed, nip: mailNip, wrong: slipNip },
    async () => {
      sent = await until(once);
      return sent;
    },
  );
  expect(byMail).toContain('Anda sudah menandatangani');

  const reader = at();
  const asks = { address: mailOf('address of a subscriber'), region: REGION, who: '' };
  expect((await reader.post('/pesan/langganan', asks)).status).toBe(200);
  const confirms = await until(
    async () =>
      /\/pesan\/langganan\/pastikan\/([^\s"<>]+)/.exec(
        readable(mail.taken.filter(({ to }) => to.includes(asks.address)).at(-1)?.raw ?? ''),
      )?.[1],
  );
  expect((await reader.get(`/pesan/langganan/pastikan/${confirms}`)).status).toBe(200);
  expect((await reader.post(`/pesan/langganan/pastikan/${confirms}`, {})).status).toBe(200);

  const asked = await meet(officer, at(), mail, {
    ...{ region: REGION, address: mailOf('address of somebody in a roster'), today: days, until, sendMails },
  });

  return {
    once: sent,
    secrets: {
      ...asked,
      'number of somebody in a roster': slipNip,
      'number of somebody who signs': mailNip,
      'personal code': mailed,
      'personal code, compact': mailed.replaceAll('-', ''),
      'code that revokes': revoking,
      'address of somebody in a roster': mailOf('address of somebody in a roster'),
      'link that confirms a subscription': confirms,
    },
  };
}

/** The steps of signing, each with a slip of the pen before it; gives the last page. */
async function sign(
  signer: Visitor,
  address: string,
  { code, nip, wrong }: { readonly code: string; readonly nip: string; readonly wrong: string },
  once?: () => Promise<string>,
): Promise<string> {
  const step = async (fields: Fields) => (await signer.post(`${address}?/langkah`, { code, ...fields })).html;
  await step({ step: 'code', code: `${WORDS['personal code that was mistyped']}` });
  await step({ step: 'code' });
  await step({ step: 'number', nip: wrong });
  expect(await step({ step: 'number', nip })).toContain('name="says"');
  const says = { step: 'clauses', nip, says: ['0'], way: once ? 'mail' : '' };
  const answer = await step(says);
  if (!once) return answer;
  const right = await once();
  await step({ ...says, step: 'once', once: right === '111111' ? '222222' : '111111' });
  return step({ ...says, step: 'once', once: right });
}
