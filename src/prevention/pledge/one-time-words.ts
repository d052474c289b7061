/** The mail with a one-time code: the code and how long it is good. No name, no number, no unit, and no words of the pledge. */
import { CODE_MINUTES } from './attempts.ts';

const WORDS = {
  id: {
    subject: { sign: 'Netra: kode untuk menandatangani ikrar', revoke: 'Netra: kode untuk mencabut tanda tangan' },
    code: (code: string) => `Kode Anda: ${code}`,
    holds: `Kode berlaku ${CODE_MINUTES} menit dan sekali pakai. Ketik di halaman yang memintanya; jangan berikan kepada siapa pun.`,
    notYou: 'Bila bukan Anda yang memintanya, abaikan surel ini dan beri tahu petugas di kantor Anda.',
  },
  en: {
    subject: { sign: 'Netra: code to sign a pledge', revoke: 'Netra: code to revoke a signature' },
    code: (code: string) => `Your code: ${code}`,
    holds: `The code holds for ${CODE_MINUTES} minutes and works once. Type it on the page that asks for it; give it to nobody.`,
    notYou: 'If you did not ask for it, ignore this mail and tell the officer at your unit.',
  },
} as const;

export function oneTimeText(lang: 'id' | 'en', given: { readonly code: string; readonly purpose: 'sign' | 'revoke' }) {
  const w = WORDS[lang];
  const subject = w.subject[given.purpose];
  const lines = [w.code(given.code), w.holds, w.notYou];
  const html = `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><title>${subject}</title></head>\n<body>\n${lines.map(line => `<p>${line}</p>`).join('\n')}\n</body></html>\n`;
  return { subject, text: `${lines.join('\n\n')}\n`, html };
}
