/**
 * The evidence of a case: what each exhibit is, its hash where it is a file, and in whose hands it was from when to when. The
 * acts, the part of a case's state that they make, and where each step can be taken. Pure.
 *
 * The chain of custody is the order of the acts: each hand-over goes from whoever held it to the next, so no link of it can
 * be missing and none is typed twice. An exhibit from a reporter says so and names nobody.
 */
import { z } from 'zod';
import { legalDay } from '../offices/acting.ts';
import { keptRef, type RecordRef } from '../record/ids.ts';
import { type ActOf, field, orNull, personal, type Verdict } from '../record/kind.ts';
import { sha256Hex } from '../record/typed.ts';
import { ok, refuse, unreachable } from '../result.ts';

export const EXHIBIT_KINDS = ['file', 'document', 'object', 'electronic', 'statement'] as const;
/** Whom it was received from, or returned to. */
export const GIVERS = ['reporter', 'reported', 'witness', 'expert', 'office', 'other'] as const;

const words = z.string().min(1);
const nth = z.number().int().min(1);

export const exhibitActs = {
  'exhibit-listed': {
    version: 1,
    summary: { id: 'Barang bukti dicatat', en: 'Exhibit listed' },
    fields: {
      n: field(nth),
      kind: field(z.enum(EXHIBIT_KINDS)),
      description: personal(words),
      hash: field(sha256Hex.nullable()),
      size: field(z.number().int().min(0).nullable()),
      /** The source that brought the file with this hash; null for what came otherwise. */
      report: field(keptRef.nullable()),
      from: field(z.enum(GIVERS)),
      fromName: personal(words.nullable()),
      on: field(legalDay),
      holder: personal(words),
      place: personal(words),
    },
  },
  'exhibit-handed': {
    version: 1,
    summary: { id: 'Barang bukti berpindah tangan', en: 'Exhibit handed over' },
    fields: {
      n: field(nth),
      on: field(legalDay),
      to: personal(words),
      place: personal(words),
      because: personal(words),
    },
  },
  'exhibit-returned': {
    version: 1,
    summary: { id: 'Barang bukti dikembalikan', en: 'Exhibit returned' },
    fields: {
      n: field(nth),
      on: field(legalDay),
      to: field(z.enum(GIVERS)),
      toName: personal(words.nullable()),
      because: personal(words),
    },
  },
} as const;
type ExhibitAct = ActOf<typeof exhibitActs>;
export type Giver = (typeof GIVERS)[number];

/** One link of the chain: who had it from this day on. Words are null once erased. */
export interface Custody {
  readonly holder: string | null;
  readonly place: string | null;
  readonly since: string;
  /** Null for the first link. */
  readonly because: string | null;
}
export interface Exhibit {
  readonly n: number;
  readonly kind: (typeof EXHIBIT_KINDS)[number];
  readonly description: string | null;
  readonly hash: string | null;
  readonly size: number | null;
  readonly report: RecordRef | null;
  readonly from: Giver;
  readonly fromName: string | null;
  readonly on: string;
  readonly chain: readonly [Custody, ...Custody[]];
  readonly returned: {
    readonly on: string;
    readonly to: Giver;
    readonly toName: string | null;
    readonly because: string | null;
  } | null;
}
/** Numbers are dense from 1, in the order of the acts. */
export type Exhibits = readonly Exhibit[];
export const NO_EXHIBITS: Exhibits = [];

export function exhibitsAfter(exhibits: Exhibits, act: ExhibitAct): Exhibits {
  switch (act.type) {
    case 'exhibit-listed': {
      const { description, fromName, holder, place, ...rest } = act.fields;
      if (rest.n !== exhibits.length + 1) throw new Error(`exhibit ${rest.n} where ${exhibits.length + 1} is next`);
      const first: Custody = { holder: orNull(holder), place: orNull(place), since: rest.on, because: null };
      const given = unnamed(rest.from, orNull(fromName));
      return [
        ...exhibits,
        { ...rest, description: orNull(description), fromName: given, chain: [first], returned: null },
      ];
    }
    case 'exhibit-handed': {
      const { n, on, to, place, because } = act.fields;
      const link = { holder: orNull(to), place: orNull(place), since: on, because: orNull(because) };
      return changed(exhibits, n, one => ({ ...one, chain: [...one.chain, link] }));
    }
    case 'exhibit-returned': {
      const { n, on, to, toName, because } = act.fields;
      const returned = { on, to, toName: unnamed(to, orNull(toName)), because: orNull(because) };
      return changed(exhibits, n, one => ({ ...one, returned }));
    }
    default:
      return unreachable(act);
  }
}

/** What would name a reporter was let in by a bug, and must be read by nobody. */
function unnamed(giver: Giver, name: string | null): string | null {
  if (giver === 'reporter' && name !== null) throw new Error('an act of a case names a reporter');
  return name;
}
function changed(exhibits: Exhibits, n: number, change: (one: Exhibit) => Exhibit): Exhibits {
  const found = exhibits.find(one => one.n === n);
  if (!found || found.returned) throw new Error(`a step of exhibit ${n}, which is not held`);
  return exhibits.map(one => (one === found ? change(one) : one));
}

export const isHeld = ({ returned }: Exhibit): boolean => returned === null;
/** Who has it now; null once it was returned. */
export const holderOf = ({ chain, returned }: Exhibit): Custody | null => (returned ? null : (chain.at(-1) ?? null));

export type ExhibitRefusal =
  | { readonly code: 'day-in-future'; readonly field: string }
  | { readonly code: 'day-before-step'; readonly field: string; readonly detail: string }
  | { readonly code: 'exhibit-missing' }
  | { readonly code: 'exhibit-returned' }
  /** A file with this hash is listed already. `detail`: its number. */
  | { readonly code: 'exhibit-known'; readonly field: 'hash'; readonly detail: string }
  | { readonly code: 'reporter-sealed'; readonly field: string };

const no = (refusal: ExhibitRefusal): Verdict => refuse(refusal);
const someHeld = (exhibits: Exhibits): Verdict =>
  exhibits.some(isHeld) ? ok(true) : no({ code: exhibits.length > 0 ? 'exhibit-returned' : 'exhibit-missing' });

/** Where each step can be taken at all; of one exhibit the command asks the same again. */
export const exhibitRules = { 'case.list-exhibit': (): Verdict => ok(true) } as const;
/** What is kept is kept beyond the end of a case, and goes back after it. */
export const custodyRules = { 'case.hand-exhibit': someHeld, 'case.return-exhibit': someHeld } as const;
