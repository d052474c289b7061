import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { forEachEngine } from '../../test/engines.ts';
import type { Database } from '../db/database.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { type Engine, openEngine } from '../record/engine.ts';
import { formatRef, parseRef, type RecordRef } from '../record/ids.ts';
import { openKeyring } from '../record/keyring.ts';
import type { Actor } from '../record/kind.ts';
import { checkProjection, rebuildProjection } from '../record/rebuild.ts';
import { type MemberKey, newMemberKey, newRecoveryKey } from '../sealing/circle.ts';
import { kekOf } from '../sealing/field.ts';
import { actOrConflict, isUnsettled, makeSetUpLink, readSetUpLink, useFirstLink, useSetUpLink } from './links.ts';
import { defaultPatterns } from './numbers.ts';
import { officeKind, officeList, SET_UP } from './office.ts';
import { officeCommands } from './office-commands.ts';
import { officerList, personKind } from './person.ts';
import { personCommands } from './person-commands.ts';
import { forgetOldSignIns } from './signin.store.ts';
import { actorOf, changePassword, type Officer, signIn, signOut, waitAfter } from './signin.ts';

const T0 = '2026-11-22T03:00:00.000Z';
const after = (seconds: number) => new Date(Date.parse(T0) + seconds * 1000).toISOString();
const HOUR = 3600;
const password = 'kuda baterai jepit';

let member: MemberKey;
let recovery: string;
beforeAll(async () => {
  const made = await newMemberKey('sawah payung kereta melati', 2);
  if (!made.ok) throw new Error(made.refusal.code);
  member = made.value;
  recovery = (await newRecoveryKey()).recipient;
});

const engineOn = (database: Database): Engine =>
  openEngine({
    database,
    kinds: [officeKind, personKind],
    commands: [...officeCommands, ...personCommands],
    projections: [officeList, officerList],
    keyring: openKeyring(kekOf(new Uint8Array(32).fill(7))),
    clock: () => T0,
    zoneOf: () => 'Asia/Jakarta',
    localDay: instant => instant.slice(0, 10),
    known: async () => SHIPPED_KNOWN,
    people: async () => [],
    upwards: async () => [],
  });

const office = (region = '17', code = '07.00') => ({
  region,
  name: 'Bawaslu Provinsi Contoh',
  level: 'provinsi',
  code,
  numberPatterns: defaultPatterns('pilkada'),
  recovery,
  person: { name: 'Sari Contoh', signIn: 'sari', roles: ['administrator', 'reviewer'], ...member },
});

const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

forEachEngine(engines => {
  let db: Database;
  let engine: Engine;
  let sari: Officer;
  let sariRef: RecordRef;
  // One office for the tests of a file; each test enrols people of its own.
  beforeAll(async () => {
    db = (await engines.open()).db;
    engine = engineOn(db);
    const link = must(await makeSetUpLink(db, SET_UP, { purpose: 'first-administrator' }, T0));
    sariRef = must(await useFirstLink(engine, db, { token: link.token, office: office(), password }, T0)).person;
    sari = must(await signIn(db, { signIn: 'sari', password }, T0)).person as Officer;
  });

  const enrol = (name: string) =>
    actOrConflict(() => {
      const input = {
        office: formatRef(sari.office as RecordRef),
        name: 'Tini Contoh',
        signIn: name,
        roles: ['intake'],
        scope: '17',
      };
      return engine.act('person.enrol', input, { actor: sari });
    });

  let enrolled = 0;
  /** Enrols somebody under this name, and gives her a password. */
  async function someone(name = `tini-${enrolled}`) {
    enrolled += 1;
    const ref = must(await enrol(name)).records[0]?.ref as RecordRef;
    const token = await linkFor(ref);
    must(await useSetUpLink(db, { token, password }, T0));
    return { ref, name, enter: (secret = password, now = T0) => signIn(db, { signIn: name, password: secret }, now) };
  }
  const linkFor = async (person: RecordRef) =>
    must(await makeSetUpLink(db, sari, { purpose: 'set-password', person }, T0)).token;
  const wrong = { ok: false, refusal: { code: 'wrong-credentials' } };

  test('the first link founds the office, and its administrator signs in and acts', async () => {
    const { db } = await engines.open();
    expect(await isUnsettled(db)).toBe(true);
    const link = must(await makeSetUpLink(db, SET_UP, { purpose: 'first-administrator' }, T0));
    expect(await readSetUpLink(db, link.token, T0)).toMatchObject({ purpose: 'first-administrator' });
    const made = must(await useFirstLink(engineOn(db), db, { token: link.token, office: office(), password }, T0));
    expect(await isUnsettled(db)).toBe(false);
    const session = must(await signIn(db, { signIn: '  SARI ', password }, T0));
    expect(await actorOf(db, session.token, T0)).toEqual({
      kind: 'officer',
      id: formatRef(made.person),
      name: 'Sari Contoh',
      scope: '17',
      roles: ['administrator', 'reviewer'],
      office: made.office,
    });
  });

  test('a refused set-up leaves the link good, a done one does not', async () => {
    const { db } = await engines.open();
    const engine = engineOn(db);
    const link = must(await makeSetUpLink(db, SET_UP, { purpose: 'first-administrator' }, T0));
    const use = (given: object, secret = password) =>
      useFirstLink(engine, db, { token: link.token, office: { ...office(), ...given }, password: secret }, T0);
    expect(await use({ level: 'kabkota' })).toMatchObject({ refusal: { code: 'level-mismatch' } });
    expect(await use({}, 'pendek')).toMatchObject({ refusal: { code: 'password-too-short' } });
    expect(await use({})).toMatchObject({ ok: true });
    expect(await use({ region: '18' })).toMatchObject({ refusal: { code: 'link-not-valid' } });
  });

  test('of two who use the first link at once one founds an office, and only one office stands', async () => {
    const { db } = await engines.open();
    const link = must(await makeSetUpLink(db, SET_UP, { purpose: 'first-administrator' }, T0));
    const use = (region: string, code: string) =>
      useFirstLink(engineOn(db), db, { token: link.token, office: office(region, code), password }, T0);
    const answers = await Promise.all([use('17', '07.00'), use('18', '08.00')]);
    expect(answers.filter(answer => answer.ok)).toHaveLength(1);
    const { rows } = await db.asOwner('look', tx => sql`select region from office`.execute(tx));
    expect(rows).toHaveLength(1);
  });

  test('a name that does not exist, a wrong password and no name at all get one answer', async () => {
    const { enter } = await someone();
    expect(await enter('kuda baterai lepas')).toEqual(wrong);
    for (const name of ['tiada', "' or 1=1 --", ''])
      expect(await signIn(db, { signIn: name, password }, T0)).toEqual(wrong);
  });

  test('repeated failures lock a name for a while, whether it exists or not, and nobody else', async () => {
    const [tini, other] = [await someone(), await someone()];
    for (const name of [tini.name, 'tiada-juga']) {
      for (let n = 0; n < 5; n += 1) await signIn(db, { signIn: name, password: 'kuda baterai lepas' }, T0);
      expect(await signIn(db, { signIn: name, password }, after(29))).toEqual({
        ok: false,
        refusal: { code: 'locked', until: after(30) },
      });
    }
    expect((await other.enter()).ok).toBe(true);
    expect((await tini.enter(password, after(30))).ok).toBe(true);
    expect((await tini.enter('x', after(31))).ok).toBe(false);
    expect((await tini.enter(password, after(31))).ok).toBe(true);
  });

  test('guesses made at once count one by one', async () => {
    const { enter } = await someone();
    const guesses = await Promise.all(Array.from({ length: 8 }, () => enter('kuda baterai lepas')));
    const codes = guesses.map(answer => (answer.ok ? 'in' : answer.refusal.code));
    expect(codes.filter(code => code === 'wrong-credentials')).toHaveLength(5);
    expect(codes.filter(code => code === 'locked')).toHaveLength(3);
  });

  test('what was typed as a name is not kept in the clear, and is forgotten after a day', async () => {
    await signIn(db, { signIn: 'rahasiaku', password: 'x' }, T0);
    const rows = () => db.asOwner('look', async tx => (await sql`select * from sign_in_failure`.execute(tx)).rows);
    expect(JSON.stringify(await rows())).not.toContain('rahasiaku');
    expect((await rows()).length).toBeGreaterThan(0);
    const keeper = { role: 'netra_keeper', scope: '*', name: 'daily' } as const;
    await db.transaction(keeper, tx => forgetOldSignIns(tx, after(25 * HOUR)));
    expect(await rows()).toHaveLength(0);
  });

  test('the database holds neither token nor password', async () => {
    const { ref, enter } = await someone();
    const tokens = [must(await enter()).token, await linkFor(ref)];
    const kept = await db.asOwner('look', async tx => [
      (await sql`select token::text, s.* from session s`.execute(tx)).rows,
      (await sql`select * from credential`.execute(tx)).rows,
      (await sql`select token::text, l.* from setup_link l`.execute(tx)).rows,
    ]);
    const text = JSON.stringify(kept);
    for (const token of tokens) {
      expect(text).not.toContain(token);
      expect(text).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    }
    expect(text).not.toContain(password);
  });

  test('a session ends when it idles, when its day is over, and when its holder signs out', async () => {
    const { name, enter } = await someone();
    const { token } = must(await enter());
    expect(await actorOf(db, token, after(8 * HOUR - 1))).toBeDefined();
    expect(await actorOf(db, token, after(12 * HOUR - 1))).toBeDefined();
    expect(await actorOf(db, token, after(12 * HOUR))).toBeUndefined();
    const idle = must(await enter()).token;
    expect(await actorOf(db, idle, after(8 * HOUR))).toBeUndefined();
    const short = { idleHours: 1, absoluteHours: 2 };
    const brief = must(await signIn(db, { signIn: name, password }, T0, short)).token;
    expect(await actorOf(db, brief, after(HOUR), short)).toBeUndefined();
    const left = must(await enter()).token;
    await signOut(db, left, T0);
    expect(await actorOf(db, left, T0)).toBeUndefined();
  });

  test('a token that was never given opens nothing', async () => {
    const { token } = must(await (await someone()).enter());
    for (const forged of ['', 'x', token.slice(1), `${token}A`, 'A'.repeat(43), "'; drop table session"])
      expect(await actorOf(db, forged, T0)).toBeUndefined();
  });

  test('whoever left loses the session and the sign-in at once, and the name is free again', async () => {
    const tini = await someone();
    const { token } = must(await tini.enter());
    expect(await actorOf(db, token, T0)).toBeDefined();
    must(await engine.act('person.leave', { person: formatRef(tini.ref), because: 'moved' }, { actor: sari }));
    expect(await actorOf(db, token, T0)).toBeUndefined();
    expect(await tini.enter()).toEqual(wrong);

    const next = must(await enrol(tini.name)).records[0]?.ref as RecordRef;
    expect(await tini.enter()).toEqual(wrong);
    must(await useSetUpLink(db, { token: await linkFor(next), password: 'payung lain sekali' }, T0));
    expect(await tini.enter()).toEqual(wrong);
    expect(parseRef(must(await tini.enter('payung lain sekali')).person.id)).toEqual(next);
    expect(await actorOf(db, token, T0)).toBeUndefined();
  });

  test('changed roles hold from the next request on', async () => {
    const { ref, enter } = await someone();
    const { token } = must(await enter());
    const change = { person: formatRef(ref), roles: ['auditor'], scope: '17.02' };
    must(await engine.act('person.change-roles', change, { actor: sari }));
    expect(await actorOf(db, token, T0)).toMatchObject({ roles: ['auditor'], scope: '17.02' });
  });

  test('a link used twice at once sets one password', async () => {
    const { ref, enter } = await someone();
    const token = await linkFor(ref);
    const tries = ['payung satu sekali', 'payung dua sekali'];
    const answers = await Promise.all(tries.map(next => useSetUpLink(db, { token, password: next }, T0)));
    expect(answers.filter(answer => answer.ok)).toHaveLength(1);
    const won = answers.findIndex(answer => answer.ok);
    expect((await enter(tries[won])).ok).toBe(true);
    expect((await enter(tries[1 - won])).ok).toBe(false);
  });

  test('a link ends with its time, with a later one, and with the service of its person', async () => {
    const { ref, name } = await someone();
    const use = (token: string, now = T0) => useSetUpLink(db, { token, password }, now);
    const gone = { ok: false, refusal: { code: 'link-not-valid' } };
    const [earlier, later] = [await linkFor(ref), await linkFor(ref)];
    expect(await use(earlier)).toEqual(gone);
    expect(await use(later, after(72 * HOUR))).toEqual(gone);
    expect(await readSetUpLink(db, later, T0)).toEqual({ purpose: 'set-password', signIn: name, name: 'Tini Contoh' });
    must(await engine.act('person.leave', { person: formatRef(ref), because: 'moved' }, { actor: sari }));
    expect(await use(later)).toEqual(gone);
    expect(await readSetUpLink(db, later, T0)).toBeUndefined();
  });

  test('a new password from a link ends every session and lifts the lock', async () => {
    const { ref, enter } = await someone();
    const { token } = must(await enter());
    for (let n = 0; n < 5; n += 1) await enter('kuda baterai lepas');
    must(await useSetUpLink(db, { token: await linkFor(ref), password: 'payung baru sekali' }, T0));
    expect(await actorOf(db, token, T0)).toBeUndefined();
    expect((await enter('payung baru sekali')).ok).toBe(true);
  });

  test('links are made by administrators for people below them, and by the operator', async () => {
    const tini = await someone();
    const acts = must(await tini.enter()).person;
    const ask = async (actor: Actor, person = tini.ref) => {
      const answer = await makeSetUpLink(db, actor, { purpose: 'set-password', person }, T0);
      return answer.ok ? 'made' : answer.refusal.code;
    };
    expect(await ask(sari)).toBe('made');
    expect(await ask(sari, sariRef)).toBe('own-link');
    expect(await ask({ ...sari, scope: '17.02' })).toBe('not-found');
    expect(await ask({ ...sari, scope: '18' })).toBe('not-found');
    expect(await ask(acts)).toBe('role-missing');
    expect(await ask({ kind: 'public' })).toBe('role-missing');
    expect(await ask({ kind: 'system', name: 'operator' }, sariRef)).toBe('made');
    const first = await makeSetUpLink(db, sari, { purpose: 'first-administrator' }, T0);
    expect(first).toMatchObject({ refusal: { code: 'role-missing' } });
  });

  test('a changed password needs the current one and ends the other sessions', async () => {
    const { enter } = await someone();
    const [token, other] = [must(await enter()).token, must(await enter()).token];
    const change = (current: string, next: string) => changePassword(db, { token, current, next }, T0);
    expect(await change('salah sama sekali', 'payung baru sekali')).toEqual(wrong);
    expect(await change(password, 'pendek')).toMatchObject({ refusal: { code: 'password-too-short' } });
    expect(await change(password, 'payung baru sekali')).toEqual({ ok: true, value: true });
    expect(await actorOf(db, token, T0)).toBeDefined();
    expect(await actorOf(db, other, T0)).toBeUndefined();
    expect(await enter()).toEqual(wrong);
    expect(await changePassword(db, { token: other, current: password, next: password }, T0)).toMatchObject({
      refusal: { code: 'signed-out' },
    });
  });

  test('names that must be unique in the country are refused with a reason, also from rebuilt tables', async () => {
    const { name } = await someone();
    const found = (region: string, level: string, code: string) => {
      const input = { region, level, code, name: 'Bawaslu Contoh', numberPatterns: defaultPatterns('pilkada') };
      return actOrConflict(() => engine.act('office.found', input, { actor: sari }));
    };
    expect(await found('17.02', 'kabkota', '07.02')).toMatchObject({ ok: true });
    for (const rebuilt of [false, true]) {
      if (rebuilt) for (const list of [officeList, officerList]) await rebuildProjection(db, engine, list);
      expect(await enrol(name)).toEqual({ ok: false, refusal: { code: 'sign-in-taken', field: 'signIn' } });
      expect(await found('17', 'provinsi', '07.01')).toMatchObject({ refusal: { code: 'office-exists' } });
      expect(await found('17.03', 'kabkota', '07.02')).toMatchObject({ refusal: { code: 'office-code-taken' } });
    }
    for (const list of [officeList, officerList]) expect(await checkProjection(db, engine, list)).toEqual([]);
  });

  test('another region’s desk sees neither the offices nor the people of this one', async () => {
    const seen = (scope: string) =>
      db.transaction({ role: 'netra_app', scope, name: 'look' }, async tx => [
        (await sql`select 1 from office where region = '17'`.execute(tx)).rows.length > 0,
        (await sql`select 1 from officer where region = '17'`.execute(tx)).rows.length > 0,
      ]);
    expect(await seen('17')).toEqual([true, true]);
    expect(await seen('18')).toEqual([false, false]);
  });

  test('the public role reaches no credential, session, link or person', async () => {
    for (const table of ['credential', 'session', 'setup_link', 'sign_in_failure', 'officer']) {
      const look = db.transaction({ role: 'netra_public', scope: '*', name: 'look' }, tx =>
        sql`select 1 from ${sql.table(table)}`.execute(tx),
      );
      await expect(look).rejects.toMatchObject({ code: '42501' });
    }
  });
});

test('the wait grows from half a minute to a quarter of an hour and no further', () => {
  expect([0, 4, 5, 6, 7, 9, 10, 50, 5000].map(waitAfter)).toEqual(
    [0, 0, 30, 60, 120, 480, 900, 900, 900].map(seconds => seconds * 1000),
  );
});
