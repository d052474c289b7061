import { error } from '@sveltejs/kit';
import type { ledgerStatus } from '../../../publish/operations.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { askAsPublic } from '../ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const status = await askAsPublic<typeof ledgerStatus>(netraOf(locals), 'ledger.status', {});
  if (!status.ok) error(503, status.refusal.code);
  return { ledger: status.value };
};
