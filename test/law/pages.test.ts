import { describe, expect, test } from 'vitest';
import { classify } from '../../src/law/classify.ts';
import { described } from '../../src/law/described.ts';
import { lawAt, shippedLaw, tableNames } from '../../src/law/law.ts';
import { acts, mayI } from '../../src/law/mayi.ts';
import { LAW_RELEASE } from '../../src/law/release.ts';
import { searchLaw } from '../../src/law/search.ts';
import { actOptions } from '../../src/routes/(public)/boleh/options.ts';
import { ORDER, rowLink, tableLink, tableOf } from '../../src/routes/(public)/hukum/tables.ts';
import { messages } from '../../src/ui/messages.ts';

const ids = (query: string) => searchLaw(shippedLaw, query).map(hit => hit.row.id);

describe('a row as a page shows it', () => {
  test('every row of every table has a title, a heading and facts in both languages', () => {
    for (const table of tableNames)
      for (const row of shippedLaw[table]) {
        const { title, group, facts } = described(table, row);
        for (const one of [title, group, ...facts.flatMap(({ term, text }) => [term, text])])
          expect([one.id.trim() !== '', one.en.trim() !== '', one.id.includes('undefined')], row.id).toEqual([
            true,
            true,
            false,
          ]);
      }
  });

  test('every table has its address, and every row one of its own', () => {
    expect(ORDER.toSorted()).toEqual(tableNames.toSorted());
    for (const table of tableNames) expect(tableOf(tableLink(table).replace('/hukum/', ''))).toBe(table);
    const links = tableNames.flatMap(table =>
      [...new Set(shippedLaw[table].map(row => row.id))].map(id => rowLink(table, id)),
    );
    expect(new Set(links).size).toBe(links.length);
    expect(rowLink('instruments', 'UU 1/2015')).toBe('/hukum/peraturan/UU%201/2015');
  });

  test('the two readings of a general election’s seven days stand beside it', () => {
    const [row] = shippedLaw.deadlines.filter(one => one.id === 'pemilu.penanganan');
    if (row === undefined) throw new Error('pemilu.penanganan is missing');
    const terms = described('deadlines', row).facts.map(one => one.term.en);
    expect(terms).toEqual(expect.arrayContaining(['Limit', 'Reading of practice', 'Other readings']));
  });
});

describe('the search', () => {
  test('finds a row by its id, with or without dashes and in any case', () => {
    expect(ids('D-06')[0]).toBe('D-06');
    expect(ids('d06')[0]).toBe('D-06');
    expect(ids('Pilkada.Penanganan')[0]).toBe('pilkada.penanganan');
  });

  test('forgives letters that are wrong, missing or swapped, and takes beginnings of words', () => {
    for (const typed of ['perangkat desa', 'perangkt desa', 'peragnkat desa', 'perang desa'])
      expect(ids(typed), typed).toContain('A-PERANGKAT');
  });

  test('wants every word, shows a row once, and answers nothing to nothing', () => {
    expect(ids('perangkat zzzzzzz')).toEqual([]);
    expect(ids('party member').filter(id => id === 'D-05')).toEqual(['D-05']);
    expect(ids(' .- \u0000 ')).toEqual([]);
    expect(ids('a'.repeat(100_000))).toEqual([]);
  });
});

describe('may I, by date and in the words of a witness', () => {
  const asked = (facts: Readonly<Record<string, string>>) => {
    const answer = mayI(facts);
    if (!answer.ok) throw new Error(answer.refusal.reason.en);
    return answer.value;
  };

  test('everything one can ask about has everyday words in both languages', () => {
    for (const lang of ['id', 'en'] as const)
      expect(
        actOptions(messages(lang).mayI)
          .map(one => one.value)
          .toSorted(),
      ).toEqual(acts.map(one => one.value).toSorted());
  });

  test('the stage turns ethics into discipline, and the answer shows both sides', () => {
    const like = { actor: 'pns', act: 'social-media-interaction', election: 'pilkada' };
    const before = asked({ ...like, object: 'bakal_calon', conductDay: '2024-09-10' }).turning;
    const after = asked({ ...like, object: 'calon', conductDay: '2024-10-10' }).turning;
    expect([before?.now, before?.before.id, before?.after.id]).toEqual(['before', 'KE-04', 'D-06']);
    expect([after?.now, after?.before.id, after?.after.id]).toEqual(['after', 'KE-04', 'D-06']);
  });

  test('a crime’s penalty is as enacted before 2 January 2026 and adjusted since', () => {
    const answer = asked({
      actor: 'pns',
      act: 'campaign-team',
      object: 'calon',
      election: 'pemilu',
      conductDay: '2024-01-10',
    });
    const penalty = answer.whatIf.find(one => one.id === 'C-P494');
    expect([penalty?.label.id, penalty?.adjustedFrom]).toEqual([expect.stringContaining('Kurungan'), '2026-01-02']);
  });

  test('a witness hears a suspicion, never a verdict', () => {
    const answer = asked({ actor: 'pns', act: 'put-up-props', object: 'calon', conductDay: '2024-10-10' });
    expect(answer.witness.id).toContain('patut diduga');
    expect(answer.receivers.map(one => one.id)).toContain('bkn');
  });

  test('what a circular allows, it allows since it exists and to those who keep its condition', () => {
    const spouse = { actor: 'pns', act: 'spouse-presence' };
    expect(asked({ ...spouse, conductDay: '2024-10-10' }).verdict).toBe('allowed');
    expect(asked({ ...spouse, conductDay: '2020-10-10' }).verdict).toBe('depends');
    expect(asked({ ...spouse, conductDay: '2024-10-10', attributes: 'yes' }).verdict).toBe('depends');
  });

  test('the days to report in are those of the table, and follow a correction', () => {
    const correction = {
      index: 1,
      table: 'deadlines',
      id: 'pilkada.laporan.penyampaian',
      cite: 'Pasal contoh',
      source: 'naskah contoh',
      kind: 'corrected',
      change: { counting: { limit: 9, unit: 'working-day' } },
    } as const;
    const law = lawAt({ release: LAW_RELEASE, known: 1 }, [correction]);
    const answer = mayI({ act: 'report' }, law);
    expect(answer.ok && answer.value.report.id).toContain('Pilkada 9 hari kerja, Pemilu 7 hari kerja');
  });
});

test('an unclassified act opens no sanction, whoever did it', () => {
  for (const actor of ['pns', 'pppk', 'ppnpn', 'pj']) {
    const answer = classify({
      actor,
      conduct: 'biased-service',
      favours: 'no',
      election: 'pilkada',
      conductDay: '2024-10-10',
    });
    expect(answer.ok && [answer.value.type, answer.value.sanctions]).toEqual(['unclassified', []]);
  }
});
