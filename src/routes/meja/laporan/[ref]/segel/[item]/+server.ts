import { json } from '@sveltejs/kit';
import type { sealedItemOf } from '../../../../../../intake/operations.ts';
import { parseVaultName } from '../../../../../../intake/vault.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { askDesk, officerOf } from '../../../../desk.ts';
import type { RequestHandler } from './$types';

/**
 * Hands one sealed item to the browser that holds the key (src/browser/unlock.ts). The access is committed first, with its
 * reason; then the bytes, still sealed. A refusal is a code and a status, never a word of the content.
 */
export const POST: RequestHandler = async ({ params, request, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const form = await request.formData();
  const file = Number(form.get('file') ?? 0);
  const input = { report: params.ref, item: params.item, file, reason: form.get('reason') };
  const opened = await netra.act('item.open', input, { actor });
  if (!opened.ok)
    return json({ code: opened.refusal.code }, { status: opened.refusal.code === 'invalid-input' ? 400 : 403 });
  const access = opened.value.records.find(record => record.kind === 'access');
  if (!access) throw new Error('an opening leaves an access');
  const asked = { report: params.ref, item: params.item, file, access: formatRef(access.ref) };
  const content = await askDesk<typeof sealedItemOf>(netra, 'item.sealed', asked, actor);
  if (!content.ok) return json({ code: content.refusal.code }, { status: 403 });
  if (content.value.kind === 'inline') return json(content.value.item);
  const name = parseVaultName(content.value.blob);
  if (!name) throw new Error('a report names a file that the vault can not hold');
  const sealed = Buffer.from(await netra.vault.get(name)).toString('base64');
  return json({ sealed, wraps: content.value.wraps });
};
