import { describe, expect, test } from 'vitest';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { nextLimit, reportingLimit } from './limits.ts';
import type { ReportState } from './report-state.ts';

const CURUP = { zone: 'Asia/Jakarta', region: '17.02', known: SHIPPED_KNOWN } as const;
const state = (change: object) =>
  ({ phase: 'received', mode: 'formal', receivedOn: '2024-10-14', told: [], ...change }) as unknown as ReportState;
const told = (...steps: [step: string, on: string][]) => ({
  phase: 'registered',
  told: steps.map(([step, on]) => ({ step, on })),
});

describe('what a reporter may count on', () => {
  test('the office looks through a formal report within two days, as sure as the table is', () => {
    expect(nextLimit(state({}), CURUP)).toMatchObject({
      rule: 'pilkada.kajianawal',
      by: '2024-10-16',
      days: 2,
      confidence: 'medium',
    });
  });

  test('initial information is traced within seven days, which nobody has read in the article', () => {
    const limit = nextLimit(state({ mode: 'anonymous' }), CURUP);
    expect(limit).toMatchObject({ rule: 'pilkada.penelusuran', by: '2024-10-21', confidence: 'low' });
  });

  test('a registered report is decided within three days of its registration', () => {
    const limit = nextLimit(state(told(['registered', '2024-10-16'])), CURUP);
    expect(limit).toMatchObject({ rule: 'pilkada.penanganan', by: '2024-10-19', confidence: 'high' });
  });

  test('nothing is promised where the table holds nothing: later steps, a report set aside, a day before the rule', () => {
    expect(nextLimit(state(told(['registered', '2024-10-16'], ['decided', '2024-10-18'])), CURUP)).toBeNull();
    expect(nextLimit(state({ phase: 'set-aside' }), CURUP)).toBeNull();
    expect(nextLimit(state({ receivedOn: '2015-01-05' }), CURUP)).toBeNull();
    expect(nextLimit({ phase: 'none' }, CURUP)).toBeNull();
  });

  test('a formal report is in time on the seventh day after one learned of it', () => {
    expect(reportingLimit('2024-10-07', CURUP)).toMatchObject({ by: '2024-10-14', confidence: 'high' });
  });
});
