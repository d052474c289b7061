/**
 * What each room brings to the whole: its kinds of record, its commands, its operations, its projections. A new room or a new
 * kind is a line here; the catalogue, the API, the command line and the tests are made from these four lists.
 */
import { showApart } from './cases/apart-operation.ts';
import { archiveCommands } from './cases/archive/archive-commands.ts';
import { caseArchive, findingArchive, leadArchive, reportArchive } from './cases/archive/archive-lists.ts';
import { archiveOperations } from './cases/archive/archive-operations.ts';
import { disposalItems, disposalKind, disposalList } from './cases/archive/disposal.ts';
import { disposalCommands } from './cases/archive/disposal-commands.ts';
import { disposalOperations } from './cases/archive/disposal-operations.ts';
import { retentionKind, retentionList } from './cases/archive/retention.ts';
import { retentionCommands } from './cases/archive/retention-commands.ts';
import { asideOperations } from './cases/aside-operations.ts';
import { caseKind } from './cases/case.ts';
import { clarificationOperations } from './cases/clarification-operations.ts';
import { caseCommands } from './cases/commands.ts';
import { caseDue } from './cases/due.ts';
import { findingKind } from './cases/finding.ts';
import { findingCommands } from './cases/finding-commands.ts';
import { followUpOperations } from './cases/follow-up-operation.ts';
import { formOperations } from './cases/forms/form-operations.ts';
import { gakkumduOperations } from './cases/gakkumdu-operation.ts';
import { handOnCommands } from './cases/hand-on-commands.ts';
import { handOnLists } from './cases/hand-on-lists.ts';
import { handOnOperations } from './cases/hand-on-operations.ts';
import { importKind } from './cases/import/import.ts';
import { importCommands } from './cases/import/import-commands.ts';
import { importOperations } from './cases/import/import-operations.ts';
import { leadKind } from './cases/lead.ts';
import { leadCommands } from './cases/lead-commands.ts';
import { findingDue, findingKept, findingList, leadDue, leadKept, leadList } from './cases/lead-lists.ts';
import { leadOperations } from './cases/lead-operations.ts';
import { caseNumbers, importList, reportNumbers } from './cases/number-lists.ts';
import { numberOperations } from './cases/number-operations.ts';
import { caseOperations } from './cases/operations.ts';
import { partOperations } from './cases/parts.ts';
import { showPassing } from './cases/passing-operation.ts';
import { caseKept, caseList, caseParts } from './cases/projections.ts';
import { reassignmentKind, reassignmentList } from './cases/reassign/reassignment.ts';
import { reassignmentCommands } from './cases/reassign/reassignment-commands.ts';
import { reassignmentOperations } from './cases/reassign/reassignment-operations.ts';
import { deskReminders } from './cases/reminders/desk.ts';
import { deskSearch } from './cases/search/search.ts';
import { caseSearch, findingSearch, leadSearch, reportSearch } from './cases/search/search-lists.ts';
import { studyOperations } from './cases/study-operations.ts';
import { showTimestamp } from './cases/timestamps/timestamp-operation.ts';
import { caseUnstamped } from './cases/timestamps/unstamped.ts';
import { accessKind } from './intake/access.ts';
import { intakeCommands } from './intake/commands.ts';
import { reportDue } from './intake/due.ts';
import { intakeOperations } from './intake/operations.ts';
import {
  accessList,
  evidenceBlob,
  reportKept,
  reportList,
  reportLookup,
  sealedItemList,
  viewList,
} from './intake/projections.ts';
import { reportKind } from './intake/report.ts';
import { resealCommands } from './intake/reseal-commands.ts';
import { resealOperations } from './intake/reseal-operations.ts';
import { viewKind } from './intake/view.ts';
import { dissolutionCommands } from './offices/dissolution-commands.ts';
import { institutionKind, institutionList } from './offices/institution.ts';
import { institutionCommands } from './offices/institution-commands.ts';
import { institutionOperations } from './offices/institution-operations.ts';
import { keyCommands } from './offices/key-commands.ts';
import { lawEntryKind, lawStatements } from './offices/law-entry.ts';
import { lawEntryCommands } from './offices/law-entry-commands.ts';
import { lawOperations } from './offices/law-said.ts';
import { setLetterhead } from './offices/letterhead-commands.ts';
import { officeKind, officeList } from './offices/office.ts';
import { officeCommands } from './offices/office-commands.ts';
import { officeOperations } from './offices/operations.ts';
import { officerList, personKind } from './offices/person.ts';
import { personCommands } from './offices/person-commands.ts';
import { postKind, postList } from './offices/post.ts';
import { postCommands } from './offices/post-commands.ts';
import { postOperations } from './offices/post-operations.ts';
import { reminderCommands } from './offices/reminder-commands.ts';
import { setReporting } from './offices/reporting-commands.ts';
import { certificateOperations } from './prevention/certificate/certificate-operations.ts';
import { certificateCommands } from './prevention/certificate/certify.ts';
import {
  acknowledgementKind,
  acknowledgementList,
  acknowledgementMeasure,
} from './prevention/circular/acknowledgement.ts';
import { circularKind, circularList, circularPage } from './prevention/circular/circular.ts';
import { circularCommands } from './prevention/circular/circular-commands.ts';
import { circularOperations } from './prevention/circular/circular-operations.ts';
import { COVERAGE, checkCoverage } from './prevention/coverage/check.ts';
import { coverageOperations } from './prevention/coverage/coverage-operations.ts';
import { coveragePublicOperations } from './prevention/coverage/public-operations.ts';
import { governmentKind, governmentList, governmentReported } from './prevention/coverage/reported.ts';
import { governmentCommands } from './prevention/coverage/reported-commands.ts';
import { agendaOperations } from './prevention/event/agenda.ts';
import { attendanceKind, attendanceList, certificateList, eventAttended } from './prevention/event/attendance.ts';
import { attendanceCommands } from './prevention/event/attendance-commands.ts';
import { commitmentCommands } from './prevention/event/commitment-commands.ts';
import { eventKind } from './prevention/event/event.ts';
import { eventCommands } from './prevention/event/event-commands.ts';
import { commitmentList, eventList, publicEvent } from './prevention/event/event-lists.ts';
import { eventOperations } from './prevention/event/event-operations.ts';
import { replyCommands, replyKind, replyList } from './prevention/event/reply.ts';
import { scanOperations } from './prevention/event/scan-operations.ts';
import { scoreCommands } from './prevention/event/score-commands.ts';
import { messageKind } from './prevention/message/message.ts';
import { messageCommands } from './prevention/message/message-commands.ts';
import { messageList, messagePublic } from './prevention/message/message-lists.ts';
import { messageOperations } from './prevention/message/message-operations.ts';
import { namesLookCommands } from './prevention/names-look.ts';
import { campaignKind, campaignList, campaignPublic } from './prevention/pledge/campaign.ts';
import { campaignCommands } from './prevention/pledge/campaign-commands.ts';
import { pledgeOperations } from './prevention/pledge/pledge-operations.ts';
import { signatureKind, signatureList, signatureMeasure } from './prevention/pledge/signature.ts';
import { signatureCommands } from './prevention/pledge/signature-commands.ts';
import { rosterKind, rosterList, rosterMeasure } from './prevention/roster/roster.ts';
import { rosterCommands } from './prevention/roster/roster-commands.ts';
import { rosterOperations } from './prevention/roster/roster-operations.ts';
import { verifyOperations } from './prevention/verifying/verify-operations.ts';
import { caseAnnouncement, listAnnouncements, reportAnnouncement } from './publish/announcement.ts';
import { caseMeasure, findingMeasure, leadMeasure, reportMeasure } from './publish/measured.ts';
import { publishOperations } from './publish/operations.ts';
import { periodicKind, periodicList } from './publish/periodic.ts';
import { periodicCommands } from './publish/periodic-commands.ts';
import { periodicOperations } from './publish/periodic-operations.ts';
import { publicRegister, registerEvent } from './publish/register.ts';
import type { Command, Kind } from './record/kind.ts';
import type { Operation } from './record/operation.ts';
import type { Projection } from './record/projection.ts';
import { activityKind, addSource, readActivity } from './watch/activity.ts';
import { watchOperations } from './watch/operations.ts';
import { activityList, activitySource } from './watch/projections.ts';

// Each kind is typed by its own acts and state; a list of all of them can only know what they have in common.
export const kinds = [
  officeKind,
  institutionKind,
  personKind,
  lawEntryKind,
  postKind,
  reportKind,
  accessKind,
  viewKind,
  leadKind,
  findingKind,
  caseKind,
  reassignmentKind,
  importKind,
  periodicKind,
  retentionKind,
  disposalKind,
  rosterKind,
  circularKind,
  acknowledgementKind,
  campaignKind,
  signatureKind,
  eventKind,
  replyKind,
  attendanceKind,
  messageKind,
  governmentKind,
  activityKind,
] as readonly unknown[] as readonly Kind[];
export const commands = [
  ...officeCommands,
  ...dissolutionCommands,
  ...keyCommands,
  ...institutionCommands,
  ...personCommands,
  ...reminderCommands,
  setReporting,
  setLetterhead,
  ...lawEntryCommands,
  ...postCommands,
  ...intakeCommands,
  ...resealCommands,
  ...leadCommands,
  ...findingCommands,
  ...caseCommands,
  ...handOnCommands,
  ...reassignmentCommands,
  ...importCommands,
  ...periodicCommands,
  ...archiveCommands,
  ...retentionCommands,
  ...disposalCommands,
  ...rosterCommands,
  ...namesLookCommands,
  ...circularCommands,
  ...campaignCommands,
  ...signatureCommands,
  ...eventCommands,
  ...commitmentCommands,
  ...replyCommands,
  ...attendanceCommands,
  ...scoreCommands,
  ...certificateCommands,
  ...messageCommands,
  ...governmentCommands,
  readActivity,
  addSource,
] as readonly unknown[] as readonly Command[];
export const operations = [
  ...officeOperations,
  ...institutionOperations,
  ...postOperations,
  ...intakeOperations,
  ...resealOperations,
  ...leadOperations,
  ...caseOperations,
  ...clarificationOperations,
  ...studyOperations,
  ...followUpOperations,
  ...gakkumduOperations,
  ...formOperations,
  showTimestamp,
  deskSearch,
  deskReminders,
  showApart,
  ...asideOperations,
  showPassing,
  ...handOnOperations,
  ...reassignmentOperations,
  ...partOperations,
  ...importOperations,
  ...archiveOperations,
  ...disposalOperations,
  ...numberOperations,
  ...lawOperations,
  ...publishOperations,
  listAnnouncements,
  ...circularOperations,
  ...periodicOperations,
  ...rosterOperations,
  ...verifyOperations,
  ...eventOperations,
  ...scanOperations,
  ...certificateOperations,
  ...agendaOperations,
  ...messageOperations,
  ...watchOperations,
  ...pledgeOperations,
  ...coverageOperations,
  ...coveragePublicOperations,
] as readonly unknown[] as readonly Operation[];
export const projections = [
  officeList,
  institutionList,
  officerList,
  lawStatements,
  postList,
  reportList,
  reportKept,
  reportLookup,
  reportDue,
  evidenceBlob,
  sealedItemList,
  accessList,
  viewList,
  leadList,
  leadKept,
  leadDue,
  findingList,
  findingKept,
  findingDue,
  caseList,
  caseKept,
  caseParts,
  caseDue,
  caseUnstamped,
  reportNumbers,
  caseNumbers,
  reportSearch,
  leadSearch,
  findingSearch,
  caseSearch,
  ...handOnLists,
  reassignmentList,
  importList,
  caseArchive,
  reportArchive,
  findingArchive,
  leadArchive,
  retentionList,
  disposalList,
  disposalItems,
  // Before the register itself: what may be shown is never behind what is listed.
  registerEvent,
  publicRegister,
  reportAnnouncement,
  caseAnnouncement,
  reportMeasure,
  leadMeasure,
  findingMeasure,
  caseMeasure,
  periodicList,
  rosterList,
  rosterMeasure,
  circularList,
  circularPage,
  acknowledgementList,
  acknowledgementMeasure,
  campaignList,
  campaignPublic,
  signatureList,
  signatureMeasure,
  eventList,
  commitmentList,
  replyList,
  attendanceList,
  certificateList,
  publicEvent,
  eventAttended,
  messageList,
  messagePublic,
  governmentList,
  governmentReported,
  activitySource,
  activityList,
] as readonly unknown[] as readonly Projection[];

/** What a job counts from several projections: checked with them, and counted anew by its own name. */
export const tallies = [{ name: COVERAGE, check: checkCoverage }] as const;
