-- Messages to government units and to the public: the desk's list, what everybody reads, who asked to get them by mail, and the mails.

create table message_list (
  region text not null collate "C", record uuid not null,
  what text not null, phase text not null, stage text, on_day date not null, editions integer not null,
  primary key (region, record)
);
create index message_list_day on message_list (region, on_day desc, record desc);
create index message_list_stage on message_list (region, stage) where stage is not null;

-- Everybody's: by the ledger's order alone, and never a draft.
create table message_public (
  region text not null collate "C", record uuid not null,
  what text not null, phase text not null check (phase in ('published', 'withdrawn')), from_name text not null, from_address text,
  on_day date not null, published_at timestamptz not null, changed_at timestamptz not null,
  editions jsonb not null, because text, withdrawn_on date, stage text, issue integer not null, entry bigint not null, sought text not null,
  primary key (region, record)
);
create index message_public_day on message_public (on_day desc, record desc);
create index message_public_changed on message_public (changed_at desc, record desc);

-- Who asked for messages of a region by mail. The address is closed under a key of its own, which the installation's key wraps;
-- `mark` is a keyed hash of it, so that one address asks once. Nobody signs in for it.
create table message_subscription (
  region text not null collate "C", id uuid not null,
  mark bytea not null check (octet_length(mark) = 16),
  wrapped text not null, sealed text not null,
  lang text not null check (lang in ('id', 'en')), for_unit boolean not null,
  state text not null check (state in ('asked', 'confirmed', 'stopped')),
  asked_at timestamptz not null, asked_times integer not null default 1, confirmed_on date,
  -- Of the mail that asks for confirmation; null once it went or was given up.
  next_try timestamptz, tries integer not null default 0,
  why text check (why in ('refused', 'unreachable', 'not-encrypted', 'sign-in', 'other')),
  -- Mails in a row that the server would not take for this address.
  refused integer not null default 0,
  primary key (region, id)
);
create unique index message_subscription_once on message_subscription (region, mark);
create index message_subscription_mark on message_subscription (mark);
create index message_subscription_waiting on message_subscription (next_try) where next_try is not null;
create index message_subscription_confirmed on message_subscription (region, id) where state = 'confirmed';

-- How far a message (its first text, a correction, its withdrawal: an issue each) has been handed to those who asked for it.
create table message_sending (
  region text not null collate "C", message uuid not null, issue integer not null,
  begun timestamptz not null, after_region text collate "C", after_id uuid, done boolean not null default false,
  primary key (region, message, issue)
);
create index message_sending_open on message_sending (begun) where not done;

create table message_mail (
  region text not null collate "C", message uuid not null, issue integer not null,
  to_region text not null collate "C", to_id uuid not null,
  state text not null check (state in ('waiting', 'sent', 'failed', 'dropped')),
  tries integer not null default 0 check (tries >= 0),
  next_try timestamptz check ((next_try is not null) = (state = 'waiting')),
  why text check (why in ('refused', 'unreachable', 'not-encrypted', 'sign-in', 'other')),
  primary key (region, message, issue, to_region, to_id)
);
create index message_mail_waiting on message_mail (next_try) where state = 'waiting';
create index message_mail_counts on message_mail (region, message, state, why);

alter table message_list enable row level security;
alter table message_subscription enable row level security;
alter table message_sending enable row level security;
alter table message_mail enable row level security;
create policy scope on message_list using (in_scope(region));
create policy scope on message_subscription using (in_scope(region));
create policy scope on message_sending using (in_scope(region));
create policy scope on message_mail using (in_scope(region));
grant select, insert, update, delete on message_list to netra_app, netra_keeper;
grant select, insert, update, delete on message_public, message_subscription, message_sending, message_mail to netra_keeper;
grant select on message_public to netra_app, netra_public;
-- The desk counts them, and reads no address.
grant select (region, state, for_unit, refused) on message_subscription to netra_app;
grant select on message_sending, message_mail to netra_app;
