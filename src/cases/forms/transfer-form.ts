import type { Passing } from '../../offices/passing.ts';
import type { Apart } from '../../offices/recusal.ts';
import { LINE } from '../../press/sheet.ts';
import { dayWords, PASSED, TAKEN } from './form-words.ts';
import { type Content, facts, letterOf, type Paper, paragraph } from './paper.ts';

type TakenOver = NonNullable<Apart['takenOver']>;

/** Between the office that had the matter and the one that has it now. Pure. */
export function transferLetter(
  { takenOver, from, what }: { readonly takenOver: TakenOver; readonly from: string; readonly what: string },
  { number, say }: Paper,
): Content {
  return letterOf({
    title: 'Pengambilalihan penanganan',
    letter: LINE,
    on: takenOver.on,
    nature: 'Segera dan rahasia',
    about: `Pengambilalihan ${what} nomor ${number}`,
    to: `Ketua ${from}`,
    blocks: [
      paragraph('Dengan ini kami sampaikan bahwa penanganan berikut beralih.'),
      facts(
        ['Nomor', number],
        ['Dari', from],
        ['Kepada', takenOver.officeName],
        ['Sejak', dayWords(takenOver.on)],
        ['Sebab', TAKEN[takenOver.why]],
        ['Dasar', say(takenOver.cite)],
      ),
      paragraph('Mohon berkas, barang bukti, dan catatan yang ada diserahkan dengan tanda terima.'),
    ],
  });
}

/** From the office that passes it on to the one that is asked to take it. */
export function passingLetter(
  { passing, what }: { readonly passing: Passing; readonly what: string },
  { number, say }: Paper,
): Content {
  return letterOf({
    title: 'Pelimpahan penanganan',
    letter: LINE,
    on: passing.on,
    nature: 'Segera dan rahasia',
    about: `Pelimpahan ${what} nomor ${number}`,
    to: `Ketua ${passing.toName}`,
    blocks: [
      paragraph('Dengan ini kami limpahkan penanganan berikut.'),
      facts(
        ['Nomor', number],
        ['Dari', passing.fromName],
        ['Kepada', passing.toName],
        ['Pada', dayWords(passing.on)],
        ['Sebab', PASSED[passing.why]],
        ['Dasar', say(passing.cite)],
        ...(passing.note === null ? [] : [['Catatan', say(passing.note)] as const]),
        [
          'Diterima',
          passing.phase === 'acknowledged' && passing.answeredOn ? dayWords(passing.answeredOn) : 'menunggu jawaban',
        ],
      ),
      paragraph('Berkas, barang bukti, dan catatan kami serahkan dengan tanda terima.'),
    ],
  });
}
