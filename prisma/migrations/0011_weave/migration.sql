-- All that ever stood in a clause, woven from its log up to row `seq`: one row that answers every question about the past.
-- Derived: it may be deleted or rebuilt at any time, and is when its format is an old one.
create table clause_weave (
  clause_id uuid not null references clause (id) on delete cascade on update cascade,
  seq int not null,
  format int not null,
  at timestamptz(3) not null default current_timestamp,
  log bytea not null,
  weave bytea not null,
  loom bytea not null,
  constraint clause_weave_pkey primary key (clause_id));

-- They are compressed already.
alter table clause_weave alter column log set storage external, alter column weave set storage external,
  alter column loom set storage external;
