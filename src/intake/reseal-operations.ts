/** What is to be re-sealed, for the browser that does it: the wraps of each item and never the content. */
import { z } from 'zod';
import { beyondScope } from '../db/database.ts';
import type { KeyMember } from '../offices/member-key.ts';
import { circleRecipients, memberOf, type OfficeState, officeKind, type StandingOffice } from '../offices/office.ts';
import { awaited, NEVER_PASSED } from '../offices/passing.ts';
import { apartIn } from '../offices/recusal.ts';
import { CIRCLES } from '../offices/roles.ts';
import { formatRef, type RecordRef, refSchema, sameRef } from '../record/ids.ts';
import { type Loaded, type Refusal, stateOf } from '../record/kind.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, type Result, refuse } from '../result.ts';
import { changeOf, isSealedTo, keyOfCircle } from '../sealing/reseal.ts';
import { ITEMS } from './access.ts';
import { reportKind } from './report.ts';
import { RESEAL_MOST } from './reseal-commands.ts';
import { itemsOfKey, type Place, staleItems, staleSets, type Wanted } from './sealed-items.store.ts';
import { isItem, type SealedItemOf, sealedItemsOf } from './sealed-items.ts';

interface Held {
  readonly ref: RecordRef;
  readonly office: StandingOffice;
  /** The officer who asks. */
  readonly member: KeyMember;
}

/** The own office, to whoever holds a key of it. */
async function ownOffice(asked: Asked): Promise<Result<Held, Refusal>> {
  const { actor } = asked;
  const ref = actor.kind === 'officer' ? actor.office : null;
  const record = ref && (await asked.read(tx => asked.engine.load(tx, ref)));
  const state = record?.kind === officeKind.name ? (record as Loaded<OfficeState>).state : undefined;
  if (actor.kind !== 'officer' || !ref || state?.phase !== 'standing')
    return refuse({ code: 'not-found', field: 'office' });
  const member = memberOf(state, actor.id);
  return member ? ok({ ref, office: state, member }) : refuse({ code: 'not-a-member' });
}

/** Who should hold what, in the officer's circles that can be sealed to at all. */
const wantedOf = ({ ref, office, member }: Held, asked: Asked): Wanted => ({
  scope: asked.actor.kind === 'officer' ? asked.actor.scope : '*',
  office: ref,
  circles: member.circles.flatMap(circle => {
    const key = keyOfCircle(circleRecipients(office, circle).map(one => one.recipient));
    return key === '' ? [] : [{ circle, key }];
  }),
});

/** How much is not sealed to exactly today's circle, who would be let in, and who taken out. */
export const showReseal = defineOperation({
  name: 'reseal.show',
  summary: { id: 'Yang perlu disegel ulang', en: 'What is to be re-sealed' },
  for: 'officer',
  input: z.object({}),
  async run(asked) {
    const held = await ownOffice(asked);
    if (!held.ok) return held;
    const { ref, office, member } = held.value;
    const wanted = wantedOf(held.value, asked);
    const sets = await asked.read(tx => staleSets(tx, wanted));
    const added = new Map<string, number>();
    const removed = new Map<string, number>();
    for (const { circle, recipients, items } of sets) {
      const change = changeOf(
        recipients.split(' '),
        circleRecipients(office, circle).map(one => one.recipient),
      );
      for (const one of change?.added ?? []) added.set(one, (added.get(one) ?? 0) + items);
      for (const one of change?.removed ?? []) removed.set(one, (removed.get(one) ?? 0) + items);
    }
    const former = await Promise.all(
      member.former.map(async ({ recipient }) => ({
        recipient,
        items: await asked.read(tx => itemsOfKey(tx, { scope: wanted.scope, office: ref, key: recipient })),
      })),
    );
    const counted = (of: ReadonlyMap<string, number>) => [...of].map(([recipient, items]) => ({ recipient, items }));
    return ok({
      items: sets.reduce((sum, { items }) => sum + items, 0),
      added: counted(added),
      removed: counted(removed),
      /** The own earlier keys, and what is sealed to each of them still. */
      former,
      custodians: office.members.filter(({ circles }) => circles.includes('custody')).length,
    });
  },
});

const cursor = z.string().transform((text, context): Place => {
  const [ref = '', item, file] = text.split('/');
  const parsed = z.object({ ref: refSchema, item: z.enum(ITEMS), file: z.coerce.number().int().min(0) });
  const place = parsed.safeParse({ ref, item, file });
  if (place.success)
    return { region: place.data.ref.region, record: place.data.ref.id, item: place.data.item, file: place.data.file };
  context.addIssue({ code: 'custom', message: 'cursor' });
  return z.NEVER;
});
const refOf = ({ region, record }: Place): RecordRef => ({ region, id: record });

/**
 * A page of what is to be re-sealed: what the own office holds, or with `report` what of that report is to go to the own office
 * (a take-over), or to the one that it was passed on to by the own. Refuses `not-a-member` to whoever holds no key of the own office.
 */
export const resealPage = defineOperation({
  name: 'reseal.page',
  summary: { id: 'Satu halaman yang perlu disegel ulang', en: 'A page of what is to be re-sealed' },
  for: 'officer',
  input: z.object({ report: refSchema.optional(), after: cursor.optional() }),
  async run(asked, { report, after }) {
    const held = await ownOffice(asked);
    if (!held.ok) return held;
    const { member } = held.value;
    const wanted = wantedOf(held.value, asked);
    const most = RESEAL_MOST + 1;
    const target = (report && (await receiverOf(asked, report, held.value.ref))) ?? held.value;
    const { ref, office } = target;
    const places = report
      ? (await itemsIn(asked, report))
          .filter(item => member.circles.includes(item.circle) && !isAsWanted(item, ref, office))
          .map(({ item, file }) => ({ region: report.region, record: report.id, item, file }))
      : await asked.read(tx => staleItems(tx, wanted, { after, most }));
    const page = places.slice(0, RESEAL_MOST);
    const last = page.at(-1);
    const loaded = new Map<string, readonly SealedItemOf[]>();
    for (const place of page) {
      const key = formatRef(refOf(place));
      if (!loaded.has(key)) loaded.set(key, await itemsIn(asked, refOf(place)));
    }
    return ok({
      office: formatRef(ref),
      circles: Object.fromEntries(CIRCLES.map(circle => [circle, circleRecipients(office, circle)])),
      items: page.flatMap(place => {
        const found = loaded.get(formatRef(refOf(place)))?.find(isItem(place));
        if (!found) return [];
        const { office: holder, ...item } = found;
        return [{ ...item, report: formatRef(refOf(place)), holder: formatRef(holder) }];
      }),
      next: places.length > RESEAL_MOST && last ? `${formatRef(refOf(last))}/${last.item}/${last.file}` : null,
    });
  },
});

/** The office that a report waits for which the own office passed on: to it what is sealed goes. */
async function receiverOf(asked: Asked, report: RecordRef, own: RecordRef) {
  const record = await asked.read(tx => asked.engine.load(tx, report));
  const passing = record?.kind === reportKind.name ? awaited(apartIn(record.state) ?? NEVER_PASSED) : undefined;
  if (!passing || !sameRef(passing.from, own)) return undefined;
  // Whose keys an office has, every office may know.
  const found = await asked.read(tx => beyondScope(tx, () => asked.engine.load(tx, passing.to)));
  const state = found?.kind === officeKind.name ? (found.state as OfficeState) : undefined;
  return state?.phase === 'standing' ? { ref: passing.to, office: state } : undefined;
}

const isAsWanted = (item: SealedItemOf, office: RecordRef, state: StandingOffice): boolean =>
  sameRef(item.office, office) &&
  isSealedTo(
    circleRecipients(state, item.circle).map(one => one.recipient),
    item.wraps,
  );

async function itemsIn(asked: Asked, report: RecordRef): Promise<readonly SealedItemOf[]> {
  const record = await asked.read(tx => asked.engine.load(tx, report));
  return record?.kind === reportKind.name ? sealedItemsOf(stateOf([record], 0, reportKind).state) : [];
}

export const resealOperations = [showReseal, resealPage] as const;
