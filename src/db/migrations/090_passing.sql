-- What is passed on from one office to another. The record stays where it began; its lists stand in the region of the office that
-- handles it, and say beside it where the record is (`home`).

alter table report_list add column home text collate "C";
alter table report_due add column home text collate "C";
alter table report_search add column home text collate "C";
alter table sealed_item add column home text collate "C";
alter table lead_list add column home text collate "C";
alter table lead_due add column home text collate "C";
alter table lead_search add column home text collate "C";
alter table finding_list add column home text collate "C";
alter table finding_due add column home text collate "C";
alter table finding_search add column home text collate "C";
alter table case_list add column home text collate "C";
alter table case_due add column home text collate "C";
alter table case_search add column home text collate "C";
alter table case_part add column home text collate "C";

-- Beside whom a matter is kept from: the scope of the office that it was passed on to, which it may lie beyond.
alter table report_kept drop constraint report_kept_check, add column reach text collate "C",
  add constraint report_kept_one check (num_nonnulls(person, above, reach) = 1);
alter table lead_kept drop constraint report_kept_check, add column reach text collate "C",
  add constraint lead_kept_one check (num_nonnulls(person, above, reach) = 1);
alter table finding_kept drop constraint report_kept_check, add column reach text collate "C",
  add constraint finding_kept_one check (num_nonnulls(person, above, reach) = 1);
alter table case_kept drop constraint report_kept_check, add column reach text collate "C",
  add constraint case_kept_one check (num_nonnulls(person, above, reach) = 1);
create index report_kept_reach on report_kept (reach) where reach is not null;
create index lead_kept_reach on lead_kept (reach) where reach is not null;
create index finding_kept_reach on finding_kept (reach) where reach is not null;
create index case_kept_reach on case_kept (reach) where reach is not null;

-- The records beyond this scope that were passed on to an office within it. Asked once, as a transaction begins, as `kept_from` is.
create function passed_to(of_scope text) returns text language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(record), '{}')::text from (
      select region, record from report_kept where reach >= of_scope and reach < of_scope || '/'
      union all select region, record from lead_kept where reach >= of_scope and reach < of_scope || '/'
      union all select region, record from finding_kept where reach >= of_scope and reach < of_scope || '/'
      union all select region, record from case_kept where reach >= of_scope and reach < of_scope || '/'
    ) as passed
    where of_scope <> '*' and region <> of_scope and not starts_with(region, of_scope || '.')
$$;
revoke execute on function passed_to(text) from public;

create function passed() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.passed', true), ''), '{}')::uuid[];

-- The acts of what was passed on are read and written by the office that handles it. The list is read once for a statement.
alter policy scope on record using (in_scope(region) or id = any ((select passed())::uuid[]));
alter policy scope on act using (in_scope(region) or record = any ((select passed())::uuid[]));
alter policy scope on slot using (in_scope(region) or record = any ((select passed())::uuid[]));
alter policy scope on record_key using (in_scope(region) or record = any ((select passed())::uuid[]));
alter policy scope on pending_leaf using (in_scope(region) or record = any ((select passed())::uuid[]));

-- An institution's part goes with the case: it stands where the case is handled.
create or replace function has_part(of_region text, of_record uuid) returns boolean language sql stable parallel safe as $$
  select exists (
    select from case_part where coalesce(home, region) = of_region and record = of_record and institution = own_institution())
$$;
create index case_part_record on case_part (record);

-- What an office passed on and what it was asked to take on: one line for each time, for both offices. No word of the matter.
create table report_passing (
  region text not null collate "C", record uuid not null,
  nth integer not null, number text not null, day date not null, phase text not null, answered date,
  from_region text not null collate "C", from_office uuid not null, from_name text not null,
  to_region text not null collate "C", to_office uuid not null, to_name text not null,
  recused text[] not null,
  primary key (region, record, nth)
);
create index report_passing_to on report_passing (to_region, to_office, phase, day);
create index report_passing_from on report_passing (from_region, from_office, day);
create table lead_passing (like report_passing including all);
create table finding_passing (like report_passing including all);
create table case_passing (like report_passing including all);
alter table report_passing enable row level security;
alter table lead_passing enable row level security;
alter table finding_passing enable row level security;
alter table case_passing enable row level security;
create policy scope on report_passing using (in_scope(region));
create policy between on report_passing for select using (in_scope(from_region) or in_scope(to_region));
create policy scope on lead_passing using (in_scope(region));
create policy between on lead_passing for select using (in_scope(from_region) or in_scope(to_region));
create policy scope on finding_passing using (in_scope(region));
create policy between on finding_passing for select using (in_scope(from_region) or in_scope(to_region));
create policy scope on case_passing using (in_scope(region));
create policy between on case_passing for select using (in_scope(from_region) or in_scope(to_region));

-- Who is in charge of what is open.
create table report_assigned (
  region text not null collate "C", record uuid not null, home text collate "C",
  person text not null collate "C", number text not null,
  primary key (region, record)
);
create index report_assigned_person on report_assigned (person, region, record);
create table lead_assigned (like report_assigned including all);
create table finding_assigned (like report_assigned including all);
create table case_assigned (like report_assigned including all);
alter table report_assigned enable row level security;
alter table lead_assigned enable row level security;
alter table finding_assigned enable row level security;
alter table case_assigned enable row level security;
create policy scope on report_assigned using (in_scope(region));
create policy scope on lead_assigned using (in_scope(region));
create policy scope on finding_assigned using (in_scope(region));
create policy scope on case_assigned using (in_scope(region));
create policy kept on report_assigned as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on lead_assigned as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on finding_assigned as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on case_assigned as restrictive using (record <> all ((select kept())::uuid[]));
grant select, insert, update, delete on report_passing, lead_passing, finding_passing, case_passing,
  report_assigned, lead_assigned, finding_assigned, case_assigned to netra_app, netra_keeper;

-- Reassigning what somebody left behind: one row for each that is not done yet.
create table reassignment_list (
  region text not null collate "C", record uuid not null,
  office uuid not null, begun_on date not null, finished boolean not null,
  primary key (region, record)
);
create index reassignment_list_running on reassignment_list (region, office) where not finished;
alter table reassignment_list enable row level security;
create policy scope on reassignment_list using (in_scope(region));
grant select, insert, update, delete on reassignment_list to netra_app, netra_keeper;
