import { json } from '@sveltejs/kit';
import { z } from 'zod';
import type { resealPage } from '../../../../../../intake/reseal-operations.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { askDesk, officerOf } from '../../../../desk.ts';
import type { RequestHandler } from './$types';

/** The small secrets of what is to be re-sealed, closed as they are (src/browser/reseal.ts); never the content. */
export const GET: RequestHandler = async ({ url, locals }) => {
  const asked = Object.fromEntries([...url.searchParams].filter(([name]) => name === 'after' || name === 'report'));
  const page = await askDesk<typeof resealPage>(netraOf(locals), 'reseal.page', asked, officerOf(locals));
  return page.ok ? json(page.value) : json({ code: page.refusal.code }, { status: 403 });
};

const posted = z.object({
  recovered: z.boolean(),
  items: z.array(z.object({ report: z.string(), item: z.string(), file: z.number(), wraps: z.unknown() })).max(50),
});

/** Takes the new wraps, report by report, each in a transaction of its own: what is kept is kept. */
export const POST: RequestHandler = async ({ request, url, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const given = posted.safeParse(await request.json().catch(() => undefined));
  if (!given.success || !actor.office) return json({ code: 'invalid-input' }, { status: 400 });
  const { recovered, items } = given.data;
  // Of one report, for the office that it was passed on to or the own; else for the own.
  const report = url.searchParams.get('report');
  const page = report === null ? undefined : await askDesk<typeof resealPage>(netra, 'reseal.page', { report }, actor);
  if (page && !page.ok) return json({ code: page.refusal.code }, { status: 403 });
  const office = page?.ok ? page.value.office : formatRef(actor.office);
  let done = 0;
  for (const [ref, of] of Map.groupBy(items, item => item.report)) {
    const sealed = of.map(({ item, file, wraps }) => ({ item, file, wraps }));
    const input = { report: ref, office, recovered, items: sealed };
    const answer = await netra.act('report.reseal', input, { actor });
    // What another browser did meanwhile is done.
    if (answer.ok || answer.refusal.code === 'unchanged') done += of.length;
  }
  return json({ done });
};
