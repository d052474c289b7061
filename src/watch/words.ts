/** Words of a text with their offsets. A word keeps the dot of an abbreviation (`Drs.`, `M.Si.`, `A.`); else it ends before it. */
export type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Anything but plain spaces between the word before and this one: `,` `(` `"` a line's end; '' at plain spaces. */
  readonly gap: string;
};

const ABBREVIATIONS = new Set(
  `dr drs dra ir prof h hj kh k.h pj plt plh pjs pdt st tgk tb rd r kab kec kel kep prov jl jln no tgl hlm dll dsb dkk
   sdr bpk ny pol purn inf kav mar sos si pd hum mh sh se st m.si s.sos s.h s.e m.h m.m s.ip s.pd m.pd s.ag m.ag s.t m.t
   s.kom m.kom s.stp m.ap ll.m s.hut s.p m.hum s.pdi s.pd.i brigjen kombes letkol mayjen irjen alm ust iptu akbp kol`
    .split(/\s+/)
    .map(word => word.trim()),
);

const WORD = /[\p{L}\p{N}]+(?:['’`‘.\-/&][\p{L}\p{N}]+)*['’]?\.?/gu;

/** Splits a text into words. */
export function wordsOf(text: string, from = 0, to = text.length): readonly Word[] {
  const words: Word[] = [];
  let last = from;
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const start = from + match.index;
    const raw = match[0].replace(/['’]$/, '');
    const bare = raw.endsWith('.') ? raw.slice(0, -1) : raw;
    const word = raw === bare || keepsDot(bare) ? raw : bare;
    const gap = text.slice(last, start);
    words.push({
      text: word,
      start,
      end: start + word.length,
      gap: gap.trim() === '' && !gap.includes('\n') ? '' : gap,
    });
    last = start + word.length;
  }
  return words;
}

const keepsDot = (bare: string): boolean =>
  ABBREVIATIONS.has(bare.toLowerCase()) || /^\p{Lu}$/u.test(bare) || /^\p{Lu}\p{L}{0,3}(?:\.\p{L}{1,4})+$/u.test(bare);

export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
export const isAcronym = (word: string): boolean =>
  /^\p{Lu}[\p{Lu}\p{N}\-/&]+$/u.test(word) || /^(?:Kemen|Pemen)\p{Lu}/u.test(word);
