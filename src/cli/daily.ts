/** What an installation does by itself at its hours, beside the embedded engine's own care (db/jobs.ts). */

import { forgetOldReminders } from '../cases/reminders/reminders.store.ts';
import type { Jobs } from '../db/jobs.ts';
import { sweepVault } from '../intake/sweep.ts';
import type { Netra } from '../netra.ts';
import { forgetOldSignIns } from '../offices/signin.store.ts';
import { forgetUnnamedFiles } from '../prevention/circular/circular-files.ts';
import { forgetOldMails } from '../prevention/inviting/delivery.store.ts';
import { forgetOldKeys } from '../record/record.store.ts';

/** Days that a command asked twice is still recognised. */
const KEYS_KEPT = 90;

/** Times are Jakarta's. Before the jobs are started. */
export function scheduleDaily(jobs: Jobs, netra: Netra): void {
  jobs.schedule('forget-keys', '45 2 * * *', () => forgetKeys(netra));
  jobs.schedule('forget-sign-ins', '55 2 * * *', () => forgetSignIns(netra));
  jobs.schedule('sweep-vault', '15 3 * * *', () => sweep(netra));
  jobs.schedule('forget-circular-files', '20 3 * * *', () => forgetCircularFiles(netra));
  jobs.schedule('forget-reminders', '25 3 * * *', () => forgetReminders(netra));
  // Seven in the morning of Papua, Sulawesi and Java; and once more, for a morning on which nothing ran.
  jobs.schedule('begin-reminders', '0 5,6,7,9 * * *', async () => void (await netra.reminders.compose()));
  jobs.schedule('remind-circulars', '10 7,10 * * *', () => remindInvited(netra));
  jobs.schedule('send-invitations', '*/5 * * * *', async () => void (await netra.inviting.send()));
  if (netra.timestamps.host !== null)
    jobs.schedule('timestamp-decisions', '* * * * *', async () => void (await netra.timestamps.round()));
  jobs.schedule('forget-signing-attempts', '35 3 * * *', () => netra.pledges.forget());
  jobs.schedule('invite-and-count', '* * * * *', () => netra.pledges.wake());
  jobs.schedule('count-coverage', '* * * * *', () => netra.coverage.wake());
  if (netra.messages.sends)
    jobs.schedule('send-messages', '* * * * *', async () => void (await netra.messages.round()));
  jobs.schedule('forget-message-mail', '35 3 * * *', () => netra.messages.forgetOld());
  jobs.schedule('send-reminders', '*/5 * * * *', async () => void (await netra.reminders.send()));
}

const keeper = (name: string) => ({ role: 'netra_keeper', scope: '*', name }) as const;

async function forgetKeys({ database, clock }: Netra): Promise<void> {
  const before = new Date(Date.parse(clock()) - KEYS_KEPT * 86_400_000).toISOString().slice(0, 10);
  await database.transaction(keeper('forget keys'), tx => forgetOldKeys(tx, before));
}

async function forgetSignIns({ database, clock }: Netra): Promise<void> {
  await database.transaction(keeper('forget sign-ins'), tx => forgetOldSignIns(tx, clock()));
}

/** Of circulars and pledges. Whoever joined by a press that a power cut left half done is invited first. */
async function remindInvited({ inviting }: Netra): Promise<void> {
  await inviting.wake();
  await inviting.remind();
}

async function forgetReminders({ database, clock }: Netra): Promise<void> {
  await database.transaction(keeper('forget reminders'), async tx => {
    await forgetOldReminders(tx, clock());
    await forgetOldMails(tx, clock());
  });
}

/** A day is longer than anybody fills in one form. */
const forgetCircularFiles = ({ database, clock }: Netra): Promise<void> =>
  forgetUnnamedFiles(database, new Date(Date.parse(clock()) - 86_400_000).toISOString().slice(0, 10));

async function sweep(netra: Netra): Promise<void> {
  const swept = await sweepVault(netra);
  if (swept.ok) return;
  const reports = swept.refusal.differences.length;
  console.error(`vault: nothing was swept, ${reports} reports differ from their list: run netra rebuild evidence-blob`);
}
