import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeAct, definitionOf, ERASED_TYPE } from '../../../src/record/codec.ts';
import { digestOf, entryOf, readEnvelope } from '../../../src/record/envelope.ts';
import { ERASED, type Kind } from '../../../src/record/kind.ts';
import { kinds } from '../../../src/rooms.ts';
import { examples } from './examples.ts';
import { cipherOf, fileOf, folder, freeze, readFrozen, thaw } from './frozen.ts';

const kindNamed = (name: string): Kind | undefined => kinds.find(kind => kind.name === name);
/** Vectors of real kinds: those of the mechanism's own sample kind are proved beside the mechanism. */
const files = readdirSync(folder).filter(name => /-v\d+\.json$/.test(name) && !name.startsWith('sample-'));
const frozenOf = (file: string) => {
  const frozen = readFrozen(new URL(file, folder));
  const kind = frozen && kindNamed(frozen.kind);
  if (!frozen || !kind) throw new Error(`${file} is of no kind there is: a vector stays for ever`);
  return { frozen, kind, stored: thaw(frozen) };
};

/** What was written, brought to the newest version by the steps that the kind keeps. */
function upToDate(kind: Kind, type: string, version: number, fields: Readonly<Record<string, unknown>>) {
  const definition = definitionOf(kind, type);
  let now = fields;
  for (let at = version; at < definition.version; at += 1) now = definition.past?.[at]?.upcast(now) ?? {};
  return now;
}

test('every act of every kind has a vector of each version that was ever written', () => {
  const wanted = kinds.flatMap(kind =>
    Object.entries(kind.acts).flatMap(([type, { version }]) =>
      Array.from({ length: version }, (_, at) => `${kind.name}-${type}-v${at + 1}.json`),
    ),
  );
  expect(wanted.filter(name => !files.includes(name))).toEqual([]);
});

describe.each(files)('%s', file => {
  const { frozen, kind, stored } = frozenOf(file);

  test('is read back as it was written', () => {
    const { type, version, fields, at, by } = frozen;
    expect(file).toBe(`${frozen.kind}-${type}-v${version}.json`);
    const act = decodeAct(kind, stored, cipherOf(frozen.key));
    expect(act).toEqual({
      ...{ type, seq: 1, at, by, basis: { release: '2026-11-22', known: -1 } },
      fields: upToDate(kind, type, version, fields),
    });
  });

  test('keeps entry and digests, and without its key the personal fields are erased and nothing else', () => {
    expect(Buffer.from(entryOf(stored.envelope)).toString('hex')).toBe(frozen.entry);
    expect(Object.values(stored.slots).map(digestOf).sort()).toEqual(readEnvelope(stored.envelope)._sd);
    const { acts } = kind;
    const definition = frozen.type === ERASED_TYPE ? undefined : acts[frozen.type];
    if (definition?.version !== frozen.version) return;
    const left = Object.entries(frozen.fields).map(([name, value]) => [
      name,
      definition.fields[name]?.class === 'personal' ? ERASED : value,
    ]);
    expect(decodeAct(kind, stored, undefined).fields).toEqual(Object.fromEntries(left));
  });
});

test('an act written today gives the very bytes of its vector', () => {
  for (const kind of kinds)
    for (const [type, fields] of Object.entries(examples[kind.name] ?? {})) {
      const now = freeze(kind, type, fields);
      expect(now, `${kind.name}.${type}`).toEqual(readFrozen(fileOf(kind.name, type, now.version)));
    }
});
