import type { DeadlineRule } from './deadline-rule.ts';
import { asnDeadlines } from './deadlines-asn.ts';
import { gakkumduDeadlines } from './deadlines-gakkumdu.ts';
import { pemiluDeadlines } from './deadlines-pemilu.ts';
import { pilkadaDeadlines } from './deadlines-pilkada.ts';

/** Every limit of both regimes, of Sentra Gakkumdu and of the follow-up on civil servants, in the order of a case. */
const rows = [...pilkadaDeadlines, ...pemiluDeadlines, ...gakkumduDeadlines, ...asnDeadlines] as const;

export type DeadlineId = (typeof rows)[number]['id'];

export const deadlines: readonly DeadlineRule[] = rows;
