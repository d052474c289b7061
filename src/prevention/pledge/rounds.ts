/**
 * What is done for pledges beside the commands: inviting everybody who is asked, and counting. Both in short transactions that
 * say how far they came, so that whichever process is awake goes on; neither touches a record. When the roster moves to its next
 * generation while a pledge is open, whoever is new there is invited too.
 */
import { incident, newIncident } from '../../incident.ts';
import type { Actor } from '../../record/kind.ts';
import { followerNext } from '../../record/ledger.store.ts';
import type { Asked } from '../../record/operation.ts';
import { codeMark, invitationCode } from '../inviting/code.ts';
import { inviteAll } from '../inviting/invitation.store.ts';
import { peopleAt, type UnitRow, unitsAt } from '../roster/roster.store.ts';
import { forgetAttempts } from './attempt.store.ts';
import type { WhoIsAsked } from './campaign.ts';
import { FLAG_RULES } from './flags.ts';
import {
  countUnits,
  flagUnits,
  moveInviting,
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
/** People invited, and units counted, in one transaction. */
const PEOPLE = 500;
const UNITS = 100;
/** Flags are looked for among what came since then: what is older was looked at already. */
const FLAGGED_HOURS = 48;
const HOUR = 3_600_000;

export interface PledgeRounds {
  /** Invites and counts until nothing is left to be done; a second call while one runs makes it look again. */
  wake(): Promise<void>;
  /** Forgets attempts of more than a day ago. */
  forget(): Promise<void>;
  stop(): Promise<void>;
}

export function openPledgeRounds(asker: (actor: Actor, name: string) => Asked): PledgeRounds {
  let working: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function work(): Promise<void> {
    const asked = asker(WORKER, 'pledges');
    while (again && !stopped) {
      again = false;
      const { today } = asked.engine.moment('', WORKER);
      for (const campaign of await asked.read(tx => workingCampaigns(tx, dayAfter(today, -REVOCABLE_DAYS - 1)))) {
        try {
          await carryOut(asked, campaign);
        } catch (error) {
          console.error(`pledges: ${JSON.stringify(incident(newIncident(), error, null))}`);
        }
      }
    }
  }

  async function carryOut(asked: Asked, campaign: WorkingCampaign): Promise<void> {
    const units = await allUnits(asked, campaign);
    if (campaign.phase === 'open') await invite(asked, campaign, units);
    await count(asked, campaign, units);
  }

  async function allUnits(asked: Asked, { region, roster, generation }: WorkingCampaign): Promise<readonly UnitRow[]> {
    const found: UnitRow[] = [];
    for (let after: string | null = null; !stopped; ) {
      const page: readonly UnitRow[] = await asked.read(tx =>
        unitsAt(tx, { region, id: roster }, generation, after, 1000),
      );
      found.push(...page);
      after = page.at(-1)?.unit ?? null;
      if (page.length < 1000) break;
    }
    return found;
  }

  async function invite(asked: Asked, campaign: WorkingCampaign, all: readonly UnitRow[]): Promise<void> {
    const { generation } = campaign;
    const ref = { region: campaign.region, id: campaign.record };
    const roster = { region: campaign.region, id: campaign.roster };
    const begun = await asked.read(tx => workOf(tx, ref));
    const same = begun?.generation === generation;
    if (same && begun.invited_all) return;
    const units = unitsAsked(all, { unitKinds: campaign.unit_kinds, units: campaign.units, belongs: campaign.belongs });
    const audience = { units, belongs: campaign.belongs };
    for (let after = same ? begun.after : null; !stopped; ) {
      const from: string | null = after;
      const last = await asked.read(async tx => {
        const people = await peopleAt(tx, roster, generation, audience, from, PEOPLE);
        const invited = people.map(({ person, unit }) => ({
          ...{ person, unit },
          code_mark: codeMark(invitationCode(asked.engine.keyring, ref, person)),
        }));
        await inviteAll(tx, ref, roster, invited);
        const end = people.at(-1)?.person ?? from;
        await moveInviting(tx, ref, { generation, after: end, all: people.length < PEOPLE });
        return people.length < PEOPLE ? null : end;
      });
      if (last === null) return;
      after = last;
    }
  }

  /** Rolls up each unit from what the ledger's order gave, a hundred in a transaction; nothing where nothing has moved. */
  async function count(asked: Asked, campaign: WorkingCampaign, all: readonly UnitRow[]): Promise<void> {
    const ref = { region: campaign.region, id: campaign.record };
    const { asOf, work: done } = await asked.read(async tx => ({
      asOf: await followerNext(tx, signatureMeasure.name),
      work: await workOf(tx, ref),
    }));
    if (!done || done.counted_to === asOf) return;
    const { now } = asked.engine.moment(campaign.region, WORKER);
    const since = new Date(Date.parse(now) - FLAGGED_HOURS * HOUR).toISOString();
    for (let at = 0; at < all.length && !stopped; at += UNITS) {
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
    if (stopped) return;
    await asked.read(async tx => {
      const figures = await unitFigures(tx, ref, { from: 0, most: all.length + UNITS });
      await publishShares(tx, ref, sharesOf(figures), { asOf, at: now });
    });
  }

  return {
    wake() {
      again = true;
      working ??= work().finally(() => {
        working = undefined;
      });
      return working;
    },
    async forget() {
      const asked = asker(WORKER, 'forget attempts');
      const { now } = asked.engine.moment('', WORKER);
      await asked.read(tx => forgetAttempts(tx, new Date(Date.parse(now) - 24 * HOUR).toISOString()));
    },
    async stop() {
      stopped = true;
      await working;
    },
  };
}

/** The units of a roster that are asked; null for all of them. */
export function unitsAsked(all: readonly UnitRow[], { unitKinds, units }: WhoIsAsked): readonly string[] | null {
  if (unitKinds === null && units === null) return null;
  return all
    .filter(({ unit, kind }) => (unitKinds?.includes(kind) ?? true) && (units?.includes(unit) ?? true))
    .map(({ unit }) => unit);
}
