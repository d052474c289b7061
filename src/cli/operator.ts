/** Commands that look after an installation: the ledger, the projections, links, and the tables of what there is. */

import type { FsckReport } from '../record/fsck.ts';
import { formatRef, type RecordRef } from '../record/ids.ts';
import { type Call, progressLine } from './call.ts';
import { type Door, openDoor } from './door.ts';
import type { Rebuilt } from './tasks.ts';
import { table } from './tasks.ts';
import { refusalWords } from './words.ts';

/** Asks through the door and shows the answer; the refusals of both are one line and exit code 1. */
export async function through<T>(call: Call, ask: (door: Door) => ReturnType<Door['ask']>, show: (value: T) => number) {
  const settings = call.settings();
  if (!settings) return 1;
  const door = await openDoor(settings, false);
  if (!door.ok) {
    call.err(door.refusal.reason[call.lang]);
    return 1;
  }
  try {
    const answer = await ask(door.value);
    if (answer.ok) return show(answer.value as T);
    call.err(refusalWords({ ...answer.refusal })[call.lang]);
    return 1;
  } finally {
    await door.value.close();
  }
}

/** Exit code 1 and a line for each thing that doesn't fit. */
export const fsckCommand = (call: Call): Promise<number> =>
  through<FsckReport>(
    call,
    door => door.ask('ledger.fsck', {}, progressLine(call)),
    report => {
      if (call.json) call.out(JSON.stringify(report));
      else {
        for (const { what, where } of report.findings) call.out(`${what}: ${where}`);
        const { entries, findings } = report;
        call.out(
          call.lang === 'id'
            ? `${entries} entri diperiksa, ${findings.length} temuan`
            : `${entries} entries checked, ${findings.length} findings`,
        );
      }
      return report.findings.length > 0 ? 1 : 0;
    },
  );

export const statusCommand = (call: Call): Promise<number> =>
  through<{ origin: string; size: number; root: string; key: string }>(
    call,
    door => door.ask('ledger.status', {}),
    status => {
      if (call.json) call.out(JSON.stringify(status));
      else for (const [name, value] of Object.entries(status)) call.out(`${name.padEnd(7)} ${value}`);
      return 0;
    },
  );

const shareOf = (text: string): number => (text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text));

/** Rebuilds; with `--check` compares only: exit code 1 and a line for each record that differs. */
export function rebuildCommand(call: Call): Promise<number> {
  const { check = false, sample } = call.values;
  const share = sample === undefined ? undefined : shareOf(String(sample));
  if (share !== undefined && !(share > 0 && share <= 1 && check)) {
    call.err(
      call.lang === 'id'
        ? '--sample berupa bagian, misalnya 1%, dan hanya bersama --check'
        : '--sample is a share, such as 1%, and goes with --check only',
    );
    return Promise.resolve(2);
  }
  const input = { names: call.positionals, check, ...(share === undefined ? {} : { sample: share }) };
  return through<Rebuilt>(
    call,
    door => door.ask('projection.rebuild', input, progressLine(call)),
    rebuilt => {
      const { differences, records, names } = rebuilt;
      if (call.json) call.out(JSON.stringify(rebuilt));
      else {
        for (const { projection, record, how } of differences) call.out(`${projection}: ${record} ${how}`);
        const id = check ? `${records} rekaman dibandingkan, ${differences.length} berbeda` : `${records} rekaman`;
        const en = check ? `${records} records compared, ${differences.length} differ` : `${records} records`;
        call.out(`${names.join(' ')}: ${call.lang === 'id' ? id : en}`);
      }
      return differences.length > 0 ? 1 : 0;
    },
  );
}

export const linkCommand = (call: Call): Promise<number> =>
  through<{ path: string; expires: string; hours: number }>(
    call,
    door => door.ask('link.set-password', { signIn: call.positionals[0] }),
    link => {
      const settings = call.settings();
      const url = `${settings?.origins[0] ?? `http://${settings?.host}:${settings?.port}`}${link.path}`;
      if (call.json) call.out(JSON.stringify({ url, expires: link.expires }));
      else {
        call.out(url);
        call.err(
          call.lang === 'id'
            ? `Berlaku sekali, selama ${link.hours} jam. Serahkan langsung kepada orangnya.`
            : `Good once, for ${link.hours} hours. Hand it to the person directly.`,
        );
      }
      return 0;
    },
  );

/** The table that the API, its document and this command line are made from. */
export async function operationsCommand(call: Call): Promise<number> {
  for (const operation of table) {
    const { name, summary } = operation;
    const also = 'also' in operation ? operation.also : undefined;
    const audience = also ? `${operation.for}, ${also}` : operation.for;
    call.out(
      call.json
        ? JSON.stringify({ name, for: operation.for, also, summary })
        : `${name.padEnd(20)} ${audience.padEnd(9)} ${summary[call.lang]}`,
    );
  }
  return 0;
}

/**
 * Says something about law or calendar as the operator: an installation without a national office has nobody else who may
 * speak about the law of the whole country.
 */
export function sayCommand(call: Call): Promise<number> {
  const [name = '', text = ''] = call.positionals;
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    call.err(
      call.lang === 'id'
        ? 'Isiannya harus JSON; contohnya di docs/law.md.'
        : 'The input must be JSON; docs/law.md has examples.',
    );
    return Promise.resolve(2);
  }
  if (!/^(law|calendar)\./.test(name)) {
    call.err(refusalWords({ code: 'unknown-command', detail: name })[call.lang]);
    return Promise.resolve(2);
  }
  return through<{ records: readonly { ref: RecordRef }[] }>(
    call,
    door => door.act(name, input),
    ({ records }) => {
      const refs = records.map(({ ref }) => formatRef(ref));
      if (call.json) call.out(JSON.stringify({ records: refs }));
      else call.out(call.lang === 'id' ? `tercatat: ${refs.join(' ')}` : `recorded: ${refs.join(' ')}`);
      return 0;
    },
  );
}

/** Says how many were begun and sent; exit code 1 where no server was named. */
export const remindCommand = (call: Call): Promise<number> =>
  through<{ mail: boolean; begun: number; sent: number }>(
    call,
    door => door.ask('reminders.round', {}),
    answer => {
      const { mail, begun, sent } = answer;
      if (call.json) call.out(JSON.stringify(answer));
      else if (mail)
        call.out(
          call.lang === 'id' ? `${begun} surel disiapkan, ${sent} terkirim` : `${begun} mails begun, ${sent} sent`,
        );
      else
        call.err(
          call.lang === 'id'
            ? 'Tidak ada server surel: isi NETRA_SMTP_HOST.'
            : 'There is no mail server: set NETRA_SMTP_HOST.',
        );
      return mail ? 0 : 1;
    },
  );
