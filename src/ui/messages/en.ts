import { caseFile } from './en/case.ts';
import { common } from './en/common.ts';
import { desk } from './en/desk.ts';
import { errors } from './en/errors.ts';
import { ledger } from './en/ledger.ts';
import { register } from './en/register.ts';
import { report } from './en/report.ts';
import { setup } from './en/setup.ts';
import { status } from './en/status.ts';
import { takedown } from './en/takedown.ts';

import type { id } from './id.ts';

export const en = {
  common,
  report,
  status,
  desk,
  caseFile,
  register,
  ledger,
  setup,
  takedown,
  errors,
} satisfies typeof id;
