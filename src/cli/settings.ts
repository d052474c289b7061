/** What an installation can be told from outside, all by environment variables; docs/operations.md lists them. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { MailSettings } from '../cases/reminders/mailer.ts';
import type { TimestampSettings } from '../cases/timestamps/authority.ts';
import type { DatabaseConfig } from '../db/database.ts';
import type { Words } from '../law/row.ts';
import { ok, type Result, refuse } from '../result.ts';
import { readMail } from './settings-mail.ts';
import { readPdfRoots } from './settings-pdf-roots.ts';
import { readTimestamps } from './settings-timestamps.ts';
import { say } from './words.ts';

export interface Settings {
  /** NETRA_DATA: the ledger's files, the vault, the socket, and the embedded database in `db/`. */
  readonly dataDir: string;
  /** NETRA_KEYS: the installation's own keys, never inside the data. */
  readonly keysDir: string;
  /** NETRA_HOST and NETRA_PORT. */
  readonly host: string;
  readonly port: number;
  /** NETRA_ORIGIN: what people type, the main one first; empty where they type host and port. */
  readonly origins: readonly string[];
  /** DATABASE_URL; the embedded database without it. */
  readonly database: DatabaseConfig;
  /** NETRA_TRAINING=1: invented data, in folders of their own. */
  readonly training: boolean;
  /** NETRA_SMTP_…; undefined where none is named: then no mail goes out. */
  readonly mail?: MailSettings;
  /** NETRA_TSA_URL and NETRA_TSA_CA; undefined where none is named: then no decision is stamped. */
  readonly timestamps?: TimestampSettings;
  /** NETRA_PDF_ROOTS; empty where none is named: then no chain of a signed PDF is checked. */
  readonly pdfRoots: readonly string[];
}

export type SettingRefusal = { readonly code: 'setting'; readonly name: string; readonly reason: Words };

/** A reason why a setting can't be. */
export const no = (name: string, id: string, en: string) =>
  refuse<SettingRefusal>({ code: 'setting', name, reason: say(`${name}: ${id}`, `${name}: ${en}`) });

export function readSettings(env: NodeJS.ProcessEnv, cwd: string): Result<Settings, SettingRefusal> {
  const asked = env.NETRA_TRAINING || '0';
  if (asked !== '0' && asked !== '1') {
    return no('NETRA_TRAINING', 'isi 1 untuk latihan, atau kosongkan', 'set 1 for training, or leave it empty');
  }
  const training = asked === '1';
  const dataDir = resolve(cwd, env.NETRA_DATA || (training ? 'var-latihan' : 'var'));
  const keysDir = resolve(cwd, env.NETRA_KEYS || (training ? 'keys-latihan' : 'keys'));
  if (!relative(dataDir, keysDir).startsWith('..')) {
    return no(
      'NETRA_KEYS',
      'kunci harus di luar folder data, supaya cadangan data tidak memuat kuncinya',
      'keys must lie outside the data, so that a backup of the data does not hold them',
    );
  }
  const port = Number(env.NETRA_PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return no('NETRA_PORT', 'harus angka dari 0 sampai 65535', 'must be a number from 0 to 65535');
  }
  const origins = (env.NETRA_ORIGIN ?? '').split(',').flatMap(text => (text.trim() === '' ? [] : [text.trim()]));
  const wrong = origins.find(origin => !isOrigin(origin));
  if (wrong !== undefined) {
    return no(
      'NETRA_ORIGIN',
      `"${wrong}" bukan alamat; tulis misalnya https://netra.example`,
      `"${wrong}" is no address; write for instance https://netra.example`,
    );
  }
  const url = env.DATABASE_URL ?? '';
  if (url !== '' && !/^postgres(ql)?:\/\//.test(url)) {
    return no('DATABASE_URL', 'harus berawalan postgresql://', 'must begin with postgresql://');
  }
  const mail = readMail(env, cwd, origins);
  if (!mail.ok) return mail;
  const timestamps = readTimestamps(env, cwd);
  if (!timestamps.ok) return timestamps;
  const pdfRoots = readPdfRoots(env, cwd);
  if (!pdfRoots.ok) return pdfRoots;
  return ok({
    ...(mail.value ? { mail: mail.value } : {}),
    ...(timestamps.value ? { timestamps: timestamps.value } : {}),
    dataDir,
    keysDir,
    host: env.NETRA_HOST || '127.0.0.1',
    port,
    origins,
    database: url === '' ? { kind: 'pglite', dir: join(dataDir, 'db') } : { kind: 'postgres', url },
    training,
    pdfRoots: pdfRoots.value,
  });
}

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;

/**
 * The public name of the log. It stands in the first line of every checkpoint and can never change, so the one that was
 * signed first is kept; a new installation takes its own address.
 */
export function ledgerName({ dataDir, keysDir, origins, training }: Settings): string {
  for (const signed of [join(keysDir, 'ledger-last-checkpoint'), join(dataDir, 'ledger/checkpoint')]) {
    const first = existsSync(signed) ? readFileSync(signed, 'utf8').split('\n')[0] : undefined;
    if (first) return first;
  }
  return `${origins[0] ? new URL(origins[0]).host : 'netra.localhost'}${training ? '/latihan' : ''}/ledger`;
}
