/**
 * From an uploaded file to the next generation of a roster. The file is kept, packed and sealed under the day's draft key, until
 * it is done and for a day at most; the preview is made from it each time anew. A confirmed import is staged a thousand rows at a
 * time, each a transaction that renews the claim of whoever works on it, and becomes the truth by one act. One that was killed
 * in between is taken back and staged again by whoever is awake; one that was stopped is taken back. Until the act nobody sees
 * a row of it.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { hashOf } from '../../cases/import/preview.ts';
import { type FileRefusal, type Reading, readTable } from '../../cases/import/table.ts';
import type { Tx } from '../../db/database.ts';
import { DatabaseError, isSqlError } from '../../db/errors.ts';
import { formatRef, type RecordRef, type Region } from '../../record/ids.ts';
import type { Actor, Refusal } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { openWaking, sayBroken } from '../../record/waking.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { closeDayBox, openDayBox } from '../../sealing/day-box.ts';
import type { ServerKeys } from '../../sealing/server-keys.ts';
import { mayPrevent, regionBeyond } from '../prevention.ts';
import { ROSTER } from './columns.ts';
import { BELONGS_TO } from './difference.ts';
import {
  beat,
  beginStaging,
  type Claimed,
  claimUpload,
  countPeople,
  dropOldUploads,
  dropUpload,
  endPeople,
  endUnits,
  endUpload,
  findUpload,
  formerPeople,
  keepUpload,
  letGo,
  runningUpload,
  sealedUpload,
  stopStaging,
  type Upload,
  unstagePeople,
  unstageUnits,
} from './import.store.ts';
import { closePerson } from './person.ts';
import { inOrder, type Problem } from './problems.ts';
import { rosterOf, type StagedPerson, stagePeople, stageUnits } from './roster.store.ts';
import { type OpenRoster, type RosterRefusal, type RosterState, rosterKind } from './roster.ts';
import { type FileRow, type RosterFile, understand } from './rows.ts';
import { breathe, COUNTED_ONLY, type Counts, cipherOf, compare, PAGE } from './staging.ts';

/** The job that stages what somebody confirmed; the act names that somebody. */
const IMPORTER = { kind: 'system', name: 'roster' } as const satisfies Actor;

export interface Preview extends Omit<Counts, 'otherName'> {
  readonly upload: Upload;
  readonly roster: RecordRef;
  readonly name: string;
  readonly people: number;
  readonly file: RosterFile;
  /** Errors first, each with its row. */
  readonly problems: readonly Problem[];
  readonly errors: number;
}
type Refused = Refusal | FileRefusal | RosterRefusal;

export interface RosterImports {
  /** Keeps a file for its preview; refuses one that can't be read at all, and the one that was imported last. */
  upload(actor: Actor, region: Region, bytes: Uint8Array): Promise<Result<string, Refused>>;
  preview(actor: Actor, id: string): Promise<Result<Preview, Refused>>;
  /** Where an upload stands, without reading it. */
  standing(actor: Actor, id: string): Promise<Result<Upload, Refused>>;
  /** Begins to stage a file without errors; it goes on by itself. */
  confirm(actor: Actor, id: string): Promise<Result<Upload, Refused>>;
  /** Before its confirmation the file is deleted; while it is staged, what was staged is taken back. */
  stop(actor: Actor, id: string): Promise<Result<true, Refused>>;
  /** Carries on what is under way; resolves when nothing can be done any more. */
  wake(): Promise<void>;
  /** Lets the present step finish. */
  close(): Promise<void>;
}

export interface RosterImportsConfig {
  asker(actor: Actor, name: string): Asked;
  readonly keys: ServerKeys;
  readonly clock: () => string;
  /** How large a file may be; another one in a benchmark alone. */
  readonly reading?: Reading;
  /** Told after each step of the work: a test stops it there. */
  readonly onStep?: (done: number) => void | Promise<void>;
}

const KEPT_MS = 24 * 3_600_000;
/** Far longer than any step takes: a claim that is older has nobody behind it. */
const CLAIM_MS = 60_000;
/** A step that the database had no time for is tried again, this often and after this long. */
const TRIES = 8;
const PAUSE_MS = 500;
const no = (refusal: RosterRefusal): Result<never, RosterRefusal> => refuse(refusal);
const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** The claim was lost to another process, or the import was stopped: the step is undone, and nothing more is done. */
class Lost extends Error {}

export function openRosterImports(config: RosterImportsConfig): RosterImports {
  const { asker, keys, clock, reading = ROSTER, onStep } = config;
  const worker = randomUUID();
  const { wake, stop: stopWorking, isStopped } = openWaking('roster', work);
  let later: NodeJS.Timeout | undefined;

  const draftKeys = () => keys.draftKeys(Date.parse(clock()));
  const placeOf = ({ region, roster, hash }: Pick<Upload, 'region' | 'roster' | 'hash'>) =>
    `roster ${region}:${roster} ${hash}`;
  const refOf = ({ region, roster }: Pick<Upload, 'region' | 'roster'>): RecordRef => ({ region, id: roster });
  const inMs = (ms: number) => new Date(Date.parse(clock()) + ms).toISOString();

  const mayBring = (actor: Actor, region: Region): Result<true, Refusal> => {
    const beyond = regionBeyond(actor, region);
    return beyond ? refuse(beyond) : mayPrevent(actor);
  };

  async function loadRoster(asked: Asked, ref: RecordRef): Promise<OpenRoster | undefined> {
    const record = await asked.read(tx => asked.engine.load(tx, ref));
    const state = record?.kind === rosterKind.name ? (record.state as RosterState) : undefined;
    return state?.phase === 'open' ? state : undefined;
  }

  const read = async (asked: Asked, region: Region, bytes: Uint8Array): Promise<Result<RosterFile, FileRefusal>> => {
    const table = await readTable(bytes, reading);
    if (!table.ok) return table;
    const { today } = asked.engine.moment(region, asked.actor);
    const read = await understand(table.value, Number(today.slice(0, 4)), reading.lines, breathe);
    return read.ok && read.value.found === 0 ? refuse({ code: 'file-empty' }) : read;
  };

  async function opened(asked: Asked, upload: Upload): Promise<Uint8Array | undefined> {
    const sealed = await asked.read(tx => sealedUpload(tx, upload));
    const packed = sealed && openDayBox(placeOf(upload), sealed, await draftKeys());
    return packed ? unpack(packed) : undefined;
  }

  /** Another region's upload and none at all look the same. */
  async function found(asked: Asked, id: string): Promise<Result<Upload, Refused>> {
    const upload = await asked.read(tx => findUpload(tx, id));
    if (!upload) return no({ code: 'roster-file-gone' });
    const may = mayBring(asked.actor, upload.region);
    return may.ok ? ok(upload) : may;
  }

  const upload: RosterImports['upload'] = async (actor, region, bytes) => {
    const may = mayBring(actor, region);
    if (!may.ok) return may;
    const asked = asker(actor, 'roster.upload');
    const row = await asked.read(tx => rosterOf(tx, region));
    const ref = row && { region, id: row.record };
    const state = ref && (await loadRoster(asked, ref));
    if (!ref || !state) return no({ code: 'roster-not-open' });
    const hash = hashOf(bytes);
    if (state.files.at(-1) === hash) return no({ code: 'roster-file-known', field: 'file' });
    const file = await read(asked, region, bytes);
    if (!file.ok) return file;
    const { part, found: rows, problems } = file.value;
    const errors = problems.filter(({ warning }) => !warning).length;
    const about = { region, id: randomUUID(), roster: ref.id, part, hash, rows, errors };
    const sealed = closeDayBox(placeOf(about), await pack(bytes), await draftKeys(), randomBytes);
    const until = inMs(KEPT_MS);
    await asked.write(async tx => {
      await dropOldUploads(tx, region, clock());
      await keepUpload(tx, { ...about, sealed, until });
    });
    return ok(about.id);
  };

  const preview: RosterImports['preview'] = async (actor, id) => {
    const asked = asker(actor, 'roster.preview');
    const known = await found(asked, id);
    if (!known.ok) return known;
    const bytes = await opened(asked, known.value);
    const ref = refOf(known.value);
    const state = await loadRoster(asked, ref);
    if (!bytes || !state) return no({ code: 'roster-file-gone' });
    const file = await read(asked, ref.region, bytes);
    if (!file.ok) return file;
    const { otherName, ...counts } = await compare(asked, { ref, state }, file.value, COUNTED_ONLY);
    const renamed = otherName.map(
      ({ row, name }): Problem => ({ row, column: 'name', code: 'nip-other-name', detail: name, warning: true }),
    );
    const problems = inOrder([...file.value.problems, ...renamed]);
    const { people, name } = state;
    const errors = problems.filter(({ warning }) => !warning).length;
    return ok({ ...counts, upload: known.value, roster: ref, name, people, file: file.value, problems, errors });
  };

  const confirm: RosterImports['confirm'] = async (actor, id) => {
    const asked = asker(actor, 'roster.confirm');
    const known = await found(asked, id);
    if (!known.ok || known.value.phase === 'staging') return known;
    if (known.value.phase !== 'kept') return no({ code: 'roster-file-gone' });
    if (known.value.errors > 0) return no({ code: 'roster-has-errors' });
    const ref = refOf(known.value);
    const state = await loadRoster(asked, ref);
    if (!state) return no({ code: 'roster-not-open' });
    const other = await asked.read(tx => runningUpload(tx, ref));
    if (other) return no({ code: 'roster-moved' });
    try {
      await asked.write(tx => beginStaging(tx, known.value, state.generation + 1, { ...actor, ...unnamed(actor) }));
    } catch (error) {
      // Only the database knows what another hand began in the same moment.
      if (!isSqlError(error) || error.code !== '23505') throw error;
      return no({ code: 'roster-moved' });
    }
    void wake();
    return ok({ ...known.value, phase: 'staging' });
  };

  const stop: RosterImports['stop'] = async (actor, id) => {
    const asked = asker(actor, 'roster.stop');
    const known = await found(asked, id);
    if (!known.ok) return known;
    await asked.write(async tx => {
      await dropUpload(tx, known.value);
      await stopStaging(tx, known.value, 'roster-stopped');
    });
    void wake();
    return ok(true);
  };

  async function work(): Promise<void> {
    const asked = asker(IMPORTER, 'roster.import');
    for (;;) {
      const claimed = isStopped()
        ? undefined
        : await asked.read(tx => claimUpload(tx, worker, clock(), inMs(CLAIM_MS)));
      if (!claimed) return;
      try {
        await (claimed.phase === 'stopped' ? takeBack(asked, claimed) : carryOut(asked, claimed));
      } catch (error) {
        if (error instanceof Lost) {
          await asked.read(tx => letGo(tx, claimed, worker));
          continue;
        }
        sayBroken('roster', error);
        // Not tried again at once: the claim ends by itself, and whoever is awake then takes it.
        later ??= setTimeout(() => {
          later = undefined;
          void wake();
        }, CLAIM_MS + PAUSE_MS).unref();
      }
    }
  }

  /** Steps of the work on one upload: each in one transaction with the renewed claim. */
  function stepsOf(asked: Asked, claimed: Claimed, total: number) {
    let done = 0;
    return async (more: number, write: (tx: Tx) => Promise<unknown>): Promise<void> => {
      const after = Math.min(done + more, total);
      for (let tried = 1; ; tried += 1) {
        if (isStopped()) throw new Lost();
        try {
          await asked.read(async tx => {
            if (!(await beat(tx, claimed, { worker, until: inMs(CLAIM_MS), done: after, total }))) throw new Lost();
            await write(tx);
          });
          break;
        } catch (error) {
          if (!(error instanceof DatabaseError) || tried === TRIES) throw error;
          await wait(PAUSE_MS);
        }
      }
      done = after;
      await onStep?.(done);
    };
  }
  type Step = ReturnType<typeof stepsOf>;

  async function carryOut(asked: Asked, claimed: Claimed): Promise<void> {
    const ref = refOf(claimed);
    const state = await loadRoster(asked, ref);
    const next = claimed.generation ?? 0;
    // It went live, and whoever did it had no time to say so.
    if (state?.generation === next && state.files.at(-1) === claimed.hash)
      return asked.read(tx => endUpload(tx, claimed, 'finished'));
    const bytes = await opened(asked, claimed);
    const file = bytes && (await read(asked, ref.region, bytes));
    if (!state || !file?.ok || state.generation + 1 !== next) {
      const problem = state && file?.ok ? 'roster-moved' : 'roster-file-gone';
      return giveUp(asked, claimed, problem);
    }
    const standing = await asked.read(tx => countPeople(tx, ref, state.generation, BELONGS_TO[file.value.part]));
    const step = stepsOf(asked, claimed, standing + file.value.rows.length);
    // What an earlier try left behind.
    await unstage(step, ref, next);
    const counts = await stage(asked, step, { ref, state }, file.value);
    const { added, changed, left, units } = counts;
    const people = state.people + added - left;
    const input = {
      roster: formatRef(ref),
      generation: next,
      hash: claimed.hash,
      added,
      changed,
      left,
      people,
      units,
    };
    const asking = { actor: claimed.actor, key: `roster/${claimed.id}` };
    const goLive = async () => {
      // The claim is fresh as it goes live: nobody else is staging.
      await step(0, async () => {});
      return asked.engine.act('roster.go-live', input, asking);
    };
    let live = await goLive();
    for (let tried = 1; !live.ok && live.refusal.code === 'busy' && tried < TRIES; tried += 1) {
      await wait(PAUSE_MS);
      live = await goLive();
    }
    return live.ok ? asked.read(tx => endUpload(tx, claimed, 'finished')) : giveUp(asked, claimed, live.refusal.code);
  }

  /** What it staged is taken back next. */
  const giveUp = (asked: Asked, claimed: Claimed, problem: string): Promise<void> =>
    asked.read(async tx => {
      await stopStaging(tx, claimed, problem);
      await letGo(tx, claimed, worker);
    });

  async function takeBack(asked: Asked, claimed: Claimed): Promise<void> {
    const [ref, next] = [refOf(claimed), claimed.generation ?? 0];
    const state = await loadRoster(asked, ref);
    // It was put in force before anybody could stop it: then it stands.
    if (!state || state.generation >= next)
      return asked.read(tx => endUpload(tx, claimed, state?.files.at(-1) === claimed.hash ? 'finished' : 'failed'));
    await unstage(stepsOf(asked, claimed, 0), ref, next);
    await asked.read(tx => endUpload(tx, claimed, 'failed'));
  }

  async function unstage(step: Step, ref: RecordRef, next: number): Promise<void> {
    await step(0, tx => unstageUnits(tx, ref, next));
    let last: string | null = null;
    do {
      const after: string | null = last;
      await step(0, async tx => {
        last = await unstagePeople(tx, ref, next, after, PAGE);
      });
    } while (last !== null);
  }

  async function stage(
    asked: Asked,
    step: Step,
    roster: { readonly ref: RecordRef; readonly state: OpenRoster },
    file: RosterFile,
  ): Promise<Counts> {
    const { ref } = roster;
    const next = roster.state.generation + 1;
    const cipher = await asked.read(tx => cipherOf(asked, tx, ref));
    const { keyring } = asked.engine;
    const markOf = (nip: string) => keyring.markFor('nip', nip).subarray(0, 16);
    const rowOf = (person: string, row: FileRow, unit: string): StagedPerson => {
      const { name, nip, post, rank, mail, belongs, heads } = row;
      return {
        ...{ person, unit, belongs, heads, has_mail: mail !== null, since: next },
        nip_mark: nip === null ? null : markOf(nip),
        sealed: closePerson(cipher, ref, person, next, { name, nip, post, rank, mail }),
      };
    };
    return compare(asked, roster, file, {
      async units({ staged, ended }) {
        await step(0, tx => endUnits(tx, ref, next, ended));
        for (let at = 0; at < staged.length; at += PAGE)
          await step(0, tx => stageUnits(tx, ref, staged.slice(at, at + PAGE)));
      },
      async page({ ended, changed }, unitIds, compared) {
        const rows = changed.map(({ person, row }) => rowOf(person, row, unitIds[row.unit] ?? ''));
        await step(compared, async tx => {
          await endPeople(tx, ref, next, ended);
          await stagePeople(tx, ref, rows);
        });
      },
      async added(rows, unitIds) {
        const marks = rows.flatMap(({ nip }) => (nip === null ? [] : [hex(markOf(nip))]));
        const former = await asked.read(tx => formerPeople(tx, ref, marks));
        const staged = rows.map(row => {
          const known = row.nip === null ? undefined : former.get(hex(markOf(row.nip)));
          return rowOf(known ?? randomUUID(), row, unitIds[row.unit] ?? '');
        });
        await step(rows.length, tx => stagePeople(tx, ref, staged));
      },
    });
  }

  return {
    upload,
    preview,
    async standing(actor, id) {
      const known = await found(asker(actor, 'roster.standing'), id);
      // Whoever waits at its page sees to it that somebody works on it.
      if (known.ok && (known.value.phase === 'staging' || known.value.phase === 'stopped')) void wake();
      return known;
    },
    confirm,
    stop,
    wake,
    async close() {
      clearTimeout(later);
      await stopWorking();
    },
  };
}
const hex = (mark: Uint8Array) => Buffer.from(mark).toString('hex');
/** Who it was is in the id; a name is nothing to keep beside a file. */
const unnamed = (actor: Actor) => ('id' in actor ? { name: '' } : {});
