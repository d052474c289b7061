/** The door of an installation: signing in and out, one-time links, and who a session's cookie speaks for. */
import type { Database } from '../db/database.ts';
import type { Answer, Asking, Engine } from '../record/engine.ts';
import type { RecordRef } from '../record/ids.ts';
import type { Actor, Refusal } from '../record/kind.ts';
import { ok, type Result } from '../result.ts';
import {
  actOrConflict,
  LINK_HOURS,
  type LinkRequest,
  type LinkView,
  makeSetUpLink,
  mayMakeLink,
  readSetUpLink,
  useFirstLink,
  useSetUpLink,
} from './links.ts';
import type { OfficeRefusal } from './refusal.ts';
import { actorOf, type Person, type Session, type SignInRefusal, sessionCookie, signIn, signOut } from './signin.ts';

export interface Door {
  /** Name and attributes of the cookie that carries a session; `secure` is true over https. */
  cookie(secure: boolean): ReturnType<typeof sessionCookie>;
  /** Refuses `wrong-credentials`, or `locked` after repeated failures at this name. */
  signIn(given: { readonly signIn: string; readonly password: string }): Promise<Result<Session, SignInRefusal>>;
  signOut(token: string): Promise<void>;
  /** The person of a session; undefined where it is unknown, over, idle too long, or of somebody who left or passed on. */
  actorOf(token: string): Promise<Person | undefined>;
  /** What a one-time link is for; undefined where it is unknown, used, replaced or too old. */
  link(token: string): Promise<LinkView | undefined>;
  /** Sets the password that the link is for and gives the sign-in name. */
  setPassword(given: {
    readonly token: string;
    readonly password: string;
  }): Promise<Result<{ readonly signIn: string }, SignInRefusal>>;
  /** Makes a one-time link for somebody, as `actor`; `hours` is how long it holds. */
  makeLink(
    actor: Actor,
    request: LinkRequest,
  ): Promise<Result<{ readonly token: string; readonly hours: number }, OfficeRefusal>>;
  /** Whether `actor` may make that link for somebody with this scope; the same table as `makeLink` asks. */
  mayMakeLink: typeof mayMakeLink;
  /** Carries out a command that gives a sign-in name; one that is taken is refused in words, not by an error. */
  actOrConflict(name: string, input: unknown, asking: Asking): Promise<Result<Answer, Refusal>>;
  /** Sets up the first office through its link; `office` is the input of `office.set-up`. */
  setUpFirst(given: {
    readonly token: string;
    readonly office: unknown;
    readonly password: string;
  }): Promise<Result<{ readonly office: RecordRef; readonly person: RecordRef }, Refusal>>;
}

/** `clock` gives the instant now, ISO with Z. */
export function openDoor(database: Database, engine: Pick<Engine, 'act'>, clock: () => string): Door {
  return {
    cookie: sessionCookie,
    signIn: given => signIn(database, given, clock()),
    signOut: token => signOut(database, token, clock()),
    actorOf: token => actorOf(database, token, clock()),
    link: token => readSetUpLink(database, token, clock()),
    setPassword: given => useSetUpLink(database, given, clock()),
    async makeLink(actor, request) {
      const made = await makeSetUpLink(database, actor, request, clock());
      return made.ok ? ok({ token: made.value.token, hours: LINK_HOURS[request.purpose] }) : made;
    },
    mayMakeLink,
    actOrConflict: (name, input, asking) => actOrConflict(() => engine.act(name, input, asking)),
    setUpFirst: given => useFirstLink(engine, database, given, clock()),
  };
}
