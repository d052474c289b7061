-- Pledges (pakta integritas, ikrar, deklarasi) and the signatures under them. A signature is a record of its own; its row here
-- follows the command, and is what keeps a person from signing one pledge twice. No name and no number stands in clear.

create table campaign_list (
  region text not null collate "C", record uuid not null,
  kind text not null, title text not null, phase text not null, on_day date not null,
  from_day date not null, until_day date not null,
  -- Who is asked: the roster, and what narrows it; null is all of it.
  roster uuid, unit_kinds text[], units text[], belongs text[],
  officials integer not null, officials_signed integer not null, ended_on date,
  primary key (region, record)
);
create index campaign_list_day on campaign_list (region, on_day desc, record desc);
-- What the job that invites looks for.
create index campaign_list_open on campaign_list (record) where phase = 'open' and roster is not null;

create table signature_list (
  region text not null collate "C", record uuid not null,
  asks uuid not null, person uuid, unit uuid, on_day date not null, at timestamptz not null,
  unit_kind text, belongs text, assurance text not null, capacity text, revoked boolean not null,
  primary key (region, record)
);
-- Once for a pledge and a person, whatever becomes of it. An official signs by a post, once by the pledge's own acts.
create unique index signature_list_once on signature_list (region, asks, person);
create index signature_list_unit on signature_list (region, asks, unit, at) include (revoked);

-- The same as the ledger has it: what figures "as of entry N" are counted from.
create table signature_measure (
  region text not null collate "C", record uuid not null,
  asks uuid not null, unit uuid not null, entry bigint not null, until_entry bigint,
  primary key (region, record)
);
create index signature_measure_unit on signature_measure (region, asks, unit) include (entry, until_entry);

create table campaign_public (
  region text not null collate "C", record uuid not null,
  kind text not null, title text not null, phase text not null,
  from_day date not null, until_day date not null, opened_on date not null,
  text text not null, hash text not null, officials_first boolean not null, officials jsonb not null,
  ended_on date, reason text,
  primary key (region, record)
);
create index campaign_public_day on campaign_public (opened_on desc, record desc);

-- How far the job that invites and counts has come with a pledge.
create table campaign_work (
  region text not null collate "C", campaign uuid not null,
  -- Everybody of this generation of the roster up to `after` has an invitation; null where its end was reached.
  generation integer not null, after uuid,
  invited_all boolean not null,
  -- The entry as of which units were counted, and the instant.
  counted_to bigint, counted_at timestamptz,
  primary key (region, campaign)
);
-- Figures of each unit, rolled up by the job, never by a command.
create table campaign_unit (
  region text not null collate "C", campaign uuid not null, unit uuid not null,
  kind text not null, name text not null,
  invited integer not null, signed integer not null, revoked integer not null,
  primary key (region, campaign, unit)
);
-- What of them is for everybody: kinds of units, none that would single a small unit out.
create table campaign_share (
  region text not null collate "C", campaign uuid not null, kind text not null,
  invited integer not null, percent integer not null, as_of bigint not null,
  primary key (region, campaign, kind)
);
-- Many of one unit within minutes, for somebody to look at. Times of signatures and nothing else: no address of any kind is kept.
create table campaign_flag (
  region text not null collate "C", campaign uuid not null, unit uuid not null, day date not null,
  from_at timestamptz not null, to_at timestamptz not null, signatures integer not null,
  rule text not null check (rule in ('many', 'share')),
  primary key (region, campaign, unit, day)
);

-- Attempts at signing under one invitation: wrong numbers, and the one-time code that was sent last. Of a code a keyed hash is
-- kept, and the row is forgotten a day after.
create table signing_attempt (
  region text not null collate "C", asks uuid not null, person uuid not null,
  wrong integer not null, wrong_at timestamptz not null,
  code bytea, code_for text, code_until timestamptz, code_tries integer not null,
  sent integer not null, sent_since timestamptz,
  primary key (region, asks, person)
);
create index signing_attempt_old on signing_attempt (wrong_at);

alter table campaign_list enable row level security;
alter table signature_list enable row level security;
alter table signature_measure enable row level security;
alter table campaign_work enable row level security;
alter table campaign_unit enable row level security;
alter table campaign_flag enable row level security;
alter table signing_attempt enable row level security;
create policy scope on campaign_list using (in_scope(region));
create policy scope on signature_list using (in_scope(region));
create policy scope on signature_measure using (in_scope(region));
create policy scope on campaign_work using (in_scope(region));
create policy scope on campaign_unit using (in_scope(region));
create policy scope on campaign_flag using (in_scope(region));
create policy scope on signing_attempt using (in_scope(region));
grant select, insert, update, delete on campaign_list, signature_list, signing_attempt to netra_app, netra_keeper;
grant select on signature_measure, campaign_work, campaign_unit, campaign_flag to netra_app;
grant select, insert, update, delete
  on signature_measure, campaign_work, campaign_unit, campaign_flag, campaign_public, campaign_share to netra_keeper;
grant select on campaign_public, campaign_share to netra_app, netra_public;
