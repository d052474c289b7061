import { expect, test } from 'vitest';
import { openDatabase } from '../../src/db/database.ts';
import { forEachEngine } from '../engines.ts';
import { SAMPLE_TABLES } from '../record/sample.ts';
import { newInstallation } from '../record/world.ts';
import { killRound, type Round } from './rounds.ts';

const COUNTED = 3;

forEachEngine(engine => {
  test('killed in a stream of commands: what was acknowledged is there, nothing is there by half', async () => {
    const { db, where } = await engine.open();
    await db.statement('sample tables', SAMPLE_TABLES);
    await db.close();
    const installation = await newInstallation();
    const rounds: Round[] = [];
    while (rounds.filter(round => round.hit).length < COUNTED && rounds.length < COUNTED * 2) {
      rounds.push(await killRound(where, installation));
    }
    expect(rounds.flatMap(round => round.wrong)).toEqual([]);
    expect(rounds.filter(round => round.hit).length).toBeGreaterThanOrEqual(rounds.length / 2);
    expect(rounds.filter(round => round.hit)).toHaveLength(COUNTED);
    // The engine's own clean-up closes what it opened: give it an open door again.
    await (await openDatabase(where)).close();
  }, 180_000);
});
