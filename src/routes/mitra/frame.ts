/** What the frame of an institution's pages says: who is signed in, of which institution, and what it does here. */
import type { Institution } from '../../offices/institution.ts';
import { governmentOf } from '../../offices/roles.ts';
import type { Liaison } from '../../offices/signin.ts';
import type { Lang } from '../../ui/lang.ts';
import { messages } from '../../ui/messages.ts';

export function frameOf(liaison: Liaison, lang: Lang) {
  const t = messages(lang).partner;
  return {
    who: { name: liaison.name, role: t.role },
    speaks: liaison.institution === 'kominfo',
    prevents: governmentOf(liaison) !== undefined,
    institution: t.kinds[liaison.institution as Institution],
  };
}
