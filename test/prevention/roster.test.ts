/** Rosters from files: what an import changes, and that nobody ever sees a part of one. All people are invented. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Netra, openNetra } from '../../src/netra.ts';
import { openRosterImports, type RosterImports } from '../../src/prevention/roster/imports.ts';
import { openPerson } from '../../src/prevention/roster/person.ts';
import { peopleAt, rosterOf, unitsAt } from '../../src/prevention/roster/roster.store.ts';
import type { Region } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { must } from '../thread/world.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const STAFF = 'NIP,Nama,Jabatan,Unit,Jenis unit,Induk unit,Kepala unit,E-mail';
const nip = (n: number) => `19450101196501${(n % 2) + 1}${String(n).padStart(3, '0')}`;
const staff = (...rows: string[]) => bytes([STAFF, ...rows].join('\n'));
const row = (n: number, unit: string, rest = 'OPD,,,') => `${nip(n)},Pegawai Contoh ${n},Staf,${unit},${rest}`;
const groups = (...rows: string[]) => bytes(['Kelompok,Nama,Jabatan,Unit', ...rows].join('\n'));
const officer = (region: string, roles: readonly string[] = ['outreach']): Actor => {
  const ref = { region: region as Region, id: '6f8f7a52-0000-4000-8000-000000000001' as never };
  return { kind: 'officer', id: `${region}:${ref.id}`, name: 'Petugas', roles, scope: region, office: ref };
};

forEachEngine(engine => {
  let netra: Netra;
  let now = '2024-10-14T03:00:00.000Z';
  const later = () => {
    now = new Date(Date.parse(now) + 120_000).toISOString();
  };
  beforeAll(async () => {
    const keysDir = join(await mkdtemp(join(tmpdir(), 'netra-roster-')), 'keys');
    const dataDir = await mkdtemp(join(tmpdir(), 'netra-roster-'));
    const options = { transactionLimitMs: 20_000, waitLimitMs: 60_000 };
    netra = await openNetra({
      ...{ database: await freshPlace(engine), options, dataDir, keysDir },
      ...{ origin: 'netra.test/ledger', clock: () => now },
    });
  });
  afterAll(() => netra?.close());

  const open = async (region: string) =>
    must(
      await netra.act('roster.open', { region, name: 'Pemerintah Contoh', keeper: null }, { actor: officer(region) }),
    );
  const kept = async (region: string, file: Uint8Array, imports: RosterImports = netra.rosterImports) =>
    must(await imports.upload(officer(region), region as Region, file));
  const bring = async (region: string, file: Uint8Array) => {
    const id = await kept(region, file);
    const { added, changed, left } = must(await netra.rosterImports.preview(officer(region), id));
    must(await netra.rosterImports.confirm(officer(region), id));
    await netra.rosterImports.wake();
    expect(must(await netra.rosterImports.standing(officer(region), id)).phase).toBe('finished');
    return { added, changed, left };
  };
  /** Whoever reads the roster in force finds this. */
  const seen = async (region: string) => {
    const asked = netra.asker(officer(region), 'seen');
    return asked.read(async tx => {
      const roster = (await rosterOf(tx, region as Region))!;
      const ref = { region: roster.region, id: roster.record };
      const { cipher } = await asked.engine.acts(tx, ref);
      const units = await unitsAt(tx, ref, roster.generation, null, 1_000);
      const called = new Map(units.map(({ unit, name }) => [unit, name]));
      const people = await peopleAt(tx, ref, roster.generation, { units: null, belongs: null }, null, 1_000);
      const all = people.map(one => ({ ...one, about: openPerson(cipher!, ref, one), at: called.get(one.unit) }));
      return { roster, units, people: all, ids: new Map(all.map(one => [one.about.name, one.person])) };
    });
  };
  const rowsOf = async (region: string) => {
    const text = `select person, since, until from roster_person where region = $1 order by person, since`;
    return (await netra.database.statement('rows', text, [region])).rows;
  };

  test('a file is compared with what stands: who came, who changed, who left, who came back', async () => {
    const region = '17.02';
    await open(region);
    const first = staff(
      row(1, 'Dinas Contoh', 'OPD,,ya,satu@contoh.example'),
      row(2, 'Dinas Contoh'),
      row(3, 'SD Negeri 1 Contoh', 'SD,Dinas Contoh,,'),
      ',Honorer Contoh,Penjaga,SD Negeri 1 Contoh,,,,',
    );
    expect(await bring(region, first)).toEqual({ added: 4, changed: 0, left: 0 });
    const before = await seen(region);
    expect(before.roster).toMatchObject({ generation: 1, people: 4, units: 2 });
    const [opd, school] = [before.units.find(({ kind }) => kind === 'opd'), before.units.find(one => one.parent)];
    expect(school).toMatchObject({ kind: 'school-sd', parent: opd?.unit });
    expect(before.people.find(({ heads }) => heads)).toMatchObject({ has_mail: true, about: { nip: nip(1) } });
    expect(before.people.find(({ about }) => about.nip === null)).toMatchObject({ belongs: 'non-asn' });
    expect(await netra.rosterImports.upload(officer(region), region as Region, first)).toMatchObject({
      refusal: { code: 'roster-file-known' },
    });

    expect(
      await bring(region, groups('Polri,Kapolsek Contoh,Kapolsek,Polsek Contoh', 'Forkopimda,Ketua Contoh,,')),
    ).toEqual({ added: 2, changed: 0, left: 0 });
    // Two moves to the school, three is gone, four is new; the one without a NIP stays by name and unit.
    const second = staff(
      row(1, 'Dinas Contoh', 'OPD,,ya,satu@contoh.example'),
      row(2, 'SD Negeri 1 Contoh', 'SD,Dinas Contoh,,'),
      row(4, 'Dinas Contoh'),
      ',Honorer Contoh,Penjaga,SD Negeri 1 Contoh,,,,',
    );
    expect(await bring(region, second)).toEqual({ added: 1, changed: 1, left: 1 });
    const after = await seen(region);
    expect(after.roster).toMatchObject({ generation: 3, people: 6, units: 4 });
    expect(after.people.find(({ about }) => about.nip === nip(2))).toMatchObject({
      at: 'SD Negeri 1 Contoh',
      since: 3,
    });
    for (const name of ['Pegawai Contoh 1', 'Pegawai Contoh 2', 'Honorer Contoh'])
      expect(after.ids.get(name)).toBe(before.ids.get(name));
    expect(after.units.find(({ name }) => name === 'Dinas Contoh')?.unit).toBe(opd?.unit);
    const third = before.ids.get('Pegawai Contoh 3');
    expect((await rowsOf(region)).filter(({ person }) => person === third)).toMatchObject([{ since: 1, until: 3 }]);

    expect(await bring(region, staff(row(1, 'Dinas Contoh'), row(3, 'Dinas Contoh')))).toEqual({
      ...{ added: 1, changed: 1, left: 3 },
    });
    const last = await seen(region);
    expect(last.ids.get('Pegawai Contoh 3')).toBe(third);
    // The school is gone with its people; the units of the groups stay.
    expect(last.units.map(({ name }) => name).sort()).toEqual(['Dinas Contoh', 'Forkopimda', 'Polsek Contoh']);
    expect(last.roster).toMatchObject({ people: 4, units: 3 });
  });

  test('killed after any step, the roster in force stays whole, and whoever is awake next finishes it', async () => {
    const region = '17.03';
    await open(region);
    await bring(region, staff(row(1, 'Dinas Contoh'), row(2, 'Dinas Contoh'), row(3, 'Badan Contoh')));
    const before = await seen(region);
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
    const next = staff(row(1, 'Dinas Contoh'), row(2, 'Badan Contoh'), row(4, 'Kecamatan Contoh', 'Kecamatan,,,'));
    let id = '';
    let kills = 0;
    for (let killAt = 1; ; killAt += 1) {
      let steps = 0;
      const dying = openRosterImports({
        ...{ asker: netra.asker, keys: netra.keys, clock: () => now },
        onStep: () => {
          steps += 1;
          if (steps === killAt) throw new Error('killed');
        },
      });
      if (id === '') {
        id = await kept(region, next, dying);
        must(await dying.confirm(officer(region), id));
      }
      await dying.wake();
      if (steps < killAt) break;
      kills += 1;
      expect(await seen(region)).toEqual(before);
      // Its claim stands until it is too old; nobody else stages beside it.
      await netra.rosterImports.wake();
      expect(await seen(region)).toEqual(before);
      later();
    }
    errors.mockRestore();
    expect(kills).toBeGreaterThan(6);
    const after = await seen(region);
    expect(after.roster).toMatchObject({ generation: 2, people: 3, units: 3 });
    expect(after.people.map(({ about, at }) => `${about.nip} ${at}`).sort()).toEqual(
      [`${nip(1)} Dinas Contoh`, `${nip(2)} Badan Contoh`, `${nip(4)} Kecamatan Contoh`].sort(),
    );
    expect(await rowsOf(region)).toHaveLength(5);
  });

  test('stopped in the middle, all that was staged is taken back; of two at once the second is refused', async () => {
    const region = '17.04';
    await open(region);
    await bring(region, staff(row(1, 'Dinas Contoh'), row(2, 'Dinas Contoh')));
    const [before, rows] = [await seen(region), await rowsOf(region)];
    const who = officer(region);
    const [one, other] = [
      await kept(region, staff(row(3, 'Badan Contoh'))),
      await kept(region, staff(row(2, 'Badan Contoh'))),
    ];
    let steps = 0;
    const imports = openRosterImports({
      ...{ asker: netra.asker, keys: netra.keys, clock: () => now },
      async onStep() {
        steps += 1;
        if (steps !== 7) return;
        expect(await imports.confirm(who, other)).toMatchObject({ refusal: { code: 'roster-moved' } });
        must(await imports.stop(who, one));
      },
    });
    must(await imports.confirm(who, one));
    await imports.wake();
    expect(steps).toBeGreaterThan(7);
    expect(must(await imports.standing(who, one))).toMatchObject({ phase: 'failed', problem: 'roster-stopped' });
    expect(await seen(region)).toEqual(before);
    expect(await rowsOf(region)).toEqual(rows);
    // The second one's turn now. What came live since its preview is compared again, not overwritten blindly.
    must(await imports.confirm(who, other));
    await imports.wake();
    const live = await seen(region);
    expect(live.roster).toMatchObject({ generation: 2, people: 1, units: 1 });
    // Killed as it went live, and stopped by somebody who saw it still running: it stands, and nothing of it is taken back.
    await netra.database.statement(
      'again',
      `update roster_import set phase = 'stopped', worker = null, worker_until = null where id = $1`,
      [other],
    );
    await imports.wake();
    expect(must(await imports.standing(who, other)).phase).toBe('finished');
    expect(await seen(region)).toEqual(live);
  });

  test('whoever has another role, or another region, brings nothing', async () => {
    const region = '17.05';
    await open(region);
    const file = staff(row(1, 'Dinas Contoh'));
    const upload = async (actor: Actor) => netra.rosterImports.upload(actor, region as Region, file);
    expect(await upload(officer(region, ['reviewer']))).toMatchObject({ refusal: { code: 'role-missing' } });
    expect(await upload(officer('17.03'))).toMatchObject({ refusal: { code: 'region-beyond-yours' } });
    const id = await kept(region, file);
    expect(await netra.rosterImports.preview(officer('17.03'), id)).toMatchObject({
      refusal: { code: 'roster-file-gone' },
    });
    const kept2 = await netra.database.statement(
      'kept',
      `select encode(sealed, 'escape') as sealed from roster_import`,
    );
    for (const { sealed } of kept2.rows) expect(String(sealed)).not.toContain('Pegawai');
    const bad = await kept(region, staff(row(1, 'Dinas Contoh'), row(1, 'Badan Contoh')));
    expect(await netra.rosterImports.confirm(officer(region), bad)).toMatchObject({
      refusal: { code: 'roster-has-errors' },
    });
  });
});
