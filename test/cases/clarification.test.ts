/** Clarification and evidence through the composed application, on both engines: what is kept, who sees it, and who doesn't. */

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { showClarification, showExhibits } from '../../src/cases/clarification-operations.ts';
import type { showCase } from '../../src/cases/operations.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { review } from '../support/typed.ts';
import { EVIDENCE, enrol, formal, IDENTITY, must, openThread, type ThreadWorld } from '../thread/world.ts';

type Output<O extends { run(asked: never, input: never): Promise<Result<unknown, Refusal>> }> = Extract<
  Awaited<ReturnType<O['run']>>,
  { ok: true }
>['value'];
const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);

forEachEngine(engine =>
  describe(`clarification and evidence, on ${engine.kind}`, () => {
    let world: ThreadWorld;
    let report: RecordRef;
    let ref: string;
    beforeAll(async () => {
      world = await openThread(await freshPlace(engine));
      const { netra, regency } = world;
      report = must(await netra.submit(formal(netra))).ref;
      const registration = {
        ...{ report: formatRef(report), office: formatRef(regency.ref), regime: 'pemilu', tracks: ['neutrality'] },
        ...{ actorKind: 'pns', unit: null, reported: 'Pegawai Contoh', summary: 'Ringkas.', conductOn: null },
      };
      must(
        await netra.act('report.review', review(registration.report, world.now.slice(0, 10)), {
          actor: regency.officer,
        }),
      );
      const { records } = must(await netra.act('case.register', registration, { actor: regency.officer }));
      ref = formatRef(records.find(({ kind }) => kind === 'case')?.ref ?? regency.ref);
    });
    afterAll(() => world.netra.close());

    const act = (name: string, input: object, actor: Actor = world.regency.officer) =>
      world.netra.act(name, { case: ref, ...input }, { actor });
    const ask = async <O extends { run(asked: never, input: never): Promise<Result<unknown, Refusal>> }>(
      name: string,
      actor: Actor = world.regency.officer,
    ) => must((await world.netra.ask(name, { case: ref }, actor)) as Result<Output<O>, Refusal>);
    const letter = {
      ...{ issuedOn: '2024-10-14', letter: 'Und. 1', on: '2024-10-14', time: '13:30', mode: 'in-person' },
      ...{ place: 'Kantor Contoh', channel: 'in-person', servedOn: null },
    };

    test('the reporter is summoned, served, comes and is heard, and stands nowhere by name', async () => {
      const named = { capacity: 'reporter', name: IDENTITY.name, ...letter };
      expect(code(await act('case.summon', named))).toBe('reporter-sealed');
      must(await act('case.summon', { ...named, name: null }));
      const [waiting] = (await ask<typeof showClarification>('case.clarification')).summonses;
      expect(waiting).toMatchObject({
        ...{ n: 1, capacity: 'reporter', report: formatRef(report), next: 'case.serve-summons' },
        notice: { last: '2024-10-13', short: true, rule: { id: 'pemilu.undangan' } },
      });
      must(await act('case.serve-summons', { n: 1, on: '2024-10-14', channel: 'telecommunication' }));
      const came = { n: 1, on: '2024-10-14', presence: 'present', oath: 'sworn', accompanied: true };
      expect(code(await act('case.record-attendance', { ...came, lawyer: 'Kuasa Contoh' }))).toBe('reporter-sealed');
      must(await act('case.record-attendance', came));
      must(
        await act('case.clarify', {
          ...{ n: 1, on: '2024-10-14', mode: 'in-person', place: 'Kantor Contoh', signature: 'signed' },
          askedBy: [world.regency.officer.id],
          answers: [{ question: 'Kapan terjadi?', answer: 'Pagi.' }],
        }),
      );
      must(await act('case.correct-clarification', { n: 1, words: 'Siang.', because: 'Salah dengar.' }));
      const shown = await ask<typeof showClarification>('case.clarification');
      expect(shown.summonses[0]).toMatchObject({ servedOn: '2024-10-14', next: null, notice: null });
      expect(shown.minutes).toMatchObject([
        {
          ...{ n: 1, summons: 1, capacity: 'reporter', name: null, accompanied: true, lawyer: null },
          askedBy: [world.regency.officer.id],
          corrections: [{ words: 'Siang.' }],
        },
      ]);
      const whole = await ask<typeof showCase>('case.show');
      expect(JSON.stringify([shown, whole])).not.toMatch(/Siti|0812-0000-4711|Gang Tersembunyi/);
      expect(whole.timeline.map(({ type }) => type)).toContain('clarified');
    });

    test('a file of a report is found by its hash, and its way from hand to hand is kept', async () => {
      const hash = createHash('sha256').update(EVIDENCE).digest('hex');
      const given = {
        ...{ kind: 'file', description: 'Catatan saksi.', from: 'reporter', on: '2024-10-14' },
        ...{ holder: 'Petugas Contoh', place: 'Brankas' },
      };
      const files = await ask<typeof showExhibits>('case.exhibits');
      expect(files.files).toMatchObject([{ hash, size: EVIDENCE.length, listed: false }]);
      // A size that came along with the form doesn't count beside the file itself.
      must(await act('case.list-exhibit', { ...given, hash, size: 1 }));
      must(await act('case.list-exhibit', { ...given, hash: 'ab'.repeat(32), from: 'other', fromName: 'Toko Contoh' }));
      expect(code(await act('case.list-exhibit', { ...given, hash }))).toBe('exhibit-known');
      const on = '2024-10-14';
      must(await act('case.hand-exhibit', { n: 2, on, to: 'Ahli Contoh', place: 'Lab', because: 'Diperiksa.' }));
      must(await act('case.return-exhibit', { n: 2, on, giver: 'other', toName: 'Toko Contoh', because: 'Selesai.' }));
      const shown = await ask<typeof showExhibits>('case.exhibits');
      expect(shown.files).toMatchObject([{ hash, listed: true }]);
      expect(shown.exhibits).toMatchObject([
        { n: 1, hash, size: EVIDENCE.length, report: formatRef(report), holder: { holder: 'Petugas Contoh' } },
        { n: 2, size: null, report: null, holder: null, returned: { to: 'other' } },
      ]);
      expect(shown.exhibits[1]?.chain.map(({ holder }) => holder)).toEqual(['Petugas Contoh', 'Ahli Contoh']);
    });

    test('who answers for another region finds neither, and who may only look takes no step', async () => {
      const { netra, neighbour } = world;
      for (const name of ['case.clarification', 'case.exhibits'])
        expect(code(await netra.ask(name, { case: ref }, neighbour.officer)), name).toBe('not-found');
      expect(code(await act('case.summon', { capacity: 'witness', name: 'Saksi', ...letter }, neighbour.officer))).toBe(
        'not-found',
      );
      const clerk = await enrol(world, world.regency, 'penerima', ['intake']);
      expect(code(await act('case.summon', { capacity: 'witness', name: 'Saksi', ...letter }, clerk))).toBe(
        'role-missing',
      );
      const shown = await ask<typeof showClarification>('case.clarification', clerk);
      expect(shown.offers.every(({ verdict }) => !verdict.ok)).toBe(true);
      // Somebody of another office is no one to have asked: beyond the own scope there is nobody of that name.
      const asked = {
        ...{ capacity: 'witness', name: 'Saksi', oath: 'sworn', accompanied: false, on: '2024-10-14' },
        ...{ mode: 'in-person', place: 'Kantor', signature: 'signed', askedBy: [neighbour.officer.id] },
        answers: [{ question: 'Apa?', answer: 'Itu.' }],
      };
      expect(code(await act('case.clarify-unsummoned', asked))).toBe('not-found');
    });

    test('looking at either is looking at the case, and on record once in an hour', async () => {
      await ask<typeof showClarification>('case.clarification', world.province.officer);
      await ask<typeof showExhibits>('case.exhibits', world.province.officer);
      const { views } = await ask<typeof showCase>('case.show');
      expect(views.filter(({ person }) => person === world.province.officer.id)).toMatchObject([{ hours: 1 }]);
    });
  }),
);
