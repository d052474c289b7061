/** Who does the work of prevention on these pages: an officer at an office, or the liaison of a government for its own staff. */
import { error } from '@sveltejs/kit';
import type { Netra } from '../../../netra.ts';
import { governmentOf } from '../../../offices/roles.ts';
import type { Person } from '../../../offices/signin.ts';
import { placeName, placesIn } from '../desk.ts';

/** The one signed in. The hooks let nobody else in here. */
export const preventerOf = ({ actor, liaison }: App.Locals): Person => actor ?? liaison ?? error(404, 'Not Found');

/** The regions to choose from: an office's own with those below it, a government's own alone. */
export async function placesOf(netra: Netra, actor: Person) {
  const own = governmentOf(actor);
  return own === undefined
    ? placesIn(netra, actor.office)
    : [{ value: own as string, text: await placeName(netra, own) }];
}
