-- Outreach and meetings: what is planned, what was promised there, who answers and who came. Nobody's name stands here: people
-- are those of the roster, by their ids.

create table event_list (
  region text not null collate "C", record uuid not null,
  title text not null, phase text not null, on_day date not null, roster uuid,
  kind text not null, organiser text not null, place text not null, access text not null, from_time text not null,
  capacity integer, inviting boolean not null,
  -- The officer who planned it, for the list of one's own.
  owner text not null,
  -- The commitment that this event carries on, where it names one.
  parent_region text collate "C", parent uuid, parent_n integer,
  sought text not null,
  primary key (region, record)
);
create index event_list_day on event_list (region, phase, on_day, record);
create index event_list_parent on event_list (parent, parent_n) where parent is not null;
create index event_list_inviting on event_list (region) where inviting;

create table commitment_list (
  region text not null collate "C", record uuid not null, n integer not null,
  title text not null, who text not null, what text not null, state text not null, due_on date not null,
  -- To how many units it is to be passed on; null for what is done once.
  spread integer,
  primary key (region, record, n)
);
create index commitment_list_due on commitment_list (region, due_on, record, n) where state = 'open';

-- One answer of each who was invited. `n` is the order in which seats were asked for; who has none comes not.
create table event_reply (
  region text not null collate "C", record uuid not null,
  asks uuid not null, person uuid not null, unit uuid not null, answer text not null, n integer, on_day date not null,
  primary key (region, record)
);
create unique index event_reply_once on event_reply (region, asks, person);
create unique index event_reply_seat on event_reply (region, asks, n) where n is not null;

-- Who came. `guest` is a keyed mark of the name and unit of somebody who was not invited: it finds a second entry, and says no name.
create table attendance_list (
  region text not null collate "C", record uuid not null,
  asks uuid not null, person uuid, unit uuid, on_day date not null, how text not null, behalf boolean not null, guest integer,
  primary key (region, record)
);
create unique index attendance_list_once on attendance_list (region, asks, person) where person is not null;
create unique index attendance_list_guest on attendance_list (region, asks, guest) where guest is not null;
create index attendance_list_unit on attendance_list (region, asks, unit);

-- By the ledger's order: what everybody sees, and what is counted of it. The public's role never reads a single attendance.
create table public_event (
  region text not null collate "C", record uuid not null,
  title text not null, kind text not null, organiser text not null, place text not null, address text,
  phase text not null, on_day date not null, from_time text not null, until_time text not null, capacity integer,
  materials jsonb not null, cite text, commitments integer not null, done integer not null, entry bigint not null,
  primary key (region, record)
);
create index public_event_day on public_event (on_day, record);
create table event_attended (
  region text not null collate "C", record uuid not null, asks uuid not null, entry bigint not null,
  primary key (region, record)
);
create index event_attended_of on event_attended (region, asks);

alter table event_list enable row level security;
alter table commitment_list enable row level security;
alter table event_reply enable row level security;
alter table attendance_list enable row level security;
create policy scope on event_list using (in_scope(region));
create policy scope on commitment_list using (in_scope(region));
create policy scope on event_reply using (in_scope(region));
create policy scope on attendance_list using (in_scope(region));
grant select, insert, update, delete on event_list, commitment_list, event_reply, attendance_list to netra_app, netra_keeper;
grant select, insert, update, delete on public_event, event_attended to netra_keeper;
grant select on public_event to netra_app, netra_public;
