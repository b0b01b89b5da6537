-- Silence procedures: texts or decisions circulated with a deadline, adopted by the clock unless somebody objects.

-- CreateEnum
CREATE TYPE "silence_status" AS ENUM ('RUNNING', 'ADOPTED', 'BROKEN', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "silence_effect" AS ENUM ('AGREE', 'ADOPT', 'NONE');

-- CreateTable
CREATE TABLE "silence" (
    "id" UUID NOT NULL,
    "negotiation_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "decision" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "effect" "silence_effect" NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "status" "silence_status" NOT NULL DEFAULT 'RUNNING',
    "circulated_at" TIMESTAMPTZ(3) NOT NULL,
    "circulated_by" UUID NOT NULL,
    "concluded_at" TIMESTAMPTZ(3),
    "concluded_by" UUID,

    CONSTRAINT "silence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "silence_text" (
    "silence_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "clause_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "text_hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "clause_was" "clause_status" NOT NULL,

    CONSTRAINT "silence_text_pkey" PRIMARY KEY ("silence_id","clause_id")
);

-- CreateTable
CREATE TABLE "silence_member" (
    "silence_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,

    CONSTRAINT "silence_member_pkey" PRIMARY KEY ("silence_id","delegation_id")
);

-- CreateTable
CREATE TABLE "silence_break" (
    "silence_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "broken_at" TIMESTAMPTZ(3) NOT NULL,
    "broken_by" UUID NOT NULL,
    "public_reason" TEXT NOT NULL DEFAULT '',
    "private_reason" TEXT NOT NULL DEFAULT '',
    "clause_id" UUID,

    CONSTRAINT "silence_break_pkey" PRIMARY KEY ("silence_id","delegation_id")
);

-- CreateTable
CREATE TABLE "silence_extension" (
    "silence_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "from_instant" TIMESTAMPTZ(3) NOT NULL,
    "to_instant" TIMESTAMPTZ(3) NOT NULL,
    "extended_at" TIMESTAMPTZ(3) NOT NULL,
    "extended_by" UUID NOT NULL,

    CONSTRAINT "silence_extension_pkey" PRIMARY KEY ("silence_id","number")
);

-- CreateTable
CREATE TABLE "silence_view" (
    "silence_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "silence_view_pkey" PRIMARY KEY ("silence_id","delegation_id")
);

-- CreateIndex
CREATE INDEX "silence_negotiation_id_idx" ON "silence"("negotiation_id");

-- CreateIndex
CREATE INDEX "silence_status_deadline_idx" ON "silence"("status", "deadline");

-- CreateIndex
CREATE INDEX "silence_text_clause_id_idx" ON "silence_text"("clause_id");

-- CreateIndex
CREATE UNIQUE INDEX "silence_text_silence_id_place_key" ON "silence_text"("silence_id", "place");

-- CreateIndex
CREATE INDEX "silence_member_delegation_id_idx" ON "silence_member"("delegation_id");

-- CreateIndex
CREATE INDEX "silence_break_clause_id_idx" ON "silence_break"("clause_id");

-- AddForeignKey
ALTER TABLE "silence" ADD CONSTRAINT "silence_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "silence_text" ADD CONSTRAINT "silence_text_silence_id_fkey" FOREIGN KEY ("silence_id") REFERENCES "silence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "silence_text" ADD CONSTRAINT "silence_text_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "silence_member" ADD CONSTRAINT "silence_member_silence_id_fkey" FOREIGN KEY ("silence_id") REFERENCES "silence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "silence_member" ADD CONSTRAINT "silence_member_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "silence_break" ADD CONSTRAINT "silence_break_silence_id_delegation_id_fkey" FOREIGN KEY ("silence_id", "delegation_id") REFERENCES "silence_member"("silence_id", "delegation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "silence_break" ADD CONSTRAINT "silence_break_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "silence_extension" ADD CONSTRAINT "silence_extension_silence_id_fkey" FOREIGN KEY ("silence_id") REFERENCES "silence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "silence_view" ADD CONSTRAINT "silence_view_silence_id_delegation_id_fkey" FOREIGN KEY ("silence_id", "delegation_id") REFERENCES "silence_member"("silence_id", "delegation_id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- ── The clock of the deadlines ──────────────────────────────────────────────────────────────────────────
-- By what a deadline is judged, on every node alike; a function of its own, so that tests can set it.
create function silence_clock() returns timestamptz language sql volatile as $$ select clock_timestamp() $$;

-- ── Values ──────────────────────────────────────────────────────────────────────────────────────────────
alter table silence
  add constraint silence_says_what_is_decided check (btrim(title) <> '' and (effect <> 'NONE' or btrim(decision) <> '')),
  add constraint silence_words check (char_length(decision) <= 4000 and char_length(note) <= 2000),
  add constraint silence_deadline_is_to_come check (deadline > circulated_at),
  add constraint silence_is_concluded_whole check (
    (status = 'RUNNING') = (concluded_at is null)
    and (status in ('BROKEN', 'WITHDRAWN')) = (concluded_by is not null)),
  add constraint silence_is_adopted_at_the_deadline check (status <> 'ADOPTED' or concluded_at = deadline),
  add constraint silence_is_stopped_before_it check (status not in ('BROKEN', 'WITHDRAWN') or concluded_at < deadline);
alter table silence_text
  add constraint silence_text_hash check (text_hash ~ '^[0-9a-f]{64}$'),
  add constraint silence_text_was_open check (clause_was in ('OPEN', 'FROZEN')),
  add constraint silence_text_place check (place > 0);
alter table silence_break
  add constraint silence_break_has_one_reason check ((btrim(public_reason) = '') <> (btrim(private_reason) = ''));
alter table silence_extension
  add constraint silence_extension_is_later check (number > 0 and to_instant > from_instant and extended_at < from_instant);

-- ── Append-only ─────────────────────────────────────────────────────────────────────────────────────────
create trigger silence_texts_are_append_only before update or delete or truncate on silence_text
  for each statement execute function refuse_change();
create trigger silence_members_are_append_only before update or delete or truncate on silence_member
  for each statement execute function refuse_change();
create trigger silence_breaks_are_append_only before update or delete or truncate on silence_break
  for each statement execute function refuse_change();
create trigger silence_extensions_are_append_only before update or delete or truncate on silence_extension
  for each statement execute function refuse_change();
create trigger silence_views_are_append_only before update or delete or truncate on silence_view
  for each statement execute function refuse_change();
create trigger silences_are_kept before truncate on silence for each statement execute function refuse_change();

-- ── The procedure ───────────────────────────────────────────────────────────────────────────────────────
-- It ends once: adopted when the clock has passed the deadline and nobody broke it, stopped only before.
create function guard_silence() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a silence procedure is never deleted' using errcode = 'TR001';
  end if;
  if old.status <> 'RUNNING' then
    raise exception 'the silence procedure is over' using errcode = 'TR026';
  end if;
  if (new.id, new.negotiation_id, new.title, new.decision, new.note, new.effect, new.zone, new.circulated_at, new.circulated_by)
     is distinct from
     (old.id, old.negotiation_id, old.title, old.decision, old.note, old.effect, old.zone, old.circulated_at, old.circulated_by) then
    raise exception 'what was circulated stands' using errcode = 'TR001';
  end if;
  if new.deadline <> old.deadline
     and (new.status <> 'RUNNING' or new.deadline < old.deadline or silence_clock() >= old.deadline) then
    raise exception 'a deadline is only extended, and before it has passed' using errcode = 'TR026';
  end if;
  if new.status = 'ADOPTED'
     and (silence_clock() < old.deadline or exists (select 1 from silence_break where silence_id = old.id)) then
    raise exception 'silence is consent at the deadline, and unbroken' using errcode = 'TR026';
  end if;
  if new.status = 'BROKEN' and not exists (
    select 1 from silence_break
    where silence_id = old.id and broken_at = new.concluded_at and broken_by = new.concluded_by) then
    raise exception 'a silence is broken by a delegation' using errcode = 'TR026';
  end if;
  return new;
end $$;
create trigger guard_silence before update or delete on silence for each row execute function guard_silence();

-- Texts and members are written in the transaction that circulates them, and never afterwards.
create function guard_silence_member() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from silence join delegation on delegation.negotiation_id = silence.negotiation_id
    where silence.id = new.silence_id and silence.xmin = pg_current_xact_id()::xid
      and delegation.id = new.delegation_id) then
    raise exception 'who may break a silence is fixed when it is circulated' using errcode = 'TR001';
  end if;
  return new;
end $$;
create trigger guard_silence_member before insert on silence_member
  for each row execute function guard_silence_member();

-- A text is circulated as it stands in the treaty, held, and in one procedure at a time.
create function guard_silence_text() returns trigger language plpgsql as $$
begin
  perform 1 from clause where id = new.clause_id for no key update;
  if not exists (
    select 1 from silence
    join treaty on treaty.negotiation_id = silence.negotiation_id and treaty.basis_id is null
    join clause on clause.treaty_id = treaty.id
    where silence.id = new.silence_id and silence.xmin = pg_current_xact_id()::xid
      and clause.id = new.clause_id and clause.status = 'VOTING' and clause.head = new.revision) then
    raise exception 'a silence procedure is on the texts that are held for it' using errcode = 'TR002';
  end if;
  if exists (
    select 1 from silence_text join silence on silence.id = silence_text.silence_id
    where silence_text.clause_id = new.clause_id and silence.status = 'RUNNING' and silence.id <> new.silence_id) then
    raise exception 'a silence procedure on this clause is running' using errcode = 'TR027';
  end if;
  if exists (
    select 1 from ballot_text join ballot on ballot.id = ballot_text.ballot_id
    where ballot_text.clause_id = new.clause_id and ballot.status = 'OPEN') then
    raise exception 'a vote on this clause is open' using errcode = 'TR005';
  end if;
  return new;
end $$;
create trigger guard_silence_text before insert on silence_text
  for each row execute function guard_silence_text();

-- Broken in time (the row lock waits for a conclusion under way), by a head of a delegation whose silence counts.
create function guard_silence_break() returns trigger language plpgsql as $$
declare
  found silence;
begin
  select * into found from silence where id = new.silence_id for no key update;
  if found.status not in ('RUNNING', 'BROKEN') or new.broken_at >= found.deadline
     or new.broken_at < found.circulated_at then
    raise exception 'the silence procedure is over' using errcode = 'TR026';
  end if;
  if not exists (
    select 1 from member
    where negotiation_id = found.negotiation_id and user_id = new.broken_by
      and delegation_id = new.delegation_id and office = 'HEAD_OF_DELEGATION') then
    raise exception 'only a head of the delegation breaks its silence' using errcode = 'TR006';
  end if;
  if new.clause_id is not null and not exists (
    select 1 from silence_text where silence_id = new.silence_id and clause_id = new.clause_id) then
    raise exception 'a break is about a text that was circulated' using errcode = 'TR001';
  end if;
  return new;
end $$;
create trigger guard_silence_break before insert on silence_break
  for each row execute function guard_silence_break();

-- While silence runs its texts stay held.
create function guard_circulated_clause() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from silence_text join silence on silence.id = silence_text.silence_id
    where silence_text.clause_id = old.id and silence.status = 'RUNNING') then
    raise exception 'a silence procedure on this clause is running' using errcode = 'TR027';
  end if;
  return new;
end $$;
create trigger guard_circulated_clause before update of status on clause
  for each row when (old.status = 'VOTING' and new.status <> 'VOTING') execute function guard_circulated_clause();

-- A clause is adopted by a vote that carries its text, or by silence on that very text.
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
  ) and not exists (
    select 1 from silence_text join silence on silence.id = silence_id
    where clause_id = new.id and status = 'ADOPTED' and effect = 'ADOPT' and revision = new.head
  ) then
    raise exception 'a clause is adopted by a vote that carries its text, or by silence on it' using errcode = 'TR002';
  end if;
  return new;
end $$;

-- A vote and a silence procedure on one clause exclude each other; both take the lock of the clause first.
create function guard_voted_text() returns trigger language plpgsql as $$
begin
  if new.clause_was <> 'ADOPTED' and exists (
    select 1 from silence_text join silence on silence.id = silence_id
    where silence_text.clause_id = new.clause_id and silence.status = 'RUNNING'
  ) then
    raise exception 'a silence procedure on this clause is running' using errcode = 'TR027';
  end if;
  return new;
end $$;
create trigger guard_voted_text before insert on ballot_text for each row execute function guard_voted_text();
