import type { LayoutServerLoad } from './$types';

/** The language, and whether all of this is training, is what every page shares; error pages get it from here too, so nothing in here may fail. */
export const load: LayoutServerLoad = ({ locals }) => ({
  lang: locals.lang,
  training: locals.netra?.training === true,
});
