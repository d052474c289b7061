import type { showReseal } from '../../../../../intake/reseal-operations.ts';
import { formatRef, type RecordRef } from '../../../../../record/ids.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../ui/messages.ts';
import { askDesk, namesOf, officeAt, officerOf } from '../../../desk.ts';
import { forPage, ownKeys } from '../../../own-keys.ts';
import { officeIn, tailOf } from '../../kantor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const office = await officeIn(netra, actor, null);
  const member = await ownKeys(netra, actor);
  const shown = member ? await askDesk<typeof showReseal>(netra, 'reseal.show', {}, actor) : undefined;
  if (!member || !shown?.ok) return { name: office.name, open: null };
  const { items, added, removed, custodians } = shown.value;
  const state = await officeAt(netra, actor, office.ref);
  const t = messages(locals.lang).keys;
  // Whose key it is or was, by the acts of the office: each of them says it in the ledger.
  const holders = new Map<string, string>();
  const recoveries = new Set<string>();
  for (const { type, fields } of office.history) {
    if (type === 'recovery-set') recoveries.add(String(fields.recipient));
    else if (fields.recipient && fields.person)
      holders.set(String(fields.recipient), formatRef(fields.person as RecordRef));
    if (fields.former && fields.person) holders.set(String(fields.former), formatRef(fields.person as RecordRef));
  }
  const names = await namesOf(netra, actor, holders.values());
  const named = (rows: readonly { readonly recipient: string; readonly items: number }[]) =>
    rows.map(({ recipient, items: count }) => ({
      name: recoveries.has(recipient)
        ? t.recoveryKey
        : (names.get(holders.get(recipient) ?? '') ?? messages(locals.lang).office.unnamed),
      ...{ tail: tailOf(recipient), items: count },
    }));
  return {
    name: office.name,
    open: {
      ...{ items, custodians, added: named(added), removed: named(removed) },
      keys: [member, ...member.former]
        .flatMap(key => forPage(key) ?? [])
        .map(key => ({ ...key, tail: tailOf(key.recipient) })),
      recovery: [office.recovery, ...(state?.formerRecoveries ?? [])].filter(one => one !== null).join(' '),
    },
  };
};
