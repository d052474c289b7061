/**
 * The installation's own keys, in a directory apart from the data and from its backups: a stolen database or backup
 * opens nothing by itself. (With these keys it does: they guard against loss of the data, not against the server.)
 *
 *   record.key         wraps each record's data key (AES-256)
 *   ledger.pem         signs checkpoints of the ledger (Ed25519, PKCS #8)
 *   draft-<day>.key    closes answers of earlier steps of a form; a new one each UTC day, the previous one kept a day
 *
 * The keys of people are not here: they are opened in browsers only. The key that blurs addresses for rate limits is never
 * written at all (`hourlyHmac`).
 */
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../result.ts';
import { type Kek, kekOf } from './field.ts';
import { type KeyFileRefusal, readIfThere, readOrCreate, secureDirectory, sweepHalfMade } from './key-files.ts';

/** `day` counts UTC days from 1970-01-01; it only names the key. */
export type DraftKey = { readonly day: number; readonly key: Uint8Array };
export type DraftKeys = { readonly current: DraftKey; readonly previous: DraftKey | undefined };

export type ServerKeys = {
  readonly recordKek: Kek;
  /** The 32 secret bytes (RFC 8032 §5.1.5) that sign the ledger's checkpoints. */
  readonly ledgerSeed: Uint8Array;
  /** The 32 bytes that verify them. */
  readonly ledgerPublicKey: Uint8Array;
  /** @param now milliseconds since 1970. Makes the day's key when it is the first to ask, and deletes outlived ones. */
  draftKeys(now: number): Promise<DraftKeys>;
  /** What had to be mended in the directory, one line each, for the log at start. */
  readonly notices: readonly string[];
};

const DAY = 86_400_000;
const HOUR = 3_600_000;

/**
 * @param options.mayCreate true only while the database holds no record: with data there, a missing key must be
 * restored, because a new one would open nothing that was stored.
 */
export async function openServerKeys(
  dir: string,
  options: { readonly mayCreate: boolean; readonly now: number },
): Promise<Result<ServerKeys, KeyFileRefusal>> {
  const notices = await secureDirectory(dir);
  if (!notices.ok) return notices;
  await sweepHalfMade(dir, options.now);

  const kekText = await longLived(dir, 'record.key', options.mayCreate, freshKey);
  if (!kekText.ok) return kekText;
  const kek = parseKey(kekText.value);
  if (kek === undefined) return refuse({ code: 'key-damaged', path: join(dir, 'record.key') });

  const pem = await longLived(dir, 'ledger.pem', options.mayCreate, freshSigningKey);
  if (!pem.ok) return pem;
  const ledgerKey = parseSigningKey(pem.value);
  if (ledgerKey === undefined) return refuse({ code: 'key-damaged', path: join(dir, 'ledger.pem') });

  return ok({
    recordKek: kekOf(kek),
    ledgerSeed: rawSeed(ledgerKey),
    ledgerPublicKey: rawPublicKey(ledgerKey),
    draftKeys: draftKeysIn(dir),
    notices: notices.value,
  });
}

/** Blurs what it is given under a key that lives one hour, in memory only: the same address, the same hour, one name. */
export function hourlyHmac(): (text: string, now: number) => string {
  let hour = Number.NaN;
  let key = randomBytes(32);
  return (text, now) => {
    const current = Math.floor(now / HOUR);
    if (current !== hour) {
      hour = current;
      key = randomBytes(32);
    }
    return createHmac('sha256', key).update(text).digest('base64url');
  };
}

function draftKeysIn(dir: string): (now: number) => Promise<DraftKeys> {
  const known = new Map<number, DraftKey>();
  return async now => {
    const today = Math.floor(now / DAY);
    const current = known.get(today) ?? (await createDraftKey(dir, today));
    if (!known.has(today)) await forgetBefore(dir, today - 1, now);
    known.set(today, current);
    const previous = known.get(today - 1) ?? (await findDraftKey(dir, today - 1));
    if (previous !== undefined) known.set(today - 1, previous);
    for (const day of known.keys()) if (day < today - 1) known.delete(day);
    return { current, previous };
  };
}

async function createDraftKey(dir: string, day: number): Promise<DraftKey> {
  const path = draftPath(dir, day);
  return toDraftKey(path, day, await readOrCreate(path, dir, freshKey));
}

async function findDraftKey(dir: string, day: number): Promise<DraftKey | undefined> {
  const path = draftPath(dir, day);
  const text = await readIfThere(path);
  return text === undefined ? undefined : toDraftKey(path, day, text);
}

function toDraftKey(path: string, day: number, text: string): DraftKey {
  const key = parseKey(text);
  if (key === undefined) throw new Error(`${path} isn't a key; delete it, and drafts of that day are lost`);
  return { day, key };
}

/** Deleting is the point: a draft found later on a shared computer opens for nobody, us included. */
async function forgetBefore(dir: string, day: number, now: number): Promise<void> {
  const limit = draftName(day);
  const outlived = (await readdir(dir)).filter(name => /^draft-\d{4}-\d\d-\d\d\.key$/.test(name) && name < limit);
  for (const name of outlived) await rm(join(dir, name), { force: true });
  await sweepHalfMade(dir, now);
}

const draftName = (day: number) => `draft-${new Date(day * DAY).toISOString().slice(0, 10)}.key`;
const draftPath = (dir: string, day: number) => join(dir, draftName(day));

async function longLived(
  dir: string,
  name: string,
  mayCreate: boolean,
  fresh: () => string,
): Promise<Result<string, KeyFileRefusal>> {
  const path = join(dir, name);
  if (mayCreate) return ok(await readOrCreate(path, dir, fresh));
  const text = await readIfThere(path);
  return text === undefined ? refuse({ code: 'key-missing', path }) : ok(text);
}

const freshKey = () => `${randomBytes(32).toString('base64')}\n`;

function parseKey(text: string): Uint8Array | undefined {
  return /^[A-Za-z0-9+/]{43}=\n$/.test(text) ? Buffer.from(text, 'base64') : undefined;
}

function freshSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function parseSigningKey(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** A PKCS #8 of Ed25519 (RFC 8410 §7), as Node writes it, ends in the seed. */
function rawSeed(key: KeyObject): Uint8Array {
  return new Uint8Array(key.export({ type: 'pkcs8', format: 'der' }).subarray(-32));
}

/** An SPKI of Ed25519 (RFC 8410) is a fixed prefix of 12 bytes and the key. */
function rawPublicKey(key: KeyObject): Uint8Array {
  return new Uint8Array(createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(12));
}

/** The keys, or an end: without them going on would lose something. What was mended on the way is said. */
export async function keysToGoOn(...given: Parameters<typeof openServerKeys>): Promise<ServerKeys> {
  const opened = await openServerKeys(...given);
  if (!opened.ok) throw new Error(`the keys in ${given[0]} can't be used: ${opened.refusal.code}`);
  for (const notice of opened.value.notices) console.warn(notice);
  return opened.value;
}
