/**
 * How long the desk's search takes in a generated world, for an officer of a regency and one of the nation, one question after
 * the other. The cases of a world are all alike, so it first gives them invented names and summaries of their own in the list
 * that is searched; `netra rebuild` takes them out again. Prints, asserts nothing.
 * Run: DATABASE_URL=… NETRA_DATA=… NETRA_KEYS=… node test/bench/search.ts, with what `netra world` was run with.
 */

import { cpus, loadavg, totalmem } from 'node:os';
import { sql } from 'kysely';
import { termsOf } from '../../src/cases/search/terms.ts';
import { openHouse } from '../../src/cli/house.ts';
import { readSettings } from '../../src/cli/settings.ts';
import { chance } from '../../src/demo/scenario.ts';
import type { RecordRef } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';

const TIMES = 200;
const PAGE = 100;
const SYLLABLES =
  'ba bu da di fa ga ha hi ja jo ka ku la li ma mu na no pa ra ri sa si su ta ti to wa wi ya yo za'.split(' ');
const WORDS =
  `kampanye lurah camat kades baliho kaus apel rapat warga unggahan foto video grup spanduk bantuan sembako guru dinas
  mendukung mengajak membagikan hadir pidato simbol jari pasangan calon bupati gubernur partai tim relawan`.split(
    /\s+/,
  );

const settings = readSettings(process.env, process.cwd());
if (!settings.ok) throw new Error(settings.refusal.reason.en);
const house = await openHouse(settings.value);
if (!house.ok) throw new Error(house.refusal.reason.en);
const { netra } = house.value;
const { markTerm } = netra.engine.keyring;
const random = chance(1, 1);
const one = <T>(list: readonly T[]): T => list[random() % list.length] as T;
const newName = () => {
  const part = () => Array.from({ length: 2 + (random() % 2) }, () => one(SYLLABLES)).join('');
  return Array.from({ length: 2 }, part)
    .map(text => text.charAt(0).toUpperCase() + text.slice(1))
    .join(' ');
};
const names: string[] = [];

async function dressCases(): Promise<number> {
  let done = 0;
  for (let after: RecordRef | undefined; ; ) {
    const from = after;
    const page = await netra.database.asOwner('dress', async tx => {
      const { rows } = await sql<RecordRef & { number: string }>`
        select region, record as id, number from case_search
        where ${from ? sql`(region, record) > (${from.region}, ${from.id}::uuid)` : sql`true`} order by region, record limit ${PAGE}`.execute(
        tx,
      );
      const dressed = rows.map(({ region, id, number }) => {
        const name = newName();
        names.push(name);
        const summary = Array.from({ length: 40 }, () => one(WORDS)).join(' ');
        return { region, id, marks: termsOf({ numbers: [number], names: [name], texts: [summary] }).map(markTerm) };
      });
      await sql`update case_search c set marks = array(select jsonb_array_elements_text(v.marks)::int)
        from jsonb_to_recordset(${JSON.stringify(dressed)}::jsonb) as v(region text, id uuid, marks jsonb)
        where c.region = v.region and c.record = v.id`.execute(tx);
      return rows;
    });
    done += page.length;
    after = page.at(-1);
    if (page.length < PAGE) return done;
  }
}

async function measure(name: string, who: Actor, textOf: (nth: number) => string): Promise<void> {
  const taken: number[] = [];
  let found = 0;
  for (let nth = -10; nth < TIMES; nth += 1) {
    const began = performance.now();
    const answer = await netra.ask('desk.search', { text: textOf(Math.abs(nth)) }, who);
    if (!answer.ok) throw new Error(`${name}: ${answer.refusal.code}`);
    if (nth < 0) continue;
    taken.push(performance.now() - began);
    found += (answer.value as { rows: readonly unknown[] }).rows.length > 0 ? 1 : 0;
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => `${(taken[Math.floor(taken.length * share)] ?? 0).toFixed(1)} ms`;
  console.log(`${name}: p50 ${at(0.5)}, p99 ${at(0.99)} of ${TIMES}, ${found} found something`);
}

try {
  const cases = await dressCases();
  await netra.database.statement('bench', 'analyze case_search');
  const { rows } = await netra.database.statement(
    'bench',
    'select region, record from officer order by region limit 1',
  );
  const scope = String(rows[0]?.region);
  const officer = {
    kind: 'officer',
    id: `${scope}:${rows[0]?.record}`,
    name: 'Bench',
    roles: ['reviewer'],
    office: null,
  } as const;
  const load = loadavg().map(each => each.toFixed(1));
  console.log(
    `${cases} cases; ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}; load ${load.join(' ')}`,
  );
  const nameAt = (nth: number) => names[(nth * 7_919) % names.length] as string;
  const slipped = (text: string) => text.slice(0, 2) + text.slice(3);
  for (const [who, actor] of [
    ['regency', { ...officer, scope }],
    ['nation', { ...officer, scope: '*' }],
  ] as const) {
    await measure(`${who}, a name`, actor, nameAt);
    await measure(`${who}, a misspelt name`, actor, nth => slipped(nameAt(nth)));
    await measure(`${who}, part of a number`, actor, nth => `${String(1 + nth).padStart(3, '0')} 2024`);
    await measure(
      `${who}, two words`,
      actor,
      nth => `${WORDS[nth % WORDS.length]} ${WORDS[(nth * 7 + 3) % WORDS.length]}`,
    );
    await measure(`${who}, one word of most cases`, actor, nth => WORDS[nth % WORDS.length] as string);
  }
} finally {
  await house.value.close();
}
