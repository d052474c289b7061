-- Who is to be reached: units and civil servants of one government, and groups beside them (candidates, TNI and Polri, village
-- heads, Forkopimda). Rows have generations: an import adds the rows of the next one and says which of the present end, in as
-- many transactions as it takes, and becomes the truth by one act that raises the generation. Nobody's name, number or
-- address stands here in clear: what is personal is closed under the roster's record key.

create table roster_list (
  region text not null collate "C", record uuid not null,
  name text not null, generation integer not null, people integer not null, units integer not null,
  changed_on date not null,
  primary key (region, record)
);
-- One for each government.
create unique index roster_list_once on roster_list (region);

create table roster_unit (
  region text not null collate "C", roster uuid not null, unit uuid not null,
  since integer not null, until integer,
  kind text not null, code text, name text not null, parent uuid,
  primary key (region, roster, unit, since)
);
create index roster_unit_lasting on roster_unit (region, roster, kind, name) where until is null;

create table roster_person (
  region text not null collate "C", roster uuid not null, person uuid not null,
  since integer not null, until integer,
  unit uuid not null,
  -- 'asn' or one of the groups.
  belongs text not null,
  -- Whether this is the head of the unit, whom the others answer to.
  heads boolean not null,
  -- HMAC of the NIP, 16 bytes: finds a person again, and says no number. Null for who has none.
  nip_mark bytea,
  has_mail boolean not null,
  -- JSON of name, NIP, post, rank and e-mail.
  sealed text not null,
  primary key (region, roster, person, since)
);
create index roster_person_unit on roster_person (region, roster, unit, person) where until is null;
create unique index roster_person_nip on roster_person (region, roster, nip_mark, since) where nip_mark is not null;

-- Who was asked to read, to sign or to come: a delivery, never the truth of what they did. `asks` is the record of the
-- circular, campaign or event.
create table invitation (
  region text not null collate "C", asks uuid not null, person uuid not null,
  roster uuid not null, unit uuid not null,
  -- The first 12 bytes of the SHA-256 of the person's code, which itself is kept nowhere.
  code_mark bytea not null,
  reminders integer not null default 0, reminded_at timestamptz,
  primary key (region, asks, person)
);
create unique index invitation_code on invitation (code_mark);
create index invitation_unit on invitation (region, asks, unit);

alter table roster_list enable row level security;
alter table roster_unit enable row level security;
alter table roster_person enable row level security;
alter table invitation enable row level security;
create policy scope on roster_list using (in_scope(region));
create policy scope on roster_unit using (in_scope(region));
create policy scope on roster_person using (in_scope(region));
create policy scope on invitation using (in_scope(region));
grant select, insert, update, delete on roster_list, roster_unit, roster_person, invitation to netra_app, netra_keeper;
