/**
 * What the inviting job knows of pledges: everybody of the roster who is asked, and, when the roster moves to its next generation
 * while a pledge is open, whoever is new there (inviting/going.ts); and whoever is to be reminded (inviting/reminding.ts).
 */
import type { RecordRef } from '../../record/ids.ts';
import type { Loaded } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { type Going, inviteSome } from '../inviting/going.ts';
import type { Reminding } from '../inviting/reminding.ts';
import { type UnitRow, unitsAt } from '../roster/roster.store.ts';
import { type CampaignState, campaignKind, type WhoIsAsked } from './campaign.ts';
import { countAgain, openCampaigns, type WorkingCampaign } from './pledge.store.ts';
import { whyNotNow } from './signature-commands.ts';

/** A pledge has one version: its words are frozen before anybody is asked. */
export const PLEDGE_EDITION = 1;
const UNITS = 1_000;

export async function pledgeGoings(asked: Asked, mails: boolean): Promise<readonly Going[]> {
  return (await asked.read(openCampaigns)).map(campaign => {
    const asks = { region: campaign.region, id: campaign.record };
    const roster = { region: campaign.region, id: campaign.roster };
    const { generation, belongs } = campaign;
    const then = (tx: Parameters<typeof countAgain>[0]) => countAgain(tx, asks);
    let audience: Promise<{ readonly units: readonly string[] | null; readonly belongs: typeof belongs }> | undefined;
    return {
      async step() {
        audience ??= unitsOf(asked, campaign).then(units => ({ units, belongs }));
        const asking = {
          asks,
          nth: generation,
          roster,
          generation,
          audience: await audience,
          edition: PLEDGE_EDITION,
          then,
        };
        return inviteSome(asked, asking, mails);
      },
    };
  });
}

async function unitsOf(asked: Asked, campaign: WorkingCampaign): Promise<readonly string[] | null> {
  const { unit_kinds, units, belongs } = campaign;
  if (unit_kinds === null && units === null) return null;
  return unitsAsked(await allUnits(asked, campaign), { unitKinds: unit_kinds, units, belongs });
}

/** Every unit of the roster that a pledge asks. */
export async function allUnits(
  asked: Asked,
  { region, roster, generation }: WorkingCampaign,
): Promise<readonly UnitRow[]> {
  const found: UnitRow[] = [];
  for (let after: string | null = null; ; ) {
    const from: string | null = after;
    const page: readonly UnitRow[] = await asked.read(tx =>
      unitsAt(tx, { region, id: roster }, generation, from, UNITS),
    );
    found.push(...page);
    after = page.at(-1)?.unit ?? null;
    if (page.length < UNITS) return found;
  }
}

/** The units of a roster that are asked; null for all of them. */
export function unitsAsked(all: readonly UnitRow[], { unitKinds, units }: WhoIsAsked): readonly string[] | null {
  if (unitKinds === null && units === null) return null;
  return all
    .filter(({ unit, kind }) => (unitKinds?.includes(kind) ?? true) && (units?.includes(unit) ?? true))
    .map(({ unit }) => unit);
}

/** Pledges that can be signed today and have a schedule; nobody is reminded of what can't be done. */
export async function pledgeRemindings(asked: Asked): Promise<readonly Reminding[]> {
  const found: Reminding[] = [];
  for (const { region, record } of await asked.read(openCampaigns)) {
    const asks: RecordRef = { region, id: record };
    const kept = await asked.read(tx => asked.engine.load(tx, asks));
    if (kept?.kind !== campaignKind.name) continue;
    const { state } = kept as Loaded<CampaignState>;
    if (state.phase === 'none' || !state.schedule) continue;
    if (whyNotNow(state, asked.engine.moment(region, asked.actor).today)) continue;
    const schedule = { ...state.schedule, until: state.until };
    found.push({ asks, by: 'signature', edition: PLEDGE_EDITION, schedule });
  }
  return found;
}
