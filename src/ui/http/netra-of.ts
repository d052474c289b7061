import type { Netra } from '../../netra.ts';

/**
 * The composed application for a page, action or endpoint.
 * @throws when the pages run without our server in front (src/server.ts): they have nothing to show then.
 */
export const netraOf = (locals: App.Locals): Netra => {
  if (!locals.netra) throw new Error('the pages run without the application: start them by src/server.ts');
  return locals.netra;
};
