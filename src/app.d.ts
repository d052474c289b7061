import type { Netra } from './netra.ts';
import type { Liaison, Officer } from './offices/signin.ts';
import type { Kept } from './ui/http/from-server.ts';
import type { Lang } from './ui/lang.ts';

declare global {
  namespace App {
    /** What every page, action and endpoint may rely on. Filled by src/hooks.server.ts, once for each request. */
    interface Locals {
      /** The composed application. Take it by `netraOf(locals)`: nothing stands behind pages under `vite dev`. */
      netra: Netra | undefined;
      lang: Lang;
      /** The officer who is signed in; null for everybody else. */
      actor: Officer | null;
      /** Somebody of an institution who is signed in: a stranger at the desk, one of the public on public pages. */
      liaison: Liaison | null;
      /** A form of the rooms as it was sent, to be given back where the database had no time for it. */
      sent: Request | null;
    }

    /** What an error page is told. Never put text of a person, an address or a query in here. */
    interface Error {
      status: number;
      message: string;
      /** The id under which the error was logged, for a person to quote. */
      id?: string;
      /** Fields of a form that was too large, without its files, or that came at a busy time: nothing typed is lost. */
      kept?: Kept;
    }

    interface Platform {
      req: import('node:http').IncomingMessage;
    }
  }
}
