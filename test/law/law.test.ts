import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/law/check.ts';
import { classify } from '../../src/law/classify.ts';
import { deadlineReport } from '../../src/law/deadline-report.ts';
import type { DeadlineRule } from '../../src/law/deadline-rule.ts';
import {
  type Confirmation,
  checkConfirmation,
  lawAt,
  ruleOn,
  shippedLaw,
  sureness,
  TABLES,
} from '../../src/law/law.ts';
import { quorumFor } from '../../src/law/office-rules.ts';
import { receiverOn } from '../../src/law/receivers.ts';
import { LAW_RELEASE, SHIPPED } from '../../src/law/release.ts';
import { words } from '../../src/law/row.ts';

const read = { cite: 'Perbawaslu 8/2020 Pasal 99', source: 'Berita Negara, dibaca bagian hukum' } as const;

const corrected: Confirmation = {
  ...read,
  index: 40,
  table: 'deadlines',
  id: 'pilkada.kajianawal',
  kind: 'corrected',
  change: { counting: { limit: 3, unit: 'working-day' } },
};
const confirmed: Confirmation = { ...read, index: 41, table: 'deadlines', id: 'pilkada.perbaikan', kind: 'confirmed' };
const formed: Confirmation = {
  index: 90,
  table: 'receivers',
  id: 'lembaga-independen',
  kind: 'in-force',
  from: '2027-06-01',
  cite: 'Perpres pembentukan lembaga',
  source: 'Lembaran Negara',
};
const all = [formed, confirmed, corrected];
const at = (known: number) => lawAt({ release: LAW_RELEASE, known }, all);

const lastDay = (rule: string, start: string, law = shippedLaw) => {
  const report = deadlineReport({ rule, start }, law);
  return report.ok ? report.value.data.last.localDay : report.refusal.code;
};

describe('a step taken keeps the law it was taken under', () => {
  test('a corrected limit moves what is derived at the newest basis, and nothing derived at an older one', () => {
    expect(lastDay('pilkada.kajianawal', '2024-09-13T10:00', at(39))).toBe('2024-09-15');
    expect(lastDay('pilkada.kajianawal', '2024-09-13T10:00', at(40))).toBe('2024-09-19');
    expect(lastDay('pilkada.kajianawal', '2024-09-13T10:00', at(1000))).toBe('2024-09-19');
  });

  test('the order in which confirmations are handed in does not matter, only their place in the ledger', () => {
    const again: Confirmation = { ...corrected, index: 50, change: { counting: { limit: 1, unit: 'calendar-day' } } };
    const known = { release: LAW_RELEASE, known: 60 };
    for (const order of [
      [corrected, again],
      [again, corrected],
    ]) {
      expect(lastDay('pilkada.kajianawal', '2024-09-13', lawAt(known, order))).toBe('2024-09-14');
    }
  });

  test('a later release that changes a row leaves an old case at its old result', () => {
    const [old] = TABLES.deadlines.filter(row => row.id === 'pilkada.kajianawal');
    if (old === undefined) throw new Error('no such row');
    const next = { ...old, limit: 5, known: { from: '2027-03-01', until: null } } as DeadlineRule;
    const later = {
      ...TABLES,
      deadlines: [
        ...TABLES.deadlines.map(row =>
          row === old ? { ...row, known: { from: LAW_RELEASE, until: '2027-03-01' } } : row,
        ),
        next,
      ],
    };
    expect(check(later)).toEqual([]);
    expect(lastDay('pilkada.kajianawal', '2024-09-13', lawAt(SHIPPED, [], later))).toBe('2024-09-15');
    expect(lastDay('pilkada.kajianawal', '2024-09-13', lawAt({ release: '2027-03-01', known: -1 }, [], later))).toBe(
      '2024-09-18',
    );
  });

  test('a new row of a later release does not exist for an older one, in the classifier either', () => {
    const facts = { actor: 'pns', conduct: 'false-news', conductDay: '2027-05-01' };
    const [seed] = TABLES.violations.filter(row => row.id === 'X-03');
    if (seed === undefined) throw new Error('no such row');
    const extra = {
      ...seed,
      id: 'X-09',
      known: { from: '2027-03-01', until: null },
      when: [{ actor: ['pns'] as const, conduct: ['false-news'] as const }],
    };
    const later = { ...TABLES, violations: [...TABLES.violations, extra] };
    const ids = (release: string) => {
      const answer = classify(facts, lawAt({ release, known: -1 }, [], later));
      return answer.ok ? answer.value.provisions.map(one => one.id) : answer.refusal.code;
    };
    expect(ids(LAW_RELEASE)).toEqual(['K-ITE-28-3']);
    expect(ids('2027-03-01')).toEqual(['X-09', 'K-ITE-28-3']);
  });
});

describe('confirmations by an administrator of the legal unit', () => {
  const row = (law: typeof shippedLaw, id: string) => {
    const found = law.deadlines.find(one => one.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };

  test('a row is confirmed with a citation, and its shipped confidence stays what it was', () => {
    const law = at(41);
    expect(row(law, 'pilkada.perbaikan').confidence).toBe('medium');
    expect(sureness(law, 'deadlines', row(law, 'pilkada.perbaikan'))).toBe('confirmed');
    expect(sureness(at(40), 'deadlines', row(at(40), 'pilkada.perbaikan'))).toBe('medium');
    expect(sureness(law, 'deadlines', row(law, 'pilkada.penelusuran'))).toBe('low');
  });

  test('a limit that no source gives may be set by the office, with its legal basis', () => {
    const set: Confirmation = {
      ...corrected,
      id: 'asn.ppk.tindaklanjut',
      index: 3,
      change: { counting: { limit: 14, unit: 'working-day' } },
    };
    expect(lastDay('asn.ppk.tindaklanjut', '2024-09-13')).toBe('no-limit-known');
    expect(lastDay('asn.ppk.tindaklanjut', '2024-09-13', lawAt({ release: LAW_RELEASE, known: 3 }, [set]))).toBe(
      '2024-10-04',
    );
  });

  test('the body that was awaited receives from the day it exists, and the warning is gone', () => {
    const on = (day: string) => {
      const answer = receiverOn(Temporal.PlainDate.from(day), 'pns', 'neutrality', at(90).receivers);
      return answer.ok ? [answer.value.to.map(one => one.id), answer.value.warnings.length] : answer.refusal;
    };
    expect(on('2027-05-31')).toEqual([['bkn'], 0]);
    expect(on('2027-06-01')).toEqual([['lembaga-independen'], 0]);
    expect(on('2027-12-01')).toEqual([['lembaga-independen'], 0]);
    expect(check(at(90))).toEqual([]);
  });

  test.each([
    ['a row that does not exist', { ...confirmed, id: 'pilkada.apa' }, 'unknown-row', 'id'],
    ['no citation', { ...confirmed, cite: ' ' }, 'citation-missing', 'cite'],
    ['nobody saying where it was read', { ...confirmed, source: '' }, 'citation-missing', 'source'],
    ['a correction of nothing', { ...corrected, change: {} }, 'nothing-changed', 'change'],
    [
      'half a day',
      { ...corrected, change: { counting: { limit: 1.5, unit: 'calendar-day' } } },
      'limit-invalid',
      'change.counting.limit',
    ],
    [
      'a period that ends first',
      { ...corrected, change: { inForce: { from: '2024-01-02', until: '2024-01-01' } } },
      'period-reversed',
      'change.inForce',
    ],
    ['days on a sanction', { ...corrected, table: 'sanctions', id: 'S-BER-TURUN' }, 'not-countable', 'change.counting'],
    ['a body that nobody awaits', { ...formed, id: 'komisi-baru' }, 'unknown-row', 'id'],
  ] as const)('refused: %s', (_, confirmation, code, field) => {
    const answer = checkConfirmation(shippedLaw, confirmation as Confirmation);
    expect(answer.ok ? 'accepted' : [answer.refusal.code, answer.refusal.field]).toEqual([code, field]);
  });

  test('a confirmation in the ledger that fits no row stops the replay and names its index', () => {
    expect(() => lawAt({ release: LAW_RELEASE, known: 5 }, [{ ...confirmed, index: 5, id: 'pilkada.apa' }])).toThrow(
      'confirmation at 5',
    );
  });
});

describe('the row for a day', () => {
  test('party membership is judged by the Act of 2014 until 30 October 2023 and by that of 2023 since', () => {
    const cite = (conductDay: string) => {
      const answer = classify({ actor: 'pns', conduct: 'party-membership', conductDay });
      return answer.ok ? answer.value.provisions[0]?.cite : answer.refusal.code;
    };
    expect(cite('2023-10-30')).toContain('UU 5/2014');
    expect(cite('2023-10-31')).toContain('UU 20/2023 Pasal 52');
  });

  test('a rule asked for a day before it existed is refused, naming the field and the day it starts', () => {
    const answer = ruleOn(shippedLaw, 'pemilu.penanganan', '2014-04-09');
    expect(answer.ok ? null : [answer.refusal.code, answer.refusal.field]).toEqual(['not-in-force', 'start']);
    expect(answer.ok ? '' : answer.refusal.reason.id).toContain('2017-08-16');
  });

  test('the quorum of a size that no source names is set by the office', () => {
    const known = quorumFor('kabkota', 5);
    expect(known.ok && [known.value.needed, known.value.rule.confidence, known.value.rule.setByOffice]).toEqual([
      3,
      'low',
      true,
    ]);
    expect(quorumFor('pusat', 7).ok).toBe(false);
  });
});

describe('adding a row, as docs/law.md shows it', () => {
  test('one entry with its citation is counted, listed and checked, with no other change', () => {
    const entry = {
      id: 'pilkada.contoh',
      regime: 'pilkada',
      startsOn: 'report-registered',
      start: words('Laporan diregistrasi', 'The report is registered'),
      action: words('Contoh batas baru', 'An example of a new limit'),
      limit: 4,
      unit: 'working-day',
      inForce: { from: '2027-01-01', until: null },
      under: ['Perbawaslu 8/2020'],
      cite: 'Perbawaslu 1/2027 Pasal 3 (contoh)',
      source: ['Contoh dalam docs/law.md'],
      confidence: 'low',
    } satisfies DeadlineRule;
    const tables = { ...TABLES, deadlines: [...TABLES.deadlines, entry] };
    expect(check(tables)).toEqual([]);
    expect(lastDay('pilkada.contoh', '2027-03-01', lawAt(SHIPPED, [], tables))).toBe('2027-03-05');
    expect(lastDay('pilkada.contoh', '2026-12-31', lawAt(SHIPPED, [], tables))).toBe('not-in-force');
  });
});
