import type { listEvents } from '../../../../prevention/event/event-operations.ts';
import { mayPrevent } from '../../../../prevention/prevention.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { askDesk, orNotFound, withRef } from '../../desk.ts';
import { preventerOf } from '../who.ts';
import type { PageServerLoad } from './$types';

/** Events of the scope. In the address: `q`, part of a theme, organiser or place; `waktu`; `saya`; `sesudah`, where a page goes on. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const given = (name: string) => url.searchParams.get(name) || undefined;
  const text = given('q')?.slice(0, 80);
  const over = given('waktu') === 'lewat';
  const mine = given('saya') === 'ya';
  const after = given('sesudah');
  const input = { when: over ? 'over' : 'ahead', mine, ...(text && { text }), ...(after && { after }) };
  const actor = preventerOf(locals);
  const list = await askDesk<typeof listEvents>(netraOf(locals), 'event.list', input, actor);
  const { rows, next, today } = orNotFound(list);
  return {
    ...{ events: withRef(rows), next, today, mayPlan: mayPrevent(actor).ok },
    asked: { text: text ?? '', over, mine, later: after !== undefined },
  };
};
