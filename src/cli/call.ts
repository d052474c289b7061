/** What a command of `netra` is handed, and what the table of commands says of it. */
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Words } from '../law/row.ts';
import type { Settings } from './settings.ts';
import type { Lang } from './words.ts';

export interface Call {
  readonly positionals: readonly string[];
  /** Options by name, as parsed; `json` and `lang` have fields of their own. */
  readonly values: { readonly [name: string]: string | boolean | readonly (string | boolean)[] | undefined };
  readonly json: boolean;
  readonly lang: Lang;
  /** A line for whoever reads the result. */
  out(line: string): void;
  /** A line for whoever watches: what went wrong, progress. */
  err(line: string): void;
  /** The installation's settings; undefined, having said why, where one of them is wrong. */
  settings(): Settings | undefined;
}

export interface CommandLine {
  /** One word or two: `read`, `ledger fsck`. */
  readonly name: string;
  /** What follows the name, for the help. */
  readonly usage: string;
  readonly summary: Words;
  readonly options?: ParseArgsOptionsConfig;
  /** The least number of words that must follow. */
  readonly least?: number;
  /** The most; as many as there are unless said otherwise. */
  readonly most?: number;
  /** Gives the exit code: 0 done, 1 refused or found wanting, 2 asked wrongly. */
  run(call: Call): Promise<number>;
}

/** A line a second at most, and none for what takes less than one. */
export function progressLine(call: Call, now: () => number = performance.now.bind(performance)) {
  let last = now();
  return (what: string, done: number): void => {
    if (now() - last < 1_000) return;
    last = now();
    call.err(`${what}: ${done}`);
  };
}
