/**
 * What we serve, checked by people who never saw our code: Go's golang.org/x/mod (sumdb/tlog, sumdb/note), which keeps the
 * module checksums of the Go world. Needs Go and Debian's package golang-golang-x-mod-dev, and no network.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { growTiles, type LogFile } from '../../src/ledger/builder.ts';
import { encodeBase64, encodeUtf8 } from '../../src/ledger/bytes.ts';
import { formatCheckpoint } from '../../src/ledger/checkpoint.ts';
import { EMPTY_ROOT } from '../../src/ledger/merkle.ts';
import { formatVerifierKey } from '../../src/ledger/note.ts';
import { makeConsistencyProof, makeInclusionProof } from '../../src/ledger/proof.ts';
import { hashReader, type ReadTile } from '../../src/ledger/reader.ts';
import type { Hash } from '../../src/ledger/sha256.ts';
import { signerFromSeed, signNote } from '../../src/ledger/signer.ts';
import { formatTlogProof } from '../../src/ledger/tlog-proof.ts';
import { entriesBetween, entryAt, envelopeAt, flipBit, valueIn } from '../vectors/ledger/sample-log.ts';

const GO_SOURCES = process.env.NETRA_GOPATH ?? '/usr/share/gocode';
const ORIGIN = 'netra.example/ledger';
/** Three levels of tiles, all with an open right edge. */
const STEPS = [1, 255, 256, 300, 65_536, 66_321];
const PROVEN = [0, 1, 255, 256, 299, 300, 12_345, 65_535, 65_536, 66_320];

const signer = signerFromSeed(ORIGIN, new Uint8Array(32).fill(5));
const vkey = formatVerifierKey(signer.key);
const bench = mkdtempSync(join(tmpdir(), 'netra-go-'));
const served = join(bench, 'served');
const proofs = join(bench, 'proofs.json');

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The reason why Go can't check us here, if there is one. */
function missing(): string | undefined {
  if (spawnSync('go', ['version']).error !== undefined) return 'Go is not installed (apt-get install golang-go)';
  if (!existsSync(join(GO_SOURCES, 'src/golang.org/x/mod/sumdb/tlog'))) {
    return `golang.org/x/mod is not under ${GO_SOURCES} (apt-get install golang-golang-x-mod-dev)`;
  }
  return undefined;
}

function build(program: string): void {
  execFileSync('go', ['build', '-o', join(bench, program), join(import.meta.dirname, program, 'main.go')], {
    env: { ...process.env, GO111MODULE: 'off', GOPATH: GO_SOURCES, GOFLAGS: '', GOPROXY: 'off' },
  });
}

const readServed: ReadTile = async path => {
  const file = join(served, path);
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
};

function write(folder: string, { path, bytes }: LogFile): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

type OldTree = { readonly size: number; readonly root: Hash };

/** Grows the log as an integrator does, and leaves what it serves in a folder. Gives the sizes and roots it went through. */
async function serveLog(): Promise<OldTree[]> {
  const trees: OldTree[] = [{ size: 0, root: EMPTY_ROOT }];
  for (const size of STEPS) {
    const checkpoint = trees.at(-1)!;
    const newEntries = entriesBetween(checkpoint.size, size);
    const grown = valueIn(await growTiles({ checkpoint, newEntries, readTile: readServed }));
    for (const file of grown.files) write(served, file);
    write(served, { path: 'checkpoint', bytes: signNote(formatCheckpoint({ origin: ORIGIN, ...grown }), [signer]) });
    trees.push({ size: grown.size, root: grown.root });
  }
  return trees.slice(1);
}

async function proveAll(trees: readonly OldTree[]): Promise<object> {
  const { size } = trees.at(-1)!;
  const readHash = hashReader({ size, readTile: readServed });
  const checkpoint = new Uint8Array(readFileSync(join(served, 'checkpoint')));
  const inclusion = [];
  const rows = [];
  for (const index of PROVEN) {
    const proof = valueIn(await makeInclusionProof(index, size, readHash));
    inclusion.push({ index, entry: hex(entryAt(index)), proof: proof.map(encodeBase64) });
    rows.push({ envelope: hex(envelopeAt(index)), proof: formatTlogProof({ index, proof, checkpoint }) });
  }
  const consistency = [];
  for (const { size: oldSize, root } of trees) {
    const proof = valueIn(await makeConsistencyProof(oldSize, size, readHash));
    consistency.push({ oldSize, oldRoot: encodeBase64(root), proof: proof.map(encodeBase64) });
  }
  return { inclusion, consistency, rows };
}

/** What the outsider says: its one line, and whether it accepted. */
function verify(
  folder = served,
  key = vkey,
  proofFile = proofs,
): { readonly accepted: boolean; readonly says: string } {
  const run = spawnSync(join(bench, 'verify'), [folder, key, proofFile], { encoding: 'utf8' });
  return { accepted: run.status === 0, says: (run.stdout + run.stderr).trim() };
}

/** What the outsider says of a copy in which something was done to one file. */
function verifyWith(path: string, change: (bytes: Uint8Array) => Uint8Array): ReturnType<typeof verify> {
  const copy = mkdtempSync(join(bench, 'changed-'));
  cpSync(served, copy, { recursive: true });
  const file = join(copy, path);
  writeFileSync(file, change(new Uint8Array(readFileSync(file))));
  const verdict = verify(copy);
  rmSync(copy, { recursive: true });
  return verdict;
}

const reason = missing();
afterAll(() => rmSync(bench, { recursive: true }));

function checkedByGo(): void {
  beforeAll(async () => {
    build('verify');
    build('vectors');
    const trees = await serveLog();
    writeFileSync(proofs, JSON.stringify(await proveAll(trees)));
  });

  test('accept the log we serve: checkpoint, bundles, tiles, inclusion, consistency and whole rows', () => {
    const counted = PROVEN.length * 2 + STEPS.length;
    expect(verify()).toEqual({ accepted: true, says: `accepted: 66321 entries, ${counted} proofs` });
  });

  test('print the vectors that are frozen here', () => {
    for (const name of ['tree', 'note']) {
      const frozen = readFileSync(join(import.meta.dirname, `../vectors/ledger/${name}.json`), 'utf8');
      expect(execFileSync(join(bench, 'vectors'), [name], { encoding: 'utf8' })).toBe(frozen);
    }
  });

  const tiles = ['tile/0/000', 'tile/0/258', 'tile/0/259.p/17', 'tile/1/000', 'tile/1/001.p/3', 'tile/2/000.p/1'];
  for (const path of tiles) {
    test(`refuse ${path} with one bit turned over`, () => {
      expect(verifyWith(path, bytes => flipBit(bytes, 77))).toMatchObject({
        accepted: false,
        says: expect.stringMatching(new RegExp(`^refused: tiles: ${path} is not what the entries lead to`)),
      });
    });
  }

  for (const path of ['tile/entries/000', 'tile/entries/259.p/17']) {
    test(`refuse ${path} with one bit of an entry turned over`, () => {
      expect(verifyWith(path, bytes => flipBit(bytes, 8 * 40))).toMatchObject({
        accepted: false,
        says: expect.stringMatching(/^refused: entries against the root: /),
      });
    });
  }

  test('refuse a log in which a tile is missing', () => {
    const copy = mkdtempSync(join(bench, 'without-'));
    cpSync(served, copy, { recursive: true });
    rmSync(join(copy, 'tile/1/000'));
    expect(verify(copy).says).toMatch(/^refused: tiles: open .*no such file/);
  });

  test('refuse a bundle that is a byte short', () => {
    expect(verifyWith('tile/entries/001', bytes => bytes.subarray(1)).says).toMatch(
      /^refused: entries: bundle 1 is malformed/,
    );
  });

  test('refuse a checkpoint whose signature has one bit turned over', () => {
    const changed = verifyWith('checkpoint', bytes =>
      encodeUtf8(
        Buffer.from(bytes)
          .toString()
          .replace(/.(..=\n)$/, 'A$1'),
      ),
    );
    expect(changed).toMatchObject({
      accepted: false,
      says: expect.stringMatching(/^refused: checkpoint: invalid signature/),
    });
  });

  test('refuse a checkpoint whose size was raised', () => {
    const changed = verifyWith('checkpoint', bytes =>
      encodeUtf8(Buffer.from(bytes).toString().replace('66321', '66322')),
    );
    expect(changed).toMatchObject({
      accepted: false,
      says: expect.stringMatching(/^refused: checkpoint: invalid signature/),
    });
  });

  test('refuse a checkpoint by another key', () => {
    const stranger = formatVerifierKey(signerFromSeed(ORIGIN, new Uint8Array(32).fill(6)).key);
    expect(verify(served, stranger).says).toMatch(/^refused: checkpoint: note has no verifiable signatures/);
  });

  for (const [what, pattern, wrong] of [
    ['inclusion proof', /"proof":\["./, '"proof":["/'],
    ['consistency proof', /("oldSize":255,.*?"proof":\[")./, '$1/'],
    ['envelope of a row', /("envelope":")../, '$1ff'],
    ['proof of a row', /(index 12345\\n)./, '$1/'],
  ] as const) {
    test(`refuse a changed ${what}`, () => {
      const changed = join(bench, 'changed.json');
      const text = readFileSync(proofs, 'utf8');
      writeFileSync(changed, text.replace(pattern, wrong));
      expect(readFileSync(changed, 'utf8')).not.toBe(text);
      expect(verify(served, vkey, changed).says).toMatch(/^refused: proofs: .*invalid transparency proof/);
    });
  }
}

if (reason === undefined) {
  describe("Go's sumdb/tlog and sumdb/note", checkedByGo);
} else {
  test('no outsider checks the ledger on this machine, which only continuous integration may not let pass', () => {
    console.warn(`test/go: not run: ${reason}`);
    if (process.env.CI === 'true') expect.fail(reason);
  });
}
