/** What an officer records of somebody of the roster who signed in person: who it is, is read in the roster, never typed. */
import type { RecordRef } from '../../record/ids.ts';
import { formatRef } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { type Result, refuse } from '../../result.ts';
import { openPerson } from '../roster/person.ts';
import { personAt, rosterOf } from '../roster/roster.store.ts';
import type { CampaignState } from './campaign.ts';
import { unitOf } from './pledge.store.ts';
import { nipMarkOf, once } from './signing.ts';

export async function recordInPerson(
  asked: Asked,
  campaign: RecordRef,
  given: { readonly person: string; readonly witnessName: string; readonly witnessPost: string },
): Promise<Result<unknown, Refusal>> {
  const found = await asked.read(async tx => {
    const record = await asked.engine.load(tx, campaign);
    const state = record?.kind === 'campaign' ? (record as Loaded<CampaignState>).state : undefined;
    const row = await rosterOf(tx, campaign.region);
    if (!state || state.phase === 'none' || !state.roster || !row) return undefined;
    const { roster } = state;
    const person = await personAt(tx, roster, row.generation, given.person);
    const { cipher } = await asked.engine.acts(tx, roster);
    const unit = person && (await unitOf(tx, roster, row.generation, person.unit));
    if (!person || !cipher || !unit) return undefined;
    const { name, nip, post } = openPerson(cipher, roster, person);
    return {
      ...{ campaign: formatRef(campaign), hash: state.frozen?.hash ?? '', roster: formatRef(roster) },
      ...{ person: person.person, unit: person.unit, unitName: unit.name, unitKind: unit.kind },
      ...{ belongs: person.belongs, name, nip, nipMark: nipMarkOf(asked.engine.keyring, nip), post },
    };
  });
  if (!found) return refuse<Refusal>({ code: 'signer-unknown', field: 'person' });
  const { witnessName, witnessPost } = given;
  const input = { ...found, witnessName, witnessPost };
  return once(() => asked.engine.act('signature.record', input, { actor: asked.actor }));
}
