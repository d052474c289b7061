-- Who has the file that a certificate signed finds the signature by its hash.
alter table signature_list add column file text;
create index signature_list_file on signature_list (file) where file is not null;

-- The signed paper of a circular, byte for byte, by its hash. Written before the act that names it; one that no circular ever named
-- goes after a day.
alter table circular_list add column files text[] not null default '{}';
create table circular_file (
  region text not null collate "C", sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null, kept_on date not null,
  primary key (region, sha256)
);
alter table circular_file enable row level security;
create policy scope on circular_file using (in_scope(region));
grant select, insert on circular_file to netra_app;
grant select, delete on circular_file to netra_keeper;
