-- Rules of decision are data, and what is voted on may be several texts, a proposal, a part or a motion in words.

create type ballot_subject as enum ('CLAUSE', 'CLAUSES', 'TREATY', 'PROPOSAL', 'PART', 'MOTION');
create type ballot_method as enum ('RECORDED', 'ROLL_CALL', 'SHOW_OF_HANDS', 'SECRET', 'ACCLAMATION');
create type motion_kind as enum (
  'REOPEN', 'DIVIDE', 'APPEAL', 'CLOSE_DEBATE', 'ADJOURN_DEBATE', 'SUSPEND_SITTING', 'ADJOURN_SITTING', 'RECONSIDER', 'OTHER');
create type decision_step as enum ('FIRST', 'SECOND_VOTE', 'AFTER_DEFERRAL');
create type ballot_effect as enum ('ADOPT', 'AGREE', 'NONE');
alter type verdict add value 'NO_QUORUM';

-- ── What is voted on ────────────────────────────────────────────────────────────────────────────────────
create table ballot_text (
  ballot_id uuid not null,
  clause_id uuid not null,
  place int not null,
  label text not null,
  heading text not null,
  revision int not null,
  base_hash text not null,
  content jsonb not null,
  text_hash text not null,
  clause_was clause_status not null,
  constraint ballot_text_pkey primary key (ballot_id, clause_id),
  constraint ballot_text_ballot_id_fkey foreign key (ballot_id) references ballot (id) on delete restrict on update cascade,
  constraint ballot_text_clause_id_fkey foreign key (clause_id) references clause (id) on delete restrict on update cascade,
  constraint ballot_text_hashes check (text_hash ~ '^[0-9a-f]{64}$' and base_hash ~ '^[0-9a-f]{64}$'),
  constraint ballot_text_clause_was check (clause_was in ('OPEN', 'FROZEN', 'ADOPTED'))
);
create index ballot_text_clause_id_idx on ballot_text (clause_id);

-- Until now the question of a vote was "Article 5 – Limits": label and heading of its clause.
insert into ballot_text (ballot_id, clause_id, place, label, heading, revision, base_hash, content, text_hash, clause_was)
select id, clause_id, 1, split_part(question, ' – ', 1),
  case when position(' – ' in question) > 0 then substr(question, position(' – ' in question) + 3) else '' end,
  revision, text_hash, content, text_hash, clause_was
from ballot;

-- ── The rule as data ────────────────────────────────────────────────────────────────────────────────────
create function rule_before(name text, weighted boolean) returns jsonb language sql as $$
  select jsonb_build_object('name', title, 'source', source, 'test',
    jsonb_build_object('kind', 'MAJORITY', 'base', base, 'is', least, 'fraction', jsonb_build_object('of', part, 'in', whole))
      || case when weighted then jsonb_build_object('by', 'votes') else '{}'::jsonb end)
  from (values
    ('SIMPLE_MAJORITY', 'Simple majority', 'UN Charter, Art. 18(3); General Assembly rules of procedure 85 and 86',
      'PRESENT_AND_VOTING', 'MORE_THAN', 1, 2),
    ('TWO_THIRDS', 'Two thirds of those present and voting', 'Vienna Convention on the Law of Treaties, Art. 9(2)',
      'PRESENT_AND_VOTING', 'AT_LEAST', 2, 3),
    ('ABSOLUTE_MAJORITY', 'Absolute majority of members', 'Treaty on the Non-Proliferation of Nuclear Weapons, Art. X(2)',
      'MEMBERS', 'MORE_THAN', 1, 2),
    ('UNANIMITY', 'Unanimity', 'Vienna Convention on the Law of Treaties, Art. 9(1)', 'MEMBERS', 'AT_LEAST', 1, 1)
  ) as rule (key, title, source, base, least, part, whole)
  where key = name
$$;

drop trigger guard_new_ballot on ballot;
drop function guard_new_ballot();
drop index one_open_ballot_per_clause;
alter table ballot disable trigger user;
alter table ballot alter column rule type jsonb using rule_before(rule::text, weighted);
drop function rule_before;
alter table ballot
  add column subject ballot_subject not null default 'CLAUSE',
  add column method ballot_method not null default 'RECORDED',
  add column motion motion_kind,
  add column step decision_step not null default 'FIRST',
  add column previous_id uuid,
  add column effect ballot_effect not null default 'ADOPT',
  add column shows_votes boolean not null default false,
  add column proposal_id uuid,
  add column counts jsonb,
  add constraint ballot_previous_id_fkey foreign key (previous_id) references ballot (id) on delete restrict on update cascade,
  add constraint ballot_proposal_id_fkey foreign key (proposal_id) references proposal (id) on delete restrict on update cascade,
  add constraint ballot_is_a_whole check (
    (subject = 'MOTION') = (motion is not null) and (subject <> 'PROPOSAL' or proposal_id is not null)
    and (step = 'FIRST') = (previous_id is null)),
  drop column clause_id,
  drop column revision,
  drop column content,
  drop column clause_was,
  drop column weighted;
alter table ballot
  alter column subject drop default,
  alter column method drop default,
  alter column step drop default,
  alter column effect drop default,
  alter column shows_votes drop default;
alter table ballot enable trigger user;
create index ballot_proposal_id_idx on ballot (proposal_id);
create unique index one_next_step on ballot (previous_id) where status <> 'CANCELLED';
drop type voting_rule;

-- ── The electorate ──────────────────────────────────────────────────────────────────────────────────────
alter table elector disable trigger user;
alter table elector
  add column weights jsonb,
  add column groups text[],
  add column is_present boolean not null default true,
  add column proxy_id uuid,
  add constraint elector_proxy_id_fkey foreign key (proxy_id) references delegation (id) on delete restrict on update cascade;
update elector set weights = jsonb_build_object('votes', weight);
alter table elector
  drop constraint elector_weight,
  drop column weight,
  alter column weights set not null,
  alter column is_present drop default,
  add constraint elector_place check (place > 0);
alter table elector enable trigger user;

-- ── Votes, until the result is announced ────────────────────────────────────────────────────────────────
alter table vote disable trigger user;
alter table vote add column number int not null default 1 check (number > 0);
alter table vote alter column number drop default;
alter table vote drop constraint vote_pkey, add constraint vote_pkey primary key (ballot_id, delegation_id, number);
alter table vote enable trigger user;

-- ── Guards ──────────────────────────────────────────────────────────────────────────────────────────────
create or replace function guard_ballot() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a ballot is never deleted' using errcode = 'TR003';
  end if;
  if old.status <> 'OPEN' then
    raise exception 'the ballot is closed' using errcode = 'TR003';
  end if;
  if to_jsonb(new) - array['status', 'closed_at', 'closed_by', 'verdict', 'arithmetic', 'counts']
     is distinct from to_jsonb(old) - array['status', 'closed_at', 'closed_by', 'verdict', 'arithmetic', 'counts'] then
    raise exception 'the text and the rule of a ballot are fixed when it opens' using errcode = 'TR003';
  end if;
  return new;
end $$;

-- The texts are written in the transaction that opens the ballot: those of clauses of its negotiation that are held for
-- it as they are, or adopted already; no clause is in two open ballots.
create function guard_ballot_text() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from ballot
    join treaty on treaty.negotiation_id = ballot.negotiation_id
    join clause on clause.treaty_id = treaty.id
    where ballot.id = new.ballot_id and ballot.status = 'OPEN' and ballot.xmin = pg_current_xact_id()::xid
      and clause.id = new.clause_id and clause.head = new.revision
      and clause.status = case new.clause_was when 'ADOPTED' then 'ADOPTED'::clause_status else 'VOTING' end
  ) then
    raise exception 'a ballot is held on the text of a clause that is put to the vote' using errcode = 'TR002';
  end if;
  if new.clause_was <> 'ADOPTED' and exists (
    select 1 from ballot_text other join ballot on ballot.id = other.ballot_id
    where other.clause_id = new.clause_id and ballot.status = 'OPEN' and ballot.id <> new.ballot_id
  ) then
    raise exception 'a vote on this clause is open' using errcode = 'TR005';
  end if;
  return new;
end $$;
create trigger guard_ballot_text before insert on ballot_text for each row execute function guard_ballot_text();
create trigger ballot_texts_are_append_only before update or delete or truncate on ballot_text
  for each statement execute function refuse_change();

create or replace function guard_voted_clause() returns trigger language plpgsql as $$
begin
  if old.status = 'VOTING' and new.status <> 'VOTING' and exists (
    select 1 from ballot_text join ballot on ballot.id = ballot_id where clause_id = old.id and ballot.status = 'OPEN'
  ) then
    raise exception 'a vote on this clause is open' using errcode = 'TR005';
  end if;
  if old.status <> 'OPEN'
     and (new.kind, new.heading, new.number_as) is distinct from (old.kind, old.heading, old.number_as) then
    raise exception 'a text that is held keeps its heading' using errcode = 'TR002';
  end if;
  return new;
end $$;

create or replace function guard_adoption() returns trigger language plpgsql as $$
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
    select 1 from ballot_text join ballot on ballot.id = ballot_id
    where clause_id = new.id and verdict = 'CARRIED' and effect = 'ADOPT' and revision = new.head
  ) then
    raise exception 'a clause is adopted by a vote that carries its text' using errcode = 'TR002';
  end if;
  return new;
end $$;
