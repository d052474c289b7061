import { access } from './en/access.ts';
import { announcement } from './en/announcement.ts';
import { apart } from './en/apart.ts';
import { archive } from './en/archive.ts';
import { notes, redaction } from './en/aside.ts';
import { caseFile } from './en/case.ts';
import { belongs, circular, unitKinds } from './en/circular.ts';
import { clarification } from './en/clarification.ts';
import { common } from './en/common.ts';
import { coverage } from './en/coverage.ts';
import { deadlines } from './en/deadlines.ts';
import { desk } from './en/desk.ts';
import { errors } from './en/errors.ts';
import { agenda, event } from './en/event.ts';
import { exhibits } from './en/exhibits.ts';
import { followUp } from './en/follow-up.ts';
import { forms } from './en/forms.ts';
import { gakkumdu } from './en/gakkumdu.ts';
import { help } from './en/help.ts';
import { home } from './en/home.ts';
import { keys } from './en/keys.ts';
import { law } from './en/law.ts';
import { lawDesk } from './en/law-desk.ts';
import { ledger } from './en/ledger.ts';
import { letterhead } from './en/letterhead.ts';
import { mayI } from './en/may-i.ts';
import { message } from './en/message.ts';
import { office } from './en/office.ts';
import { partner } from './en/partner.ts';
import { passing } from './en/passing.ts';
import { periodic } from './en/periodic.ts';
import { pledge } from './en/pledge.ts';
import { plenary } from './en/plenary.ts';
import { posts } from './en/posts.ts';
import { prevention } from './en/prevention.ts';
import { queue } from './en/queue.ts';
import { register } from './en/register.ts';
import { reminders } from './en/reminders.ts';
import { report } from './en/report.ts';
import { roster } from './en/roster.ts';
import { running } from './en/running.ts';
import { certificate, scanning, shortTest } from './en/scanning.ts';
import { search } from './en/search.ts';
import { setup } from './en/setup.ts';
import { sources } from './en/sources.ts';
import { status } from './en/status.ts';
import { study } from './en/study.ts';
import { takedown } from './en/takedown.ts';
import { verify } from './en/verify.ts';
import type { id } from './id.ts';

export const en = {
  agenda,
  announcement,
  apart,
  archive,
  access,
  belongs,
  certificate,
  circular,
  unitKinds,
  caseFile,
  clarification,
  common,
  coverage,
  deadlines,
  desk,
  errors,
  event,
  exhibits,
  followUp,
  forms,
  gakkumdu,
  help,
  home,
  keys,
  lawDesk,
  law,
  ledger,
  letterhead,
  mayI,
  message,
  notes,
  office,
  partner,
  periodic,
  passing,
  pledge,
  plenary,
  posts,
  prevention,
  queue,
  redaction,
  register,
  reminders,
  report,
  roster,
  running,
  scanning,
  search,
  setup,
  shortTest,
  sources,
  status,
  study,
  takedown,
  verify,
} satisfies typeof id;
