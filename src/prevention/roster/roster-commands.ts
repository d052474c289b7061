import { z } from 'zod';
import { refSchema, regionSchema } from '../../record/ids.ts';
import { defineCommand, newAct, type Refusal, stateOf } from '../../record/kind.ts';
import { sha256Hex } from '../../record/typed.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { regionBeyond } from '../prevention.ts';
import { type RosterRefusal, rosterKind } from './roster.ts';

const no = (refusal: RosterRefusal): Result<never, Refusal> => refuse(refusal);

const openRoster = defineCommand({
  name: 'roster.open',
  summary: { id: 'Buka daftar sasaran', en: 'Open a roster' },
  byInstitutions: 'own-region',
  input: z.object({
    region: regionSchema,
    name: z.string().trim().min(3, 'too-short').max(160, 'too-long'),
    keeper: z.string().trim().max(300, 'too-long').nullable(),
  }),
  touches: ({ region }) => [{ kind: 'roster', region }],
  decide(loaded, { name, keeper }, { actor, today }) {
    const { ref } = stateOf(loaded, 0, rosterKind);
    const beyond = regionBeyond(actor, ref.region);
    if (beyond) return refuse(beyond);
    return ok({ appends: [{ ref, acts: [newAct(rosterKind, 'opened', { name, keeper, on: today })] }] });
  },
});

/** Makes what an import has staged the truth: from here on the rows of the next generation are in force. */
const goLive = defineCommand({
  name: 'roster.go-live',
  summary: { id: 'Berlakukan impor daftar sasaran', en: 'Put an import of the roster in force' },
  byInstitutions: 'own-region',
  input: z.object({
    roster: refSchema,
    generation: z.number().int().min(1),
    hash: sha256Hex,
    added: z.number().int().min(0),
    changed: z.number().int().min(0),
    left: z.number().int().min(0),
    people: z.number().int().min(0),
    units: z.number().int().min(0),
  }),
  touches: ({ roster }) => [{ kind: 'roster', ref: roster }],
  decide(loaded, { roster: _, ...given }, { today }) {
    const { ref, state } = stateOf(loaded, 0, rosterKind);
    if (state.phase === 'none') return no({ code: 'roster-not-open' });
    if (state.generation + 1 !== given.generation) return no({ code: 'roster-moved' });
    if (state.files.at(-1) === given.hash) return no({ code: 'roster-file-known', field: 'file' });
    return ok({ appends: [{ ref, acts: [newAct(rosterKind, 'imported', { ...given, on: today })] }] });
  },
});

export const rosterCommands = [openRoster, goLive] as const;
