/** The steps of a disposal, each with its letter and its day; and the erasure of one record after all of them stand. */
import { z } from 'zod';
import { legalDay } from '../../offices/acting.ts';
import { archiveActs, filedBy } from '../../offices/archiving.ts';
import { officeKind } from '../../offices/office.ts';
import { KINDS_OF_MATTER } from '../../offices/recusal.ts';
import { formatRef, parseRef, type RecordRef, refSchema } from '../../record/ids.ts';
import {
  type Context,
  defineCommand,
  type Loaded,
  type NewAct,
  newAct,
  type Plan,
  type Refusal,
  stateOf,
  type Touch,
} from '../../record/kind.ts';
import { text } from '../../record/typed.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { checkDay } from '../on-running.ts';
import { heirsOf, mayDispose, mayErase } from './disposable.ts';
import {
  type Disposal,
  type DisposalRefusal,
  disposalKind,
  ITEMS_MOST,
  isLeft,
  itemsLeft,
  type member,
  STOPPED_BECAUSE,
  type StepBasis,
  WITNESSES_LEAST,
  witness,
} from './disposal.ts';
import { type RetentionState, retentionKind } from './retention.ts';

const no = (refusal: DisposalRefusal): Result<never, Refusal> => refuse(refusal as Refusal);
const letter = text(120);
const person = z.object({ name: text(200), post: text(200) }) satisfies typeof member;

/** The row of the law that a step stands on, as it is known now. */
function basisOf(rule: string, { known, today }: Context): StepBasis {
  const row = known.law.procedure.find(one => one.id === rule && one.inForce.from <= today);
  if (!row) throw new Error(`no row ${rule} of the law`);
  return { rule, cite: row.cite, confidence: row.confidence };
}
const CONDITIONS = 'records.musnah.syarat';
const PROCEDURE = 'records.musnah.tata';

const once = (touches: readonly Touch[]): readonly Touch[] => {
  const seen = new Map(touches.map(touch => ['ref' in touch ? formatRef(touch.ref) : '', touch]));
  return [...seen.values()];
};
const among = (loaded: readonly Loaded[], ref: RecordRef): Loaded => {
  const found = loaded.find(one => formatRef(one.ref) === formatRef(ref));
  if (!found) throw new Error('a record of the list was not loaded');
  return found;
};
const termAmong = (loaded: readonly Loaded[], ref: RecordRef) => among(loaded, ref) as Loaded<RetentionState>;

/**
 * Freezes a list of archived records whose terms are over. Refuses `listed-twice` and what `mayDispose` refuses of any of
 * them, with its number: nothing is left out in silence.
 */
export const listDisposal = defineCommand({
  name: 'disposal.list',
  summary: { id: 'Tetapkan daftar arsip usul musnah', en: 'Freeze a list of records proposed for disposal' },
  input: z.object({
    office: refSchema,
    number: letter,
    on: legalDay,
    items: z
      .array(z.object({ kind: z.enum(KINDS_OF_MATTER), record: refSchema, term: refSchema }))
      .min(1, 'required')
      .max(ITEMS_MOST, 'too-many'),
  }),
  touches: ({ office }) => [
    { kind: 'disposal', region: office.region },
    { kind: 'office', ref: office, reads: true },
  ],
  also: (loaded, { items }) =>
    once([
      ...items.map(({ kind, record }) => ({ kind, ref: record, reads: true as const })),
      ...items.map(({ term }) => ({ kind: retentionKind.name, ref: term, reads: 'beyond-scope' as const })),
      ...loaded.flatMap(heirsOf),
    ]),
  decide(loaded, { office, number, on, items }, context): Result<Plan, Refusal> {
    const { actor, today } = context;
    const { ref } = stateOf(loaded, 0, disposalKind);
    const { state } = stateOf(loaded, 1, officeKind);
    const own = actor.kind === 'officer' && actor.office && formatRef(actor.office) === formatRef(office);
    if (!own || state.phase !== 'standing') return no({ code: 'other-office', field: 'office' });
    if (new Set(items.map(({ record }) => formatRef(record))).size < items.length)
      return no({ code: 'listed-twice', field: 'items' });
    const listed = [];
    let earliest = '';
    for (const { kind, record, term } of items) {
      const standing = termAmong(loaded, term);
      const may = mayDispose({ office, beside: loaded }, among(loaded, record), standing, today);
      if (!may.ok) return may;
      const { filed, until } = may.value;
      const { phase: _, source: __, name: ___, ...told } = may.value.term as typeof may.value.term & { phase: string };
      if (until > earliest) earliest = until;
      listed.push({
        ...{ kind, ref: record, of: filed.of, archivedOn: filed.on, endedOn: filed.endedOn, until },
        term: { ref: term, ...told },
      });
    }
    const dated = checkDay('on', on, earliest, today);
    if (!dated.ok) return dated;
    const given = { office, officeName: state.name, number, on, items: listed, basis: basisOf(CONDITIONS, context) };
    return ok({ appends: [{ ref, acts: [newAct(disposalKind, 'listed', given)] }] });
  },
});

/** A step of a disposal that stands, on a day between that of the step before and today. */
const onDisposal = <I extends { readonly disposal: RecordRef; readonly on: string }>(command: {
  readonly name: string;
  readonly summary: { readonly id: string; readonly en: string };
  readonly input: z.ZodType<I>;
  readonly step: (state: Disposal, input: I, context: Context) => Result<NewAct | readonly NewAct[], Refusal>;
}) =>
  defineCommand<I>({
    name: command.name,
    summary: command.summary,
    input: command.input,
    touches: ({ disposal }) => [{ kind: 'disposal', ref: disposal }],
    decide(loaded, input, context): Result<Plan, Refusal> {
      const { ref, state } = stateOf(loaded, 0, disposalKind);
      if (state.phase === 'none') return no({ code: 'disposal-missing' });
      const dated = checkDay('on', input.on, state.lastOn, context.today);
      if (!dated.ok) return dated;
      const step = command.step(state, input, context);
      return step.ok ? ok({ appends: [{ ref, acts: [step.value].flat() as readonly NewAct[] }] }) : step;
    },
  });
const about = { disposal: refSchema, on: legalDay };

export const appointPanel = onDisposal({
  name: 'disposal.appoint-panel',
  summary: { id: 'Catat panitia penilai', en: 'Record the assessment panel' },
  input: z.object({ ...about, letter, chair: person, members: z.array(person).min(1, 'required').max(30, 'too-many') }),
  step: (_state, { on, letter, chair, members }) =>
    ok(newAct(disposalKind, 'panel-appointed', { on, letter, chair, members })),
});

/** The three things that UU 43/2009 Pasal 51 asks of what is destroyed, said of all that is left; what fails one is struck first. */
export const assessList = onDisposal({
  name: 'disposal.assess',
  summary: { id: 'Catat penilaian panitia', en: "Record the panel's assessment" },
  input: z.object({
    ...about,
    letter,
    noUse: z.literal(true, 'required'),
    notForbidden: z.literal(true, 'required'),
    notNeeded: z.literal(true, 'required'),
  }),
  step: (_state, { on, letter }) => ok(newAct(disposalKind, 'panel-assessed', { on, letter })),
});

export const decideDisposal = onDisposal({
  name: 'disposal.decide',
  summary: { id: 'Catat keputusan pimpinan', en: "Record the leader's decision" },
  input: z.object({ ...about, letter, by: person }),
  step: (_state, { on, letter, by }, { actor }) => {
    const recorder = actor.kind === 'officer' ? (parseRef(actor.id) ?? null) : null;
    return ok(newAct(disposalKind, 'leader-decided', { on, letter, decider: by, recorder }));
  },
});

export const approveDisposal = onDisposal({
  name: 'disposal.approve',
  summary: { id: 'Catat persetujuan kepala lembaga kearsipan', en: 'Record the approval of the archive head' },
  input: z.object({ ...about, letter, by: text(200) }),
  step: (_state, { on, letter, by }, context) =>
    ok(newAct(disposalKind, 'head-approved', { on, letter, approver: by, basis: basisOf(PROCEDURE, context) })),
});

const spelt = (name: string) => name.toLowerCase().replaceAll(/\s+/g, ' ');
export const nameWitnesses = onDisposal({
  name: 'disposal.name-witnesses',
  summary: { id: 'Catat saksi pemusnahan', en: 'Record the witnesses of the disposal' },
  input: z.object({
    ...about,
    witnesses: z
      .array(person.extend({ unit: witness.shape.unit }))
      .min(WITNESSES_LEAST, 'required')
      .max(20, 'too-many'),
  }),
  step: (_state, { on, witnesses }) =>
    new Set(witnesses.map(({ name }) => spelt(name))).size < witnesses.length
      ? no({ code: 'witness-twice', field: 'witnesses' })
      : ok(newAct(disposalKind, 'witnesses-named', { on, witnesses })),
});

export const writeMinutes = onDisposal({
  name: 'disposal.write-minutes',
  summary: { id: 'Catat berita acara pemusnahan', en: 'Record the minutes of the disposal' },
  input: z.object({ ...about, number: letter, papers: z.string().trim().max(400, 'too-long').default('') }),
  step: (_state, { on, number, papers }) => ok(newAct(disposalKind, 'minutes-written', { on, number, papers })),
});

/** From here on the job erases what is left on the list, record by record. */
export const beginErasing = onDisposal({
  name: 'disposal.begin-erasing',
  summary: { id: 'Mulai penghapusan', en: 'Begin the erasure' },
  input: z.object(about),
  step: (_state, { on }) => ok(newAct(disposalKind, 'erasing-begun', { on })),
});

/** Takes one record off the list, at any step before it is erased. */
export const strikeItem = onDisposal({
  name: 'disposal.strike',
  summary: { id: 'Coret arsip dari daftar', en: 'Strike a record from the list' },
  input: z.object({ ...about, n: z.number().int().min(1), reason: text(1_000) }),
  step(state, { on, n, reason }) {
    const item = state.items.find(one => one.n === n);
    if (!item) return no({ code: 'item-missing', field: 'n' });
    if (!isLeft(item)) return no({ code: 'item-gone', field: 'n' });
    const struck = newAct(disposalKind, 'item-struck', { n, on, reason });
    const last = state.phase === 'erasing' && itemsLeft(state).length === 1;
    return ok(last ? [struck, newAct(disposalKind, 'finished', { on })] : struck);
  },
});

/** Ends a disposal before anything was erased: the leader or the archive head said no, or the office takes it back. */
export const stopDisposal = onDisposal({
  name: 'disposal.stop',
  summary: { id: 'Hentikan pemusnahan', en: 'Stop a disposal' },
  input: z.object({ ...about, why: z.enum(STOPPED_BECAUSE), reason: text(1_000) }),
  step: (_state, { on, why, reason }) => ok(newAct(disposalKind, 'stopped', { on, why, reason })),
});

const acts = { acts: archiveActs };
/**
 * Erases one record of the list, and says so in both: the job's alone. What may no longer be erased stays on the list with the
 * reason, once for each reason; then there is nothing more to say (`unchanged`).
 */
export const eraseItem = defineCommand({
  name: 'disposal.erase',
  summary: { id: 'Hapus satu arsip dari daftar', en: 'Erase one record of the list' },
  input: z.object({ disposal: refSchema, n: z.number().int().min(1) }),
  touches: ({ disposal }) => [{ kind: 'disposal', ref: disposal }],
  also(loaded, { n }): readonly Touch[] {
    const { state } = stateOf(loaded, 0, disposalKind);
    const item = state.phase === 'none' ? undefined : state.items.find(one => one.n === n);
    return item
      ? [
          { kind: item.kind, ref: item.ref },
          { kind: retentionKind.name, ref: item.term.ref, reads: 'beyond-scope' },
          ...loaded.slice(1).flatMap(heirsOf),
        ]
      : [];
  },
  decide(loaded, { n }, { today: on }): Result<Plan, Refusal> {
    const { ref, state } = stateOf(loaded, 0, disposalKind);
    if (state.phase !== 'erasing' || !state.minutes) return no({ code: 'disposal-phase', detail: state.phase });
    const item = state.items.find(one => one.n === n);
    const record = loaded[1];
    if (!item || !record) return no({ code: 'item-missing', field: 'n' });
    if (!isLeft(item)) return no({ code: 'item-gone', field: 'n' });
    const may = mayErase({ office: state.office, beside: loaded }, item, record, termAmong(loaded, item.term.ref), on);
    if (!may.ok) {
      if (item.because === may.refusal.code) return refuse({ code: 'unchanged' });
      const refused = newAct(disposalKind, 'item-refused', { n, code: may.refusal.code, on });
      return ok({ appends: [{ ref, acts: [refused] }] });
    }
    const { number: minutes, on: minutesOn } = state.minutes;
    const disposed = newAct(acts, 'disposed', { on, disposal: ref, minutes, minutesOn });
    const cite = `${item.term.cite}; ${state.basis.cite}`;
    const erased = { type: 'erased', fields: { reason: `Berita acara ${minutes}`, cite } };
    const told = newAct(disposalKind, 'item-erased', { n, seq: record.version + 2, on });
    const last = itemsLeft(state).length === 1;
    return ok({
      appends: [
        { ref: record.ref, acts: [disposed, erased].map(act => filedBy(record.kind, act)), erasePersonal: true },
        { ref, acts: last ? [told, newAct(disposalKind, 'finished', { on })] : [told] },
      ],
    });
  },
});

export const disposalCommands = [
  listDisposal,
  appointPanel,
  assessList,
  decideDisposal,
  approveDisposal,
  nameWitnesses,
  writeMinutes,
  beginErasing,
  strikeItem,
  stopDisposal,
  eraseItem,
];
