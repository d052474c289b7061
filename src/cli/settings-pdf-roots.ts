/** NETRA_PDF_ROOTS: a folder of PEM files, the authorities whose certificates are believed in signed PDFs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readAnchors } from '../cases/timestamps/token.ts';
import { ok, type Result } from '../result.ts';
import { no, type SettingRefusal } from './settings.ts';

/** None where no folder is named; a folder without a certificate that can be read is a mistake, not a choice. */
export function readPdfRoots(env: NodeJS.ProcessEnv, cwd: string): Result<readonly string[], SettingRefusal> {
  if (!env.NETRA_PDF_ROOTS) return ok([]);
  const folder = resolve(cwd, env.NETRA_PDF_ROOTS);
  try {
    const pems = readdirSync(folder)
      .filter(name => /\.(pem|crt)$/i.test(name))
      .sort()
      .map(name => readFileSync(join(folder, name), 'utf8'));
    for (const pem of pems) readAnchors(pem);
    if (pems.length > 0) return ok(pems);
  } catch {
    // Said below in one way: a folder that isn't there, a file that is no certificate.
  }
  return no(
    'NETRA_PDF_ROOTS',
    'isi folder yang memuat berkas PEM (.pem atau .crt) dengan sertifikat otoritas yang dipercaya, dan tidak memuat PEM lain',
    'must be a folder of PEM files (.pem or .crt) with the certificates of the authorities that are trusted, and no others',
  );
}
