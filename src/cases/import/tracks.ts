/**
 * What had happened on the tracks of one row. Several tracks stand in one cell, parted by a semicolon; the other cells name
 * theirs in the same order, or one value for all of them. The same order of steps holds as for what happens here. Pure.
 */
import type { TrackPhase } from '../case-state.ts';
import type { Column } from './columns.ts';
import type { TrackRow } from './import.ts';
import type { RowReader } from './rows.ts';
import type { Closing } from './values.ts';

const OF_A_TRACK = [
  'phase',
  'finding',
  'decidedOn',
  'referredTo',
  'referredOn',
  'letter',
  'followUp',
  'followedUpOn',
  'closing',
  'closedOn',
] as const;
type TrackColumn = (typeof OF_A_TRACK)[number];
type Cells = { readonly [C in TrackColumn]: string };

const split = (text: string): readonly string[] => text.split(/[;|\n]/).map(part => part.trim().replace(/^[-–—]$/, ''));

/** The tracks of a row; none where something is wrong, which has been said then. */
export function readTracks(reader: RowReader, registeredOn: string | null): TrackRow[] {
  const { text, say, word } = reader;
  if (text('tracks') === '') say('tracks', 'required');
  const named = split(text('tracks')).filter(part => part !== '');
  const tracks = named.flatMap(part => word<TrackRow['track']>('tracks', part) ?? []);
  if (new Set(tracks).size < tracks.length) say('tracks', 'track-twice');
  const parts = new Map<TrackColumn, readonly string[]>(OF_A_TRACK.map(column => [column, split(text(column))]));
  const uneven = OF_A_TRACK.filter(column => ![1, named.length].includes(parts.get(column)?.length ?? 1));
  for (const column of uneven) say(column, 'parts-differ', String(named.length));
  if (uneven.length > 0 || tracks.length < named.length) return [];
  return tracks.map((track, nth) => {
    const partOf = (column: TrackColumn) => parts.get(column)?.[parts.get(column)?.length === 1 ? 0 : nth] ?? '';
    const cells = Object.fromEntries(OF_A_TRACK.map(column => [column, partOf(column)])) as Cells;
    return readTrack(reader, track, cells, registeredOn);
  });
}

function readTrack(reader: RowReader, track: TrackRow['track'], cells: Cells, registeredOn: string | null): TrackRow {
  const { say, day, word } = reader;
  const finding = word<NonNullable<TrackRow['finding']>>('finding', cells.finding);
  const followUp = word<NonNullable<TrackRow['followUp']>>('followUp', cells.followUp);
  const days = {
    decidedOn: day('decidedOn', cells.decidedOn),
    referredOn: day('referredOn', cells.referredOn),
    followedUpOn: day('followedUpOn', cells.followedUpOn),
    closedOn: day('closedOn', cells.closedOn),
  };
  together(reader, cells, 'finding', 'decidedOn');
  together(reader, cells, 'referredTo', 'referredOn');
  together(reader, cells, 'followUp', 'followedUpOn');
  if (cells.closing !== '' && cells.closedOn === '') say('closedOn', 'required');
  if (cells.referredTo !== '' && finding !== 'violation') say('referredTo', 'not-referable');
  if (cells.followUp !== '' && cells.referredTo === '') say('followUp', 'not-referred');
  inOrder(reader, registeredOn, days);
  const closing = days.closedOn ? closingOf(reader, cells, finding) : null;
  const referredTo = cells.referredTo === '' ? null : cells.referredTo;
  const row = { track, finding, referredTo, letter: cells.letter, followUp, closing, ...days };
  const phase = word<TrackPhase['phase']>('phase', cells.phase);
  if (phase !== null && phase !== phaseOf(row)) say('phase', 'phase-differs', phaseOf(row));
  return row;
}

/** A step and its day: neither is there without the other. */
function together({ say }: RowReader, cells: Cells, step: TrackColumn, on: TrackColumn): void {
  if (cells[step] !== '' && cells[on] === '') say(on, 'required');
  if (cells[step] === '' && cells[on] !== '') say(step, 'required');
}

function inOrder(
  { say }: RowReader,
  registeredOn: string | null,
  days: { readonly [C in Column]?: string | null },
): void {
  let last = registeredOn;
  for (const [column, on] of Object.entries(days) as [Column, string | null][]) {
    if (on && last && on < last) say(column, 'day-order', last);
    last = on ?? last;
  }
}

/** Why a track was closed follows from what it had come to; a reason that was written must agree. */
function closingOf({ say, word }: RowReader, cells: Cells, finding: TrackRow['finding']): Closing {
  const follows = finding === 'no-violation' ? 'no-violation' : cells.followUp === '' ? 'not-proceeded' : 'followed-up';
  const said = word<Closing>('closing', cells.closing);
  if (said !== null && said !== follows && said !== 'not-proceeded') say('closing', 'closing-differs');
  return said ?? follows;
}

export function phaseOf(track: Omit<TrackRow, 'letter'>): TrackPhase['phase'] {
  if (track.closedOn) return 'closed';
  if (track.followUp) return 'followed-up';
  if (track.referredTo) return 'referred';
  return track.finding ? 'decided' : 'study';
}
