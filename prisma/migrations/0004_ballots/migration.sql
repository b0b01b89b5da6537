-- What the clause was before the vote, so that it returns to it when the vote does not adopt it.
alter table "ballot" add column "clause_was" "clause_status" not null default 'OPEN';
alter table "ballot" alter column "clause_was" drop default;
alter table ballot add constraint ballot_clause_was_votable check (clause_was in ('OPEN', 'FROZEN'));

-- A ballot opens on the exact text of a clause of its negotiation that is held for the vote.
create function guard_new_ballot() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from clause join treaty on treaty.id = clause.treaty_id
    where clause.id = new.clause_id and treaty.negotiation_id = new.negotiation_id
      and clause.status = 'VOTING' and clause.head = new.revision
  ) then
    raise exception 'a ballot is held on the text of a clause that is put to the vote' using errcode = 'TR002';
  end if;
  return new;
end $$;
create trigger guard_new_ballot before insert on ballot for each row execute function guard_new_ballot();

create or replace function guard_ballot() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a ballot is never deleted' using errcode = 'TR003';
  end if;
  if old.status <> 'OPEN' then
    raise exception 'the ballot is closed' using errcode = 'TR003';
  end if;
  if (new.id, new.clause_id, new.question, new.revision, new.text_hash, new.content, new.rule, new.weighted,
      new.clause_was, new.negotiation_id, new.opened_at, new.opened_by)
     is distinct from
     (old.id, old.clause_id, old.question, old.revision, old.text_hash, old.content, old.rule, old.weighted,
      old.clause_was, old.negotiation_id, old.opened_at, old.opened_by) then
    raise exception 'the text and the rule of a ballot are fixed when it opens' using errcode = 'TR003';
  end if;
  return new;
end $$;
create trigger ballots_are_kept before truncate on ballot for each statement execute function refuse_change();

-- While a vote is open its clause stays held; the heading and number of a voted or adopted text are as final as its words.
create function guard_voted_clause() returns trigger language plpgsql as $$
begin
  if old.status = 'VOTING' and new.status <> 'VOTING'
     and exists (select 1 from ballot where clause_id = old.id and status = 'OPEN') then
    raise exception 'a vote on this clause is open' using errcode = 'TR005';
  end if;
  if old.status in ('VOTING', 'ADOPTED')
     and (new.kind, new.heading, new.number_as) is distinct from (old.kind, old.heading, old.number_as) then
    raise exception 'a voted text keeps its heading' using errcode = 'TR002';
  end if;
  return new;
end $$;
create trigger guard_voted_clause before update on clause for each row execute function guard_voted_clause();
