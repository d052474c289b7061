/**
 * The catalogue of acts, made from the kinds themselves: `docs/catalogue.md` for people, and a fingerprint of each version's
 * schema in `test/vectors/acts/schema.json`. A test fails when the first is stale, or when a schema changed under a version
 * that was frozen: acts written under it must be readable for ever, so a change is a new version with an `upcast`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import type { ActDefinition, Fields } from '../record/kind.ts';
import { commands, kinds } from '../rooms.ts';
import type { Call } from './call.ts';

const repository = new URL('../../', import.meta.url);
export const CATALOGUE = new URL('docs/catalogue.md', repository);
export const FINGERPRINTS = new URL('test/vectors/acts/schema.json', repository);

export type Fingerprints = { readonly [act: string]: string };

/** The JSON schema of a field as it is written, without zod's own address. */
const schemaOf = (schema: z.ZodType): { readonly [key: string]: unknown } => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
};

function fingerprint(fields: Fields): string {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, { schema, class: kept }]) => [name, { class: kept, schema: schemaOf(schema) }]),
  );
  return createHash('sha256')
    .update(canonicalize(shape) ?? '')
    .digest('hex');
}

/** Every version of every act by `kind/act@version`. */
export function fingerprints(): Fingerprints {
  const found: Record<string, string> = {};
  for (const kind of kinds) {
    for (const [type, { version, fields, past = {} }] of Object.entries(kind.acts)) {
      found[`${kind.name}/${type}@${version}`] = fingerprint(fields);
      for (const [old, earlier] of Object.entries(past))
        found[`${kind.name}/${type}@${old}`] = fingerprint(earlier.fields);
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const frozen = (): Fingerprints =>
  existsSync(FINGERPRINTS) ? JSON.parse(readFileSync(FINGERPRINTS, 'utf8')) : {};

/** Acts whose schema is no longer the one that was frozen under the same version, or that are gone. */
export const changedSince = (before: Fingerprints, now: Fingerprints): readonly string[] =>
  Object.keys(before).filter(act => before[act] !== now[act]);

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A schema in a word or two; the whole of it is in the code. */
function typeWords(schema: { readonly [key: string]: unknown }): string {
  const { type, anyOf, enum: values, const: only, format, items, properties } = schema;
  if (Array.isArray(values)) return values.map(String).join(', ');
  if (only !== undefined) return String(only);
  if (Array.isArray(anyOf)) return anyOf.map(typeWords).join(' or ');
  if (type === 'array') return `list of ${typeWords((items ?? {}) as typeof schema)}`;
  if (type === 'object') return properties ? `{ ${Object.keys(properties).join(', ')} }` : 'object';
  return String(format ?? type ?? 'any');
}

function actLines(type: string, { version, summary, fields }: ActDefinition): readonly string[] {
  const rows = Object.entries(fields).map(
    ([name, { schema, class: kept }]) => `| \`${name}\` | ${kept} | ${cell(typeWords(schemaOf(schema)))} |`,
  );
  const table = rows.length === 0 ? ['No fields.'] : ['| field | class | values |', '| --- | --- | --- |', ...rows];
  return [`### \`${type}\`, version ${version}`, '', `${summary.id}. *${summary.en}.*`, '', ...table, ''];
}

/** The whole catalogue as Markdown. */
export function catalogue(): string {
  const lines = [
    '# Catalogue of acts',
    '',
    'Made by `netra catalogue --write` from the kinds in the code; a test fails when it is stale. Classes of fields: *open* may be',
    'published with its proof, *personal* is encrypted under the key of its record and can be erased, *plain* is neither.',
    '',
  ];
  for (const kind of kinds) {
    lines.push(`## ${kind.name}`, '');
    if (kind.intake) lines.push('Its leaves enter the ledger once a day, in a padded batch.', '');
    for (const [type, act] of Object.entries(kind.acts)) lines.push(...actLines(type, act));
    lines.push('Commands that `allowed` knows:', '');
    for (const name of Object.keys(kind.allowed)) {
      const command = commands.find(known => known.name === name);
      lines.push(`- \`${name}\`: ${command ? `${command.summary.id}. *${command.summary.en}.*` : 'no command'}`);
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Prints the catalogue; with `--write` puts it in its place and freezes what is new. A frozen schema is never overwritten. */
export async function catalogueCommand(call: Call): Promise<number> {
  if (call.values.write !== true) {
    call.out(call.json ? JSON.stringify(fingerprints(), null, 2) : catalogue().trimEnd());
    return 0;
  }
  const before = frozen();
  const changed = changedSince(before, fingerprints());
  for (const act of changed) call.err(`${act}: changed under a frozen version; raise the version and add an upcast`);
  writeFileSync(CATALOGUE, catalogue());
  writeFileSync(FINGERPRINTS, `${JSON.stringify({ ...fingerprints(), ...before }, null, 2)}\n`);
  return changed.length > 0 ? 1 : 0;
}
