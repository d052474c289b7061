/**
 * What comes from outside. A report is a record of its own, apart from the case it may lead to: it has its own reporter,
 * receipt, number, answers and status.
 *
 *   (nothing) --received--> received --registered--> registered --informed*--> ... the case's steps, as told to the reporter
 *                              \--set-aside--> set aside, with the reason and its citation
 *   received --withdrawn--> withdrawn; what is set aside, withdrawn or only information may be traced as a lead
 *   review.ts: reviewed, completion asked, completed, before it is registered
 *   attached* adds a sealed file at any time; resealed* closes an item's secret anew for another circle; summarised* tells in an
 *   officer's words what sealed information says
 *
 * What must never happen here: an identity, or the account of information, outside a sealed item; anything that was told in
 * confidence sealed to others than its custodians; a receipt code; a time finer than the day on information; a report visible
 * to the office that it concerns.
 */
import { z } from 'zod';
import { REPORT_REASONS } from '../law/announcing.ts';
import { type Archive, archiveActs, archiveAfter, withArchive } from '../offices/archiving.ts';
import { type Aside, asideActs, asideAfter, asideRules, asideVeil, NOTHING_ASIDE } from '../offices/aside.ts';
import { mayAssign } from '../offices/assignment.ts';
import { answerRules, type PassingRefusal, whileHandled } from '../offices/passing.ts';
import {
  type Apart,
  apartActs,
  apartAfter,
  apartIn,
  handlerOf,
  mayDecide,
  mayHandOn,
  mayLift,
  mayRecuse,
  mayTakeOver,
  OPEN,
  sees,
  standsIn,
} from '../offices/recusal.ts';
import { CIRCLES, mayHoldKey } from '../offices/roles.ts';
import { keptRef, type RecordRef, type Region, regionSchema, sameRef } from '../record/ids.ts';
import {
  type Actor,
  defineKind,
  ERASED,
  type Erased,
  field,
  isErased,
  open,
  orNull,
  personal,
  type Verdict,
} from '../record/kind.ts';
import { ok, refuse, unreachable } from '../result.ts';
import { parseSealed } from '../sealing/age.ts';
import { ITEMS, type Item } from './access.ts';
import type { Times } from './office-hours.ts';
import type { Answers } from './questions.ts';
import { isComplete, type Review, type ReviewRefusal, reviewActs, reviewAfter } from './review.ts';
import type { Holder, ItemName } from './sealed-items.ts';

export const TOPICS = [
  'campaigning',
  'social-media',
  'misuse-of-office',
  'facilities',
  'pressure-by-superior',
  'pressure-on-voters',
  'biased-service',
  'hoax-sara',
  'other',
] as const;
export type Topic = (typeof TOPICS)[number];

const FIRST_MODES = ['formal', 'anonymous'] as const;
/**
 * Three ways in. `formal` names its reporter (sealed to those who handle cases) and its account is plain to the office. The other
 * two are initial information, whose account is sealed too: `confidential` to custodians, who alone learn who told it;
 * `anonymous` has no identity, and those who handle cases open its account.
 */
export const MODES = ['formal', 'confidential', 'anonymous'] as const;
export type ReportMode = (typeof MODES)[number];

/** As whom a formal report is made: the rows `pilkada.pelapor.*` of the law, a proxy for one of the others. */
export const STANDINGS = ['voter', 'monitor', 'participant', 'proxy'] as const;
export type Standing = (typeof STANDINGS)[number];
export const RULE_OF_STANDING: { readonly [S in Standing]: string } = {
  voter: 'pilkada.pelapor.wni',
  monitor: 'pilkada.pelapor.pemantau',
  participant: 'pilkada.pelapor.peserta',
  proxy: 'pilkada.pelapor.kuasa',
};

/** What a sealed file is: evidence, the letter of a proxy, or the scan of the form that the reporter signed at the desk. */
export const FILE_KINDS = ['evidence', 'letter', 'signed-form'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const plainDay = z.iso.date();

/** Base64 of an age file, told by its first 24 bytes: what arrives as sealed and isn't must never be kept. */
const ageFile = z.base64().refine(text => parseSealed(Buffer.from(text.slice(0, 32), 'base64')).ok, 'not-sealed');
export const wraps = z.array(z.object({ recipient: z.string(), secret: ageFile })).min(2);

/** An item as `sealing/wire.ts` writes it: sealed once, its small secret wrapped for each who may open it. */
export const sealedItem = z.object({ sealed: ageFile, wraps });
export type SealedField = z.infer<typeof sealedItem>;

/** One sealed file in the vault; `hash` is that of the file as the reporter had it. */
export const evidenceItem = z.object({
  blob: z.string().regex(/^[0-9a-f]{64}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
  size: z.number().int().positive(),
  wraps,
});

export const evidenceFile = evidenceItem.extend({ what: z.enum(FILE_KINDS), description: z.string().max(300) });
export type EvidenceFile = z.infer<typeof evidenceFile>;

export const RESEAL_REASONS = ['new-member', 'member-left', 'rotation', 'recovery', 'transfer'] as const;
export type ResealReason = (typeof RESEAL_REASONS)[number];

const SHUT = ['before-hours', 'after-hours', 'weekend', 'holiday'] as const;
const times = z.object({
  submitted: z.iso.datetime(),
  counted: z.iso.datetime(),
  shut: z.enum(SHUT).nullable(),
  holidaysKnown: z.boolean(),
}) satisfies z.ZodType<Times>;

const FIRST_STEPS = ['registered', 'decided', 'referred', 'followed-up', 'closed'] as const;
/** What a reporter is told of the case, in words of the screen; never a name, never a reason. */
const SECOND_STEPS = [...FIRST_STEPS, 'suspended', 'resumed'] as const;
export const STEPS = [...SECOND_STEPS, 'reopened'] as const;

const receivedV1 = {
  number: open(z.string()),
  on: field(plainDay),
  office: field(keptRef),
  place: field(regionSchema),
  channel: field(z.enum(['web', 'desk'])),
  mode: field(z.enum(FIRST_MODES)),
  concernsOffice: field(z.boolean()),
  topic: field(z.enum(TOPICS)),
  account: personal(z.string().nullable()),
  reported: personal(z.string().nullable()),
  happenedOn: personal(plainDay.nullable()),
  learnedOn: personal(plainDay.nullable()),
  identity: personal(sealedItem.nullable()),
  sealedAccount: personal(sealedItem.nullable()),
  evidence: personal(z.array(evidenceItem)),
  lookup: field(z.string().min(16)),
  verifier: field(z.string().min(16)),
  answersTo: field(z.string()),
  sealedAt: field(z.enum(['edge', 'browser'])),
};

const receivedV2 = {
  ...receivedV1,
  /** The legal day of receipt, in the zone of the office's region: that of `times.counted` where times are kept. */
  on: receivedV1.on,
  evidence: personal(z.array(evidenceFile)),
  /** Null for initial information, of which only the day is kept. */
  times: field(times.nullable()),
  standing: field(z.enum(STANDINGS).nullable()),
  /** Number of the letter by which a proxy acts. */
  letter: personal(z.string().max(300).nullable()),
  /** The answers to the topic's questions by their ids; of initial information they are inside the sealed account. */
  answers: personal(z.record(z.string(), z.string()).nullable()),
};

const acts = {
  received: {
    version: 3,
    summary: { id: 'Laporan diterima', en: 'Report received' },
    fields: {
      ...receivedV2,
      mode: field(z.enum(MODES)),
      /** The office whose custodians keep what was told in confidence; null for the other ways. */
      custody: field(keptRef.nullable()),
    },
    past: { 1: { fields: receivedV1, upcast: fromFirst }, 2: { fields: receivedV2, upcast: keptByNobody } },
  },
  registered: {
    version: 1,
    summary: { id: 'Laporan diregistrasi menjadi perkara', en: 'Report registered as a case' },
    fields: { case: field(keptRef), number: open(z.string()) },
  },
  'set-aside': {
    version: 1,
    summary: { id: 'Laporan tidak diregistrasi', en: 'Report not registered' },
    // An officer's own words may name people: kept like an account, told to nobody outside.
    fields: { on: field(plainDay), reason: personal(z.string().min(1)), cite: field(z.string().min(1)) },
  },
  informed: {
    version: 3,
    summary: { id: 'Pelapor diberi tahu langkah perkara', en: 'Reporter told of a step of the case' },
    fields: { step: field(z.enum(STEPS)), on: field(plainDay) },
    past: {
      1: { fields: { step: field(z.enum(FIRST_STEPS)), on: field(plainDay) }, upcast: asItWas },
      2: { fields: { step: field(z.enum(SECOND_STEPS)), on: field(plainDay) }, upcast: asItWas },
    },
  },
  /** What the office may know of sealed information. A later one takes its place. */
  summarised: {
    version: 1,
    summary: { id: 'Uraian kerja ditulis', en: 'Working summary written' },
    fields: { on: field(plainDay), summary: personal(z.string().min(1)) },
  },
  attached: {
    version: 1,
    summary: { id: 'Berkas ditambahkan', en: 'File added' },
    fields: { on: field(plainDay), what: field(z.enum(FILE_KINDS)), file: personal(evidenceFile) },
  },
  /** The secret of one sealed item, closed anew for the circle that holds it from now on; `recipients` shows a swapped key. */
  resealed: {
    version: 1,
    summary: { id: 'Isi disegel ulang', en: 'Item re-sealed' },
    fields: {
      item: field(z.enum(ITEMS)),
      file: field(z.number().int().min(0)),
      office: field(keptRef),
      circle: field(z.enum(CIRCLES)),
      recipients: field(z.array(z.string())),
      why: field(z.enum(RESEAL_REASONS)),
      wraps: personal(wraps),
    },
  },
  ...reviewActs,
  /** On the office's public board: a status and a reason of a fixed list. */
  announced: {
    version: 1,
    summary: { id: 'Status diumumkan', en: 'Status announced' },
    fields: {
      on: open(plainDay),
      status: open(z.enum(['set-aside', 'withdrawn'])),
      reason: open(z.enum(REPORT_REASONS)),
    },
  },
  /** What it says is traced as initial information: of anonymous and confidential ones, of one set aside or withdrawn. */
  'traced-as': {
    version: 1,
    summary: { id: 'Ditelusuri sebagai informasi awal', en: 'Traced as initial information' },
    fields: { lead: field(keptRef), on: field(plainDay) },
  },
  ...apartActs,
  ...asideActs,
  ...archiveActs,
} as const;

/** Version 2 knew nothing that is told in confidence. */
function keptByNobody(fields: { readonly [name: string]: unknown }) {
  return { ...fields, custody: null };
}

/** A version that could say less: whatever it said, the next one says alike. */
function asItWas(fields: { readonly [name: string]: unknown }) {
  return fields;
}

/** Version 1 knew one file, one time and no questions: what it didn't ask is null, and stays erased where it was erased. */
function fromFirst(fields: { readonly [name: string]: unknown }) {
  const files = fields.evidence as readonly object[] | Erased;
  const evidence = isErased(files) ? files : files.map(file => ({ ...file, what: 'evidence', description: '' }));
  const asked = isErased(fields.account) ? ERASED : null;
  return { ...fields, evidence, times: null, standing: null, letter: asked, answers: asked };
}

type Received = Aside & {
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

const no = (refusal: ReportRefusal | ResealRefusal | ReviewRefusal): Verdict => refuse(refusal);

/** A command of the desk needs one of these roles. */
export const needsRole = (actor: Actor, ...roles: readonly string[]): Verdict => {
  if (actor.kind === 'system') return ok(true);
  const has = actor.kind === 'officer' && roles.some(role => actor.roles.includes(role));
  return has ? ok(true) : no({ code: 'role-missing', detail: roles.join(', ') });
};

/** Steps of the initial review, and of what comes of it: of a formal report that waits. */
const inReview =
  (rule: (state: Received) => Verdict, ...roles: readonly string[]) =>
  (state: ReportState, actor: Actor): Verdict => {
    const role = needsRole(actor, ...roles);
    if (!role.ok) return role;
    if (state.phase !== 'received') return no({ code: 'report-not-open' });
    const decides = mayDecide(state.apart);
    if (!decides.ok) return decides;
    return state.mode === 'formal' ? rule(state) : no({ code: 'not-formal' });
  };

/** Only what has all that the law asks for is registered, and only a report: information is traced and becomes a finding. */
const mayRegister = (state: ReportState, actor: Actor): Verdict => {
  const may = whileReceived(state, actor);
  if (!may.ok || state.phase !== 'received') return may;
  if (state.mode !== 'formal') return no({ code: 'not-formal' });
  if (state.review === null) return no({ code: 'review-missing' });
  return isComplete(state.review)
    ? ok(true)
    : no({ code: 'requirements-missing', detail: state.review.missing.join(', ') });
};

/** Traced once: information while it waits, a formal report once it was set aside or withdrawn. */
const mayTrace = (state: ReportState, actor: Actor): Verdict => {
  const role = needsRole(actor, 'reviewer', 'commissioner');
  if (!role.ok) return role;
  const over = state.phase === 'set-aside' || state.phase === 'withdrawn';
  const waiting = state.phase === 'received' && state.mode !== 'formal';
  return (over || waiting) && state.lead === null ? mayDecide(state.apart) : no({ code: 'report-not-open' });
};

/** Registering and setting aside: by whoever handles cases, of a report that neither has happened to. */
const whileReceived = (state: ReportState, actor: Actor): Verdict => {
  const role = needsRole(actor, 'reviewer', 'commissioner');
  if (!role.ok) return role;
  return state.phase === 'received' ? mayDecide(state.apart) : no({ code: 'report-not-open' });
};

/** Who is kept apart is settled while the report waits; from its registration on, of the case. */
const apartFrom = (state: ReportState, rule: (report: Received) => Verdict): Verdict =>
  state.phase === 'received' ? rule(state) : no({ code: 'report-not-open' });

/** To whom everything that came with a report is sealed: one circle of one office. */
export const keeperOf = ({ office, custody }: Pick<Received, 'office' | 'custody'>) =>
  custody ? ({ office: custody, circle: 'custody' } as const) : ({ office, circle: 'handling' } as const);

/** To whom what is added now is sealed: where an office above took a report over, to those who handle it there. */
export const keeperNow = (report: Pick<Received, 'office' | 'custody' | 'apart'>): Holder =>
  report.custody ? keeperOf(report) : { office: handlerOf(report), circle: 'handling' };

/** Who may open what is sealed in a report: asked when an opening is recorded, and again when the bytes are fetched. */
export function mayOpen(state: ReportState, actor: Actor): Verdict {
  if (state.phase === 'none') return no({ code: 'report-not-open' });
  if (state.custody === null) return needsRole(actor, 'reviewer', 'commissioner');
  const custodian = needsRole(actor, 'custodian');
  // Re-sealed to the level above, it is kept there.
  const keepers = [state.custody, ...state.holders.map(({ office }) => office)];
  const own = actor.kind === 'officer' ? actor.office : null;
  const elsewhere = actor.kind === 'officer' && !keepers.some(office => own && sameRef(own, office));
  return custodian.ok && elsewhere ? no({ code: 'kept-elsewhere' }) : custodian;
}

/** Whoever may open sealed information tells the office what it says, as long as something can come of it. */
function maySummarise(state: ReportState, actor: Actor): Verdict {
  if (state.phase !== 'received' && state.phase !== 'registered') return no({ code: 'report-not-open' });
  return state.mode === 'formal' ? no({ code: 'account-is-plain' }) : mayOpen(state, actor);
}

/** What is sealed and who holds it, to be as it was where a passing on comes to nothing. */
const sealsOf = ({ identity, sealedAccount, evidence, holders }: Received): NonNullable<Received['sealedBefore']> => ({
  ...{ identity, sealedAccount, evidence, holders },
});

/** The same sealed bytes under new wraps. */
function rewrapped(state: Received, item: Item, file: number, fresh: SealedField['wraps']): Partial<Received> {
  if (item === 'identity') return { identity: state.identity && { ...state.identity, wraps: fresh } };
  if (item === 'account') return { sealedAccount: state.sealedAccount && { ...state.sealedAccount, wraps: fresh } };
  return { evidence: state.evidence.map((one, nth) => (nth === file ? { ...one, wraps: fresh } : one)) };
}

const ENDING = {
  /** Information is over once it is traced: its lead says how that ended. */
  isOver: (state: ReportState) =>
    state.phase === 'received' ? state.mode !== 'formal' && state.lead !== null : state.phase !== 'none',
  missing: { code: 'report-not-open' },
} as const;

export const reportKind = defineKind<ReportState, typeof acts>({
  name: 'report',
  intake: true,
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    switch (act.type) {
      case 'received': {
        const { on, account, reported, happenedOn, learnedOn, identity, sealedAccount, evidence, ...given } =
          act.fields;
        const { letter, answers, ...rest } = given;
        return {
          ...rest,
          phase: 'received',
          receivedAt: act.at,
          receivedOn: on,
          account: orNull(account),
          reported: orNull(reported),
          happenedOn: orNull(happenedOn),
          learnedOn: orNull(learnedOn),
          identity: orNull(identity),
          sealedAccount: orNull(sealedAccount),
          evidence: orNull(evidence) ?? [],
          attached: [],
          letter: orNull(letter),
          answers: orNull(answers),
          summary: null,
          erased: isErased(account),
          holders: [],
          review: null,
          announced: null,
          lead: null,
          told: [],
          apart: OPEN,
          ...NOTHING_ASIDE,
          sealedBefore: null,
          archive: null,
        };
      }
      case 'registered':
        if (state.phase !== 'received') throw new Error('registered before it was received');
        return { ...state, phase: 'registered', case: act.fields.case, caseNumber: act.fields.number };
      case 'set-aside':
        if (state.phase !== 'received') throw new Error('set aside before it was received');
        return {
          ...state,
          phase: 'set-aside',
          reason: orNull(act.fields.reason),
          cite: act.fields.cite,
          on: act.fields.on,
        };
      case 'reviewed':
      case 'completion-asked':
      case 'completed':
        if (state.phase === 'none') throw new Error('reviewed before it was received');
        return { ...state, review: reviewAfter(state.review, act) };
      case 'withdrawn':
        if (state.phase !== 'received') throw new Error('withdrawn before it was received');
        return { ...state, phase: 'withdrawn', on: act.fields.on };
      case 'announced':
        if (state.phase === 'none') throw new Error('announced before it was received');
        return { ...state, announced: { ...act.fields, seq: act.seq } };
      case 'traced-as':
        if (state.phase === 'none') throw new Error('traced before it was received');
        return { ...state, lead: act.fields.lead };
      case 'informed':
        if (state.phase === 'none') throw new Error('told of a case before it was received');
        return { ...state, told: [...state.told, act.fields] };
      case 'summarised': {
        if (state.phase === 'none') throw new Error('summarised before it was received');
        const { on, summary } = act.fields;
        return { ...state, summary: isErased(summary) ? null : { text: summary, on } };
      }
      case 'attached': {
        if (state.phase === 'none') throw new Error('a file was added before the report was received');
        const { on, what, file } = act.fields;
        if (isErased(file)) return { ...state, attached: [...state.attached, { on, what }] };
        const keeper = keeperNow(state);
        const added = { item: 'evidence' as const, file: state.evidence.length, ...keeper };
        const holders = sameRef(keeper.office, keeperOf(state).office) ? state.holders : [...state.holders, added];
        return { ...state, holders, evidence: [...state.evidence, file], attached: [...state.attached, { on, what }] };
      }
      case 'resealed': {
        if (state.phase === 'none') throw new Error('re-sealed before it was received');
        const { item, file, office, circle } = act.fields;
        const others = state.holders.filter(held => !(held.item === item && held.file === file));
        const held = { ...state, holders: [...others, { item, file, office, circle }] };
        return isErased(act.fields.wraps) ? held : { ...held, ...rewrapped(held, item, file, act.fields.wraps) };
      }
      case 'note-written':
      case 'note-withdrawn':
      case 'redacted':
      case 'redaction-lifted':
        if (state.phase === 'none') throw new Error('something said beside a report before it was received');
        return { ...state, ...asideAfter(state, act) };
      case 'passed-on':
        if (state.phase === 'none') throw new Error('passed on before it was received');
        return { ...state, apart: apartAfter(state.apart, act), sealedBefore: sealsOf(state) };
      case 'passing-sent-back':
      case 'passing-recalled':
        if (state.phase === 'none') throw new Error('sent back before it was received');
        // What was closed for the receiver meanwhile is held as before: those wraps were never undone.
        return { ...state, apart: apartAfter(state.apart, act), ...state.sealedBefore, sealedBefore: null };
      case 'recused':
      case 'recusal-lifted':
      case 'taken-over':
      case 'passing-acknowledged':
      case 'assigned':
        if (state.phase === 'none') throw new Error('somebody kept apart from a report before it was received');
        return { ...state, apart: apartAfter(state.apart, act) };
      case 'archived':
      case 'archive-noted':
      case 'archive-left':
      case 'disposed':
        if (state.phase === 'none') throw new Error('archived before it was received');
        return { ...state, archive: archiveAfter(state.archive, act) };
      default:
        return unreachable(act);
    }
  },
  sees: (state, actor) => state.phase === 'none' || sees(state.apart, actor),
  veil: asideVeil,
  stands: standsIn,
  allowed: withArchive<ReportState>(
    'report',
    ENDING,
    whileHandled<ReportState>(apartIn, {
      'report.file': (state, actor) =>
        state.phase !== 'none'
          ? no({ code: 'report-not-open' })
          : actor.kind === 'public'
            ? ok(true)
            : needsRole(actor, 'intake'),
      'case.register': mayRegister,
      'case.join-report': mayRegister,
      'lead.trace-report': mayTrace,
      'report.set-aside': whileReceived,
      'report.review': inReview(() => ok(true), 'reviewer', 'commissioner'),
      'report.ask-completion': inReview(
        ({ review }) => {
          if (review === null) return no({ code: 'review-missing' });
          if (review.missing.length === 0) return no({ code: 'nothing-missing' });
          return review.askedOn === null ? ok(true) : no({ code: 'already-asked' });
        },
        'reviewer',
        'commissioner',
      ),
      'report.complete': inReview(
        ({ review }) => (review?.askedOn && !review.completedOn ? ok(true) : no({ code: 'completion-not-asked' })),
        ...['intake', 'reviewer', 'commissioner'],
      ),
      'report.announce': (state, actor) => {
        const role = needsRole(actor, 'commissioner');
        if (!role.ok) return role;
        const over = state.phase === 'set-aside' || state.phase === 'withdrawn';
        if (!over) return no({ code: 'report-not-open' });
        return state.mode === 'formal' ? mayDecide(state.apart) : no({ code: 'not-formal' });
      },
      'report.withdraw': inReview(() => ok(true), 'intake', 'reviewer', 'commissioner'),
      'report.attach': (state, actor) =>
        state.phase === 'none' ? no({ code: 'report-not-open' }) : needsRole(actor, 'intake', 'reviewer'),
      'report.summarise': maySummarise,
      'item.open': mayOpen,
      // Whether in the circle that holds the item, the command sees.
      'report.reseal': (state, actor) =>
        state.phase === 'none'
          ? no({ code: 'report-not-open' })
          : actor.kind === 'officer' && mayHoldKey(actor.roles)
            ? ok(true)
            : no({ code: 'no-role-for-key', field: 'roles' }),
      ...asideRules('report'),
      'report.recuse': (state, actor) => apartFrom(state, () => mayRecuse(actor)),
      'report.lift-recusal': (state, actor) => apartFrom(state, report => mayLift(report, actor)),
      'report.take-over': (state, actor) => apartFrom(state, report => mayTakeOver(report, actor)),
      'report.pass-on': (state, actor) =>
        apartFrom(state, report =>
          report.custody === null
            ? mayHandOn(report, actor)
            : refuse({ code: 'kept-in-confidence' } satisfies PassingRefusal),
        ),
      'report.assign': (state, actor) => apartFrom(state, () => mayAssign(actor)),
      ...answerRules<ReportState>(
        'report',
        rule => (state, actor) => apartFrom(state, ({ apart }) => rule(apart, actor)),
      ),
    }),
  ),
});
