import { netraOf } from '../../../../ui/http/netra-of.ts';
import { officerOf } from '../../desk.ts';
import type { Desk } from './writing.ts';

export const deskOf = (locals: App.Locals, url: URL): Desk => ({
  ...{
    netra: netraOf(locals),
    who: officerOf(locals),
    base: '/meja/cegah/pesan',
    lang: locals.lang,
    origin: url.origin,
  },
});
