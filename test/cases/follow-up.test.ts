/** What a personnel authority made of a referral, through the composed application on both engines. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { showAfterReferral } from '../../src/cases/follow-up-operation.ts';
import type { deskQueue } from '../../src/cases/queue.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { review, study } from '../support/typed.ts';
import { decided, formal, must, openThread, type ThreadWorld } from '../thread/world.ts';

type Output<O extends { run(asked: never, input: never): Promise<Result<unknown, Refusal>> }> = Extract<
  Awaited<ReturnType<O['run']>>,
  { ok: true }
>['value'];
const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);

forEachEngine(engine =>
  describe(`follow-up by the personnel authority, on ${engine.kind}`, () => {
    let world: ThreadWorld;
    let ref: string;
    const posts: Record<'regent' | 'governor' | 'neighbour', string> = { regent: '', governor: '', neighbour: '' };
    const act = (name: string, input: object, actor: Actor = world.regency.officer) =>
      world.netra.act(name, { case: ref, track: 'neutrality', on: '2024-10-14', ...input }, { actor });
    const shown = async () =>
      must(
        (await world.netra.ask('case.after-referral', { case: ref }, world.regency.officer)) as Result<
          Output<typeof showAfterReferral>,
          Refusal
        >,
      );
    const refIn = (records: readonly { readonly kind: string; readonly ref: RecordRef }[], kind: string): string =>
      formatRef(records.find(one => one.kind === kind)?.ref ?? world.regency.ref);

    beforeAll(async () => {
      world = await openThread(await freshPlace(engine));
      const { netra, regency, province, neighbour } = world;
      const { officer } = regency;
      for (const [name, region, actor, title] of [
        ['regent', '17.02', officer, 'Bupati Contoh'],
        ['governor', '17', province.officer, 'Gubernur Contoh'],
        ['neighbour', '17.03', neighbour.officer, 'Bupati Tetangga'],
      ] as const) {
        const founded = { region, kind: 'head-of-region', title, unit: 'Pemerintah Contoh' };
        posts[name] = refIn(must(await netra.act('post.found', founded, { actor })).records, 'post');
        const term = { holder: `Pejabat ${title}`, capacity: 'definitive', from: '2021-02-26', decree: 'SK Contoh 1' };
        must(await netra.act('post.appoint', { post: posts[name], ...term }, { actor }));
      }
      const report = must(await netra.submit(formal(netra))).ref;
      const given = {
        ...{ report: formatRef(report), office: formatRef(regency.ref), regime: 'pilkada', tracks: ['neutrality'] },
        ...{ actorKind: 'pns', unit: null, reported: 'Pegawai Contoh', summary: 'Ringkas.', conductOn: null },
      };
      must(await netra.act('report.review', review(given.report, '2024-10-14'), { actor: officer }));
      ref = refIn(must(await netra.act('case.register', given, { actor: officer })).records, 'case');
      const decision = { finding: 'violation', provisions: ['D-01'] };
      must(await netra.act('case.study', study(ref), { actor: officer }));
      must(await act('case.decide', await decided(world, regency, decision)));
      must(await act('case.refer', { letter: 'Surat 1' }));
      world.now = '2025-02-03T03:00:00.000Z';
    });
    afterAll(() => world.netra.close());

    test('is shown with the posts of the region and those above, and no others', async () => {
      const { tracks, posts: offered, sanctions, limit, supervisor } = await shown();
      expect(offered.map(({ title }) => title)).toEqual(['Bupati Contoh', 'Gubernur Contoh']);
      expect(tracks).toMatchObject([{ kind: 'neutrality', referredOn: '2024-10-14', steps: [], conflict: null }]);
      expect(tracks[0]?.spans.map(({ of, days, running }) => [of, days, running])).toEqual([
        ['acknowledgement', 112, true],
        ['recommendation', 112, true],
        ['decision', 112, true],
      ]);
      expect(sanctions.map(({ id }) => id)).toContain('S-PP53-SED-GAJI');
      expect(limit).toMatchObject({ id: 'asn.ppk.tindaklanjut', counted: false });
      expect(supervisor?.id).toBe('bkn');
    });

    test('is recorded from the acknowledgement to the level above, and told wherever the track is told of', async () => {
      must(await act('case.acknowledge', { on: '2024-10-18', letter: 'B-1' }));
      must(await act('case.recommend', { on: '2024-11-04', level: 'sedang', letter: 'B-2' }));
      const queue = must(
        (await world.netra.ask('desk.queue', {}, world.regency.officer)) as Result<Output<typeof deskQueue>, Refusal>,
      );
      expect(queue.rows).toMatchObject([
        { step: 'receiver', waits: 'other', rule: 'asn.ppk.tindaklanjut', due_on: null },
      ]);
      must(
        await act('case.note-conflict', { on: '2024-11-05', post: posts.regent, why: 'involved', because: 'Hadir.' }),
      );
      expect((await shown()).tracks[0]?.conflict).toMatchObject({
        ...{ title: 'Bupati Contoh', why: 'involved', confidence: 'low' },
        goesTo: { en: expect.stringContaining('governor') },
      });
      const decision = { on: '2025-01-13', outcome: 'as-recommended', sanction: 'S-PP53-SED-GAJI', letter: '1/2025' };
      expect(code(await act('case.decide-sanction', { ...decision, post: posts.neighbour }))).toBe('not-found');
      must(await act('case.decide-sanction', { ...decision, post: posts.governor }));
      must(await act('case.read-record', { on: '2025-02-03', shows: 'as-decided', sanction: 'S-PP53-SED-GAJI' }));
      const [track] = (await shown()).tracks;
      expect(track).toMatchObject({ phase: 'followed-up', result: 'sanction-imposed', conflict: null });
      expect(track?.steps.at(-2)).toMatchObject({
        holder: 'Pejabat Gubernur Contoh',
        post: posts.governor,
        conflict: null,
      });
      expect(track?.spans.map(({ days }) => days)).toEqual([4, 21, 91, 70]);
      const { netra } = world;
      for (let round = 0; round < 2; round += 1) await netra.integrator.round({ intakeNow: true });
      const row = must(await netra.ask('register.show', { ref }, { kind: 'public' })) as object;
      expect(JSON.stringify(row)).toContain('sanction-imposed');
      // Nothing that names a post, a letter or the kind of sanction leaves with the public row and its proof.
      expect(JSON.stringify(row)).not.toMatch(/Bupati|Gubernur|B-1|1\/2025|S-PP53|involved/);
    });

    test('is nobody’s beyond the scope', async () => {
      const { officer } = world.neighbour;
      expect(code(await world.netra.ask('case.after-referral', { case: ref }, officer))).toBe('not-found');
      expect(code(await act('case.remind', { by: 'office', letter: 'x' }, officer))).toBe('not-found');
    });
  }),
);
