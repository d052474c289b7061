/**
 * Reading the news: from one plain-text Indonesian article to what happened, when, where, by whom, each value with its
 * passage; grouping the articles of one event stands in group.ts.
 *
 * Pure: no clock, no files, no SQL; the region table and today's date are arguments, and the same article always gives the
 * same reading. What must never happen here: a rule made for one article, a name that isn't in the text, or a value without
 * a passage that a person can check. A reading is a proposal to an officer, never a finding against anybody.
 */
import type { Region, Regions } from '../offices/regions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type ActorKind, actorKindsOf } from './actors.ts';
import { type Conduct, conductsOf, type Receiver, receiversOf } from './conduct.ts';
import { type DateContext, datesOf } from './dates.ts';
import { chooseActDate, chooseEventDate } from './event-date.ts';
import { distinctInstitutions, institutionsOf } from './institutions.ts';
import { type ActivityKind, CASE_KINDS, judgeKind, judgeRelevance } from './kind.ts';
import { type Passage, passageOf, type Read } from './passage.ts';
import { type Person, peopleOf } from './people.ts';
import { placesOf } from './places.ts';
import { officesOf } from './posts.ts';
import { sentencesOf } from './sentences.ts';
import { cleanArticle, type ReadRefusal, refusalOf } from './text.ts';
import { type Judged, mentionsHoax, mentionsSara } from './topics.ts';
import type { Venue } from './venue.ts';
import { wordsOf } from './words.ts';

export type Article = {
  /** Names the article; the file's name for files. */
  readonly id: string;
  readonly title?: string | undefined;
  readonly text: string;
  /** ISO day of publication. */
  readonly published?: string | undefined;
};

export type Flag =
  | { readonly code: 'weekday-contradicts'; readonly passage: Passage }
  | { readonly code: 'future-date'; readonly passage: Passage }
  /** Only the first READ_LIMIT characters were read. */
  | { readonly code: 'cut'; readonly passage: Passage }
  | { readonly code: 'year-inferred'; readonly passage: Passage }
  | { readonly code: 'province-inferred'; readonly passage: Passage };

export type Reading = {
  readonly id: string;
  /** The cleaned text that all passages quote. */
  readonly text: string;
  readonly title: string | null;
  readonly relevant: Judged<boolean>;
  readonly kind: Judged<ActivityKind>;
  readonly allegedViolation: Judged<boolean>;
  /** ISO day. */
  readonly eventDate: Read<string> | null;
  /** The words that carry the date; may stand without a date when the year can't be known. */
  readonly eventDateText: Read<string> | null;
  readonly actDate: Read<string> | null;
  readonly regency: Read<Region> | null;
  readonly province: Read<Region> | null;
  readonly venue: Read<string> | null;
  /** Only when the event took place outside the jurisdiction concerned. */
  readonly eventPlaceRegency: Read<Region> | null;
  readonly eventPlaceProvince: Read<Region> | null;
  readonly institutions: readonly Read<string>[];
  readonly people: readonly Read<Person>[];
  readonly actorKinds: readonly Read<ActorKind>[];
  readonly acts: readonly Read<Conduct>[];
  readonly referredTo: readonly Read<Receiver>[];
  readonly mentionsHoax: Judged<boolean>;
  readonly mentionsSara: Judged<boolean>;
  readonly flags: readonly Flag[];
};

/**
 * Reads one article. `today` (ISO day in the reader's zone) bounds inferred years and flags dates after it; without it no
 * date is called a future one.
 * Refuses: `too-large` (over 1 MiB), `binary`, `empty`, `not-indonesian`.
 */
export function readArticle(
  article: Article,
  regions: Regions,
  options: { readonly today?: string | undefined } = {},
): Result<Reading, ReadRefusal> {
  const refusal = refusalOf(article.text);
  if (refusal !== undefined) return refuse(refusal);
  const { text, title, dateline, body, stamp, cut } = cleanArticle(article.text, article.title);
  if (text.trim() === '') return refuse({ code: 'empty' });
  const sentences = sentencesOf(text);
  const allWords = wordsOf(text);
  const words = wordsOf(text, body.start, body.end);
  const offices = officesOf(words, regions);
  const allOffices = officesOf(allWords, regions);
  const mentions = institutionsOf(text, words, regions);
  const people = peopleOf(text, words, offices, regions, at => mentions.findLast(one => one.passage.end <= at)?.name);
  const relevant = judgeRelevance(text, title, sentences);
  const kind: Judged<ActivityKind> = relevant.value
    ? judgeKind(text, title, sentences)
    : { value: 'lainnya', passage: null };
  const isCase = CASE_KINDS.has(kind.value);
  const published = article.published ?? (stamp === undefined ? undefined : datesOf(stamp, {})[0]?.iso) ?? undefined;
  const context: DateContext = { published, today: options.today };
  const dates = datesOf(text, context).filter(date => date.passage.start >= body.start);
  const event = chooseEventDate(text, dates, sentences, kind.value, published);
  const actDate = isCase ? chooseActDate(text, dates, sentences, kind.value, event) : undefined;
  const places = placesOf(
    {
      text,
      words: allWords,
      title,
      dateline,
      sentences,
      offices: allOffices,
      institutions: [...institutionsOf(text, allWords, regions)],
      people: people.map(person => person.passage),
      regions,
    },
    event?.passage.start,
    isCase,
    venue => venueCounts(venue, kind.value),
  );
  const flags: Flag[] = [];
  if (cut) flags.push({ code: 'cut', passage: passageOf(text, text.length - 40, text.length) });
  if (event?.weekdayContradicts === true) flags.push({ code: 'weekday-contradicts', passage: event.passage });
  if (event?.iso != null && event.yearFrom !== 'written') flags.push({ code: 'year-inferred', passage: event.passage });
  if (options.today !== undefined && event?.iso != null && event.iso > options.today)
    flags.push({ code: 'future-date', passage: event.passage });
  if (places.province !== null && places.regency !== null && places.province.passage === places.regency.passage) {
    flags.push({ code: 'province-inferred', passage: places.province.passage });
  }
  return ok({
    id: article.id,
    text,
    title: title === undefined ? null : text.slice(title.start, title.end),
    relevant,
    kind,
    allegedViolation: { value: isCase, passage: isCase ? kind.passage : null },
    eventDate: event === undefined || event.iso === null ? null : { value: event.iso, passage: event.passage },
    eventDateText: event === undefined ? null : { value: event.passage.quote, passage: event.passage },
    actDate: actDate === undefined || actDate.iso === null ? null : { value: actDate.iso, passage: actDate.passage },
    regency: places.regency,
    province: places.province,
    venue: places.venue,
    eventPlaceRegency: places.eventRegency,
    eventPlaceProvince: places.eventProvince,
    institutions: distinctInstitutions(mentions),
    people: people.map(person => withRegion(person, places.regency?.value)),
    actorKinds: relevant.value ? actorKindsOf(text, sentences, isCase) : [],
    acts: isCase ? conductsOf(text, sentences) : [],
    referredTo: relevant.value ? receiversOf(text, sentences) : [],
    mentionsHoax: mentionsHoax(text),
    mentionsSara: mentionsSara(text),
    flags,
  });
}

/** A prison is the venue of a judgment carried out, a market that of nothing we read. */
const venueCounts = (venue: Venue, kind: ActivityKind): boolean =>
  /^(?:lapas|rutan)$/.test(venue.head) ? kind === 'putusan' || kind === 'lainnya' : venue.head !== 'pasar';

const REGIONAL_HEAD =
  /^(?:(?:Pj|Plt|Plh|Pjs)\.? |(?:Penjabat|Pelaksana [Tt]ugas)(?: \(\p{L}+\.?\))? |[Ww]akil )?(?:[Bb]upati|[Ww]abup|[Ww]ali ?[Kk]ota|[Ww]awali|[Ss]ekda)$/u;

/** `Wabup Fulan` in an article on one regency is that regency's. */
const withRegion = (person: Read<Person>, regency: Region | undefined): Read<Person> =>
  regency !== undefined && REGIONAL_HEAD.test(person.value.role ?? '')
    ? { ...person, value: { name: person.value.name, role: `${person.value.role} ${regency.bare}` } }
    : person;
