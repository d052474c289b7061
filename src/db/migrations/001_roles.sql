-- The three roles of Netra and what surrounds every table. The connecting user owns the tables and runs migrations only.
--   netra_app     desk and intake: reads and appends in the region of its transaction
--   netra_public  public pages: reads what is granted to it, nothing else
--   netra_keeper  integrator, rebuild, jobs: all regions, still no update or delete of acts
--
-- Roles belong to the whole PostgreSQL server, so another database may have made them already, or may be making them now.

do $$
declare
  wanted text;
begin
  foreach wanted in array array['netra_app', 'netra_public', 'netra_keeper'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception
        when duplicate_object or unique_violation then null;
        when insufficient_privilege then
          raise exception 'the role % is missing and % may not create roles: let an administrator run: create role % nologin; grant % to %;',
            wanted, current_user, wanted, wanted, current_user using errcode = 'insufficient_privilege';
      end;
    end if;
    -- To do less than the owner, the owner must be a member. A superuser is one of every role.
    if not pg_has_role(current_user, wanted, 'member') then
      begin
        execute format('grant %I to current_user', wanted);
      exception
        when insufficient_privilege then
          raise exception '% may not act as %: let an administrator run: grant % to %;',
            current_user, wanted, wanted, current_user using errcode = 'insufficient_privilege';
      end;
    end if;
  end loop;
end
$$;

create extension if not exists pg_trgm;
create extension if not exists unaccent;

revoke all on schema public from public;
grant usage on schema public to netra_app, netra_public, netra_keeper;
