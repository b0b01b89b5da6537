-- Every revision of a text carries a hash that is chained to the one before it, and acts in the journal seal the chain.

-- ── The clock of the log ────────────────────────────────────────────────────────────────────────────────
-- By what the rows are dated; a function of its own, so that tests can set it.
create function log_clock() returns timestamptz language sql volatile as $$ select clock_timestamp() $$;

-- ── The chain ───────────────────────────────────────────────────────────────────────────────────────────
-- What the hash of a revision is taken over, beside the hash before it: decision 018 says it byte by byte.
create function log_record(clause_id uuid, seq int, user_id uuid, session_id text, at timestamptz, bytes bytea)
returns bytea language sql immutable parallel safe as $$
  select uuid_send(clause_id) || int4send(seq) || uuid_send(user_id)
    || int8send((extract(epoch from at) * 1000)::int8)
    || int4send(octet_length(convert_to(session_id, 'UTF8'))) || convert_to(session_id, 'UTF8') || bytes $$;

create function log_link(state bytea, record bytea, start bytea) returns bytea language sql immutable parallel safe
as $$ select sha256(coalesce(state, start) || record) $$;

-- Over rows in their order: the hash after each, beginning with the hash before the first of them.
create aggregate log_chain(record bytea, start bytea) (sfunc = log_link, stype = bytea);

alter table clause add column log_hash bytea not null default '';
alter table clause_update add column hash bytea;

alter table clause_update disable trigger log_is_append_only;
update clause_update set hash = chained.hash
from (
  select clause_id, seq, log_chain(log_record(clause_id, seq, user_id, session_id, at, bytes), '')
    over (partition by clause_id order by seq) as hash
  from clause_update) chained
where chained.clause_id = clause_update.clause_id and chained.seq = clause_update.seq;
alter table clause_update enable trigger log_is_append_only;
alter table clause_update alter column hash set not null;
update clause set log_hash = newest.hash
from clause_update newest where newest.clause_id = clause.id and newest.seq = clause.head;

alter table clause_update alter column at drop default;
alter table clause_update add constraint clause_update_hash check (octet_length(hash) = 32);
alter table clause add constraint clause_log_hash check (octet_length(log_hash) = case when head = 0 then 0 else 32 end);

-- ── The journal seals the log ───────────────────────────────────────────────────────────────────────────
-- Revision and hash of the log of the act's clause, at the moment of the act; events before this have none.
alter table journal_event add column log_revision int, add column log_hash text;
alter table journal_event
  add constraint journal_seals_whole check ((log_revision is null) = (log_hash is null)),
  add constraint journal_log_hash check (log_hash ~ '^([0-9a-f]{64})?$');

-- ── Cold rows ───────────────────────────────────────────────────────────────────────────────────────────
-- Rows of the log that nobody edits on any more, together in one compressed piece. The log is still whole: a row may
-- leave clause_update only when a piece holds it.
create table clause_log_chunk (
  clause_id uuid not null references clause (id) on delete restrict on update cascade,
  from_seq int not null,
  to_seq int not null,
  from_at timestamptz(3) not null,
  to_at timestamptz(3) not null,
  hash bytea not null,
  rows bytea not null,
  constraint clause_log_chunk_pkey primary key (clause_id, from_seq),
  constraint clause_log_chunk_range check (from_seq > 0 and to_seq >= from_seq),
  constraint clause_log_chunk_hash check (octet_length(hash) = 32));

create trigger chunks_are_append_only before update or delete or truncate on clause_log_chunk
  for each statement execute function refuse_change();

drop trigger log_is_append_only on clause_update;
create trigger log_is_append_only before update or truncate on clause_update
  for each statement execute function refuse_change();
create function guard_log_rows() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from gone where not exists (
      select 1 from clause_log_chunk held
      where held.clause_id = gone.clause_id and gone.seq between held.from_seq and held.to_seq)
  ) then
    raise exception 'clause_update is append-only' using errcode = 'TR001';
  end if;
  return null;
end $$;
create trigger log_rows_are_kept after delete on clause_update referencing old table as gone
  for each statement execute function guard_log_rows();
