/** Institutions of a text by their fullest name, with the region they belong to. */
import type { Regions } from '../offices/regions.ts';
import { INSTITUTION_HEADS } from './lexicon.ts';
import { isKnownAcronym, officeEnd, type RegionMatch } from './office-names.ts';
import { type Passage, passageOf, type Read } from './passage.ts';
import { isCapitalised, type Word } from './words.ts';

export type InstitutionMention = {
  readonly name: string;
  /** Short key of the kind of institution: `bawaslu`, `bkn`, `pemkab`, `dinas perhubungan`. */
  readonly kind: string;
  /** Code of the region it belongs to, 'RI' for the national body, '' when the text doesn't say. */
  readonly area: string;
  readonly places: readonly RegionMatch[];
  readonly passage: Passage;
};

/** Long names and the short form they share with the acronym. */
const KINDS: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^badan pengawas pemilu|^badan pengawas pemilihan|^bawaslu/, 'bawaslu'],
  [/^panitia pengawas pemilihan|^panwaslih/, 'panwaslih'],
  [/^komisi pemilihan umum|^kpu/, 'kpu'],
  [/^komisi aparatur sipil|^kasn/, 'kasn'],
  [/^badan kepegawaian negara|^bkn/, 'bkn'],
  [/^komisi pemberantasan korupsi|^kpk/, 'kpk'],
  [/^dewan kehormatan penyelenggara|^dkpp/, 'dkpp'],
  [/^kementerian dalam negeri|^kemendagri/, 'kemendagri'],
  [/^kementerian (?:pendayagunaan|pan)|^kemen ?pan|^pan-?rb|^menpan/, 'kemenpanrb'],
  [/^kejaksaan negeri|^kejari/, 'kejari'],
  [/^kejaksaan tinggi|^kejati/, 'kejati'],
  [/^pengadilan negeri|^pn\b/, 'pn'],
  [/^(?:pemerintah (?:kabupaten|kab|kota|provinsi|daerah)|pemkab|pemkot|pemprov|pemda|pemerintah)\b/, 'pemerintah'],
  [/^(?:sentra )?gakkumdu|^sentra penegakan hukum/, 'gakkumdu'],
  [/^dewan perwakilan rakyat daerah|^dprd/, 'dprd'],
  [/^kantor urusan agama|^kua\b/, 'kua'],
  [/^(?:dinas komunikasi|dinas kominfo|dis)?kominfo|^dinas komunikasi|^diskominfo/, 'kominfo'],
  [/^lembaga pemasyarakatan|^lapas/, 'lapas'],
  [/^rumah tahanan|^rutan/, 'rutan'],
  [/^kepolisian resor|^polres/, 'polres'],
  [/^kepolisian daerah|^polda/, 'polda'],
];

const NATIONAL = new Set(['bkn', 'kasn', 'kpk', 'dkpp', 'kemendagri', 'kemenpanrb']);

/** Heads without a name of their own, chambers and secretariats inside an institution, places of custody. */
const NO_INSTITUTION =
  /^(?:Kantor|Rumah|Tim|Panitia|Forum|Satuan|Majelis|Lembaga|Pemerintah|Polisi|Partai|Dewan|Badan|Dinas|Komisi)(?: (?:Daerah|Hakim|Desa|Politik|Kabupaten|Kota|Provinsi|Terkait))?$|^(?:Majelis Hakim|Setda|Sekretariat Daerah|Rutan|Rumah Tahanan)/;

/** Finds all mentions. `TNI/Polri` as a slogan and heads without a name (`badan`, `dinas`) are none. */
export function institutionsOf(text: string, words: readonly Word[], regions: Regions): readonly InstitutionMention[] {
  const mentions: InstitutionMention[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const mention = institutionAt(text, words, i, regions);
    if (mention === undefined) continue;
    mentions.push(mention.mention);
    i = mention.to - 1;
  }
  return mentions;
}

function institutionAt(
  text: string,
  words: readonly Word[],
  at: number,
  regions: Regions,
): { readonly mention: InstitutionMention; readonly to: number } | undefined {
  const word = words[at];
  if (word === undefined || !isCapitalised(word.text)) return undefined;
  if (/^menteri$/i.test(words[at - 1]?.text ?? '') && word.gap === '') return undefined;
  if (
    word.text === 'Kantor' &&
    !/^(?:Urusan|Kementerian|Pertanahan|Wilayah|Staf|Imigrasi|Pajak)$/.test(words[at + 1]?.text ?? '')
  )
    return undefined;
  const acronym = isKnownAcronym(word.text);
  if (!acronym && !INSTITUTION_HEADS.has(word.text.toLowerCase())) return undefined;
  if (/^(?:TNI|Polri|MK|DPR|PA|BY|MA|PT)$/.test(word.text) && !standsAlone(word, words[at - 1], words[at + 1]))
    return undefined;
  const rest = officeEnd(words, at + 1, regions);
  if (!acronym && rest.end === at + 1) return undefined;
  // `Ketua Bawaslu setempat` is the one named elsewhere, or nobody's.
  if (words[rest.end]?.text === 'setempat') return undefined;
  const last = words[rest.end - 1] ?? word;
  const raw = passageOf(text, word.start, last.end);
  const closing = raw.quote.includes('(') && !raw.quote.includes(')') && text.charAt(raw.end) === ')' ? 1 : 0;
  const passage = passageOf(text, raw.start, raw.end + closing);
  const name = passage.quote.replace(/\s+/g, ' ');
  if (NO_INSTITUTION.test(name)) return undefined;
  const kind = kindOf(name);
  const place = rest.places.at(-1);
  const area = /\b(?:RI|Republik Indonesia)\b/.test(name)
    ? 'RI'
    : place === undefined
      ? NATIONAL.has(kind)
        ? 'RI'
        : ''
      : areaCode(place, name);
  return { mention: { name, kind, area, places: rest.places, passage }, to: rest.end };
}

const standsAlone = (word: Word, before: Word | undefined, after: Word | undefined): boolean => {
  const neighbours = `${before?.text ?? ''} ${after?.text ?? ''}`;
  return word.text === 'Polri' && !/\bTNI\b|\bASN\b/.test(neighbours);
};

/** A namesake (`Mojokerto`) counts as one area, whatever the text calls it: the key only tells institutions apart. */
const areaCode = (place: RegionMatch, name: string): string => {
  const regency = place.regions.find(region => region.level !== 'province');
  const province = place.regions.find(region => region.level === 'province');
  const chosen = /provinsi|pemprov/i.test(name) ? province : (regency ?? province);
  return (place.form === undefined && province !== undefined ? province : chosen)?.code ?? '';
};

export function kindOf(name: string): string {
  const key = name.toLowerCase();
  const known = KINDS.find(([pattern]) => pattern.test(key));
  if (known !== undefined) return known[1];
  return key.replace(/\s*\(.*$/, '').replace(/\s+(?:kabupaten|kota|provinsi|kab\.?)\s.*$/, '');
}

/**
 * One entry an institution, by its fullest name. A bare `Bawaslu` is dropped when the text also names one of a region or
 * of the republic: the bare form then stands for that one.
 */
export function distinctInstitutions(mentions: readonly InstitutionMention[]): readonly Read<string>[] {
  const fullest = new Map<string, InstitutionMention>();
  const order: string[] = [];
  for (const mention of mentions) {
    const key = `${mention.kind}|${mention.area}`;
    const there = fullest.get(key);
    if (there === undefined) order.push(key);
    if (there === undefined || mention.name.length > there.name.length) fullest.set(key, mention);
  }
  const kept = order.flatMap(key => fullest.get(key) ?? []);
  return kept
    .filter(
      one => one.area !== '' || !kept.some(other => other !== one && other.kind === one.kind && other.area !== ''),
    )
    .map(one => ({ value: one.name, passage: one.passage }));
}
