/** What the rooms carry on by themselves once somebody asked for it, and what goes out by mail; each resumed at the next start. */
import { type Imports, openImports } from './cases/import/runner.ts';
import { openReassignments, type Reassignments } from './cases/reassign/runner.ts';
import { type OwnReminders, openReminders } from './cases/reminders/own.ts';
import { type Coverage, openCoverage } from './prevention/coverage/rounds.ts';
import { type Inviting, openInviting } from './prevention/inviting/inviting.ts';
import { type Messaging, openMessages } from './prevention/message/subscribing.ts';
import { openPledgeRounds, type PledgeRounds } from './prevention/pledge/rounds.ts';
import { openSigning, type Signing } from './prevention/pledge/signing.ts';
import { openRosterImports, type RosterImports, type RosterImportsConfig } from './prevention/roster/imports.ts';
import { owedOf } from './publish/periodic-owed.ts';

export interface Running {
  /** Running registers that offices bring along. */
  readonly imports: Imports;
  /** Files that become the next generation of a roster. */
  readonly rosterImports: RosterImports;
  readonly reassignments: Reassignments;
  /** Who is asked to read what, and what they do upon it. */
  readonly inviting: Inviting;
  /** Signing of pledges by whoever holds an invitation. */
  readonly signing: Signing;
  /** Inviting to pledges, and counting them. */
  readonly pledges: PledgeRounds;
  /** Who was reached by what, counted. */
  readonly coverage: Coverage;
  /** What officers are told of limits. */
  readonly reminders: OwnReminders;
  /** Messages to those who asked for them. */
  readonly messages: Messaging;
}

export function openRunning(
  config: RosterImportsConfig &
    Parameters<typeof openInviting>[0] &
    Omit<Parameters<typeof openReminders>[0], 'owed'> & { readonly trusts: boolean },
): Running & { stop(): Promise<unknown> } {
  const imports = openImports(config);
  const rosterImports = openRosterImports(config);
  const reassignments = openReassignments(config.asker);
  const inviting = openInviting(config);
  const signing = openSigning(config.asker, config.mailer, config.trusts);
  const pledges = openPledgeRounds(config.asker, inviting.wake);
  const coverage = openCoverage(config.asker);
  const begun = [imports, reassignments, inviting, pledges, coverage];
  return {
    ...{ imports, rosterImports, reassignments, inviting, signing, pledges, coverage },
    reminders: openReminders({
      ...config,
      owed: async (office, today) => (await owedOf(config, office, today)).map(({ dueOn }) => dueOn),
    }),
    messages: openMessages(config),
    stop: () => Promise.all([rosterImports.close(), ...begun.map(one => one.stop())]),
  };
}
