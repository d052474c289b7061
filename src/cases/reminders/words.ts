/** What a mail and a calendar say: a count, a day and a link. What must never come here: a name, a number, a unit, a topic. */
import { Temporal } from 'temporal-polyfill';
import { formatDay } from '../../calendar/days.ts';
import { bothWays, type Lang, type Text } from './mail-text.ts';

export type { Lang, Text };

/** What is kept of a mail until it is sent, and all that it says. */
export interface Said {
  readonly lang: Lang;
  readonly within: number;
  readonly ahead: number;
  readonly nearest: string | null;
  readonly late: number;
  readonly oldest: string | null;
  readonly below: number;
  readonly below_offices: number;
  readonly below_oldest: string | null;
  readonly reports: number;
  readonly reports_nearest: string | null;
  readonly reports_late: number;
  readonly reports_oldest: string | null;
}
const day = (iso: string | null, lang: Lang) => (iso ? formatDay(Temporal.PlainDate.from(iso), lang, 'long') : '');
const reports = (n: number) => (n === 1 ? '1 periodic report' : `${n} periodic reports`);
const limits = (n: number) => (n === 1 ? '1 limit' : `${n} limits`);
const daysEn = (n: number) => (n === 1 ? '1 day' : `${n} days`);
const isAre = (n: number) => (n === 1 ? 'is' : 'are');

const WORDS = {
  id: {
    subject: (n: number) => `Netra: ${n} batas waktu`,
    ahead: (n: number, within: number, on: string) => `${n} batas waktu dalam ${within} hari, yang terdekat ${on}.`,
    late: (n: number, on: string) => `${n} batas waktu sudah lewat, yang terlama ${on}.`,
    below: (n: number, offices: number, on: string) =>
      `${n} batas waktu sudah lewat di ${offices} kantor di bawah kantor Anda, yang terlama ${on}.`,
    reports: (n: number, within: number, on: string) =>
      `${n} laporan berkala harus dikirim dalam ${within} hari, yang terdekat ${on}.`,
    reportsLate: (n: number, on: string) =>
      `${n} laporan berkala belum dikirim dan sudah lewat harinya, yang terlama ${on}.`,
    link: 'Buka antrean:',
    stop: 'Surel ini dikirim otomatis. Mengubah atau menghentikannya:',
    confirmSubject: 'Netra: pastikan alamat surel',
    confirm:
      'Seorang petugas meminta pengingat dari Netra dikirim ke alamat ini. Bila itu Anda, buka tautan ini setelah masuk:',
    confirmHours: (hours: number) =>
      `Tautan berlaku ${hours} jam dan sekali pakai. Bila bukan Anda, abaikan surel ini.`,
    event: (n: number) => `${n} batas waktu`,
  },
  en: {
    subject: (n: number) => `Netra: ${limits(n)}`,
    ahead: (n: number, within: number, on: string) => `${limits(n)} within ${daysEn(within)}, the nearest on ${on}.`,
    late: (n: number, on: string) => `${limits(n)} ${isAre(n)} overdue, the oldest since ${on}.`,
    below: (n: number, offices: number, on: string) =>
      `${limits(n)} ${isAre(n)} overdue at ${offices === 1 ? '1 office' : `${offices} offices`} below yours, the oldest since ${on}.`,
    reports: (n: number, within: number, on: string) =>
      `${reports(n)} to send within ${daysEn(within)}, the nearest by ${on}.`,
    reportsLate: (n: number, on: string) => `${reports(n)} not sent and overdue, the oldest since ${on}.`,
    link: 'Open the queue:',
    stop: 'This mail was sent by itself. To change or stop it:',
    confirmSubject: 'Netra: confirm your address',
    confirm:
      'An officer asked for reminders from Netra to be sent to this address. If that was you, sign in and open this link:',
    confirmHours: (hours: number) =>
      `The link holds for ${hours} hours and works once. If it was not you, ignore this mail.`,
    event: (n: number) => limits(n),
  },
} as const;

/** `address` is what people type for the installation, without a slash at its end. */
export function reminderText(said: Said, address: string): Text {
  const { lang } = said;
  const t = WORDS[lang];
  const lines = [
    ...(said.ahead > 0 ? [t.ahead(said.ahead, said.within, day(said.nearest, lang))] : []),
    ...(said.late > 0 ? [t.late(said.late, day(said.oldest, lang))] : []),
    ...(said.below > 0 ? [t.below(said.below, said.below_offices, day(said.below_oldest, lang))] : []),
    ...(said.reports > 0 ? [t.reports(said.reports, said.within, day(said.reports_nearest, lang))] : []),
    ...(said.reports_late > 0 ? [t.reportsLate(said.reports_late, day(said.reports_oldest, lang))] : []),
  ];
  const all = said.ahead + said.late + said.below + said.reports + said.reports_late;
  return bothWays(lang, t.subject(all), [
    ...lines,
    t.link,
    { link: `${address}/meja` },
    t.stop,
    { link: `${address}/meja/saya` },
  ]);
}

export function confirmText(lang: Lang, link: string, hours: number): Text {
  const t = WORDS[lang];
  return bothWays(lang, t.confirmSubject, [t.confirm, { link }, t.confirmHours(hours)]);
}

export const eventText = (count: number, lang: Lang): string => WORDS[lang].event(count);
