/** The rooms that need signing in, whose each is, and where somebody who signed in is sent. */
import type { Person } from '../../offices/signin.ts';
import { safeReturn } from '../../ui/lang.ts';

export const ROOMS = [
  { path: '/meja', of: 'officer' },
  { path: '/mitra', of: 'liaison' },
] as const satisfies readonly { readonly path: string; readonly of: Person['kind'] }[];

export const roomOf = ({ kind }: Person): string => ROOMS.find(({ of }) => of === kind)?.path ?? '/';

/** The room in which this path lies; undefined for every other address: no page outside needs signing in. */
export const roomAt = (path: unknown) => ROOMS.find(room => safeReturn(path).startsWith(room.path));
