import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newIdentity, type Recipient, recipientOf, type SealedBytes, seal } from '../sealing/age.ts';
import { openVault, parseVaultName, type Vault, type VaultName } from './vault.ts';

let dir: string;
let vault: Vault;
let recipient: Recipient;
beforeAll(async () => {
  recipient = await recipientOf(await newIdentity());
});
beforeEach(async () => {
  dir = join(mkdtempSync(join(tmpdir(), 'netra-vault-')), 'vault');
  vault = await openVault(dir);
});
afterEach(() => rmSync(join(dir, '..'), { recursive: true }));

const sealed = (text: string) => seal(new TextEncoder().encode(text), recipient);
const pathOf = (name: VaultName) => join(dir, name.slice(0, 2), name.slice(2));
const all = async (names: AsyncGenerator<VaultName>) => {
  const found: VaultName[] = [];
  for await (const name of names) found.push(name);
  return found;
};

describe('the vault', () => {
  test('keeps a blob under the hash of its bytes, for its owner alone, and gives it back', async () => {
    const blob = await sealed('Kalimaya Contoh');
    const name = await vault.put(blob);
    expect(name).toBe(createHash('sha256').update(blob).digest('hex'));
    expect(readdirSync(join(dir, name.slice(0, 2)))).toEqual([name.slice(2)]);
    expect([dir, pathOf(name)].map(path => (statSync(path).mode & 0o777).toString(8))).toEqual(['700', '600']);
    expect(Buffer.compare(await vault.get(name), blob)).toBe(0);
    expect(Buffer.compare(await buffer(vault.stream(name)), blob)).toBe(0);
    expect(readFileSync(pathOf(name), 'latin1')).not.toContain('Kalimaya');
  });

  test('takes nothing plain, even from a caller that lies about the type', async () => {
    const plain = new TextEncoder().encode('Kalimaya Contoh') as Uint8Array as SealedBytes;
    await expect(vault.put(plain)).rejects.toThrow('the vault takes sealed bytes only');
    expect(readdirSync(dir)).toEqual([]);
  });

  test('put twice, also at once, holds one file', async () => {
    const blob = await sealed('x');
    const names = await Promise.all([vault.put(blob), vault.put(blob), vault.put(blob)]);
    expect(new Set(names).size).toBe(1);
    expect(readdirSync(join(dir, names[0].slice(0, 2)))).toHaveLength(1);
  });

  test('finds out that a file was changed or is gone', async () => {
    const name = await vault.put(await sealed('x'));
    writeFileSync(pathOf(name), await sealed('y'));
    await expect(vault.get(name)).rejects.toThrow(`vault: the file ${name} holds`);
    await expect(buffer(vault.stream(name))).rejects.toThrow(`vault: the file ${name} holds`);
    await vault.remove(name);
    expect(await vault.has(name)).toBe(false);
    await expect(vault.get(name)).rejects.toThrow(/ENOENT/);
    await expect(buffer(vault.stream(name))).rejects.toThrow(/ENOENT/);
  });

  test('lists what no record names, once it is old, and clears halves that a crash left', async () => {
    const [kept, lost, young] = [
      await vault.put(await sealed('a')),
      await vault.put(await sealed('b')),
      await vault.put(await sealed('c')),
    ];
    mkdirSync(join(dir, 'ab'), { recursive: true });
    const half = join(dir, 'ab', '.half-1');
    writeFileSync(half, 'age-encryption.org/v1\n');
    const cut = Date.now() - 2 * 86_400_000;
    for (const path of [pathOf(kept), pathOf(lost), half]) utimesSync(path, cut / 1000 - 60, cut / 1000 - 60);
    const names = await all(vault.unreferenced(async () => new Set([kept]), cut));
    expect(names).toEqual([lost]);
    expect(await vault.has(young)).toBe(true);
    expect(readdirSync(join(dir, 'ab'))).not.toContain('.half-1');
  });

  test('keeps of the moment of a file only the day, in UTC', async () => {
    const name = await vault.put(await sealed('kapan'));
    expect(statSync(pathOf(name)).mtimeMs % 86_400_000).toBe(0);
  });

  test('lets nothing but a hash become a path', () => {
    expect(parseVaultName('a'.repeat(64))).toBe('a'.repeat(64));
    for (const bad of ['', '../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
      expect(parseVaultName(bad)).toBeUndefined();
    }
  });
});
