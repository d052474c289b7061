import { error, fail } from '@sveltejs/kit';
import { MOST_TEXT } from '../../../ledger/proof-file.ts';
import type { ledgerStatus } from '../../../publish/operations.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { askedFor } from '../address.ts';
import { askAsPublic } from '../ask.ts';
import type { Actions, PageServerLoad } from './$types';
import { checkNote, checkNumber, checkProof } from './check.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const status = await askAsPublic<typeof ledgerStatus>(netra, 'ledger.status', {});
  if (!status.ok) error(503, status.refusal.code);
  const asked = askedFor(url, 'nomor');
  return {
    ledger: status.value,
    asked,
    found: asked === undefined ? undefined : await checkNumber(netra, asked),
  };
};

/** A form's text, or its file where one was chosen; what is far too long isn't read. */
async function textOf(form: FormData, text: string, file: string): Promise<string> {
  const chosen = form.get(file);
  if (chosen instanceof File && chosen.size > 0)
    return chosen.size > 4 * MOST_TEXT ? ' '.repeat(MOST_TEXT + 1) : chosen.text();
  const typed = form.get(text);
  return typeof typed === 'string' ? typed : '';
}

export const actions: Actions = {
  async bukti({ locals, request }) {
    const proof = await checkProof(netraOf(locals), await textOf(await request.formData(), 'bukti', 'berkas'));
    return proof.holds ? { proof } : fail(400, { proof });
  },
  async cap({ locals, request }) {
    const typed = await textOf(await request.formData(), 'cap', '');
    const note = await checkNote(netraOf(locals), typed);
    return note.holds ? { note } : fail(400, { note, typed: typed.slice(0, 2_000) });
  },
};
