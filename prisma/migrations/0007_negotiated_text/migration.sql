-- Negotiated text: contested words, suggestions and proposals, comments, the life of a clause.

-- CreateEnum
CREATE TYPE "clause_mode" AS ENUM ('OPEN', 'SUGGEST', 'DRAFTERS');

-- CreateEnum
CREATE TYPE "bracket_rule" AS ENUM ('CHAIR', 'CONSENT');

-- CreateEnum
CREATE TYPE "clause_stage" AS ENUM ('DRAFT', 'AGREED_AD_REF', 'AGREED', 'REOPENED');

-- CreateEnum
CREATE TYPE "contested_kind" AS ENUM ('BRACKET', 'OPTIONS', 'HOLE');

-- CreateEnum
CREATE TYPE "contested_outcome" AS ENUM ('LIFTED', 'DELETED', 'FELL_WITH_PARENT', 'CHOSEN', 'FILLED', 'REMOVED');

-- CreateEnum
CREATE TYPE "stand" AS ENUM ('PROPOSES', 'SUPPORTS', 'OPPOSES', 'NONE');

-- CreateEnum
CREATE TYPE "suggestion_status" AS ENUM ('OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'BRACKETED', 'REMOVED');

-- CreateEnum
CREATE TYPE "proposal_status" AS ENUM ('DRAFT', 'TABLED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "comment_visibility" AS ENUM ('PUBLIC', 'BLOC', 'DELEGATION');

-- CreateEnum
CREATE TYPE "reservation_type" AS ENUM ('GENERAL', 'SCRUTINY', 'PARLIAMENTARY_SCRUTINY', 'LINGUISTIC');

-- AlterTable
ALTER TABLE "clause" ADD COLUMN     "ad_ref_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "agreed_hash" TEXT,
ADD COLUMN     "bracket_rule" "bracket_rule" NOT NULL DEFAULT 'CHAIR',
ADD COLUMN     "mode" "clause_mode" NOT NULL DEFAULT 'OPEN',
ADD COLUMN     "stage" "clause_stage" NOT NULL DEFAULT 'DRAFT';

-- CreateTable
CREATE TABLE "contested_text" (
    "id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "kind" "contested_kind" NOT NULL,
    "parent_id" UUID,
    "opened_by" UUID NOT NULL,
    "delegation_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_revision" INTEGER NOT NULL,
    "excerpt" TEXT NOT NULL DEFAULT '',
    "requested" "contested_outcome",
    "requested_by" UUID,
    "requested_at" TIMESTAMPTZ(3),
    "outcome" "contested_outcome",
    "chosen" TEXT,
    "closed_by" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_revision" INTEGER,

    CONSTRAINT "contested_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contested_stand" (
    "id" UUID NOT NULL,
    "contested_id" UUID NOT NULL,
    "option_id" TEXT NOT NULL DEFAULT '',
    "delegation_id" UUID,
    "bloc_id" UUID,
    "stand" "stand" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "words_hash" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "taken_by" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "contested_stand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestion" (
    "id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "proposal_id" UUID,
    "user_id" UUID NOT NULL,
    "delegation_id" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_revision" INTEGER NOT NULL,
    "status" "suggestion_status" NOT NULL DEFAULT 'OPEN',
    "inserted" TEXT NOT NULL DEFAULT '',
    "deleted" TEXT NOT NULL DEFAULT '',
    "closed_by" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_revision" INTEGER,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "treaty_id" UUID NOT NULL,
    "symbol" TEXT,
    "title" TEXT NOT NULL,
    "rationale" TEXT NOT NULL DEFAULT '',
    "status" "proposal_status" NOT NULL DEFAULT 'DRAFT',
    "parent_id" UUID,
    "delegation_id" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tabled_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_sponsor" (
    "proposal_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "is_co_sponsor" BOOLEAN NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_sponsor_pkey" PRIMARY KEY ("proposal_id","delegation_id")
);

-- CreateTable
CREATE TABLE "proposal_stand" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "stand" "stand" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "taken_by" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "proposal_stand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_text" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "text_hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "proposal_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "thread_id" UUID,
    "user_id" UUID NOT NULL,
    "delegation_id" UUID,
    "visibility" "comment_visibility" NOT NULL,
    "bloc_id" UUID,
    "body" TEXT NOT NULL,
    "anchor_from" TEXT,
    "anchor_to" TEXT,
    "quote" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" UUID,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "comment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("comment_id","user_id")
);

-- CreateTable
CREATE TABLE "stage_change" (
    "clause_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "from" "clause_stage" NOT NULL,
    "to" "clause_stage" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "text_hash" TEXT NOT NULL,
    "user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "stage_change_pkey" PRIMARY KEY ("clause_id","number")
);

-- CreateTable
CREATE TABLE "position_reservation" (
    "id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "type" "reservation_type" NOT NULL,
    "block_id" TEXT NOT NULL DEFAULT '',
    "public_text" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "entered_by" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_by" UUID,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "position_reservation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contested_text_clause_id_idx" ON "contested_text"("clause_id");

-- CreateIndex
CREATE INDEX "contested_stand_contested_id_idx" ON "contested_stand"("contested_id");

-- CreateIndex
CREATE INDEX "suggestion_clause_id_idx" ON "suggestion"("clause_id");

-- CreateIndex
CREATE INDEX "suggestion_proposal_id_idx" ON "suggestion"("proposal_id");

-- CreateIndex
CREATE INDEX "proposal_treaty_id_idx" ON "proposal"("treaty_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_treaty_id_symbol_key" ON "proposal"("treaty_id", "symbol");

-- CreateIndex
CREATE INDEX "proposal_stand_proposal_id_idx" ON "proposal_stand"("proposal_id");

-- CreateIndex
CREATE INDEX "proposal_text_proposal_id_idx" ON "proposal_text"("proposal_id");

-- CreateIndex
CREATE INDEX "proposal_text_clause_id_idx" ON "proposal_text"("clause_id");

-- CreateIndex
CREATE INDEX "comment_clause_id_idx" ON "comment"("clause_id");

-- CreateIndex
CREATE INDEX "comment_thread_id_idx" ON "comment"("thread_id");

-- CreateIndex
CREATE INDEX "comment_mention_user_id_idx" ON "comment_mention"("user_id");

-- CreateIndex
CREATE INDEX "position_reservation_clause_id_idx" ON "position_reservation"("clause_id");

-- AddForeignKey
ALTER TABLE "contested_text" ADD CONSTRAINT "contested_text_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contested_stand" ADD CONSTRAINT "contested_stand_contested_id_fkey" FOREIGN KEY ("contested_id") REFERENCES "contested_text"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contested_stand" ADD CONSTRAINT "contested_stand_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contested_stand" ADD CONSTRAINT "contested_stand_bloc_id_fkey" FOREIGN KEY ("bloc_id") REFERENCES "bloc"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_treaty_id_fkey" FOREIGN KEY ("treaty_id") REFERENCES "treaty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_sponsor" ADD CONSTRAINT "proposal_sponsor_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_sponsor" ADD CONSTRAINT "proposal_sponsor_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_stand" ADD CONSTRAINT "proposal_stand_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_stand" ADD CONSTRAINT "proposal_stand_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_text" ADD CONSTRAINT "proposal_text_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_text" ADD CONSTRAINT "proposal_text_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_bloc_id_fkey" FOREIGN KEY ("bloc_id") REFERENCES "bloc"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_change" ADD CONSTRAINT "stage_change_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_reservation" ADD CONSTRAINT "position_reservation_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_reservation" ADD CONSTRAINT "position_reservation_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- ── Values ──────────────────────────────────────────────────────────────────────────────────────────────
alter table contested_text
  add constraint contested_is_closed_whole check (
    (outcome is null) = (closed_at is null) and (outcome is null) = (closed_revision is null)),
  add constraint contested_is_asked_for_whole check ((requested is null) = (requested_by is null));
alter table contested_stand
  add constraint stand_has_one_holder check (num_nonnulls(delegation_id, bloc_id) = 1),
  add constraint stand_reason_length check (char_length(reason) <= 2000),
  add constraint stand_words_hash check (words_hash ~ '^[0-9a-f]{64}$');
alter table suggestion
  add constraint suggestion_is_closed_whole check ((status = 'OPEN') = (closed_at is null));
alter table proposal
  add constraint proposal_has_a_title check (btrim(title) <> '' and char_length(title) <= 300),
  add constraint proposal_rationale_length check (char_length(rationale) <= 8000),
  add constraint proposal_has_a_symbol_when_tabled check ((tabled_at is null) = (symbol is null)),
  add constraint proposal_is_not_its_own_parent check (parent_id <> id);
alter table proposal_stand add constraint proposal_stand_reason_length check (char_length(reason) <= 2000);
alter table proposal_text add constraint proposal_text_hash check (text_hash ~ '^[0-9a-f]{64}$');
alter table comment
  add constraint comment_has_words check (btrim(body) <> '' and char_length(body) <= 8000),
  add constraint comment_of_a_bloc check ((visibility = 'BLOC') = (bloc_id is not null)),
  add constraint comment_of_a_delegation check (visibility <> 'DELEGATION' or delegation_id is not null),
  add constraint comment_is_anchored_whole check ((anchor_from is null) = (anchor_to is null));
alter table stage_change
  add constraint stage_change_number check (number > 0),
  add constraint stage_change_hash check (text_hash ~ '^[0-9a-f]{64}$');
alter table clause
  add constraint clause_agreed_hash check (agreed_hash ~ '^[0-9a-f]{64}$'),
  add constraint clause_is_agreed_on_a_text check ((stage in ('AGREED_AD_REF', 'AGREED')) = (agreed_hash is not null));
alter table position_reservation
  add constraint reservation_text_length check (char_length(public_text) <= 2000),
  add constraint reservation_is_lifted_whole check ((lifted_at is null) = (lifted_by is null));

-- ── Append-only tables ──────────────────────────────────────────────────────────────────────────────────
create trigger stands_are_append_only before update or delete or truncate on contested_stand
  for each statement execute function refuse_change();
create trigger proposal_stands_are_append_only before update or delete or truncate on proposal_stand
  for each statement execute function refuse_change();
create trigger proposal_texts_are_append_only before update or delete or truncate on proposal_text
  for each statement execute function refuse_change();
create trigger stage_changes_are_append_only before update or delete or truncate on stage_change
  for each statement execute function refuse_change();
