import type { resealPage, showReseal } from '../../../../../intake/reseal-operations.ts';
import type { Netra } from '../../../../../netra.ts';
import type { Officer } from '../../../../../offices/signin.ts';
import { formatRef, type RecordRef } from '../../../../../record/ids.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../ui/messages.ts';
import { askDesk, namesOf, officeAt, officerOf, orNotFound, refIn } from '../../../desk.ts';
import { forPage, ownKeys } from '../../../own-keys.ts';
import { officeIn, tailOf } from '../../kantor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const office = await officeIn(netra, actor, null);
  const member = await ownKeys(netra, actor);
  if (!member) return { name: office.name, taken: null, open: null };
  const keys = [member, ...member.former]
    .flatMap(key => forPage(key) ?? [])
    .map(key => ({ ...key, tail: tailOf(key.recipient) }));
  const report = url.searchParams.get('laporan');
  if (report !== null)
    return { name: office.name, open: null, taken: { report, keys, ...(await takenOver(netra, actor, report)) } };
  const shown = orNotFound(await askDesk<typeof showReseal>(netra, 'reseal.show', {}, actor));
  const { items, added, removed, custodians } = shown;
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
    taken: null,
    open: {
      ...{ items, custodians, added: named(added), removed: named(removed) },
      keys,
      recovery: [office.recovery, ...(state?.formerRecoveries ?? [])].filter(one => one !== null).join(' '),
    },
  };
};

/** What of a report that was taken over is to go to the own office, and the recovery keys of whoever holds it. */
async function takenOver(netra: Netra, actor: Officer, report: string) {
  const asked = { report: formatRef(refIn(report)) };
  const { items } = orNotFound(await askDesk<typeof resealPage>(netra, 'reseal.page', asked, actor));
  const recoveries: string[] = [];
  for (const holder of new Set(items.map(item => item.holder))) {
    const office = await officeAt(netra, actor, refIn(holder));
    if (office) recoveries.push(...[office.recovery, ...office.formerRecoveries].filter(one => one !== null));
  }
  return { items: items.length, recovery: recoveries.join(' ') };
}
