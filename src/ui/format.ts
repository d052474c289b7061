import type { Lang } from './lang.ts';

/**
 * Days and numbers as people read them. Takes legal days as they stand in acts (`2024-10-18`) and never a moment: which
 * day it was in which zone has been decided before. Months and weekdays come from the platform's own tables (CLDR).
 */
const locale: Record<Lang, string> = { id: 'id-ID', en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();

/** The platform's format of these options: made once, because making one takes a hundred times as long as using it. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, known);
  return known;
}

function parts(day: string, lang: Lang, width: 'long' | 'short') {
  const [year = '', month = '', date = ''] = day.split('-');
  const noon = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date), 12));
  const name = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale[lang], { ...options, timeZone: 'UTC' }).format(noon);
  return { weekday: name({ weekday: width }), date: String(Number(date)), month: name({ month: width }), year };
}

/** `Jumat, 18 Oktober 2024`, for running text. */
export function dayLong(day: string, lang: Lang): string {
  const { weekday, date, month, year } = parts(day, lang, 'long');
  return `${weekday}, ${date} ${month} ${year}`;
}

/** `18 Oktober 2024`, where the weekday does not matter. */
export function dayPlain(day: string, lang: Lang): string {
  const { date, month, year } = parts(day, lang, 'long');
  return `${date} ${month} ${year}`;
}

/** `Oktober 2024` of `2024-10`. */
export function monthLong(month: string, lang: Lang): string {
  const { month: name, year } = parts(`${month}-01`, lang, 'long');
  return `${name} ${year}`;
}

/** `Jum 18 Okt`, for chips and narrow columns. */
export function dayShort(day: string, lang: Lang): string {
  const { weekday, date, month } = parts(day, lang, 'short');
  return `${weekday} ${date} ${month}`;
}

/** `1.248` in Indonesian, `1,248` in English. */
export const number = (value: number, lang: Lang): string => NUMBERS[lang].format(value);
const NUMBERS: Record<Lang, Intl.NumberFormat> = {
  id: new Intl.NumberFormat(locale.id),
  en: new Intl.NumberFormat(locale.en),
};

/** `412 kB`, `1,2 MB`: powers of a thousand, as file managers show them. */
export function sizeText(bytes: number, lang: Lang): string {
  const [value, unit] =
    bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1e3)), 'kB'] : [Math.round(bytes / 1e5) / 10, 'MB'];
  return `${number(value, lang)} ${unit}`;
}

/** `Jum 18 Okt`, with the year where it is not that of `today`. */
export const dayNear = (day: string, today: string, lang: Lang): string =>
  day.slice(0, 4) === today.slice(0, 4) ? dayShort(day, lang) : `${dayShort(day, lang)} ${day.slice(0, 4)}`;
