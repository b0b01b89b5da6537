-- Sittings of the conference, and the whole treaty as it stood at chosen instants.

-- CreateEnum
CREATE TYPE "version_kind" AS ENUM ('NAMED', 'SITTING_OPENED', 'SITTING_CLOSED', 'BEFORE_IMPORT', 'BEFORE_VOTE', 'BEFORE_ADOPTION');

-- AlterTable
ALTER TABLE "ballot" ADD COLUMN     "version_id" UUID;

-- CreateTable
CREATE TABLE "sitting" (
    "id" UUID NOT NULL,
    "negotiation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "opened_by" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "opened_version_id" UUID,
    "closed_version_id" UUID,

    CONSTRAINT "sitting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "treaty_version" (
    "id" UUID NOT NULL,
    "treaty_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "version_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "sitting_id" UUID,
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "treaty_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "treaty_version_clause" (
    "version_id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" "clause_kind" NOT NULL,
    "heading" TEXT NOT NULL,
    "number_as" TEXT NOT NULL,
    "order_key" TEXT NOT NULL,
    "status" "clause_status" NOT NULL,
    "label" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "log_hash" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "text_version_id" UUID,

    CONSTRAINT "treaty_version_clause_pkey" PRIMARY KEY ("version_id","clause_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sitting_negotiation_id_number_key" ON "sitting"("negotiation_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "treaty_version_treaty_id_number_key" ON "treaty_version"("treaty_id", "number");

-- CreateIndex
CREATE INDEX "treaty_version_clause_clause_id_idx" ON "treaty_version_clause"("clause_id");

-- CreateIndex
CREATE INDEX "treaty_version_clause_text_version_id_idx" ON "treaty_version_clause"("text_version_id");

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "treaty_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_opened_version_id_fkey" FOREIGN KEY ("opened_version_id") REFERENCES "treaty_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_closed_version_id_fkey" FOREIGN KEY ("closed_version_id") REFERENCES "treaty_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_version" ADD CONSTRAINT "treaty_version_treaty_id_fkey" FOREIGN KEY ("treaty_id") REFERENCES "treaty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_version" ADD CONSTRAINT "treaty_version_sitting_id_fkey" FOREIGN KEY ("sitting_id") REFERENCES "sitting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_version_clause" ADD CONSTRAINT "treaty_version_clause_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "treaty_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_version_clause" ADD CONSTRAINT "treaty_version_clause_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_version_clause" ADD CONSTRAINT "treaty_version_clause_text_version_id_fkey" FOREIGN KEY ("text_version_id") REFERENCES "text_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Values ──────────────────────────────────────────────────────────────────────────────────────────────
alter table sitting
  add constraint sitting_number check (number > 0),
  add constraint sitting_title_length check (char_length(title) <= 200),
  add constraint sitting_is_closed_whole check ((closed_at is null) = (closed_by is null)),
  add constraint sitting_ends_on_a_version_when_closed check (closed_version_id is null or closed_at is not null);
create unique index one_open_sitting on sitting (negotiation_id) where closed_at is null;

alter table treaty_version
  add constraint treaty_version_number check (number > 0),
  add constraint treaty_version_has_a_name check (btrim(name) <> '' and char_length(name) <= 300),
  add constraint treaty_version_note_length check (char_length(note) <= 2000);
create unique index treaty_version_name on treaty_version (treaty_id, lower(name)) where kind = 'NAMED';

alter table treaty_version_clause alter column order_key type text collate "C";
alter table treaty_version_clause
  add constraint treaty_version_clause_text_hash check (text_hash ~ '^[0-9a-f]{64}$'),
  add constraint treaty_version_clause_log_hash check (log_hash ~ '^([0-9a-f]{64})?$'),
  add constraint treaty_version_clause_revision check (revision >= 0 and (revision = 0) = (log_hash = ''));

-- ── What is kept stays as it was ────────────────────────────────────────────────────────────────────────
create trigger versions_are_append_only before update or delete or truncate on treaty_version
  for each statement execute function refuse_change();
create trigger version_clauses_are_append_only before update or delete or truncate on treaty_version_clause
  for each statement execute function refuse_change();

-- The clauses of a version are written together with it, and are those of its treaty.
create function guard_version_clauses() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from added
    left join treaty_version version on version.id = added.version_id and version.xmin = pg_current_xact_id()::xid
    left join clause on clause.id = added.clause_id
    where version.id is null or clause.treaty_id is distinct from version.treaty_id
  ) then
    raise exception 'treaty_version_clause is append-only' using errcode = 'TR001';
  end if;
  return null;
end $$;
create trigger version_clauses_belong after insert on treaty_version_clause referencing new table as added
  for each statement execute function guard_version_clauses();

-- A sitting is opened once and closed once.
create function guard_sitting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.closed_at is not null
    or (new.id, new.negotiation_id, new.number, new.opened_at, new.opened_by)
      is distinct from (old.id, old.negotiation_id, old.number, old.opened_at, old.opened_by)
    or (old.opened_version_id is not null and new.opened_version_id is distinct from old.opened_version_id)
  then
    raise exception 'what was said of a sitting stands' using errcode = 'TR001';
  end if;
  return new;
end $$;
create trigger guard_sitting before update or delete on sitting for each row execute function guard_sitting();
create trigger sittings_are_kept before truncate on sitting for each statement execute function refuse_change();

-- As in 0004_ballots; the version before the vote is fixed with the text.
create or replace function guard_ballot() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a ballot is never deleted' using errcode = 'TR003';
  end if;
  if old.status <> 'OPEN' then
    raise exception 'the ballot is closed' using errcode = 'TR003';
  end if;
  if (new.id, new.clause_id, new.question, new.revision, new.text_hash, new.content, new.rule, new.weighted,
      new.clause_was, new.negotiation_id, new.opened_at, new.opened_by, new.version_id)
     is distinct from
     (old.id, old.clause_id, old.question, old.revision, old.text_hash, old.content, old.rule, old.weighted,
      old.clause_was, old.negotiation_id, old.opened_at, old.opened_by, old.version_id) then
    raise exception 'the text and the rule of a ballot are fixed when it opens' using errcode = 'TR003';
  end if;
  return new;
end $$;
