/** What the rooms carry on by themselves once somebody asked for it, each resumed at the next start. */
import { type Imports, openImports } from './cases/import/runner.ts';
import { openReassignments, type Reassignments } from './cases/reassign/runner.ts';
import { openRosterImports, type RosterImports, type RosterImportsConfig } from './prevention/roster/imports.ts';

export interface Running {
  /** Running registers that offices bring along. */
  readonly imports: Imports;
  /** Files that become the next generation of a roster. */
  readonly rosterImports: RosterImports;
  readonly reassignments: Reassignments;
}

export function openRunning(config: RosterImportsConfig): Running & { stop(): Promise<unknown> } {
  const imports = openImports(config);
  const rosterImports = openRosterImports(config);
  const reassignments = openReassignments(config.asker);
  return {
    ...{ imports, rosterImports, reassignments },
    stop: () => Promise.all([imports.stop(), rosterImports.close(), reassignments.stop()]),
  };
}
