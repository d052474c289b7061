import type { Condition } from './inputs.ts';
import type { Confidence, Row, Words } from './row.ts';
import type { SanctionId } from './sanctions.ts';

export type Phase = 'pre_candidacy' | 'candidate' | 'campaign' | 'post_campaign' | 'post_vote' | 'any';

export type ViolationType = 'kode_etik' | 'disiplin' | 'unclassified';

export type Level = 'moral' | 'ringan' | 'sedang' | 'berat' | 'ptdh' | 'unclassified';

/** An article behind a row, and how we know that it stands behind it. */
export type LegalBase = {
  readonly cite: string;
  readonly role: 'principle' | 'prohibition' | 'sanction' | 'related';
  readonly confidence: Confidence;
  /** Days on which this article is the one to cite; left out, as long as the row. */
  readonly from?: string;
  readonly until?: string;
};

/** One form of violation: what it is, how heavy, on what it stands, and when it applies. */
export type Violation = Row & {
  readonly group: 'skb-kode-etik' | 'skb-disiplin' | 'pp94-pasal-5n' | 'praktik' | 'belum-berkelas';
  /** Its number in its own list; null where there is no such list. */
  readonly number: number | null;
  readonly label: Words;
  readonly phases: readonly Phase[];
  /** Whom it must favour, in the words of the facts. */
  readonly object: string;
  readonly type: ViolationType;
  readonly level: Level | null;
  readonly phaseConfidence: Confidence;
  readonly bases: readonly LegalBase[];
  readonly sanctions: readonly SanctionId[];
  /** Crimes to test beside it, by id. */
  readonly crimes: readonly string[];
  /** The same act on the other side of the determination of candidates. */
  readonly twin?: string;
  /** The level where the impact decides it. */
  readonly levelByImpact?: Readonly<Record<'unit_kerja' | 'instansi' | 'negara', Level>>;
  /** Rows that say the same thing more exactly: where one of them applies, this one is silent. */
  readonly yieldsTo?: readonly string[];
  /** The ways in which it applies; any one suffices. */
  readonly when: readonly Condition[];
};

/** Whom the joint decree covers: civil servants of both kinds; the circular of 2023 stretches its forms to other staff. */
export const SKB_ACTORS = ['pns', 'cpns', 'pppk', 'lurah', 'pj', 'ppnpn'] as const;

/** Whom PP 94/2021 covers: PNS and those on probation. Never PPPK. */
export const PNS_ACTORS = ['pns', 'cpns', 'lurah', 'pj'] as const;
