/**
 * The words by which the desk titles reports and cases, in both languages: what somebody reads there, they can look for. Those of
 * the forms, with the abbreviations and the English beside them.
 */
import type { Topic } from '../../intake/report-acts.ts';
import type { ActorKind } from '../../law/receivers.ts';
import { ACTOR, TOPIC } from '../forms/form-words.ts';

const TOPIC_ALSO: { readonly [T in Topic]: string } = {
  campaigning: 'joining campaign',
  'social-media': 'support social media',
  'misuse-of-office': 'misuse office',
  facilities: 'use state facilities',
  'pressure-by-superior': 'pressure superior',
  'pressure-on-voters': 'pressure voters',
  'biased-service': 'biased service',
  'hoax-sara': 'hoax hatred',
  other: '',
};

const ACTOR_ALSO: { readonly [A in ActorKind]: string } = {
  pns: 'pns civil servant',
  cpns: 'cpns candidate civil servant',
  pppk: 'pppk government employee work agreement',
  ppnpn: 'ppnpn government worker outside civil service',
  pj: 'pj acting head region',
  lurah: 'urban ward head',
  tni: 'member armed forces',
  polri: 'polri member police',
  kades: 'kades village head',
  'perangkat-desa': 'village official',
  bpd: 'bpd member village council',
  bumn: 'bumn employee state regional enterprise',
  'pejabat-negara': 'state official',
  'pejabat-daerah': 'regional official',
  'kepala-daerah': 'head region',
  calon: 'pemilihan candidate election',
  'tim-kampanye': 'campaign team',
  penyelenggara: 'organiser election',
  warga: 'citizen',
};

const joined = <K extends string>(words: Readonly<Record<K, string>>, also: Readonly<Record<K, string>>) =>
  Object.fromEntries(Object.entries<string>(words).map(([key, text]) => [key, `${text} ${also[key as K]}`])) as Record<
    K,
    string
  >;

/** Nobody looks for "another matter" by its name. */
export const TOPIC_WORDS: Readonly<Record<Topic, string>> = { ...joined(TOPIC, TOPIC_ALSO), other: '' };
export const ACTOR_WORDS: Readonly<Record<ActorKind, string>> = joined(ACTOR, ACTOR_ALSO);
