import { z } from 'zod';
import { recordLook, viewsOf } from '../../intake/trail.ts';
import { decodeAct } from '../../record/codec.ts';
import { refSchema } from '../../record/ids.ts';
import type { Refusal } from '../../record/kind.ts';
import { defineOperation } from '../../record/operation.ts';
import { ok, refuse } from '../../result.ts';
import { caseKind } from '../case.ts';
import { isAbout } from './token.ts';

/** The token over one decision, and the bytes that it is about. Crashes where the two are not of each other. */
export const showTimestamp = defineOperation({
  name: 'case.timestamp-token',
  summary: { id: 'Cap waktu atas satu putusan', en: 'The timestamp over one decision' },
  for: 'officer',
  input: z.object({ case: refSchema, seq: z.coerce.number().int().min(1) }),
  async run(asked, { case: ref, seq }) {
    const { acts, cipher, views } = await asked.read(async tx => ({
      ...(await asked.engine.acts(tx, ref)),
      views: await viewsOf(asked, tx, ref),
    }));
    const stamped = acts.find(act => act.seq === seq && act.kind === caseKind.name);
    const found =
      stamped && acts.map(act => (act.type === 'timestamped' ? decodeAct(caseKind, act, cipher) : undefined));
    const act = found?.find(one => one?.type === 'timestamped' && one.fields.seq === seq);
    if (!stamped || act?.type !== 'timestamped') return refuse<Refusal>({ code: 'not-found', field: 'seq' });
    const looked = await recordLook(asked, 'case', ref, views);
    if (!looked.ok) return looked;
    const { time, authority, token } = act.fields;
    if (!isAbout(Buffer.from(token, 'base64'), stamped.envelope))
      throw new Error(`the timestamp over act ${seq} of a case is about something else`);
    return ok({ time, authority, token, bytes: Buffer.from(stamped.envelope).toString('base64') });
  },
});
