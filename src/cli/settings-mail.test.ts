import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const dir = mkdtempSync(join(tmpdir(), 'netra-mail-settings-'));
writeFileSync(join(dir, 'sandi'), 'rahasia\n');
const base = {
  NETRA_ORIGIN: 'https://netra.example',
  NETRA_SMTP_HOST: 'smtp.kantor.example',
  NETRA_SMTP_FROM: 'netra@kantor.example',
};
const read = (change: NodeJS.ProcessEnv) => readSettings({ ...base, ...change }, dir);

test('a server is named with its sender; the line is encrypted unless something else is said, and a password comes from a file', () => {
  const found = read({ NETRA_SMTP_USER: 'netra', NETRA_SMTP_PASSWORD_FILE: 'sandi' });
  expect(found).toMatchObject({
    ok: true,
    value: {
      mail: {
        ...{ host: 'smtp.kantor.example', port: 587, security: 'starttls', user: 'netra', password: 'rahasia' },
        ...{ from: 'netra@kantor.example', ca: null },
      },
    },
  });
  expect(read({ NETRA_SMTP_TLS: 'tls' })).toMatchObject({ ok: true, value: { mail: { port: 465, security: 'tls' } } });
  expect(read({ NETRA_SMTP_TLS: 'none', NETRA_SMTP_HOST: '127.0.0.1' })).toMatchObject({ ok: true });
});

test('without a server there is no mail', () => {
  const found = readSettings({}, dir);
  expect(found.ok && found.value.mail).toBe(undefined);
});

test.each([
  ['NETRA_SMTP_TLS', { NETRA_SMTP_TLS: 'none' }],
  ['NETRA_SMTP_TLS', { NETRA_SMTP_TLS: 'maybe' }],
  ['NETRA_SMTP_FROM', { NETRA_SMTP_FROM: 'Netra <netra@kantor.example>' }],
  ['NETRA_SMTP_FROM', { NETRA_SMTP_FROM: '' }],
  ['NETRA_SMTP_PORT', { NETRA_SMTP_PORT: '0' }],
  ['NETRA_SMTP_HOST', { NETRA_SMTP_HOST: 'smtp kantor' }],
  ['NETRA_SMTP_USER', { NETRA_SMTP_USER: 'netra' }],
  ['NETRA_SMTP_PASSWORD_FILE', { NETRA_SMTP_USER: 'netra', NETRA_SMTP_PASSWORD_FILE: 'tidak-ada' }],
  ['NETRA_SMTP_CA', { NETRA_SMTP_CA: 'tidak-ada.pem' }],
  ['NETRA_ORIGIN', { NETRA_ORIGIN: '' }],
])('%s is refused by name: %j', (name, change) => {
  const found = read(change);
  expect(found.ok ? '' : found.refusal.name).toBe(name);
});
