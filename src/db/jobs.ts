// Work that is done later: pg-boss on either engine, in its own schema, through the same door as everything else.
//
// What must never happen here: a job's data that says more than which record to look at (it is stored in plain), a handler
// that is not safe to run twice, or a start of the server that waits for the jobs.
import { CompiledQuery } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Database, Tx } from './database.ts';

const SCHEMA = 'netra_jobs';
/** Cron times are office times; the houses in other zones live with Jakarta's night. */
const ZONE = 'Asia/Jakarta';
const NO_JOB = '00000000-0000-0000-0000-000000000000';

export type JobData = Readonly<Record<string, string | number | boolean | null>>;
export type JobHandler = (data: JobData) => Promise<void>;

export type JobsOptions = {
  /** How often a queue is looked at, in seconds; 2 unless said otherwise. */
  readonly pollSeconds?: number;
  /** Where an error of the job machinery is reported; standard error unless said otherwise. */
  readonly log?: (line: string) => void;
};

export interface Jobs {
  /** Names what is done for jobs called `name`. Before `start`. */
  handle(name: string, handler: JobHandler): void;
  /** Has `handler` run at the times of a cron expression in Jakarta's zone, by one process of the installation. Before `start`. */
  schedule(name: string, cron: string, handler: JobHandler): void;
  /**
   * Installs what is missing and begins to work; asking again gives the same promise. The server calls it after its first
   * answer is possible, and a command that enqueues awaits it before its transaction.
   */
  start(): Promise<void>;
  /** Adds a job: in the command's transaction, so that it exists if and only if the command does, or at once with null. */
  enqueue(tx: Tx | null, name: string, data: JobData): Promise<void>;
  /** Lets running handlers finish, for 10 seconds at most. Before the database is closed. */
  stop(): Promise<void>;
}

/** pg-boss sends moments as `Date`, which the rest of the house refuses. */
const momentAsText = (value: unknown) => (value instanceof Date ? value.toISOString() : value);

/** Prepares the jobs; touches nothing until `start`. The embedded engine, which has no autovacuum, gets its nightly care. */
export function openJobs(db: Database, options: JobsOptions = {}): Jobs {
  const log = options.log ?? console.warn;
  const embedded = db.engine === 'pglite';
  const handlers = new Map<string, JobHandler>();
  const crons = new Map<string, string>();
  let started: Promise<void> | undefined;

  const boss = new PgBoss({
    db: { executeSql: (text, values) => db.statement('jobs', text, values?.map(momentAsText)) },
    backend: db.engine,
    schema: SCHEMA,
    // The embedded engine has neither a vacuum to watch nor concurrent index builds.
    monitorVacuum: !embedded,
    reindex: !embedded,
  });
  boss.on('error', error => log(`jobs: ${error.message}`));

  const start = async (): Promise<void> => {
    await boss.start();
    for (const [name, handler] of handlers) {
      await boss.createQueue(name);
      // pg-boss looks a queue up once and remembers it; inside a command's transaction it could not.
      await boss.getJobById(name, NO_JOB);
      const cron = crons.get(name);
      if (cron !== undefined) await boss.schedule(name, cron, {}, { tz: ZONE });
      await boss.work<JobData>(name, { pollingIntervalSeconds: options.pollSeconds ?? 2 }, async jobs => {
        for (const job of jobs) await handler(job.data);
      });
    }
    await db.statement(
      'jobs',
      `grant usage on schema ${SCHEMA} to netra_app, netra_keeper;
       grant select, insert on all tables in schema ${SCHEMA} to netra_app, netra_keeper;
       grant execute on all functions in schema ${SCHEMA} to netra_app, netra_keeper`,
    );
  };

  const jobs: Jobs = {
    handle(name, handler) {
      if (started !== undefined) throw new Error(`"${name}" was registered after the jobs had started`);
      handlers.set(name, handler);
    },
    schedule(name, cron, handler) {
      jobs.handle(name, handler);
      crons.set(name, cron);
    },
    start() {
      started ??= start();
      return started;
    },
    async enqueue(tx, name, data) {
      if (!handlers.has(name)) throw new Error(`nobody handles "${name}"`);
      if (tx === null) await jobs.start();
      await boss.send(name, { ...data }, tx === null ? {} : { db: inTransaction(tx) });
    },
    async stop() {
      if (started === undefined) return;
      await started;
      await boss.stop({ graceful: true, timeout: 10_000, close: false });
    },
  };
  if (embedded) jobs.schedule('housekeeping', '30 2 * * *', () => careForEmbedded(db));
  return jobs;
}

function inTransaction(tx: Tx) {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values.map(momentAsText)));
      return { rows };
    },
  };
}

/** What a server does by itself: one table at a time, so that nobody waits for more than one. */
export async function careForEmbedded(db: Database): Promise<void> {
  const { rows } = await db.statement(
    'housekeeping',
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  for (const { name } of rows) await db.statement('housekeeping', `vacuum (analyze) ${name}`);
  await db.statement('housekeeping', 'checkpoint');
}
