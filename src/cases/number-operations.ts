import { z } from 'zod';
import { type GivenNumber, pictureOf, readNumber, unconfirmedIn } from '../offices/number-reading.ts';
import { formatNumber, numberingIn, SERIES } from '../offices/numbers.ts';
import { type DissolvedOffice, type OfficeState, officeKind, type StandingOffice } from '../offices/office.ts';
import { formatRef, type RecordRef, refSchema } from '../record/ids.ts';
import type { Loaded, Refusal } from '../record/kind.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, refuse } from '../result.ts';
import { nextNumber, numberPage } from './number-lists.store.ts';

const PAGE = 1_000;

/** An office that was founded, whether it stands or was dissolved: the numbers it gave stay. */
export async function foundedOffice(
  asked: Asked,
  ref: RecordRef,
): Promise<Loaded<StandingOffice | DissolvedOffice> | undefined> {
  const found = await asked.read(tx => asked.engine.load(tx, ref));
  if (found?.kind !== officeKind.name) return undefined;
  const record = found as Loaded<OfficeState>;
  return record.state.phase === 'none' ? undefined : (record as Loaded<StandingOffice | DissolvedOffice>);
}

export async function standingOffice(asked: Asked, ref: RecordRef): Promise<Loaded<StandingOffice> | undefined> {
  const record = await foundedOffice(asked, ref);
  return record?.state.phase === 'standing' ? (record as Loaded<StandingOffice>) : undefined;
}

/** How an office numbers in a year, with the next number of each series as it would be given today. */
export const showNumbering = defineOperation({
  name: 'office.numbering',
  summary: { id: 'Penomoran kantor', en: 'Numbering of an office' },
  for: 'officer',
  input: z.object({ office: refSchema }),
  async run(asked, { office: ref }) {
    const office = await standingOffice(asked, ref);
    if (!office) return refuse<Refusal>({ code: 'not-found', field: 'office' });
    const { today } = asked.engine.moment(ref.region, asked.actor);
    const year = Number(today.slice(0, 4));
    const { code, patterns } = numberingIn(office.state.numbering, year);
    const next = [];
    for (const series of SERIES) {
      if (patterns[series] === null) continue;
      const seq = await asked.read(tx => nextNumber(tx, ref, series, year));
      const number = formatNumber(office.state, series, seq, today, 'pilkada');
      next.push({ series, seq, number, unconfirmed: unconfirmedIn(number) });
    }
    const offers = asked.engine.offers(office, asked.actor);
    const change = offers.find(({ command }) => command.name === 'office.change-numbering');
    return ok({
      version: office.version,
      year,
      today,
      code,
      patterns,
      mark: office.state.numbering.mark,
      /** A numbering that was laid down for a later year. */
      later: (office.state.numbering.from ?? 0) > year ? office.state.numbering.from : null,
      next,
      mayChange: change?.verdict.ok === true,
    });
  },
});

/** One series of one year as the records have it: first, last, gaps, doubles. Shows, and mends nothing. */
export const showSeries = defineOperation({
  name: 'number.series',
  summary: { id: 'Urutan nomor satu tahun', en: 'The numbers of one series and year' },
  for: 'officer',
  input: z.object({ office: refSchema, series: z.enum(SERIES), year: z.number().int().min(1990).max(2100) }),
  async run(asked, { office: ref, series, year }) {
    const office = await foundedOffice(asked, ref);
    if (!office) return refuse<Refusal>({ code: 'not-found', field: 'office' });
    const given: GivenNumber[] = [];
    for (const list of ['report', 'case'] as const) {
      let after: string | undefined;
      for (;;) {
        const options = { list, region: ref.region, year, series, after, most: PAGE };
        const rows = await asked.read(tx => numberPage(tx, options));
        for (const { record, number, imported } of rows) {
          const seq = readNumber(number, office.state.numbering)?.seq ?? null;
          given.push({ number, seq, imported, ref: `${list}/${formatRef({ region: ref.region, id: record })}` });
        }
        after = rows.at(-1)?.record;
        if (rows.length < PAGE) break;
      }
    }
    const next = await asked.read(tx => nextNumber(tx, ref, series, year));
    return ok({ ...pictureOf(given), next });
  },
});

export const numberOperations = [showNumbering, showSeries];
