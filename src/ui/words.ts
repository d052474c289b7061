/**
 * The room of the look: frames and parts of pages (*.svelte), the words in both languages (messages/), the style (tokens.css,
 * then base.css, one rule a line), how days and numbers are written (format.ts), what came back from a form (forms.ts), and
 * what stands between the wire and a page (http/).
 *
 * Parts take plain typed values and show them. No part knows a rule of law, decides what is allowed, asks the application
 * or holds a text of its own; none carries a style attribute or a script, since the content policy would silence it.
 * /komponen and /komponen/meja show every part in every state; a new part goes there too, where the page tests look at it.
 */
import { page } from '$app/state';
import { chooseLang } from './lang.ts';
import { type Messages, messages } from './messages.ts';

/** The words for the reader of this page. Call it while a component is set up, not in an event or a module. */
export function words(): Messages {
  return messages(chooseLang(page.data.lang, null));
}
