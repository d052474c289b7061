/**
 * The steps by which somebody without an account signs a pledge, or revokes: the code of the invitation, the number from the
 * roster, the clauses, and a one-time code sent to the address in the roster. The code names the invitation, the invitation the
 * person; the number is compared by its keyed mark; only then is the command asked, by `SIGNER`.
 *
 * Each step proves all of the earlier ones again: what travels from page to page is what was typed, and nothing is believed of it.
 * No address of a machine is looked at or kept, nothing typed is logged.
 */
import { randomInt } from 'node:crypto';
import type { Mailer } from '../../cases/reminders/mailer.ts';
import type { Tx } from '../../db/database.ts';
import { isTaken } from '../../db/errors.ts';
import type { RecordId, RecordRef } from '../../record/ids.ts';
import type { Actor, Loaded, Refusal } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { type CodeRefusal, codeMark, type InvitationCode, invitationCode, parseCode } from '../inviting/code.ts';
import { type Invitation, invitationByCode } from '../inviting/invitation.store.ts';
import { invitedBy } from '../inviting/lookup.ts';
import { openPerson, type Person } from '../roster/person.ts';
import { type ToSign, toSign } from '../verifying/to-sign.ts';
import { type Attempt, lockAttempt, noAttempt, putAttempt } from './attempt.store.ts';
import { type AttemptRefusal, numberRight, sendCode, tryCode, tryNumber } from './attempts.ts';
import { type Campaign, type CampaignState, campaignKind } from './campaign.ts';
import { oneTimeText } from './one-time-words.ts';
import { type SignatureRow, signatureOf, signerByCode } from './pledge.store.ts';
import { type Channel, REVOCABLE_DAYS, SIGNER, type SignatureRefusal } from './signature.ts';
import { type CertifiedBy, type Signer, whyNotNow } from './signature-commands.ts';
import { dayAfter } from './week.ts';

export type SigningRefusal =
  | CodeRefusal
  | AttemptRefusal
  | SignatureRefusal
  /** No invitation has this code. */
  | { readonly code: 'invitation-unknown'; readonly field: 'code' }
  /** The code is for something else than a pledge. */
  | { readonly code: 'invitation-other'; readonly field: 'code' }
  | { readonly code: 'roster-left' }
  /** Without a number and without an address nobody can be known here: they sign before an officer. */
  | { readonly code: 'needs-officer' }
  | { readonly code: 'clauses-unticked'; readonly field: 'says' }
  | { readonly code: 'no-address' }
  | { readonly code: 'mail-unsent' };

export type Purpose = 'sign' | 'revoke';

/** Somebody whose code and number were right, at this step. */
export interface Proven {
  readonly campaign: RecordRef;
  readonly state: Campaign;
  readonly roster: RecordRef;
  readonly id: string;
  readonly person: Person;
  readonly unit: Pick<Signer, 'unit' | 'unitName' | 'unitKind' | 'belongs'>;
  readonly signature: SignatureRow | undefined;
  /** The days on which a signature can be revoked end with this one. */
  readonly revocableUntil: string | null;
  readonly today: string;
  /** Whether a code can be sent: the roster has an address, and this installation sends mail. */
  readonly sends: boolean;
  /** Whether code and number are enough: not where the code went out by mail, which then asks for a one-time code too. */
  readonly slip: boolean;
  /** Whether a certificate can sign: the operator trusts an authority. */
  readonly certifies: boolean;
}

/** A signature that stands: when, and until when it can be revoked. */
export interface Signed {
  readonly signature: RecordRef;
  readonly on: string;
  readonly at: string;
  readonly until: string;
}

const no = (refusal: SigningRefusal): Result<never, SigningRefusal> => refuse(refusal);

/** `pe•••@contoh.example`: enough to know which mailbox to open. */
export const masked = (mail: string): string => {
  const at = mail.lastIndexOf('@');
  return `${mail.slice(0, Math.min(2, at))}•••${mail.slice(at)}`;
};

const digits = (typed: string): string => typed.replaceAll(/[\s.-]/g, '');
/** Printed on the slip beneath the first one, and sent by no mail: the second way for whoever signed by mail. */
const slipCode = (keyring: Asked['engine']['keyring'], campaign: RecordRef, person: string): InvitationCode =>
  invitationCode(keyring, campaign, `${person} slip`);

export const slipCodes = (keyring: Asked['engine']['keyring'], campaign: RecordRef, person: string) => ({
  code: invitationCode(keyring, campaign, person),
  revoking: slipCode(keyring, campaign, person),
});

/** By which second ways a signature can be revoked on these pages. */
export const channelsFor = ({
  signature,
  sends,
}: Pick<Proven, 'signature' | 'sends'>): readonly ('slip' | 'mail')[] => {
  if (!signature || signature.revoked) return [];
  const ways: readonly ('slip' | 'mail')[] = sends ? ['mail', 'slip'] : ['slip'];
  return ways.filter(way => way !== signature.assurance);
};

/** The pledge that a code was given for. */
async function pledgeOf<I extends Invitation>(
  asked: Asked,
  tx: Tx,
  typed: string,
  find: (tx: Tx, mark: Uint8Array) => Promise<I | undefined>,
) {
  const found = await invitedBy(asked, tx, typed, find);
  if (!found.ok) {
    const { refusal } = found;
    return no(refusal.code === 'code-unknown' ? { code: 'invitation-unknown', field: 'code' } : refusal);
  }
  const { invitation, asks: campaign, record } = found.value;
  if (record.kind !== campaignKind.name) return no({ code: 'invitation-other', field: 'code' });
  const { state } = record as Loaded<CampaignState>;
  if (state.phase === 'none') throw new Error('a pledge without acts');
  return ok({ campaign, state, invitation });
}

/** @param trusts whether the operator named an authority whose certificates are believed */
export function openSigning(asker: (actor: Actor, name: string) => Asked, mailer: Mailer | null, trusts = false) {
  /** The pledge that a code was given for. Wrong numbers are counted in the transaction that looks at them. */
  async function prove(typed: {
    readonly code: string;
    readonly nip: string;
  }): Promise<Result<Proven, SigningRefusal>> {
    const asked = asker(SIGNER, 'prove invitation');
    return asked.write(async tx => {
      const { engine } = asked;
      const found = await pledgeOf(asked, tx, typed.code, signerByCode);
      if (!found.ok) return found;
      const { campaign, state, invitation } = found.value;
      const { person: id } = invitation;
      const roster = { region: campaign.region, id: invitation.roster };
      const { now, today } = engine.moment(campaign.region, SIGNER);
      const { row, rosterKey, signature, unitName, unitKind } = invitation;
      const attempt = invitation.attempt ?? noAttempt(now);
      const may = tryNumber(attempt, now);
      if (!may.ok) return may;
      if (!row) return no({ code: 'roster-left' });
      if (rosterKey === null) throw new Error('a roster has a key');
      const person = openPerson(engine.keyring.open(roster, rosterKey), roster, row);
      const marked = (nip: string) => Buffer.from(engine.keyring.markFor('nip', digits(nip)));
      if (!marked(typed.nip).equals(marked(person.nip ?? ''))) {
        await putAttempt(tx, campaign, id, may.value);
        return no({ code: 'nip-wrong', field: 'nip' });
      }
      if (attempt.wrong > 0) await putAttempt(tx, campaign, id, numberRight(attempt));
      const sends = mailer !== null && person.mail !== null;
      const slip = person.nip !== null && !invitation.mailed;
      if (!slip && !sends && !trusts) return no({ code: 'needs-officer' });
      const { unit, belongs } = row;
      return ok({
        ...{ campaign, state, roster, id, person, signature, today, sends, slip, certifies: trusts },
        unit: { unit, unitName: unitName ?? '–', unitKind: unitKind ?? 'other', belongs },
        revocableUntil: signature ? dayAfter(signature.on_day, REVOCABLE_DAYS) : null,
      });
    });
  }

  /** The pledge of a code, before the number: what it asks to be signed, and whether that can be done now. */
  async function begin(typed: string) {
    const asked = asker(SIGNER, 'open invitation');
    return asked.read(async tx => {
      const found = await pledgeOf(asked, tx, typed, invitationByCode);
      if (!found.ok) return found;
      const { campaign, state, invitation } = found.value;
      const { today } = asked.engine.moment(campaign.region, SIGNER);
      const signed = await signatureOf(tx, campaign, invitation.person);
      // Whoever has signed is told so after the number, and can still revoke when it is over.
      const why = signed ? undefined : whyNotNow(state, today);
      return why ? no(why) : ok({ campaign });
    });
  }

  const markOf = (asked: Asked, { campaign, id }: Proven, purpose: Purpose, code: string) =>
    asked.engine.keyring
      .markFor('one-time-code', `${campaign.region}:${campaign.id} ${id} ${purpose} ${code}`)
      .subarray(0, 16);

  /** Keeps what an attempt became, in one transaction with its row locked. */
  const attempted = <T>(
    { campaign, id }: Proven,
    name: string,
    step: (attempt: Attempt, now: string) => { readonly kept: Attempt; readonly result: T },
  ): Promise<T> => {
    const asked = asker(SIGNER, name);
    return asked.write(async tx => {
      const { now } = asked.engine.moment(campaign.region, SIGNER);
      const { kept, result } = step(await lockAttempt(tx, campaign, id, now), now);
      await putAttempt(tx, campaign, id, kept);
      return result;
    });
  };

  /** Sends a one-time code to the address in the roster, in the place of the one before. */
  async function send(proven: Proven, purpose: Purpose, lang: 'id' | 'en'): Promise<Result<string, SigningRefusal>> {
    const { person } = proven;
    if (!mailer || person.mail === null) return no({ code: 'no-address' });
    const asked = asker(SIGNER, 'one-time code');
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const mark = markOf(asked, proven, purpose, code);
    const kept = await attempted(proven, 'keep one-time code', (attempt, now) => {
      const next = sendCode(attempt, { code: mark, purpose, now });
      return { kept: next.ok ? next.value : attempt, result: next };
    });
    if (!kept.ok) return kept;
    const { now } = asked.engine.moment(proven.campaign.region, SIGNER);
    const why = await mailer.send(person.mail, oneTimeText(lang, { code, purpose }), now);
    return why === null ? ok(masked(person.mail)) : no({ code: 'mail-unsent' });
  }

  const check = (proven: Proven, purpose: Purpose, typed: string): Promise<Result<true, AttemptRefusal>> => {
    const code = markOf(asker(SIGNER, 'one-time code'), proven, purpose, digits(typed));
    return attempted(proven, 'spend one-time code', (attempt, now) => tryCode(attempt, { code, purpose, now }));
  };

  /** What can be seen before a code is sent for it: why this person can't sign this pledge now. */
  function whyNot({ state, signature, today }: Proven, ticked: number): SigningRefusal | undefined {
    if (signature) return { code: signature.revoked ? 'already-revoked' : 'already-signed' };
    const why = whyNotNow(state, today);
    if (why) return why;
    return ticked === state.clauses.length ? undefined : { code: 'clauses-unticked', field: 'says' };
  }

  /** Signs. With a one-time code it is `mail`, without one `slip`. A second one of two at once finds the first. */
  async function sign(
    proven: Proven,
    given: { readonly ticked: number; readonly hash: string; readonly once: string | null },
  ): Promise<Result<Signed, Refusal>> {
    const why = whyNot(proven, given.ticked);
    if (why) return no(why);
    if (given.once === null && !proven.slip) return no({ code: 'needs-officer' });
    if (given.once !== null) {
      const right = await check(proven, 'sign', given.once);
      if (!right.ok) return right;
    }
    return signBy(proven, given.hash, 'signature.sign', { assurance: given.once === null ? 'slip' : 'mail' });
  }

  /** The sheet that whoever is proven signs elsewhere with a certificate; undefined before the words are frozen. */
  function paper({ campaign, state, id, person, unit }: Proven): ToSign | undefined {
    if (!state.frozen) return undefined;
    const { text, hash } = state.frozen;
    const { name, nip, post } = person;
    const signer = { name, nip, post, unit: unit.unitName };
    return toSign(asker(SIGNER, 'paper to sign').engine.keyring, campaign, id, { text, hash, signer });
  }

  /** Signs by the paper that came back; verifying/certified.ts has checked it, and whose it is. */
  async function signCertified(
    proven: Proven,
    given: { readonly ticked: number; readonly hash: string; readonly by: CertifiedBy },
  ): Promise<Result<Signed, Refusal>> {
    const why = whyNot(proven, given.ticked);
    return why ? no(why) : signBy(proven, given.hash, 'signature.sign-certified', { by: given.by });
  }

  async function signBy(proven: Proven, hash: string, command: string, way: object): Promise<Result<Signed, Refusal>> {
    const { campaign, roster, id, person, unit } = proven;
    const asked = asker(SIGNER, 'sign');
    const input = {
      ...{ campaign: refText(campaign), hash, roster: refText(roster), person: id, ...unit },
      ...{ name: person.name, nip: person.nip, post: person.post },
      nipMark: nipMarkOf(asked.engine.keyring, person.nip),
      ...way,
    };
    const answer = await once(() => asked.engine.act(command, input, { actor: SIGNER }));
    if (!answer.ok) return answer;
    const [record] = answer.value.records;
    if (!record) throw new Error('a signature leaves a record');
    const { on, at } = record.state as { readonly on: string; readonly at: string };
    return ok({ signature: record.ref, on, at, until: dayAfter(on, REVOCABLE_DAYS) });
  }

  /** Revokes by a second way: the code that the slip alone bears, or one sent by mail. */
  async function revoke(
    proven: Proven,
    given: { readonly channel: Extract<Channel, 'slip' | 'mail'>; readonly typed: string; readonly reason: string },
  ): Promise<Result<{ readonly on: string }, Refusal>> {
    const { campaign, id, signature, today, revocableUntil } = proven;
    if (!signature) return no({ code: 'signature-missing' });
    if (signature.revoked) return no({ code: 'already-revoked' });
    if (revocableUntil !== null && today > revocableUntil) return no({ code: 'week-over', detail: revocableUntil });
    if (!channelsFor(proven).includes(given.channel)) return no({ code: 'same-channel', field: 'channel' });
    const asked = asker(SIGNER, 'revoke');
    if (given.channel === 'slip') {
      const typed = parseCode(given.typed);
      if (!typed.ok) return refuse({ ...typed.refusal, field: 'once' });
      const right = Buffer.from(codeMark(slipCode(asked.engine.keyring, campaign, id)));
      if (!right.equals(Buffer.from(codeMark(typed.value)))) return no({ code: 'one-time-wrong', field: 'once' });
    } else {
      const right = await check(proven, 'revoke', given.typed);
      if (!right.ok) return right;
    }
    const input = {
      signature: `${signature.region}:${signature.record}`,
      channel: given.channel,
      reason: given.reason,
    };
    const answer = await asked.engine.act('signature.revoke', input, { actor: SIGNER });
    return answer.ok ? ok({ on: today }) : answer;
  }

  return { begin, prove, whyNot, send, sign, paper, signCertified, revoke };
}
export type Signing = ReturnType<typeof openSigning>;

const refText = ({ region, id }: { readonly region: string; readonly id: RecordId }): string => `${region}:${id}`;

export const nipMarkOf = (keyring: Asked['engine']['keyring'], nip: string | null): string | null =>
  nip === null ? null : Buffer.from(keyring.markFor('nip', nip).subarray(0, 16)).toString('hex');

/** The list has one row for a pledge and a person: the second of two that sign at once is told what the first did. */
export async function once<T>(act: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  try {
    return await act();
  } catch (error) {
    if (isTaken(error, 'signature_list')) return no({ code: 'already-signed' });
    throw error;
  }
}
