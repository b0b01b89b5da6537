-- What Prisma's schema language cannot say: the last guard of votes, permissions and the record.

-- ── Values ──────────────────────────────────────────────────────────────────────────────────────────────
alter table user_account add constraint user_email_is_lower_case check (email = lower(email));
alter table negotiation add constraint negotiation_has_a_title check (btrim(title) <> '');
alter table negotiation add constraint negotiation_journal_head_counts check (journal_head >= 0);
alter table delegation
  add constraint delegation_has_names check (btrim(name) <> '' and btrim(short_name) <> ''),
  add constraint delegation_iso_code check (iso_code ~ '^([A-Z]{2})?$'),
  add constraint delegation_weight check (weight between 1 and 1000000),
  add constraint delegation_colour check (colour ~ '^#[0-9a-f]{6}$');
alter table bloc
  add constraint bloc_has_names check (btrim(name) <> '' and btrim(short_name) <> ''),
  add constraint bloc_colour check (colour ~ '^#[0-9a-f]{6}$');
alter table invitation
  add constraint invitation_uses check (max_uses > 0 and uses between 0 and max_uses),
  add constraint invitation_expires_later check (expires_at > created_at);
alter table clause add constraint clause_head_counts check (head >= 0);
alter table clause add constraint clause_is_not_its_own_parent check (parent_id <> id);
alter table clause alter column order_key type text collate "C";
alter table clause set (fillfactor = 50);
alter table clause_update add constraint clause_update_seq check (seq > 0);
alter table text_version add constraint text_version_hash check (hash ~ '^[0-9a-f]{64}$');
alter table "position" add constraint position_number check (number > 0);
alter table "position" add constraint position_ad_referendum_is_a_kind_of_yes
  check (not ad_referendum or stance in ('CAN_LIVE_WITH', 'ACCEPT'));
alter table mechanism
  add constraint mechanism_has_title check (btrim(title) <> '' and btrim(obligor) <> ''),
  add constraint mechanism_notice check (notice_hours >= 0),
  add constraint mechanism_quota check (quota_amount > 0);
alter table elector add constraint elector_weight check (weight > 0 and place > 0);

-- ── Offices ─────────────────────────────────────────────────────────────────────────────────────────────
-- Head of delegation, delegate and adviser sit in a delegation; chair, secretariat and observer do not.
alter table member add constraint member_sits_where_the_office_says
  check ((office in ('HEAD_OF_DELEGATION', 'DELEGATE', 'ADVISER')) = (delegation_id is not null));
alter table invitation add constraint invitation_sits_where_the_office_says
  check ((office in ('HEAD_OF_DELEGATION', 'DELEGATE', 'ADVISER')) = (delegation_id is not null));

-- ── Append-only tables ──────────────────────────────────────────────────────────────────────────────────
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'TR001';
end $$;

create trigger journal_is_append_only before update or delete or truncate on journal_event
  for each statement execute function refuse_change();
create trigger log_is_append_only before update or delete or truncate on clause_update
  for each statement execute function refuse_change();
create trigger votes_are_append_only before update or delete or truncate on vote
  for each statement execute function refuse_change();
create trigger positions_are_append_only before update or delete or truncate on "position"
  for each statement execute function refuse_change();
create trigger electorate_is_frozen before update or delete or truncate on elector
  for each statement execute function refuse_change();

-- The journal's head only moves forward, one by one, and only together with its hash.
create function journal_head_moves_forward() returns trigger language plpgsql as $$
begin
  if new.journal_head not in (old.journal_head, old.journal_head + 1) then
    raise exception 'journal head may only move by one' using errcode = 'TR001';
  end if;
  return new;
end $$;
create trigger journal_head_moves_forward before update of journal_head on negotiation
  for each row execute function journal_head_moves_forward();

-- ── Clause ──────────────────────────────────────────────────────────────────────────────────────────────
-- An adopted text is final. The log grows only while the clause is open, one revision at a time.
create function guard_clause() returns trigger language plpgsql as $$
begin
  if old.status = 'ADOPTED' and (new.status <> 'ADOPTED' or new.head <> old.head) then
    raise exception 'an adopted clause is closed' using errcode = 'TR002';
  end if;
  if new.head < old.head then
    raise exception 'revisions only grow' using errcode = 'TR002';
  end if;
  if new.head <> old.head and (old.status <> 'OPEN' or new.status <> 'OPEN') then
    raise exception 'a closed clause cannot be edited' using errcode = 'TR002';
  end if;
  return new;
end $$;
create trigger guard_clause before update on clause for each row execute function guard_clause();

-- ── Ballots ─────────────────────────────────────────────────────────────────────────────────────────────
create unique index one_open_ballot_per_clause on ballot (clause_id) where status = 'OPEN';
alter table ballot add constraint ballot_result_belongs_to_closing check (
  (status = 'CLOSED') = (verdict is not null and arithmetic is not null)
  and (status = 'OPEN') = (closed_at is null)
  and (closed_at is null) = (closed_by is null)
);
alter table ballot add constraint ballot_text_hash check (text_hash ~ '^[0-9a-f]{64}$');

create function guard_ballot() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a ballot is never deleted' using errcode = 'TR003';
  end if;
  if old.status <> 'OPEN' then
    raise exception 'the ballot is closed' using errcode = 'TR003';
  end if;
  if (new.clause_id, new.revision, new.text_hash, new.content, new.rule, new.weighted, new.negotiation_id, new.opened_at)
     is distinct from
     (old.clause_id, old.revision, old.text_hash, old.content, old.rule, old.weighted, old.negotiation_id, old.opened_at) then
    raise exception 'the text and the rule of a ballot are fixed when it opens' using errcode = 'TR003';
  end if;
  return new;
end $$;
create trigger guard_ballot before update or delete on ballot for each row execute function guard_ballot();

-- The electorate is written in the transaction that opens the ballot, and never afterwards.
create function guard_elector() returns trigger language plpgsql as $$
declare
  of_ballot uuid;
  of_delegation uuid;
begin
  select negotiation_id into of_ballot from ballot
    where id = new.ballot_id and status = 'OPEN' and xmin = pg_current_xact_id()::xid;
  if of_ballot is null then
    raise exception 'the electorate is fixed when the ballot opens' using errcode = 'TR003';
  end if;
  select negotiation_id into of_delegation from delegation where id = new.delegation_id;
  if of_delegation is distinct from of_ballot then
    raise exception 'an elector belongs to the negotiation' using errcode = 'TR003';
  end if;
  return new;
end $$;
create trigger guard_elector before insert on elector for each row execute function guard_elector();

-- A vote is cast while the ballot is open (the row lock waits for a closing under way) by a head of the delegation.
create function guard_vote() returns trigger language plpgsql as $$
declare
  state ballot_status;
  of_negotiation uuid;
begin
  select status, negotiation_id into state, of_negotiation from ballot where id = new.ballot_id for share;
  if state is distinct from 'OPEN' then
    raise exception 'the ballot is closed' using errcode = 'TR003';
  end if;
  if not exists (
    select 1 from member
    where negotiation_id = of_negotiation and user_id = new.cast_by
      and delegation_id = new.delegation_id and office = 'HEAD_OF_DELEGATION'
  ) then
    raise exception 'only a head of the delegation casts its vote' using errcode = 'TR004';
  end if;
  return new;
end $$;
create trigger guard_vote before insert on vote for each row execute function guard_vote();
