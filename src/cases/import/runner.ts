/**
 * From an uploaded file to cases. The file is kept, sealed under the day's draft key, from upload to its last row and for a
 * day at most; the preview is made from it each time anew. A confirmed import is carried out a few rows at a time, in the
 * order of the file, by whichever process is awake: what is done already is asked of the cases themselves, and a chunk is
 * asked under one key, so that two processes, or one that was killed, never make a row a case twice.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isSqlError } from '../../db/errors.ts';
import { formatRef, type RecordRef, sameRef } from '../../record/ids.ts';
import type { Actor, Refusal } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { eachOf, openWaking } from '../../record/waking.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { closeDayBox, openDayBox } from '../../sealing/day-box.ts';
import type { ServerKeys } from '../../sealing/server-keys.ts';
import { foundedOffice, standingOffice } from '../number-operations.ts';
import {
  dropFile,
  dropOldFiles,
  findFile,
  findFileByHash,
  type ImportFile,
  type ImportListRow,
  importsOf,
  keepFile,
  rowsDone,
  runningImports,
} from './import.store.ts';
import { IMPORTER, type ImportRefusal, mayImport } from './import.ts';
import { ROWS_AT_ONCE } from './import-commands.ts';
import { type Preview, previewOf } from './preview.ts';
import type { FileRefusal } from './table.ts';

export type Uploaded =
  | { readonly kind: 'kept'; readonly id: string }
  /** The file of an import that was cut short: it goes on. */
  | { readonly kind: 'resumed'; readonly import: RecordRef };
type Refused = Refusal | FileRefusal | ImportRefusal;

export interface Imports {
  /** Keeps a file for its preview; refuses one that can't be read at all, and one that was imported before. */
  upload(actor: Actor, office: RecordRef, bytes: Uint8Array): Promise<Result<Uploaded, Refused>>;
  preview(actor: Actor, id: string): Promise<Result<Preview & { readonly office: RecordRef }, Refused>>;
  /** The same without keeping anything. */
  check(actor: Actor, office: RecordRef, bytes: Uint8Array): Promise<Result<Preview, Refused>>;
  /** Begins the import of a file without errors; it goes on by itself. */
  confirm(actor: Actor, id: string): Promise<Result<RecordRef, Refused>>;
  discard(actor: Actor, id: string): Promise<void>;
  /** Carries on what is running; resolves when nothing can be done any more. */
  wake(progress?: (done: number) => void): Promise<void>;
  stop(): Promise<void>;
}

export interface ImportsConfig {
  asker(actor: Actor, name: string): Asked;
  readonly keys: ServerKeys;
  readonly clock: () => string;
}

const KEPT_MS = 24 * 3_600_000;
const no = (refusal: ImportRefusal): Result<never, ImportRefusal> => refuse(refusal);

export function openImports({ asker, keys, clock }: ImportsConfig): Imports {
  let told: ((done: number) => void) | undefined;
  const importing = asker(IMPORTER, 'import');
  const running = () => importing.read(tx => runningImports(tx));
  const job = openWaking(
    'import',
    eachOf('import', running, one => carryOut(importing, one)),
  );

  const draftKeys = () => keys.draftKeys(Date.parse(clock()));
  const placeOf = (region: string, office: string, hash: string) => `register ${region}:${office} ${hash}`;

  async function opened(file: ImportFile): Promise<Uint8Array | undefined> {
    return openDayBox(placeOf(file.region, file.office, file.hash), file.sealed, await draftKeys());
  }

  /** The office that this person imports for: the own one. */
  async function officeFor(asked: Asked, ref: RecordRef) {
    const { actor } = asked;
    const may = mayImport(actor);
    if (!may.ok) return may as Result<never, Refusal>;
    const own = actor.kind !== 'officer' || (actor.office !== null && sameRef(actor.office, ref));
    const office = own ? await standingOffice(asked, ref) : undefined;
    return office ? ok({ ref, numbering: office.state.numbering }) : no({ code: 'other-office', field: 'office' });
  }

  const check: Imports['check'] = async (actor, ref, bytes) => {
    const asked = asker(actor, 'import.check');
    const office = await officeFor(asked, ref);
    return office.ok ? previewOf(asked, office.value, bytes) : office;
  };

  const upload: Imports['upload'] = async (actor, ref, bytes) => {
    const readable = await check(actor, ref, bytes);
    if (!readable.ok) return readable;
    const { hash } = readable.value;
    const asked = asker(actor, 'import.upload');
    const known = (await asked.read(tx => importsOf(tx, ref))).find(one => one.hash === hash);
    if (known?.finished) return no({ code: 'import-known' });
    const id = randomUUID();
    const sealed = closeDayBox(placeOf(ref.region, ref.id, hash), bytes, await draftKeys(), randomBytes);
    const now = clock();
    const until = new Date(Date.parse(now) + KEPT_MS).toISOString();
    await asked.read(async tx => {
      await dropOldFiles(tx, now);
      await keepFile(tx, { region: ref.region, id, office: ref.id, hash, sealed, until });
    });
    if (!known) return ok({ kind: 'kept', id });
    void wake();
    return ok({ kind: 'resumed', import: { region: known.region, id: known.record } });
  };

  const preview: Imports['preview'] = async (actor, id) => {
    const asked = asker(actor, 'import.preview');
    const file = await asked.read(tx => findFile(tx, id));
    const bytes = file && (await opened(file));
    if (!file || !bytes) return no({ code: 'import-expired' });
    const ref = { region: file.region, id: file.office };
    const office = await officeFor(asked, ref);
    if (!office.ok) return office;
    const made = await previewOf(asked, office.value, bytes);
    return made.ok ? ok({ ...made.value, office: ref }) : made;
  };

  const confirm: Imports['confirm'] = async (actor, id) => {
    const made = await preview(actor, id);
    if (!made.ok) return made;
    const { office, hash, errors, rows, series } = made.value;
    const asked = asker(actor, 'import.confirm');
    const known = (await asked.read(tx => importsOf(tx, office))).find(one => one.hash === hash);
    if (known) return ok({ region: known.region, id: known.record });
    if (errors > 0) return no({ code: 'import-has-errors' });
    const raised = series.filter(({ highest }) => highest > 0);
    const input = { office: formatRef(office), hash, rows: rows.length, series: raised };
    try {
      const begun = await asked.engine.act('import.begin', input, { actor });
      if (!begun.ok) return begun;
      const [record] = begun.value.records;
      if (!record) throw new Error('import.begin leaves an import');
      void wake();
      return ok(record.ref);
    } catch (error) {
      if (!isSqlError(error) || error.code !== '23505') throw error;
      // Only the database knows what another hand began in the same moment: this file, or another one.
      const meanwhile = (await asked.read(tx => importsOf(tx, office))).find(one => one.hash === hash);
      return meanwhile ? ok({ region: meanwhile.region, id: meanwhile.record }) : no({ code: 'import-running' });
    }
  };

  async function wake(progress?: (done: number) => void): Promise<void> {
    told = progress ?? told;
    await job.wake();
    if (told === progress) told = undefined;
  }

  /** Leaves an import whose file is gone as it stands: it goes on when the same file is uploaded once more. */
  async function carryOut(asked: Asked, running: ImportListRow): Promise<void> {
    const ref = { region: running.region, id: running.record };
    const office = { region: running.region, id: running.office };
    const file = await asked.read(tx => findFileByHash(tx, office, running.hash));
    const bytes = file && (await opened(file));
    // What had begun goes on where the office was dissolved meanwhile: half a register helps nobody.
    const founded = await foundedOffice(asked, office);
    if (!bytes || !founded) return;
    const made = await previewOf(asked, { ref: office, numbering: founded.state.numbering }, bytes);
    if (!made.ok || made.value.rows.length !== running.rows)
      throw new Error('a running import reads otherwise than before');
    for (;;) {
      const done = await asked.read(tx => rowsDone(tx, ref));
      told?.(done);
      if (job.isStopped()) return;
      if (done >= running.rows) break;
      const rows = made.value.rows.slice(done, done + ROWS_AT_ONCE);
      const input = { import: formatRef(ref), office: formatRef(office), rows };
      if (!(await insist(asked, 'import.rows', input, `${formatRef(ref)}/${done}`))) return;
    }
    await insist(asked, 'import.finish', { import: formatRef(ref) }, `${formatRef(ref)}/finish`);
    await asked.read(tx => dropFile(tx, office, running.hash));
  }

  /** False where the import was abandoned meanwhile. */
  async function insist(asked: Asked, name: string, input: unknown, key: string): Promise<boolean> {
    for (;;) {
      const answer = await asked.engine.act(name, input, { actor: IMPORTER, key });
      if (answer.ok) return true;
      if (answer.refusal.code === 'import-not-running') return false;
      if (answer.refusal.code !== 'busy' || job.isStopped())
        throw new Error(`${name} was refused: ${answer.refusal.code}`);
      await wait(500);
    }
  }

  return {
    upload,
    preview,
    check,
    confirm,
    async discard(actor, id) {
      const asked = asker(actor, 'import.discard');
      await asked.read(async tx => {
        const file = await findFile(tx, id);
        const office = file && { region: file.region, id: file.office };
        const running = office && (await importsOf(tx, office)).some(one => one.hash === file.hash && !one.finished);
        if (office && !running) await dropFile(tx, office, file.hash);
      });
    },
    wake,
    stop: job.stop,
  };
}
