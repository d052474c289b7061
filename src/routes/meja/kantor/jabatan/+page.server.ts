import type { listPosts } from '../../../../offices/post-operations.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { askDesk, officerOf, orNotFound } from '../../desk.ts';
import { isAdministrator } from '../kantor.ts';
import type { PageServerLoad } from './$types';
import { dayIn } from './post.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { day, wrong, parts } = dayIn(url.searchParams, netra.engine.moment(actor.office?.region ?? '', actor).today);
  const words = (url.searchParams.get('q') ?? '').slice(0, 120);
  const after = url.searchParams.get('sesudah') ?? undefined;
  const asked = { day, words, after };
  const list = orNotFound(await askDesk<typeof listPosts>(netra, 'post.list', asked, actor));
  return { ...list, day, parts, wrong, words, later: after !== undefined, mayChange: isAdministrator(actor) };
};
