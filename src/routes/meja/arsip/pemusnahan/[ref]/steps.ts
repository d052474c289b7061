/** The steps of a disposal as its page asks for them: what each form holds, and the input that it makes. */
import type { DateParts } from '../../../../../ui/forms.ts';
import { dayOf } from '../../../desk.ts';

/** In the order in which they follow each other. */
export const FORMS = [
  'appoint-panel',
  'assess',
  'decide',
  'approve',
  'name-witnesses',
  'write-minutes',
  'begin-erasing',
] as const;
export type Form = (typeof FORMS)[number];
export const isForm = (text: string): text is Form => FORMS.some(form => form === text);

export const WITNESS_FIELDS = [1, 2, 3] as const;
export const ANSWERS = [
  ...[
    'letter',
    'chairName',
    'chairPost',
    'members',
    'byName',
    'byPost',
    'by',
    'number',
    'papers',
    'why',
    'reason',
    'n',
  ],
  ...WITNESS_FIELDS.flatMap(n => [`name${n}`, `post${n}`, `unit${n}`]),
] as const;
export type Typed = Readonly<Record<string, string>>;

/** One person a line, `name; post`. */
const peopleIn = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const [name = '', ...post] = line.split(';');
      return { name: name.trim(), post: post.join(';').trim() };
    });

/** The third witness is asked for, and needed only where something of it was written. */
const witnessesIn = (values: Typed) =>
  WITNESS_FIELDS.map(n => ({
    name: values[`name${n}`]?.trim() ?? '',
    post: values[`post${n}`] ?? '',
    unit: values[`unit${n}`] ?? '',
  })).filter(({ name }, at) => at < 2 || name !== '');

export function inputOf(form: Form, disposal: string, values: Typed, says: readonly string[], on: DateParts): object {
  const about = { disposal, on: dayOf(on) };
  const letter = values.letter ?? '';
  switch (form) {
    case 'appoint-panel': {
      const chair = { name: values.chairName, post: values.chairPost };
      return { ...about, letter, chair, members: peopleIn(values.members ?? '') };
    }
    case 'assess':
      return { ...about, letter, ...Object.fromEntries(says.map(name => [name, true])) };
    case 'decide':
      return { ...about, letter, by: { name: values.byName, post: values.byPost } };
    case 'approve':
      return { ...about, letter, by: values.by };
    case 'name-witnesses':
      return { ...about, witnesses: witnessesIn(values) };
    case 'write-minutes':
      return { ...about, number: values.number, papers: values.papers };
    case 'begin-erasing':
      return about;
  }
}

/** Which field of the form a refusal of the command means. */
export function fieldOf(form: Form, path: string): string {
  const [first = '', second = '', third = ''] = path.split('.');
  if (first === 'chair') return second === 'post' ? 'chairPost' : 'chairName';
  if (first === 'by' && form === 'decide') return second === 'post' ? 'byPost' : 'byName';
  if (first === 'witnesses') return third === '' ? 'name2' : `${third}${Number(second) + 1}`;
  return ['noUse', 'notForbidden', 'notNeeded'].includes(first) ? 'says' : first;
}
