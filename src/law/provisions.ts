import type { Actor } from './actors.ts';
import type { ContentRule } from './content.ts';
import type { Crime } from './crimes.ts';
import type { Condition } from './inputs.ts';
import type { Law } from './law.ts';
import type { TrackKind } from './receivers.ts';
import type { Words } from './row.ts';
import type { Level, Violation } from './violation.ts';

/**
 * kode_etik and disiplin are those of civil servants; hukum_lain is another actor's own law; larangan is forbidden with no
 * penalty found; konten needs legal review; unclassified has no row that gives it a level.
 */
export type ProvisionType =
  | 'kode_etik'
  | 'disiplin'
  | 'hukum_lain'
  | 'etik_penyelenggara'
  | 'pidana'
  | 'administratif'
  | 'larangan'
  | 'konten'
  | 'unclassified';

type Common = {
  readonly type: ProvisionType;
  readonly level: Level | null;
  readonly label: Words;
  /** `of-actor`: the neutrality track for civil servants, other law for the rest. */
  readonly track: TrackKind | 'of-actor' | null;
  readonly when: readonly Condition[];
  /** True: speaks only where nothing else does. */
  readonly spare: boolean;
  readonly yieldsTo: readonly string[];
};

/** A row of any table that can apply to conduct, with what it means when it does. */
export type Candidate =
  | (Common & { readonly kind: 'violation'; readonly row: Violation })
  | (Common & { readonly kind: 'crime'; readonly row: Crime })
  | (Common & { readonly kind: 'actor'; readonly row: Actor })
  | (Common & { readonly kind: 'content'; readonly row: ContentRule });

const ofViolation = (row: Violation): Candidate => ({
  kind: 'violation',
  row,
  type: row.type,
  level: row.level,
  label: row.label,
  track: 'of-actor',
  when: row.when,
  spare: row.group === 'belum-berkelas',
  yieldsTo: row.yieldsTo ?? [],
});

const LEADS = {
  crime: { type: 'pidana', track: 'crime' },
  administrative: { type: 'administratif', track: 'administrative' },
  none: { type: 'larangan', track: 'of-actor' },
} as const;

const ofCrime = (row: Crime): Candidate => ({
  kind: 'crime',
  row,
  ...LEADS[row.leadsTo],
  level: null,
  label: row.act,
  when: row.when,
  spare: false,
  yieldsTo: [],
});

const ofActor = (row: Actor): Candidate => {
  const organiser = row.kind === 'penyelenggara';
  return {
    kind: 'actor',
    row,
    type: organiser ? 'etik_penyelenggara' : 'hukum_lain',
    level: null,
    label: row.label,
    track: organiser ? 'ethics' : 'other-law',
    when: row.when,
    spare: false,
    yieldsTo: [],
  };
};

const ofContent = (row: ContentRule): Candidate => ({
  kind: 'content',
  row,
  type: 'konten',
  level: null,
  label: row.label,
  track: null,
  when: row.when,
  spare: false,
  yieldsTo: [],
});

/** Everything that can apply, the forms of violation first, then the actor's own law, crimes and content. */
export const candidatesOf = (law: Law): readonly Candidate[] => [
  ...law.violations.map(ofViolation),
  ...law.actors.map(ofActor),
  ...law.crimes.map(ofCrime),
  ...law.content.map(ofContent),
];
