/** What was said about law and calendar, as anybody may ask: the law is everybody's, and so is who says what it is. */
import { z } from 'zod';
import { tableNames } from '../law/law.ts';
import { parseRef } from '../record/ids.ts';
import { defineOperation } from '../record/operation.ts';
import { ok } from '../result.ts';
import { saidPage } from './law-entry.store.ts';
import { standingOffices } from './places.ts';

const PAGE = 25;

export const listSaid = defineOperation({
  name: 'law.said',
  summary: { id: 'Yang dinyatakan tentang hukum dan kalender', en: 'What was said about law and calendar' },
  for: 'public',
  input: z.object({
    /** Only what was said before this entry of the ledger. */
    before: z.number().int().min(0).optional(),
    /** Only what was said of one row of law. */
    row: z
      .object({
        table: z.enum(tableNames as unknown as readonly [(typeof tableNames)[number]]),
        id: z.string().min(1).max(100),
      })
      .optional(),
  }),
  async run(asked, input) {
    const { rows, known } = await asked.read(async tx => ({
      rows: await saidPage(tx, input, PAGE + 1),
      known: await asked.engine.known(tx),
    }));
    const offices = new Map((await standingOffices(asked.database)).map(({ region, name }) => [region, name]));
    const without = new Set(known.passedOver.map(({ index }) => index));
    const page = rows.slice(0, PAGE).map(({ entry, region, said, source, said_at, said_by }) => {
      const office = said_by === null ? undefined : parseRef(said_by)?.region;
      return {
        entry,
        region,
        said,
        source,
        at: said_at,
        /** The office that says it; null where the installation's operator does. Never the person. */
        office: office === undefined ? null : (offices.get(office) ?? office),
        effect: !without.has(entry),
      };
    });
    return ok({ rows: page, next: rows.length > PAGE ? (page.at(-1)?.entry ?? null) : null });
  },
});

export const lawOperations = [listSaid];
