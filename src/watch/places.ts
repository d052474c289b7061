/**
 * Places: the jurisdiction an article concerns (regency and province), the venue, and where the event took place when that
 * is elsewhere. Offices and institutions weigh most, then what the text calls `Kabupaten` or `Kota`, then bare names; the
 * title and the first sentences weigh more than the rest. The province is inferred from the code of the regency.
 */
import { type Region, type Regions, regionKey } from '../offices/regions.ts';
import type { InstitutionMention } from './institutions.ts';
import { type RegionMatch, regionAt } from './office-names.ts';
import { type Passage, passageOf, type Read, type Span, within } from './passage.ts';
import type { Office } from './posts.ts';
import { type Sentence, sentenceAt } from './sentences.ts';
import { type Venue, venuesOf } from './venue.ts';
import { isCapitalised, type Word } from './words.ts';

export type Places = {
  readonly regency: Read<Region> | null;
  readonly province: Read<Region> | null;
  readonly venue: Read<string> | null;
  readonly eventRegency: Read<Region> | null;
  readonly eventProvince: Read<Region> | null;
};

export type PlaceInput = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly title: Span | undefined;
  readonly dateline: Span | undefined;
  readonly sentences: readonly Sentence[];
  readonly offices: readonly Office[];
  readonly institutions: readonly InstitutionMention[];
  readonly people: readonly Span[];
  readonly regions: Regions;
};

type Vote = { score: number; passage: Passage; strongest: number };

const JAKARTA = '31';

/**
 * Reads the places; `eventAt` is the position of the event's date, near which the venue is looked for first. A case is of
 * its jurisdiction wherever it is spoken of, so it has no event place.
 */
export function placesOf(
  input: PlaceInput,
  eventAt: number | undefined,
  isCase: boolean,
  keepVenue: (venue: Venue) => boolean,
): Places {
  const venues = venuesOf(input).filter(keepVenue);
  const near = eventAt === undefined ? undefined : venues.find(one => sameSentence(input, one.start, eventAt));
  const venue = near ?? venues[0];
  const votes = new Map<string, Vote>();
  const mentions = regionMentions(input);
  const lead = leadOffice(input, mentions);
  for (const mention of mentions) vote(input, votes, mention, venue, mention === lead ? LEAD_OFFICE : 0);
  const { regency, province } = jurisdiction(input.regions, votes, lead?.regions ?? []);
  const event = isCase ? undefined : venue === undefined ? placeBefore(input, eventAt) : eventPlace(input, venue);
  const elsewhere = event !== undefined && isElsewhere(event.regions, regency?.value, province?.value);
  const place = elsewhere ? event : undefined;
  const city = place?.regions.find(region => region.level === 'regency');
  const held = city ?? place?.regions[0];
  return {
    regency,
    province,
    venue: venue === undefined ? null : { value: venue.name, passage: passageOf(input.text, venue.start, venue.end) },
    eventRegency: place === undefined || city === undefined ? null : { value: city, passage: place.passage },
    eventProvince:
      place === undefined || held === undefined
        ? null
        : { value: input.regions.provinceOf(held.code), passage: place.passage },
  };
}

const sameSentence = (input: PlaceInput, a: number, b: number): boolean =>
  sentenceAt(input.sentences, a) === sentenceAt(input.sentences, b);

const isElsewhere = (event: readonly Region[], regency: Region | undefined, province: Region | undefined): boolean =>
  event.length > 0 &&
  !event.some(region => region.code === regency?.code || (regency === undefined && region.code === province?.code));

type Mention = {
  readonly passage: Passage;
  readonly regions: readonly Region[];
  readonly weight: number;
  /** Part of an office or institution, not of a candidate's. */
  readonly official: boolean;
};

function regionMentions(input: PlaceInput): readonly Mention[] {
  const { words, text, regions } = input;
  const mentions: Mention[] = [];
  const officeWords = new Map<number, Office>();
  for (const office of input.offices) for (let i = office.from; i < office.to; i += 1) officeWords.set(i, office);
  for (let i = 0; i < words.length; i += 1) {
    const found = regencyOfPlace(words, i, regions) ?? highRegionAt(words, i, regions);
    if (found === undefined) continue;
    const passage = passageOf(text, words[i]?.start ?? 0, words[found.to - 1]?.end ?? 0);
    if (input.people.some(person => within(passage, person))) continue;
    const office = officeWords.get(i);
    const institution = input.institutions.find(one => within(passage, one.passage));
    const chosen = byContext(found, office?.head, institution?.name);
    const weight = weightOf(found, office, institution, words[i - 1]);
    mentions.push({ passage, regions: chosen, weight, official: (office ?? institution) !== undefined && weight >= 3 });
    i = found.to - 1;
  }
  return mentions;
}

/** A province, regency or city; districts and villages speak through their regency. */
function highRegionAt(words: readonly Word[], at: number, regions: Regions): RegionMatch | undefined {
  const found = regionAt(words, at, regions);
  return found?.form === 'district' || found?.form === 'village' ? undefined : found;
}

/** `Kecamatan X`, `Desa X`, `Camat X` as evidence for the regency they lie in, when only one regency has such a place. */
function regencyOfPlace(words: readonly Word[], at: number, regions: Regions): RegionMatch | undefined {
  const word = words[at]?.text ?? '';
  const village = /^(?:desa|kelurahan|kades|lurah|kuwu)$/i.test(word);
  if (!village && !/^(?:kecamatan|kec\.?|camat|kapolsek|polsek|kua|panwascam)$/i.test(word)) return undefined;
  for (let length = 4; length >= 1; length -= 1) {
    const part = words.slice(at + 1, at + 1 + length);
    if (part.length < length || !part.every(one => one.gap === '' && isCapitalised(one.text))) continue;
    const name = part.map(one => one.text).join(' ');
    const found = village ? regions.villagesNamed(name) : regions.districtsNamed(name);
    const parents = new Set(found.map(place => place.code.slice(0, 5)));
    const parent = regions.find([...parents][0] ?? '');
    if (parents.size > 1 || parent === undefined) continue;
    return { from: at, to: at + 1 + length, form: 'district', regions: [parent] };
  }
  return undefined;
}

/** Which namesake is meant: `Bupati Bogor` is of the kabupaten, `Wali Kota Bogor` of the city, `Gubernur` of the province. */
function byContext(found: RegionMatch, head: string | undefined, institution: string | undefined): readonly Region[] {
  const narrowed = (test: (region: Region) => boolean): readonly Region[] => {
    const some = found.regions.filter(test);
    return some.length > 0 ? some : found.regions;
  };
  if (found.form === 'district' || found.form === 'village')
    return found.regions.filter(region => region.level === 'regency');
  const name = institution ?? '';
  if (/^(?:bupati|wabup|kades|camat|kuwu)$/.test(head ?? '') || /^(?:pemkab|bkpsdmd kab)/i.test(name)) {
    return narrowed(region => region.name.startsWith('Kabupaten'));
  }
  if (/^(?:wali|walikota|wawali|lurah)$/.test(head ?? '') || /^pemkot/i.test(name))
    return narrowed(region => region.name.startsWith('Kota'));
  if (/^(?:gubernur|wagub|sekdaprov|kapolda)$/.test(head ?? '') || /^(?:pemprov|polda|kejati)/i.test(name)) {
    return narrowed(region => region.level === 'province');
  }
  return found.regions;
}

function weightOf(
  found: RegionMatch,
  office: Office | undefined,
  institution: InstitutionMention | undefined,
  before: Word | undefined,
): number {
  if (found.form === 'district') return 1.5;
  const formed = found.form === undefined ? 0 : 1;
  if (office !== undefined && /^(?:calon|caleg|cabup|cagub|cawabup|paslon)$/.test(office.head)) return 1;
  if (/^(?:pilkada|pilgub|pilbup|pilwalkot|calon|gubernur)$/i.test(before?.text ?? '') && office === undefined)
    return 0.5;
  if (institution !== undefined && institution.kind !== 'lapas' && institution.kind !== 'rutan') return 3 + formed;
  if (office !== undefined) return 3 + formed;
  return 1 + formed * 1.5;
}

/** What the office that opens the story adds: whoever is named first is whom the article concerns. */
const LEAD_OFFICE = 8;

/** The first office or institution with a region in the title, else in the first sentence. */
function leadOffice(input: PlaceInput, mentions: readonly Mention[]): Mention | undefined {
  const title = input.title;
  const start = Math.max(title?.end ?? 0, input.dateline?.end ?? 0);
  const first = input.sentences.find(sentence => sentence.end > start);
  const inTitle = mentions.find(one => one.official && title !== undefined && within(one.passage, title));
  return (
    inTitle ??
    mentions.find(
      one => one.official && first !== undefined && one.passage.start >= start && one.passage.end <= first.end,
    )
  );
}

function vote(
  input: PlaceInput,
  votes: Map<string, Vote>,
  mention: Mention,
  venue: Venue | undefined,
  bonus: number,
): void {
  const inDateline = input.dateline !== undefined && within(mention.passage, input.dateline);
  const inTitle = input.title !== undefined && within(mention.passage, input.title);
  if (inDateline && mention.regions.every(region => region.code.startsWith(JAKARTA))) return;
  const nearVenue =
    venue !== undefined && mention.passage.start >= venue.start && mention.passage.start <= venue.end + 24;
  const early = sentenceAt(input.sentences, mention.passage.start) <= 2;
  const factor = nearVenue ? 0.2 : inTitle ? 2 : inDateline ? 2 : early ? 1.5 : 1;
  const preferred = preferredOf(mention.regions);
  for (const region of mention.regions) {
    const gain = (mention.weight * factor + bonus) * (region === preferred ? 1 : 0.8);
    const there = votes.get(region.code);
    if (there === undefined) votes.set(region.code, { score: gain, passage: mention.passage, strongest: gain });
    else {
      there.score += gain;
      if (gain > there.strongest) {
        there.strongest = gain;
        there.passage = mention.passage;
      }
    }
  }
}

/** Among namesakes without a cue: the province before the city of its name, the kabupaten before the city. */
const preferredOf = (regions: readonly Region[]): Region | undefined =>
  regions.find(region => region.level === 'province') ??
  regions.find(region => region.name.startsWith('Kabupaten')) ??
  regions[0];

/** Below this a region was only mentioned. */
const CONCERNED = 3;

function jurisdiction(
  regions: Regions,
  votes: ReadonlyMap<string, Vote>,
  lead: readonly Region[],
): { readonly regency: Read<Region> | null; readonly province: Read<Region> | null } {
  const ranked = [...votes].sort(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1));
  const best = (level: Region['level']): readonly [Region, Vote] | undefined => {
    for (const [code, vote] of ranked) {
      const region = regions.find(code);
      if (region?.level === level) return [region, vote];
    }
    return undefined;
  };
  const regency = best('regency');
  const province = best('province');
  const regencyScore = regency?.[1].score ?? 0;
  const provinceScore = province?.[1].score ?? 0;
  // `Bengkulu` votes for the province and for its namesake city: such a city needs a vote of its own.
  const shadow =
    regency !== undefined && province !== undefined && regionKey(regency[0].bare) === regionKey(province[0].bare);
  // The office that opens the story decides between the levels; the share only where none does.
  const opens = regency !== undefined && lead.includes(regency[0]) && !lead.some(region => region.level === 'province');
  const provincial = lead.length > 0 && lead.every(region => region.level === 'province');
  const share = opens ? 0 : shadow || provincial ? 1 : 0.45;
  const regencyWins = regencyScore >= CONCERNED && regencyScore >= provinceScore * share;
  if (regency !== undefined && regencyWins) {
    return {
      regency: { value: regency[0], passage: regency[1].passage },
      province: {
        value: regions.provinceOf(regency[0].code),
        passage: votes.get(regency[0].code.slice(0, 2))?.passage ?? regency[1].passage,
      },
    };
  }
  if (province !== undefined && provinceScore >= CONCERNED)
    return { regency: null, province: { value: province[0], passage: province[1].passage } };
  return { regency: null, province: null };
}

type Stated = { readonly regions: readonly Region[]; readonly passage: Passage };

/** Where the venue stands: a region in its name or right behind it, else the regency of the village it is named after. */
function eventPlace(input: PlaceInput, venue: Venue): Stated | undefined {
  const { regions, words, text } = input;
  const from = words.findIndex(word => word.start >= venue.start);
  let best: Stated | undefined;
  for (let i = from; i >= 0 && i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined || word.start > venue.end + 24 || (word.start > venue.end && !/^\)?,?\s*$/.test(word.gap)))
      break;
    const found = regionAt(words, i, regions);
    if (found === undefined) continue;
    best = { regions: found.regions, passage: passageOf(text, word.start, words[found.to - 1]?.end ?? word.end) };
    if (found.regions.some(region => region.level === 'regency')) break;
  }
  const stated = best?.regions ?? [];
  if (stated.some(region => region.level === 'regency')) return best;
  const provinces = new Set(
    (stated.length > 0 ? stated : datelineRegions(input)).map(region => region.code.slice(0, 2)),
  );
  const village = villageIn(input, venue, provinces);
  return village ?? best;
}

/** `di Ancol, Jakarta Utara, Selasa (17/9)`: without a venue, the region named right before the event's date. */
function placeBefore(input: PlaceInput, eventAt: number | undefined): Stated | undefined {
  const { words, regions, text } = input;
  const date = eventAt === undefined ? -1 : words.findIndex(word => word.start >= eventAt);
  for (let from = Math.max(0, date - 5); from < date; from += 1) {
    const found = regionAt(words, from, regions);
    const opens = /^(?:di)$/i.test(words[from - 1]?.text ?? '') || /^,\s*$/.test(words[from]?.gap ?? '');
    if (found === undefined || found.to !== date || !opens) continue;
    return { regions: found.regions, passage: passageOf(text, words[from]?.start ?? 0, words[date - 1]?.end ?? 0) };
  }
  return undefined;
}

const datelineRegions = (input: PlaceInput): readonly Region[] => {
  const { dateline } = input;
  if (dateline === undefined) return [];
  const inside = input.words.flatMap((word, i) => (within(word, dateline) ? [i] : []));
  return inside.flatMap(i => regionAt(input.words, i, input.regions)?.regions ?? []);
};

function villageIn(input: PlaceInput, venue: Venue, provinces: ReadonlySet<string>): Stated | undefined {
  if (provinces.size === 0) return undefined;
  for (const word of input.words) {
    if (!within(word, venue) || word.text.length < 4 || word.start === venue.start) continue;
    const parents = new Set(
      input.regions
        .villagesNamed(word.text)
        .filter(village => provinces.has(village.code.slice(0, 2)))
        .map(village => village.code.slice(0, 5)),
    );
    const parent = input.regions.find([...parents][0] ?? '');
    if (parents.size === 1 && parent !== undefined)
      return { regions: [parent], passage: passageOf(input.text, word.start, word.end) };
  }
  return undefined;
}
