/**
 * What the public sees. Everything here follows the ledger: an act counts from the moment it has its place there, and
 * every page says "as of entry N". A row publishes slots that the acts themselves marked open, so that an outsider can
 * check this row: envelope, open slots, inclusion proof.
 *
 * register.ts        the rows, and what bears on showing more of them   release.ts     when more is shown
 * outcome.ts         what became of a case, in one word                 operations.ts  list, figures, one row with its proof
 * register.store.ts  reading the rows                                   release.store.ts  keeps up with what is shown
 *
 * A case stands under the office that gave its number, and is counted and found at the one that handles it now (procedure facts,
 * `pilkada.tempat.status`): a name that no act marked open, and that is proven by its slot alone.
 *
 * What must never happen here: any other field that its act did not mark open and `release.ts` does not show, a figure from anything
 * but the ledger's order, a value that isn't shown in a table that the public's role may read.
 */
import { type CaseState, type OpenedCase, publicPhase } from '../cases/case-state.ts';
import { violations } from '../law/violations.ts';
import { hasMask } from '../offices/mask.ts';
import { passingNow } from '../offices/passing.ts';
import { sameRef } from '../record/ids.ts';
import { defineProjection } from '../record/projection.ts';
import { outcomeOf } from './outcome.ts';

/** `passed-on` waits for the receiver's answer. That a higher office took it over was not seen in the register of Bawaslu. */
export const PLACES = ['first', 'passed-on', 'handled-there', 'taken-over'] as const;
export type Place = (typeof PLACES)[number];

/** The office that handles a case now, and how it came there. */
export function handledBy({ apart, office, officeName }: OpenedCase) {
  const passed = passingNow(apart);
  const { takenOver } = apart;
  const at = (region: string, name: string, place: Place) => ({ handled_in: region, handled_by: name, place });
  if (passed?.phase === 'awaiting') return at(passed.to.region, passed.toName, 'passed-on');
  if (passed && !sameRef(passed.to, office)) return at(passed.to.region, passed.toName, 'handled-there');
  if (!passed && takenOver) return at(takenOver.office.region, takenOver.officeName, 'taken-over');
  return at(office.region, officeName, 'first');
}

export const publicRegister = defineProjection<CaseState>({
  name: 'public-register',
  version: 4,
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
    outcome: 'text',
    imported: 'boolean',
    unit_redacted: 'boolean',
    handled_in: 'text',
    handled_by: 'text',
    place: 'text',
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
            outcome: outcomeOf(state.tracks),
            imported: state.imported,
            unit_redacted: state.unit !== null && hasMask(state.unit),
            ...handledBy(state),
          },
        ],
});

/** What `release.ts` reads: values that the public's role may not. */
export const registerEvent = defineProjection<CaseState>({
  name: 'register-event',
  version: 2,
  kind: 'case',
  follows: 'ledger',
  // The rule counts what was; whether a unit is shown that was redacted since, the row of the register says.
  asWritten: true,
  table: 'register_event',
  columns: { entry: 'bigint', happened: 'text', office: 'text', year: 'int', value: 'text', unit: 'text' },
  rows: ({ state }, places) => {
    if (state.phase === 'none') return [];
    const office = state.office.id;
    const year = Number(state.registeredOn.slice(0, 4));
    const { actorKind, unit } = state;
    const registered = { entry: places.at(1), happened: 'registered', office, year, value: actorKind, unit };
    const found = state.violations.find(({ track }) => track === 'neutrality');
    if (!found) return [registered];
    const value = formsOf(found.provisions);
    return [registered, { entry: places.at(found.seq), happened: 'violation', office, year, value, unit: null }];
  },
});

const FORMS: ReadonlySet<string> = new Set(violations.map(({ id }) => id));

/** The forms of violation as one value; null where there is anything else among the provisions: an officer's own words. */
export const formsOf = (provisions: readonly string[]): string | null =>
  provisions.length > 0 && provisions.every(id => FORMS.has(id)) ? [...new Set(provisions)].sort().join(' ') : null;
