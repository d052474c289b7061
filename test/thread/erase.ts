/** One report erased by itself: at the desk a disposal erases (src/cases/archive), and this is the least that it asks of the engine. */
import { z } from 'zod';
import { fileReport } from '../../src/intake/commands.ts';
import { reportKind } from '../../src/intake/report.ts';
import type { Netra } from '../../src/netra.ts';
import { openKnown } from '../../src/offices/known.ts';
import { openEngine } from '../../src/record/engine.ts';
import { formatRef, type RecordRef, refSchema } from '../../src/record/ids.ts';
import { type Command, defineCommand, type Kind } from '../../src/record/kind.ts';
import { ok } from '../../src/result.ts';
import { kinds, projections } from '../../src/rooms.ts';
import { must } from './world.ts';

const SYSTEM = { kind: 'system', name: 'test' } as const;

const eraseCommand = defineCommand({
  name: 'report.erase',
  summary: { id: 'Hapus data pribadi', en: 'Erase personal values' },
  input: z.object({ report: refSchema }),
  touches: ({ report }) => [{ kind: 'report', ref: report }],
  decide: (_loaded, { report }) =>
    ok({
      appends: [
        { ref: report, acts: [{ type: 'erased', fields: { reason: 'contoh', cite: 'contoh' } }], erasePersonal: true },
      ],
    }),
});

export async function eraseReport(netra: Netra, report: RecordRef): Promise<void> {
  const erasable = { ...reportKind, allowed: { ...reportKind.allowed, 'report.erase': () => ok(true as const) } };
  const withErasing = openEngine({
    database: netra.database,
    kinds: kinds.map(kind => (kind.name === 'report' ? (erasable as unknown as Kind) : kind)),
    commands: [fileReport, eraseCommand] as readonly unknown[] as readonly Command[],
    projections,
    keyring: netra.engine.keyring,
    clock: netra.clock,
    zoneOf: () => 'Asia/Jakarta',
    localDay: instant => instant.slice(0, 10),
    known: openKnown(),
    people: async () => [],
    upwards: async () => [],
  });
  must(await withErasing.act('report.erase', { report: formatRef(report) }, { actor: SYSTEM }));
}
