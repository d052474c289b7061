/**
 * A meeting and a circular in the day of used.ts, whose staff are asked by mail: somebody opens the links, answers, reads, and
 * signs in by the venue's list; a guest comes to the door. Each code that a mail brought goes through address and form.
 */
import { expect } from 'vitest';
import { readable, type Smtp } from '../support/smtp.ts';
import { type Secret, WORDS, words } from './policy.ts';
import type { Fields, Visitor } from './visitor.ts';

const LINK = /\/undangan\/([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5})/;

export interface Meeting {
  readonly region: string;
  /** Of whoever the roster has an address of. */
  readonly address: string;
  readonly today: (name: string) => Fields;
  until<T>(look: () => Promise<T | undefined>): Promise<T>;
  /** What goes out every few minutes, at once. */
  sendMails(): Promise<unknown>;
}

/** @param officer of outreach, signed in */
export async function meet(
  officer: Visitor,
  reader: Visitor,
  mail: Smtp,
  { region, address, today, until, sendMails }: Meeting,
): Promise<Readonly<Partial<Record<Secret, string>>>> {
  const linkFrom = async (subject: RegExp) => {
    await sendMails();
    return until(async () => {
      const letters = mail.taken.filter(({ to }) => to.includes(address)).map(({ raw }) => readable(raw));
      return LINK.exec(letters.findLast(letter => subject.test(letter)) ?? '')?.[1];
    });
  };
  const send = async (path: string, fields: Fields) => {
    const page = await officer.get(path);
    const answer = await officer.post(path, { key: page.field('key'), expected: page.field('expected'), ...fields });
    expect(answer.status, path).toBe(303);
    return answer.location;
  };

  const plan = {
    ...{ region, kind: 'sosialisasi', title: 'Sosialisasi Contoh', organiser: 'Dinas Contoh', place: 'Aula Contoh' },
    ...{ speakers: words('speaker of an event'), from: '00.05', until: '23.55', access: 'invited', ...today('day') },
  };
  const event = await send('/meja/cegah/kegiatan/baru', plan);
  await send(`${event}/undang`, { whom: 'all' });
  const pass = await linkFrom(/diundang ke sebuah acara/);
  expect((await reader.get(`/undangan/${pass}`)).html).toContain(pass);
  const answering = `${event.replace('/meja/cegah/kegiatan', '/agenda')}/jawab`;
  expect((await reader.post(`${answering}?/lihat`, { code: pass, step: 'code' })).html).toContain('Sosialisasi Contoh');
  const door = await officer.get(`${event}/hadir`);
  const guest = { key: door.field('key'), name: words('name of a guest at the door'), post: 'Tamu', how: 'desk-list' };
  expect((await officer.post(`${event}/hadir?/tamu`, guest)).status).toBe(303);
  expect((await officer.get(`${event}/hadir`)).html).toContain(WORDS['name of a guest at the door']);

  const circular = await send('/meja/cegah/edaran/baru', { region, title: 'Edaran Contoh', text: 'Netral.' });
  const issuer = { post: 'Sekretaris Daerah Contoh', name: 'Sekretaris Contoh', capacity: 'definitive' };
  const text = { title: 'Edaran Contoh', text: 'Netral.', number: '800/1/CONTOH', cites: ['R-SE-DAERAH'] };
  await send(`${circular}/terbit`, { ...text, ...issuer, ...today('on') });
  await send(`${circular}/sasaran`, {});
  const code = await linkFrom(/Edaran Contoh/);
  expect((await reader.post('/undangan?/buka', { code: code.slice(1) })).status).toBe(400);
  expect((await reader.get(`/undangan/${code}`)).html).toContain('Edaran Contoh');
  expect((await reader.post(`/undangan/${code}?/baca`, { edition: '1' })).html).toContain('Tercatat');
  expect((await reader.post('/undangan?/buka', { code })).html).toContain('Edaran Contoh');
  expect((await officer.get(`${circular}/belum.csv`)).html).toContain(WORDS['name of somebody in a roster']);
  return {
    'code of an invitation': pass,
    'code of a circular': code,
    'code of a circular, compact': code.replaceAll('-', ''),
  };
}
