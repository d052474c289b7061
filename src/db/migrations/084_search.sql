-- The desk's search. What a record is found by stands here as marks, keyed hashes of its terms under a key that lies apart from
-- the data: neither a name nor a word of a summary can be read from them. Projections of the acts, one table for each kind.

create table report_search (
  region text not null collate "C", record uuid not null,
  number text not null, office uuid not null, day date not null, phase text not null, marks integer[] not null,
  primary key (region, record)
);
create index report_search_marks on report_search using gin (marks);
create table lead_search (like report_search including all);
create table finding_search (like report_search including all);
create table case_search (like report_search including all);

alter table report_search enable row level security;
alter table lead_search enable row level security;
alter table finding_search enable row level security;
alter table case_search enable row level security;
create policy scope on report_search using (in_scope(region));
create policy scope on lead_search using (in_scope(region));
create policy scope on finding_search using (in_scope(region));
create policy scope on case_search using (in_scope(region));
create policy kept on report_search as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on lead_search as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on finding_search as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on case_search as restrictive using (record <> all ((select kept())::uuid[]));
grant select, insert, update, delete on report_search, lead_search, finding_search, case_search
  to netra_app, netra_keeper;

-- Which records of the transaction's scope bear a mark of every word, best first; of more than ten thousand the newest. With the owner's right: under row security no
-- index may answer `&&`, and a hundred thousand rows would be read for each search. The two rules of the policies stand here as
-- conditions, and whoever asks reads the rows themselves under the policies.
--
-- `sought`, `exactly` and `alike` have one line of marks for each word; of fewer than six words the last is said again. A word
-- counts 3 where it is found as it is, 2 where it is found alike, 1 where a slip lies between. The statement is one text without
-- a value in it, planned each time for what is sought: a rare word leads to its rows, a common one in a small region to the region's.
create function search_found(
  sought integer[], exactly integer[], alike integer[], words integer,
  of_kind text, of_phase text, of_office uuid, from_day date, until_day date,
  below integer, below_day date, below_record uuid, most integer
) returns table (kind text, region text, record uuid, day date, score integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  scope constant text := coalesce(current_setting('app.scope', true), '');
begin
  return query execute $found$
    select f.kind, f.region, f.record, f.day, f.score from (
      select newest.kind, newest.region, newest.record, newest.day, (
        select sum(case when newest.marks && $2[n:n] then 3 when newest.marks && $3[n:n] then 2 else 1 end)::integer
        from generate_series(1, $4) as n) as score
      from (
        select m.* from (
          select 'report' as kind, r.region, r.record, r.day, r.phase, r.office, r.marks from report_search r
          where ($5 is null or $5 = 'report') and r.region >= $14 and r.region < $15
            and r.marks && $1[1:1] and r.marks && $1[2:2] and r.marks && $1[3:3]
            and r.marks && $1[4:4] and r.marks && $1[5:5] and r.marks && $1[6:6]
          union all
          select 'lead', l.region, l.record, l.day, l.phase, l.office, l.marks from lead_search l
          where ($5 is null or $5 = 'lead') and l.region >= $14 and l.region < $15
            and l.marks && $1[1:1] and l.marks && $1[2:2] and l.marks && $1[3:3]
            and l.marks && $1[4:4] and l.marks && $1[5:5] and l.marks && $1[6:6]
          union all
          select 'finding', f.region, f.record, f.day, f.phase, f.office, f.marks from finding_search f
          where ($5 is null or $5 = 'finding') and f.region >= $14 and f.region < $15
            and f.marks && $1[1:1] and f.marks && $1[2:2] and f.marks && $1[3:3]
            and f.marks && $1[4:4] and f.marks && $1[5:5] and f.marks && $1[6:6]
          union all
          select 'case', c.region, c.record, c.day, c.phase, c.office, c.marks from case_search c
          where ($5 is null or $5 = 'case') and c.region >= $14 and c.region < $15
            and c.marks && $1[1:1] and c.marks && $1[2:2] and c.marks && $1[3:3]
            and c.marks && $1[4:4] and c.marks && $1[5:5] and c.marks && $1[6:6]
        ) as m
        where in_scope(m.region) and m.record <> all ((select kept())::uuid[])
          and ($6 is null or m.phase = $6)
          and ($7 is null or m.office = $7)
          and ($8 is null or m.day >= $8)
          and ($9 is null or m.day <= $9)
        order by m.day desc, m.record desc
        limit 10000
      ) as newest
    ) as f
    where $10 is null or (f.score, f.day, f.record) < ($10, $11, $12)
    order by f.score desc, f.day desc, f.record desc
    limit $13
  $found$ using sought, exactly, alike, words, of_kind, of_phase, of_office, from_day, until_day,
    below, below_day, below_record, most,
    case scope when '*' then '' else scope end, case scope when '*' then '~' else scope || '/' end;
end
$$;
revoke execute on function search_found(integer[], integer[], integer[], integer, text, text, uuid, date, date, integer, date, uuid, integer) from public;
grant execute on function search_found(integer[], integer[], integer[], integer, text, text, uuid, date, date, integer, date, uuid, integer) to netra_app, netra_keeper;
