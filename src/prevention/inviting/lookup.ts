/**
 * From what somebody typed to what it is about: a code finds an invitation, and the invitation the record that asks. Everything
 * that is done upon an invitation begins here, in one transaction of whoever goes on with it.
 */
import type { Tx } from '../../db/database.ts';
import type { RecordRef } from '../../record/ids.ts';
import type { Loaded } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { type CodeRefusal, codeMark, parseCode } from './code.ts';
import type { Invitation } from './invitation.store.ts';

export type LookupRefusal = CodeRefusal | { readonly code: 'code-unknown' };

export interface InvitedTo<I extends Invitation = Invitation> {
  readonly invitation: I;
  readonly asks: RecordRef;
  /** The circular, pledge or event. */
  readonly record: Loaded;
}

/**
 * Refuses `code-unknown` where nobody was invited by this code. Shape and check character are looked at before anything is read.
 *
 * @param find another reading of the invitation: held, where guesses are counted
 */
export async function invitedBy<I extends Invitation = Invitation>(
  { engine }: Pick<Asked, 'engine'>,
  tx: Tx,
  typed: string,
  find: (tx: Tx, mark: Uint8Array) => Promise<I | undefined>,
): Promise<Result<InvitedTo<I>, LookupRefusal>> {
  const code = parseCode(typed);
  if (!code.ok) return code;
  const invitation = await find(tx, codeMark(code.value));
  const asks = invitation && { region: invitation.region, id: invitation.asks };
  const record = asks && (await engine.load(tx, asks));
  return record ? ok({ invitation, asks, record }) : refuse<LookupRefusal>({ code: 'code-unknown' });
}
