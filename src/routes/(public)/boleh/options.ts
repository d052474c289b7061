import { choicesOf } from '../../../law/inputs.ts';
import type { Lang } from '../../../ui/lang.ts';
import type { Messages } from '../../../ui/messages.ts';

interface Option {
  readonly value: string;
  readonly text: string;
  readonly group: string;
}

/** Everything one can ask about, in the groups that people look under. */
export const actOptions = (t: Messages['mayI']): readonly Option[] =>
  Object.values(t.acts).flatMap(({ name, ...of }) =>
    Object.entries(of).map(([value, text]) => ({ value, text, group: name })),
  );

/** An act as this page calls it; the law's own label where it has none. */
export const actText = (t: Messages['mayI'], act: string): string =>
  actOptions(t).find(option => option.value === act)?.text ?? act;

const ASN = ['pns', 'cpns', 'pppk', 'lurah', 'pj', 'ppnpn'];
const POLITICS = ['calon', 'tim-kampanye', 'penyelenggara', 'warga'];

export function actorOptions(t: Messages['mayI'], lang: Lang): readonly Option[] {
  const groupOf = (value: string) =>
    ASN.includes(value) ? t.actorGroups.asn : POLITICS.includes(value) ? t.actorGroups.politics : t.actorGroups.others;
  return (choicesOf('actor') ?? []).map(({ value, label }) => ({ value, text: label[lang], group: groupOf(value) }));
}
