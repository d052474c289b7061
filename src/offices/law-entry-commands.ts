import { z } from 'zod';
import { withAddition } from '../calendar/addition.ts';
import type { Said } from '../law/known.ts';
import { checkConfirmation } from '../law/law.ts';
import type { Region } from '../record/ids.ts';
import { type Command, type Context, defineCommand, type Plan, type Refusal, stateOf } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { lawEntryKind, maySay, SAYINGS, type Saying, saidOf } from './law-entry.ts';

/**
 * A command that says one thing about the law or the calendar. It refuses what the tables can't take, by the field at fault
 * and with the tables' own reason, so that nothing that is kept can ever stop a later reading.
 */
const say = <N extends Saying>(name: string, saying: N, summary: { readonly id: string; readonly en: string }) => {
  const input = z.object(SAYINGS[saying]) as unknown as z.ZodType<Readonly<Record<string, unknown>>>;
  const regionOf = (given: Readonly<Record<string, unknown>>) => (given.region ?? '') as Region;
  return defineCommand({
    name,
    summary,
    input,
    touches: given => [{ kind: 'law-entry', region: regionOf(given) }],
    decide(loaded, given, context): Result<Plan, Refusal> {
      const { ref } = stateOf(loaded, 0, lawEntryKind);
      const weighed = weighSaying(saying, given, context);
      return weighed.ok ? ok({ appends: [{ ref, acts: [{ type: saying, fields: given }] }] }) : weighed;
    },
  });
};

/** The saying as the tables take it, or why this actor may not say it now. */
export function weighSaying(
  type: Saying,
  fields: Readonly<Record<string, unknown>>,
  { actor, known }: Pick<Context, 'actor' | 'known'>,
): Result<Said, Refusal> {
  const may = maySay(actor, (fields.region ?? '') as string);
  if (!may.ok) return may;
  const said = saidOf({ type, fields } as unknown as Parameters<typeof saidOf>[0]);
  const flaw = flawOf(said, { actor, known });
  return flaw ? refuse(flaw) : ok(said);
}

function flawOf(said: Said, { known, actor }: Pick<Context, 'actor' | 'known'>): Refusal | undefined {
  if (said.about === 'law') {
    const checked = checkConfirmation(known.law, { ...said.confirmation, index: known.basis.known + 1 });
    return checked.ok
      ? undefined
      : { code: `law-${checked.refusal.code}`, field: checked.refusal.field, detail: { ...checked.refusal.reason } };
  }
  if (said.addition.add === 'holiday-removed') {
    const { id } = said.addition;
    const holiday = known.calendar.holidays.find(one => one.id === id);
    for (const region of holiday?.scope ?? []) {
      const may = maySay(actor, region);
      if (!may.ok) return may.refusal;
    }
  }
  const added = withAddition(known.calendar, said.addition);
  return added.ok
    ? undefined
    : { code: `calendar-${added.refusal.code}`, field: fieldOf(added.refusal.field), detail: added.refusal.given };
}

/** `holiday.day` of the calendar is `day` of the form. */
const fieldOf = (field: string): string => field.slice(field.indexOf('.') + 1);

/** Which saying each command says. */
export const SAID_BY = {
  'law.confirm': 'row-confirmed',
  'law.correct': 'row-corrected',
  'law.body-in-force': 'body-in-force',
  'calendar.add-holiday': 'holiday-added',
  'calendar.remove-holiday': 'holiday-removed',
  'calendar.set-stage': 'stage-set',
  'calendar.complete-year': 'year-completed',
} as const satisfies Readonly<Record<string, Saying>>;
export type SayingCommand = keyof typeof SAID_BY;

const SUMMARIES: Readonly<Record<SayingCommand, { readonly id: string; readonly en: string }>> = {
  'law.confirm': { id: 'Konfirmasi baris hukum', en: 'Confirm a row of law' },
  'law.correct': { id: 'Koreksi baris hukum', en: 'Correct a row of law' },
  'law.body-in-force': { id: 'Nyatakan badan sudah ada', en: 'Say that an awaited body exists' },
  'calendar.add-holiday': { id: 'Tambah hari libur', en: 'Add a holiday' },
  'calendar.remove-holiday': { id: 'Cabut hari libur', en: 'Take a holiday out' },
  'calendar.set-stage': { id: 'Tetapkan tahapan', en: 'Set a stage' },
  'calendar.complete-year': { id: 'Nyatakan libur setahun lengkap', en: "Say that a year's holidays are complete" },
};

export const lawEntryCommands = (Object.keys(SAID_BY) as SayingCommand[]).map(name =>
  say(name, SAID_BY[name], SUMMARIES[name]),
) as readonly unknown[] as readonly Command[];
