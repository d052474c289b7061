/** Passing on and putting in charge, of each kind of matter. */
import type { Command } from '../record/kind.ts';
import { assigningCommand } from './assigning-commands.ts';
import { type KindToHandOn, passingCommands } from './passing-on-commands.ts';

const KINDS: readonly KindToHandOn[] = [
  { kind: 'report', words: { id: 'laporan', en: 'report' } },
  { kind: 'lead', words: { id: 'informasi awal', en: 'lead' } },
  { kind: 'finding', words: { id: 'temuan', en: 'finding' } },
  { kind: 'case', words: { id: 'perkara', en: 'case' } },
];
export const handOnCommands: readonly Command[] = KINDS.flatMap(kind => [
  ...passingCommands(kind),
  assigningCommand(kind),
]);
