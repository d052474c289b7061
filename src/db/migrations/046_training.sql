-- Whether these data are for training, settled once when they begin: invented cases never mix with real ones.

create table installation (
  one      boolean primary key default true check (one),
  training boolean not null
);
create trigger settled_once before update or delete on installation for each row execute function refuse_change();
