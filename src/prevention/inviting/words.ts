/**
 * What a mail to somebody in a roster says: a title that is public anyway, the person's own link, how to answer. Nobody's language
 * is known: Indonesian, and English below it. What must never come here: a name, a number, a post, a unit's name.
 */
import { bothWays, type Text } from '../../cases/reminders/mail-text.ts';

export type Occasion =
  | { readonly about: 'invitation' }
  | { readonly about: 'reminder'; readonly nth: number }
  | { readonly about: 'superior'; readonly unread: number };

const HOW = 'Buka tautan ini, baca surat edarannya, lalu tekan satu tombol. Tidak perlu akun atau kata sandi.';
const HOW_EN = 'Open this link, read the circular, then press one button. No account and no password are needed.';
const WRONG = 'Bila surel ini sampai kepada orang yang salah, buka tautannya dan tekan "Ini bukan saya".';
const WRONG_EN = 'If this reached the wrong person, open the link and press "This is not me".';

/** @param title of the circular; `link` is the person's own, or the one of the unit. */
export function circularMail(occasion: Occasion, title: string, link: string): Text {
  const short = title.replaceAll(/\s+/g, ' ').slice(0, 120);
  switch (occasion.about) {
    case 'invitation':
      return bothWays('id', `Surat edaran untuk Anda: ${short}`, [
        `Anda diminta membaca surat edaran: ${short}.`,
        HOW,
        { link },
        WRONG,
        `You are asked to read a circular. ${HOW_EN} ${WRONG_EN}`,
      ]);
    case 'reminder':
      return bothWays('id', `Pengingat ${occasion.nth}: ${short}`, [
        `Surat edaran ini belum tercatat Anda baca: ${short}.`,
        HOW,
        { link },
        WRONG,
        `It is not on record that you have read this circular. ${HOW_EN} ${WRONG_EN}`,
      ]);
    case 'superior':
      return bothWays('id', `${occasion.unread} orang di unit Anda belum membaca: ${short}`, [
        `${occasion.unread} orang di satu unit yang Anda pimpin belum tercatat membaca surat edaran: ${short}.`,
        'Jumlah terbaru unit itu ada di tautan ini. Nama tidak diperlihatkan; mintalah semua pegawai unit membacanya.',
        { link },
        `${occasion.unread === 1 ? '1 person' : `${occasion.unread} people`} of a unit that you head have not read this circular. The link shows the unit's latest count, without names.`,
      ]);
  }
}
