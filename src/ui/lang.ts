/** The two languages of the screens. Indonesian is first: it answers when nothing else is asked for. */
export const languages = ['id', 'en'] as const;
export type Lang = (typeof languages)[number];

export const langCookie = 'lang';

const isLang = (text: string | undefined): text is Lang => languages.some(lang => lang === text);

/**
 * The language of one request: the reader's own choice (cookie), else the browser's list (RFC 9110 §12.5.4), else
 * Indonesian. Regional languages of Indonesia and Malay count as Indonesian, since that is what their readers read.
 */
export function chooseLang(cookie: string | undefined, acceptLanguage: string | null): Lang {
  if (isLang(cookie)) return cookie;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map(part => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map(p => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(q => q !== undefined);
      return { primary: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { primary } of wanted) {
    if (primary === 'en') return 'en';
    if (indonesian.has(primary)) return 'id';
  }
  return 'id';
}

const indonesian = new Set(['id', 'in', 'ms', 'jv', 'su', 'min', 'ban', 'bug', 'ace', 'bjn', 'mad']);

/**
 * Where to go after a choice made in the footer: a path of ours, or the home page. Refuses other hosts in every spelling
 * that a browser would follow (`//host`, `/\host`, a scheme).
 */
export function safeReturn(target: unknown): string {
  if (typeof target !== 'string' || !/^\/(?![/\\])/.test(target)) return '/';
  const base = 'http://netra.invalid';
  if (!URL.canParse(target, base)) return '/';
  const url = new URL(target, base);
  return url.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search : '/';
}
