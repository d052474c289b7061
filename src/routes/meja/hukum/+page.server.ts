import type { listSaid } from '../../../offices/law-said.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { regionName } from '../../(public)/hukum/region.ts';
import { rowLink } from '../../(public)/hukum/tables.ts';
import { askDesk, officerOf, orNotFound, timeIn } from '../desk.ts';
import type { PageServerLoad } from './$types';
import { SAYING_FORMS, type SayingForm } from './sayings.ts';
import { sayingText } from './words.ts';

/** What was said, the newest first; `sebelum` is the entry of the ledger before which a page goes on. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const before = /^\d{1,15}$/.exec(url.searchParams.get('sebelum') ?? '')?.[0];
  const input = before === undefined ? {} : { before: Number(before) };
  const { rows, next } = orNotFound(await askDesk<typeof listSaid>(netra, 'law.said', input, actor));
  const places = await netra.places();
  const { zone } = netra.engine.moment(actor.scope === '*' ? '' : actor.scope, actor);
  const national = actor.scope === '*';
  return {
    rows: rows.map(row => ({
      entry: row.entry,
      text: sayingText(locals.lang, row),
      cite: row.said.about === 'law' ? row.said.confirmation.cite : null,
      link: row.said.about === 'law' ? rowLink(row.said.confirmation.table, row.said.confirmation.id) : null,
      region: row.said.about === 'calendar' ? regionName(row.region, places) : null,
      source: row.source,
      office: row.office,
      at: timeIn(row.at, zone, locals.lang),
      effect: row.effect,
    })),
    next,
    later: before !== undefined,
    recorded: url.searchParams.has('tercatat'),
    administrator: actor.roles.includes('administrator'),
    forms: (Object.keys(SAYING_FORMS) as SayingForm[]).map(form => ({
      form,
      offered: national || !SAYING_FORMS[form].national,
    })),
  };
};
