-- Initial information and findings: their lists, what they wait for, and whom they are kept from, as for reports and cases.

create table lead_list (
  region text not null collate "C", record uuid not null,
  number text not null, noted_on date not null, place text not null collate "C", origin text not null, phase text not null,
  finding_region text collate "C", finding_record uuid,
  primary key (region, record)
);
create index lead_list_open on lead_list (region, phase, noted_on, record);
create table finding_list (
  region text not null collate "C", record uuid not null,
  number text not null, set_on date not null, place text not null collate "C", phase text not null,
  case_region text collate "C", case_record uuid,
  primary key (region, record)
);
create index finding_list_open on finding_list (region, phase, set_on, record);

create table lead_due (like report_due including all);
create table finding_due (like report_due including all);
create table lead_kept (like report_kept including all);
create table finding_kept (like report_kept including all);

alter table lead_list enable row level security;
alter table finding_list enable row level security;
alter table lead_due enable row level security;
alter table finding_due enable row level security;
alter table lead_kept enable row level security;
alter table finding_kept enable row level security;
create policy scope on lead_list using (in_scope(region));
create policy scope on finding_list using (in_scope(region));
create policy scope on lead_due using (in_scope(region));
create policy scope on finding_due using (in_scope(region));
create policy scope on lead_kept using (in_scope(region));
create policy scope on finding_kept using (in_scope(region));
create policy kept on lead_list as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on finding_list as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on lead_due as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on finding_due as restrictive using (record <> all ((select kept())::uuid[]));
grant select, insert, update, delete on lead_list, finding_list, lead_due, finding_due, lead_kept, finding_kept
  to netra_app, netra_keeper;

-- Whether a record that an office above took over lies in this scope, which then is not its.
create function taken_from(of_scope text, region text, above text) returns boolean language sql immutable parallel safe
  return above is not null and of_scope <> '*' and above <> of_scope and not starts_with(above, of_scope || '.')
    and (region = of_scope or starts_with(region, of_scope || '.'));

create or replace function kept_from(of_person text, of_scope text) returns text language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(record), '{}')::text from (
      select record from report_kept where person = of_person
      union all select record from lead_kept where person = of_person
      union all select record from finding_kept where person = of_person
      union all select record from case_kept where person = of_person
      union all select record from report_kept where above is not null and taken_from(of_scope, region, above)
      union all select record from lead_kept where above is not null and taken_from(of_scope, region, above)
      union all select record from finding_kept where above is not null and taken_from(of_scope, region, above)
      union all select record from case_kept where above is not null and taken_from(of_scope, region, above)
    ) as kept
$$;
