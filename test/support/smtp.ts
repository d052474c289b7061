/** A real SMTP server on this machine: what it took, as it came over the line, and what it is told to refuse. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import type { MailSettings } from '../../src/cases/reminders/mailer.ts';

export interface Taken {
  readonly to: readonly string[];
  readonly from: string;
  readonly secure: boolean;
  readonly user: string | null;
  /** Head and body, byte for byte. */
  readonly raw: string;
}
export interface Smtp {
  readonly port: number;
  readonly taken: Taken[];
  /** Addresses that it takes nothing for. */
  readonly refuses: Set<string>;
  start(): Promise<void>;
  stop(): Promise<void>;
}
export const USER = 'netra';
export const PASSWORD = 'kata-sandi-server-surel';

/** A certificate for this machine, made for one run. */
export function certificate(): { readonly key: string; readonly cert: string } {
  const dir = mkdtempSync(join(tmpdir(), 'netra-smtp-'));
  const [key, cert] = [join(dir, 'key.pem'), join(dir, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '3650'];
  execFileSync('openssl', ['req', '-x509', ...kind, '-keyout', key, '-out', cert, ...subject], { stdio: 'ignore' });
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}

export const freePort = () =>
  new Promise<number>(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** `tls`: STARTTLS with this certificate and a password behind it; without it neither is offered. */
export async function smtp(tls?: ReturnType<typeof certificate>): Promise<Smtp> {
  const port = await freePort();
  const taken: Taken[] = [];
  const refuses = new Set<string>();
  let server: SMTPServer | undefined;
  return {
    ...{ port, taken, refuses },
    start: () =>
      new Promise((resolve, reject) => {
        server = new SMTPServer({
          ...(tls ?? { hideSTARTTLS: true }),
          ...(tls ? {} : { disabledCommands: ['STARTTLS', 'AUTH'] }),
          authOptional: tls === undefined,
          disableReverseLookup: true,
          onAuth: ({ username, password }, _session, done) =>
            username === USER && password === PASSWORD ? done(null, { user: USER }) : done(new Error('no')),
          onRcptTo: ({ address }, _session, done) =>
            refuses.has(address) ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })) : done(),
          onData(stream, { envelope, secure, user }, done) {
            const chunks: Buffer[] = [];
            stream.on('data', (chunk: Buffer) => chunks.push(chunk));
            stream.on('end', () => {
              taken.push({
                to: envelope.rcptTo.map(({ address }) => address),
                from: envelope.mailFrom ? envelope.mailFrom.address : '',
                secure,
                user: typeof user === 'string' ? user : null,
                raw: Buffer.concat(chunks).toString('utf8'),
              });
              done();
            });
          },
        });
        // A client that gives up is not the server's failure.
        server.on('error', () => {});
        server.server.once('error', reject);
        server.listen(port, '127.0.0.1', () => resolve());
      }),
    stop: () => new Promise(resolve => (server ? server.close(() => resolve()) : resolve())),
  };
}

export const settingsFor = (server: Pick<Smtp, 'port'>, change: Partial<MailSettings> = {}): MailSettings => ({
  ...{ host: '127.0.0.1', port: server.port, security: 'none', user: null, password: null },
  ...{ from: 'netra@kantor.example', ca: null },
  ...change,
});

/** A mail's body with its transfer encoding undone, as far as it is quoted-printable. */
export const readable = (raw: string): string =>
  Buffer.from(
    raw
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
