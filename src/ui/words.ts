import { page } from '$app/state';
import { chooseLang } from './lang.ts';
import { type Messages, messages } from './messages.ts';

/** The words for the reader of this page. Call it while a component is set up, not in an event or a module. */
export function words(): Messages {
  return messages(chooseLang(page.data.lang, null));
}
