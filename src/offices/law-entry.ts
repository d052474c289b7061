/**
 * What an administrator says about the law and the calendar, each saying a record of one act: a row of law is right, or
 * different, with the text that shows it; a body that was awaited exists; a holiday, a stage, a complete year.
 *
 *   (nothing) --said--> said; a mistake is mended by a later saying, never taken back
 *
 * The place of the act in the ledger is what later acts keep as their basis. The law is one for the whole country, so only
 * an office of the whole country speaks about it; a local holiday, voting day or stage is its own region's.
 *
 * What must never happen here: a confidence raised without a citation; a saying that the tables can't take.
 */
import { z } from 'zod';
import type { CalendarAddition } from '../calendar/addition.ts';
import type { Said, Statement } from '../law/known.ts';
import { tableNames } from '../law/law.ts';
import { type RecordRef, regionSchema } from '../record/ids.ts';
import { type ActOf, type Actor, defineKind, open, type Verdict } from '../record/kind.ts';
import { defineProjection } from '../record/projection.ts';
import { ok, refuse, unreachable } from '../result.ts';
import { scopeOfOffice, scopeWithin } from './roles.ts';

const day = z.iso.date();
const words = z.object({
  id: z.string().trim().min(1, 'required').max(200, 'too-long'),
  en: z.string().trim().min(1, 'required').max(200, 'too-long'),
});
const cite = z.string().trim().min(1, 'required').max(400, 'too-long');
const table = z.enum(tableNames as unknown as readonly [(typeof tableNames)[number]]);
const version = day.optional();
const period = z.object({ from: day, until: day.nullable() });
const reading = z.object({
  id: z.string(),
  basis: words,
  startsOn: z.string().optional(),
  unit: z.enum(['calendar-day', 'working-day']).optional(),
  startDayCounts: z.boolean().optional(),
});
const counting = z.object({
  limit: z.number().int().min(0).max(36_600),
  unit: z.enum(['calendar-day', 'working-day', 'hour', 'month', 'day-plain']),
  direction: z.enum(['after', 'before']).optional(),
  practice: z.object({ unit: z.enum(['calendar-day', 'working-day']), basis: words }).optional(),
  startDayCounts: z.boolean().optional(),
  ifLastDayClosed: z.enum(['ends-there', 'next-working-day']).optional(),
  closesAt: z.number().int().min(0).max(1440).optional(),
  readings: z.array(reading).max(8).optional(),
});
export const HOLIDAY_KINDS = ['national', 'joint-leave', 'voting', 'local'] as const;
export const STAGE_KINDS = [
  'monitors',
  'voter-data',
  'independent-support',
  'party-registration',
  'announcement',
  'nomination',
  'requirements-check',
  'candidates-set',
  'numbers-drawn',
  'campaign',
  'silence',
  'voting',
  'count',
  'recapitulation',
  'court-decision',
  'repeat-vote-deadline',
  'second-round',
] as const satisfies readonly Extract<CalendarAddition, { add: 'stage' }>['stage']['kind'][];

const row = { table, id: z.string().min(1).max(100), version, cite, source: cite };

/** The fields of each saying, as its form gives them and its act keeps them; all are open: the law is everybody's. */
export const SAYINGS = {
  'row-confirmed': row,
  'row-corrected': {
    ...row,
    change: z.object({ inForce: period.optional(), counting: counting.optional() }),
  },
  'body-in-force': { id: row.id, from: day, cite, source: cite },
  'holiday-added': { region: regionSchema, day, kind: z.enum(HOLIDAY_KINDS), name: words, source: cite },
  'holiday-removed': { region: regionSchema, id: z.string().min(1).max(300), source: cite },
  'stage-set': {
    region: regionSchema,
    id: z.string().regex(/^[a-z0-9.-]{3,60}$/, 'id'),
    election: z.string().regex(/^[a-z0-9-]{3,40}$/, 'id'),
    regime: z.enum(['pilkada', 'pemilu']),
    kind: z.enum(STAGE_KINDS),
    name: words,
    from: day,
    to: day,
    source: cite,
  },
  'year-completed': { year: z.number().int().min(1988).max(2200), source: cite },
} as const;
export type Saying = keyof typeof SAYINGS;

const opened = <T extends Record<string, z.ZodType>>(fields: T) =>
  Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, open(schema)])) as {
    [N in keyof T]: ReturnType<typeof open<z.infer<T[N]>>>;
  };

const acts = {
  'row-confirmed': {
    version: 1,
    summary: { id: 'Baris hukum dikonfirmasi', en: 'Row of law confirmed' },
    fields: opened(SAYINGS['row-confirmed']),
  },
  'row-corrected': {
    version: 1,
    summary: { id: 'Baris hukum dikoreksi', en: 'Row of law corrected' },
    fields: opened(SAYINGS['row-corrected']),
  },
  'body-in-force': {
    version: 1,
    summary: { id: 'Badan yang ditunggu sudah ada', en: 'Awaited body exists' },
    fields: opened(SAYINGS['body-in-force']),
  },
  'holiday-added': {
    version: 1,
    summary: { id: 'Hari libur ditambahkan', en: 'Holiday added' },
    fields: opened(SAYINGS['holiday-added']),
  },
  'holiday-removed': {
    version: 1,
    summary: { id: 'Hari libur dicabut', en: 'Holiday taken out' },
    fields: opened(SAYINGS['holiday-removed']),
  },
  'stage-set': {
    version: 1,
    summary: { id: 'Tahapan ditetapkan', en: 'Stage set' },
    fields: opened(SAYINGS['stage-set']),
  },
  'year-completed': {
    version: 1,
    summary: { id: 'Hari libur setahun lengkap', en: 'Holidays of a year complete' },
    fields: opened(SAYINGS['year-completed']),
  },
} as const;

export type LawEntryState =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'said';
      readonly said: Said;
      readonly source: string;
      readonly by: string | null;
      readonly at: string;
    };

/** What the tables take of a saying. How sure an addition is: as sure as the decree that the administrator names. */
export function saidOf(act: Pick<ActOf<typeof acts>, 'type' | 'fields'>): Said {
  const { type, fields } = act as ActOf<typeof acts>;
  switch (type) {
    case 'row-confirmed': {
      const { table, id, version, cite, source } = fields;
      return { about: 'law', confirmation: { kind: 'confirmed', table, id, ...at(version), cite, source } };
    }
    case 'row-corrected': {
      const { table, id, version, cite, source, change } = fields;
      const confirmation = { kind: 'corrected', table, id, ...at(version), cite, source, change } as const;
      return { about: 'law', confirmation: confirmation as Extract<Said, { about: 'law' }>['confirmation'] };
    }
    case 'body-in-force': {
      const { id, from, cite, source } = fields;
      return { about: 'law', confirmation: { kind: 'in-force', table: 'receivers', id, from, cite, source } };
    }
    case 'holiday-added': {
      const { region, day, kind, name, source } = fields;
      return {
        about: 'calendar',
        addition: { add: 'holiday', day, kind, name, scope: [region], source, confidence: 'high' },
      };
    }
    case 'holiday-removed':
      return { about: 'calendar', addition: { add: 'holiday-removed', id: fields.id } };
    case 'stage-set': {
      const { region, ...rest } = fields;
      const stage = { ...rest, scope: [region], held: true, confidence: 'high' } as const;
      return { about: 'calendar', addition: { add: 'stage', stage } };
    }
    case 'year-completed':
      return { about: 'calendar', addition: { add: 'year-complete', year: fields.year } };
    default:
      return unreachable(type);
  }
}

const at = (version: string | undefined) => (version === undefined ? {} : { version });

/** Who speaks about the law of the whole country, and who about one region's days. */
export function maySay(actor: Actor, region: string): Verdict {
  if (actor.kind === 'system') return ok(true);
  if (actor.kind !== 'officer' || !actor.roles.includes('administrator'))
    return refuse({ code: 'role-missing', detail: 'administrator' });
  return scopeWithin(scopeOfOffice(region as never), actor.scope)
    ? ok(true)
    : refuse({ code: 'scope-beyond-yours', field: 'region', detail: actor.scope });
}

const anyAdministrator = (_state: LawEntryState, actor: Actor): Verdict =>
  actor.kind === 'system' || (actor.kind === 'officer' && actor.roles.includes('administrator'))
    ? ok(true)
    : refuse({ code: 'role-missing', detail: 'administrator' });

export const lawEntryKind = defineKind<LawEntryState, typeof acts>({
  name: 'law-entry',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    if (state.phase !== 'none') throw new Error('a saying about the law is said once');
    const by = act.by.kind === 'officer' ? act.by.id : null;
    return { phase: 'said', said: saidOf(act), source: act.fields.source, by, at: act.at };
  },
  allowed: {
    'law.confirm': anyAdministrator,
    'law.correct': anyAdministrator,
    'law.body-in-force': anyAdministrator,
    'calendar.add-holiday': anyAdministrator,
    'calendar.remove-holiday': anyAdministrator,
    'calendar.set-stage': anyAdministrator,
    'calendar.complete-year': anyAdministrator,
  },
});

/** All sayings in the order of the ledger: what the law and the calendar are known from. */
export const lawStatements = defineProjection<LawEntryState>({
  name: 'law-statements',
  version: 2,
  kind: 'law-entry',
  follows: 'ledger',
  table: 'law_statement',
  columns: { entry: 'bigint', said: 'jsonb', source: 'text', said_at: 'timestamptz', said_by: 'text' },
  rows({ state }, places) {
    if (state.phase === 'none') return [];
    const { said, source, at, by } = state;
    return [{ entry: places.at(1), said, source, said_at: at, said_by: by }];
  },
});

export type StatementRow = { readonly region: RecordRef['region']; readonly record: RecordRef['id'] } & Statement;
