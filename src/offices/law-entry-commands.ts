import { z } from 'zod';
import { withAddition } from '../calendar/addition.ts';
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
      const may = maySay(context.actor, regionOf(given));
      if (!may.ok) return may;
      const act = { type: saying, fields: given };
      const flaw = flawOf(act as unknown as Parameters<typeof saidOf>[0], context);
      return flaw ? refuse(flaw) : ok({ appends: [{ ref, acts: [act] }] });
    },
  });
};

function flawOf(act: Parameters<typeof saidOf>[0], { known, actor }: Context): Refusal | undefined {
  const said = saidOf(act);
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

export const lawEntryCommands = [
  say('law.confirm', 'row-confirmed', { id: 'Konfirmasi baris hukum', en: 'Confirm a row of law' }),
  say('law.correct', 'row-corrected', { id: 'Koreksi baris hukum', en: 'Correct a row of law' }),
  say('law.body-in-force', 'body-in-force', { id: 'Nyatakan badan sudah ada', en: 'Say that an awaited body exists' }),
  say('calendar.add-holiday', 'holiday-added', { id: 'Tambah hari libur', en: 'Add a holiday' }),
  say('calendar.remove-holiday', 'holiday-removed', { id: 'Cabut hari libur', en: 'Take a holiday out' }),
  say('calendar.set-stage', 'stage-set', { id: 'Tetapkan tahapan', en: 'Set a stage' }),
  say('calendar.complete-year', 'year-completed', {
    id: 'Nyatakan libur setahun lengkap',
    en: "Say that a year's holidays are complete",
  }),
] as readonly unknown[] as readonly Command[];
