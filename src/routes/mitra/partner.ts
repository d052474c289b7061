/** What the pages of institutions share. */
import type { Liaison } from '../../offices/signin.ts';

/** The one signed in. The hooks let nobody else in here. */
export const liaisonOf = (locals: App.Locals): Liaison => {
  if (!locals.liaison) throw new Error('a page of an institution was reached without a session');
  return locals.liaison;
};
