/** What a report is at a moment, why a step of it is refused, and to whom what is sealed in it is sealed. Pure. */
import type { Archive } from '../offices/archiving.ts';
import type { Aside } from '../offices/aside.ts';
import { type Apart, handlerOf } from '../offices/recusal.ts';
import type { RecordRef, Region } from '../record/ids.ts';
import type { Actor, Verdict } from '../record/kind.ts';
import { ok, refuse } from '../result.ts';
import type { Times } from './office-hours.ts';
import type { Answers } from './questions.ts';
import type { EvidenceFile, FileKind, ReportMode, SealedField, STEPS, Standing, Topic } from './report-acts.ts';
import type { Review } from './review.ts';
import type { Holder, ItemName } from './sealed-items.ts';

export type Received = Aside & {
  readonly number: string;
  readonly receivedOn: string;
  readonly receivedAt: string;
  readonly office: RecordRef;
  readonly custody: RecordRef | null;
  readonly place: Region;
  readonly channel: 'web' | 'desk';
  readonly mode: ReportMode;
  readonly topic: Topic;
  readonly concernsOffice: boolean;
  readonly account: string | null;
  readonly reported: string | null;
  readonly happenedOn: string | null;
  readonly learnedOn: string | null;
  readonly identity: SealedField | null;
  readonly sealedAccount: SealedField | null;
  /** Those that came with the report, then those added since. */
  readonly evidence: readonly EvidenceFile[];
  readonly attached: readonly { readonly what: FileKind; readonly on: string }[];
  readonly times: Times | null;
  readonly standing: Standing | null;
  readonly letter: string | null;
  readonly answers: Answers | null;
  /** An officer's words on sealed information, the latest. */
  readonly summary: { readonly text: string; readonly on: string } | null;
  readonly lookup: string;
  readonly verifier: string;
  /** The age recipient that a receipt holds the identity of. */
  readonly answersTo: string;
  readonly sealedAt: 'edge' | 'browser';
  /** Personal values were destroyed; what is null above may have been something. */
  readonly erased: boolean;
  /** Whose circle holds an item since it was re-sealed; the others are held where they were received. */
  readonly holders: readonly (ItemName & Holder)[];
  readonly review: Review | null;
  /** The latest announcement; null where there is none. */
  readonly announced: {
    readonly on: string;
    readonly status: string;
    readonly reason: string;
    readonly seq: number;
  } | null;
  /** The initial information under which it is traced. */
  readonly lead: RecordRef | null;
  readonly told: readonly { readonly step: (typeof STEPS)[number]; readonly on: string }[];
  readonly apart: Apart;
  /** What was sealed to whom when it was last passed on. */
  readonly sealedBefore: {
    readonly identity: SealedField | null;
    readonly sealedAccount: SealedField | null;
    readonly evidence: readonly EvidenceFile[];
    readonly holders: readonly (ItemName & Holder)[];
  } | null;
  readonly archive: Archive;
};
export type ReportState =
  | { readonly phase: 'none' }
  | (Received & { readonly phase: 'received' })
  | (Received & { readonly phase: 'registered'; readonly case: RecordRef; readonly caseNumber: string })
  | (Received & {
      readonly phase: 'set-aside';
      /** Null once erased. */
      readonly reason: string | null;
      readonly cite: string;
      readonly on: string;
    })
  | (Received & { readonly phase: 'withdrawn'; readonly on: string });

export type ReportRefusal =
  | { readonly code: 'report-not-open' }
  | { readonly code: 'role-missing'; readonly detail: string }
  | { readonly code: 'nothing-sealed' }
  | { readonly code: 'too-many-files' }
  | { readonly code: 'answer-wrong'; readonly field: string }
  | { readonly code: 'letter-required'; readonly field: 'letter' }
  | { readonly code: 'identity-required'; readonly field: 'identity' }
  | { readonly code: 'account-must-be-sealed'; readonly field: 'account' }
  | { readonly code: 'day-in-future'; readonly field: string }
  | { readonly code: 'learned-before-happened'; readonly field: 'learnedOn' }
  | { readonly code: 'recipients-stale' }
  | { readonly code: 'office-closed-to-intake' }
  | { readonly code: 'no-custody' }
  /** Secrets go to the custodians of the nearest office that has some and people enough. `detail`: its name. */
  | { readonly code: 'custody-not-nearest'; readonly field: 'custody' | 'office'; readonly detail: string }
  | { readonly code: 'kept-elsewhere' }
  | { readonly code: 'account-is-plain' };

/** What re-sealing is refused, beside what is refused of a report. */
export type ResealRefusal =
  | Extract<
      ReportRefusal,
      {
        code:
          | 'report-not-open'
          | 'nothing-sealed'
          | 'recipients-stale'
          | 'office-closed-to-intake'
          | 'custody-not-nearest';
      }
    >
  /** Sealed to exactly these already. */
  | { readonly code: 'unchanged' }
  | { readonly code: 'not-a-member' }
  | { readonly code: 'no-role-for-key'; readonly field: 'roles' }
  /** Items go to the office itself or to one above it. */
  | { readonly code: 'office-not-above'; readonly field: 'office' };

const no = (refusal: ReportRefusal): Verdict => refuse(refusal);

/** A command of the desk needs one of these roles. */
export const needsRole = (actor: Actor, ...roles: readonly string[]): Verdict => {
  if (actor.kind === 'system') return ok(true);
  const has = actor.kind === 'officer' && roles.some(role => actor.roles.includes(role));
  return has ? ok(true) : no({ code: 'role-missing', detail: roles.join(', ') });
};

/** To whom everything that came with a report is sealed: one circle of one office. */
export const keeperOf = ({ office, custody }: Pick<Received, 'office' | 'custody'>) =>
  custody ? ({ office: custody, circle: 'custody' } as const) : ({ office, circle: 'handling' } as const);

/** To whom what is added now is sealed: where an office above took a report over, to those who handle it there. */
export const keeperNow = (report: Pick<Received, 'office' | 'custody' | 'apart'>): Holder =>
  report.custody ? keeperOf(report) : { office: handlerOf(report), circle: 'handling' };
