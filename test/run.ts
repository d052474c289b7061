/**
 * `npm test`: everything that can be checked, in parts, each with its time. The last line is `N passed, N failed`, summed from
 * the runners' own reports; a check without a report (format, lint, types, tools) counts as one failed when it fails. A tool
 * that can't be had is said in one line, and is a failure under CI=true. `node test/run.ts types unit` runs those parts only.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
/** Databases of tests are made by the hundred and thrown away: in memory where there is enough of it, on the disk elsewhere. */
const aside = mkdtempSync(join(isRoomy('/dev/shm') ? '/dev/shm' : tmpdir(), 'netra-tests-'));
// The test server runs as a user of its own.
chmodSync(aside, 0o711);
/** Hundreds of processes read the same sources: what one has compiled the others take over. */
const COMPILED = join(root, 'node_modules/.cache/node-compiled');
const isCi = process.env.CI === 'true';
const isRoot = process.getuid?.() === 0;

function isRoomy(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return Math.min(bavail * bsize, freemem()) > 8 * 2 ** 30;
}

interface Score {
  passed: number;
  failed: number;
}
interface Part {
  readonly name: string;
  run(): Promise<Score> | Score;
}

const LONGEST = 12;
const PASSED: Score = { passed: 0, failed: 0 };
const FAILED: Score = { passed: 0, failed: 1 };

/** Runs a program of node_modules under this Node; what it says is shown as it comes, or only when it fails. */
function node(args: readonly string[], show: 'always' | 'on failure', env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, TMPDIR: aside, ...env },
      stdio: show === 'always' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    child.stdout?.on('data', part => said.push(part));
    child.stderr?.on('data', part => said.push(part));
    child.on('close', code => {
      if (code !== 0) process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

const bin = (path: string) => join(root, 'node_modules', path);
const check = async (...args: readonly string[]): Promise<Score> =>
  (await node(args, 'on failure')) === 0 ? PASSED : FAILED;

/** What the tests need beside npm's packages: where it may be, and which Debian packages bring it. */
interface Tool {
  readonly name: string;
  readonly packages: readonly string[];
  isThere(): boolean;
}
const onPath = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const CHROMIUM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];
const goSources = process.env.NETRA_GOPATH ?? '/usr/share/gocode';

const TOOLS: readonly Tool[] = [
  {
    name: 'Chromium',
    packages: ['chromium-headless-shell'],
    isThere: () => [process.env.NETRA_CHROMIUM ?? '', ...CHROMIUM].some(path => existsSync(path)),
  },
  {
    name: 'PostgreSQL 15+',
    packages: ['postgresql'],
    isThere: () =>
      (process.env.DATABASE_URL_TEST ?? '') !== '' ||
      [15, 16, 17, 18, 19].some(major => existsSync(`/usr/lib/postgresql/${major}/bin/initdb`)),
  },
  { name: 'age', packages: ['age'], isThere: () => onPath('age') },
  { name: 'pdftotext', packages: ['poppler-utils'], isThere: () => onPath('pdftotext') },
  { name: 'Go', packages: ['golang-go'], isThere: () => onPath('go') },
  {
    name: 'golang.org/x/mod',
    packages: ['golang-golang-x-mod-dev'],
    isThere: () => existsSync(join(goSources, 'src/golang.org/x/mod/sumdb/tlog')),
  },
];

async function tools(): Promise<Score> {
  const missing = TOOLS.filter(tool => !tool.isThere());
  if (missing.length === 0) return PASSED;
  if (isRoot && onPath('apt-get')) {
    console.log(`installing ${missing.map(tool => tool.name).join(', ')}`);
    const apt = (...args: readonly string[]) =>
      new Promise<void>(resolve => {
        const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
        const child = spawn('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
        child.on('close', () => resolve()).on('error', () => resolve());
      });
    await apt('update', '-q');
    // One by one: a package that this system lacks must not keep the others out.
    for (const tool of missing) await apt('install', '-y', '-q', '--no-install-recommends', ...tool.packages);
  }
  let failed = 0;
  for (const { name, packages } of TOOLS.filter(tool => !tool.isThere())) {
    // Playwright fetches its own browser where the system has none; the browser tests see to it themselves.
    if (name !== 'Chromium') failed += 1;
    console.log(`CAN'T BE HAD: ${name} (apt-get install ${packages.join(' ')}); tests that need it don't run`);
  }
  return isCi ? { passed: 0, failed } : PASSED;
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    /** Milliseconds of the clock. */
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** One run of Vitest, counted from its report. A file that broke before its tests counts as one failed. */
async function vitest(name: string, ...args: readonly string[]): Promise<Score> {
  const file = join(aside, `${name}.json`);
  const code = await node(
    [bin('vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, ...args],
    'always',
  );
  if (!existsSync(file)) return FAILED;
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some(assertion => assertion.status === 'failed'),
  );
  const left = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => ['skipped', 'pending', 'todo', 'disabled'].includes(status)),
  );
  for (const { fullName } of left) console.log(`NOT RUN: ${fullName}`);
  console.log(`longest: ${longest(report).join(', ')}`);
  const failed = report.numFailedTests + broken.length + (isCi ? left.length : 0);
  // An error outside any test fails the run and stands in no test's result.
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** The files that took longest, in seconds: where to begin when the whole takes too long. */
const longest = ({ testResults }: Report): readonly string[] =>
  testResults
    .map(({ name, startTime, endTime }) => ({ file: relative(root, name), took: endTime - startTime }))
    .sort((a, b) => b.took - a.took)
    .slice(0, LONGEST)
    .map(({ file, took }) => `${file} ${Math.round(took / 1_000)} s`);

/** One row after the other, the parts of a row beside each other: the first are none of them enough for two cores. */
const rows: readonly (readonly Part[])[] = [
  [
    { name: 'tools', run: tools },
    { name: 'format and lint', run: () => check(bin('@biomejs/biome/bin/biome'), 'check') },
    { name: 'types', run: types },
  ],
  [{ name: 'unit', run: () => vitest('unit') }],
  [{ name: 'browser', run: () => vitest('browser', '--config', 'test/e2e/vitest.config.ts') }],
];
const parts = rows.flat();

/** Pages and everything else in one reading, by TypeScript's native compiler. */
async function types(): Promise<Score> {
  // Pages added since the last install have no types of their own yet.
  await node([bin('@sveltejs/kit/svelte-kit.js'), 'sync'], 'on failure');
  const how = ['--tsgo', '--tsconfig', 'tsconfig.types.json', '--fail-on-warnings', '--output', 'human'];
  return check(bin('svelte-check/bin/svelte-check'), ...how);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !parts.some(part => part.name.startsWith(name)));
if (unknown.length > 0) {
  console.error(`no part ${unknown.join(', ')}; there are: ${parts.map(part => part.name).join(', ')}`);
  process.exit(2);
}
const total: Score = { passed: 0, failed: 0 };
const times: string[] = [];
async function carryOut({ name, run }: Part): Promise<void> {
  const began = performance.now();
  const { passed, failed } = await run();
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const line = `${name.padEnd(16)} ${seconds.padStart(6)} s   ${failed > 0 ? `${failed} failed` : 'ok'}`;
  console.log(line);
  times.push(line);
  total.passed += passed;
  total.failed += failed;
}
try {
  for (const row of rows)
    await Promise.all(
      row.filter(({ name }) => wanted.length === 0 || wanted.some(start => name.startsWith(start))).map(carryOut),
    );
} finally {
  rmSync(aside, { recursive: true, force: true });
}
console.log(`\n${times.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
