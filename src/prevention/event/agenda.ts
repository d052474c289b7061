/**
 * What everybody may know of public events: the agenda, and one event with its proof. How many came is said from five on, and of
 * fewer that there were fewer; who came is said nowhere.
 */
import { z } from 'zod';
import { proveActs } from '../../publish/proof.ts';
import { LEAST } from '../../publish/release.ts';
import { cursorSchema, formatCursor, formatRef, type RecordRef, type Region, refSchema } from '../../record/ids.ts';
import type { Refusal } from '../../record/kind.ts';
import { followerNext } from '../../record/ledger.store.ts';
import { type Asked, defineOperation } from '../../record/operation.ts';
import { ok, refuse } from '../../result.ts';
import { attendedAt, type PublicEventRow, publicEventAt, publicEvents, testedAt } from './agenda.store.ts';
import { publicEvent } from './event-lists.ts';
import { testShares } from './test-shares.ts';

const PAGE = 25;
const refOf = ({ region, record }: PublicEventRow): RecordRef => ({ region, id: record });

/** As everybody gets it: the count is null below five, and before the attendance is closed. */
function shown(asked: Asked, row: PublicEventRow, attended: ReadonlyMap<string, number>) {
  const { region, record: _, entry, phase, ...rest } = row;
  const people = attended.get(row.record) ?? 0;
  const { zone } = asked.engine.moment(region, asked.actor);
  return {
    ref: formatRef(refOf(row)),
    ...{ region: region as string, phase, zone, ...rest, entry: Number(entry) },
    attended: phase === 'held' && people >= LEAST ? people : null,
  };
}
export type AgendaEntry = ReturnType<typeof shown>;

const counted = (asked: Asked, rows: readonly PublicEventRow[]) =>
  asked.database.transaction({ role: 'netra_keeper', scope: '*', name: 'attended' }, tx =>
    attendedAt(tx, rows.map(refOf)),
  );

export const listAgenda = defineOperation({
  name: 'agenda.list',
  summary: { id: 'Agenda sosialisasi dan rapat terbuka', en: 'Agenda of public outreach and meetings' },
  for: 'public',
  input: z.object({ when: z.enum(['ahead', 'over']).default('ahead'), after: cursorSchema.optional() }),
  async run(asked, { when, after }) {
    const { today } = asked.engine.moment('' as Region, asked.actor);
    const { rows, asOf } = await asked.read(async tx => ({
      rows: await publicEvents(tx, {
        ...(when === 'ahead' ? { from: today } : { before: today }),
        ...{ after, most: PAGE + 1 },
      }),
      asOf: await followerNext(tx, publicEvent.name),
    }));
    const page = rows.slice(0, PAGE);
    const attended = await counted(asked, page);
    const last = page.at(-1);
    return ok({
      rows: page.map(row => shown(asked, row, attended)),
      asOf,
      next: rows.length > PAGE && last ? formatCursor(last.on_day, last.record) : null,
    });
  },
});

export const showAgenda = defineOperation({
  name: 'agenda.show',
  summary: { id: 'Satu acara terbuka dengan buktinya', en: 'One public event with its proof' },
  for: 'public',
  input: z.object({ ref: refSchema }),
  async run(asked, { ref }) {
    const { row, asOf } = await asked.read(async tx => ({
      row: await publicEventAt(tx, ref),
      asOf: await followerNext(tx, publicEvent.name),
    }));
    if (!row) return refuse<Refusal>({ code: 'not-found', field: 'ref' });
    const attended = await counted(asked, [row]);
    const tested =
      row.phase === 'held'
        ? await asked.database.transaction({ role: 'netra_keeper', scope: '*', name: 'tested' }, tx =>
            testedAt(tx, ref),
          )
        : [];
    const { origin, size } = asked.files.checkpoint();
    const acts = await proveActs(asked, ref, publicEvent.kind, size);
    if (!acts) return refuse<Refusal>({ code: 'proof-not-ready' });
    return ok({ row: shown(asked, row, attended), test: testShares(tested), asOf, origin, size, acts });
  },
});

export const agendaOperations = [listAgenda, showAgenda];
