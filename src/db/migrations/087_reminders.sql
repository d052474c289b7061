-- Reminders of limits: what an officer wants to be told, the secret address of a calendar, and the mails that go out. The address
-- of a mail stands in none of them: it is a personal value of the person's record.

alter table officer
  add column reminder_days integer,
  add column reminder_lang text,
  -- Mail is wanted, and its address was confirmed.
  add column reminder_mail boolean,
  add column has_address boolean;
-- Days after a limit when the level above is told of the office's overdue matters; null: never.
alter table office add column escalate_after integer;

-- Before the link is opened nobody has a scope, so these aren't tenant tables. `token` is the SHA-256 of 256 random bits.
create table reminder_link (
  token   bytea primary key check (octet_length(token) = 32),
  region  text not null collate "C",
  person  uuid not null,
  -- The act that gave the address: an earlier link confirms no later one.
  seq     integer not null,
  created timestamptz not null,
  expires timestamptz not null check (expires > created),
  spent   timestamptz,
  foreign key (region, person) references record (region, id)
);
create table reminder_feed (
  token   bytea primary key check (octet_length(token) = 32),
  region  text not null collate "C",
  person  uuid not null,
  created timestamptz not null,
  revoked timestamptz,
  foreign key (region, person) references record (region, id)
);
create unique index reminder_feed_of_person on reminder_feed (region, person) where revoked is null;

-- At most one mail for a person and day. Counts and days: the text is made from them as it is sent.
create table reminder_mail (
  region       text not null collate "C",
  person       uuid not null,
  day          date not null,
  lang         text not null check (lang in ('id', 'en')),
  within       integer not null,
  ahead        integer not null check (ahead >= 0),
  nearest      date check ((nearest is null) = (ahead = 0)),
  late         integer not null check (late >= 0),
  oldest       date check ((oldest is null) = (late = 0)),
  below        integer not null check (below >= 0),
  below_offices integer not null check ((below_offices = 0) = (below = 0)),
  below_oldest date check ((below_oldest is null) = (below = 0)),
  state        text not null check (state in ('waiting', 'sent', 'failed', 'dropped')),
  tries        integer not null default 0 check (tries >= 0),
  next_try     timestamptz check ((next_try is not null) = (state = 'waiting')),
  -- Why the last try failed, in a word of ours: a server's answer may name the address.
  why          text check (why in ('refused', 'unreachable', 'not-encrypted', 'sign-in', 'other')),
  primary key (region, person, day),
  check (ahead + late + below > 0)
);
create index reminder_mail_waiting on reminder_mail (next_try) where state = 'waiting';
alter table reminder_mail enable row level security;
create policy scope on reminder_mail using (in_scope(region));

grant select, insert on reminder_link, reminder_feed to netra_app;
grant update (spent) on reminder_link to netra_app;
grant update (revoked) on reminder_feed to netra_app;
grant select on reminder_mail to netra_app;
grant select, insert, update, delete on reminder_mail to netra_keeper;
grant select, delete on reminder_link, reminder_feed to netra_keeper;
