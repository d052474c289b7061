/**
 * Scores the reading on the development set: `node test/reading/score.ts [--misses] [--all]`.
 *
 * Articles are parted by event: every third event is held out. Rules are made looking at the others' texts only; of the
 * held-out ones only the score is looked at, so that the two columns show whether the rules generalise. `--misses` lists
 * the misses of the open part, `--all` those of both.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRegions } from '../../src/offices/regions.ts';
import { type GoldFields, toGoldFields } from '../../src/watch/gold.ts';
import { groupReadings } from '../../src/watch/group.ts';
import { kindOf } from '../../src/watch/institutions.ts';
import { parseArticleLines } from '../../src/watch/lines.ts';
import { nameKey } from '../../src/watch/names.ts';
import { type Reading, readArticle } from '../../src/watch/read.ts';

type Gold = Omit<GoldFields, 'group'> & {
  readonly same_event_as: readonly string[];
  readonly maybe_same_event_as: readonly string[];
};

/** Fixed, so that two runs of one commit give one score. */
const TODAY = '2026-12-31';
const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/data/news-dev');

const SCALARS = [
  'relevant',
  'kind',
  'alleged_violation',
  'event_date',
  'event_date_text',
  'act_date',
  'regency',
  'province',
  'venue',
  'event_place_regency',
  'event_place_province',
  'mentions_hoax',
  'mentions_sara',
] as const;
const SETS = ['institutions', 'people', 'people_roles', 'actor_kinds', 'acts', 'referred_to'] as const;

const institutionKey = (name: string): string => {
  const area = / (?:RI|Republik Indonesia)\b/.test(name)
    ? ''
    : (/(?:kabupaten|kota|provinsi|kab\.?)\s+(.*)$/i.exec(name)?.[1] ??
      /\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*)$/u.exec(name)?.[1] ??
      '');
  const region = regions.named(area.replace(/\s*\(.*$/, ''))[0]?.code ?? '';
  return `${kindOf(name)}|${region}`;
};

const plainName = (name: string): string => nameKey(name).replace(/^(?:h|hj|dr|drs|ir|raden|kh)\s+/, '');

/** A person's role counts by its words, whatever their order and short forms. */
const roleKey = (role: string | null): string =>
  (role ?? '')
    .toLowerCase()
    .replace(/\(.*?\)|\./g, '')
    .replace(/\bpenjabat\b|\bpejabat\b/g, 'pj')
    .replace(/wali kota/g, 'walikota')
    .replace(/\s+/g, ' ')
    .trim();

function setOf(gold: Omit<GoldFields, 'group'>, field: (typeof SETS)[number]): readonly string[] {
  if (field === 'people') return gold.people.map(person => plainName(person.name));
  if (field === 'people_roles') return gold.people.map(person => `${plainName(person.name)}: ${roleKey(person.role)}`);
  if (field === 'institutions') return [...new Set(gold.institutions.map(institutionKey))];
  return gold[field];
}

const contains = (a: string, b: string): boolean =>
  a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase());

const scalarsAgree = (field: (typeof SCALARS)[number], read: unknown, gold: unknown): boolean =>
  read === gold || (field === 'venue' && typeof read === 'string' && typeof gold === 'string' && contains(read, gold));

type Part = { readonly name: string; readonly ids: readonly string[] };

function pairsOf(
  ids: readonly string[],
  same: (a: string, b: string) => boolean,
  counts: (a: string, b: string) => boolean,
): Set<string> {
  const pairs = new Set<string>();
  for (const a of ids) for (const b of ids) if (a < b && counts(a, b) && same(a, b)) pairs.add(`${a}+${b}`);
  return pairs;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '  -' : `${Math.round((100 * part) / whole)}%`.padStart(4);

const missesWanted = process.argv.includes('--misses');
const allWanted = process.argv.includes('--all');
const regions = openRegions();

function readAll(): { readonly gold: readonly Gold[]; readonly read: ReadonlyMap<string, GoldFields> } {
  const gold = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Gold);
  const readings: Reading[] = [];
  for (const line of parseArticleLines(readFileSync(join(folder, 'articles.jsonl'), 'utf8'))) {
    const reading = line.ok ? readArticle(line.value, regions, { today: TODAY }) : line;
    if (reading.ok) readings.push(reading.value);
    else console.log('refused:', line.ok ? line.value.id : '', JSON.stringify(reading.refusal));
  }
  const groups = groupReadings(readings);
  return { gold, read: new Map(readings.map(one => [one.id, toGoldFields(one, groups.get(one.id))])) };
}

function partsOf(gold: readonly Gold[]): readonly Part[] {
  const events: string[][] = [];
  for (const one of gold) {
    if (events.flat().includes(one.id)) continue;
    events.push([one.id, ...one.same_event_as, ...one.maybe_same_event_as]);
  }
  return [
    { name: 'open', ids: events.filter((_, i) => i % 3 !== 2).flat() },
    { name: 'held out', ids: events.filter((_, i) => i % 3 === 2).flat() },
  ];
}

function main(): void {
  if (!existsSync(folder)) {
    console.log('../shared/data/news-dev is not here: nothing to score.');
    return;
  }
  const { gold, read } = readAll();
  const byId = new Map(gold.map(one => [one.id, one]));
  const parts = partsOf(gold);
  const rows = new Map<string, string[]>();
  for (const part of parts) {
    const show = missesWanted && (part.name === 'open' || allWanted);
    const row = (field: string, cell: string): void => void rows.set(field, [...(rows.get(field) ?? []), cell]);
    const articles = part.ids.flatMap(id => {
      const one = byId.get(id);
      const got = read.get(id);
      return one === undefined || got === undefined ? [] : [{ id, one, got }];
    });
    for (const field of SCALARS) {
      const misses = articles.filter(({ one, got }) => !scalarsAgree(field, got[field], one[field]));
      row(field, percent(articles.length - misses.length, articles.length));
      if (show)
        for (const { id, one, got } of misses) console.log(`${field} ${id}: read ${got[field]} | gold ${one[field]}`);
    }
    for (const field of SETS) {
      let [hit, readCount, goldCount] = [0, 0, 0];
      for (const { id, one, got } of articles) {
        const [has, wants] = [setOf(got, field), setOf(one, field)];
        hit += has.filter(value => wants.includes(value)).length;
        readCount += has.length;
        goldCount += wants.length;
        const [extra, missing] = [has.filter(v => !wants.includes(v)), wants.filter(v => !has.includes(v))];
        if (show && extra.length + missing.length > 0)
          console.log(`${field} ${id}: extra [${extra.join('; ')}] missing [${missing.join('; ')}]`);
      }
      row(field, `${percent(hit, readCount)} ${percent(hit, goldCount)} ${percent(2 * hit, readCount + goldCount)}`);
    }
    const counts = (a: string, b: string): boolean => byId.get(a)?.maybe_same_event_as.includes(b) !== true;
    const wants = pairsOf(part.ids, (a, b) => byId.get(a)?.same_event_as.includes(b) === true, counts);
    const has = pairsOf(part.ids, (a, b) => read.get(a)?.group === read.get(b)?.group, counts);
    const hit = [...has].filter(pair => wants.has(pair)).length;
    row('grouping', `${percent(hit, has.size)} ${percent(hit, wants.size)} ${percent(2 * hit, has.size + wants.size)}`);
    if (show)
      console.log(
        'grouping: extra',
        [...has].filter(p => !wants.has(p)).join(' '),
        '| missing',
        [...wants].filter(p => !has.has(p)).join(' '),
      );
  }
  console.log(`\n${'field'.padEnd(22)}${parts.map(part => `${part.name} (${part.ids.length})`.padEnd(18)).join('')}`);
  for (const [field, cells] of rows) console.log(field.padEnd(22) + cells.map(cell => cell.padEnd(18)).join(''));
  console.log('\nOne figure: accuracy. Three: precision, recall, F1 (grouping: pairs of articles).');
}

main();
