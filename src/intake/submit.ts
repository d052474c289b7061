/**
 * The way of a report from a form to a record, where the browser did not seal: choose the office, seal at the server's edge,
 * and only then open a transaction. Plain text lives in this call's memory and nowhere else; nothing of it is logged.
 */
import { isSqlError } from '../db/errors.ts';
import { levelOf } from '../offices/levels.ts';
import { type Office, standingOffices } from '../offices/places.ts';
import { receivingOffice } from '../offices/routing.ts';
import type { Answer } from '../record/engine.ts';
import { formatRef, type Region } from '../record/ids.ts';
import { type Refusal, stateOf } from '../record/kind.ts';
import type { Asked } from '../record/operation.ts';
import { ok, type Result, refuse } from '../result.ts';
import { recipientOf } from '../sealing/age.ts';
import { type CircleRecipient, sealItem } from '../sealing/item.ts';
import { toWire, type WireItem } from '../sealing/wire.ts';
import type { Filing } from './commands.ts';
import { sealEvidence } from './evidence.ts';
import { parseReceipt, receiptKeys, receiptVerifier } from './receipt.ts';
import { reportKind, type Topic } from './report.ts';
import type { Vault } from './vault.ts';

/** What a person typed. Days are ISO, already parsed in the person's language by the page. */
export interface Submission {
  readonly receipt: string;
  readonly place: Region;
  readonly concernsOffice: boolean;
  readonly topic: Topic;
  readonly account: string;
  readonly reported: string;
  readonly happenedOn: string | null;
  readonly learnedOn: string | null;
  /** Without an identity it is initial information, whose account is sealed too. */
  readonly identity: { readonly name: string; readonly contact: string; readonly address: string } | null;
  readonly evidence: Uint8Array | null;
}

export interface Submitted {
  readonly number: string;
  readonly office: string;
  readonly repeated: boolean;
}

const encoder = new TextEncoder();

/** Refuses `no-office`, `receipt-*`, the refusals of evidence and of `report.file`; then nothing was stored. */
export async function submitReport(asked: Asked, vault: Vault, given: Submission): Promise<Result<Submitted, Refusal>> {
  const receipt = parseReceipt(given.receipt);
  if (!receipt.ok) return refuse({ code: receipt.refusal.code, field: 'receipt' });
  const keys = receiptKeys(receipt.value);
  const verifier = await receiptVerifier(keys.secret);
  const first = await tryOnce(asked, vault, given, keys, verifier);
  // The office's circle changed while the form was being sealed: once more, to the new one.
  return !first.ok && first.refusal.code === 'recipients-stale' ? tryOnce(asked, vault, given, keys, verifier) : first;
}

async function tryOnce(
  asked: Asked,
  vault: Vault,
  given: Submission,
  keys: ReturnType<typeof receiptKeys>,
  verifier: string,
): Promise<Result<Submitted, Refusal>> {
  const office = await officeFor(asked, given.place, given.concernsOffice);
  if (!office.ok) return office;
  const circle = office.value.recipients;
  const sealed = await sealAll(given, circle);
  if (!sealed.ok) return sealed;
  const evidence = await keepEvidence(vault, given.evidence, circle);
  if (!evidence.ok) return evidence;
  const anonymous = given.identity === null;
  const filing: Record<keyof Filing, unknown> = {
    office: formatRef({ region: office.value.region, id: office.value.record }),
    place: given.place,
    channel: 'web',
    mode: anonymous ? 'anonymous' : 'formal',
    concernsOffice: given.concernsOffice,
    topic: given.topic,
    account: anonymous ? null : given.account,
    reported: anonymous ? null : given.reported,
    happenedOn: anonymous ? null : given.happenedOn,
    learnedOn: anonymous ? null : given.learnedOn,
    identity: sealed.value.identity,
    sealedAccount: sealed.value.account,
    evidence: evidence.value,
    lookup: keys.lookup,
    verifier,
    answersTo: await recipientOf(keys.identity),
    sealedAt: 'edge',
  };
  const answer = await fileOnce(asked, filing, keys.lookup);
  if (!answer.ok) return answer;
  const { state } = stateOf(answer.value.records, 0, reportKind);
  if (state.phase === 'none') throw new Error('a filed report leaves a record');
  return ok({ number: state.number, office: office.value.name, repeated: answer.value.repeated });
}

/** A receipt is used once, also long after its key as a command was forgotten: then the table of receipts says so. */
async function fileOnce(asked: Asked, filing: unknown, lookup: string): Promise<Result<Answer, Refusal>> {
  try {
    return await asked.engine.act('report.file', filing, { actor: asked.actor, key: lookup });
  } catch (error) {
    if (isSqlError(error) && error.code === '23505' && error.table === 'report_lookup')
      return refuse({ code: 'key-reused' });
    throw error;
  }
}

/** The office that receives a report about this place; `concernsOffice` sends it above the one that would. */
export async function officeFor(
  asked: Asked,
  place: Region,
  concernsOffice: boolean,
): Promise<Result<Office, Refusal>> {
  const all = await standingOffices(asked.database);
  const routed = receivingOffice(all, { region: place, about: concernsOffice ? 'receiver' : null });
  if (routed.ok) return routed;
  const detail = routed.refusal.missing.map(missing => ({ ...missing, level: levelOf(missing.region) }));
  return refuse({ code: 'no-office', field: concernsOffice ? 'concernsOffice' : 'place', detail });
}

async function sealAll(
  given: Submission,
  circle: readonly CircleRecipient[],
): Promise<Result<{ identity: WireItem | null; account: WireItem | null }, Refusal>> {
  const seal = (value: unknown) => sealItem(encoder.encode(JSON.stringify(value)), circle);
  if (given.identity) {
    const identity = await seal(given.identity);
    return identity.ok ? ok({ identity: toWire(identity.value), account: null }) : identity;
  }
  const { account, reported, happenedOn, learnedOn } = given;
  const sealed = await seal({ account, reported, happenedOn, learnedOn });
  return sealed.ok ? ok({ identity: null, account: toWire(sealed.value) }) : sealed;
}

async function keepEvidence(
  vault: Vault,
  bytes: Uint8Array | null,
  circle: readonly CircleRecipient[],
): Promise<Result<Filing['evidence'], Refusal>> {
  if (!bytes) return ok([]);
  const sealed = await sealEvidence(bytes, circle);
  if (!sealed.ok) return refuse({ ...sealed.refusal, field: 'evidence' } as Refusal);
  const { hash, type, size, item } = sealed.value;
  const blob = await vault.put(item.sealed);
  return ok([{ blob, hash, mediaType: type, size, wraps: toWire(item).wraps.map(wrap => ({ ...wrap })) }]);
}
