import { page } from '$app/state';
import { chooseLang, type Lang } from '../../ui/lang.ts';

/** The language of this page's reader, for days and numbers. Call it while a component is set up, as `words`. */
export const readerLang = (): Lang => chooseLang(page.data.lang, null);
