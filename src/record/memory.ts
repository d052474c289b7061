/**
 * Carries out commands on states in memory: `allowed`, `decide`, `apply`, without a database. The generator of worlds and
 * tests of decisions use it; what it accepts, the engine would accept in the same moment.
 */
import { ok, type Result, refuse } from '../result.ts';
import { type RecordRef, type Region, sameRef } from './ids.ts';
import {
  type AtWork,
  byOf,
  type Command,
  type Context,
  type Kind,
  type Loaded,
  type Moment,
  type NewAct,
  type Refusal,
  type Serving,
  type Touch,
} from './kind.ts';

export interface MemoryRecord extends Loaded {
  readonly acts: readonly (NewAct & { readonly at: string })[];
}

export interface Memory {
  readonly records: ReadonlyMap<string, MemoryRecord>;
  run(
    command: Command,
    input: unknown,
    given: Moment & Pick<Context, 'numbers'>,
  ): Result<readonly MemoryRecord[], Refusal>;
  forget(): void;
}

const keyOf = (ref: RecordRef): string => `${ref.region}:${ref.id}`;

/**
 * @param known records that are only read, such as offices. `newId` gives the id of each record that is begun.
 * @param people who serves at an office; nobody unless said otherwise.
 * @param upwards the offices that work at a region and above it; none unless said otherwise.
 */
export function openMemory(
  kinds: readonly Kind[],
  known: readonly Loaded[],
  newId: () => string,
  people: (office: RecordRef) => readonly Serving[] = () => [],
  upwards: (region: Region) => readonly AtWork[] = () => [],
): Memory {
  const byName = new Map(kinds.map(kind => [kind.name, kind]));
  const records = new Map<string, MemoryRecord>();
  const standing = new Map(known.map(record => [keyOf(record.ref), record]));
  const kindOf = (name: string): Kind => {
    const kind = byName.get(name);
    if (!kind) throw new Error(`no kind ${name}`);
    return kind;
  };

  const load = (touch: Touch): Loaded | undefined => {
    if ('ref' in touch) return records.get(keyOf(touch.ref)) ?? standing.get(keyOf(touch.ref));
    const ref = { region: touch.region, id: newId() } as RecordRef;
    return { ref, kind: touch.kind, version: 0, state: kindOf(touch.kind).initial };
  };

  function append(record: Loaded, acts: readonly NewAct[], context: Context): MemoryRecord {
    const kind = kindOf(record.kind);
    const earlier = records.get(keyOf(record.ref))?.acts ?? [];
    let { state, version } = record;
    const written = acts.map(act => ({ ...act, at: act.dayOnly ? context.today : context.now }));
    for (const act of written) {
      version += 1;
      state = kind.apply(state, { ...act, seq: version, by: byOf(context.actor), basis: context.known.basis } as never);
    }
    const after = { ref: record.ref, kind: record.kind, version, state, acts: [...earlier, ...written] };
    records.set(keyOf(record.ref), after);
    return after;
  }

  return {
    records,
    forget: () => records.clear(),
    run(command, asked, given) {
      const input = command.input.parse(asked);
      const first = command.touches(input).map(load);
      const known = first.filter(record => record !== undefined);
      const also: (Loaded | undefined)[] = [];
      for (let named = command.also?.(known, input) ?? []; named.length > also.length; ) {
        const more = named.slice(also.length).map(load);
        also.push(...more);
        known.push(...more.filter(record => record !== undefined));
        named = command.also?.(known, input) ?? [];
      }
      const loaded: Loaded[] = [];
      for (const record of [...first, ...also]) {
        if (!record) return refuse({ code: 'not-found' });
        loaded.push(record);
      }
      const subject = loaded[0];
      if (!subject) throw new Error(`${command.name} touches nothing`);
      for (const { kind, state } of loaded) {
        if (!(kindOf(kind).sees?.(state, given.actor) ?? true)) return refuse({ code: 'not-found' });
      }
      const rule = kindOf(subject.kind).allowed[command.name];
      if (!rule) throw new Error(`${command.name} has no row in allowed of ${subject.kind}`);
      const verdict = rule(subject.state, given.actor, given);
      if (!verdict.ok) return verdict;
      const written = command.withActs ? (records.get(keyOf(subject.ref))?.acts ?? []) : [];
      const by = { kind: 'system', name: 'memory' } as const;
      const acts = written.map((act, at) => ({ ...act, seq: at + 1, by, basis: given.known.basis }));
      const from = command.upwards?.(loaded, input);
      const context = {
        ...given,
        people: command.people?.(loaded, input).map(people) ?? [],
        acts,
        upwards: from === undefined ? [] : upwards(from),
      };
      const plan = command.decide(loaded, input, context);
      if (!plan.ok) return plan;
      const changed: MemoryRecord[] = [];
      for (const part of plan.value.appends) {
        const record = loaded.find(touched => sameRef(touched.ref, part.ref));
        if (!record) throw new Error('a plan appends to a record that the command did not touch');
        changed.push(append(record, part.acts, context));
      }
      return ok(changed);
    },
  };
}
