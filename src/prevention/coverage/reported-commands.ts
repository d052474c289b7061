import { z } from 'zod';
import { refSchema, regionSchema } from '../../record/ids.ts';
import { defineCommand, newAct, stateOf } from '../../record/kind.ts';
import { ok, refuse } from '../../result.ts';
import { regionBeyond } from '../prevention.ts';
import { governmentOf } from './governments.ts';
import { governmentKind, MOST_REPORTS, no, reportFields } from './reported.ts';

const report = defineCommand({
  name: 'government.report',
  summary: { id: 'Laporkan kegiatan pemerintah daerah', en: 'Report what a government did' },
  input: z.object({
    region: regionSchema,
    /** The government's record; null where nothing was told of it before. */
    government: refSchema.nullable(),
    ...reportFields,
  }),
  touches: ({ region, government }) => [
    government ? { kind: 'government', ref: government } : { kind: 'government', region },
  ],
  decide(loaded, { region, government: _, ...given }, { actor, today }) {
    const { ref, state } = stateOf(loaded, 0, governmentKind);
    const beyond = regionBeyond(actor, region);
    if (beyond) return refuse(beyond);
    if (ref.region !== region || governmentOf(region) !== region)
      return no({ code: 'government-none', field: 'region' });
    if (given.on > today) return no({ code: 'government-report-ahead', field: 'on' });
    const reports = state.phase === 'told' ? state.reports : [];
    const same = reports.find(
      one => one.withdrawn === null && one.what === given.what && one.on === given.on && one.link === given.link,
    );
    if (same) return no({ code: 'government-report-known', field: 'link', detail: same.entered });
    if (reports.length >= MOST_REPORTS) return no({ code: 'government-reports-full' });
    const act = newAct(governmentKind, 'reported', { n: reports.length + 1, ...given, entered: today });
    return ok({ appends: [{ ref, acts: [act] }] });
  },
});

const withdraw = defineCommand({
  name: 'government.withdraw-report',
  summary: { id: 'Tarik laporan kegiatan pemerintah daerah', en: 'Withdraw a report of what a government did' },
  input: z.object({
    government: refSchema,
    n: z.number().int().min(1),
    because: z.string().trim().min(3, 'too-short').max(1_000, 'too-long'),
  }),
  touches: ({ government }) => [{ kind: 'government', ref: government }],
  decide(loaded, { n, because }, { today: on }) {
    const { ref, state } = stateOf(loaded, 0, governmentKind);
    const standing = state.phase === 'told' ? state.reports.find(one => one.n === n && one.withdrawn === null) : null;
    if (!standing) return no({ code: 'government-report-missing' });
    return ok({ appends: [{ ref, acts: [newAct(governmentKind, 'report-withdrawn', { n, because, on })] }] });
  },
});

export const governmentCommands = [report, withdraw] as const;
