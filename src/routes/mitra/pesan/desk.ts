import { error } from '@sveltejs/kit';
import { netraOf } from '../../../ui/http/netra-of.ts';
import type { Desk } from '../../meja/cegah/pesan/writing.ts';
import { liaisonOf } from '../partner.ts';

/** Kominfo alone speaks to the public here; to the other institutions these pages don't exist. */
export const deskOf = (locals: App.Locals, url: URL): Desk => {
  const who = liaisonOf(locals);
  if (who.institution !== 'kominfo') error(404, 'Not Found');
  return { netra: netraOf(locals), who, base: '/mitra/pesan', lang: locals.lang, origin: url.origin };
};
