import type { LayoutServerLoad } from './$types';
import { frameOf } from './frame.ts';
import { liaisonOf } from './partner.ts';

export const load: LayoutServerLoad = ({ locals }) => frameOf(liaisonOf(locals), locals.lang);
