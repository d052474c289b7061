/** A mail as plain text and as the least of HTML, made of the same lines. */

export type Lang = 'id' | 'en';

export interface Text {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The same lines as plain text and as the least of HTML: no picture, no style, nothing that is fetched. */
export function bothWays(lang: Lang, subject: string, lines: readonly (string | { readonly link: string })[]): Text {
  const text = `${lines.map(line => (typeof line === 'string' ? line : line.link)).join('\n\n')}\n`;
  const paragraph = (line: (typeof lines)[number]) =>
    typeof line === 'string'
      ? `<p>${escaped(line)}</p>`
      : `<p><a href="${escaped(line.link)}">${escaped(line.link)}</a></p>`;
  const body = lines.map(paragraph).join('\n');
  const html = `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body>\n${body}\n</body></html>\n`;
  return { subject, text, html };
}
