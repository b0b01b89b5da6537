-- What is derived from the log may be let go when something newer stands in its place.

-- The newest checkpoint of a clause is enough to open it; the past is read from elsewhere.
drop trigger checkpoints_are_append_only on clause_checkpoint;
create trigger checkpoints_are_append_only before update or truncate on clause_checkpoint
  for each statement execute function refuse_change();
create function guard_checkpoints() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from gone where not exists (
      select 1 from clause_checkpoint newer where newer.clause_id = gone.clause_id and newer.seq > gone.seq)
  ) then
    raise exception 'the newest checkpoint is kept' using errcode = 'TR001';
  end if;
  return null;
end $$;
create trigger newest_checkpoint_is_kept after delete on clause_checkpoint referencing old table as gone
  for each statement execute function guard_checkpoints();

-- A text version that is not the newest may lose its words, which the log gives again; never its hash.
alter table text_version alter column content drop not null, alter column plain_text drop not null;
alter table text_version add constraint text_version_words_go_together check ((content is null) = (plain_text is null));
drop trigger texts_are_append_only on text_version;
create trigger texts_are_append_only before delete or truncate on text_version
  for each statement execute function refuse_change();
create function guard_text_version() returns trigger language plpgsql as $$
begin
  if new.content is not null or new.plain_text is not null
    or (new.id, new.clause_id, new.revision, new.hash, new.words, new.at)
      is distinct from (old.id, old.clause_id, old.revision, old.hash, old.words, old.at)
    or not exists (
      select 1 from text_version newer where newer.clause_id = old.clause_id and newer.revision > old.revision)
  then
    raise exception 'text_version is append-only' using errcode = 'TR001';
  end if;
  return new;
end $$;
create trigger texts_only_lose_their_words before update on text_version
  for each row execute function guard_text_version();
