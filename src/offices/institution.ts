/** Institutions that are no supervisory office and have a part in its cases. Routing, circles and numbers never meet them. */
import { z } from 'zod';
import { type Actor, defineKind, open, type Verdict } from '../record/kind.ts';
import { defineProjection } from '../record/projection.ts';
import { ok, refuse } from '../result.ts';
import { asAdministrator } from './roles.ts';

export const INSTITUTIONS = ['police', 'prosecutor', 'personnel-authority', 'kominfo', 'bkn'] as const;
export type Institution = (typeof INSTITUTIONS)[number];
export const institutionName = z.string().trim().min(3, 'too-short').max(120, 'too-long');

const acts = {
  founded: {
    version: 1,
    summary: { id: 'Instansi mitra didaftarkan', en: 'Institution entered' },
    fields: { name: open(institutionName), institution: open(z.enum(INSTITUTIONS)) },
  },
} as const;

export type InstitutionState =
  | { readonly phase: 'none' }
  | { readonly phase: 'standing'; readonly name: string; readonly institution: Institution };

const administrator = (actor: Actor): Verdict => {
  const found = asAdministrator(actor);
  return found.ok ? ok(true) : refuse(found.refusal);
};

export const institutionKind = defineKind<InstitutionState, typeof acts>({
  name: 'institution',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    if (state.phase !== 'none') throw new Error(`founded twice, at act ${act.seq}`);
    return { phase: 'standing', ...act.fields };
  },
  allowed: {
    'institution.found': (state, actor) =>
      state.phase === 'none' ? administrator(actor) : refuse({ code: 'institution-exists', field: 'institution' }),
    'institution.enrol': (state, actor) =>
      state.phase === 'standing' ? administrator(actor) : refuse({ code: 'not-found' }),
  },
});

export const institutionList = defineProjection<InstitutionState>({
  name: 'institution-list',
  version: 1,
  kind: 'institution',
  follows: 'command',
  table: 'institution',
  columns: { institution: 'text', name: 'text' },
  rows: ({ state }) => (state.phase === 'none' ? [] : [{ institution: state.institution, name: state.name }]),
});
