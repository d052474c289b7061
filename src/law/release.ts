/**
 * The release of the shipped tables of law: the day on which their facts were last collected and read.
 *
 * Law has two times: *in force* (the period of a row) and *known* (the basis). A row that is changed in a later
 * release keeps its old form under `known.until`, so that an act which stored an earlier basis still replays to its
 * old result. Releases are days (ISO 8601) and are compared as text.
 */
export type Release = string;

export const LAW_RELEASE: Release = '2026-11-22';

/** What the law was, as somebody knew it: the shipped release, and the ledger index up to which confirmations count. */
export type Basis = {
  readonly release: Release;
  /** The last ledger entry whose confirmation or correction was known; -1 when none was. */
  readonly known: number;
};

/** The shipped tables with no confirmation at all: the basis of a first start, of public pages and of vectors. */
export const SHIPPED: Basis = { release: LAW_RELEASE, known: -1 };
