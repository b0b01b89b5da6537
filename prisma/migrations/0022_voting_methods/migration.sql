-- How delegations vote: roll calls in which one may pass, corrections after the result, and explanations.

-- CreateEnum
CREATE TYPE "left_open" AS ENUM ('PASSED', 'NO_ANSWER');

-- CreateEnum
CREATE TYPE "explanation_moment" AS ENUM ('BEFORE', 'AFTER');

-- CreateTable
CREATE TABLE "roll_call_pass" (
    "ballot_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "kind" "left_open" NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "roll_call_pass_pkey" PRIMARY KEY ("ballot_id","delegation_id","round")
);

-- CreateTable
CREATE TABLE "vote_correction" (
    "id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "intended" "vote_choice",
    "statement" TEXT NOT NULL DEFAULT '',
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "vote_correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "explanation" (
    "id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "moment" "explanation_moment" NOT NULL,
    "text" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "explanation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "vote_correction_ballot_id_idx" ON "vote_correction"("ballot_id");

-- CreateIndex
CREATE INDEX "explanation_ballot_id_idx" ON "explanation"("ballot_id");

-- AddForeignKey
ALTER TABLE "roll_call_pass" ADD CONSTRAINT "roll_call_pass_ballot_id_delegation_id_fkey" FOREIGN KEY ("ballot_id", "delegation_id") REFERENCES "elector"("ballot_id", "delegation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote_correction" ADD CONSTRAINT "vote_correction_ballot_id_delegation_id_fkey" FOREIGN KEY ("ballot_id", "delegation_id") REFERENCES "elector"("ballot_id", "delegation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "explanation" ADD CONSTRAINT "explanation_ballot_id_delegation_id_fkey" FOREIGN KEY ("ballot_id", "delegation_id") REFERENCES "elector"("ballot_id", "delegation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Values ──────────────────────────────────────────────────────────────────────────────────────────────
alter table roll_call_pass add constraint roll_call_has_two_rounds check (round in (1, 2));
alter table vote_correction add constraint vote_correction_length check (char_length(statement) <= 2000);
alter table explanation
  add constraint explanation_has_words check (btrim(text) <> '' and char_length(text) <= 8000);

-- ── Append-only tables ──────────────────────────────────────────────────────────────────────────────────
create trigger open_calls_are_append_only before update or delete or truncate on roll_call_pass
  for each statement execute function refuse_change();
create trigger corrections_are_append_only before update or delete or truncate on vote_correction
  for each statement execute function refuse_change();
create trigger explanations_are_append_only before update or delete or truncate on explanation
  for each statement execute function refuse_change();

-- ── Roll call ───────────────────────────────────────────────────────────────────────────────────────────
-- Who is called, and in which round: first everybody in the order of the roll, then those who left their call open.
-- Volatile, so that it sees what was committed while its caller waited for the ballot's row.
create function called_in_roll_call(of_ballot uuid, out delegation uuid, out in_round integer)
language plpgsql as $$
begin
  select e.delegation_id, count(p.round) + 1 into delegation, in_round
    from elector e left join roll_call_pass p using (ballot_id, delegation_id)
    where e.ballot_id = of_ballot
      and not exists (select 1 from vote v where v.ballot_id = of_ballot and v.delegation_id = e.delegation_id)
    group by e.delegation_id, e.place
    having count(p.round) < 2
    order by count(p.round), e.place
    limit 1;
end $$;

-- The row lock puts what happens in a roll call in one order: a vote and a pass of the same call cannot both be.
create function guard_roll_call_pass() returns trigger language plpgsql as $$
declare
  held record;
  call record;
begin
  select status, method, negotiation_id into held from ballot where id = new.ballot_id for no key update;
  if held.status is distinct from 'OPEN' or held.method <> 'ROLL_CALL' then
    raise exception 'no roll call is under way' using errcode = 'TR003';
  end if;
  select * into call from called_in_roll_call(new.ballot_id);
  if (call.delegation, call.in_round) is distinct from (new.delegation_id, new.round) then
    raise exception 'another delegation is called' using errcode = 'TR022';
  end if;
  return new;
end $$;
create trigger guard_roll_call_pass before insert on roll_call_pass
  for each row execute function guard_roll_call_pass();

-- In a roll call a delegation answers when it is called; an answer that was given may be changed.
create function guard_called_vote() returns trigger language plpgsql as $$
declare
  call record;
begin
  if new.number > 1 or not exists (select 1 from ballot where id = new.ballot_id and method = 'ROLL_CALL') then
    return new;
  end if;
  select * into call from called_in_roll_call(new.ballot_id);
  if call.delegation is distinct from new.delegation_id then
    raise exception 'another delegation is called' using errcode = 'TR022';
  end if;
  return new;
end $$;
create trigger guard_vote_when_called before insert on vote for each row execute function guard_called_vote();

-- ── After and beside the vote ───────────────────────────────────────────────────────────────────────────
create function guard_vote_correction() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from ballot
    where id = new.ballot_id and status = 'CLOSED' and method in ('RECORDED', 'ROLL_CALL')
  ) then
    raise exception 'a vote is corrected on record after the result' using errcode = 'TR028';
  end if;
  return new;
end $$;
create trigger guard_vote_correction before insert on vote_correction
  for each row execute function guard_vote_correction();

create function guard_explanation() returns trigger language plpgsql as $$
declare
  state ballot_status;
begin
  select status into state from ballot where id = new.ballot_id for share;
  if state::text is distinct from (case new.moment when 'BEFORE' then 'OPEN' else 'CLOSED' end) then
    raise exception 'an explanation is given before the result or after it' using errcode = 'TR003';
  end if;
  return new;
end $$;
create trigger guard_explanation before insert on explanation for each row execute function guard_explanation();
