/**
 * What a mail to somebody in a roster says: a title that is public anyway, the person's own link, how to answer. Nobody's language
 * is known: Indonesian, and English below it. What must never come here: a name, a number, a post, a unit's name, the title of an
 * event that is not in the public agenda.
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

const SIGN = 'Buka tautan ini, tulis NIP Anda, baca isinya, lalu tanda tangani. Tidak perlu akun atau kata sandi.';
const SIGN_EN = 'Open this link, type your NIP, read the text, then sign. No account and no password are needed.';
const NOT_YOURS = 'Bila surel ini bukan untuk Anda, abaikan; tanpa NIP yang benar tautannya tidak membuka apa pun.';
const NOT_YOURS_EN = 'If this is not for you, ignore it; without the right NIP the link opens nothing.';

/** @param pledge its title, which everybody may read, and its last day */
export function pledgeMail(
  occasion: Occasion,
  { title, until }: { readonly title: string; readonly until: string },
  link: string,
): Text {
  const short = title.replaceAll(/\s+/g, ' ').slice(0, 120);
  const end = dayText(until);
  switch (occasion.about) {
    case 'invitation':
      return bothWays('id', `Ikrar untuk Anda: ${short}`, [
        `Anda diminta menandatangani: ${short}, paling lambat ${end}.`,
        SIGN,
        { link },
        NOT_YOURS,
        `You are asked to sign a pledge by ${until}. ${SIGN_EN} ${NOT_YOURS_EN}`,
      ]);
    case 'reminder':
      return bothWays('id', `Pengingat ${occasion.nth}: ${short}`, [
        `Tanda tangan Anda belum tercatat: ${short}. Paling lambat ${end}.`,
        SIGN,
        { link },
        NOT_YOURS,
        `Your signature is not on record; it can be given until ${until}. ${SIGN_EN} ${NOT_YOURS_EN}`,
      ]);
    case 'superior':
      return bothWays('id', `${occasion.unread} orang di unit Anda belum menandatangani: ${short}`, [
        `${occasion.unread} orang di satu unit yang Anda pimpin belum tercatat menandatangani: ${short}.`,
        'Jumlah terbaru unit itu ada di tautan ini. Nama tidak diperlihatkan; ingatkan seluruh pegawai unit itu.',
        { link },
        `${occasion.unread === 1 ? '1 person' : `${occasion.unread} people`} of a unit that you head have not signed. The link shows the unit's latest count, without names.`,
      ]);
  }
}

/** @param event its day, and its title where it stands in the public agenda */
export function eventMail({ title, day }: { readonly title: string | null; readonly day: string }, link: string): Text {
  const short = title?.replaceAll(/\s+/g, ' ').slice(0, 120);
  const on = dayText(day);
  return bothWays('id', short ? `Undangan: ${short}` : `Undangan acara ${on}`, [
    short ? `Anda diundang: ${short}, ${on}.` : `Anda diundang ke sebuah acara, ${on}.`,
    'Buka tautan ini untuk membaca rinciannya dan menyatakan apakah Anda datang. Tidak perlu akun atau kata sandi.',
    { link },
    'Harinya ada pada lampiran, untuk kalender Anda.',
    `You are invited on ${day}. Open this link to read more and to say whether you come. The day is attached for your calendar.`,
  ]);
}

const DAYS = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });
const dayText = (day: string): string => DAYS.format(new Date(`${day}T00:00:00Z`));
