/** What a telephone is prepared with, and what the desk sees of scans that nobody was counted by. */
import { z } from 'zod';
import { encodeBase64 } from '../../ledger/bytes.ts';
import { formatRef, type RecordRef, refSchema } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import { type Asked, defineOperation } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { codeMark, invitationCode } from '../inviting/code.ts';
import { recordNamesLook } from '../names-look.ts';
import { mayPrevent } from '../prevention.ts';
import { initialsOf } from '../verifying/initials.ts';
import type { EventState } from './event.ts';
import { invitedPage } from './invited.store.ts';
import { namer } from './naming.ts';
import { passKey } from './pass-key.ts';
import { refusedScans } from './scan.store.ts';
import { sentScans, takeScans } from './scanning.ts';
import { windowOf } from './window.ts';

/** As many people are named in one answer. */
const PAGE = 200;
const REFUSED = 200;

const personKey = z
  .string()
  .regex(/^[0-9a-f-]{36}_[0-9a-f-]{36}$/)
  .transform(text => ({ unit: text.slice(0, 36), person: text.slice(37) }));

/** Whoever does the work of prevention; that names of this event were looked at is on record from then on. */
async function mayName(asked: Asked, event: RecordRef): Promise<Result<unknown, Refusal>> {
  const may = mayPrevent(asked.actor);
  if (!may.ok) return may;
  const found = await asked.read(tx => asked.engine.load(tx, event));
  if (found?.kind !== 'event') return refuse({ code: 'not-found', field: 'event' });
  const looked = await recordNamesLook(asked, 'event', event);
  return looked;
}

/**
 * The event's time, the key that its QR codes are signed under, and who was invited: the mark of the code, initials and the unit, or
 * the post. No name, no number, no code: whoever stands at the door sees whom to look at, and a lost telephone says little.
 */
export const eventScanner = defineOperation({
  name: 'event.scanner',
  summary: { id: 'Bekal pemindai tanpa jaringan', en: 'What a scanner needs without a network' },
  for: 'officer',
  input: z.object({ event: refSchema, after: personKey.optional() }),
  async run(asked, { event, after }) {
    const may = await mayName(asked, event);
    if (!may.ok) return may;
    return asked.read(async tx => {
      const record = (await asked.engine.load(tx, event)) as Loaded<EventState> | undefined;
      if (record?.kind !== 'event' || record.state.phase === 'none')
        return refuse<Refusal>({ code: 'not-found', field: 'event' });
      const { state } = record;
      const { now, zone } = asked.engine.moment(event.region, asked.actor);
      const names = namer(asked, tx, event, state);
      const { keyring } = asked.engine;
      const rows = await invitedPage(tx, event, { after, most: PAGE + 1 });
      const people = [];
      for (const row of rows.slice(0, PAGE)) {
        const { name, post } = await names.person(row);
        people.push({
          mark: encodeBase64(codeMark(invitationCode(keyring, event, row.person))),
          initials: name === null ? (post ?? '') : initialsOf(name),
          unit: row.unit_name ?? '',
          here: row.attendance !== null,
        });
      }
      const last = rows[PAGE - 1];
      return ok({
        ...{ ref: formatRef(event), event: event.id, title: state.title, phase: state.phase, zone, server: now },
        ...windowOf(state, zone),
        key: encodeBase64(passKey(keyring, event)),
        people,
        next: rows.length > PAGE && last ? `${last.unit}_${last.person}` : null,
      });
    });
  },
});

/** A batch of scans; the page of the scanner sends it. */
export const sendScans = defineOperation({
  name: 'event.send-scans',
  summary: { id: 'Kirim hasil pindai', en: 'Send what was scanned' },
  for: 'officer',
  input: sentScans,
  run: takeScans,
});

/** What came in and counted nobody, with the names for whoever looks after it. */
export const listRefusedScans = defineOperation({
  name: 'event.refused-scans',
  summary: { id: 'Pindaian yang tidak dihitung', en: 'Scans that were not counted' },
  for: 'officer',
  input: z.object({ event: refSchema }),
  async run(asked, { event }) {
    const may = await mayName(asked, event);
    if (!may.ok) return may;
    return asked.read(async tx => {
      const record = (await asked.engine.load(tx, event)) as Loaded<EventState> | undefined;
      if (record?.kind !== 'event' || record.state.phase === 'none')
        return refuse<Refusal>({ code: 'not-found', field: 'event' });
      const names = namer(asked, tx, event, record.state);
      const { zone } = asked.engine.moment(event.region, asked.actor);
      const rows = [];
      for (const { person, shown, at, reason } of await refusedScans(tx, event, REFUSED)) {
        const [row] = person === null ? [] : await invitedPage(tx, event, { person, most: 1 });
        const named = row ? await names.person(row) : null;
        rows.push({
          ...{ reason, shown, at },
          ...{ name: named?.name ?? named?.post ?? null, unitName: row?.unit_name ?? null },
          here: row ? row.attendance !== null : false,
        });
      }
      return ok({ ref: formatRef(event), title: record.state.title, zone, rows });
    });
  },
});

export const scanOperations = [eventScanner, sendScans, listRefusedScans];
