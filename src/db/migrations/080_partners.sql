-- The institutions that take part in cases of offices: police, prosecutors, BKN and others. Their people sign in as everybody
-- does and read under a role of their own, which reads what their institution has a part in and can change nothing.

do $$
begin
  if not exists (select from pg_roles where rolname = 'netra_partner') then
    begin
      create role netra_partner nologin;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise exception 'the role netra_partner is missing and % may not create roles: let an administrator run: create role netra_partner nologin; grant netra_partner to %;',
          current_user, current_user using errcode = 'insufficient_privilege';
    end;
  end if;
  if not pg_has_role(current_user, 'netra_partner', 'member') then
    begin
      grant netra_partner to current_user;
    exception
      when insufficient_privilege then
        raise exception '% may not act as netra_partner: let an administrator run: grant netra_partner to %;',
          current_user, current_user using errcode = 'insufficient_privilege';
    end;
  end if;
end
$$;
grant usage on schema public to netra_partner;

create table institution (
  region text not null collate "C", record uuid not null,
  institution text not null collate "C", name text not null,
  primary key (region, record)
);
create unique index institution_once on institution (region, institution);

-- Null for an officer of a supervisory office.
alter table officer add column institution text collate "C";

-- One row for each institution that has a part in a case.
create table case_part (
  region text not null collate "C", record uuid not null,
  institution text not null collate "C", number text not null, tracks jsonb not null, since date not null,
  primary key (region, record, institution)
);
create index case_part_since on case_part (institution, since, record);

alter table institution enable row level security;
alter table case_part enable row level security;
create policy scope on institution using (in_scope(region));
create policy scope on case_part using (in_scope(region));

create function own_institution() returns text language sql stable parallel safe
  return nullif(current_setting('app.institution', true), '');
-- Its body is text, so that a rebuilt list can take its table's place.
create function has_part(of_region text, of_record uuid) returns boolean language sql stable parallel safe as $$
  select exists (
    select from case_part where region = of_region and record = of_record and institution = own_institution())
$$;

create policy part on institution as restrictive to netra_partner using (institution = own_institution());
create policy part on case_part as restrictive to netra_partner using (institution = own_institution());
create policy part on record as restrictive to netra_partner using (has_part(region, id));
create policy part on act as restrictive to netra_partner using (has_part(region, record));
create policy part on slot as restrictive to netra_partner using (has_part(region, record));
create policy part on record_key as restrictive to netra_partner using (has_part(region, record));

grant select, insert, update, delete on institution, case_part to netra_app, netra_keeper;
grant select on record, act, slot, record_key, case_part, institution, law_statement, follower to netra_partner;
