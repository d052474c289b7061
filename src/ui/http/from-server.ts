import type { IncomingMessage } from 'node:http';

/**
 * What src/server.ts tells the built pages about one request. Server and pages are two bundles in one process, so the
 * note hangs on the request under a registered symbol; two servers in one process (tests) never see each other's.
 */
export type FromServer = {
  netra: unknown;
  /** The server refused before any page ran: show this error page instead. */
  refusal?: Refusal;
  /** Written back by the pages for the log: the route's id, never the address. */
  route?: string | null;
};

/** The typed fields of a form that came with too large a file or at a busy time, and where it wanted to go. */
export type Kept = { action: string; fields: readonly (readonly [name: string, value: string])[] };
export type Refusal = { status: 400 | 403 | 413; kept?: Kept };

const key = Symbol.for('netra');

type Marked = IncomingMessage & { [key]?: FromServer };

export function tellPages(request: IncomingMessage, note: FromServer): void {
  (request as Marked)[key] = note;
}

/** Undefined under `vite dev` and in prerendering, where no server of ours stands in front. */
export function heardFromServer(request: IncomingMessage | undefined): FromServer | undefined {
  return (request as Marked | undefined)?.[key];
}
