-- Circulars (surat edaran): what is asked of whom, who has read it, and the deliveries: how far inviting has come, which mails
-- wait, which superiors were told. Nobody's name, number or address stands here.

create table circular_list (
  region text not null collate "C", record uuid not null,
  title text not null, phase text not null, on_day date not null, roster uuid,
  -- As its issuer wrote it; null of a draft.
  number text, year integer, edition integer not null,
  -- The roster's generation up to which people were asked; null before anybody was.
  generation integer, reminds boolean not null,
  primary key (region, record)
);
create index circular_list_day on circular_list (on_day desc, record desc);
-- One number in a region and a year.
create unique index circular_list_number on circular_list (region, year, number) where number is not null;

-- For everybody, by the ledger's order: what was issued, in all its versions.
create table circular_page (
  region text not null collate "C", record uuid not null,
  title text not null, number text not null, issuer text not null, on_day date not null, phase text not null,
  editions jsonb not null, withdrawn jsonb, entry bigint not null,
  primary key (region, record)
);
create index circular_page_day on circular_page (on_day desc, record desc);

create table acknowledgement_list (
  region text not null collate "C", record uuid not null,
  asks uuid not null, person uuid, unit uuid, edition integer not null, way text not null, on_day date not null,
  primary key (region, record)
);
-- Once for each person and version.
create unique index acknowledgement_list_once on acknowledgement_list (region, asks, person, edition);

alter table invitation
  add column invited_on date,
  -- The version that this person is asked to read.
  add column edition integer not null default 1,
  -- Somebody whom the link or the slip reached said: this is not me.
  add column wrong_on date;

-- How far going through the people who were asked last has come; a row that is gone is begun again, and nobody is invited twice.
create table inviting_run (
  region text not null collate "C", asks uuid not null,
  asked integer not null, after_person uuid, finished boolean not null,
  primary key (region, asks)
);

-- Mails to people of a roster, taken before they are sent and marked after. The address is read from the roster at that moment.
create table invitation_mail (
  region text not null collate "C", asks uuid not null, edition integer not null,
  about text not null check (about in ('invitation', 'reminder', 'superior')), nth integer not null,
  person uuid not null,
  -- Of a superior: the unit it is about; of others the person's own.
  unit uuid not null,
  state text not null check (state in ('waiting', 'sent', 'failed', 'dropped')),
  tries integer not null default 0, next_try timestamptz, why text, on_day date not null,
  primary key (region, asks, edition, about, nth, person, unit)
);
create index invitation_mail_waiting on invitation_mail (next_try) where state = 'waiting';

-- A unit's head, or that of the unit above, was told once for each version how many have not read it.
create table invitation_superior (
  region text not null collate "C", asks uuid not null, edition integer not null, unit uuid not null,
  -- Null where neither the unit nor any above it has a head.
  person uuid, unread integer not null, told_on date not null,
  code_mark bytea not null,
  primary key (region, asks, edition, unit)
);
create unique index invitation_superior_code on invitation_superior (code_mark, edition);

alter table circular_list enable row level security;
alter table acknowledgement_list enable row level security;
alter table inviting_run enable row level security;
alter table invitation_mail enable row level security;
alter table invitation_superior enable row level security;
create policy scope on circular_list using (in_scope(region));
create policy scope on acknowledgement_list using (in_scope(region));
create policy scope on inviting_run using (in_scope(region));
create policy scope on invitation_mail using (in_scope(region));
create policy scope on invitation_superior using (in_scope(region));
grant select, insert, update, delete on circular_list, acknowledgement_list, inviting_run, invitation_mail, invitation_superior
  to netra_app, netra_keeper;
grant select, insert, update, delete on circular_page to netra_keeper;
grant select on circular_page to netra_app, netra_public;
