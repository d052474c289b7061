/** One thing taken away each, and the test that must notice it, by the name under which it runs. */
export interface Mutant {
  readonly what: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly original: string;
  readonly mutated: string;
  readonly test: { readonly file: string; readonly name: string };
}

const engine = (name: string) => ({ file: 'test/record/engine.test.ts', name });

export const mutants: readonly Mutant[] = [
  {
    what: 'the lock on a record',
    file: 'src/record/record.store.ts',
    original: 'and id = ${ref.id} for update`',
    mutated: 'and id = ${ref.id}`',
    test: { file: 'test/record/race.test.ts', name: 'two officers act on one record at once' },
  },
  {
    what: 'the database role',
    file: 'src/db/database.ts',
    original: "set_config('role', ${who.role}, true)",
    mutated: "set_config('netra.role', ${who.role}, true)",
    test: engine('a record outside the scope is not found'),
  },
  {
    what: 'the scope of the rows',
    file: 'src/db/migrations/010_record.sql',
    original: "return current_setting('app.scope', true) = '*'",
    mutated: 'return true',
    test: engine('a record outside the scope is not found'),
  },
  {
    what: 'the leaf of an act',
    file: 'src/record/record.store.ts',
    original: '  await insertPendingLeaf(tx, act, wait);',
    mutated: '  if (wait.waits) await insertPendingLeaf(tx, act, wait);',
    test: engine('a command leaves an act, its slots, a pending leaf and its projection, together'),
  },
  {
    what: 'the fsync hook',
    file: 'src/db/pglite-worker.ts',
    original: 'files.stream_ops.fsync = stream => syncToDisk(files, stream);',
    mutated: 'void syncToDisk;',
    test: { file: 'src/db/pglite-engine.test.ts', name: 'every commit reaches the disk' },
  },
  {
    what: 'the seal of an identity',
    file: 'src/intake/submit.ts',
    original: 'return identity.ok ? ok({ identity: toWire(identity.value), account: null }) : identity;',
    mutated:
      "return identity.ok ? ok({ identity: { ...toWire(identity.value), sealed: Buffer.from(`age-encryption.org/v1\\n${JSON.stringify(given.identity)}`).toString('base64') }, account: null }) : identity;",
    test: {
      file: 'test/thread/thread.test.ts',
      name: 'identity and evidence open with the member’s key and with the recovery key, and with no other',
    },
  },
  {
    what: 'the encryption of personal fields',
    file: 'src/record/codec.ts',
    original: 'writing.cipher.seal(JSON.stringify(value), contextOf(ref, seq, name))',
    mutated: 'JSON.stringify(value)',
    test: engine('a personal value stands nowhere in the database in clear'),
  },
  {
    what: 'the destruction of the key when a record is erased',
    file: 'src/record/engine.ts',
    original: '    await destroyKey(tx, ref);\n',
    mutated: '    void destroyKey;\n',
    test: engine('erasing destroys personal values and their key'),
  },
  {
    what: 'the claim on a command’s key',
    file: 'src/record/engine.ts',
    original: '    if (asking.key !== undefined) {\n      const earlier',
    mutated: "    if (asking.key === 'never') {\n      const earlier",
    test: engine('the same command under the same key is answered from its acts'),
  },
  {
    what: 'the question whether the actor may',
    file: 'src/record/engine.ts',
    original: '    if (!verdict.ok) throw new Refused(verdict.refusal);\n',
    mutated: '',
    test: engine('allowed guards the command and draws the button with the same verdict'),
  },
  {
    what: 'the guard on acts',
    file: 'src/db/migrations/010_record.sql',
    original:
      'create trigger act_insert_only before update or delete on act for each row execute function refuse_change();',
    mutated: '',
    test: engine('acts can not be changed or removed, not even by the owner'),
  },
  {
    what: 'the alarm of a log that would fork',
    file: 'src/record/integrator.ts',
    original: 'if (size < files.size()) {',
    mutated: 'if (size < 0) {',
    test: {
      file: 'test/record/ledger.test.ts',
      name: 'a database that lost entries under a running server is not appended to',
    },
  },
  {
    what: 'every place of a redacted passage but the first',
    file: 'src/offices/mask.ts',
    original: 'for (let at = key.indexOf(sought); at >= 0; at = key.indexOf(sought, at + 1)) found.push(at);',
    mutated: 'if (key.includes(sought)) found.push(key.indexOf(sought));',
    test: { file: 'src/offices/mask.test.ts', name: 'is masked every place, not the first alone' },
  },
];
