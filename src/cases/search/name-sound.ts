/**
 * Names as they sound. Indonesian names are spelled in the ways of three reforms and of whoever held the pen: Soekarno and
 * Sukarno, Djoko and Joko, Achmad and Ahmad, Moh. and Muhammad, with titles before and degrees behind. Two spellings that
 * sound alike have one sound here; what differs by one slip of the pen is found by `slipsOf`.
 */

/** Forms of address, offices of faith, ranks and degrees, without dots: what stands at a name and is none of it. */
const AT_A_NAME: ReadonlySet<string> = new Set(
  `h hj kh ky kyai kiai ust ustaz ustad ustadz ustadzah gus raden rr rm rd ra tgk tuan bpk bapak pak ibu bu sdr sdri saudara
  saudari tn ny nn haji hajjah alm almh prof dr drs dra drg drh ir
  mayjen brigjen kombes kombespol akbp kompol akp ipda iptu aiptu aipda bripka briptu letkol kolonel kapten mayor serma serda
  ssos sip sh se skm spd spdi spdsd spdaud sag st sp skom spsi spt spi shut sstp ssi sked skep sfarm sgz ssn shi sei sth sfil
  sik sak sap sab stp str sikom sst samd amd amdkeb amdkep ama amapd apt ners ns lc
  msi mm mh mhum mkes mpd mpdi mag mt mkom map mip mak mkm mkn mei msc mba mpa mph mstp mpsi mikom mhi msos ma ml
  phd bba bsc llm llb`.split(/\s+/),
);

/** The name that is written in the most ways of all, as everybody abbreviates it. */
const MUHAMMAD = /^(?:m|mh|mhd|mhmd|muh|muhd|moh|mohd|moch|much|moech|moeh)$/;
const MUHAMMAD_SOUNDS = /^m[uo]hamm?[ae][dt]$/;

/** In this order: what a later rule looks for, an earlier one may have made. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^nj/, 'ny'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/oe|oo|ou/g, 'u'],
  [/s[jyh]|ts|dz|z/g, 's'],
  [/[ck]h(?=[rl])/g, 'k'],
  [/[ck]h/g, 'h'],
  [/ph|f|v/g, 'p'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/([bdgt])h/g, '$1'],
  [/y|ie/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=..)h$/, ''],
];

/** One word without case, accents, apostrophes or anything that is no letter of the Latin alphabet. */
export const lettersOf = (word: string): string => {
  const plain = PLAIN.test(word) ? word : word.normalize('NFKD');
  return plain.toLowerCase().replaceAll(/[^a-z]/g, '');
};
const PLAIN = /^[\x20-\x7e]*$/;

/** The sound of one word of a name; '' where it has no letter. */
export function soundOf(word: string): string {
  const letters = lettersOf(word);
  if (MUHAMMAD.test(letters)) return 'muhamad';
  const sound = letters === 'abd' || letters === 'abdl' ? 'abdul' : letters;
  const heard = RULES.reduce((text, [pattern, by]) => text.replace(pattern, by), sound);
  return MUHAMMAD_SOUNDS.test(heard) ? 'muhamad' : heard;
}

/** Whether a piece of text stands at a name: `S.Sos.`, `Hj.`, `drs`. */
export const standsAtName = (piece: string): boolean => AT_A_NAME.has(lettersOf(piece));

/**
 * The words of a name that count, as written. Titles, degrees and single letters are left out, but for the M. of Muhammad;
 * where nothing else is there, they are the name.
 */
export function wordsOfName(name: string): readonly string[] {
  const pieces = name.split(/[\s,;/()]+/).filter(piece => lettersOf(piece) !== '');
  const counted = pieces
    .filter(piece => !standsAtName(piece))
    // `M.Yusuf` is two words, `Nur'aini` and `Ma’ruf` one.
    .flatMap(piece => piece.split(/[.\-–]+/))
    .filter(word => lettersOf(word).length > 1 || /^m$/i.test(word));
  return counted.length > 0 ? counted : pieces;
}

/** Of shorter sounds no letter is taken away: Budi and Rudi are two people. */
const FORGIVEN = 5;

/**
 * The sound itself and all that is left when one letter of it is taken away. Two sounds share one of these when a letter was
 * forgotten, added, mistaken or exchanged with its neighbour. A sound of four letters only meets a longer one that has a letter more
 * (Agus and Agsus); a shorter one meets none.
 */
export function slipsOf(sound: string): readonly string[] {
  if (sound.length < FORGIVEN) return sound.length === FORGIVEN - 1 ? [sound] : [];
  const without = Array.from(sound, (_, at) => sound.slice(0, at) + sound.slice(at + 1));
  return [...new Set([sound, ...without])];
}
