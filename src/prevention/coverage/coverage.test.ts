import { expect, test } from 'vitest';
import { activitiesOf } from './activities.ts';
import type { ProvenRow, ReportedRow } from './activity.store.ts';
import { coverageFeed } from './coverage-feed.ts';
import { sharesOfArea } from './coverage-shares.ts';
import { governmentName, governmentOf, governments } from './governments.ts';
import { nextEvents, type UnitReach } from './next-event.ts';

test('there are 546 governments: 38 provinces and 508 regencies and cities, Jakarta’s six units under their province', () => {
  const codes = governments().map(({ code }) => code);
  expect([codes.length, codes.filter(code => code.length === 2).length]).toEqual([546, 38]);
  expect(codes.filter(code => code.startsWith('31'))).toEqual(['31']);
  expect(['31.71', '31.01', '31', '17.02.01', '17.90', '', '99.01'].map(governmentOf)).toEqual([
    ...['31', '31', '31', '17.02', '17.90', null, null],
  ]);
  expect(['17', '17.02', '31.71'].map(governmentName)).toEqual([
    ...['Provinsi Bengkulu', 'Kabupaten Rejang Lebong', undefined],
  ]);
});

const unit = (name: string, change: Partial<UnitReach> = {}): UnitReach => ({
  ...{ unit: name, name, kind: 'school-sd', belongs: 'asn', people: 20, read: 0, signed: 0, came: 0, reached: 0 },
  ...change,
});
const said = (rows: readonly UnitReach[], seats?: number) =>
  nextEvents(rows, seats).map(({ audience, units, never }) => [audience, units.map(({ name }) => name), never]);

test('the next event gathers most people whom nothing reached, whole units, the least reached first', () => {
  const rows = [
    unit('SD 1', { reached: 20, read: 20 }),
    unit('SD 2', { reached: 5, read: 5 }),
    unit('SD 3'),
    unit('SD 4', { people: 30, reached: 10 }),
    unit('Dinas', { kind: 'opd', people: 40, reached: 30 }),
    unit('Desa', { kind: 'other', belongs: 'village-head', people: 10 }),
  ];
  // 20 who were never reached, then 15 of 20; the thirty find no seat any more.
  expect(said(rows, 40)).toEqual([
    ['school-sd', ['SD 3', 'SD 2'], 35],
    ['village-head', ['Desa'], 10],
    ['opd', ['Dinas'], 10],
  ]);
  expect(said(rows)[0]).toEqual(['school-sd', ['SD 3', 'SD 2', 'SD 4'], 55]);
});

test('a unit larger than the hall comes alone in sessions, and who came to nothing counts once everybody was reached', () => {
  const [large] = nextEvents([unit('Besar', { people: 250 }), unit('Kecil')], 100);
  expect([large?.units.length, large?.sessions]).toEqual([1, 3]);
  const read = { read: 20, reached: 20 };
  expect(said([unit('SD 1', { ...read, came: 20 }), unit('SD 2', read)])).toEqual([['school-sd', ['SD 2'], 0]]);
  expect(said([unit('SD 1', { ...read, came: 20 })])).toEqual([]);
});

test('one unit of staff and a group beside it is asked for each by itself', () => {
  const both = [
    unit('Kecamatan', { kind: 'kecamatan' }),
    unit('Kecamatan', { kind: 'kecamatan', belongs: 'village-head', people: 6 }),
  ];
  expect(nextEvents(both).map(({ audience, belongs, reach }) => [audience, belongs, reach.people])).toEqual([
    ['kecamatan', ['asn'], 20],
    ['village-head', ['village-head'], 6],
  ]);
});

test('a share is of the people of the whole area, those that are too few together, and none of too few', () => {
  const part = (name: string, people: number, read: number) => ({
    name,
    people,
    read,
    signed: 0,
    came: 0,
    reached: read,
  });
  expect(sharesOfArea('17.', [part('17', 200, 100), part('17.02', 4, 4), part('17.03', 9, 3)])).toEqual([
    expect.objectContaining({ area: '17.', part: 'all', people: 213, read: 50 }),
    expect.objectContaining({ part: '17', people: 200, reached: 50 }),
    expect.objectContaining({ part: 'rest', people: 13, read: 53 }),
  ]);
  expect(sharesOfArea('', [part('17', 4, 4)])).toEqual([]);
});

const proven = (region: string, on_day: string, times = 1): ProvenRow =>
  ({ region, what: 'circular', times, on_day, record: `r-${region}` }) as ProvenRow;
const reported: ReportedRow = {
  ...{
    region: '17.02' as ReportedRow['region'],
    what: 'circular',
    times: 1,
    on_day: '2024-12-01',
    source: 'Situs <Contoh>',
  },
  ...{ link: 'https://contoh.example/a?b=1&c=2', told_by: 'officer' },
};

test('what is reported never stands for what is proven, and Jakarta’s units count for their province', () => {
  const rows = activitiesOf(
    [proven('31.71', '2024-09-02'), proven('31', '2024-09-01', 2), proven('17.02', '2024-09-01')],
    [reported],
  );
  expect(
    rows.map(({ government, proven: n, proven_on, proven_ref, reported_on }) => [
      government,
      n,
      proven_on,
      proven_ref,
      reported_on,
    ]),
  ).toEqual([
    ['17.02', 1, '2024-09-01', '17.02:r-17.02', '2024-12-01'],
    ['31', 3, '2024-09-02', '31.71:r-31.71', null],
  ]);
});

test('the feed has an entry for each government that did something, and escapes what others wrote', () => {
  const told = { ...reported, on: reported.on_day, toldBy: 'officer' as const };
  const done = [{ what: 'circular' as const, proven: null, reported: told }];
  const row = { code: '17.02', name: 'Kabupaten Rejang Lebong', province: '17', share: null, done };
  const says = {
    ...{
      title: 'Cakupan',
      asOf: 'Per entri 7.',
      whats: { circular: 'Edaran', pact: 'Pakta', outreach: 'Sosialisasi' },
    },
    ...{ proven: 'Terbukti', reported: 'Dilaporkan', share: 'Dijangkau' },
  };
  const of = { lang: 'id', address: 'https://netra.example', says, now: '2024-12-02T00:00:00Z' } as const;
  const feed = coverageFeed(
    [
      { ...row, last: { what: 'circular', on: '2024-12-01', how: 'reported' } },
      { ...row, code: '17.03', last: null },
    ],
    of,
  );
  expect(feed.match(/<entry>/g)).toHaveLength(1);
  expect(feed).toContain('Dilaporkan, 2024-12-01, Situs &lt;Contoh&gt; https://contoh.example/a?b=1&amp;c=2');
  expect(feed).toContain('<updated>2024-12-01T00:00:00+07:00</updated>');
  expect(coverageFeed([], of)).toContain('<updated>2024-12-02T00:00:00Z</updated>');
});
