/** The study of a track through the composed application, on both engines: what is kept, who sees it, and who doesn't. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { showCase } from '../../src/cases/operations.ts';
import type { proposeStudy, showStudies } from '../../src/cases/study-operations.ts';
import { formatRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { review } from '../support/typed.ts';
import { enrol, formal, must, openThread, type ThreadWorld } from '../thread/world.ts';

type Output<O extends { run(asked: never, input: never): Promise<Result<unknown, Refusal>> }> = Extract<
  Awaited<ReturnType<O['run']>>,
  { ok: true }
>['value'];
const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);
const CONDUCT = '2024-10-12';
const ANSWERS = { conduct: 'put-up-props', object: 'calon' };

forEachEngine(engine =>
  describe(`the study of a case, on ${engine.kind}`, () => {
    let world: ThreadWorld;
    let ref: string;
    beforeAll(async () => {
      world = await openThread(await freshPlace(engine));
      const { netra, regency } = world;
      const report = formatRef(must(await netra.submit(formal(netra))).ref);
      const actor = regency.officer;
      const registration = {
        ...{ report, office: formatRef(regency.ref), regime: 'pilkada', tracks: ['neutrality'] },
        ...{ actorKind: 'pns', unit: null, reported: 'Pegawai Contoh', summary: 'Ringkas.', conductOn: CONDUCT },
      };
      must(await netra.act('report.review', review(report, world.now.slice(0, 10)), { actor }));
      const { records } = must(await netra.act('case.register', registration, { actor }));
      ref = formatRef(records.find(({ kind }) => kind === 'case')?.ref ?? regency.ref);
    });
    afterAll(() => world.netra.close());

    const act = (name: string, input: object, actor: Actor = world.regency.officer) =>
      world.netra.act(name, { case: ref, ...input }, { actor });
    const ask = <O extends { run(asked: never, input: never): Promise<Result<unknown, Refusal>> }>(
      name: string,
      input: object = {},
      actor: Actor = world.regency.officer,
    ) => world.netra.ask(name, { case: ref, ...input }, actor) as Promise<Result<Output<O>, Refusal>>;
    const studies = async (actor?: Actor) => must(await ask<typeof showStudies>('case.studies', {}, actor));
    const propose = async (input: object) =>
      must(await ask<typeof proposeStudy>('case.propose-study', { track: 'neutrality', ...input }));

    /** Every provision that is proposed, with all its elements met. */
    const asProposed = async () => {
      const { proposed, options } = await propose({ answers: ANSWERS });
      return proposed.map(({ id }) => ({
        ...{ provision: id, conclusion: 'Terpenuhi.' },
        elements: (options.find(one => one.id === id)?.elements ?? []).map(element => ({
          ...{ known: element.id, assessment: 'met', why: 'Jelas dari fotonya.' },
        })),
      }));
    };

    test('the classifier proposes by the day of the conduct, asks on, and says when answers can’t all be true', async () => {
      const { day, stages, proposed, options, questions } = await propose({ answers: ANSWERS });
      expect({ day, stages }).toEqual({ day: CONDUCT, stages: ['campaign'] });
      expect(proposed.map(({ id }) => id)).toContain('D-01');
      expect(proposed.every(({ id }) => options.some(one => one.id === id))).toBe(true);
      expect(questions.map(({ id }) => id)).toEqual(expect.arrayContaining(['conduct', 'object']));
      const before = await propose({ conductOn: '2022-09-21', answers: ANSWERS });
      expect(before.options.map(({ id }) => id)).not.toContain('D-01');
      const wrong = await propose({ answers: { object: 'bakal_calon' } });
      expect(wrong).toMatchObject({ proposed: [], contradiction: { code: 'answers-contradict' } });
    });

    test('what is proposed is studied without a reason, the newest version counts, and the case tells of it', async () => {
      const rows = await asProposed();
      const study = { track: 'neutrality', facts: 'Spanduk itu dipasangnya.', answers: ANSWERS, rows };
      must(await act('case.study', study));
      expect(code(await act('case.study', { ...study, rows: rows.slice(1) }))).toBe('reason-missing');
      must(await act('case.study', { ...study, rows: rows.slice(1), departs: 'Ada di luar kewenangan.' }));
      const shown = await studies();
      expect(shown.studies).toMatchObject([
        { n: 1, departs: null, conductOn: CONDUCT, by: { kind: 'officer', id: world.regency.officer.id } },
        { n: 2, departs: 'Ada di luar kewenangan.' },
      ]);
      expect(shown.studies[0]?.rows?.[0]).toMatchObject({ id: 'D-01', verdict: 'met', confidence: 'high' });
      const whole = must(await ask<typeof showCase>('case.show'));
      expect(whole.timeline.filter(({ type }) => type === 'studied')).toHaveLength(2);
    });

    test('rests on no evidence that the case does not have', async () => {
      const [row] = await asProposed();
      const resting = (kind: string) => ({
        ...{ track: 'neutrality', facts: 'x', departs: 'x' },
        rows: [
          { ...row, elements: row?.elements.map(one => ({ ...one, evidence: [{ kind, n: 1, says: 'supports' }] })) },
        ],
      });
      expect(code(await act('case.study', resting('exhibit')))).toBe('exhibit-missing');
      expect(code(await act('case.study', resting('minutes')))).toBe('minutes-missing');
    });

    test('who answers for another region finds nothing, and who may only look saves nothing', async () => {
      const { neighbour } = world;
      const study = { track: 'neutrality', facts: 'x', answers: ANSWERS, rows: await asProposed() };
      for (const name of ['case.studies', 'case.propose-study'])
        expect(code(await ask(name, { track: 'neutrality' }, neighbour.officer)), name).toBe('not-found');
      expect(code(await act('case.study', study, neighbour.officer))).toBe('not-found');
      const clerk = await enrol(world, world.regency, 'penerima', ['intake']);
      expect(code(await act('case.study', study, clerk))).toBe('role-missing');
      expect((await studies(clerk)).offers.every(({ verdict }) => !verdict.ok)).toBe(true);
    });
  }),
);
