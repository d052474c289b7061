/** The posts whose holders can decide on sanctions of civil servants, of a region and of those above it. */
import type { Database } from '../db/database.ts';
import { formatRef, type Region } from '../record/ids.ts';
import { postsOf } from './post.store.ts';
import type { PostKind } from './post.ts';

/** Personnel authorities and their authorised officials. What is missing here (a minister, the head of an agency) is `other`. */
const AUTHORITY_POSTS: readonly PostKind[] = ['head-of-region', 'secretary', 'head-of-unit', 'other'];
export const isAuthorityPost = (kind: PostKind): boolean => AUTHORITY_POSTS.includes(kind);

const MOST_POSTS = 200;

/** The region itself and those above it, to the country as a whole. */
const upward = (region: Region): readonly string[] => {
  const parts = region === '' ? [] : region.split('.');
  return [...parts.map((_, nth) => parts.slice(0, parts.length - nth).join('.')), ''];
};

/** Titles of posts are no secret, also of those above the one who asks; who holds them is not told here. */
export async function authoritiesOf(database: Database, region: Region) {
  const rows = await database.transaction({ role: 'netra_app', scope: '*', name: 'authorities' }, tx =>
    postsOf(tx, upward(region), MOST_POSTS),
  );
  return rows
    .filter(({ kind }) => isAuthorityPost(kind))
    .map(({ region: of, record, title, unit }) => ({ ref: formatRef({ region: of, id: record }), title, unit }));
}
