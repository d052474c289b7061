// Freezes the acts that have no vector yet: `node test/vectors/acts/write.ts`. One that stands is never written again.
import { writeFileSync } from 'node:fs';
import { definitionOf } from '../../../src/record/codec.ts';
import { kinds } from '../../../src/rooms.ts';
import { examples } from './examples.ts';
import { fileOf, freeze, readFrozen } from './frozen.ts';

for (const kind of kinds) {
  for (const [type, fields] of Object.entries(examples[kind.name] ?? {})) {
    const file = fileOf(kind.name, type, definitionOf(kind, type).version);
    if (readFrozen(file)) continue;
    writeFileSync(file, `${JSON.stringify(freeze(kind, type, fields), null, 2)}\n`);
    console.log(`frozen: ${file.pathname}`);
  }
}
