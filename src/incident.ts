/**
 * One line for the log about something that broke. The message of an error is left out on purpose: a database puts the
 * offending values into it, a parser the offending text, and either may be a reporter's. Names, codes and places suffice
 * to find the fault.
 */
import { randomBytes } from 'node:crypto';
import type { DatabaseRefusal } from './db/errors.ts';

export type Incident = {
  error: string;
  name: string;
  code?: string;
  route: string | null;
  at: readonly string[];
  cause?: { name: string; code?: string };
};

/** The id under which a person can quote what broke. */
export const newIncident = (): string => randomBytes(4).toString('hex');

const BUSY: readonly DatabaseRefusal[] = ['waited-too-long', 'transaction-too-long'];

/**
 * Whether the database had no time (`DatabaseError`): nothing was written, and the same may go through a little later. By name and code:
 * pages are built apart from the server that opened it, and hold a class of their own.
 */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && error.name === 'DatabaseError' && BUSY.some(code => 'code' in error && error.code === code);

export function incident(id: string, error: unknown, route: string | null): Incident {
  const cause = error instanceof Error ? error.cause : undefined;
  return {
    error: id,
    ...naming(error),
    route,
    at: frames(error),
    ...(cause === undefined ? {} : { cause: naming(cause) }),
  };
}

function naming(error: unknown): { name: string; code?: string } {
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? { name, code } : { name };
}

/** Only the lines that name a place; the first lines of a stack repeat the message, however long it is. */
function frames(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter(line => /^ {4}at .*(:\d+:\d+\)?|<anonymous>\)?)$/.test(line))
    .map(line => line.trim().slice(3))
    .slice(0, 8);
}
