import { caseFile } from './id/case.ts';
import { common } from './id/common.ts';
import { desk } from './id/desk.ts';
import { errors } from './id/errors.ts';
import { law } from './id/law.ts';
import { lawDesk } from './id/law-desk.ts';
import { ledger } from './id/ledger.ts';
import { mayI } from './id/may-i.ts';
import { queue } from './id/queue.ts';
import { register } from './id/register.ts';
import { report } from './id/report.ts';
import { setup } from './id/setup.ts';
import { status } from './id/status.ts';

export const id = {
  caseFile,
  common,
  desk,
  errors,
  law,
  lawDesk,
  ledger,
  mayI,
  queue,
  register,
  report,
  setup,
  status,
};
