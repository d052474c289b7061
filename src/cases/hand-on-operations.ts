/** What the desk asks about matters that go from office to office, and about who is in charge of them. */
import { z } from 'zod';
import type { Tx } from '../db/database.ts';
import type { ReportState } from '../intake/report-state.ts';
import { sealedItemsOf } from '../intake/sealed-items.ts';
import { IN_CHARGE } from '../offices/assignment.ts';
import { heirTouch } from '../offices/dissolution.ts';
import { awaited } from '../offices/passing.ts';
import { peopleServing, standingOffices } from '../offices/places.ts';
import { handlerOf, KINDS_OF_MATTER, type KindOfMatter, kinOf, matterIn } from '../offices/recusal.ts';
import { liesIn } from '../offices/routing.ts';
import {
  cursorSchema,
  formatCursor,
  formatRef,
  type RecordRef,
  type Region,
  refSchema,
  sameRef,
} from '../record/ids.ts';
import type { Loaded, Refusal } from '../record/kind.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, refuse } from '../result.ts';
import { countAwaited, passingPage } from './hand-on.store.ts';
import { handlerAmong } from './passing-on-commands.ts';

const PAGE = 25;

/** What the own office was asked to take on, or what it passed on. */
export const listPassings = defineOperation({
  name: 'passing.list',
  summary: { id: 'Pelimpahan masuk dan keluar', en: 'Matters passed on, to and from the office' },
  for: 'officer',
  input: z.object({
    way: z.enum(['to', 'from']),
    phase: z.enum(['awaiting', 'acknowledged', 'sent-back', 'recalled']).optional(),
    after: cursorSchema.optional(),
  }),
  async run(asked, filter) {
    const { actor } = asked;
    if (actor.kind !== 'officer' || !actor.office) return ok({ rows: [], next: null });
    const from = { ...filter, office: actor.office, person: actor.id, most: PAGE + 1 };
    const rows = await asked.read(tx => passingPage(tx, from));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return ok({ rows: page, next: rows.length > PAGE && last ? formatCursor(last.day, last.record) : null });
  },
});

/** How many matters wait for the own office to take them on. */
export const countPassings = defineOperation({
  name: 'passing.awaited',
  summary: { id: 'Limpahan yang menunggu', en: 'Matters that wait to be taken on' },
  for: 'officer',
  input: z.object({}),
  async run({ actor, read }) {
    if (actor.kind !== 'officer' || !actor.office) return ok({ waiting: 0 });
    const { office, id } = actor;
    return ok({ waiting: await read(tx => countAwaited(tx, office, id)) });
  },
});

const STEPS = ['pass-on', 'acknowledge-passing', 'send-back', 'recall-passing', 'assign'];

/** One matter as it goes from office to office: what was, who has it and who is in charge, and what can be done. */
export const showHandOn = defineOperation({
  name: 'passing.show',
  summary: { id: 'Pelimpahan dan penanggung jawab', en: 'Passing on, and who is in charge' },
  for: 'officer',
  input: z.object({ record: refSchema }),
  async run(asked, { record: ref }) {
    const found = await asked.read(async tx => {
      const record = await asked.engine.load(tx, ref);
      if (!record || !KINDS_OF_MATTER.some(kind => kind === record.kind)) return undefined;
      const matter = matterIn(record.state);
      if (!matter) return undefined;
      const [ends] = heirTouch(handlerOf(matter));
      const body = ends && (await asked.engine.load(tx, handlerOf(matter)));
      const handler = handlerAmong(body ? [record, body] : [record]);
      const serving = isOwn(asked, handler) ? await peopleServing(tx, handler) : [];
      return { record, matter, handler, serving, sealed: await sealedAway(asked, tx, record) };
    });
    if (!found) return refuse<Refusal>({ code: 'not-found', field: 'record' });
    const { record, matter, handler, serving, sealed } = found;
    const { passings, assigned, recused } = matter.apart;
    const own = isOwn(asked, handler);
    const offices = (await standingOffices(asked.database)).map(({ region, record: id, name }) => {
      return { ref: formatRef({ region, id }), name, region };
    });
    const { place } = record.state as { readonly place: Region };
    // Those in whose region it took place first, the lowest of them before those above it.
    const near = (region: Region) => (liesIn(place, region) ? -region.length - 1 : 0);
    return ok({
      kind: record.kind as KindOfMatter,
      version: record.version,
      number: (record.state as { readonly number: string }).number,
      handler: formatRef(handler),
      handlerName: offices.find(({ ref: one }) => one === formatRef(handler))?.name ?? null,
      passings,
      /** How much is not closed for the office that it waits for. */
      sealed,
      assigned: assigned && formatRef(assigned),
      people: serving
        .filter(({ roles }) => IN_CHARGE.some(role => roles.includes(role)))
        .filter(one => !recused.some(({ person }) => sameRef(person, one.ref)))
        .map(one => formatRef(one.ref)),
      /** Every office that stands but the own one: which of them may not, the command says. */
      receivers: own
        ? offices
            .filter(one => one.ref !== formatRef(handler))
            .toSorted((a, b) => near(a.region) - near(b.region))
            .map(({ ref: one, name }) => ({ ref: one, name }))
        : [],
      offers: asked.engine
        .offers(record, asked.actor)
        .filter(({ command }) => STEPS.includes(command.name.split('.')[1] ?? ''))
        .map(({ command, verdict }) => ({ name: command.name.split('.')[1] ?? '', verdict })),
    });
  },
});

const isOwn = ({ actor }: Asked, office: RecordRef): boolean =>
  actor.kind === 'officer' && actor.office !== null && sameRef(actor.office, office);

/** Sealed items of a matter and its sources that the awaited receiver does not hold; which reports, for whoever closes them anew. */
async function sealedAway(asked: Asked, tx: Tx, first: Loaded) {
  const matter = matterIn(first.state);
  const to = matter && awaited(matter.apart)?.to;
  if (!to) return [];
  const reports: { readonly ref: string; readonly items: number }[] = [];
  for (const one of [first, ...(await kinAround(asked, tx, first))]) {
    if (one.kind !== 'report' || !awaited(matterIn(one.state)?.apart ?? matter.apart)) continue;
    const items = sealedItemsOf(one.state as ReportState).filter(
      ({ circle, office }) => circle === 'handling' && !sameRef(office, to),
    ).length;
    if (items > 0) reports.push({ ref: formatRef(one.ref), items });
  }
  return reports;
}

async function kinAround(asked: Asked, tx: Tx, first: Loaded): Promise<readonly Loaded[]> {
  const found: Loaded[] = [];
  for (let seen = 0, named = kinOf([first]); seen < named.length; named = kinOf([first, ...found])) {
    const next = named[seen];
    seen += 1;
    const record = next && 'ref' in next ? await asked.engine.load(tx, next.ref) : undefined;
    if (record) found.push(record);
  }
  return found;
}

export const handOnOperations = [listPassings, countPassings, showHandOn] as const;
