import type { listCirculars } from '../../../../prevention/circular/circular-operations.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { address } from '../../../(public)/address.ts';
import { askDesk, explain, orNotFound } from '../../desk.ts';
import { preventerOf } from '../who.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals;
  const after = url.searchParams.get('after') ?? undefined;
  const list = await askDesk<typeof listCirculars>(netraOf(locals), 'circular.list', { after }, preventerOf(locals));
  const { rows, next, rule, may } = orNotFound(list);
  return {
    rows: rows.map(({ ref, title, phase, on_day: on, number, edition }) => ({
      ref,
      title,
      phase,
      on,
      number,
      edition,
    })),
    next: next === null ? undefined : address('/meja/cegah/edaran', { after: next }),
    first: after === undefined ? undefined : '/meja/cegah/edaran',
    rule: rule.map(one => ({ id: one.id, text: one.rule[lang], cite: one.cite, confidence: one.confidence })),
    refused: may.ok ? null : (explain(lang, may.refusal)[0]?.text ?? ''),
  };
};
