import { maySpeak } from '../../prevention/message/message.ts';
import { netraOf } from '../../ui/http/netra-of.ts';
import { messages } from '../../ui/messages.ts';
import { frameOf } from '../mitra/frame.ts';
import type { LayoutServerLoad } from './$types';
import { officeAt, officerOf } from './desk.ts';

export const load: LayoutServerLoad = async ({ locals }) => {
  const nothing = { outreach: false, speaks: false, auditor: false, office: '' };
  // The hooks let a government's liaison in to the pages of prevention: in the own institution's frame.
  if (locals.liaison) {
    const partner = frameOf(locals.liaison, locals.lang);
    return { who: partner.who, ...nothing, partner };
  }
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const roles: Readonly<Record<string, string>> = messages(locals.lang).desk.roles;
  return {
    who: { name: actor.name, role: actor.roles.map(role => roles[role] ?? role).join(', ') },
    outreach: actor.roles.includes('outreach'),
    speaks: maySpeak(actor).ok,
    partner: null,
    auditor: actor.roles.includes('auditor'),
    office: (await officeAt(netra, actor, actor.office))?.name ?? '',
  };
};
