import { netraOf } from '../../../ui/http/netra-of.ts';
import { csvLine } from '../csv.ts';
import { streamRegister } from '../stream.ts';
import type { RequestHandler } from './$types';

const COLUMNS = ['ref', 'number', 'office', 'regime', 'phase', 'registered_on', 'tracks', 'entry', 'as_of'];

/** One case a line. A track is `kind:phase:finding:result`, tracks are parted by a bar. */
export const GET: RequestHandler = ({ locals }) =>
  streamRegister(netraOf(locals), {
    name: 'register.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    head: () => csvLine(COLUMNS),
    row: ({ ref, number, office, regime, phase, registered_on, tracks, entry }, asOf) => {
      const flat = tracks.map(track => [track.kind, track.phase, track.finding ?? '', track.result ?? ''].join(':'));
      return csvLine([ref, number, office, regime, phase, registered_on, flat.join(' | '), entry, asOf]);
    },
  });
