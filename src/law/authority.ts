/**
 * The personnel authority (pejabat pembina kepegawaian) after a referral: which sanctions can be recommended to it and imposed
 * by it, what the supervisor may do where it does nothing, and to whom the matter goes where it is itself involved. Pure.
 *
 * No source gives the authority a count of days (`asn.ppk.tindaklanjut`): none stands here, and when to remind it is a
 * setting without a default.
 */
import { type ActorKind, awaitedSupervisor, type Receiver, receivers } from './receivers.ts';
import { inForceOn, type Row, type Words, words } from './row.ts';
import { type Sanction, sanctions } from './sanctions.ts';

/** Whoever watches over civil servants on some day, and the receivers that are the personnel authority themselves. */
const AUTHORITIES: readonly string[] = ['personnel-authority', 'authorised-official'];
const OF_AUTHORITY: ReadonlySet<string> = new Set([
  ...receivers.filter(({ seat }) => seat === 'asn-supervisor').map(({ id }) => id),
  awaitedSupervisor.id,
  ...AUTHORITIES,
]);
/** Whether a referral to this receiver ends with a decision of the personnel authority. */
export const leadsToAuthority = (receiver: string): boolean => OF_AUTHORITY.has(receiver);

/** The body that watches over civil servants on a day, and recommends; undefined before there was one. */
export const supervisorOn = (day: string, table: readonly Receiver[] = receivers): Receiver | undefined =>
  table.findLast(row => row.seat === 'asn-supervisor' && inForceOn(row, day));
/** Whether a referral went to that body, rather than straight to the authority. */
export const isSupervisor = (receiver: string): boolean =>
  leadsToAuthority(receiver) && !AUTHORITIES.includes(receiver);

/** How heavy a sanction is, as the table of sanctions groups those that reach somebody through the personnel authority. */
export const SANCTION_LEVELS = [
  'moral',
  'ringan',
  'sedang',
  'berat',
  'undang-undang',
  'kontrak',
  'institusi',
] as const satisfies readonly Sanction['category'][];
export type SanctionLevel = (typeof SANCTION_LEVELS)[number];

const MORAL_AND_DISCIPLINE: readonly string[] = ['moral', 'ringan', 'sedang', 'berat', 'undang-undang'];
/** PP 94/2021 binds PNS and CPNS; a PPPK answers by the contract, and to moral sanctions and the loss of the post by statute. */
const reaches: Partial<Record<ActorKind, (row: Sanction) => boolean>> = {
  pns: ({ category }) => MORAL_AND_DISCIPLINE.includes(category),
  cpns: ({ category }) => MORAL_AND_DISCIPLINE.includes(category),
  lurah: ({ category }) => MORAL_AND_DISCIPLINE.includes(category),
  pj: ({ category, id }) => MORAL_AND_DISCIPLINE.includes(category) || id === 'S-PJ',
  pppk: ({ category, id }) => ['moral', 'undang-undang'].includes(category) || id.startsWith('S-PPPK'),
  ppnpn: ({ id }) => id === 'S-PPNPN-KONTRAK',
};

/** The kinds of sanction in force that day for such a person; none for those whom no personnel authority punishes. */
export const sanctionsBy = (actor: ActorKind, day: string): readonly Sanction[] =>
  sanctions.filter(row => inForceOn(row, day) && reaches[actor]?.(row) === true);

/** What the supervisor of civil servants may do to an agency that does not act: `asn.blokir`, Perpres 116/2022. */
export const MEASURES = ['warning', 'reprimand', 'listed', 'blocked', 'lifted'] as const;

/** After how many calendar days of silence an office wants to be told that it may remind the authority, and on what basis. */
export interface ReminderRule {
  readonly afterDays: number;
  readonly cite: string;
}
/** Empty on purpose: press and letters of 2020 name 3, 10 and 14 days, and no regulation that was seen names any. */
export const REMINDERS: readonly ReminderRule[] = [];

/** Where the authority has a conflict of interest: recalled, so it is shown as uncertain and stops nothing. */
export const authorityConflict = {
  id: 'asn.benturan',
  rule: words(
    'Pejabat yang punya benturan kepentingan tidak memutus; atasannya yang memutus. Rekomendasi dikirim ke tingkat di atasnya.',
    'An official with a conflict of interest does not decide; the superior does. The recommendation goes to the level above.',
  ),
  inForce: { from: '2014-10-17', until: null },
  cite: 'UU 30/2014 Pasal 42-45; PP 94/2021 Pasal 24 (atasan menghukum pejabat yang lalai)',
  source: ['Diingat, belum dibaca (UU 30/2014)', 'https://github.com/mblonyox/data-peraturan/blob/main/pp/2021/94.md'],
  confidence: 'low',
} as const satisfies Row & { readonly rule: Words };

/** Who stands above the head of a region, by the region's code: as the sources tell superiors, no more sure than that. */
export function aboveAuthority(region: string): Words {
  if (region.includes('.'))
    return words('Gubernur, sebagai atasan bupati atau wali kota', 'The governor, above a regent or mayor');
  return region === ''
    ? words(
        'Presiden, sebagai atasan menteri dan kepala lembaga',
        'The President, above ministers and heads of agencies',
      )
    : words('Menteri Dalam Negeri, sebagai atasan gubernur', 'The Minister of Home Affairs, above a governor');
}
