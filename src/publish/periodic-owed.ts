/** Which periodic reports an office owes the level above and has not sent: for its page, and for whoever is reminded of them. */
import { Temporal } from 'temporal-polyfill';
import { localDay } from '../calendar/days.ts';
import { countedIn } from '../law/due.ts';
import { type OfficeState, officeKind, type StandingOffice } from '../offices/office.ts';
import { type Office, standingOffices } from '../offices/places.ts';
import { isAbove } from '../offices/routing.ts';
import type { RecordRef } from '../record/ids.ts';
import type { Loaded } from '../record/kind.ts';
import type { Asked } from '../record/operation.ts';
import { type Owed, owedBy } from './lateness.ts';
import { formatPeriod } from './period.ts';
import { type PeriodicRow, sentBy } from './periodic.store.ts';

type Parts = Pick<Asked, 'database' | 'engine'>;

export const asRef = ({ region, record }: Office): RecordRef => ({ region, id: record });
export const periodOf = ({ kind, from, to, of }: PeriodicRow) => ({ kind, from, to, of });

/** The nearest office above one: to it a periodic report goes. */
export const officeAbove = (offices: readonly Office[], office: RecordRef): Office | undefined =>
  offices.filter(one => isAbove(one, office)).sort((a, b) => b.region.length - a.region.length)[0];

/** An office that stands, whoever asks: what it asks of those below is for them to know. */
export async function standingAt({ database, engine }: Parts, ref: RecordRef): Promise<StandingOffice | undefined> {
  const who = { role: 'netra_app', scope: '*', name: 'office' } as const;
  const found = await database.transaction(who, tx => engine.load(tx, ref));
  const state = found?.kind === officeKind.name ? (found as Loaded<OfficeState>).state : undefined;
  return state?.phase === 'standing' ? state : undefined;
}

export const foundedOn = ({ since }: StandingOffice, region: string): string =>
  localDay(Temporal.Instant.from(since), countedIn(region).zone).toString();

/** As many as an office can owe at once, and more. */
const MOST = 200;

/** Asked for and not sent, the one that is due first before all. Nothing of an office that was dissolved, or with none above. */
export async function owedOf(parts: Parts, office: RecordRef, today: string): Promise<readonly Owed[]> {
  const offices = await standingOffices(parts.database);
  const above = officeAbove(offices, office);
  const duties = above ? ((await standingAt(parts, asRef(above)))?.reporting.duties ?? []) : [];
  const own = duties.length > 0 ? await standingAt(parts, office) : undefined;
  if (!own) return [];
  const { region } = office;
  const who = { role: 'netra_app', scope: region === '' ? '*' : region, name: 'reports sent' } as const;
  const { sent, calendar } = await parts.database.transaction(who, async tx => ({
    sent: (await sentBy(tx, office, MOST)).map(row => formatPeriod(periodOf(row))),
    calendar: (await parts.engine.known(tx)).calendar,
  }));
  return owedBy({ region, foundedOn: foundedOn(own, region) }, duties, today, calendar)
    .filter(({ period }) => !sent.includes(formatPeriod(period)))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}
