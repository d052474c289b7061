-- Erasing reaches what was passed on, too: the office that handles a matter writes its acts wherever it began (090), and its erasure
-- must not fail for that alone. What is kept from whoever asks stays whole: the owner's right would not have asked.
create or replace function erase_slots(of_region text, of_record uuid, of_seq integer, fields text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (in_scope(of_region) or of_record = any (passed())) or of_record = any (kept()) then
    raise exception 'out of scope' using errcode = 'insufficient_privilege';
  end if;
  if fields && array['at', 'by'] or not exists (
    select from act where region = of_region and record = of_record and type = 'erased') then
    raise exception 'nothing may be erased here' using errcode = 'insufficient_privilege';
  end if;
  update slot set slots = slots - fields where region = of_region and record = of_record and seq = of_seq;
end $$;

-- Periodic reports that an office owes: those whose day comes near, and those whose day is over.
alter table reminder_mail
  add column reports integer not null default 0 check (reports >= 0),
  add column reports_nearest date,
  add column reports_late integer not null default 0 check (reports_late >= 0),
  add column reports_oldest date,
  add constraint reminder_mail_reports check ((reports_nearest is null) = (reports = 0)),
  add constraint reminder_mail_reports_late check ((reports_oldest is null) = (reports_late = 0)),
  drop constraint reminder_mail_check5,
  add constraint reminder_mail_says check (ahead + late + below + reports + reports_late > 0);

-- The office that handles a case now, where it was passed on or taken over, beside the one that gave its number. Rows are made anew.
alter table public_register
  add column handled_in text collate "C" not null default '',
  add column handled_by text not null default '',
  add column place text not null default 'first' check (place in ('first', 'passed-on', 'handled-there', 'taken-over'));
update public_register set handled_in = region, handled_by = office;
create index public_register_handled on public_register (handled_in, registered_on desc, record desc);
drop index public_register_office;
