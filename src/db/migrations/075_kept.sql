-- Whom a report or a case is kept from although it lies in the scope: people who were recused, and everybody below an office
-- that took it over. One row for each; both are projections of acts.

create table report_kept (
  region text not null collate "C", record uuid not null,
  person text collate "C", above text collate "C",
  check ((person is null) <> (above is null))
);
create unique index report_kept_once on report_kept (region, record, person, above);
create index report_kept_person on report_kept (person) where person is not null;
create index report_kept_above on report_kept (region) where above is not null;
create table case_kept (like report_kept including all);

alter table report_kept enable row level security;
alter table case_kept enable row level security;
create policy scope on report_kept using (in_scope(region));
create policy scope on case_kept using (in_scope(region));
grant select, insert, update, delete on report_kept, case_kept to netra_app, netra_keeper;

-- The records that are kept from this person, whose scope is this one. Asked once, as a transaction begins, with the owner's
-- right: whom a rule hides from can't be asked to apply it. Its body is text, so that a rebuilt list can take its table's place.
create function kept_from(of_person text, of_scope text) returns text language sql stable security definer set search_path = public, pg_temp as $$

    select coalesce(array_agg(record), '{}')::text from (
      select record from report_kept where person = of_person
      union all
      select record from case_kept where person = of_person
      union all
      select record from report_kept
      where above is not null and of_scope <> '*' and above <> of_scope and not starts_with(above, of_scope || '.')
        and (region = of_scope or starts_with(region, of_scope || '.'))
      union all
      select record from case_kept
      where above is not null and of_scope <> '*' and above <> of_scope and not starts_with(above, of_scope || '.')
        and (region = of_scope or starts_with(region, of_scope || '.'))
    ) as kept
$$;
revoke execute on function kept_from(text, text) from public;

create function kept() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.kept', true), ''), '{}')::uuid[];

-- Restrictive: whatever another policy lets through, these rows are not there. The list is read once for a statement.
create policy kept on record as restrictive using (id <> all ((select kept())::uuid[]));
create policy kept on act as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on slot as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on record_key as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on pending_leaf as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on report_list as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on report_due as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on report_number as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on evidence_blob as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on case_list as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on case_due as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on case_number as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on access_list as restrictive using (of_record <> all ((select kept())::uuid[]));
create policy kept on view_list as restrictive using (of_record <> all ((select kept())::uuid[]));
