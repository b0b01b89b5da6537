-- Comments: what they keep of their author and their words, and who may write them.

-- A bloc or a delegation with private comments is removed as if there were none: a refusal would tell of them.
ALTER TABLE "comment" DROP CONSTRAINT "comment_bloc_id_fkey";
ALTER TABLE "comment" DROP CONSTRAINT "comment_delegation_id_fkey";
ALTER TABLE "comment" ADD COLUMN     "block_id" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "seat" TEXT NOT NULL DEFAULT '';

alter table comment
  add constraint comment_beyond_public_is_of_a_delegation check (visibility = 'PUBLIC' or delegation_id is not null),
  add constraint comment_lengths check (
    char_length(quote) <= 2000 and char_length(anchor_from) <= 200 and char_length(anchor_to) <= 200),
  add constraint comment_thread_holds_the_anchor check (
    thread_id is null or (anchor_from is null and resolved_at is null)),
  add constraint comment_is_resolved_whole check ((resolved_at is null) = (resolved_by is null));

-- Whoever writes sits in the seat they write from, and an answer stays within the circle of its thread.
create function guard_comment() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - 'resolved_at' - 'resolved_by' <> to_jsonb(old) - 'resolved_at' - 'resolved_by' then
      raise exception 'a comment stays as it was written' using errcode = 'TR001';
    end if;
    return new;
  end if;
  if not exists (
    select 1 from clause c join treaty t on t.id = c.treaty_id join member m on m.negotiation_id = t.negotiation_id
    where c.id = new.clause_id and m.user_id = new.user_id and m.delegation_id is not distinct from new.delegation_id
  ) then
    raise exception 'a comment is written from a seat in the negotiation' using errcode = 'TR006';
  end if;
  if new.thread_id is not null and not exists (
    select 1 from comment first
    where first.id = new.thread_id and first.thread_id is null and first.clause_id = new.clause_id
      and first.visibility = new.visibility and first.bloc_id is not distinct from new.bloc_id
      and (new.visibility <> 'DELEGATION' or first.delegation_id = new.delegation_id)
  ) then
    raise exception 'an answer stays within the circle of its thread' using errcode = 'TR006';
  end if;
  return new;
end $$;
create trigger guard_comment before insert or update on comment for each row execute function guard_comment();
create trigger comments_are_kept before delete or truncate on comment
  for each statement execute function refuse_change();
