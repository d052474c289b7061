/** The sheet that an official signs with a certificate, by the post that the pledge asks: made at the desk, and brought back there. */
import { z } from 'zod';
import { type PostState, postKind } from '../../offices/post.ts';
import { formatRef, refSchema, sameRef } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import { defineOperation } from '../../record/operation.ts';
import { ok, refuse } from '../../result.ts';
import { mayPrevent } from '../prevention.ts';
import { toSign } from '../verifying/to-sign.ts';
import { type CampaignState, campaignKind, officialsAwaited } from './campaign.ts';
import { signerOf } from './campaign-commands.ts';

export const officialPaper = defineOperation({
  name: 'campaign.official-paper',
  summary: {
    id: 'Lembar ikrar untuk ditandatangani pejabat dengan sertifikat',
    en: 'The sheet of a pledge for an official to sign with a certificate',
  },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ campaign: refSchema, post: refSchema, who: z.enum(['holder', 'stand-in']) }),
  async run(asked, { campaign, post, who }) {
    const may = mayPrevent(asked.actor);
    if (!may.ok) return may;
    const [record, held] = await asked.read(async tx => [
      await asked.engine.load(tx, campaign),
      await asked.engine.load(tx, post),
    ]);
    if (record?.kind !== campaignKind.name) return refuse<Refusal>({ code: 'not-found', field: 'campaign' });
    const { state } = record as Loaded<CampaignState>;
    if (state.phase !== 'open' || !state.frozen)
      return refuse<Refusal>({ code: 'campaign-phase', detail: state.phase });
    if (!officialsAwaited(state).some(one => sameRef(one.post, post)))
      return refuse<Refusal>({ code: 'official-not-asked', field: 'post' });
    const { today } = asked.engine.moment(campaign.region, asked.actor);
    const holder = held?.kind === postKind.name ? (held.state as PostState) : ({ phase: 'none' } as const);
    const found = signerOf(holder, post, today, who);
    if (!found.ok) return found;
    const { name, title, unit } = found.value;
    const { text, hash } = state.frozen;
    const official = { post: formatRef(post), who };
    const signer = { name, nip: null, post: title, unit };
    // With the name in it: who holds the post next gets another one.
    const of = `${official.post} ${who} ${name}`;
    return ok({
      ...{ pledge: state.kind, title: state.title },
      paper: toSign(asked.engine.keyring, campaign, of, { text, hash, signer, official }),
    });
  },
});
