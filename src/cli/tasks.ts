/**
 * What the operator at the machine can have done, beside the table of operations: each over the composed application, each
 * with its progress. They are asked on the command line only, through the server's socket or directly, never over the network.
 */
import { z } from 'zod';
import type { RowProblem } from '../cases/import/rows.ts';
import type { Words } from '../law/row.ts';
import type { Netra } from '../netra.ts';
import { LINK_HOURS, makeSetUpLink } from '../offices/links.ts';
import { signInName } from '../offices/person.ts';
import { brokenFiles } from '../prevention/circular/circular-files.ts';
import { invalidInput } from '../record/engine.ts';
import { type Finding, type FsckReport, fsck } from '../record/fsck.ts';
import { parseRef, refSchema } from '../record/ids.ts';
import type { Actor, Refusal } from '../record/kind.ts';
import { checkProjections, type Difference, rebuildProjection } from '../record/rebuild.ts';
import { ok, type Result, refuse } from '../result.ts';
import { operations, tallies } from '../rooms.ts';
import { say } from './words.ts';

export const OPERATOR = { kind: 'system', name: 'command-line' } as const satisfies Actor;

/** Told now and then while a task runs: what it works on and how many are done. */
export type Progress = (what: string, done: number) => void;

export interface Task<I = unknown, O = unknown> {
  readonly name: string;
  readonly summary: Words;
  readonly input: z.ZodType<I>;
  run(netra: Netra, input: I, progress: Progress): Promise<Result<O, Refusal>>;
}
const defineTask = <I, O>(task: Task<I, O>): Task<I, O> => task;

export const ledgerFsck = defineTask({
  name: 'ledger.fsck',
  summary: say('Periksa seluruh buku besar', 'Check the whole ledger'),
  input: z.object({}),
  async run({ database, files }, _input, progress): Promise<Result<FsckReport, Refusal>> {
    const report = await fsck(database, files.dir, files.checkpoint(), done => progress('ledger', done));
    const kept = (await brokenFiles(database)).map(
      ({ region, record, sha256, what }): Finding => ({
        what: what === 'missing' ? 'kept-file-missing' : 'kept-file-differs',
        where: `${region}:${record} ${sha256}`,
      }),
    );
    return ok({ ...report, findings: [...report.findings, ...kept] });
  },
});

export interface Rebuilt {
  readonly names: readonly string[];
  readonly records: number;
  readonly differences: readonly Difference[];
}

export const rebuild = defineTask({
  name: 'projection.rebuild',
  summary: say('Bangun ulang atau periksa proyeksi', 'Rebuild or check projections'),
  input: z.object({
    /** All of them where none is named. */
    names: z.array(z.string()).default([]),
    check: z.boolean().default(false),
    sample: z.number().gt(0).max(1).optional(),
  }),
  async run({ database, engine, coverage }, { names, check, sample }, progress): Promise<Result<Rebuilt, Refusal>> {
    const known = [...engine.projections, ...tallies].map(({ name }) => name);
    const unknown = names.find(name => !known.includes(name));
    if (unknown !== undefined) return refuse({ code: 'unknown-projection', field: unknown, detail: known });
    const isChosen = ({ name }: { readonly name: string }) => names.length === 0 || names.includes(name);
    const chosen = engine.projections.filter(isChosen);
    const counted = tallies.filter(isChosen);
    const differences: Difference[] = [];
    let records = 0;
    if (check) {
      const onProgress = (done: number) => {
        records = done;
        progress('check', done);
      };
      const options = { onProgress, ...(sample !== undefined && { sample }) };
      differences.push(...(await checkProjections(database, engine, chosen, options)));
    } else
      for (const projection of chosen)
        records += await rebuildProjection(database, engine, projection, done => progress(projection.name, done));
    // After the lists that they are counted from.
    for (const tally of counted) {
      const onProgress = (done: number) => progress(tally.name, done);
      if (check) differences.push(...(await tally.check(database, { onProgress, ...(sample && { sample }) })));
      else await coverage.rebuild();
    }
    return ok({ names: [...chosen, ...counted].map(({ name }) => name), records, differences });
  },
});

/** For the person whose way in is lost; an administrator does the same at the desk for anybody but the own person. */
export const setPasswordLink = defineTask({
  name: 'link.set-password',
  summary: say('Buat tautan sekali pakai untuk kata sandi', 'Make a one-time link for a password'),
  input: z.object({ signIn: z.string() }),
  async run(
    { database, clock },
    { signIn },
  ): Promise<Result<{ path: string; expires: string; hours: number }, Refusal>> {
    const name = signInName.safeParse(signIn);
    const { rows } = await database.statement(
      'find person',
      `select region || ':' || record as ref from officer where sign_in = $1 and active`,
      [name.success ? name.data : ''],
    );
    const person = parseRef(String(rows[0]?.ref ?? '-'));
    if (!person) return refuse({ code: 'unknown-sign-in', field: 'signIn' });
    const link = await makeSetUpLink(database, OPERATOR, { purpose: 'set-password', person }, clock());
    if (!link.ok) return link as Result<never, Refusal>;
    const { token, expires } = link.value;
    return ok({ path: `/siapkan/${token}`, expires, hours: LINK_HOURS['set-password'] });
  },
});

export interface Registered {
  readonly found: number;
  readonly understood: number;
  readonly problems: readonly RowProblem[];
  readonly imported: number;
}

/** The operator's way to import a running register; with `preview`, or where a row has an error, nothing is stored. */
export const importRegister = defineTask({
  name: 'import.register',
  summary: say('Impor register berjalan', 'Import a running register'),
  input: z.object({ office: refSchema, file: z.base64(), preview: z.boolean().default(false) }),
  async run({ imports }, { office, file, preview }, progress): Promise<Result<Registered, Refusal>> {
    const bytes = new Uint8Array(Buffer.from(file, 'base64'));
    const checked = await imports.check(OPERATOR, office, bytes);
    if (!checked.ok) return checked;
    const { found, rows, problems, errors } = checked.value;
    const told = { found, understood: rows.length, problems };
    if (preview || errors > 0) return ok({ ...told, imported: 0 });
    const kept = await imports.upload(OPERATOR, office, bytes);
    if (!kept.ok) return kept;
    if (kept.value.kind === 'kept') {
      const begun = await imports.confirm(OPERATOR, kept.value.id);
      if (!begun.ok) return begun;
    }
    await imports.wake(done => progress('register', done));
    return ok({ ...told, imported: rows.length });
  },
});

/** A round by hand: the mails of this day that nobody has yet, whatever the hour, and a try of all that wait. */
export const remind = defineTask({
  name: 'reminders.round',
  summary: say('Kirim pengingat hari ini', "Send today's reminders"),
  input: z.object({}),
  async run({ reminders, inviting }) {
    await inviting.wake();
    const begun = (await reminders.compose(true)) + (await inviting.remind());
    return ok({ mail: reminders.sends, begun, sent: (await reminders.send()) + (await inviting.send()) });
  },
});

export const tasks = [
  ledgerFsck,
  rebuild,
  setPasswordLink,
  importRegister,
  remind,
] as readonly unknown[] as readonly Task[];

/** Asks a task or an operation by name, as the operator. */
export async function askAsOperator(
  netra: Netra,
  name: string,
  input: unknown,
  progress: Progress,
): Promise<Result<unknown, Refusal>> {
  const task = tasks.find(known => known.name === name);
  if (!task) return netra.ask(name, input, OPERATOR);
  const parsed = task.input.safeParse(input);
  return parsed.success ? task.run(netra, parsed.data, progress) : refuse(invalidInput(parsed.error));
}

/** Everything that can be asked, for help and for tests. */
export const table = [...operations, ...tasks.map(task => ({ ...task, for: 'operator' as const }))];
