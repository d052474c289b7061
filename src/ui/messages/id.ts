import { caseFile } from './id/case.ts';
import { common } from './id/common.ts';
import { desk } from './id/desk.ts';
import { errors } from './id/errors.ts';
import { ledger } from './id/ledger.ts';
import { register } from './id/register.ts';
import { report } from './id/report.ts';
import { setup } from './id/setup.ts';
import { status } from './id/status.ts';
import { takedown } from './id/takedown.ts';

export const id = { common, report, status, desk, caseFile, register, ledger, setup, takedown, errors };
