import type { Institution } from '../../offices/institution.ts';
import { messages } from '../../ui/messages.ts';
import type { LayoutServerLoad } from './$types';
import { liaisonOf } from './partner.ts';

export const load: LayoutServerLoad = ({ locals }) => {
  const { name, institution } = liaisonOf(locals);
  const t = messages(locals.lang).partner;
  return {
    who: { name, role: t.role },
    speaks: institution === 'kominfo',
    institution: t.kinds[institution as Institution],
  };
};
