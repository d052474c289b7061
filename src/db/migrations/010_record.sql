-- The record: heads, acts, slots, keys, number series, the ledger's leaves, and the bookkeeping of commands.
-- Acts are only ever inserted: by grants on a server, by trigger everywhere. The region stands in every tenant table's key.

create function in_scope(region text) returns boolean language sql stable parallel safe
  return current_setting('app.scope', true) = '*'
      or region = nullif(current_setting('app.scope', true), '')
      or starts_with(region, nullif(current_setting('app.scope', true), '') || '.');

-- One row a record, locked by every command that touches it. `version` is the number of its acts.
create table record (
  region  text not null collate "C",
  id      uuid not null,
  kind    text not null,
  version integer not null check (version >= 1),
  primary key (region, id)
);
create index record_by_kind on record (kind, region, id);
create index record_by_id on record (id);

create table act (
  region   text not null collate "C",
  record   uuid not null,
  seq      integer not null check (seq >= 1),
  kind     text not null,
  type     text not null,
  version  integer not null check (version >= 1),
  envelope bytea not null,
  entry    bytea not null check (octet_length(entry) = 32),
  primary key (region, record, seq),
  foreign key (region, record) references record (region, id)
);

-- The values of one act, a disclosure each. Erasing rewrites this row, through erase_slots and nothing else.
create table slot (
  region text not null collate "C",
  record uuid not null,
  seq    integer not null,
  slots  jsonb not null,
  primary key (region, record, seq),
  foreign key (region, record, seq) references act (region, record, seq)
);

-- The key of a record's personal values, wrapped by the installation's key, which lies apart.
create table record_key (
  region  text not null collate "C",
  record  uuid not null,
  wrapped text not null,
  primary key (region, record),
  foreign key (region, record) references record (region, id)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever inserted', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger act_insert_only before update or delete on act for each row execute function refuse_change();
create trigger act_no_truncate before truncate on act for each statement execute function refuse_change();
create trigger slot_no_delete before delete on slot for each row execute function refuse_change();
create trigger slot_no_truncate before truncate on slot for each statement execute function refuse_change();

-- An update may only take fields away.
create function slot_only_loses() returns trigger language plpgsql as $$
begin
  if not (old.slots @> new.slots) or (old.region, old.record, old.seq) is distinct from (new.region, new.record, new.seq) then
    raise exception 'a slot can be erased, never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger slot_erase_only before update on slot for each row execute function slot_only_loses();

-- The only update of slots: the named fields of one act are gone. Runs with the owner's right, for a region in scope.
create function erase_slots(of_region text, of_record uuid, of_seq integer, fields text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not in_scope(of_region) then
    raise exception 'out of scope' using errcode = 'insufficient_privilege';
  end if;
  -- Only the act that says why lets values go, and never who acted or when.
  if fields && array['at', 'by'] or not exists (
    select from act where region = of_region and record = of_record and type = 'erased') then
    raise exception 'nothing may be erased here' using errcode = 'insufficient_privilege';
  end if;
  update slot set slots = slots - fields where region = of_region and record = of_record and seq = of_seq;
end $$;

-- Gapless numbers: one row for each office, series and year, locked last of all.
create table series (
  region text not null collate "C",
  office text not null,
  series text not null,
  year   integer not null,
  next   integer not null check (next >= 1),
  primary key (region, office, series, year)
);

-- A command asked twice is answered from its acts. Kept 90 days.
create table command_key (
  actor  text not null,
  key    text not null,
  hash   bytea not null,
  day    date not null,
  refs   jsonb not null,
  primary key (actor, key)
);
create index command_key_by_day on command_key (day);

-- Leaves of acts that are not in the ledger yet. Those of intake wait for their batch.
create table pending_leaf (
  id     bigint generated always as identity primary key,
  region text not null collate "C",
  record uuid not null,
  seq    integer not null,
  entry  bytea not null check (octet_length(entry) = 32),
  waits  boolean not null,
  unique (region, record, seq)
);
create index pending_leaf_now on pending_leaf (id) where not waits;

-- The ledger: a dense index. Padding has an entry of random bytes and no act.
create table leaf (
  index  bigint primary key check (index >= 0),
  entry  bytea not null check (octet_length(entry) = 32),
  region text collate "C",
  record uuid,
  seq    integer,
  unique (region, record, seq),
  foreign key (region, record, seq) references act (region, record, seq),
  check ((record is null) = (region is null) and (record is null) = (seq is null))
);
create trigger leaf_insert_only before update or delete on leaf for each row execute function refuse_change();

-- Who integrates: a lease in a row, since a pooled session keeps nothing.
create table lease (
  name   text primary key,
  holder uuid not null,
  until  timestamptz not null
);

-- How far a follower of the ledger has read: every public figure says "as of entry N".
create table follower (
  name    text primary key,
  version integer not null,
  next    bigint not null
);

-- Which version of each projection stands, and how far a rebuild of it has come.
create table projection (
  name    text primary key,
  version integer not null
);
create table rebuild (
  name    text not null,
  region  text not null collate "C",
  record  uuid not null,
  version integer not null,
  primary key (name, region, record)
);

alter table record enable row level security;
alter table act enable row level security;
alter table slot enable row level security;
alter table record_key enable row level security;
alter table series enable row level security;
alter table pending_leaf enable row level security;
create policy scope on record using (in_scope(region));
create policy scope on act using (in_scope(region));
create policy scope on slot using (in_scope(region));
create policy scope on record_key using (in_scope(region));
create policy scope on series using (in_scope(region));
create policy scope on pending_leaf using (in_scope(region));

grant select, insert on record, act, slot, record_key to netra_app, netra_keeper;
grant update (version) on record to netra_app, netra_keeper;
grant delete on record_key to netra_app, netra_keeper;
grant select, insert on pending_leaf to netra_app;
grant select, insert, delete on pending_leaf to netra_keeper;
grant select, insert, update on series, command_key to netra_app, netra_keeper;
grant delete on command_key to netra_keeper;
grant select, insert on leaf to netra_keeper;
grant select, insert, update, delete on lease, follower, projection, rebuild to netra_keeper;
grant select on follower to netra_app, netra_public;
grant execute on function erase_slots(text, uuid, integer, text[]) to netra_app, netra_keeper;
revoke execute on function erase_slots(text, uuid, integer, text[]) from public;
