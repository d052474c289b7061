import { caseFile } from './en/case.ts';
import { common } from './en/common.ts';
import { desk } from './en/desk.ts';
import { errors } from './en/errors.ts';
import { law } from './en/law.ts';
import { lawDesk } from './en/law-desk.ts';
import { ledger } from './en/ledger.ts';
import { mayI } from './en/may-i.ts';
import { queue } from './en/queue.ts';
import { register } from './en/register.ts';
import { report } from './en/report.ts';
import { setup } from './en/setup.ts';
import { status } from './en/status.ts';
import type { id } from './id.ts';

export const en = {
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
} satisfies typeof id;
