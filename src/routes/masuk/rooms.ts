/** The rooms that need signing in, whose each is, and where somebody who signed in is sent. */
import { governmentOf } from '../../offices/roles.ts';
import type { Person } from '../../offices/signin.ts';
import { safeReturn } from '../../ui/lang.ts';

export const ROOMS = [
  { path: '/meja', of: 'officer' },
  { path: '/mitra', of: 'liaison' },
] as const satisfies readonly { readonly path: string; readonly of: Person['kind'] }[];

export const roomOf = ({ kind }: Person): string => ROOMS.find(({ of }) => of === kind)?.path ?? '/';

/** The room in which this path lies; undefined for every other address: no page outside needs signing in. */
export const roomAt = (path: unknown) => ROOMS.find(room => safeReturn(path).startsWith(room.path));

/** Pages of the desk that a government's liaison works on too, for its own staff. */
const SHARED = ['', '/sasaran', '/edaran', '/ikrar', '/kegiatan', '/cakupan', '/tanda-tangan'].map(
  part => `/meja/cegah${part}`,
);

/** Whether somebody may enter a page, by its route, of a room. */
export const mayEnter = (room: (typeof ROOMS)[number], route: string, person: Person | null): boolean =>
  person?.kind === room.of ||
  (person !== null &&
    governmentOf(person) !== undefined &&
    SHARED.some(path => route === path || (path !== SHARED[0] && route.startsWith(`${path}/`))));

/** Whether somebody who has just signed in may go back to this address. */
export function mayReturn(back: unknown, person: Person): boolean {
  const room = roomAt(back);
  return room !== undefined && mayEnter(room, safeReturn(back).split('?')[0] ?? '', person);
}
