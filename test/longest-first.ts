/**
 * The order of the test files: those that take longest first, so that none of them is left to run alone at the end. On a fresh
 * machine Vitest knows no times yet, and a file's size says little about them.
 */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** As `npm test` names them under "longest". */
const LONGEST = [
  'test/walls/exits.test.ts',
  'test/cli/serve.test.ts',
  'test/record/ledger.test.ts',
  'test/world/world.test.ts',
  'test/thread/ingest.test.ts',
  'test/thread/due.test.ts',
  'test/crash/crash.test.ts',
  // The first of two to ask for the demonstration makes it.
  'src/demo/demo.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.indexOf(relative(this.ctx.config.root, moduleId));
      return at < 0 ? LONGEST.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
