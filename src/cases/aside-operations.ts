/** The pages of notes and redactions of a matter: what officers wrote beside it, what is blackened, and one look behind that. */
import { z } from 'zod';
import type { Tx } from '../db/database.ts';
import { type AccessState, accessKind, isUncovering } from '../intake/access.ts';
import { recordLook, uncoveringsOf, viewsOf } from '../intake/trail.ts';
import { VIEWED } from '../intake/view.ts';
import { type Aside, asideIn } from '../offices/aside.ts';
import { hasWords, textsIn } from '../offices/field-texts.ts';
import { KINDS_OF_MATTER, type KindOfMatter } from '../offices/recusal.ts';
import { mayUncover, type Redaction, redactedFields, standing } from '../offices/redaction.ts';
import { decodeAct, replay } from '../record/codec.ts';
import { type RecordRef, refSchema } from '../record/ids.ts';
import type { Kind, Loaded, ReadAct, Refusal } from '../record/kind.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, type Result, refuse } from '../result.ts';

const about = z.object({ record: refSchema });
const missing = (field: string) => refuse<Refusal>({ code: 'not-found', field });

/** A matter as its reader has it; that its page was looked at is on record first, where looks at its kind are. */
async function matterAt<T>(
  asked: Asked,
  ref: RecordRef,
  also: (tx: Tx, record: Loaded) => Promise<T>,
): Promise<
  Result<{ readonly record: Loaded; readonly aside: Aside & { readonly number: string }; readonly also: T }, Refusal>
> {
  const found = await asked.read(async tx => {
    const record = await asked.engine.load(tx, ref);
    const aside = record && KINDS_OF_MATTER.some(kind => kind === record.kind) ? asideIn(record.state) : undefined;
    if (!record || !aside) return undefined;
    return {
      record,
      aside: aside as unknown as Aside & { number: string },
      also: await also(tx, record),
      views: await viewsOf(asked, tx, ref),
    };
  });
  if (!found) return missing('record');
  const viewed = VIEWED.find(kind => kind === found.record.kind);
  const looked = viewed ? await recordLook(asked, viewed, ref, found.views) : ok(true as const);
  return looked.ok ? ok(found) : looked;
}

const offersOf = (asked: Asked, record: Loaded, names: readonly string[]) =>
  asked.engine
    .offers(record, asked.actor)
    .filter(({ command }) => names.includes(command.name.split('.')[1] ?? ''))
    .map(({ command, verdict }) => ({ name: command.name.split('.')[1] ?? '', verdict }));

const head = ({ ref, kind, version }: Loaded, number: string) => ({ ref, kind: kind as KindOfMatter, version, number });

export const listNotes = defineOperation({
  name: 'note.list',
  summary: { id: 'Catatan petugas pada satu laporan atau perkara', en: 'Officers’ notes on a report or a case' },
  for: 'officer',
  input: about,
  async run(asked, { record: ref }) {
    const found = await matterAt(asked, ref, async () => null);
    if (!found.ok) return found;
    const { record, aside } = found.value;
    return ok({
      ...head(record, aside.number),
      notes: aside.notes,
      offers: offersOf(asked, record, ['write-note', 'withdraw-note']),
    });
  },
});

/** What can be chosen to be blackened: each field with words, as it is shown now. */
export interface WrittenField {
  /** `seq.name`, as `redact` takes it. */
  readonly at: string;
  readonly type: string;
  readonly name: string;
  readonly begins: string;
}
const SHOWN_OF_FIELD = 80;

const fieldsOf = (kind: Kind, acts: readonly ReadAct[]): readonly WrittenField[] =>
  acts.flatMap(({ seq, type, fields }) =>
    type === 'redacted' || type === 'redaction-lifted'
      ? []
      : Object.entries(kind.acts[type]?.fields ?? {}).flatMap(([name, spec]) => {
          const texts = hasWords(name, spec) ? textsIn(spec, fields[name]).filter(text => text !== '') : [];
          const begins = texts.join(' · ').slice(0, SHOWN_OF_FIELD);
          return texts.length === 0 ? [] : [{ at: `${seq}.${name}`, type, name, begins }];
        }),
  );

export const listRedactions = defineOperation({
  name: 'redaction.list',
  summary: {
    id: 'Bagian yang disamarkan dari satu laporan atau perkara',
    en: 'What is redacted of a report or a case',
  },
  for: 'officer',
  input: about,
  async run(asked, { record: ref }) {
    const found = await matterAt(asked, ref, async (tx, { kind: name }) => {
      const kind = asked.engine.kinds.get(name);
      const { acts, cipher } = await asked.engine.acts(tx, ref);
      const read = kind ? acts.filter(({ type }) => type in kind.acts).map(act => decodeAct(kind, act, cipher)) : [];
      return { fields: kind ? fieldsOf(kind, read) : [], looks: await uncoveringsOf(tx, ref) };
    });
    if (!found.ok) return found;
    const { record, aside, also } = found.value;
    return ok({
      ...head(record, aside.number),
      redactions: aside.redactions,
      fields: also.fields,
      looks: also.looks.map(({ file: redaction, at, person, reason }) => ({ redaction, at, person, reason })),
      offers: offersOf(asked, record, ['redact', 'lift-redaction', 'open']),
    });
  },
});

/**
 * What one redaction hides, for whoever recorded a look behind it (`redaction.open`) at most FRESH_MINUTES ago. Refuses `not-opened`
 * where it is anybody else's, of another redaction, or too old.
 */
export const readRedaction = defineOperation({
  name: 'redaction.read',
  summary: { id: 'Isi satu bagian yang disamarkan', en: 'What one redaction hides' },
  for: 'officer',
  input: about.extend({ redaction: z.coerce.number().int().min(1), access: refSchema }),
  run: (asked, { record: ref, redaction: n, access }) =>
    asked.read(async tx => {
      const record = await asked.engine.load(tx, ref);
      const aside = record && asideIn(record.state);
      const hidden = aside && standing(aside.redactions).find(one => one.n === n);
      if (!record || !aside || !hidden) return missing('redaction');
      const opened = await asked.engine.load(tx, access);
      const { now } = asked.engine.moment(ref.region, asked.actor);
      const may = mayUncover(aside, asked.actor);
      const look = { of: ref, redaction: n, actor: asked.actor, now };
      if (!may.ok || opened?.kind !== accessKind.name || !isUncovering(opened.state as AccessState, look))
        return refuse<Refusal>({ code: 'not-opened', field: 'item' });
      const kind = asked.engine.kinds.get(record.kind) as Kind;
      const { acts, cipher } = await asked.asWritten(tx, ref);
      const replayed = replay(kind, acts, cipher).state;
      const written = acts.filter(({ type }) => type in kind.acts).map(act => decodeAct(kind, act, cipher) as ReadAct);
      // Of a whole field only what this redaction hides.
      const others = standing(asideIn(replayed)?.redactions ?? []).filter(one => one.n !== n);
      const quoted = written.find(({ type, fields }) => type === 'redacted' && fields.n === n)?.fields.passage;
      return ok({ texts: typeof quoted === 'string' ? [quoted] : textsAt(kind, written, hidden.at, others) });
    }),
});

function textsAt(
  kind: Kind,
  written: readonly ReadAct[],
  at: Redaction['at'],
  others: readonly Redaction[],
): readonly string[] {
  const act = at && written.find(({ seq }) => seq === at.seq);
  const spec = act && at && kind.acts[act.type]?.fields[at.name];
  const shown = act && redactedFields(act, kind.acts[act.type]?.fields ?? {}, others);
  return spec && shown ? textsIn(spec, shown[at.name]) : [];
}

export const asideOperations = [listNotes, listRedactions, readRedaction];
