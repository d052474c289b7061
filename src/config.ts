import type { MailSettings } from './cases/reminders/mailer.ts';
import type { TimestampSettings } from './cases/timestamps/authority.ts';
import type { DatabaseConfig, DatabaseOptions } from './db/database.ts';

/** Authorities whose certificates are believed when a signed PDF is checked, each as PEM; none: then no chain is checked. */
export interface PdfTrust {
  readonly pdfRoots: readonly string[];
}

/** What an installation is opened with. */
export interface NetraConfig extends Partial<PdfTrust> {
  readonly database: DatabaseConfig;
  readonly options?: DatabaseOptions;
  /** Holds `ledger/` and `vault/` (and the embedded database's `db/`). */
  readonly dataDir: string;
  /** The installation's keys, apart from the data and from its backups. */
  readonly keysDir: string;
  /** The public name of this log, such as `netra.example/ledger`; it can never change. */
  readonly origin: string;
  readonly clock?: () => string;
  /** Data for training: a banner on every page, and never opened as real ones, nor the reverse. */
  readonly training?: boolean;
  /** Where mail goes out; without it reminders stay at the desk and in calendars. */
  readonly mail?: MailSettings;
  /** The authority that stamps decisions; without it none is asked. */
  readonly timestamps?: TimestampSettings;
  /** What people type, `https://netra.example`: what links in mails begin with. */
  readonly address?: string;
}
