/** What a telephone is prepared with, and what the desk sees of scans that nobody was counted by. */
import { z } from 'zod';
import { encodeBase64 } from '../../ledger/bytes.ts';
import { formatRef, refSchema } from '../../record/ids.ts';
import { defineOperation } from '../../record/operation.ts';
import { ok } from '../../result.ts';
import { codeMark, invitationCode } from '../inviting/code.ts';
import { initialsOf } from '../verifying/initials.ts';
import { nextKey, personKey } from './found.ts';
import { invitedPage } from './invited.store.ts';
import { forNames } from './naming.ts';
import { passKey } from './pass-key.ts';
import { refusedScans } from './scan.store.ts';
import { sentScans, takeScans } from './scanning.ts';
import { windowOf } from './window.ts';

/** As many people are named in one answer. */
const PAGE = 200;
const REFUSED = 200;

/**
 * The event's time, the key that its QR codes are signed under, and who was invited: the mark of the code, initials and the unit, or
 * the post. No name, no number, no code: whoever stands at the door sees whom to look at, and a lost telephone says little.
 */
export const eventScanner = defineOperation({
  name: 'event.scanner',
  summary: { id: 'Bekal pemindai tanpa jaringan', en: 'What a scanner needs without a network' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ event: refSchema, after: personKey.optional() }),
  async run(asked, { event, after }) {
    const found = await forNames(asked, event);
    if (!found.ok) return found;
    const { state } = found.value;
    return asked.read(async tx => {
      const { now, zone } = asked.engine.moment(event.region, asked.actor);
      const names = found.value.names(tx);
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
      return ok({
        ...{ ref: formatRef(event), event: event.id, title: state.title, phase: state.phase, zone, server: now },
        ...windowOf(state, zone),
        key: encodeBase64(passKey(keyring, event)),
        people,
        next: nextKey(rows, PAGE),
      });
    });
  },
});

/** A batch of scans; the page of the scanner sends it. */
export const sendScans = defineOperation({
  name: 'event.send-scans',
  summary: { id: 'Kirim hasil pindai', en: 'Send what was scanned' },
  for: 'officer',
  also: 'personnel-authority',
  input: sentScans,
  run: takeScans,
});

/** What came in and counted nobody, with the names for whoever looks after it. */
export const listRefusedScans = defineOperation({
  name: 'event.refused-scans',
  summary: { id: 'Pindaian yang tidak dihitung', en: 'Scans that were not counted' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ event: refSchema }),
  async run(asked, { event }) {
    const found = await forNames(asked, event);
    if (!found.ok) return found;
    return asked.read(async tx => {
      const names = found.value.names(tx);
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
      return ok({ ref: formatRef(event), title: found.value.state.title, zone, rows });
    });
  },
});

export const scanOperations = [eventScanner, sendScans, listRefusedScans];
