import { page } from '$app/state';

/**
 * Whether the page stands for something that was just sent: its answer, or fields that were kept. The language switch of the
 * foot asks for the page anew and would drop it, so it is not offered there; a form with much to lose has a button of its
 * own that takes everything along.
 */
export const holdsTyped = (): boolean =>
  (page.form !== null && page.form !== undefined) || page.error?.kept !== undefined;
