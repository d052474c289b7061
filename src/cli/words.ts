/** What the command line says, in plain Indonesian first and complete English second. */
import type { Words } from '../law/row.ts';
import type { Refusal } from '../record/kind.ts';

export type Lang = 'id' | 'en';

export const say = (id: string, en: string): Words => ({ id, en });

/** The terminal's language: English where it says so, else Indonesian. POSIX: LC_ALL before LC_MESSAGES before LANG. */
export function langOf(env: NodeJS.ProcessEnv): Lang {
  const set = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(value => value !== undefined && value !== '');
  return set?.toLowerCase().startsWith('en') ? 'en' : 'id';
}

const MIB = 1_048_576;
const detailOf = (refusal: Refusal): string => (refusal.detail === undefined ? '' : JSON.stringify(refusal.detail));
/** A reason that came in both languages. */
const isWords = (detail: unknown): detail is Words =>
  typeof detail === 'object' && detail !== null && 'id' in detail && 'en' in detail;
const mib = (bytes: unknown): string => (Number(bytes) / MIB).toFixed(Number(bytes) >= 10 * MIB ? 0 : 1);

/** Why an article, a file or a question was refused, and what to do. A code without a sentence of its own is shown as it is. */
export function refusalWords(refusal: Refusal & { readonly [more: string]: unknown }): Words {
  switch (refusal.code) {
    case 'too-large':
      return refusal.bytes === undefined
        ? say('lebih dari 1 MiB, terlalu besar untuk satu berita', 'over 1 MiB, too large for one article')
        : say(
            `${mib(refusal.bytes)} MiB, terlalu besar untuk satu berita (paling besar 1 MiB)`,
            `${mib(refusal.bytes)} MiB is too large for one article (1 MiB at most)`,
          );
    case 'binary':
      return say(
        'bukan berkas teks (ada bita NUL atau tanda kendali); simpan beritanya sebagai teks polos',
        'not a text file (NUL bytes or control characters); save the article as plain text',
      );
    case 'empty':
      return say('kosong, tidak ada yang dapat dibaca', 'empty, there is nothing to read');
    case 'not-indonesian':
      return say(
        'tidak berbahasa Indonesia; Netra hanya membaca berita berbahasa Indonesia',
        'not in Indonesian; Netra reads Indonesian news only',
      );
    case 'bad-line':
      return say(
        `baris ${refusal.line} bukan berita dalam JSON: ${refusal.why}`,
        `line ${refusal.line} is no article in JSON: ${refusal.why}`,
      );
    case 'missing-file':
      return say('berkas tidak ditemukan; periksa namanya', 'no such file; check its name');
    case 'directory':
      return say(
        'ini folder; sebutkan berkas-berkasnya, misalnya folder/*.txt',
        'this is a folder; name its files, for instance folder/*.txt',
      );
    case 'unreadable-file':
      return say(`tidak dapat dibuka (${refusal.why})`, `can't be opened (${refusal.why})`);
    case 'unknown-sign-in':
      return say(
        'tidak ada petugas dengan nama masuk itu; periksa ejaannya',
        'nobody serves under that sign-in name; check its spelling',
      );
    case 'unknown-projection': {
      const known = Array.isArray(refusal.detail) ? refusal.detail.join(', ') : '';
      return say(
        `tidak ada proyeksi ${refusal.field}; yang ada: ${known}`,
        `there is no projection ${refusal.field}; there are: ${known}`,
      );
    }
    case 'unknown-operation':
    case 'unknown-command':
      return say(`${refusal.code}: ${detailOf(refusal)}`, `${refusal.code}: ${detailOf(refusal)}`);
    case 'invalid-input':
      return say(
        `isian tidak dapat dibaca: ${refusal.field ?? ''} ${detailOf(refusal)}`,
        `the input can't be read: ${refusal.field ?? ''} ${detailOf(refusal)}`,
      );
    default: {
      if (isWords(refusal.detail)) {
        const { id, en } = refusal.detail;
        return say(`ditolak: ${refusal.field ?? ''}: ${id}`, `refused: ${refusal.field ?? ''}: ${en}`);
      }
      const plain = [refusal.code, refusal.field, detailOf(refusal)].filter(Boolean).join(' ');
      return say(`ditolak: ${plain}`, `refused: ${plain}`);
    }
  }
}
