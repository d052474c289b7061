/** The door of an installation: signing in and out, one-time links, and who a session's cookie speaks for. */
import type { Database } from '../db/database.ts';
import type { Engine } from '../record/engine.ts';
import type { RecordRef } from '../record/ids.ts';
import type { Refusal } from '../record/kind.ts';
import type { Result } from '../result.ts';
import { type LinkView, readSetUpLink, useFirstLink, useSetUpLink } from './links.ts';
import { actorOf, type Officer, type Session, type SignInRefusal, sessionCookie, signIn, signOut } from './signin.ts';

export interface Door {
  /** Name and attributes of the cookie that carries a session; `secure` is true over https. */
  cookie(secure: boolean): ReturnType<typeof sessionCookie>;
  /** Refuses `wrong-credentials`, or `locked` after repeated failures at this name. */
  signIn(given: { readonly signIn: string; readonly password: string }): Promise<Result<Session, SignInRefusal>>;
  signOut(token: string): Promise<void>;
  /** The officer of a session; undefined where it is unknown, over, idle too long, or of somebody who left. */
  actorOf(token: string): Promise<Officer | undefined>;
  /** What a one-time link is for; undefined where it is unknown, used, replaced or too old. */
  link(token: string): Promise<LinkView | undefined>;
  /** Sets the password that the link is for and gives the sign-in name. */
  setPassword(given: {
    readonly token: string;
    readonly password: string;
  }): Promise<Result<{ readonly signIn: string }, SignInRefusal>>;
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
    setUpFirst: given => useFirstLink(engine, database, given, clock()),
  };
}
