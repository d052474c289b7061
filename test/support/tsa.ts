/** A time-stamping authority of OpenSSL on this machine, under a root of its own, and one HTTP server that answers for it as it is told. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface OpenSslTsa {
  readonly dir: string;
  /** The root's certificate, as a file and as PEM. */
  readonly ca: string;
  readonly anchors: string;
  /** The answer to a question: the DER of a TimeStampResp. */
  reply(question: Uint8Array): Buffer;
  /** A token that is signed like one, by a certificate of another kind that is no younger than the TSTInfo that is given then. */
  forge(tstInfo: () => Uint8Array, usage: string, bound: boolean): Buffer;
  /** What `openssl ts -verify` says to a file and the SHA-256 that it is about. */
  verifies(response: Uint8Array, digest: string): boolean;
}

const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] });
const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

export function opensslTsa(name = 'Otoritas Cap Waktu Contoh'): OpenSslTsa {
  const dir = mkdtempSync(join(tmpdir(), 'netra-tsa-'));
  const at = (file: string) => join(dir, file);
  /** A certificate under another one, with the extensions that its kind has. */
  const issue = (file: string, subject: string, by: string, extensions: string) => {
    writeFileSync(at(`${file}.ext`), extensions);
    openssl('req', '-new', ...KEY, '-keyout', at(`${file}.key`), '-out', at(`${file}.csr`), '-subj', `/CN=${subject}`);
    const signed = ['-CA', at(`${by}.pem`), '-CAkey', at(`${by}.key`), '-set_serial', String(serials++)];
    const days = ['-days', '3650', '-extfile', at(`${file}.ext`)];
    openssl('x509', '-req', '-in', at(`${file}.csr`), ...signed, ...days, '-out', at(`${file}.pem`));
  };
  let serials = 2;
  const root = ['-subj', `/CN=Akar ${name}`, '-addext', 'keyUsage=critical,keyCertSign,cRLSign', '-days', '3650'];
  openssl('req', '-x509', ...KEY, '-keyout', at('root.key'), '-out', at('root.pem'), ...root);
  const authority = 'basicConstraints=critical,CA:true,pathlen:0\nkeyUsage=critical,keyCertSign,cRLSign\n';
  issue('between', `Antara ${name}`, 'root', authority);
  const stamps = 'basicConstraints=CA:false\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=';
  issue('tsa', name, 'between', `${stamps}critical,timeStamping\n`);
  writeFileSync(at('serial'), '01\n');
  writeFileSync(
    at('tsa.cnf'),
    [
      ...['[tsa]', 'default_tsa = one', '[one]', `serial = ${at('serial')}`, 'crypto_device = builtin'],
      ...[`signer_cert = ${at('tsa.pem')}`, `certs = ${at('between.pem')}`, `signer_key = ${at('tsa.key')}`],
      ...['signer_digest = sha256', 'default_policy = 1.2.3.4.1', 'digests = sha256', 'accuracy = secs:1'],
      ...['ess_cert_id_alg = sha256', 'ess_cert_id_chain = no', ''],
    ].join('\n'),
  );
  return {
    dir,
    ca: at('root.pem'),
    anchors: readFileSync(at('root.pem'), 'utf8'),
    reply(question) {
      writeFileSync(at('question.tsq'), question);
      openssl('ts', '-reply', '-config', at('tsa.cnf'), '-queryfile', at('question.tsq'), '-out', at('answer.tsr'));
      return readFileSync(at('answer.tsr'));
    },
    forge(tstInfo, usage, bound) {
      issue('other', 'Bukan Otoritas', 'between', stamps + usage);
      writeFileSync(at('info.der'), tstInfo());
      const signed = ['-signer', at('other.pem'), '-inkey', at('other.key'), '-certfile', at('between.pem')];
      const content = ['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-in', at('info.der'), '-binary', '-nodetach'];
      openssl(
        'cms',
        '-sign',
        ...content,
        ...signed,
        ...(bound ? ['-cades'] : []),
        '-md',
        'sha256',
        '-outform',
        'DER',
        '-out',
        at('forged.der'),
      );
      return readFileSync(at('forged.der'));
    },
    verifies(response, digest) {
      writeFileSync(at('kept.tsr'), response);
      const said = openssl('ts', '-verify', '-in', at('kept.tsr'), '-digest', digest, '-CAfile', at('root.pem'));
      return said.toString().includes('Verification: OK');
    },
  };
}

export type Answers = (question: Buffer, request: IncomingMessage, response: ServerResponse) => void;
export interface TsaServer {
  readonly url: string;
  /** What came in, byte for byte. */
  readonly asked: Buffer[];
  answers: Answers;
  close(): void;
}
export const answerWith =
  (answer: (question: Buffer) => Uint8Array): Answers =>
  (question, _request, response) => {
    response.setHeader('content-type', 'application/timestamp-reply');
    response.end(answer(question));
  };

export async function tsaServer(answers: Answers): Promise<TsaServer> {
  const asked: Buffer[] = [];
  const at: { answers: Answers } = { answers };
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', part => parts.push(part));
    request.on('end', () => {
      const question = Buffer.concat(parts);
      asked.push(question);
      at.answers(question, request, response);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`,
    asked,
    get answers() {
      return at.answers;
    },
    set answers(next) {
      at.answers = next;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
