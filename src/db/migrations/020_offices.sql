-- Offices and people as lists, and sign-in: credentials, sessions, one-time links. The first two are projections of acts;
-- the others are no acts, and a database without them loses nobody's work: everybody gets a new link.

create table office (
  region       text not null collate "C",
  record       uuid not null,
  name         text not null,
  level        text not null check (level in ('nasional', 'provinsi', 'kabkota', 'kecamatan', 'desa')),
  code         text not null,
  has_recovery boolean not null,
  members      integer not null check (members >= 0),
  recipients   jsonb not null,
  primary key (region, record)
);
-- One office answers for a region. Bodies for one vote share their regency's code.
create unique index office_of_region on office (region);
create unique index office_by_code on office (level, code) where level in ('nasional', 'provinsi', 'kabkota');

create table officer (
  region  text not null collate "C",
  record  uuid not null,
  sign_in text collate "C",
  name    text,
  roles   text[] not null,
  scope   text collate "C",
  office  uuid not null,
  active  boolean not null check (active = (scope is not null)),
  primary key (region, record)
);
create unique index officer_by_sign_in on officer (sign_in) where active;
create index officer_by_office on officer (region, office, active);

-- Before sign-in nobody has a scope, so these aren't tenant tables; the region is the person's, for the key of the record.
create table credential (
  sign_in text primary key collate "C",
  region  text not null collate "C",
  person  uuid not null,
  hash    text not null check (hash like '$argon2id$%'),
  unique (region, person),
  foreign key (region, person) references record (region, id)
);

-- `token` is the SHA-256 of the 256 random bits in the cookie.
create table session (
  token   bytea primary key check (octet_length(token) = 32),
  region  text not null collate "C",
  person  uuid not null,
  created timestamptz not null,
  used    timestamptz not null,
  expires timestamptz not null check (expires > created),
  revoked timestamptz,
  foreign key (region, person) references record (region, id)
);
create index session_of_person on session (region, person);
create index session_by_expiry on session (expires);

-- Kept after use: who made a link for whom is all that shows a password set by another hand.
create table setup_link (
  token   bytea primary key check (octet_length(token) = 32),
  purpose text not null check (purpose in ('first-administrator', 'set-password')),
  region  text collate "C",
  person  uuid,
  made_by text not null,
  created timestamptz not null,
  expires timestamptz not null check (expires > created),
  -- Used, or replaced by a later link.
  spent   timestamptz,
  check ((purpose = 'set-password') = (person is not null) and (person is null) = (region is null)),
  foreign key (region, person) references record (region, id)
);
create index setup_link_of_person on setup_link (region, person);

-- Failed attempts by the SHA-256 of the name that was typed, whether or not it exists. No address is kept.
create table sign_in_failure (
  name  bytea primary key check (octet_length(name) = 32),
  count integer not null check (count >= 1),
  last  timestamptz not null
);
create index sign_in_failure_by_last on sign_in_failure (last);

alter table office enable row level security;
alter table officer enable row level security;
create policy scope on office using (in_scope(region));
create policy scope on officer using (in_scope(region));

grant select, insert, update, delete on office, officer to netra_app, netra_keeper;
grant select on office to netra_public;

grant select, insert on credential, session, setup_link, sign_in_failure to netra_app;
grant update (region, person, hash) on credential to netra_app;
grant update (used, revoked) on session to netra_app;
grant update (spent) on setup_link to netra_app;
grant update (count, last) on sign_in_failure to netra_app;
grant delete on sign_in_failure to netra_app;
grant select, delete on session, sign_in_failure to netra_keeper;
