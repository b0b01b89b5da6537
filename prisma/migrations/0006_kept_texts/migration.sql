-- Texts, clauses and the journal's head against changes around the code.

-- ── Texts ───────────────────────────────────────────────────────────────────────────────────────────────
-- Stored once: positions and votes are on them, and pages show them in place of the log.
create trigger texts_are_append_only before update or delete or truncate on text_version
  for each statement execute function refuse_change();
create trigger checkpoints_are_append_only before update or delete or truncate on clause_checkpoint
  for each statement execute function refuse_change();

-- ── Clauses ─────────────────────────────────────────────────────────────────────────────────────────────
-- A clause is withdrawn, never deleted.
create trigger clauses_are_kept before delete or truncate on clause
  for each statement execute function refuse_change();

-- A clause stays in its treaty, and only a vote that carried the text it has adopts it.
create function guard_adoption() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.treaty_id <> old.treaty_id then
      raise exception 'a clause stays in its treaty' using errcode = 'TR002';
    end if;
    if old.status = 'ADOPTED' then
      return new;
    end if;
  end if;
  if new.status = 'ADOPTED' and not exists (
    select 1 from ballot where clause_id = new.id and verdict = 'CARRIED' and revision = new.head
  ) then
    raise exception 'a clause is adopted by a vote that carries its text' using errcode = 'TR002';
  end if;
  return new;
end $$;
create trigger guard_adoption before insert or update on clause for each row execute function guard_adoption();

-- The heading and number of a text that is held, frozen as well as voted on, adopted or withdrawn, are held with it.
create or replace function guard_voted_clause() returns trigger language plpgsql as $$
begin
  if old.status = 'VOTING' and new.status <> 'VOTING'
     and exists (select 1 from ballot where clause_id = old.id and status = 'OPEN') then
    raise exception 'a vote on this clause is open' using errcode = 'TR005';
  end if;
  if old.status <> 'OPEN'
     and (new.kind, new.heading, new.number_as) is distinct from (old.kind, old.heading, old.number_as) then
    raise exception 'a text that is held keeps its heading' using errcode = 'TR002';
  end if;
  return new;
end $$;

-- ── Journal ─────────────────────────────────────────────────────────────────────────────────────────────
-- An event follows the newest one, and the head is the newest event.
create function guard_journal_event() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from negotiation
    where id = new.negotiation_id and journal_head + 1 = new.number and journal_hash = new.previous_hash
  ) then
    raise exception 'an event follows the newest one of its journal' using errcode = 'TR001';
  end if;
  return new;
end $$;
create trigger guard_journal_event before insert on journal_event
  for each row execute function guard_journal_event();

create or replace function journal_head_moves_forward() returns trigger language plpgsql as $$
begin
  if (new.journal_head, new.journal_hash) = (old.journal_head, old.journal_hash) then
    return new;
  end if;
  if new.journal_head <> old.journal_head + 1 then
    raise exception 'journal head may only move by one' using errcode = 'TR001';
  end if;
  if not exists (
    select 1 from journal_event
    where negotiation_id = new.id and number = new.journal_head and hash = new.journal_hash
  ) then
    raise exception 'the head of a journal is its newest event' using errcode = 'TR001';
  end if;
  return new;
end $$;
drop trigger journal_head_moves_forward on negotiation;
create trigger journal_head_moves_forward before update of journal_head, journal_hash on negotiation
  for each row execute function journal_head_moves_forward();
