-- Coverage: who was reached by what, counted by the ledger's order. Each of the three below has a row for what one person did,
-- with the entries from which on and until which it counts; nobody's name stands here.

create table acknowledgement_measure (
  region text not null collate "C", record uuid not null,
  asks uuid not null, person uuid not null, entry bigint not null,
  primary key (region, record)
);
create index acknowledgement_measure_person on acknowledgement_measure (region, person, entry);

-- Null until the projection is built anew, which the next start does; nothing is counted before.
alter table signature_measure add column person uuid;
create index signature_measure_person on signature_measure (region, person, entry) include (until_entry);
alter table event_attended add column person uuid, add column until_entry bigint;
create index event_attended_person on event_attended (region, person, entry) include (until_entry);

-- A roster's generations with the entries from which on they are in force: whom the figures of an entry are about.
create table roster_measure (
  region text not null collate "C", record uuid not null, generation integer not null,
  name text not null, entry bigint not null,
  primary key (region, record, generation)
);

-- What is known of a government from outside: told by an officer with a source, never proven by records. One record for each.
create table government_list (
  region text not null collate "C", record uuid not null, reports integer not null,
  primary key (region, record)
);
create unique index government_list_once on government_list (region);
create table government_reported (
  region text not null collate "C", record uuid not null, n integer not null,
  what text not null, on_day date not null, source text not null, link text not null,
  -- Who told it: an officer by hand; the reading of news will be another.
  told_by text not null, entry bigint not null,
  primary key (region, record, n)
);
create index government_reported_region on government_reported (region, what, on_day desc);

-- Rolled up by a job from the rows above, each row as of an entry. `belongs` parts a unit's own staff from groups beside it.
create table coverage_unit (
  region text not null collate "C", unit uuid not null, belongs text not null,
  kind text not null, name text not null,
  people integer not null, read integer not null, signed integer not null, came integer not null,
  -- By any of the three, each person once.
  reached integer not null,
  as_of bigint not null,
  primary key (region, unit, belongs)
);
create table coverage_roster (
  region text not null collate "C", roster uuid not null, generation integer not null, name text not null,
  units integer not null, people integer not null, read integer not null, signed integer not null, came integer not null,
  reached integer not null,
  as_of bigint not null,
  primary key (region)
);
-- Up to which entry all of it is counted.
create table coverage_work (
  name text not null primary key, counted_to bigint not null
);

-- For everybody: percentages of groups of five people and more, and what stands on record of each government.
create table coverage_share (
  -- The country (''), a province with the governments in it ('17.'), a government ('17', '17.02'); and what of it: `all`,
  -- `rest`, a province, a government or a kind of unit.
  area text not null collate "C", part text not null collate "C",
  people integer not null, read integer not null, signed integer not null, came integer not null, reached integer not null,
  as_of bigint not null,
  primary key (area, part)
);
create table coverage_activity (
  government text not null collate "C", what text not null collate "C",
  -- By records: how many, the latest day and the latest record.
  proven integer not null, proven_on date, proven_ref text,
  -- From outside: how many, and the latest with its source.
  reported integer not null, reported_on date, source text, link text, told_by text,
  as_of bigint not null,
  primary key (government, what)
);

alter table acknowledgement_measure enable row level security;
alter table event_attended enable row level security;
alter table roster_measure enable row level security;
alter table government_list enable row level security;
alter table coverage_unit enable row level security;
alter table coverage_roster enable row level security;
create policy scope on acknowledgement_measure using (in_scope(region));
create policy scope on event_attended using (in_scope(region));
create policy scope on roster_measure using (in_scope(region));
create policy scope on government_list using (in_scope(region));
create policy scope on coverage_unit using (in_scope(region));
create policy scope on coverage_roster using (in_scope(region));
grant select, insert, update, delete on government_list to netra_app, netra_keeper;
grant select, insert, update, delete on acknowledgement_measure, roster_measure, coverage_unit, coverage_roster,
  coverage_work, coverage_share, coverage_activity, government_reported to netra_keeper;
grant select on acknowledgement_measure, event_attended, roster_measure, coverage_unit, coverage_roster to netra_app;
grant select on coverage_work, coverage_share, coverage_activity, government_reported to netra_app, netra_public;
