/**
 * Passing a matter on to another office, and the receiver's answer: the same of reports, leads, findings and cases. What a matter
 * came from and what became of it go along; only what was told in confidence stays with its custodians.
 */
import { z } from 'zod';
import type { ReportState } from '../intake/report-state.ts';
import { sealedItemsOf } from '../intake/sealed-items.ts';
import { heirAmong, heirTouch } from '../offices/dissolution.ts';
import { officeKind, recipientsOfOffice } from '../offices/office.ts';
import { accusedRegion, awaited, isKeptApart, PASSING_REASONS, type PassingRefusal } from '../offices/passing.ts';
import {
  apartActs,
  handlerOf,
  KINDS_OF_MATTER,
  type KindOfMatter,
  kinOf,
  type Matter,
  matterIn,
} from '../offices/recusal.ts';
import { type RecordRef, type Region, refSchema, sameRef } from '../record/ids.ts';
import {
  type Actor,
  type Command,
  defineCommand,
  type Loaded,
  type NewAct,
  newAct,
  type Plan,
  type Refusal,
  stateOf,
  type Touch,
} from '../record/kind.ts';
import { text } from '../record/typed.ts';
import { ok, type Result, refuse } from '../result.ts';

const no = (refusal: PassingRefusal): Result<never, Refusal> => refuse(refusal as Refusal);
const acts = { acts: apartActs };

export interface KindToHandOn {
  readonly kind: KindOfMatter;
  readonly words: { readonly id: string; readonly en: string };
}

/** Whose matter it is now: an office that carries on what a dissolved one had, or the handler itself. */
export function handlerAmong(loaded: readonly Loaded[]): RecordRef {
  const matter = matterIn(loaded[0]?.state);
  if (!matter) throw new Error('allowed has let a matter pass that never began');
  return heirAmong(loaded, handlerOf(matter));
}

interface Going extends Loaded {
  readonly matter: Matter;
}
/** The matters among the loaded ones that go where the first one goes: of the same handler, and not told in confidence. */
function going(loaded: readonly Loaded[]): readonly Going[] {
  const [first] = loaded;
  const own = matterIn(first?.state);
  if (!own) return [];
  const handler = handlerOf(own);
  return loaded.flatMap(record => {
    const matter = KINDS_OF_MATTER.some(kind => kind === record.kind) ? matterIn(record.state) : undefined;
    const goes = matter && sameRef(handlerOf(matter), handler) && !isInConfidence(record);
    return goes ? [{ ...record, matter }] : [];
  });
}
const isInConfidence = ({ kind, state }: Loaded): boolean =>
  kind === 'report' && (state as ReportState).phase !== 'none' && (state as { custody: unknown }).custody !== null;

/** Of information no more than the day of an act is kept. */
export const timeOf = ({ kind, state }: Loaded): { readonly dayOnly?: true } =>
  kind === 'lead' || (kind === 'report' && (state as { mode?: string }).mode !== 'formal') ? { dayOnly: true } : {};

/** What is sealed in the matters that go, and held by another office than this one. */
const sealedElsewhere = (gone: readonly Going[], holder: RecordRef | null): number =>
  gone
    .filter(({ kind }) => kind === 'report')
    .flatMap(({ state }) => sealedItemsOf(state as ReportState))
    .filter(({ office }) => holder === null || !sameRef(office, holder)).length;

/** Regions that a matter is about, where a report said that it concerns the office itself. */
const concerned = (loaded: readonly Loaded[]): readonly Region[] =>
  loaded.flatMap(({ kind, state }) => {
    const report = kind === 'report' ? (state as ReportState) : undefined;
    if (report === undefined || report.phase === 'none' || !report.concernsOffice) return [];
    const region = accusedRegion(report.office.region, report.place);
    return region === undefined ? [] : [region];
  });

/** From whom the office above took it because that one could not or may not decide it. An order can be undone by another. */
const takenFrom = ({ apart: { takenOver }, office }: Matter) =>
  takenOver && takenOver.why !== 'ordered' ? { from: office, by: takenOver.office } : null;

const isOwn = (actor: Actor, office: RecordRef): boolean =>
  actor.kind === 'officer' && actor.office !== null && sameRef(actor.office, office);

export function passingCommands({ kind, words }: KindToHandOn): readonly Command[] {
  const about = { [kind]: refSchema } as { readonly [name: string]: typeof refSchema };
  const refOf = (input: object): RecordRef => (input as { readonly [name: string]: RecordRef })[kind] as RecordRef;

  const passOn = defineCommand({
    name: `${kind}.pass-on`,
    summary: { id: `Limpahkan ${words.id}`, en: `Pass a ${words.en} on` },
    input: z
      .object({
        ...about,
        /** The own office, which has it. */
        from: refSchema,
        to: refSchema,
        why: z.enum(PASSING_REASONS),
        cite: text(300),
        note: z
          .string()
          .trim()
          .max(2_000, 'too-long')
          .nullish()
          .transform(written => written || null),
        stays: z.boolean().default(false),
      })
      .refine(({ why, note }) => why !== 'other' || note !== null, { path: ['note'], error: 'required' }),
    touches: input => [
      { kind, ref: refOf(input) },
      { kind: 'office', ref: input.to, reads: 'beyond-scope' },
      { kind: 'office', ref: input.from, reads: true },
    ],
    also: loaded => {
      const matter = matterIn(loaded[0]?.state);
      return matter ? [...heirTouch(handlerOf(matter)), ...kinOf(loaded)] : [];
    },
    decide(loaded, { from, to, why, cite, note, stays }, { actor, today: on }) {
      const receiver = stateOf(loaded, 1, officeKind).state;
      const sender = stateOf(loaded, 2, officeKind).state;
      if (!isOwn(actor, from) || !sameRef(from, handlerAmong(loaded)) || sender.phase !== 'standing')
        return no({ code: 'not-the-handler' });
      if (sameRef(to, from)) return no({ code: 'passed-to-itself', field: 'to' });
      if (receiver.phase !== 'standing') return no({ code: 'receiver-gone', field: 'to' });
      const gone = going(loaded);
      if (gone.some(({ matter }) => isKeptApart(to, concerned(loaded), takenFrom(matter))))
        return no({ code: 'office-kept-apart', field: 'to' });
      if (sealedElsewhere(gone, null) > 0 && recipientsOfOffice(receiver, 'handling').length === 0)
        return no({ code: 'receiver-without-key', field: 'to' });
      const names = { to, toName: receiver.name, from, fromName: sender.name };
      const given = { ...names, why, cite, on, note, stays };
      return ok({
        appends: gone.map(one => ({ ref: one.ref, acts: [newAct(acts, 'passed-on', given, timeOf(one))] })),
      });
    },
  });

  /** An answer to all that waits for it. */
  function answered(loaded: readonly Loaded[], act: (one: Going) => NewAct): Result<Plan, Refusal> {
    const appends = going(loaded)
      .filter(({ matter }) => awaited(matter.apart))
      .map(one => ({ ref: one.ref, acts: [act(one)] }));
    return appends.length > 0 ? ok({ appends }) : no({ code: 'nothing-passed-on' });
  }
  const first = { touches: (input: object): [Touch] => [{ kind, ref: refOf(input) }], also: kinOf };

  const acknowledge = defineCommand({
    name: `${kind}.acknowledge-passing`,
    summary: { id: `Terima limpahan ${words.id}`, en: `Acknowledge a ${words.en} that was passed on` },
    input: z.object(about),
    ...first,
    decide(loaded, _, { today: on }) {
      const gone = going(loaded);
      const sealed = sealedElsewhere(gone, handlerAmong(loaded));
      if (sealed > 0) return no({ code: 'still-sealed', detail: String(sealed) });
      return answered(loaded, one => newAct(acts, 'passing-acknowledged', { on }, timeOf(one)));
    },
  });

  const giveBack = (name: string, type: 'passing-sent-back' | 'passing-recalled', summary: Command['summary']) =>
    defineCommand({
      name: `${kind}.${name}`,
      summary,
      input: z.object({ ...about, because: text(2_000) }),
      ...first,
      decide: (loaded, { because }: { readonly because: string }, { today: on }) =>
        answered(loaded, one => newAct(acts, type, { on, because }, timeOf(one))),
    });

  const sendBack = { id: `Kembalikan limpahan ${words.id}`, en: `Send a ${words.en} back that was passed on` };
  const recall = { id: `Tarik kembali pelimpahan ${words.id}`, en: `Recall a ${words.en} that was passed on` };
  return [
    passOn,
    acknowledge,
    giveBack('send-back', 'passing-sent-back', sendBack),
    giveBack('recall-passing', 'passing-recalled', recall),
  ] as readonly unknown[] as readonly Command[];
}
