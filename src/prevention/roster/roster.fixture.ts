/** A roster of invented units and people, for tests of what asks them. */
import { randomUUID } from 'node:crypto';
import type { Netra } from '../../netra.ts';
import type { RecordRef } from '../../record/ids.ts';
import type { Actor } from '../../record/kind.ts';
import { closePerson } from './person.ts';
import { stagePeople, stageUnits } from './roster.store.ts';
import type { Belongs, UnitKind } from './roster.ts';

export interface FilledUnit {
  readonly kind: UnitKind;
  readonly name: string;
  readonly people: number;
  readonly belongs?: Belongs;
}
export interface FilledRoster {
  readonly ref: RecordRef;
  readonly units: readonly { readonly id: string; readonly name: string; readonly people: readonly string[] }[];
}

/** The first of each unit is its head; every second one has an address. NIPs are 18 digits of a century that is over. */
export async function fillRoster(
  netra: Pick<Netra, 'act' | 'asker' | 'engine'>,
  region: string,
  given: readonly FilledUnit[],
  actor: Actor = { kind: 'system', name: 'roster' },
): Promise<FilledRoster> {
  const opened = await netra.act('roster.open', { region, name: `Pemerintah ${region}`, keeper: null }, { actor });
  const ref = opened.ok ? opened.value.records[0]?.ref : undefined;
  if (!ref) throw new Error(`a roster was not opened: ${JSON.stringify(opened)}`);
  const units = given.map(unit => ({
    ...unit,
    id: randomUUID(),
    members: Array.from({ length: unit.people }, () => randomUUID()),
  }));
  const asked = netra.asker(actor, 'roster.fill');
  let nth = 0;
  await asked.read(async tx => {
    const { cipher } = await asked.engine.acts(tx, ref);
    if (!cipher) throw new Error('a roster has a key');
    await stageUnits(
      tx,
      ref,
      units.map(({ id, kind, name }) => ({ unit: id, kind, name, code: null, parent: null, since: 1 })),
    );
    const people = units.flatMap(({ id, name, members, belongs = 'asn' }) =>
      members.map((person, at) => {
        nth += 1;
        const nip = belongs === 'asn' ? `18${String(nth).padStart(16, '0')}` : null;
        const mail = at % 2 === 0 ? `pegawai${nth}@contoh.example` : null;
        const about = { name: `Pegawai Contoh ${nth}`, nip, post: `Staf ${name}`, rank: null, mail };
        return {
          ...{ person, unit: id, belongs, heads: at === 0, has_mail: mail !== null, since: 1 },
          nip_mark: nip === null ? null : netra.engine.keyring.markFor('nip', nip).subarray(0, 16),
          sealed: closePerson(cipher, ref, person, 1, about),
        };
      }),
    );
    await stagePeople(tx, ref, people);
  });
  const counts = { added: nth, changed: 0, left: 0, people: nth, units: units.length };
  const live = { roster: `${ref.region}:${ref.id}`, generation: 1, hash: '0'.repeat(64), ...counts };
  const done = await netra.act('roster.go-live', live, { actor });
  if (!done.ok) throw new Error(`a roster did not go live: ${JSON.stringify(done.refusal)}`);
  return { ref, units: units.map(({ id, name, members }) => ({ id, name, people: members })) };
}
