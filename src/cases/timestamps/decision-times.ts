/**
 * Tokens of a time-stamping authority (RFC 3161) over the decisions of a case's plenaries: the act, the part of the state, who
 * may record one. A decision stands without; a token comes when an authority answers, and says that the decision was there by then.
 *
 *   decided by a plenary --> without a token --timestamped--> stamped, once
 *
 * What is stamped is the act's own envelope, byte for byte: its SHA-256 is the act's entry in the ledger. It holds salted digests
 * alone, so whoever stamps it learns nothing of the case. Pure.
 */
import { z } from 'zod';
import { type Actor, open, type Verdict } from '../../record/kind.ts';
import { ok, refuse } from '../../result.ts';

/** A token with its certificates has a few kilobytes. */
export const TOKEN_MOST = 65_536;
const base64 = z
  .string()
  .max(Math.ceil(TOKEN_MOST / 3) * 4)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);
export const stampedInput = {
  /** The sequence number of the act that was stamped. */
  seq: z.number().int().min(1),
  /** The authority's own time. */
  time: z.iso.datetime(),
  /** The name in the certificate that signed. */
  authority: z.string().min(1).max(300),
  /** The DER of the TimeStampToken. */
  token: base64,
};

export const timestampActs = {
  timestamped: {
    version: 1,
    summary: { id: 'Cap waktu atas putusan diterima', en: 'Timestamp over a decision received' },
    fields: {
      seq: open(stampedInput.seq),
      time: open(stampedInput.time),
      authority: open(stampedInput.authority),
      token: open(stampedInput.token),
    },
  },
} as const;

export interface DecisionTime {
  /** Of the act by which a plenary decided. */
  readonly seq: number;
  readonly plenary: number;
  readonly track: string;
  readonly stamped: { readonly time: string; readonly authority: string } | null;
}
export type DecisionTimes = readonly DecisionTime[];
export const NO_TIMES: DecisionTimes = [];

/** A decision that was imported, or made before plenaries were kept, is not asked about: nobody here saw it being made. */
export const decidedNow = (
  times: DecisionTimes,
  seq: number,
  { track, plenary }: { readonly track: string; readonly plenary: number | null },
): DecisionTimes => (plenary === null ? times : [...times, { seq, plenary, track, stamped: null }]);

export function stampedNow(
  times: DecisionTimes,
  { seq, time, authority }: { readonly seq: number; readonly time: string; readonly authority: string },
): DecisionTimes {
  const found = times.find(one => one.seq === seq);
  if (!found || found.stamped) throw new Error(`a timestamp over act ${seq}, which waits for none`);
  return times.map(one => (one === found ? { ...one, stamped: { time, authority } } : one));
}

/** The job that asks the authority and checks its answer, and nobody else. */
export const TIMESTAMPER = { kind: 'system', name: 'timestamps' } as const satisfies Actor;

/** At any time, also of a case that is suspended or closed: it changes nothing of it. */
export const mayTimestamp = (times: DecisionTimes, actor: Actor): Verdict => {
  if (actor.kind !== 'system' || actor.name !== TIMESTAMPER.name)
    return refuse({ code: 'role-missing', detail: TIMESTAMPER.name });
  return times.some(({ stamped }) => stamped === null) ? ok(true) : refuse({ code: 'unchanged' });
};
