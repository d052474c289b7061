import { access } from './id/access.ts';
import { announcement } from './id/announcement.ts';
import { apart } from './id/apart.ts';
import { archive } from './id/archive.ts';
import { notes, redaction } from './id/aside.ts';
import { caseFile } from './id/case.ts';
import { belongs, circular, unitKinds } from './id/circular.ts';
import { clarification } from './id/clarification.ts';
import { common } from './id/common.ts';
import { coverage } from './id/coverage.ts';
import { deadlines } from './id/deadlines.ts';
import { desk } from './id/desk.ts';
import { errors } from './id/errors.ts';
import { agenda, event } from './id/event.ts';
import { exhibits } from './id/exhibits.ts';
import { followUp } from './id/follow-up.ts';
import { forms } from './id/forms.ts';
import { gakkumdu } from './id/gakkumdu.ts';
import { help } from './id/help.ts';
import { home } from './id/home.ts';
import { keys } from './id/keys.ts';
import { law } from './id/law.ts';
import { lawDesk } from './id/law-desk.ts';
import { ledger } from './id/ledger.ts';
import { letterhead } from './id/letterhead.ts';
import { mayI } from './id/may-i.ts';
import { message } from './id/message.ts';
import { office } from './id/office.ts';
import { partner } from './id/partner.ts';
import { passing } from './id/passing.ts';
import { periodic } from './id/periodic.ts';
import { pledge } from './id/pledge.ts';
import { plenary } from './id/plenary.ts';
import { posts } from './id/posts.ts';
import { prevention } from './id/prevention.ts';
import { queue } from './id/queue.ts';
import { register } from './id/register.ts';
import { reminders } from './id/reminders.ts';
import { report } from './id/report.ts';
import { roster } from './id/roster.ts';
import { running } from './id/running.ts';
import { certificate, scanning, shortTest } from './id/scanning.ts';
import { search } from './id/search.ts';
import { setup } from './id/setup.ts';
import { sources } from './id/sources.ts';
import { status } from './id/status.ts';
import { study } from './id/study.ts';
import { takedown } from './id/takedown.ts';
import { verify } from './id/verify.ts';

export const id = {
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
};
