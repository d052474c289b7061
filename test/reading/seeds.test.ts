import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openRegions } from '../../src/offices/regions.ts';
import { toGoldFields } from '../../src/watch/gold.ts';
import { groupReadings } from '../../src/watch/group.ts';
import { type Reading, readArticle } from '../../src/watch/read.ts';
import { decodeArticle } from '../../src/watch/text.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/seeds');
const there = existsSync(folder);
if (!there) console.log('../shared/seeds is not here: the founding articles are not read.');

const regions = openRegions();

function readSeeds(): readonly Reading[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => {
      const text = decodeArticle(readFileSync(join(folder, file)));
      const reading = text.ok ? readArticle({ id: file, text: text.value }, regions) : text;
      if (!reading.ok) throw new Error(`${file}: ${reading.refusal.code}`);
      return reading.value;
    });
}

const readings = there ? readSeeds() : [];

/** What the founding articles tell, activity by activity; names stand here because the sources name these offices' holders. */
const ACTIVITIES = [
  {
    kind: 'sosialisasi',
    event_date: '2024-06-20',
    code: '17.02',
    province: 'Bengkulu',
    venue: 'Gedung Serba Guna',
    sources: 2,
  },
  {
    kind: 'rapat_koordinasi',
    event_date: '2024-09-17',
    code: '73.07',
    province: 'Sulawesi Selatan',
    venue: 'Ecovention Ancol',
    sources: 1,
  },
  {
    kind: 'pakta_integritas',
    event_date: '2022-12-07',
    code: '17.09',
    province: 'Bengkulu',
    venue: 'Hotel Mercure Bengkulu',
    sources: 1,
  },
  {
    kind: 'rapat_koordinasi',
    event_date: '2024-11-12',
    code: '18.03',
    province: 'Lampung',
    venue: 'Hotel Cahaya',
    sources: 1,
  },
];

test.runIf(there).each(ACTIVITIES)('the founding articles tell of $kind on $event_date', wanted => {
  const groups = groupReadings(readings);
  const found = readings.filter(one => one.eventDate?.value === wanted.event_date);
  expect(found).toHaveLength(wanted.sources);
  expect(new Set(found.map(one => groups.get(one.id))).size).toBe(1);
  for (const one of found) {
    expect(one.kind.value).toBe(wanted.kind);
    expect(one.regency?.value.code).toBe(wanted.code);
    expect(one.province?.value.name).toBe(wanted.province);
    expect(one.venue?.value).toContain(wanted.venue);
    expect(one.people.length).toBeGreaterThan(0);
    expect(one.institutions.length).toBeGreaterThan(0);
  }
});

test.runIf(there)('five articles are four events', () => {
  expect(new Set(groupReadings(readings).values()).size).toBe(4);
});

test.runIf(there)('both articles on Rejang Lebong speak of hoaxes and SARA, the others of neither', () => {
  const spoken = readings.map(one => [one.mentionsHoax.value, one.mentionsSara.value].join());
  expect(spoken).toEqual(['true,true', 'true,true', 'false,false', 'false,false', 'false,false']);
});

test.runIf(there)('the people stand with their offices', () => {
  const people = new Map(readings.flatMap(one => toGoldFields(one).people.map(person => [person.name, person.role])));
  expect(Object.fromEntries(people)).toEqual({
    'Syamsul Effendi': 'Bupati Rejang Lebong',
    'Ahmad Ali': 'Ketua Bawaslu Rejang Lebong',
    'Rahmat Bagja': 'Ketua Bawaslu RI',
    'Heriyandi Roni': 'Penjabat Bupati Bengkulu Tengah',
    'Rohidin Mersya': 'Gubernur Bengkulu',
    'Hamka Sabri': 'Sekda Provinsi Bengkulu',
    'Halid Syaifullah': 'Ketua Bawaslu Provinsi Bengkulu',
    'Putri Intan Sari': 'Ketua Bawaslu Lampung Utara',
    'M. Luzirwan': 'Sekretaris Dinas Komunikasi dan Informatika Kabupaten Lampung Utara',
  });
});

test.runIf(there)(
  'the meeting in Jakarta concerns Sinjai, the signing in the city of Bengkulu concerns Bengkulu Tengah',
  () => {
    const places = readings.map(one => one.eventPlaceRegency?.value.name ?? null);
    expect(places).toEqual([null, null, 'Kota Administrasi Jakarta Utara', 'Kota Bengkulu', null]);
  },
);
