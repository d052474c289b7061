/** The form by which a plenary sets a finding, from initial information or from a supervision report. */
import { dateParts, typed } from '../../ui/forms.ts';
import { dayOf } from './desk.ts';
import { isOfPlenary, votesIn } from './plenary.ts';

/** What was typed, to be handed back as it is. */
export function typedFinding(form: FormData) {
  const values = typed(form, [
    ...['regime', 'lhp', 'reported', 'account', 'place'],
    ...[...form.keys()].filter(isOfPlenary),
  ]) as Readonly<Record<string, string>>;
  const days = {
    on: dateParts(form, 'on'),
    foundOn: dateParts(form, 'foundOn'),
    happenedOn: dateParts(form, 'happenedOn'),
    lhpOn: dateParts(form, 'lhpOn'),
  };
  return { values, days, present: form.getAll('present').map(String) };
}

/** The same as the command asks for it. */
export function findingInput({ values, days, present }: ReturnType<typeof typedFinding>) {
  const { regime, reported, account, place, sitting, chair, lhp = '' } = values;
  return {
    ...{ regime, reported, account, place, sitting, chair, present },
    ...{ on: dayOf(days.on), foundOn: dayOf(days.foundOn), happenedOn: dayOf(days.happenedOn) },
    supervision: lhp.trim() === '' && dayOf(days.lhpOn) === null ? null : { number: lhp, on: dayOf(days.lhpOn) },
    votes: votesIn(values, 'finding', present),
  };
}

/** What the page calls an answer, where the command has another word for it. */
export const findingField = (field: string): string =>
  ({ supervision: 'lhp', supervisionOn: 'lhpOn', votes: 'how-finding' })[field] ?? field;
