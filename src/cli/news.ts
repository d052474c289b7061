/** `netra read` and `netra ingest`: what articles tell, printed or recorded. One that is refused stops none of the others. */
import type { Refusal } from '../record/kind.ts';
import type { GoldFields } from '../watch/gold.ts';
import { type Ingested, readOnly } from '../watch/operations.ts';
import type { Article } from '../watch/read.ts';
import { articlesOf, type Found } from './articles.ts';
import type { Call } from './call.ts';
import { openDoor } from './door.ts';
import { refusalWords, say } from './words.ts';

/** Articles that go through the door at once: no more than this many, and no more than this many characters. */
const BATCH = 50;
const BATCH_CHARACTERS = 8_000_000;

/** Prints the reading of each article without storing it and without opening any data. Exit code 1 where one was refused. */
export async function readCommand(call: Call): Promise<number> {
  const articles: (Article & { readonly from: string })[] = [];
  let refused = 0;
  for await (const { from, article } of articlesOf(call.positionals)) {
    if (article.ok) articles.push({ ...article.value, from });
    else {
      refused += 1;
      complain(call, from, article.refusal);
    }
  }
  for (const [at, reading] of readOnly(articles).entries()) {
    if (reading.ok) call.out(call.json ? JSON.stringify(reading.value) : inWords(call, reading.value));
    else {
      refused += 1;
      complain(call, articles[at]?.from ?? '', reading.refusal);
    }
  }
  return refused > 0 ? 1 : 0;
}

const complain = (call: Call, from: string, refusal: Refusal) =>
  call.err(`${from}: ${refusalWords({ ...refusal })[call.lang]}`);

function inWords(call: Call, reading: GoldFields): string {
  const place = [reading.venue, reading.regency, reading.province].filter(Boolean).join(', ');
  const rows: [string, string][] = [
    [call.lang === 'id' ? 'jenis' : 'kind', reading.kind],
    [call.lang === 'id' ? 'hari' : 'day', reading.event_date ?? '-'],
    [call.lang === 'id' ? 'tempat' : 'place', place || '-'],
    [call.lang === 'id' ? 'lembaga' : 'institutions', reading.institutions.join('; ') || '-'],
    [
      call.lang === 'id' ? 'orang' : 'people',
      reading.people.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join('; ') || '-',
    ],
  ];
  return [reading.id, ...rows.map(([label, value]) => `  ${label.padEnd(13)} ${value}`)].join('\n');
}

/** Records what articles tell as activities. A refused article is told of and is no failure of the others. */
export async function ingestCommand(call: Call): Promise<number> {
  const settings = call.settings();
  if (!settings) return 1;
  const door = await openDoor(settings, true);
  if (!door.ok) {
    call.err(door.refusal.reason[call.lang]);
    return 1;
  }
  let failed = 0;
  try {
    for await (const batch of batches(articlesOf(call.positionals))) {
      const articles = batch.flatMap(({ article }) => (article.ok ? [article.value] : []));
      const answer = articles.length === 0 ? undefined : await door.value.ask('activity.ingest', { articles });
      if (answer && !answer.ok) {
        call.err(refusalWords({ ...answer.refusal })[call.lang]);
        return 1;
      }
      const results = new Map(((answer?.value ?? []) as readonly Ingested[]).map(result => [result.id, result]));
      for (const found of batch) if (!tell(call, found, results)) failed += 1;
    }
  } finally {
    await door.value.close();
  }
  return failed > 0 ? 1 : 0;
}

/** Articles as they come, in batches that fit through the door; refused files ride along to keep their place. */
async function* batches(all: AsyncIterable<Found>): AsyncGenerator<readonly Found[]> {
  let batch: Found[] = [];
  let characters = 0;
  for await (const found of all) {
    batch.push(found);
    characters += found.article.ok ? found.article.value.text.length : 0;
    if (batch.length < BATCH && characters < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

const OUTCOMES = {
  new: say('baru', 'new'),
  source: say('sumber', 'source'),
  known: say('sudah ada', 'known'),
  refused: say('ditolak', 'refused'),
} as const;

/** One line for each article; false where it was refused. */
function tell(call: Call, { from, article }: Found, results: ReadonlyMap<string, Ingested>): boolean {
  const result = article.ok ? results.get(article.value.id) : undefined;
  const outcome = result?.outcome ?? 'refused';
  const code = article.ok ? result?.refusal : article.refusal.code;
  const activity = result?.activity ?? null;
  if (call.json) {
    call.out(JSON.stringify({ id: article.ok ? article.value.id : from, outcome, activity, refusal: code ?? null }));
  } else {
    const refusal = article.ok ? { code: code ?? '' } : article.refusal;
    const more = outcome === 'refused' ? refusalWords({ ...refusal })[call.lang] : (activity ?? '');
    call.out(`${OUTCOMES[outcome][call.lang].padEnd(10)} ${from}  ${more}`);
  }
  return outcome !== 'refused';
}
