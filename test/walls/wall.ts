/** What the second wall is meant to be: the tables it leaves out, and all that each role may do. */
import type { Role } from '../../src/db/database.ts';

/** Tables with a region and without the wall, each with its reason. A new one needs a line here or a policy. */
export const WITHOUT_WALL: Readonly<Record<string, string>> = {
  credential: 'before sign-in nobody has a scope',
  session: 'before sign-in nobody has a scope',
  setup_link: 'before sign-in nobody has a scope',
  reminder_link: 'a link names no region; it is asked for with the person whom it is for',
  reminder_feed: 'a calendar is fetched by nobody who signed in',
  report_lookup: 'a receipt names no region; it says where to look and holds a hash',
  leaf: 'the keeper’s alone',
  rebuild: 'the keeper’s alone',
  register_event: 'the keeper’s alone: what the rule of release reads',
  public_register: 'public',
  report_announcement: 'public: what an office announced',
  case_announcement: 'public: what an office announced',
  circular_page: 'public: what was issued',
  campaign_public: 'public',
  campaign_share: 'public: percentages of groups of five and more',
  activity_list: 'public',
  public_event: 'public: events that are open to everybody',
  government_reported: 'public: what was reported of governments, with its source',
  message_public: 'public: what was published as a message',
  law_statement: 'the law is everybody’s',
  retention_term: 'a schedule of retention is everybody’s',
};

const READ = 'SELECT';
const ADD = 'INSERT,SELECT';
const LIST = 'DELETE,INSERT,SELECT,UPDATE';
export type Grants = { readonly [R in Role]?: string };
const PART: Grants = { netra_partner: READ };
const lists = (app: string, more: Grants = {}): Grants => ({ netra_app: app, netra_keeper: LIST, ...more });
/** All that each role may do with each table; `UPDATE(column)` stands for an update of that column alone. */
export const GRANTS: Readonly<Record<string, Grants>> = {
  record: { netra_app: `${ADD},UPDATE(version)`, netra_keeper: `${ADD},UPDATE(version)`, ...PART },
  act: { netra_app: ADD, netra_keeper: ADD, ...PART },
  slot: { netra_app: ADD, netra_keeper: ADD, ...PART },
  record_key: { netra_app: `DELETE,${ADD}`, netra_keeper: `DELETE,${ADD}`, ...PART },
  pending_leaf: { netra_app: ADD, netra_keeper: `DELETE,${ADD}` },
  series: { netra_app: `${ADD},UPDATE`, netra_keeper: `${ADD},UPDATE` },
  command_key: { netra_app: `${ADD},UPDATE`, netra_keeper: `DELETE,${ADD},UPDATE` },
  leaf: { netra_keeper: ADD },
  lease: { netra_keeper: LIST },
  follower: lists(READ, { netra_public: READ, ...PART }),
  projection: { netra_keeper: LIST },
  rebuild: { netra_keeper: LIST },
  office: lists(LIST, { netra_public: READ }),
  officer: lists(LIST),
  institution: lists(LIST, PART),
  credential: { netra_app: `${ADD},UPDATE(hash),UPDATE(person),UPDATE(region)` },
  session: { netra_app: `${ADD},UPDATE(revoked),UPDATE(used)`, netra_keeper: `DELETE,${READ}` },
  setup_link: { netra_app: `${ADD},UPDATE(spent)` },
  reminder_link: { netra_app: `${ADD},UPDATE(spent)`, netra_keeper: `DELETE,${READ}` },
  reminder_feed: { netra_app: `${ADD},UPDATE(revoked)`, netra_keeper: `DELETE,${READ}` },
  reminder_mail: { netra_app: READ, netra_keeper: LIST },
  sign_in_failure: { netra_app: `DELETE,${ADD},UPDATE(count),UPDATE(last)`, netra_keeper: `DELETE,${READ}` },
  report_list: lists(LIST),
  report_lookup: lists(LIST),
  report_number: lists(LIST),
  report_due: lists(LIST),
  evidence_blob: lists(LIST),
  sealed_item: lists(LIST),
  report_kept: lists(LIST),
  access_list: lists(LIST),
  view_list: lists(LIST),
  lead_list: lists(LIST),
  lead_due: lists(LIST),
  lead_kept: lists(LIST),
  finding_list: lists(LIST),
  finding_due: lists(LIST),
  finding_kept: lists(LIST),
  case_list: lists(LIST),
  case_number: lists(LIST),
  case_due: lists(LIST),
  case_kept: lists(LIST),
  case_unstamped: lists(LIST),
  case_part: lists(LIST, PART),
  report_search: lists(LIST),
  lead_search: lists(LIST),
  finding_search: lists(LIST),
  case_search: lists(LIST),
  report_measure: lists(READ),
  lead_measure: lists(READ),
  finding_measure: lists(READ),
  case_measure: lists(READ),
  periodic_list: lists(LIST),
  report_passing: lists(LIST),
  report_assigned: lists(LIST),
  lead_passing: lists(LIST),
  lead_assigned: lists(LIST),
  finding_passing: lists(LIST),
  finding_assigned: lists(LIST),
  case_passing: lists(LIST),
  case_assigned: lists(LIST),
  reassignment_list: lists(LIST),
  report_archive: lists(LIST),
  lead_archive: lists(LIST),
  finding_archive: lists(LIST),
  case_archive: lists(LIST),
  disposal_list: lists(LIST),
  disposal_item: lists(LIST),
  retention_term: lists(READ),
  import_list: lists(LIST),
  roster_list: lists(LIST, PART),
  roster_unit: lists(LIST, PART),
  roster_person: lists(LIST, PART),
  roster_import: lists(LIST, PART),
  invitation: lists(LIST, PART),
  circular_list: lists(LIST, PART),
  circular_page: lists(READ, { netra_public: READ }),
  circular_file: { netra_app: ADD, netra_keeper: `DELETE,${READ}`, ...PART },
  acknowledgement_list: lists(LIST, PART),
  inviting_run: lists(LIST, PART),
  invitation_mail: lists(LIST, PART),
  invitation_superior: lists(LIST, PART),
  campaign_list: lists(LIST, PART),
  signature_list: lists(LIST, PART),
  signing_attempt: lists(LIST),
  signature_measure: lists(READ, PART),
  acknowledgement_measure: lists(READ, PART),
  roster_measure: lists(READ),
  government_list: lists(LIST),
  government_reported: lists(READ, { netra_public: READ }),
  coverage_unit: lists(READ, PART),
  coverage_roster: lists(READ, PART),
  coverage_work: lists(READ, { netra_public: READ, ...PART }),
  coverage_share: lists(READ, { netra_public: READ }),
  coverage_activity: lists(READ, { netra_public: READ }),
  campaign_work: lists(READ, PART),
  campaign_unit: lists(READ, PART),
  campaign_flag: lists(READ, PART),
  campaign_public: lists(READ, { netra_public: READ }),
  campaign_share: lists(READ, { netra_public: READ }),
  event_list: lists(LIST, PART),
  commitment_list: lists(LIST, PART),
  event_reply: lists(LIST, PART),
  attendance_list: lists(LIST, PART),
  certificate_list: lists(LIST),
  scan_refused: lists('DELETE,INSERT,SELECT', { netra_keeper: 'DELETE,INSERT,SELECT', ...PART }),
  public_event: lists(READ, { netra_public: READ }),
  event_attended: lists(READ, PART),
  import_file: lists(LIST),
  message_list: lists(LIST),
  message_public: lists(READ, { netra_public: READ }),
  message_subscription: lists('SELECT(for_unit),SELECT(refused),SELECT(region),SELECT(state)'),
  message_sending: lists(READ),
  message_mail: lists(READ),
  post_list: lists(LIST, PART),
  activity_source: lists(LIST),
  public_register: lists(READ, { netra_public: READ }),
  report_announcement: lists(READ, { netra_public: READ }),
  case_announcement: lists(READ, { netra_public: READ }),
  activity_list: lists(READ, { netra_public: READ }),
  law_statement: lists(READ, { netra_public: READ, ...PART }),
  register_event: { netra_keeper: LIST },
  installation: {},
  netra_migration: {},
};

const passed = (id: string) => `(in_scope(region) OR (${id} = ANY (( SELECT passed() AS passed)::uuid[])))`;
/** Tables with a row for each person: the same wall in words of which the planner expects more (117_per_person.sql). */
const PER_PERSON = [
  ...['roster_person', 'invitation', 'acknowledgement_list', 'acknowledgement_measure', 'signature_list'],
  ...['signature_measure', 'attendance_list', 'event_attended', 'event_reply'],
];
/** The wall of a table where it is not `in_scope(region)`. Of what was passed on to an office in scope it lets the acts through too. */
export const WALL: Readonly<Record<string, string>> = {
  record: passed('id'),
  ...Object.fromEntries(['act', 'slot', 'record_key', 'pending_leaf'].map(table => [table, passed('record')])),
  ...Object.fromEntries(PER_PERSON.map(table => [table, 'COALESCE(in_scope(region), false)'])),
};
/** Lists that both offices read, the one that passed on and the one that was asked; written in the record's own region alone. */
export const BETWEEN: readonly string[] = ['case_passing', 'finding_passing', 'lead_passing', 'report_passing'];

/** Lists of prevention that a government's personnel authority reads of exactly its own region. */
export const OF_GOVERNMENTS: readonly string[] = [
  ...['roster_list', 'roster_unit', 'roster_person', 'roster_import', 'invitation', 'inviting_run', 'invitation_mail'],
  ...['invitation_superior', 'circular_list', 'circular_file', 'acknowledgement_list', 'signature_list', 'post_list'],
  ...['campaign_list', 'campaign_work', 'campaign_unit', 'campaign_flag'],
  ...['event_list', 'commitment_list', 'event_reply', 'attendance_list', 'scan_refused', 'event_attended'],
  ...['coverage_unit', 'coverage_roster', 'acknowledgement_measure', 'signature_measure'],
];

/** Policies that narrow the wall further, as `policy table roles`; {-} is everybody. */
export const NARROWED: readonly string[] = [
  ...['record', 'act', 'slot', 'record_key', 'pending_leaf', 'report_list', 'report_due', 'report_number'],
  ...['lead_list', 'lead_due', 'finding_list', 'finding_due'],
  ...['evidence_blob', 'sealed_item', 'case_list', 'case_due', 'case_number', 'access_list', 'view_list'],
  'case_unstamped',
  ...['report_search', 'lead_search', 'finding_search', 'case_search'],
  ...['report_assigned', 'lead_assigned', 'finding_assigned', 'case_assigned'],
  ...['report_archive', 'lead_archive', 'finding_archive', 'case_archive'],
]
  .map(table => `kept ${table} {-}`)
  .concat(
    ['record', 'act', 'slot', 'record_key', 'case_part', 'institution'].map(table => `part ${table} {netra_partner}`),
    OF_GOVERNMENTS.map(table => `government ${table} {netra_partner}`),
    // A trace of what was passed on, left by those who had it for a while.
    ['access_list', 'view_list'].map(table => `beside ${table} {-}`),
  );

/** Functions that run with the owner's right, and who may call them. */
export const OWNERS_RIGHT: Readonly<Record<string, string>> = {
  erase_slots: '{netra_app,netra_keeper}',
  // Asked by the connection itself as a transaction begins, before it takes a role.
  kept_from: '{}',
  passed_to: '{}',
  // Row security forbids an index on what only the row itself can answer: it applies the same two rules by itself.
  search_found: '{netra_app,netra_keeper}',
};
