/** Callers who do one thing after the other for a while: how many a second, how long each took, what this process spent on it. */
import { loadavg } from 'node:os';
import pg from 'pg';

export const load = (): string =>
  loadavg()
    .map(value => value.toFixed(1))
    .join(' ');

/** @param most things to do; it ends with them, or when the time is over. */
export async function rateOf(
  name: string,
  { seconds, callers, most }: { readonly seconds: number; readonly callers: number; readonly most: number },
  work: (nth: number) => Promise<void>,
): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  const times: number[] = [];
  let next = 0;
  const caller = async () => {
    while (performance.now() < until && next < most) {
      const nth = next;
      next += 1;
      const start = performance.now();
      await work(nth);
      times.push(performance.now() - start);
    }
  };
  const start = performance.now();
  const spent = process.cpuUsage();
  await Promise.all(Array.from({ length: callers }, caller));
  const rate = times.length / ((performance.now() - start) / 1_000);
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  const { user, system } = process.cpuUsage(spent);
  const cpu = `${((user + system) / 1_000 / times.length).toFixed(2)} ms of this process each`;
  const spread = `${cpu}, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
  console.log(
    `${name}: ${rate.toFixed(0)} a second (${times.length} by ${callers} callers; ${spread}; load ${load()})`,
  );
  return rate;
}

/** The rows of one signature, given by its record, under an id of their own: what the database alone has to write for each. */
const SIGNATURE_ROWS = `
  with r as (insert into record select region, $2, kind, version from record where id = $1),
    k as (insert into record_key select region, $2, wrapped from record_key where record = $1),
    a as (insert into act select region, $2, seq, kind, type, version, envelope, entry from act where record = $1),
    s as (insert into slot select region, $2, seq, slots from slot where record = $1),
    p as (insert into pending_leaf (region, record, seq, entry, waits) select region, $2, seq, entry, false from act where record = $1)
  insert into signature_list
    select region, $2, asks, $2, unit, on_day, at, unit_kind, belongs, assurance, capacity, revoked
    from signature_list where record = $1`;

/** The same rows by the driver alone, one commit for each signature. */
export async function signatureRowsAlone(
  url: string,
  terms: { readonly seconds: number; readonly callers: number; readonly most: number },
): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: terms.callers });
  const { rows } = await pool.query('select record from signature_list limit 1');
  const sample = rows[0].record as string;
  const rate = await rateOf('the same rows by the database alone', terms, async () => {
    await pool.query(SIGNATURE_ROWS, [sample, crypto.randomUUID()]);
  });
  await pool.end();
  return rate;
}
