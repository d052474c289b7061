/**
 * Asking one time-stamping authority, by HTTP (RFC 3161 §3.4). What leaves is a hash and a random number. Its address comes from
 * the operator's settings alone and is never followed elsewhere; an answer that hangs or never ends is left.
 */
import { randomBytes } from 'node:crypto';
import { type Result, refuse } from '../../result.ts';
import { TOKEN_MOST } from './decision-times.ts';
import { checkAnswer, questionOf, readAnchors, type Token, type TokenRefusal } from './token.ts';

export interface TimestampSettings {
  readonly url: string;
  /** The certificates, as PEM, that its own must lead to. */
  readonly anchors: string;
  /** Milliseconds; 20 seconds unless said otherwise. */
  readonly patience?: number;
}

export type AuthorityRefusal =
  | TokenRefusal
  /** No connection, no answer in time, another status than 200, or a redirection. */
  | { readonly code: 'unreachable' }
  | { readonly code: 'answer-too-large' }
  /** An answer that says itself that it is no timestamp. */
  | { readonly code: 'other-content' };

export interface Authority {
  /** Where it is asked, as people read it. */
  readonly host: string;
  /** A token over these bytes, checked; `clock` is the own time before and after. */
  stamp(bytes: Uint8Array, clock: () => string): Promise<Result<Token, AuthorityRefusal>>;
}

const PATIENCE = 20_000;

/** Throws where the settings hold no certificate. */
export function openAuthority({ url, anchors: pem, patience = PATIENCE }: TimestampSettings): Authority {
  const anchors = readAnchors(pem);
  return {
    host: new URL(url).host,
    async stamp(bytes, clock) {
      const nonce = positive(randomBytes(16));
      const asked = clock();
      const answer = await post(url, questionOf({ bytes, nonce }), patience);
      if (!answer.ok) return answer;
      return checkAnswer(answer.value, { bytes, nonce, asked, answered: clock() }, anchors);
    },
  };
}

/** The first byte from 1 to 127: neither negative nor shortened when it is written. */
function positive(bytes: Buffer): Uint8Array {
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 1;
  return new Uint8Array(bytes);
}

async function post(url: string, body: Uint8Array, patience: number): Promise<Result<Uint8Array, AuthorityRefusal>> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(body),
      redirect: 'error',
      // Of the whole answer, not only of its first byte.
      signal: AbortSignal.timeout(patience),
    });
    if (answer.status !== 200 || !answer.body) return left(answer, 'unreachable');
    if (!/^application\/timestamp-reply\b/i.test(answer.headers.get('content-type') ?? ''))
      return left(answer, 'other-content');
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of answer.body) {
      size += part.length;
      if (size > TOKEN_MOST) return refuse({ code: 'answer-too-large' });
      parts.push(part);
    }
    return { ok: true, value: new Uint8Array(Buffer.concat(parts)) };
  } catch {
    return refuse({ code: 'unreachable' });
  }
}

async function left(answer: Response, code: 'unreachable' | 'other-content'): Promise<Result<never, AuthorityRefusal>> {
  await answer.body?.cancel();
  return refuse({ code });
}
