/**
 * A holiday was added, a stage moved, a rule was corrected: every open limit that this can touch is derived again. Found by
 * rule and by span of days, 500 in a transaction; what a step already taken kept as its basis stays as it is.
 */
import type { Database, Tx } from '../db/database.ts';
import { dueCells } from '../law/due.ts';
import type { Known, Statement } from '../law/known.ts';
import { type Engine, NO_PLACES } from '../record/engine.ts';
import { followerNext, lockFollower, moveFollower } from '../record/ledger.store.ts';
import { replaceRows } from '../record/projection.store.ts';
import { openRounds } from '../record/rounds.ts';
import {
  DUE_TABLES,
  type DueTable,
  type Movable,
  movablePage,
  putDue,
  type RowKey,
  waitingReports,
} from './due.store.ts';

const PAGE = 500;
const FOLLOWER = 'due-moves';
const keeper = (name: string) => ({ role: 'netra_keeper', scope: '*', name }) as const;
/**
 * A command that began before a saying was known may commit after the rows were looked at; none takes longer than this to
 * wait and be carried out. So the same rows are looked at twice.
 */
const LONGEST_COMMAND = 10_000;

/** What sayings can have moved. A row confirmed as it is moves nothing. */
export function movableBy(
  statements: readonly Statement[],
  known: Known,
): Movable & { readonly stages: readonly string[] } {
  const rules: string[] = [];
  const days: Movable['days'][number][] = [];
  const stages: string[] = [];
  for (const { index, said } of statements) {
    if (said.about === 'law') {
      const { kind, table, id } = said.confirmation;
      if (kind === 'corrected' && table === 'deadlines') rules.push(id);
      continue;
    }
    const { addition } = said;
    if (addition.add === 'holiday') days.push({ day: addition.day, scope: addition.scope });
    if (addition.add === 'stage') stages.push(...addition.stage.scope);
    if (addition.add === 'holiday-removed') {
      const before = known.at({ ...known.basis, known: index - 1 }).calendar;
      const gone = before.holidays.find(holiday => holiday.id === addition.id);
      if (gone) days.push({ day: gone.day.toString(), scope: gone.scope });
    }
  }
  return { rules, days, stages };
}

/** Catches up with what was said; a round gives how many limits moved, and costs one short query when nothing was said. */
export function openDueMover(database: Database, engine: Engine, clock: () => string) {
  let seen = { upTo: -1, at: 0 };
  const clockMs = () => Date.parse(clock());
  return openRounds('what is due', async (onProgress: (looked: number) => void = () => {}) => {
    const { known, from } = await database.transaction(keeper('what was said'), async tx => ({
      known: await engine.known(tx),
      from: await followerNext(tx, FOLLOWER),
    }));
    const newest = known.basis.known;
    if (newest < from) return 0;
    const again = seen.upTo === newest;
    if (again && clockMs() - seen.at < LONGEST_COMMAND) return 0;
    const at = clockMs();
    const moved = await sweep(
      database,
      engine,
      known.statements.filter(({ index }) => index >= from),
      known,
      onProgress,
    );
    if (again) {
      await database.transaction(keeper('moved'), async tx => {
        await lockFollower(tx, FOLLOWER, 1);
        await moveFollower(tx, FOLLOWER, newest + 1);
      });
    } else seen = { upTo: newest, at };
    return moved;
  });
}

async function sweep(
  database: Database,
  engine: Engine,
  statements: readonly Statement[],
  known: Known,
  onProgress: (looked: number) => void,
): Promise<number> {
  const movable = movableBy(statements, known);
  let looked = 0;
  let moved = 0;
  if (movable.stages.length > 0) moved += await projectReports(database, engine, movable.stages);
  if (movable.rules.length + movable.days.length === 0) return moved;
  for (const table of DUE_TABLES) {
    let after: RowKey | undefined;
    for (;;) {
      const page = await database.transaction(keeper('move what is due'), tx =>
        movePage(tx, table, movable, after, known),
      );
      looked += page.looked;
      moved += page.moved;
      onProgress(looked);
      after = page.next;
      if (!after) break;
    }
  }
  return moved;
}

async function movePage(tx: Tx, table: DueTable, movable: Movable, after: RowKey | undefined, known: Known) {
  const { rows, next } = await movablePage(tx, table, movable, after, PAGE);
  const changed = rows.flatMap(({ region, record, track, step, running, due_at, span_from, span_to }) => {
    const cells = dueCells(running, known);
    const same =
      instantOf(cells.due_at) === instantOf(due_at) && cells.span_from === span_from && cells.span_to === span_to;
    return same ? [] : [{ region, record, track, step, ...cells }];
  });
  if (changed.length > 0) await putDue(tx, table, changed);
  return { looked: rows.length, moved: changed.length, next };
}

const instantOf = (text: string | null): number | null => (text === null ? null : Date.parse(text));

/** Under which rules a waiting report may fall follows from the stages: its rows are made anew. */
async function projectReports(database: Database, engine: Engine, scope: readonly string[]): Promise<number> {
  const projection = engine.projections.find(({ table }) => table === 'report_due');
  if (!projection) return 0;
  let done = 0;
  let after: { region: string; id: string } | undefined;
  for (;;) {
    const page = await database.transaction(keeper('reports of a stage'), async tx => {
      const found = await waitingReports(tx, scope, after, 50);
      const known = await engine.known(tx);
      for (const { ref } of found) {
        const record = await engine.load(tx, ref);
        if (!record) continue;
        const rows = projection.rows(record, NO_PLACES, known, engine.keyring.markTerm);
        await replaceRows(tx, projection, ref, rows, projection.table, engine.standing(record));
      }
      return found;
    });
    done += page.length;
    after = page.at(-1)?.place;
    if (page.length < 50) return done;
  }
}
