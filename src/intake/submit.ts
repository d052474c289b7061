/**
 * The way of a report from a form to a record, where the browser did not seal: choose the office, seal at the server's edge,
 * and only then open a transaction. Plain text lives in this call's memory and nowhere else; nothing of it is logged.
 */
import { isTaken } from '../db/errors.ts';
import { levelOf } from '../offices/levels.ts';
import { type Office, officesWithPeople, standingOffices } from '../offices/places.ts';
import { custodyOffice, receivingOffice } from '../offices/routing.ts';
import type { Answer } from '../record/engine.ts';
import { formatRef, type RecordRef, type Region } from '../record/ids.ts';
import { type Refusal, stateOf } from '../record/kind.ts';
import type { Asked } from '../record/operation.ts';
import { ok, type Result, refuse } from '../result.ts';
import { recipientOf } from '../sealing/age.ts';
import { type CircleRecipient, sealItem } from '../sealing/item.ts';
import { toWire, type WireItem } from '../sealing/wire.ts';
import type { Filing } from './commands.ts';
import { sealEvidence } from './evidence.ts';
import type { Times } from './office-hours.ts';
import { type Answers, labelled } from './questions.ts';
import { parseReceipt, receiptKeys, receiptVerifier } from './receipt.ts';
import { reportKind } from './report.ts';
import type { EvidenceFile, FileKind, ReportMode, Standing, Topic } from './report-acts.ts';
import { keeperNow } from './report-state.ts';
import type { Vault } from './vault.ts';

/** What a person typed. Days are ISO, already parsed in the person's language by the page. */
export interface Submission {
  readonly receipt: string;
  readonly mode: ReportMode;
  readonly place: Region;
  readonly concernsOffice: boolean;
  readonly topic: Topic;
  readonly account: string;
  readonly reported: string;
  readonly happenedOn: string | null;
  readonly learnedOn: string | null;
  /** Null of anonymous information; of confidential information a name or a contact is enough. */
  readonly identity: { readonly name: string; readonly contact: string; readonly address: string } | null;
  readonly evidence: Uint8Array | null;
  /** As whom a formal report is made, and what was answered to the topic's questions; left out where no form asked. */
  readonly standing?: Standing | null;
  /** The proxy's letter: its number, its file, or both. */
  readonly letter?: string | null;
  readonly letterFile?: Uint8Array | null;
  readonly answers?: Answers | null;
  /** Of the desk alone: the scan of what the reporter signed, and when the person came (an instant). */
  readonly signedForm?: Uint8Array | null;
  readonly submitted?: string | null;
}

export interface Submitted {
  readonly number: string;
  readonly office: string;
  readonly repeated: boolean;
  readonly ref: RecordRef;
  /** The legal day of receipt, and the two times of a formal report. */
  readonly receivedOn: string;
  readonly times: Times | null;
}

const encoder = new TextEncoder();

/** Refuses `no-office`, `receipt-*`, the refusals of evidence and of `report.file`; then nothing was stored. */
export async function submitReport(asked: Asked, vault: Vault, given: Submission): Promise<Result<Submitted, Refusal>> {
  const receipt = parseReceipt(given.receipt);
  if (!receipt.ok) return refuse({ code: receipt.refusal.code, field: 'receipt' });
  const keys = receiptKeys(receipt.value);
  const verifier = await receiptVerifier(keys.secret);
  const first = await tryOnce(asked, vault, given, keys, verifier);
  // A circle or its office changed while the form was being sealed: once more, to the new one.
  return !first.ok && CHANGED.has(first.refusal.code) ? tryOnce(asked, vault, given, keys, verifier) : first;
}
const CHANGED: ReadonlySet<string> = new Set(['recipients-stale', 'no-custody', 'custody-not-nearest']);

async function tryOnce(
  asked: Asked,
  vault: Vault,
  given: Submission,
  keys: ReturnType<typeof receiptKeys>,
  verifier: string,
): Promise<Result<Submitted, Refusal>> {
  const { mode } = given;
  const route = await routeFor(asked, given);
  if (!route.ok) return route;
  const { office, custody } = route.value;
  const circle = custody ? custody.custody : office.recipients;
  const sealed = await sealAll(given, circle);
  if (!sealed.ok) return sealed;
  const evidence = await keepFiles(vault, given, circle);
  if (!evidence.ok) return evidence;
  const plain = <T>(value: T | undefined): T | null => (mode === 'formal' ? (value ?? null) : null);
  const filing: Record<keyof Filing, unknown> = {
    office: refOf(office),
    custody: custody ? refOf(custody) : null,
    place: given.place,
    channel: asked.actor.kind === 'officer' ? 'desk' : 'web',
    mode,
    concernsOffice: given.concernsOffice,
    topic: given.topic,
    account: plain(given.account),
    reported: plain(given.reported),
    happenedOn: plain(given.happenedOn),
    learnedOn: plain(given.learnedOn),
    standing: plain(given.standing),
    letter: plain(given.letter),
    answers: plain(given.answers),
    submitted: plain(given.submitted),
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
  const { ref, state } = stateOf(answer.value.records, 0, reportKind);
  if (state.phase === 'none') throw new Error('a filed report leaves a record');
  const { number, times, receivedOn } = state;
  return ok({ number, office: office.name, repeated: answer.value.repeated, ref, receivedOn, times });
}

/** A receipt is used once, also long after its key as a command was forgotten: then the table of receipts says so. */
async function fileOnce(asked: Asked, filing: unknown, lookup: string): Promise<Result<Answer, Refusal>> {
  try {
    return await asked.engine.act('report.file', filing, { actor: asked.actor, key: lookup });
  } catch (error) {
    if (isTaken(error, 'report_lookup')) return refuse({ code: 'key-reused' });
    throw error;
  }
}

const refOf = ({ region, record }: Office): string => formatRef({ region, id: record });

export interface Route {
  readonly office: Office;
  /** Whose custodians keep what is told in confidence. */
  readonly custody: Office | undefined;
}

/** Who receives it, and whose custodians keep it where it is told in confidence; `no-custody` where nobody's could. */
export async function routeFor(
  asked: Asked,
  { place, concernsOffice, mode }: Pick<Submission, 'place' | 'concernsOffice' | 'mode'>,
): Promise<Result<Route, Refusal>> {
  const office = receiverAmong(await standingOffices(asked.database), place, concernsOffice);
  if (!office.ok) return office;
  if (mode !== 'confidential') return ok({ office: office.value, custody: undefined });
  const custody = custodyOffice(await officesWithPeople(asked.database), office.value.region);
  return custody ? ok({ office: office.value, custody }) : refuse({ code: 'no-custody', field: 'mode' });
}

/** The office that receives a report about this place; `concernsOffice` sends it above the one that would. */
function receiverAmong(all: readonly Office[], place: Region, concernsOffice: boolean): Result<Office, Refusal> {
  const routed = receivingOffice(all, { region: place, about: concernsOffice ? 'receiver' : null });
  if (routed.ok) return routed;
  const detail = routed.refusal.missing.map(missing => ({ ...missing, level: levelOf(missing.region) }));
  return refuse({ code: 'no-office', field: concernsOffice ? 'concernsOffice' : 'place', detail });
}

async function sealAll(
  given: Submission,
  circle: readonly CircleRecipient[],
): Promise<Result<{ identity: WireItem | null; account: WireItem | null }, Refusal>> {
  const seal = async (value: unknown): Promise<Result<WireItem | null, Refusal>> => {
    if (value === null) return ok(null);
    const sealed = await sealItem(encoder.encode(JSON.stringify(value)), circle);
    return sealed.ok ? ok(toWire(sealed.value)) : sealed;
  };
  const identity = await seal(given.identity);
  if (!identity.ok) return identity;
  const account = await seal(given.mode === 'formal' ? null : toldIn(given));
  return account.ok ? ok({ identity: identity.value, account: account.value }) : account;
}

/** All that information tells: none of it is kept beside the seal. */
function toldIn(given: Submission): object {
  const { account, reported, happenedOn, learnedOn } = given;
  const answers = readable(given);
  return { account, reported, happenedOn, learnedOn, ...(answers === '' ? {} : { answers }) };
}

/** Answers as whoever opens the seal reads them, each under its question: inside a sealed account nothing else will. */
const readable = ({ topic, answers }: Submission): string =>
  labelled(topic, answers ?? {})
    .map(({ label, text }) => `${label.id} ${text.id}`)
    .join('\n');

/** Seals each file that came, and keeps it: under the name of its field, which a refusal names. */
async function keepFiles(
  vault: Vault,
  given: Submission,
  circle: readonly CircleRecipient[],
): Promise<Result<Filing['evidence'], Refusal>> {
  const kept: Filing['evidence'] = [];
  for (const [field, what] of [
    ['evidence', 'evidence'],
    ['letterFile', 'letter'],
    ['signedForm', 'signed-form'],
  ] as const) {
    const bytes = given[field];
    if (!bytes) continue;
    const file = await keepFile(vault, { bytes, what, description: '', field }, circle);
    if (!file.ok) return file;
    kept.push(file.value);
  }
  return ok(kept);
}

async function keepFile(
  vault: Vault,
  given: { readonly bytes: Uint8Array; readonly what: FileKind; readonly description: string; readonly field: string },
  circle: readonly CircleRecipient[],
): Promise<Result<EvidenceFile, Refusal>> {
  const sealed = await sealEvidence(given.bytes, circle, given.what);
  if (!sealed.ok) return refuse({ ...sealed.refusal, field: given.field } as Refusal);
  const { hash, type, size, item } = sealed.value;
  const blob = await vault.put(item.sealed);
  const wraps = toWire(item).wraps.map(wrap => ({ ...wrap }));
  return ok({ blob, hash, mediaType: type, size, wraps, what: given.what, description: given.description });
}

/** A file that is added to a report later: sealed to the circle that keeps the report, kept, then named by an act. */
export async function attachFile(
  asked: Asked,
  vault: Vault,
  given: {
    readonly report: RecordRef;
    readonly bytes: Uint8Array;
    readonly what: FileKind;
    readonly description: string;
    readonly key: string;
  },
): Promise<Result<Answer, Refusal>> {
  const record = await asked.read(tx => asked.engine.load(tx, given.report));
  const report = record?.kind === reportKind.name ? stateOf([record], 0, reportKind).state : reportKind.initial;
  if (report.phase === 'none') return refuse({ code: 'not-found', field: 'report' });
  const keeper = keeperNow(report);
  const office = (await standingOffices(asked.database)).find(
    ({ region, record }) => region === keeper.office.region && record === keeper.office.id,
  );
  if (!office) return refuse({ code: 'office-closed-to-intake' });
  const file = await keepFile(
    vault,
    { ...given, field: 'file' },
    keeper.circle === 'custody' ? office.custody : office.recipients,
  );
  if (!file.ok) return file;
  const input = { report: formatRef(given.report), file: file.value };
  return asked.engine.act('report.attach', input, { actor: asked.actor, key: given.key });
}
