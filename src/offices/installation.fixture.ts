/** An installation of offices and people for tests: the kinds and commands themselves, without a database. */

import { SHIPPED_KNOWN } from '../law/known.ts';
import { encodeAct, replay, type StoredAct } from '../record/codec.ts';
import { formatRef, inScope, type RecordId, type RecordRef, sameRef } from '../record/ids.ts';
import { openKeyring } from '../record/keyring.ts';
import type { Actor, Command, Kind, Loaded, Touch } from '../record/kind.ts';
import { kekOf } from '../sealing/field.ts';
import { dissolutionCommands } from './dissolution-commands.ts';
import { keyCommands } from './key-commands.ts';
import { setLetterhead } from './letterhead-commands.ts';
import { officeKind } from './office.ts';
import { officeCommands } from './office-commands.ts';
import { actorId, personKind } from './person.ts';
import { personCommands } from './person-commands.ts';
import { reminderCommands } from './reminder-commands.ts';

const keyring = openKeyring(kekOf(new Uint8Array(32).fill(7)));
export const commands = new Map<string, Command<never>>(
  [
    ...officeCommands,
    ...dissolutionCommands,
    ...keyCommands,
    ...personCommands,
    ...reminderCommands,
    setLetterhead,
  ].map(command => [command.name, command as Command<never>]),
);
const kinds = new Map<string, Kind<never>>([
  [officeKind.name, officeKind as unknown as Kind<never>],
  [personKind.name, personKind as unknown as Kind<never>],
]);
const NOW = '2026-11-22T03:00:00.000Z';
const { basis } = SHIPPED_KNOWN;

/** Records as the engine keeps them, without a database: every state is replayed from encoded acts, every time. */
export function installation() {
  const records = new Map<string, { ref: RecordRef; kind: string; acts: StoredAct[]; wrapped: string }>();
  let made = 0;

  const load = (touch: Touch): Loaded | undefined => {
    const kind = kinds.get(touch.kind) as unknown as Kind;
    if (!('ref' in touch)) {
      made += 1;
      const id = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}` as RecordId;
      return { ref: { region: touch.region, id }, kind: kind.name, version: 0, state: kind.initial };
    }
    const kept = records.get(formatRef(touch.ref));
    if (kept?.kind !== touch.kind) return undefined;
    return { ref: kept.ref, kind: kept.kind, ...replay(kind, kept.acts, keyring.open(kept.ref, kept.wrapped)) };
  };

  /** `''` when accepted, else the code of the refusal. */
  function ask(name: string, given: unknown, actor: Actor): string {
    const command = commands.get(name) as unknown as Command<unknown>;
    const parsed = command.input.safeParse(given);
    if (!parsed.success) return 'invalid-input';
    const touches = command.touches(parsed.data);
    const first = touches.map(load);
    const sees = (one: Loaded | undefined, at: number) => {
      const touch = touches[at] as Touch;
      const anywhere = 'ref' in touch && touch.reads === 'beyond-scope';
      return (
        one !== undefined &&
        (anywhere || one.version === 0 || actor.kind !== 'officer' || inScope(one.ref.region, actor.scope))
      );
    };
    if (!first.every(sees)) return 'not-found';
    const loaded = first.filter(one => one !== undefined);
    for (const touch of command.also?.(loaded, parsed.data) ?? []) loaded.push(load(touch) as Loaded);
    const subject = loaded[0] as Loaded;
    const moment = { now: NOW, today: '2026-11-22', zone: 'Asia/Jakarta', actor, known: SHIPPED_KNOWN };
    const rule = (kinds.get(subject.kind) as unknown as Kind).allowed[name];
    const verdict = rule?.(subject.state, actor, moment);
    if (!verdict?.ok) return verdict?.refusal.code ?? 'no-rule';
    const plan = command.decide(loaded, parsed.data, { ...moment, numbers: [], people: [] });
    if (!plan.ok) return plan.refusal.code;
    for (const { ref, acts } of plan.value.appends) {
      const touched = loaded.find(one => sameRef(one.ref, ref)) as Loaded;
      const kind = kinds.get(touched.kind) as unknown as Kind;
      const fresh = () => ({ ref, kind: kind.name, acts: [], wrapped: keyring.create(ref).wrapped });
      const kept = records.get(formatRef(ref)) ?? fresh();
      records.set(formatRef(ref), kept);
      for (const act of acts) {
        const by = { kind: 'public' } as const;
        const cipher = keyring.open(ref, kept.wrapped);
        const seq = kept.acts.length + 1;
        kept.acts.push(encodeAct(act, { kind, ref, seq, at: NOW, by, basis, cipher, salt: () => `salt-${seq}` }));
      }
    }
    return '';
  }

  const all = <S>(kind: Kind<S>) =>
    [...records.values()].flatMap(({ ref, kind: name }) =>
      name === kind.name ? [load({ kind: name, ref }) as Loaded<S>] : [],
    );
  const offices = () => all(officeKind as unknown as Kind<ReturnType<typeof officeKind.apply>>);
  const people = () => all(personKind as unknown as Kind<ReturnType<typeof personKind.apply>>);
  /** As sign-in has it: nobody gets in whose office was dissolved. */
  const isAtWork = (office: RecordRef) =>
    offices().find(({ ref }) => sameRef(ref, office))?.state.phase !== 'dissolved';
  const officer = (person: Loaded<ReturnType<typeof personKind.apply>>): Actor | undefined =>
    person.state.phase === 'serving' && isAtWork(person.state.office)
      ? {
          kind: 'officer',
          id: actorId(person.ref),
          name: String(person.state.name),
          scope: person.state.scope,
          roles: person.state.roles,
          office: person.state.office,
        }
      : undefined;
  const actor = (signIn: string): Actor => {
    const found = people().find(({ state }) => state.phase === 'serving' && state.signIn === signIn);
    const known = found && officer(found);
    if (!known) throw new Error(`nobody is ${signIn}`);
    return known;
  };
  const refOf = (signIn: string) => {
    const found = people().find(({ state }) => state.phase !== 'none' && state.signIn === signIn);
    if (!found) throw new Error(`nobody is ${signIn}`);
    return formatRef(found.ref);
  };
  const officeAt = (region: string) => {
    const found = offices().find(({ ref }) => ref.region === region);
    if (!found) throw new Error(`no office at ${region}`);
    return found;
  };
  return {
    ask,
    offices,
    people,
    officer,
    actor,
    refOf,
    officeAt,
    officeRef: (at: string) => formatRef(officeAt(at).ref),
  };
}
