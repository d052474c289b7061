/** The last page: who the reporter is, what is attached, and the sending itself. The same receipt sent twice is one report. */
import type { Region } from '../../../record/ids.ts';
import { dayLong } from '../../../ui/format.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { messages } from '../../../ui/messages.ts';
import { fileIn, hadFile } from './files.ts';
import { identityOf, identityWrong } from './identity.ts';
import { type Answer, noWay, questionPage, show } from './pages.ts';
import { readAll, type Told } from './read.ts';
import { stepsOf } from './steps.ts';
import type { FieldError } from './text.ts';
import { SEND, SUMMARY, type Visit } from './visit.ts';
import { refusalText } from './words.ts';

const FILES = ['letterFile', 'evidence'] as const;

export async function send(visit: Visit): Promise<Answer> {
  const { form, draft, around, event } = visit;
  const t = messages(around.lang);
  const read = readAll(draft.typed, around);
  if (visit.lost !== null || !read.ok) return show(visit, SEND);
  // The button is the form's last field: a form without it was cut off in the middle of a file that was too large.
  if (form.get('langkah') !== 'kirim') {
    return show(visit, SEND, { errors: [{ field: 'evidence', text: t.report.send.fileLost }] });
  }
  const { told } = read;
  const wrong = [...whoWrong(visit, told), ...letterWrong(visit, told)];
  if (wrong.length > 0) return again(visit, wrong);
  const netra = netraOf(event.locals);
  const submitted = await netra.submit({
    ...told,
    receipt: draft.receipt,
    place: told.place.code as Region,
    identity: identityOf(told.mode, draft.who),
    evidence: await fileIn(form, 'evidence'),
    letterFile: told.standing === 'proxy' ? await fileIn(form, 'letterFile') : null,
  });
  if (submitted.ok) {
    const { number, office, repeated, times, receivedOn } = submitted.value;
    const countedOn = times && times.shut !== null ? dayLong(receivedOn, around.lang) : null;
    return {
      page: 'done',
      ...{ number, office, repeated, receipt: draft.receipt, mode: told.mode },
      countedOn,
    };
  }
  const { refusal } = submitted;
  if (refusal.code === 'no-office' || refusal.code === 'no-custody')
    return noWay(visit, refusal, told.concernsOffice, draft);
  if (refusal.field === 'receipt') {
    return show(visit, SUMMARY, { draft: { ...draft, receipt: netra.newReceipt() }, codeRenewed: true });
  }
  const error = { field: refusal.field ?? 'kirim', text: refusalText(t, refusal) };
  if (stepsOf(draft.typed).includes(error.field)) {
    return questionPage(visit, error.field, draft, { errors: [error], change: true });
  }
  const here = ['evidence', 'letterFile', 'name', 'contact', 'address'].includes(error.field);
  return again(visit, [here ? error : { ...error, field: 'kirim' }]);
}

/** Nothing was sent. A browser never gives a file back: it has to be chosen again, and that is said too. */
export function again(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const { fileAgain } = messages(visit.around.lang).report.send;
  const named = new Set(errors.map(({ field }) => field));
  const chosen = FILES.filter(field => hadFile(visit.form, field) && !named.has(field));
  return show(visit, SEND, { errors: [...errors, ...chosen.map(field => ({ field, text: fileAgain }))] });
}

const whoWrong = ({ draft, strangeWho, around }: Visit, { mode }: Told): readonly FieldError[] =>
  identityWrong(mode, draft.who, strangeWho, messages(around.lang).report);

function letterWrong({ form, around }: Visit, { standing, letter }: Told): readonly FieldError[] {
  if (standing !== 'proxy' || letter !== null || hadFile(form, 'letterFile')) return [];
  return [{ field: 'letterFile', text: messages(around.lang).report.refusals['letter-required'] }];
}

export const hadAnyFile = (form: FormData): boolean => FILES.some(name => hadFile(form, name));
