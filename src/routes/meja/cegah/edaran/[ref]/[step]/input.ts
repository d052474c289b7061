/** What the form of each step asks, and the command's input made of it. */
import type { Refusal } from '../../../../../../record/kind.ts';
import { dateParts, typed } from '../../../../../../ui/forms.ts';
import { dayOf } from '../../../../desk.ts';
import { SCHEDULE_BOXES, scheduleOf } from '../../../schedule.ts';
import type { Step } from '../../circulars.ts';

const TEXTS = [
  ...(['title', 'text', 'number', 'post', 'name', 'capacity', 'mandateNumber', 'mandateBy', 'others'] as const),
  ...(['changes', 'again', 'reason'] as const),
  ...SCHEDULE_BOXES,
] as const;

export type Typed = ReturnType<typeof typedIn>;

export function typedIn(form: FormData) {
  const all = (name: string) => form.getAll(name).filter((one): one is string => typeof one === 'string');
  return {
    ...typed(form, TEXTS),
    ...{ on: dateParts(form, 'on'), mandateOn: dateParts(form, 'mandateOn'), until: dateParts(form, 'until') },
    ...{ cites: all('cites'), units: all('units'), belongs: all('belongs') },
  };
}

const orNone = <T>(list: readonly T[]): readonly T[] | null => (list.length === 0 ? null : list);

export function inputOf(step: Step, values: Typed, roster: string | null): object {
  switch (step) {
    case 'ubah':
      return { title: values.title, text: values.text };
    case 'terbit':
      return issuing(values);
    case 'versi':
      return {
        ...issuing(values),
        changes: values.changes,
        again: values.again === 'yes' ? true : values.again === 'no' ? false : null,
      };
    case 'sasaran':
      return { roster: roster ?? '', units: orNone(values.units), belongs: orNone(values.belongs) };
    case 'jadwal':
      return { ...scheduleOf(values), until: dayOf(values.until) };
    case 'cabut':
      return { on: dayOf(values.on), reason: values.reason };
  }
}

function issuing(values: Typed) {
  const mandateOn = dayOf(values.mandateOn);
  const isMandated = values.mandateNumber.trim() !== '' || values.mandateBy.trim() !== '' || mandateOn !== null;
  const mandate = isMandated
    ? { number: values.mandateNumber, on: mandateOn, by: values.mandateBy.trim() || null }
    : null;
  const others = values.others
    .split(/[,;\n]/)
    .map(id => id.trim())
    .filter(id => id !== '');
  return {
    ...{ number: values.number, on: dayOf(values.on), title: values.title, text: values.text },
    issuer: { post: values.post, name: values.name, capacity: values.capacity, mandate },
    cites: [...values.cites, ...others],
  };
}

const FIELD_OF: Readonly<Record<string, string>> = {
  'issuer.mandate.number': 'mandateNumber',
  'issuer.mandate.on': 'mandateOn',
  'issuer.mandate.by': 'mandateBy',
};

/** Parts of the issuer stand in boxes of their own. */
export function byBox(refusal: Refusal): Refusal {
  if (refusal.code !== 'invalid-input' || !Array.isArray(refusal.detail)) return refusal;
  const found = refusal.detail as readonly { readonly field: string; readonly problem: string }[];
  const boxOf = (field: string) => FIELD_OF[field] ?? field.replace(/^issuer\./, '');
  return { ...refusal, detail: found.map(({ field, problem }) => ({ field: boxOf(field), problem })) };
}
