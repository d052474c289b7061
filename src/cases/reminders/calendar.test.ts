/** An officer's calendar by RFC 5545: https://www.rfc-editor.org/rfc/rfc5545 */
import { expect, test } from 'vitest';
import { calendarText, etagOf } from './calendar.ts';
import { confirmText, reminderText } from './words.ts';

const calendar = (change: Partial<Parameters<typeof calendarText>[0]> = {}) =>
  calendarText({
    days: [
      { day: '2024-10-18', count: 3 },
      { day: '2024-12-31', count: 1 },
    ],
    lang: 'id',
    address: 'https://netra.example',
    today: '2024-10-15',
    of: new Uint8Array(32),
    ...change,
  });
/** §3.1: a line that begins with a space goes on the one before. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('one event for each day, all day long, with a count and the link, and nothing else', () => {
  const lines = unfolded(calendar());
  expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
  expect(lines.filter(line => line.startsWith('PRODID:')).length).toBe(1);
  const first = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
  expect(first.filter(line => line.startsWith('SUMMARY'))).toEqual(['SUMMARY:3 batas waktu']);
  expect(first).toContain('DTSTART;VALUE=DATE:20241018');
  expect(first.some(line => /^URL;?.*:https:\/\/netra\.example\/meja$/.test(line))).toBe(true);
  // §3.6.1: UID and DTSTAMP are required; a whole day has no end, or the day after.
  expect(first.some(line => /^UID:[0-9a-f]{32}@netra$/.test(line))).toBe(true);
  expect(first).toContain('DTSTAMP:20241015T000000Z');
  const names = first.map(line => line.split(/[:;]/)[0]);
  expect(
    names.filter(name => !/^(UID|DTSTAMP|DTSTART|DTEND|SUMMARY|URL|SEQUENCE|X-MICROSOFT-.*|X-.*)$/.test(name ?? '')),
  ).toEqual([]);
  expect(lines.filter(line => line === 'BEGIN:VEVENT').length).toBe(2);
});

test('lines end in CRLF and are at most 75 octets long; an address as long as it may be is folded and read back', () => {
  const address = `https://${'kantor-yang-panjang-'.repeat(5)}.example`;
  const text = calendar({ address });
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  expect(unfolded(text).some(line => line.endsWith(`${address}/meja`))).toBe(true);
});

test('is the same bytes all day, and has another tag once a day or a count changed', () => {
  expect(etagOf(calendar())).toBe(etagOf(calendar()));
  const tags = [calendar(), calendar({ days: [{ day: '2024-10-18', count: 4 }] }), calendar({ lang: 'en' })].map(
    etagOf,
  );
  expect(new Set(tags).size).toBe(3);
  for (const tag of tags) expect(tag).toMatch(/^"[A-Za-z0-9_-]{32}"$/);
});

test('with nothing to say is a calendar without an event', () => {
  expect(calendar({ days: [] })).not.toContain('VEVENT');
});

const said = {
  ...{ within: 1, ahead: 1, nearest: '2024-10-16', late: 2, oldest: '2024-10-10' },
  ...{ below: 5, below_offices: 2, below_oldest: '2024-10-01' },
  ...{ reports: 1, reports_nearest: '2024-10-16', reports_late: 2, reports_oldest: '2024-10-11' },
} as const;
test.each([
  ['id', 'Netra: 11 batas waktu', '2 batas waktu sudah lewat, yang terlama Kamis 10 Oktober 2024.'],
  ['en', 'Netra: 11 limits', '1 limit within 1 day, the nearest on Wednesday 16 October 2024.'],
] as const)('a mail in %s is whole sentences, the same in both forms', (lang, subject, line) => {
  const mail = reminderText({ ...said, lang }, 'https://netra.example');
  expect(mail.subject).toBe(subject);
  expect(mail.text).toContain(line);
  for (const sentence of mail.text.trim().split('\n\n')) expect(mail.html).toContain(sentence);
  expect(mail.text + mail.html).not.toMatch(/undefined|null|NaN/);
});

test('an address in a link is never read as HTML', () => {
  expect(confirmText('id', 'https://netra.example/"><script>', 24).html).not.toContain('<script');
});
