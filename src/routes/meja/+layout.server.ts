import { maySpeak } from '../../prevention/message/message.ts';
import { netraOf } from '../../ui/http/netra-of.ts';
import { messages } from '../../ui/messages.ts';
import type { LayoutServerLoad } from './$types';
import { officeAt, officerOf } from './desk.ts';

export const load: LayoutServerLoad = async ({ locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const roles: Readonly<Record<string, string>> = messages(locals.lang).desk.roles;
  return {
    who: { name: actor.name, role: actor.roles.map(role => roles[role] ?? role).join(', ') },
    outreach: actor.roles.includes('outreach'),
    speaks: maySpeak(actor).ok,
    auditor: actor.roles.includes('auditor'),
    office: (await officeAt(netra, actor, actor.office))?.name ?? '',
  };
};
