/**
 * How many deadlines with their trace one core counts in a second. Prints, asserts nothing; the aim is 50,000.
 * Run: node test/bench/deadlines.ts [seconds]
 */
import { Temporal } from 'temporal-polyfill';
import { BASE_CALENDAR } from '../../src/calendar/calendar.ts';
import { deadline } from '../../src/calendar/deadline.ts';
import type { CountingRule } from '../../src/calendar/rule.ts';
import { sentence } from '../../src/calendar/trace.ts';
import { zoneOf } from '../../src/calendar/zones.ts';

const basis = { id: 'praktik', en: 'practice' };
const rules: readonly CountingRule[] = [
  { limit: 3, unit: 'calendar-day' },
  { limit: 7, unit: 'calendar-day' },
  { limit: 7, unit: 'working-day' },
  { limit: 14, unit: 'working-day' },
  { limit: 7, unit: 'day-plain', practice: { unit: 'working-day', basis } },
  { limit: 14, unit: 'day-plain' },
  { limit: 24, unit: 'hour' },
  { limit: 6, unit: 'month', direction: 'before', closesAt: 0 },
  { limit: 5, unit: 'calendar-day', direction: 'before' },
];
const regions = ['17.02', '33.25', '73.71', '95.01', '19.01'];
const first = Temporal.Instant.from('2024-01-02T03:00:00Z').epochMilliseconds;
const starts = Array.from({ length: 997 }, (_, i) => Temporal.Instant.fromEpochMilliseconds(first + i * 73_123_457));

let days = 0;
let letters = 0;
function run(n: number, words: boolean): void {
  const region = regions[n % regions.length]!;
  const zone = zoneOf(region);
  if (!zone.ok) throw new Error(region);
  const found = deadline(rules[n % rules.length]!, starts[n % starts.length]!, zone.value, BASE_CALENDAR, { region });
  if (!found.ok) throw new Error(found.refusal.code);
  days += found.value.trace.length;
  if (words) for (const entry of found.value.trace) letters += sentence(entry, 'id').length;
}

function measure(name: string, words: boolean, seconds: number): void {
  for (let n = 0; n < 5_000; n += 1) run(n, words);
  days = 0;
  const began = performance.now();
  const busy = process.cpuUsage();
  let n = 0;
  while (performance.now() - began < seconds * 1000) for (const end = n + 500; n < end; n += 1) run(n, words);
  const took = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(busy);
  const rate = (time: number) => Math.round(n / time).toLocaleString('en');
  // On a machine that others use too, only the second figure says what a core can do.
  console.log(
    `${name}: ${rate(took)} a second by the clock, ${rate((user + system) / 1e6)} a second of processor time`,
  );
  console.log(`  ${(days / n).toFixed(1)} days in a trace`);
}

const seconds = Number(process.argv[2] ?? 2);
measure('deadlines with trace', false, seconds);
measure('the same with every sentence written out', true, seconds);
if (letters === 0) throw new Error('no sentence was written');
