/** Which earlier activity an article belongs to, however many there are: on both engines, by the operation itself. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/record/kind.ts';
import type { Ingested } from '../../src/watch/operations.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { must, openThread, type ThreadWorld } from './world.ts';

const SYSTEM = { kind: 'system', name: 'test' } as const satisfies Actor;
const EARLIER = 2_000;
const AT_ONCE = 20;
const TWINS = [
  'MERAUKE - Bawaslu Kabupaten Merauke menggelar sosialisasi netralitas ASN di Aula Contoh, Kamis (10/10/2024).',
  'Bawaslu Kabupaten Merauke mengajak ASN netral lewat sosialisasi netralitas ASN, Kamis (10/10/2024).',
];

forEachEngine(engine => {
  let world: ThreadWorld;
  beforeAll(async () => {
    world = await openThread(await freshPlace(engine));
  });
  afterAll(() => world?.netra.close());

  const ingest = async (...articles: readonly { readonly text: string; readonly published?: string }[]) =>
    must(
      await world.netra.ask(
        'activity.ingest',
        { articles: articles.map((article, at) => ({ id: `berita-${at}`, ...article })) },
        SYSTEM,
      ),
    ) as readonly Ingested[];
  /** An activity as an article gave it that told of nothing else. */
  const recorded = (nth: number, regency: string, date: string) =>
    world.netra.act(
      'activity.read',
      {
        ...{ article: nth.toString(16).padStart(64, '0'), name: `${nth}`, title: null, published: null, passages: {} },
        text: `Bawaslu menggelar sosialisasi netralitas ASN yang ke-${nth}.`,
        ...{ kind: 'sosialisasi', date, regency, province: regency.slice(0, 2), venue: null, people: [] },
        ...{ institutions: [], mentionsHoax: false, mentionsSara: false },
      },
      { actor: SYSTEM },
    );

  test('the twin of an article is found among 2,000 earlier activities, most of them nearer in the list', async () => {
    const [first] = await ingest({ text: TWINS[0]! });
    expect(first).toMatchObject({ outcome: 'new', activity: expect.stringMatching(/^93\.01:/) });
    for (let nth = 0; nth < EARLIER; nth += AT_ONCE) {
      const some = Array.from({ length: AT_ONCE }, (_, at) => nth + at);
      await Promise.all(
        some.map(async one => {
          // One in eight of the very day: more than a page of them is compared before the twin's turn comes.
          const day = one % 8 === 0 ? '2024-10-10' : `2024-${String(1 + (one % 12)).padStart(2, '0')}-11`;
          must(await recorded(one, `${11 + (one % 6)}.0${1 + (one % 9)}`, day));
        }),
      );
    }
    const { rows } = await world.netra.database.statement('count', 'select count(*)::int as n from activity_source');
    expect(rows).toEqual([{ n: EARLIER + 1 }]);
    const [second] = await ingest({ text: TWINS[1]! });
    expect(second).toEqual({ id: 'berita-0', outcome: 'source', activity: first?.activity, refusal: null });
  }, 180_000);

  test('a case is followed from stage to stage, each found by the one before it', async () => {
    const stage = (words: string) => `${words} Kepala Desa Tlogotuwung Darsono Wiguna karena tidak netral`;
    const stages = [
      `Bawaslu Kabupaten Blora memeriksa ${stage('')}, Senin (8/1/2024). Darsono terekam di Tlogotuwung.`,
      `Hakim Pengadilan Negeri Blora memvonis ${stage('')}, Senin (4/11/2024). Ia terbukti berpihak di Tlogotuwung.`,
      `Jaksa Kejaksaan Negeri Blora mengeksekusi ${stage('')}, Senin (1/9/2025). Darsono dari Tlogotuwung dipenjara.`,
    ];
    world.now = '2025-10-14T03:00:00.000Z';
    const outcomes: Ingested[] = [];
    for (const text of stages) outcomes.push(...(await ingest({ text })));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['new', 'source', 'source']);
    expect(new Set(outcomes.map(({ activity }) => activity)).size).toBe(1);
  });

  test('the day of publication is kept with the source, and read by when the next article comes', async () => {
    const weekday = 'KUDUS - Bawaslu Kabupaten Kudus menggelar rapat koordinasi netralitas ASN, Rabu (2/10).';
    const [first] = await ingest({ text: weekday, published: '2024-10-03' });
    const shown = must(await world.netra.ask('activity.show', { activity: first?.activity }, SYSTEM)) as unknown as {
      activity: { date: string; sources: { published: string | null }[] };
    };
    expect(shown.activity).toMatchObject({ date: '2024-10-02', sources: [{ published: '2024-10-03' }] });
    world.now = '2030-01-07T03:00:00.000Z';
    const [later] = await ingest({
      text: 'Bawaslu Kabupaten Kudus mengundang ASN dalam rapat koordinasi netralitas ASN, Rabu (2/10/2024).',
    });
    expect(later).toMatchObject({ outcome: 'source', activity: first?.activity });
  });
});
