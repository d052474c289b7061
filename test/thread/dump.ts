/** What a thief of the whole installation reads: every row, every file, and what is found in them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { ThreadWorld } from './world.ts';

/** Also where it was only encoded: base64 in any of its three alignments, base64url, hex. */
export function found(haystack: Buffer, needles: readonly string[]): readonly string[] {
  const forms = (needle: string): readonly string[] => {
    const plain = Buffer.from(needle);
    const shifted = [0, 1, 2].map(shift =>
      Buffer.concat([Buffer.alloc(shift), plain])
        .toString('base64')
        .slice(shift === 0 ? 0 : 4, -4),
    );
    return [needle, JSON.stringify(needle).slice(1, -1), plain.toString('hex'), ...shifted].flatMap(form => [
      form,
      form.replaceAll('+', '-').replaceAll('/', '_'),
    ]);
  };
  return needles.filter(needle => forms(needle).some(form => form !== '' && haystack.includes(form)));
}

/** Every row of every table, as text, with the slots opened: what a thief of the whole database reads. */
export async function everyValue({ netra }: ThreadWorld): Promise<Buffer> {
  const { rows } = await netra.database.statement(
    'tables',
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  expect(rows.length).toBeGreaterThan(15);
  const parts: string[] = [];
  for (const { name } of rows) {
    const page = await netra.database.asOwner('dump', tx =>
      sql<{ line: string }>`select t::text as line from ${sql.raw(String(name))} t`.execute(tx),
    );
    parts.push(...page.rows.map(row => row.line));
  }
  const slots = await netra.database.statement('slots', 'select slots from slot');
  for (const { slots: kept } of slots.rows)
    parts.push(...Object.values(kept as Record<string, string>).map(slot => Buffer.from(slot, 'base64url').toString()));
  return Buffer.from(parts.join('\n'));
}

export async function everyFile(dir: string): Promise<readonly Buffer[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries.filter(entry => entry.isFile()).map(entry => readFile(join(entry.parentPath, entry.name))),
  );
}
