/**
 * `npm run mutants [words]`: takes one safeguard away at a time, in a copy of the tree, and runs the test that must notice.
 * Ends with 1 where a mutant lives, or where its test is red without it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Mutant, mutants } from './mutants.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const LEFT_OUT = new Set(['node_modules', '.git', 'build', 'var', 'keys', '.svelte-kit', 'test-results']);

function copyOfTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'netra-mutants-'));
  cpSync(ROOT, copy, { recursive: true, filter: from => !LEFT_OUT.has(basename(from)) });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** How many tests of this name passed and failed. */
function runTest(tree: string, { file, name }: Mutant['test']): { readonly passed: number; readonly failed: number } {
  const report = join(tree, 'mutant-report.json');
  const words = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const args = ['vitest', 'run', file, '-t', words, '--reporter=json', `--outputFile=${report}`, '--testTimeout=90000'];
  spawnSync('npx', args, { cwd: tree, stdio: 'ignore', env: process.env });
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  // What breaks before its tests is red as well, and none of them is counted.
  const broken = testResults.filter(({ status }: { status: string }) => status === 'failed').length;
  return { passed: numPassedTests, failed: Math.max(numFailedTests, broken) };
}

const wanted = process.argv.slice(2).join(' ');
const tree = copyOfTree();
let alive = 0;
try {
  for (const mutant of mutants.filter(one => one.what.includes(wanted))) {
    const path = join(tree, mutant.file);
    const original = readFileSync(path, 'utf8');
    if (original.split(mutant.original).length !== 2)
      throw new Error(`${mutant.file} no longer holds the line of "${mutant.what}" once`);
    const without = runTest(tree, mutant.test);
    writeFileSync(
      path,
      original.replace(mutant.original, () => mutant.mutated),
    );
    const mutated = runTest(tree, mutant.test);
    writeFileSync(path, original);
    const killed = without.passed > 0 && without.failed === 0 && mutated.failed > 0;
    if (!killed) alive += 1;
    console.log(
      `${killed ? 'killed' : 'ALIVE '}  ${mutant.what}  (${mutant.test.file}: ${mutant.test.name}; ${mutated.failed} red)`,
    );
  }
} finally {
  rmSync(tree, { recursive: true, force: true });
}
console.log(alive === 0 ? 'every mutant was killed' : `${alive} alive`);
process.exitCode = alive === 0 ? 0 : 1;
