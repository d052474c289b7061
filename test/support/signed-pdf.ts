/** PDFs signed as somebody's own programs sign them: keys and certificates of OpenSSL, the file put together by hand. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] });
const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

export interface Pki {
  readonly dir: string;
  /** PEM of a certificate by its name here. */
  pem(file: string): string;
  /** A certificate under the authority; `from` and `until` as OpenSSL writes days: `20200101000000Z`. */
  issue(
    file: string,
    subject: string,
    how?: {
      readonly from?: string;
      readonly until?: string;
      readonly usage?: string;
      readonly keyOf?: string;
      readonly serial?: number;
      readonly by?: string;
      readonly rsa?: number;
    },
  ): void;
  /** The DER of a detached signature. */
  sign(
    bytes: Uint8Array,
    file: string,
    how?: {
      readonly hash?: string;
      readonly bound?: boolean;
      readonly certificate?: string;
      readonly more?: readonly string[];
      readonly attached?: boolean;
    },
  ): Buffer;
}

export function openPki(name = 'Akar Sertifikat Contoh'): Pki {
  const dir = mkdtempSync(join(tmpdir(), 'netra-pki-'));
  const at = (file: string) => join(dir, file);
  let serials = 2;
  const pki: Pki = {
    dir,
    pem: file => readFileSync(at(`${file}.pem`), 'utf8'),
    issue(
      file,
      subject,
      { from, until, usage = 'digitalSignature,nonRepudiation', keyOf, serial, by = 'between', rsa } = {},
    ) {
      const authority = usage === 'authority';
      writeFileSync(
        at(`${file}.ext`),
        authority
          ? 'basicConstraints=critical,CA:true,pathlen:0\nkeyUsage=critical,keyCertSign,cRLSign\n'
          : `basicConstraints=CA:false\nkeyUsage=critical,${usage}\n`,
      );
      const key = keyOf
        ? ['-new', '-key', at(`${keyOf}.key`)]
        : ['-new', ...(rsa ? ['-newkey', `rsa:${rsa}`, '-nodes'] : EC), '-keyout', at(`${file}.key`)];
      openssl('req', ...key, '-out', at(`${file}.csr`), '-subj', subject, '-utf8');
      const days = from && until ? ['-not_before', from, '-not_after', until] : ['-days', '3650'];
      const signed = ['-CA', at(`${by}.pem`), '-CAkey', at(`${by}.key`), '-set_serial', String(serial ?? serials++)];
      try {
        openssl(
          'x509',
          '-req',
          '-in',
          at(`${file}.csr`),
          ...signed,
          ...days,
          '-extfile',
          at(`${file}.ext`),
          '-out',
          at(`${file}.pem`),
        );
      } catch {
        // Before OpenSSL 3.4 only its little authority takes days that are over.
        writeFileSync(at('index.txt'), '');
        writeFileSync(at('index.txt.attr'), 'unique_subject = no\n');
        writeFileSync(at('serial'), (0x100 + serials++).toString(16).padStart(4, '0'));
        writeFileSync(
          at('ca.cnf'),
          [
            '[ca]',
            'default_ca = one',
            '[one]',
            `database = ${at('index.txt')}`,
            `serial = ${at('serial')}`,
            `new_certs_dir = ${dir}`,
            'default_md = sha256',
            'policy = any',
            '[any]',
            'commonName = optional',
            'organizationName = optional',
            '',
          ].join('\n'),
        );
        const span = ['-startdate', from ?? '', '-enddate', until ?? ''];
        openssl(
          'ca',
          '-batch',
          '-notext',
          '-config',
          at('ca.cnf'),
          '-cert',
          at(`${by}.pem`),
          '-keyfile',
          at(`${by}.key`),
          '-in',
          at(`${file}.csr`),
          ...span,
          '-extfile',
          at(`${file}.ext`),
          '-out',
          at(`${file}.pem`),
        );
      }
    },
    sign(
      bytes,
      file,
      { hash = 'sha256', bound = true, certificate = file, more = ['between'], attached = false } = {},
    ) {
      writeFileSync(at('signed.bin'), bytes);
      writeFileSync(at('more.pem'), more.map(pki.pem).join(''));
      const by = ['-signer', at(`${certificate}.pem`), '-inkey', at(`${file}.key`)];
      const form = [
        ...(bound ? ['-cades'] : []),
        ...(attached ? ['-nodetach'] : []),
        ...(more.length > 0 ? ['-certfile', at('more.pem')] : []),
      ];
      openssl(
        'cms',
        '-sign',
        '-binary',
        '-in',
        at('signed.bin'),
        '-md',
        hash,
        ...by,
        ...form,
        '-outform',
        'DER',
        '-out',
        at('signed.der'),
      );
      return readFileSync(at('signed.der'));
    },
  };
  openssl(
    'req',
    '-x509',
    ...EC,
    '-keyout',
    at('root.key'),
    '-out',
    at('root.pem'),
    '-subj',
    `/CN=${name}`,
    '-addext',
    'keyUsage=critical,keyCertSign,cRLSign',
    '-days',
    '3650',
  );
  pki.issue('between', `/CN=Antara ${name}`, { usage: 'authority', by: 'root' });
  return pki;
}

/** Room for the digits of a signature. */
const ROOM = 8_000;

const pageOf = (word: string): string =>
  `<< /Length ${word.length + 33} >>\nstream\nBT /F 18 Tf 20 100 Td (${word}) Tj ET  \nendstream`;

/** A page that says one word, by itself. */
export const barePdf = (word = 'Ikrar'): Buffer =>
  appended(
    Buffer.from('%PDF-1.7\n'),
    [
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
      [
        3,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
      ],
      [4, pageOf(word)],
    ],
    { root: 1, size: 5 },
  );

/** What the last trailer of a file says. */
function lastOf(pdf: Buffer) {
  const text = pdf.toString('latin1');
  const last = (pattern: RegExp) => Number([...text.matchAll(pattern)].at(-1)?.[1]);
  const root = last(/\/Root (\d+) 0 R/g);
  const catalog = text.slice(text.lastIndexOf(`\n${root} 0 obj\n`)).split('endobj')[0] ?? '';
  const fields = /\/Fields \[([^\]]*)\]/.exec(catalog)?.[1] ?? '';
  const inside = catalog
    .slice(catalog.indexOf('<<') + 2, catalog.lastIndexOf('>>'))
    .replace(/\/AcroForm <<[^>]*>>/, '');
  return { root, size: last(/\/Size (\d+)/g), table: last(/startxref\n(\d+)/g), fields, inside };
}

/** One revision: objects, a table of them, and a trailer that names the table before. */
function appended(
  before: Buffer,
  objects: readonly (readonly [number: number, text: string])[],
  { root, size, table: previous }: { readonly root: number; readonly size: number; readonly table?: number },
): Buffer {
  let text = before.toString('latin1');
  const rows = objects.map(([number, object]) => {
    const row = `${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${number} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const table = text.length;
  const trailer = `<< /Size ${size} /Root ${root} 0 R${previous === undefined ? '' : ` /Prev ${previous}`} >>`;
  text += `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n${trailer}\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

export interface SignHow {
  readonly subFilter?: string;
  readonly time?: string;
  /** What the range says instead of what is right. */
  readonly range?: (right: readonly number[]) => readonly (number | string)[];
  /** Makes the signature over the bytes of the two parts. */
  readonly sign: (bytes: Buffer) => Uint8Array;
}

/** A later revision of the file with one signature more. */
export function signPdf(
  pdf: Buffer,
  { subFilter = 'ETSI.CAdES.detached', time = "D:20261120081500+07'00'", range, sign }: SignHow,
): Buffer {
  const { root, size, table, fields, inside } = lastOf(pdf);
  const wide = '0000000000';
  const digits = '0'.repeat(ROOM);
  const mark = `/ByteRange [0 ${wide} ${wide} ${wide}]`;
  const whole = appended(
    pdf,
    [
      [root, `<<${inside}/AcroForm << /SigFlags 3 /Fields [${`${fields} ${size} 0 R`.trim()}] >> >>`],
      [size, `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Tanda${size}) /V ${size + 1} 0 R /Rect [0 0 0 0] >>`],
      [
        size + 1,
        `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} /M (${time}) ${mark} /Contents <${digits}> >>`,
      ],
    ],
    { root, size: size + 2, table },
  );
  const from = whole.indexOf(`<${digits}>`, pdf.length);
  const to = from + ROOM + 2;
  const right = [0, from, to, whole.length - to];
  const written = (range?.(right) ?? right).slice(1).map(one => String(one).padStart(10, ' '));
  const said = `/ByteRange [0 ${written.join(' ')}`.padEnd(mark.length - 1).slice(0, mark.length - 1);
  whole.write(said, whole.indexOf(mark, pdf.length), 'latin1');
  const der = sign(Buffer.concat([whole.subarray(0, from), whole.subarray(to)]));
  whole.write(Buffer.from(der).toString('hex'), from + 1, 'latin1');
  return whole;
}

/** A later revision that says another word on the page of `barePdf`. */
export const revised = (pdf: Buffer, word: string): Buffer => appended(pdf, [[4, pageOf(word)]], lastOf(pdf));

/** A later revision with these objects: new ones behind the file's own, or others in the place of its own. */
export const withObjects = (
  pdf: Buffer,
  objects: (next: number) => readonly (readonly [number: number, text: string])[],
): Buffer => {
  const last = lastOf(pdf);
  const added = objects(last.size);
  return appended(pdf, added, { ...last, size: Math.max(last.size, ...added.map(([number]) => number + 1)) });
};
