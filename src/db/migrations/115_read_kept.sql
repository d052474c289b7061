-- A record as it is kept, with its acts in their order: every command and every page reads one, so that it is planned once a
-- connection and not each time. Runs as whoever asks: grants and policies hold as ever.
create function read_kept(
  of_region text, of_record uuid,
  out head text, out wrapped text,
  out seq integer, out kind text, out type text, out version integer, out envelope bytea, out entry bytea, out slots jsonb
) returns setof record language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
    select r.kind, k.wrapped, a.seq, a.kind, a.type, a.version, a.envelope, a.entry, s.slots
    from record r
    left join record_key k on k.region = r.region and k.record = r.id
    left join (act a join slot s on s.region = a.region and s.record = a.record and s.seq = a.seq)
      on a.region = r.region and a.record = r.id
    where r.region = of_region and r.id = of_record order by a.seq;
end $$;
revoke execute on function read_kept(text, uuid) from public;
grant execute on function read_kept(text, uuid) to netra_app, netra_partner, netra_keeper;

-- The key alone of a record of this kind.
create function read_key(of_region text, of_record uuid, of_kind text) returns text language plpgsql stable as $$
begin
  return (
    select k.wrapped from record_key k join record r on r.region = k.region and r.id = k.record
    where k.region = of_region and k.record = of_record and r.kind = of_kind
  );
end $$;
revoke execute on function read_key(text, uuid, text) from public;
grant execute on function read_key(text, uuid, text) to netra_app, netra_partner, netra_keeper;
