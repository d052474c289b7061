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
 * report-acts.ts what is said   report-state.ts what a report is, and to whom it is sealed   report-rules.ts who may do what
 *
 * What must never happen here: an identity, or the account of information, outside a sealed item; anything that was told in
 * confidence sealed to others than its custodians; a receipt code; a time finer than the day on information; a report visible
 * to the office that it concerns.
 */
import { archiveAfter } from '../offices/archiving.ts';
import { asideAfter, asideVeil, NOTHING_ASIDE } from '../offices/aside.ts';
import { apartAfter, OPEN, sees, standsIn } from '../offices/recusal.ts';
import { sameRef } from '../record/ids.ts';
import { defineKind, isErased, orNull } from '../record/kind.ts';
import { unreachable } from '../result.ts';
import type { Item } from './access.ts';
import { reportActs, type SealedField } from './report-acts.ts';
import { reportRules } from './report-rules.ts';
import { keeperNow, keeperOf, type Received, type ReportState } from './report-state.ts';
import { reviewAfter } from './review.ts';

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

export const reportKind = defineKind<ReportState, typeof reportActs>({
  name: 'report',
  intake: true,
  acts: reportActs,
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
  allowed: reportRules,
});
