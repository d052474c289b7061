/**
 * From bytes to clean Indonesian text: decoding, refusing what is no article, and taking the page's noise away.
 *
 * Pure. Nothing is repaired by guessing: what can't be read is refused with a code. All passages of a reading are offsets
 * in the cleaned text, so this file alone decides what the cleaned text is.
 */
import { ok, type Result, refuse } from '../result.ts';
import { INDONESIAN_WORDS } from './lexicon.ts';
import type { Span } from './passage.ts';

export type ReadRefusal =
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'binary' }
  | { readonly code: 'empty' }
  | { readonly code: 'not-indonesian'; readonly words: number; readonly indonesianWords: number };

/** An article of 1 MiB would be a book of 180,000 words; more is a mistake or an attack. */
export const ARTICLE_LIMIT_BYTES = 1_048_576;

/** What is read of an article: some sixty pages. Beyond that the reading would only get slower, not better. */
export const READ_LIMIT = 100_000;

const TITLE_LIMIT = 500;
const CONTROL_SHARE_OF_BINARY = 0.02;

/** Page furniture that stands on a line of its own. */
const NOISE_LINES: readonly RegExp[] = [
  /^(?:\*+\s*)?(?:baca|simak|lihat|tonton)\s+(?:juga|selengkapnya|pula)\b/i,
  /^\d*\s*(?:posting\s+)?komentar\b(?:\s*\(\d+\))?$/i,
  /^(?:share|bagikan|tweet|whats\s?app|facebook|telegram|copy link|salin tautan|print|cetak|iklan|advertisement|loading|berita terkait|artikel terkait|tags?)\b.{0,60}$/i,
  /^(?:scroll|gulir)\b.{0,60}$/i,
  /^(?:ikuti|dapatkan|gabung|follow)\b.{0,80}(?:google news|whatsapp|telegram|channel|saluran|kanal)\b.*$/i,
  /^(?:copyright|hak cipta|©|all rights reserved)/i,
  /^(?:pewarta|reporter|editor|penulis|wartawan|penyunting|kontributor|sumber|laporan|uploader|redaktur|foto|source|oleh)\s*:.*$/i,
  /^[-–—]*\s*(?:foto|dok(?:umentasi)?\.?|ist(?:imewa)?)\b[^.]{0,60}$/i,
  /^[[(][A-Za-z]{2,10}(?:[/,\s-]+[A-Za-z]{1,10}){0,3}[\])]\.?$/,
  /^[\d\s.,|/•·*_=~#-]+$/,
];

/** The page's own date line: `Senin, 15 Jan 2024 10:20 WIB`, `20 Juni 2024 | 14.05`. */
const STAMP =
  /^(?:(?:dipublikasikan|diterbitkan|published|posted|tayang|diperbarui|update)\b[^\d]{0,25})?(?:\p{L}{4,6}['’]?\p{L}?,?\s+)?\d{1,2}[ /-](?:\p{L}{3,9}|\d{1,2})[ /-]\d{4}(?:\s*[|,•–-]?\s*(?:pukul|jam)?\s*\d{1,2}[:.]\d{2}(?:\s*(?:WIB|WITA|WIT))?)?$/iu;

/** The initials of a newsroom at the end of the last paragraph: (Red), (MC/EK), (900), [SET/RED]. */
const NEWSROOM_INITIALS =
  /\s*[[(](?:[A-Za-z]{2,4}(?:[/-][A-Za-z]{2,4})+|red(?:aksi)?|\d{2,4}|adv|[a-z]{2,4})[\])]\.?\s*$/i;

/** A related headline between two paragraphs: one bullet alone. A bullet among bullets is a list of the article itself. */
const BULLET = /^[•●▪►»]\s+/;

/**
 * Decodes the bytes of one article: UTF-8, UTF-16 with its mark, else Windows-1252.
 * Refuses more than 1 MiB before looking at it, NUL bytes and control characters (binary), and nothing at all (empty).
 */
export function decodeArticle(bytes: Uint8Array): Result<string, ReadRefusal> {
  if (bytes.byteLength > ARTICLE_LIMIT_BYTES) {
    return refuse({ code: 'too-large', bytes: bytes.byteLength, limit: ARTICLE_LIMIT_BYTES });
  }
  const text = decode(bytes);
  if (text.includes('\0') || controlShare(text) > CONTROL_SHARE_OF_BINARY) return refuse({ code: 'binary' });
  return text.trim() === '' ? refuse({ code: 'empty' }) : ok(text);
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function controlShare(text: string): number {
  let controls = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0xfffd) controls += 1;
  }
  return text.length === 0 ? 0 : controls / text.length;
}

/** Refuses what is too large, binary, empty or not Indonesian; the text may have come from anywhere. */
export function refusalOf(text: string): ReadRefusal | undefined {
  if (text.length > ARTICLE_LIMIT_BYTES) return { code: 'too-large', bytes: text.length, limit: ARTICLE_LIMIT_BYTES };
  if (text.includes('\0') || controlShare(text) > CONTROL_SHARE_OF_BINARY) return { code: 'binary' };
  if (text.trim() === '') return { code: 'empty' };
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const indonesianWords = words.filter(word => INDONESIAN_WORDS.has(word)).length;
  // Indonesian news runs at 15 to 30 in 100; English, Dutch, Tagalog and Javanese stay under 3.
  return indonesianWords * 100 >= words.length * 6 && indonesianWords > 0
    ? undefined
    : { code: 'not-indonesian', words: words.length, indonesianWords };
}

export type CleanArticle = {
  /** Title (if any), then the paragraphs, one line each. All passages are offsets in here. */
  readonly text: string;
  readonly title: Span | undefined;
  /** `BOGOR, KABAR.COM — `: the place and the paper before the first sentence. */
  readonly dateline: Span | undefined;
  readonly body: Span;
  /** The page's own date line, taken out of the text; it tells the day of publication. */
  readonly stamp: string | undefined;
  /** Whether the article was longer than READ_LIMIT and cut there. */
  readonly cut: boolean;
};

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\f|\v/g, '\n')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/ {2,}/g, ' ');

const isHeadline = (line: string): boolean =>
  line.length <= 200 && !/[.!?:]["”)]?$/.test(line) && datelineEnd(line) === 0;

/** Cleans an article. A title that isn't given is the first line when that reads like a headline. */
export function cleanArticle(raw: string, givenTitle?: string): CleanArticle {
  const cut = raw.length > READ_LIMIT;
  const lines = plain(cut ? raw.slice(0, READ_LIMIT) : raw)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  const stamp = lines.find(line => STAMP.test(line));
  const seen = new Set<string>();
  const kept = lines.filter((line, i) => {
    const again = seen.has(line);
    seen.add(line);
    return !again && !STAMP.test(line) && !isNoise(lines, i);
  });
  const first = kept[0] ?? '';
  const title =
    givenTitle === undefined || givenTitle.trim() === ''
      ? kept.length > 1 && isHeadline(first)
        ? first
        : undefined
      : plain(givenTitle.slice(0, TITLE_LIMIT)).replaceAll('\n', ' ').trim();
  const paragraphs = kept.filter(line => line !== title);
  const last = paragraphs.length - 1;
  const body = paragraphs.map((line, i) => (i === last ? line.replace(NEWSROOM_INITIALS, '') : line)).join('\n');
  const start = title === undefined ? 0 : title.length + 1;
  const text = title === undefined ? body : `${title}\n${body}`;
  const place = datelineEnd(body.split('\n')[0] ?? '');
  return {
    text,
    title: title === undefined ? undefined : { start: 0, end: title.length },
    dateline: place === 0 ? undefined : { start, end: start + place },
    body: { start: start + place, end: text.length },
    stamp,
    cut,
  };
}

function isNoise(lines: readonly string[], i: number): boolean {
  const line = lines[i] ?? '';
  if (NOISE_LINES.some(noise => noise.test(line))) return true;
  return BULLET.test(line) && !BULLET.test(lines[i - 1] ?? '') && !BULLET.test(lines[i + 1] ?? '');
}

/** Where the dateline ends in the first paragraph: capitals, a paper's name, then a dash. 0 when there is none. */
function datelineEnd(line: string): number {
  const found =
    /^(.{2,70}?)(?:\s*\|\|\s*([^|]{2,40}?))?\s*(?:,?\s*[–—]\s*|\s+-{1,2}\s*|,?-{1,2}\s*|:\s+)(?=["“”'‘(]?\s*\p{Lu})/u.exec(
      line,
    );
  if (found === null) return 0;
  const words = `${found[1] ?? ''} ${found[2] ?? ''}`.match(/[\p{L}\p{N}.]+/gu) ?? [];
  const names = words.filter(word => /^\p{Lu}/u.test(word) || /\.(?:com|co|id|net|news)\b/i.test(word));
  return words.length > 0 && words.length <= 8 && names.length === words.length ? found[0].length : 0;
}
