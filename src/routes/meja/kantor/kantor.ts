/** What the pages of an office share: which office they are about, what happened in it in words, and one-time links. */

import type { Netra } from '../../../netra.ts';
import type { Capacity } from '../../../offices/acting.ts';
import type { Change, showOffice } from '../../../offices/operations.ts';
import { regionTable } from '../../../offices/places.ts';
import type { Officer } from '../../../offices/signin.ts';
import { formatRef, type RecordRef } from '../../../record/ids.ts';
import type { Refusal } from '../../../record/kind.ts';
import { ok, type Result } from '../../../result.ts';
import { dayPlain } from '../../../ui/format.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';
import { askDesk, dayIn, explain, idsOf, namesOf, orNotFound, refIn, timeIn } from '../desk.ts';

/** The office of `?kantor=`, else the own one. Out of scope and not there look the same. */
export async function officeIn(netra: Netra, actor: Officer, asked: string | null) {
  const office = asked ?? (actor.office ? formatRef(actor.office) : '');
  return orNotFound(
    await askDesk<typeof showOffice>(netra, 'office.show', { office: formatRef(refIn(office)) }, actor),
  );
}

export const isAdministrator = (actor: Officer): boolean => actor.roles.includes('administrator');

/** `Kabupaten Rejang Lebong (17.02)`; the code alone where no list has it. */
export function regionName(region: string, lang: Lang): string {
  if (region === '' || region === '*') return messages(lang).office.nation;
  const found = regionTable().find(region);
  return found ? `${found.name} (${region})` : region;
}

export const roleWords = (roles: unknown, lang: Lang): string => {
  const { desk, office, partner } = messages(lang);
  const known: Readonly<Record<string, string>> = { ...desk.roles, liaison: partner.role };
  const list = Array.isArray(roles) ? roles : [];
  return list.length === 0 ? office.people.none : list.map(role => known[String(role)] ?? String(role)).join(', ');
};

export const scopeWords = (scope: unknown, lang: Lang): string =>
  scope === '*' ? messages(lang).office.people.wholeCountry : String(scope ?? '–');

/** The last letters of a public key: enough to compare two by eye. */
export const tailOf = (recipient: string): string => recipient.slice(-6);

function detailOf({ fields }: Change, lang: Lang): string {
  const { office, posts } = messages(lang);
  if (typeof fields.holder === 'string')
    return `${posts.held(fields.holder, posts.capacities[fields.capacity as Capacity])}.`;
  if ('roles' in fields) return office.person.gave(roleWords(fields.roles, lang), scopeWords(fields.scope, lang));
  if (typeof fields.cite === 'string' && typeof fields.on === 'string')
    return `${office.dissolution.dissolved(dayPlain(fields.on, lang))}. ${office.dissolution.text(fields.cite)}`;
  if ('because' in fields && fields.because !== null && String(fields.because) in office.leavings)
    return `${office.leavings[fields.because as keyof typeof office.leavings]}.`;
  if ('code' in fields) return `${office.code}: ${fields.code}.`;
  if ('recipient' in fields) return office.keyEnds(tailOf(String(fields.recipient)));
  return '';
}

/** Changes as steps of a timeline: what, when, by whom. `about` names whose record it is, where several are shown. */
export async function stepsOf(
  netra: Netra,
  actor: Officer,
  lang: Lang,
  kind: 'office' | 'person' | 'post',
  changes: readonly Change[],
  about: (change: Change) => string = () => '',
) {
  const acts = netra.engine.kinds.get(kind)?.acts ?? {};
  const names = await namesOf(netra, actor, idsOf(changes.map(({ by }) => by)));
  const { office } = messages(lang);
  const { zone } = netra.engine.moment(actor.office?.region ?? '', actor);
  const hand = ({ by }: Change) => {
    if (by.kind !== 'officer') return office.bySystem;
    const name = names.get(by.id);
    return name ? office.by(name) : office.byUnknown;
  };
  return changes.map(change => ({
    title: [about(change), acts[change.type]?.summary[lang] ?? change.type].filter(Boolean).join(': '),
    time: { iso: dayIn(change.at, zone), text: timeIn(change.at, zone, lang) },
    text: [detailOf(change, lang), hand(change)].filter(Boolean).join(' '),
  }));
}

/** A link by which a person sets a password, as a whole address; shown once and never again. */
export async function linkFor(netra: Netra, actor: Officer, person: RecordRef, origin: string) {
  const request = { purpose: 'set-password', person } as const;
  const made = await netra.door.makeLink(actor, request);
  return (made.ok ? ok({ address: `${origin}/siapkan/${made.value.token}`, hours: made.value.hours }) : made) as Result<
    Link,
    Refusal
  >;
}
export interface Link {
  readonly address: string;
  readonly hours: number;
}

/** Why a command is not open to this officer, in words; null where it is. */
export function refusedWords(
  offers: readonly { readonly name: string; readonly verdict: Result<true, Refusal> }[],
  command: string,
  lang: Lang,
): string | null {
  const offer = offers.find(({ name }) => name === command);
  if (!offer) throw new Error(`no offer for ${command}`);
  return offer.verdict.ok ? null : (explain(lang, offer.verdict.refusal)[0]?.text ?? '');
}
