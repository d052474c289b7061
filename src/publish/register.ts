/**
 * What the public sees. Everything here follows the ledger: an act counts from the moment it has its place there, and
 * every page says "as of entry N". A row publishes slots that the acts themselves marked open, so that an outsider can
 * check this row: envelope, open slots, inclusion proof.
 *
 * What must never happen here: a field that its act did not mark open, a figure from anything but the ledger's order, or
 * actor kind, unit or violation of a case that fewer than five cases of its office and year share.
 */
import { type CaseState, publicPhase } from '../cases/case.ts';
import { defineProjection } from '../record/projection.ts';

export const publicRegister = defineProjection<CaseState>({
  name: 'public-register',
  version: 1,
  kind: 'case',
  follows: 'ledger',
  table: 'public_register',
  columns: {
    number: 'text',
    office: 'text',
    regime: 'text',
    phase: 'text',
    registered_on: 'date',
    tracks: 'jsonb',
    entry: 'bigint',
  },
  rows: ({ state, version }, places) =>
    state.phase === 'none'
      ? []
      : [
          {
            number: state.number,
            office: state.officeName,
            regime: state.regime,
            phase: publicPhase(state),
            registered_on: state.registeredOn,
            tracks: state.tracks.map(track => ({
              kind: track.kind,
              phase: track.phase,
              finding: 'finding' in track ? track.finding : null,
              result: 'result' in track ? track.result : null,
            })),
            entry: places.at(version),
          },
        ],
});
