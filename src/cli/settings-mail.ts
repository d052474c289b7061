/** The SMTP server that mail goes out by, as the environment names it. The password lies in a file, never in a variable. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MailSettings } from '../cases/reminders/mailer.ts';
import { mailAddress } from '../offices/reminders.ts';
import { ok, type Result } from '../result.ts';
import { no, type SettingRefusal } from './settings.ts';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Undefined where no server is named. */
export function readMail(
  env: NodeJS.ProcessEnv,
  cwd: string,
  origins: readonly string[],
): Result<MailSettings | undefined, SettingRefusal> {
  const host = env.NETRA_SMTP_HOST || '';
  if (host === '') return ok(undefined);
  if (!/^[A-Za-z0-9.:-]+$/.test(host)) return no('NETRA_SMTP_HOST', 'isi nama server', 'must be the name of a server');
  if (origins.length === 0)
    return no(
      'NETRA_ORIGIN',
      'harus diisi bila surel dikirim: tautan di dalamnya berawal dengan alamat ini',
      'is needed where mail goes out: links in it begin with this address',
    );
  const security = env.NETRA_SMTP_TLS || 'starttls';
  if (security !== 'starttls' && security !== 'tls' && security !== 'none')
    return no('NETRA_SMTP_TLS', 'isi starttls, tls, atau none', 'must be starttls, tls or none');
  if (security === 'none' && !LOOPBACK.includes(host))
    return no(
      'NETRA_SMTP_TLS',
      'none hanya untuk server di mesin ini sendiri',
      'none is for a server on this machine alone',
    );
  const port = Number(env.NETRA_SMTP_PORT || (security === 'tls' ? 465 : 587));
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return no('NETRA_SMTP_PORT', 'harus angka dari 1 sampai 65535', 'must be a number from 1 to 65535');
  const from = mailAddress.safeParse(env.NETRA_SMTP_FROM ?? '');
  if (!from.success)
    return no(
      'NETRA_SMTP_FROM',
      'isi alamat pengirim, misalnya netra@kantor.example',
      'must be the address that mail comes from, such as netra@office.example',
    );
  const password = contents(env.NETRA_SMTP_PASSWORD_FILE, cwd);
  const ca = contents(env.NETRA_SMTP_CA, cwd);
  if (password === undefined) return unreadable('NETRA_SMTP_PASSWORD_FILE');
  if (ca === undefined) return unreadable('NETRA_SMTP_CA');
  const user = env.NETRA_SMTP_USER || null;
  if ((user === null) !== (password === null))
    return no(
      'NETRA_SMTP_USER',
      'nama dan berkas sandi diisi keduanya atau tidak sama sekali',
      'name and password file are both set, or neither',
    );
  return ok({ host, port, security, user, password: password?.trimEnd() ?? null, from: from.data, ca });
}

const unreadable = (name: string) => no(name, 'berkas tidak dapat dibaca', 'the file cannot be read');

/** Null where no file is named, undefined where it can't be read. */
function contents(name: string | undefined, cwd: string): string | null | undefined {
  if (!name) return null;
  try {
    return readFileSync(resolve(cwd, name), 'utf8');
  } catch {
    return undefined;
  }
}
