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
    original: "set_config('role', '${who.role}', true)",
    mutated: "set_config('netra.role', '${who.role}', true)",
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
    file: 'src/db/migrations/109_append_acts.sql',
    original: '      values (of_region, of_record, before + n, entries[n], waiting, days[n]);',
    mutated: '      select of_region, of_record, before + n, entries[n], waiting, days[n] where waiting;',
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
    original: 'return sealed.ok ? ok(toWire(sealed.value)) : sealed;',
    mutated:
      "return sealed.ok ? ok({ ...toWire(sealed.value), sealed: Buffer.from(`age-encryption.org/v1\\n${JSON.stringify(value)}`).toString('base64') }) : sealed;",
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
    what: 'who reaches slots to be erased',
    file: 'src/db/migrations/113_cases.sql',
    original: 'if not (in_scope(of_region) or of_record = any (passed())) or of_record = any (kept()) then',
    mutated: 'if not in_scope(of_region) then',
    test: {
      file: 'test/walls/second-wall.test.ts',
      name: 'an erasure reaches what was passed on to the own office, and nothing that is kept from whoever asks',
    },
  },
  {
    what: 'the quorum of a plenary',
    file: 'src/cases/plenary.ts',
    original: 'if (present.length < needed)',
    mutated: 'if (present.length === 0)',
    test: {
      file: 'src/cases/plenary.test.ts',
      name: 'decides nothing with fewer than the quorum, and an empty seat lowers none',
    },
  },
  {
    what: 'where a figure counts that was passed on',
    file: 'src/publish/measured.ts',
    original: "const from = act.type === 'passed-on' ? (act.fields.from as RecordRef).region : office;",
    mutated: 'const from = office;',
    test: {
      file: 'test/register/figures.test.ts',
      name: 'a case that is passed on counts where it is handled, and its going and coming once, in figures and register',
    },
  },
  {
    what: 'every place of a redacted passage but the first',
    file: 'src/offices/mask.ts',
    original: 'for (let at = key.indexOf(sought); at >= 0; at = key.indexOf(sought, at + 1)) found.push(at);',
    mutated: 'if (key.includes(sought)) found.push(key.indexOf(sought));',
    test: { file: 'src/offices/mask.test.ts', name: 'is masked' },
  },
  {
    what: 'the day alone of what was told anonymously',
    file: 'src/record/engine.ts',
    original: 'at: act.dayOnly ? at.today : at.now,',
    mutated: 'at: at.now,',
    test: {
      file: 'test/walls/times.test.ts',
      name: 'every column of every table: no hour, no minute and no second, though those of formal reports are there',
    },
  },
  {
    what: 'the rows that are kept from whoever stepped back',
    file: 'src/db/database.ts',
    original: "const kept = who.person === undefined ? `'{}'` :",
    mutated: "const kept = who.scope !== '' ? `'{}'` :",
    test: {
      file: 'test/walls/apart.test.ts',
      name: 'somebody who steps back finds nothing any more, and the colleagues find all',
    },
  },
  {
    what: 'that an office gives up what it passed on',
    file: 'src/offices/passing.ts',
    original: "    if (!stays && phase === 'acknowledged') readers = [];\n",
    mutated: '',
    test: {
      file: 'src/cases/passing-on.test.ts',
      name: 'whoever has it reaches it, and nobody else but as it was said',
    },
  },
  {
    what: 'whose part an institution reads',
    file: 'src/db/migrations/080_partners.sql',
    original: 'on case_part as restrictive to netra_partner using (institution = own_institution());',
    mutated: 'on case_part as restrictive to netra_partner using (true);',
    test: {
      file: 'test/walls/second-wall.test.ts',
      name: 'an institution’s role without any condition reads its part alone, and changes nothing',
    },
  },
  {
    what: 'the record of a look',
    file: 'src/intake/trail.ts',
    original: "  const looked = await asked.engine.act('record.look', { of: ref, kind }, { actor, key });\n",
    mutated:
      "  const looked = key === '' ? await asked.engine.act('record.look', { of: ref, kind }, { actor, key }) : ok(true);\n",
    test: {
      file: 'test/thread/access.test.ts',
      name: 'an officer’s look is on record once an hour, whatever the page is asked for, and moves nothing',
    },
  },
  {
    what: 'the reason that holds for a quarter of an hour',
    file: 'src/intake/access.ts',
    original: '  if (!isFresh(state.at, now)) return',
    mutated: "  if (state.at === '' && !isFresh(state.at, now)) return",
    test: {
      file: 'src/intake/access.test.ts',
      name: 'needs the reason again after a quarter of an hour, and after twenty times',
    },
  },
  {
    what: 'the circle that an item must be sealed to',
    file: 'src/intake/reseal-commands.ts',
    original: "      if (!isSealedTo(circle, given.wraps)) return no({ code: 'recipients-stale' });\n",
    mutated: '',
    test: {
      file: 'src/intake/reseal.test.ts',
      name: 'goes to exactly the circle of today, and never to somebody else',
    },
  },
  {
    what: 'the proof of an invitation',
    file: 'src/prevention/circular/acknowledgement.ts',
    original: "      if (!proven) return no({ code: 'role-missing', detail: 'invitation' });\n",
    mutated: '      void proven;\n',
    // Each of its tests stands on those before it.
    test: { file: 'test/thread/circular.test.ts', name: 'a circular, on' },
  },
  {
    what: 'the wait after numbers that were guessed',
    file: 'src/prevention/pledge/attempts.ts',
    original: '  if (wrong >= NUMBER_TRIES && wait > 0)',
    mutated: '  if (wrong >= NUMBER_TRIES && wait > DAY)',
    test: {
      file: 'src/prevention/pledge/attempts.test.ts',
      name: 'waits after five wrong ones, and is forgotten after a right one',
    },
  },
  {
    what: 'the share that would be left over',
    file: 'src/prevention/shares.ts',
    original: '    const tooFew = hidden.size > 0 && people < LEAST;',
    mutated: '    const tooFew = false;',
    test: {
      file: 'src/prevention/circular/circular.test.ts',
      name: 'is nothing that stands for fewer than five, nor what would be left over',
    },
  },
];
