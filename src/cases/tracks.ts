/** The tracks of a case, as its acts name them: apart from the kind, so that the parts of a case can name them too. */
import type { TrackKind } from '../law/receivers.ts';

export const TRACKS = [
  'neutrality',
  'crime',
  'administrative',
  'ethics',
  'other-law',
] as const satisfies readonly TrackKind[];
