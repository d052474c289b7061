-- A command's acts with everything that never stands without them, in one statement: a message to the server for each row would
-- cost more than the rows. What is in here is planned once a connection. Runs as whoever asks: grants, policies, triggers and
-- references hold as ever.
create function append_acts(
  of_region text, of_record uuid, before integer, of_kind text, key_wrapped text,
  types text[], versions integer[], envelopes bytea[], entries bytea[], disclosures jsonb[], waiting boolean, days date[]
) returns void language plpgsql as $$
begin
  if before = 0 then
    insert into record (region, id, kind, version) values (of_region, of_record, of_kind, cardinality(types));
  else
    update record set version = before + cardinality(types) where region = of_region and id = of_record;
  end if;
  if key_wrapped is not null then
    insert into record_key (region, record, wrapped) values (of_region, of_record, key_wrapped);
  end if;
  for n in 1 .. cardinality(types) loop
    insert into act (region, record, seq, kind, type, version, envelope, entry)
      values (of_region, of_record, before + n, of_kind, types[n], versions[n], envelopes[n], entries[n]);
    insert into slot (region, record, seq, slots) values (of_region, of_record, before + n, disclosures[n]);
    insert into pending_leaf (region, record, seq, entry, waits, day)
      values (of_region, of_record, before + n, entries[n], waiting, days[n]);
  end loop;
end $$;
revoke execute on function append_acts(text, uuid, integer, text, text, text[], integer[], bytea[], bytea[], jsonb[], boolean, date[])
  from public;
grant execute on function append_acts(text, uuid, integer, text, text, text[], integer[], bytea[], bytea[], jsonb[], boolean, date[])
  to netra_app, netra_keeper;

-- Everything that the steps of signing know of a code in one statement: the invitation, held until the transaction ends so that
-- guesses at once are taken one after the other; then, as it stands once it is held, the person in the roster, what was signed and
-- what was tried. One key after the other, each planned once a connection: a join of all of them takes longer to plan than to read.
create function signer_by_code(
  mark bytea,
  out region text, out asks uuid, out person uuid, out roster uuid, out unit uuid, out reminders integer, out mailed boolean,
  out generation integer, out of_unit uuid, out belongs text, out heads boolean, out has_mail boolean, out sealed text,
  out since integer, out unit_name text, out unit_kind text,
  out signature uuid, out on_day date, out assurance text, out revoked boolean,
  out wrong integer, out wrong_at timestamptz, out code bytea, out code_for text, out code_until timestamptz,
  out code_tries integer, out sent integer, out sent_since timestamptz
) returns setof record language plpgsql as $$
declare
  i invitation;
begin
  select * into i from invitation where code_mark = mark;
  if not found then return; end if;
  perform pg_advisory_xact_lock(invitation_lock(i.asks, i.person));
  region := i.region; asks := i.asks; person := i.person; roster := i.roster; unit := i.unit;
  reminders := i.reminders; mailed := i.mailed;
  select l.generation into generation from roster_list l where l.region = i.region;
  select p.unit, p.belongs, p.heads, p.has_mail, p.sealed, p.since
    into of_unit, belongs, heads, has_mail, sealed, since
    from roster_person p where p.region = i.region and p.roster = i.roster and p.person = i.person
      and p.since <= generation and (p.until is null or p.until > generation);
  select u.name, u.kind into unit_name, unit_kind
    from roster_unit u where u.region = i.region and u.roster = i.roster and u.unit = of_unit
      and u.since <= generation and (u.until is null or u.until > generation);
  select s.record, s.on_day, s.assurance, s.revoked into signature, on_day, assurance, revoked
    from signature_list s where s.region = i.region and s.asks = i.asks and s.person = i.person;
  select t.wrong, t.wrong_at, t.code, t.code_for, t.code_until, t.code_tries, t.sent, t.sent_since
    into wrong, wrong_at, code, code_for, code_until, code_tries, sent, sent_since
    from signing_attempt t where t.region = i.region and t.asks = i.asks and t.person = i.person;
  return next;
end $$;

-- A lock of no row: whoever is right at first leaves nothing to be written, and waits for no disk.
create function invitation_lock(asks uuid, person uuid) returns bigint language sql immutable
  return hashtextextended('invitation ' || asks::text || ' ' || person::text, 0);
revoke execute on function signer_by_code(bytea), invitation_lock(uuid, uuid) from public;
grant execute on function signer_by_code(bytea), invitation_lock(uuid, uuid) to netra_app, netra_keeper;

-- Of two indexes that seem alike to it, as of a table that was not counted yet, PostgreSQL takes the one that was made last
-- (plancat.c): let that be the one that finds a single row, and not a pledge's whole.
drop index signature_list_once;
create unique index signature_list_once on signature_list (region, asks, person);
