import type { LayoutServerLoad } from './$types';

/** The language is all that every page shares; error pages get it from here too, so nothing in here may fail. */
export const load: LayoutServerLoad = ({ locals }) => ({ lang: locals.lang });
