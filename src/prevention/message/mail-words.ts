/** What mails to those who asked for messages say: the message itself, where it stands, and how to get no more. Pure. */
import type { Text } from '../../cases/reminders/words.ts';
import { saidIn } from './content.ts';
import type { Issued } from './forms.ts';
import { dayIn, type Lang, WORDS } from './message-words.ts';

const MAIL = {
  id: {
    confirmSubject: 'Netra: pastikan langganan pesan',
    confirm: (region: string) =>
      `Seseorang meminta pesan netralitas ASN untuk ${region} dikirim ke alamat ini. Bila itu Anda, buka tautan ini dan tekan tombolnya:`,
    ignore: (days: number) =>
      `Tautan berlaku ${days} hari. Bila bukan Anda, abaikan surel ini: tanpa tombol itu tidak ada yang dikirim, dan alamatnya kami hapus.`,
    stop: 'Anda menerima surel ini karena berlangganan. Berhenti kapan saja:',
  },
  en: {
    confirmSubject: 'Netra: confirm your subscription',
    confirm: (region: string) =>
      `Somebody asked for messages on the neutrality of civil servants for ${region} to be sent to this address. If that was you, open this link and press its button:`,
    ignore: (days: number) =>
      `The link holds for ${days} days. If it was not you, ignore this mail: without that button nothing is sent, and we delete the address.`,
    stop: 'You get this mail because you subscribed. Stop it at any time:',
  },
} as const;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type Line = string | { readonly link: string } | { readonly strong: string };

/** The same lines as plain text and as the least of HTML: no picture, no style, nothing that is fetched. */
function bothWays(lang: Lang, subject: string, lines: readonly Line[]): Text {
  const plain = (line: Line) => (typeof line === 'string' ? line : 'link' in line ? line.link : line.strong);
  const marked = (line: Line) => {
    const text = escaped(plain(line));
    if (typeof line === 'string') return `<p>${text}</p>`;
    return 'link' in line ? `<p><a href="${text}">${text}</a></p>` : `<p><strong>${text}</strong></p>`;
  };
  const text = `${lines.map(plain).join('\n\n')}\n`;
  const html = `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body>\n${lines.map(marked).join('\n')}\n</body></html>\n`;
  return { subject, text, html };
}

export function confirmMail(lang: Lang, region: string, link: string, days: number): Text {
  const t = MAIL[lang];
  return bothWays(lang, t.confirmSubject, [t.confirm(region), { link }, t.ignore(days)]);
}

export function messageMail(issued: Issued, wanted: Lang, stop: string): Text {
  const { what, content, fromName, address, corrected, withdrawn } = issued;
  const { lang, title, body, claim } = saidIn(content, wanted);
  const t = WORDS[lang];
  const mark = withdrawn ? `${t.withdrawn}: ` : corrected ? `${t.correction}: ` : '';
  return bothWays(lang, `${t.what[what]}: ${mark}${title}`, [
    { strong: `${mark}${title}` },
    ...(withdrawn ? [t.withdrawnWhy(dayIn(withdrawn.on, lang), withdrawn.because)] : []),
    ...(corrected ? [t.correctedWhy(dayIn(corrected.on, lang), corrected.because)] : []),
    ...(withdrawn
      ? []
      : [
          ...(claim === null ? [] : [`${t.claim} ${claim}`, { strong: t.right }]),
          ...body.split(/\n+/),
          ...(content.cites.length === 0 ? [] : [`${t.basis}: ${content.cites.map(({ cite }) => cite).join('; ')}`]),
        ]),
    ...[fromName, t.readMore, { link: address }, MAIL[lang].stop, { link: stop }],
  ]);
}
