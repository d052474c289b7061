/**
 * Sending mail, by nodemailer and one SMTP server. What must never happen here: a plain line to anything but this machine, an
 * address read as a header, a server's answer (which may repeat the address) in a log.
 */
import { createTransport } from 'nodemailer';
import type { Text } from './words.ts';

export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `starttls`: the line is encrypted before anything is said, or nothing is sent. `none` for this machine alone. */
  readonly security: 'starttls' | 'tls' | 'none';
  readonly user: string | null;
  readonly password: string | null;
  readonly from: string;
  /** The certificate, as PEM, of an authority that this machine does not know. */
  readonly ca: string | null;
}

/** Why nothing was sent. `refused` is final: the server won't take mail for this address. */
export type Why = 'refused' | 'unreachable' | 'not-encrypted' | 'sign-in' | 'other';

export interface Message extends Text {
  /** Events by RFC 5545, attached as a file. */
  readonly calendar?: string;
}

/** This installation names no mail server; what goes out elsewhere by mail is refused so. */
export type NoMail = { readonly code: 'no-mail' };
export const NO_MAIL: NoMail = { code: 'no-mail' };

export interface Mailer {
  /** Gives null once the server took it over. */
  send(to: string, message: Message, at: string, headers?: Readonly<Record<string, string>>): Promise<Why | null>;
}

const CALENDAR = { filename: 'acara.ics', contentType: 'text/calendar; charset=utf-8; method=PUBLISH' };
/** A server that doesn't answer holds up nothing for longer. */
const PATIENCE = 10_000;

export function openMailer(settings: MailSettings): Mailer {
  const { host, port, security, user, password, from, ca } = settings;
  const transport = createTransport({
    ...{ host, port, disableFileAccess: true, disableUrlAccess: true },
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    ...(ca === null ? {} : { tls: { ca } }),
    ...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE },
  });
  return {
    async send(to, { subject, text, html, calendar }, at, headers = {}) {
      try {
        await transport.sendMail({
          // As objects: an address is never parsed out of a text.
          from: { name: 'Netra', address: from },
          to: { name: '', address: to },
          envelope: { from, to: [to] },
          ...{ subject, text, html, date: new Date(at), xMailer: false },
          ...(calendar !== undefined && { attachments: [{ ...CALENDAR, content: calendar }] }),
          headers: { ...headers, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return null;
      } catch (error) {
        return whyOf(error as Failure);
      }
    },
  };
}

interface Failure {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly message?: unknown;
}

function whyOf({ code, responseCode, message }: Failure): Why {
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'sign-in';
  if (code === 'ETLS' || /certificate|self.signed|tls|ssl/i.test(String(message))) return 'not-encrypted';
  const final = typeof responseCode === 'number' && responseCode >= 500;
  if (code === 'EENVELOPE' && final) return 'refused';
  return ['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'ECONNREFUSED'].includes(String(code))
    ? 'unreachable'
    : 'other';
}
