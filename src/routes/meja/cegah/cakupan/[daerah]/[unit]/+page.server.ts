import type { coverageUnreached } from '../../../../../../prevention/coverage/coverage-operations.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { address } from '../../../../../(public)/address.ts';
import { askDesk, orNotFound } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import type { PageServerLoad } from './$types';

const BY = ['anything', 'read', 'signed', 'came'] as const;
const WORDS = { anything: undefined, read: 'edaran', signed: 'ikrar', came: 'acara' } as const;

/** In the address: `cara`, what did not reach them; `sesudah`, where the page goes on. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
  const missing = BY.find(one => WORDS[one] === (url.searchParams.get('cara') ?? undefined)) ?? 'anything';
  const after = url.searchParams.get('sesudah');
  const input = { region: params.daerah, unit: params.unit, missing, ...(after && { after }) };
  const actor = preventerOf(locals);
  const asked = await askDesk<typeof coverageUnreached>(netraOf(locals), 'coverage.unreached', input, actor);
  const found = orNotFound(asked);
  const here = `/meja/cegah/cakupan/${params.daerah}/${params.unit}`;
  return {
    ...{ ...found, missing },
    ways: BY.map(one => ({ one, href: address(here, { cara: WORDS[one] }) })),
    first: after === null ? undefined : address(here, { cara: WORDS[missing] }),
    next: found.next === null ? undefined : address(here, { cara: WORDS[missing], sesudah: found.next }),
  };
};
