import { netraOf } from '../../../ui/http/netra-of.ts';
import { csvLine } from '../csv.ts';
import { streamRegister } from '../stream.ts';
import type { RequestHandler } from './$types';

const COLUMNS = [
  ...['ref', 'number', 'office', 'regime', 'phase', 'outcome', 'registered_on', 'imported', 'tracks'],
  ...['actor_kind', 'violation', 'unit', 'entry', 'as_of', 'handled_by', 'place'],
];

/**
 * One case a line. A track is `kind:phase:finding:result`, tracks are parted by a bar. Kind of official, violation and
 * unit are empty where they are not shown to protect persons.
 */
export const GET: RequestHandler = ({ locals }) =>
  streamRegister(netraOf(locals), {
    name: 'register.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    head: () => csvLine(COLUMNS),
    row: (row, asOf) => {
      const flat = row.tracks.map(track =>
        [track.kind, track.phase, track.finding ?? '', track.result ?? ''].join(':'),
      );
      return csvLine([
        ...[row.ref, row.number, row.office, row.regime, row.phase, row.outcome, row.registered_on],
        ...[row.imported ? 'yes' : 'no', flat.join(' | '), row.actorKind ?? '', row.violation?.join(' ') ?? ''],
        ...[row.unit ?? '', row.entry, asOf, row.handled_by, row.place],
      ]);
    },
  });
