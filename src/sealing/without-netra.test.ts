/** An office must get at its own papers with Debian's `age` alone: by passphrase, and by two sheets of recovery. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Result } from '../result.ts';
import { newMemberKey, newRecoveryKey } from './circle.ts';
import { sealItem } from './item.ts';
import { formatSheet, recover, splitRecovery } from './recovery.ts';

const must = <T, R>(result: Result<T, R>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

const dir = mkdtempSync(join(tmpdir(), 'netra-age-'));
afterAll(() => rmSync(dir, { recursive: true }));

const keep = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(dir, name), content, { mode: 0o600 });
  return join(dir, name);
};

/** Vitest has no way to skip loudly, so each test asks, and CI never gets past the question. */
const noAge = () => {
  if (spawnSync('age', ['--version']).error === undefined) return false;
  const line = 'age is not installed: that seals open without Netra was not tested (apt-get install age)';
  if (process.env.CI === 'true') throw new Error(line);
  console.warn(line);
  return true;
};

/** `age` asks for a passphrase at the terminal only: `script` plays one. */
const opensByPassphrase = (name: string, passphrase: string): string => {
  const out = join(dir, `${name}.open`);
  const asked = spawnSync('script', ['-qec', `age --decrypt --output ${out} ${join(dir, name)}`, '/dev/null'], {
    input: `${passphrase}\n`,
  });
  return asked.status === 0 ? out : '';
};

const opens = (identityFile: string, sealed: Uint8Array): Buffer =>
  spawnSync('age', ['--decrypt', '--identity', identityFile], { input: sealed }).stdout;

const SECRET = 'Pelapor: Kalimaya Contoh, 0812-0000-0000';

test('a member’s key opens by passphrase, then the wrap with it, then the content', async () => {
  if (noAge()) return;
  const passphrase = 'sawah payung kereta melati';
  const key = must(await newMemberKey(passphrase, 10));
  const item = must(
    await sealItem(new TextEncoder().encode(SECRET), [
      { role: 'member', recipient: key.recipient },
      { role: 'recovery', recipient: (await newRecoveryKey()).recipient },
    ]),
  );
  keep('member', Buffer.from(key.wrapped, 'base64'));
  expect(opensByPassphrase('member', 'bukan frasa yang benar')).toBe('');
  const own = opensByPassphrase('member', passphrase);
  expect(own).not.toBe('');
  const wrap = item.wraps.find(({ recipient }) => recipient === key.recipient);
  const secret = opens(own, wrap?.secret ?? new Uint8Array());
  expect(secret.toString()).toMatch(/^AGE-SECRET-KEY-1/);
  expect(opens(keep('item', secret), item.sealed).toString()).toBe(SECRET);
});

test('two of three sheets give the recovery key, which opens the wrap and then the content', async () => {
  if (noAge()) return;
  const recovery = await newRecoveryKey();
  const [, two = '', three = ''] = (await splitRecovery(recovery.secret)).map(formatSheet);
  const item = must(
    await sealItem(new TextEncoder().encode(SECRET), [
      { role: 'member', recipient: must(await newMemberKey('sawah payung kereta melati', 2)).recipient },
      { role: 'recovery', recipient: recovery.recipient },
    ]),
  );
  const identity = keep('recovery', must(await recover([three, two], [recovery.recipient])));
  const wrap = item.wraps.find(({ recipient }) => recipient === recovery.recipient);
  const secret = opens(identity, wrap?.secret ?? new Uint8Array());
  expect(opens(keep('item-again', secret), item.sealed).toString()).toBe(SECRET);
});
