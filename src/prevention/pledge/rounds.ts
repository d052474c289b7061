/**
 * What is done for pledges beside the commands: inviting, by the job of all that is asked (pledge/inviting.ts), and counting, a
 * hundred units in a transaction; neither touches a record.
 */
import type { Actor } from '../../record/kind.ts';
import { followerNext } from '../../record/ledger.store.ts';
import type { Asked } from '../../record/operation.ts';
import { eachOf, openWaking } from '../../record/waking.ts';
import type { UnitRow } from '../roster/roster.store.ts';
import { forgetAttempts } from './attempt.store.ts';
import { FLAG_RULES } from './flags.ts';
import { allUnits } from './inviting.ts';
import {
  countUnits,
  flagUnits,
  publishShares,
  unitFigures,
  type WorkingCampaign,
  workingCampaigns,
  workOf,
} from './pledge.store.ts';
import { sharesOf } from './shares.ts';
import { REVOCABLE_DAYS, signatureMeasure } from './signature.ts';
import { dayAfter } from './week.ts';

const WORKER = { kind: 'system', name: 'pledges' } as const satisfies Actor;
/** Units counted in one transaction. */
const UNITS = 100;
/** Flags are looked for among what came since then: what is older was looked at already. */
const FLAGGED_HOURS = 48;
const HOUR = 3_600_000;

export interface PledgeRounds {
  /** Invites, then counts, until nothing is left to be done. */
  wake(): Promise<void>;
  /** Forgets attempts of more than a day ago. */
  forget(): Promise<void>;
  stop(): Promise<void>;
}

/** @param invite the job that invites, for everything that asks */
export function openPledgeRounds(
  asker: (actor: Actor, name: string) => Asked,
  invite: () => Promise<void>,
): PledgeRounds {
  const asked = asker(WORKER, 'pledges');
  const working = () => {
    const { today } = asked.engine.moment('', WORKER);
    return asked.read(tx => workingCampaigns(tx, dayAfter(today, -REVOCABLE_DAYS - 1)));
  };
  const { wake, stop, isStopped } = openWaking('pledges', eachOf('pledges', working, count));

  /** Rolls up each unit from what the ledger's order gave, a hundred in a transaction; nothing where nothing has moved. */
  async function count(campaign: WorkingCampaign): Promise<void> {
    const ref = { region: campaign.region, id: campaign.record };
    const { asOf, work: done } = await asked.read(async tx => ({
      asOf: await followerNext(tx, signatureMeasure.name),
      work: await workOf(tx, ref),
    }));
    if (done?.counted_to === asOf) return;
    const all: readonly UnitRow[] = await allUnits(asked, campaign);
    const { now } = asked.engine.moment(campaign.region, WORKER);
    const since = new Date(Date.parse(now) - FLAGGED_HOURS * HOUR).toISOString();
    for (let at = 0; at < all.length && !isStopped(); at += UNITS) {
      const some = all.slice(at, at + UNITS);
      await asked.read(async tx => {
        await countUnits(tx, ref, some, asOf);
        await flagUnits(
          tx,
          ref,
          some.map(({ unit }) => unit),
          since,
          FLAG_RULES,
        );
      });
    }
    if (isStopped()) return;
    await asked.read(async tx => {
      const figures = await unitFigures(tx, ref, { from: 0, most: all.length + UNITS });
      await publishShares(tx, ref, sharesOf(figures), { asOf, at: now });
    });
  }

  return {
    async wake() {
      await invite();
      await wake();
    },
    async forget() {
      const { now } = asked.engine.moment('', WORKER);
      await asked.read(tx => forgetAttempts(tx, new Date(Date.parse(now) - 24 * HOUR).toISOString()));
    },
    stop,
  };
}
