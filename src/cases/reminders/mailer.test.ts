/** Mail over a real SMTP server: what arrives, and what happens where it can't. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certificate, PASSWORD, readable, type Smtp, settingsFor, smtp, USER } from '../../../test/support/smtp.ts';
import { mailAddress } from '../../offices/reminders.ts';
import { type MailSettings, openMailer } from './mailer.ts';
import { reminderText, type Said } from './words.ts';

const AT = '2024-10-15T00:00:00.000Z';
const said: Said = {
  ...({ lang: 'id' } as const),
  ...{ within: 3, ahead: 3, nearest: '2024-10-18', late: 0, oldest: null },
  ...{ below: 0, below_offices: 0, below_oldest: null },
  ...{ reports: 0, reports_nearest: null, reports_late: 0, reports_oldest: null },
};
const message = reminderText(said, 'https://netra.example');

describe('mail', () => {
  const cert = certificate();
  let secured: Smtp;
  let plain: Smtp;
  beforeAll(async () => {
    [secured, plain] = await Promise.all([smtp(cert), smtp()]);
    await Promise.all([secured.start(), plain.start()]);
  });
  afterAll(() => Promise.all([secured.stop(), plain.stop()]));
  const overTls = (change: Partial<MailSettings> = {}) =>
    openMailer(
      settingsFor(secured, { security: 'starttls', user: USER, password: PASSWORD, ca: cert.cert, ...change }),
    );

  test('arrives over an encrypted line, signed in, to one address, as text and the least of HTML', async () => {
    expect(await overTls().send('maria@kantor.example', message, AT)).toBe(null);
    const [mail] = secured.taken;
    expect(mail).toMatchObject({
      to: ['maria@kantor.example'],
      from: 'netra@kantor.example',
      secure: true,
      user: USER,
    });
    const raw = readable(mail?.raw ?? '');
    expect(raw).toContain('Subject: Netra: 3 batas waktu\r\n');
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).toContain('3 batas waktu dalam 3 hari, yang terdekat Jumat 18 Oktober 2024.');
    expect(raw).toContain('<a href="https://netra.example/meja">');
    expect(raw).not.toMatch(/X-Mailer|<img|<style|http:\/\//);
  });

  test('never goes over a line that is not encrypted, nor to a server that nobody vouches for', async () => {
    const before = plain.taken.length + secured.taken.length;
    const unsecured = openMailer(settingsFor(plain, { security: 'starttls' }));
    expect(await unsecured.send('maria@kantor.example', message, AT)).toBe('not-encrypted');
    expect(await overTls({ ca: null }).send('maria@kantor.example', message, AT)).toBe('not-encrypted');
    expect(plain.taken.length + secured.taken.length).toBe(before);
  });

  test('says why it could not go: an address refused, a password refused, a server that is not there', async () => {
    secured.refuses.add('hilang@kantor.example');
    expect(await overTls().send('hilang@kantor.example', message, AT)).toBe('refused');
    expect(await overTls({ password: 'salah' }).send('maria@kantor.example', message, AT)).toBe('sign-in');
    const nobody = await smtp();
    expect(await openMailer(settingsFor(nobody)).send('maria@kantor.example', message, AT)).toBe('unreachable');
  });

  test.each([
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example, c@d.example',
    '"a b"@b.example',
    'a@b.example>',
    '<a@b.example>',
    'Maria <a@b.example>',
    'a@b',
    'a@b.example\0',
    'ä@b.example',
    '@b.example',
    '-oQ/tmp@b.example',
    '',
  ])('no address is %j', text => {
    expect(mailAddress.safeParse(text).success).toBe(false);
  });

  test('even an address that was never checked makes no second recipient and no header', async () => {
    const from = plain.taken.length;
    await openMailer(settingsFor(plain)).send('a@b.example\r\nBcc: c@d.example', message, AT);
    for (const { to, raw } of plain.taken.slice(from)) {
      expect(to.length).toBe(1);
      expect(raw).not.toMatch(/^Bcc:/m);
    }
  });
});
