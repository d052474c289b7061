/** The time-stamping authority, as the environment names it. Without one, decisions stand as they did. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TimestampSettings } from '../cases/timestamps/authority.ts';
import { readAnchors } from '../cases/timestamps/token.ts';
import { ok, type Result } from '../result.ts';
import { no, type SettingRefusal } from './settings.ts';

/** Undefined where no authority is named. */
export function readTimestamps(
  env: NodeJS.ProcessEnv,
  cwd: string,
): Result<TimestampSettings | undefined, SettingRefusal> {
  const url = env.NETRA_TSA_URL || '';
  if (url === '') return ok(undefined);
  // A name and a password in an address would stand in every message about it.
  const plain = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && new URL(url).username === '';
  if (!plain)
    return no(
      'NETRA_TSA_URL',
      'isi alamat http(s) otoritas cap waktu, tanpa nama dan sandi',
      'must be the http(s) address of a time-stamping authority, without a name or password',
    );
  if (!env.NETRA_TSA_CA)
    return no(
      'NETRA_TSA_CA',
      'isi berkas PEM dengan sertifikat otoritas yang dipercaya: tanpa itu cap waktu tidak bisa diperiksa',
      'must be a PEM file with the certificate of the authority that is trusted: nothing can be checked without',
    );
  try {
    const anchors = readFileSync(resolve(cwd, env.NETRA_TSA_CA), 'utf8');
    readAnchors(anchors);
    return ok({ url, anchors });
  } catch {
    return no('NETRA_TSA_CA', 'bukan berkas PEM yang bisa dibaca', 'is no PEM file that can be read');
  }
}
