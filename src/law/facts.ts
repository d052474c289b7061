import { parseDay } from '../calendar/days.ts';
import { ok, type Result, refuse } from '../result.ts';
import { choicesOf, type InputId, inputs } from './inputs.ts';
import { type Words, words } from './row.ts';

/** The answers, parsed: every value is one of the list, every day exists. What is missing was not answered. */
export type Facts = { readonly [I in InputId]?: string };

export type FactsRefusal = {
  readonly code:
    | 'not-an-object'
    | 'unknown-input'
    | 'unknown-value'
    | 'day-impossible'
    | 'end-before-start'
    | 'contradiction'
    | 'before-the-law';
  /** The input at fault. */
  readonly field: string;
  /** The answer it contradicts, where there is one. */
  readonly with?: InputId;
  readonly reason: Words;
};

const UNANSWERED: readonly unknown[] = [undefined, null, '', 'unknown'];

/**
 * Reads answers as they come from a form, the API or the command line. `null`, an empty text and "unknown" mean not
 * answered; true and false stand for yes and no. Refused: an input or a value that is not listed, an impossible day, a
 * referral before the conduct.
 */
export function parseFacts(given: unknown): Result<Facts, FactsRefusal> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return refuse({
      code: 'not-an-object',
      field: 'answers',
      reason: words('Jawaban harus berupa pasangan isian dan nilai.', 'The answers must be pairs of input and value.'),
    });
  }
  const facts: { [I in InputId]?: string } = {};
  for (const [id, raw] of Object.entries(given)) {
    if (!isInputId(id)) {
      return refuse({
        code: 'unknown-input',
        field: id,
        reason: words(
          `Isian "${id}" tidak dikenal. Daftarnya: netra law questions.`,
          `The input "${id}" is unknown. For the list: netra law questions.`,
        ),
      });
    }
    if (UNANSWERED.includes(raw)) continue;
    const value = raw === true ? 'yes' : raw === false ? 'no' : raw;
    const flaw = valueFlaw(id, value);
    if (flaw !== null) return refuse(flaw);
    facts[id] = String(value);
  }
  const { conductDay, referralDay } = facts;
  if (conductDay !== undefined && referralDay !== undefined && referralDay < conductDay) {
    return refuse({
      code: 'end-before-start',
      field: 'referralDay',
      with: 'conductDay',
      reason: words(
        'Hari penerusan mendahului hari perbuatan.',
        'The day of the referral is before the day of the conduct.',
      ),
    });
  }
  return ok(facts);
}

const isInputId = (id: string): id is InputId => Object.hasOwn(inputs, id);

function valueFlaw(id: InputId, value: unknown): FactsRefusal | null {
  const choices = choicesOf(id);
  if (choices !== null) {
    if (choices.some(choice => choice.value === value)) return null;
    const allowed = choices.map(choice => choice.value).join(', ');
    return {
      code: 'unknown-value',
      field: id,
      reason: words(
        `Nilai "${String(value)}" tidak dikenal. Pilihannya: ${allowed}.`,
        `The value "${String(value)}" is unknown. The choices are: ${allowed}.`,
      ),
    };
  }
  if (typeof value === 'string' && parseDay(value, id).ok) return null;
  return {
    code: 'day-impossible',
    field: id,
    reason: words(
      `"${String(value)}" bukan tanggal yang ada. Tulis tahun-bulan-hari, misalnya 2024-10-05.`,
      `"${String(value)}" is not a day that exists. Write year-month-day, for example 2024-10-05.`,
    ),
  };
}
