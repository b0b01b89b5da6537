-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "bloc_type" AS ENUM ('DEFENSIVE_ALLIANCE', 'COALITION', 'SECURITY_PARTNERSHIP', 'REGIONAL_ORGANISATION');

-- CreateEnum
CREATE TYPE "office" AS ENUM ('CHAIR', 'SECRETARIAT', 'HEAD_OF_DELEGATION', 'DELEGATE', 'ADVISER', 'OBSERVER');

-- CreateEnum
CREATE TYPE "clause_kind" AS ENUM ('PREAMBLE', 'PART', 'CHAPTER', 'SECTION', 'ARTICLE', 'ANNEX', 'APPENDIX', 'CONCLUSION');

-- CreateEnum
CREATE TYPE "clause_status" AS ENUM ('OPEN', 'FROZEN', 'VOTING', 'ADOPTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('REJECT', 'NEEDS_CHANGE', 'CAN_LIVE_WITH', 'ACCEPT', 'NO_POSITION');

-- CreateEnum
CREATE TYPE "mechanism_type" AS ENUM ('DATA_DECLARATION', 'NOTIFICATION', 'ON_SITE_INSPECTION', 'CHALLENGE_INSPECTION', 'EVALUATION_VISIT', 'OBSERVATION', 'EXHIBITION', 'CONTINUOUS_MONITORING', 'OVERFLIGHT', 'NTM_NONINTERFERENCE', 'TELEMETRY_EXCHANGE', 'UNIQUE_IDENTIFIER', 'ELIMINATION_CONVERSION', 'JOINT_COMMISSION', 'CONSULTATION', 'CLARIFICATION', 'REVIEW_CONFERENCE', 'REPORT', 'PLEDGE', 'CBM_VISIT', 'HOTLINE', 'EXPORT_CONTROL', 'SANCTION_SUSPENSION', 'DISPUTE_SETTLEMENT', 'WITHDRAWAL_NOTICE', 'SUNSET');

-- CreateEnum
CREATE TYPE "mechanism_status" AS ENUM ('PROPOSED', 'AGREED', 'IN_FORCE', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "voting_rule" AS ENUM ('SIMPLE_MAJORITY', 'TWO_THIRDS', 'ABSOLUTE_MAJORITY', 'UNANIMITY');

-- CreateEnum
CREATE TYPE "ballot_status" AS ENUM ('OPEN', 'CLOSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('CARRIED', 'NOT_CARRIED', 'NO_DECISION');

-- CreateEnum
CREATE TYPE "vote_choice" AS ENUM ('YES', 'NO', 'ABSTAIN');

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_account" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "external_account_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "negotiation" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "weighted_voting" BOOLEAN NOT NULL DEFAULT false,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "journal_head" INTEGER NOT NULL DEFAULT 0,
    "journal_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "negotiation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "negotiation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "iso_code" TEXT NOT NULL DEFAULT '',
    "weight" INTEGER NOT NULL DEFAULT 1,
    "colour" TEXT NOT NULL,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bloc" (
    "id" UUID NOT NULL,
    "negotiation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "type" "bloc_type" NOT NULL,
    "colour" TEXT NOT NULL,

    CONSTRAINT "bloc_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bloc_member" (
    "bloc_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,

    CONSTRAINT "bloc_member_pkey" PRIMARY KEY ("bloc_id","delegation_id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "negotiation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "office" "office" NOT NULL,
    "delegation_id" UUID,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "negotiation_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "office" "office" NOT NULL,
    "delegation_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "uses" INTEGER NOT NULL DEFAULT 0,
    "max_uses" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "treaty" (
    "id" UUID NOT NULL,
    "negotiation_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "treaty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clause" (
    "id" UUID NOT NULL,
    "treaty_id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" "clause_kind" NOT NULL,
    "heading" TEXT NOT NULL DEFAULT '',
    "number_as" TEXT NOT NULL DEFAULT '',
    "order_key" TEXT NOT NULL,
    "status" "clause_status" NOT NULL DEFAULT 'OPEN',
    "head" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clause_update" (
    "clause_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "session_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "clause_update_pkey" PRIMARY KEY ("clause_id","seq")
);

-- CreateTable
CREATE TABLE "clause_checkpoint" (
    "clause_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" BYTEA NOT NULL,

    CONSTRAINT "clause_checkpoint_pkey" PRIMARY KEY ("clause_id","seq")
);

-- CreateTable
CREATE TABLE "clause_client" (
    "clause_id" UUID NOT NULL,
    "client_id" BIGINT NOT NULL,
    "user_id" UUID NOT NULL,
    "rejected_from" INTEGER,

    CONSTRAINT "clause_client_pkey" PRIMARY KEY ("clause_id","client_id")
);

-- CreateTable
CREATE TABLE "text_version" (
    "id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "plain_text" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "text_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "private_draft" (
    "id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "excerpt" TEXT NOT NULL,

    CONSTRAINT "private_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position" (
    "id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "stance" "stance" NOT NULL,
    "ad_referendum" BOOLEAN NOT NULL DEFAULT false,
    "statement" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "text_hash" TEXT NOT NULL,
    "taken_by" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mechanism" (
    "id" UUID NOT NULL,
    "treaty_id" UUID NOT NULL,
    "type" "mechanism_type" NOT NULL,
    "title" TEXT NOT NULL,
    "status" "mechanism_status" NOT NULL DEFAULT 'PROPOSED',
    "obligor" TEXT NOT NULL,
    "verifier" TEXT NOT NULL DEFAULT '',
    "frequency" TEXT NOT NULL DEFAULT '',
    "notice_hours" INTEGER,
    "quota_amount" INTEGER,
    "quota_period" TEXT NOT NULL DEFAULT '',
    "consequence" TEXT NOT NULL DEFAULT '',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mechanism_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mechanism_clause" (
    "mechanism_id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,

    CONSTRAINT "mechanism_clause_pkey" PRIMARY KEY ("mechanism_id","clause_id")
);

-- CreateTable
CREATE TABLE "ballot" (
    "id" UUID NOT NULL,
    "negotiation_id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "text_hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "rule" "voting_rule" NOT NULL,
    "weighted" BOOLEAN NOT NULL,
    "status" "ballot_status" NOT NULL DEFAULT 'OPEN',
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_by" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "verdict" "verdict",
    "arithmetic" TEXT,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "elector" (
    "ballot_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "weight" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "elector_pkey" PRIMARY KEY ("ballot_id","delegation_id")
);

-- CreateTable
CREATE TABLE "vote" (
    "ballot_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "choice" "vote_choice" NOT NULL,
    "cast_by" UUID NOT NULL,
    "cast_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("ballot_id","delegation_id")
);

-- CreateTable
CREATE TABLE "journal_event" (
    "negotiation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "delegation" TEXT NOT NULL DEFAULT '',
    "clause_id" UUID,
    "payload" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "journal_event_pkey" PRIMARY KEY ("negotiation_id","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "external_account_user_id_idx" ON "external_account"("user_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "delegation_negotiation_id_short_name_key" ON "delegation"("negotiation_id", "short_name");

-- CreateIndex
CREATE UNIQUE INDEX "delegation_negotiation_id_name_key" ON "delegation"("negotiation_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "delegation_id_negotiation_id_key" ON "delegation"("id", "negotiation_id");

-- CreateIndex
CREATE UNIQUE INDEX "bloc_negotiation_id_short_name_key" ON "bloc"("negotiation_id", "short_name");

-- CreateIndex
CREATE INDEX "bloc_member_delegation_id_idx" ON "bloc_member"("delegation_id");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_negotiation_id_user_id_key" ON "member"("negotiation_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_negotiation_id_idx" ON "invitation"("negotiation_id");

-- CreateIndex
CREATE INDEX "treaty_negotiation_id_idx" ON "treaty"("negotiation_id");

-- CreateIndex
CREATE INDEX "clause_treaty_id_idx" ON "clause"("treaty_id");

-- CreateIndex
CREATE INDEX "clause_parent_id_idx" ON "clause"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "text_version_clause_id_revision_key" ON "text_version"("clause_id", "revision");

-- CreateIndex
CREATE INDEX "private_draft_clause_id_user_id_idx" ON "private_draft"("clause_id", "user_id");

-- CreateIndex
CREATE INDEX "position_delegation_id_idx" ON "position"("delegation_id");

-- CreateIndex
CREATE UNIQUE INDEX "position_clause_id_delegation_id_number_key" ON "position"("clause_id", "delegation_id", "number");

-- CreateIndex
CREATE INDEX "mechanism_treaty_id_idx" ON "mechanism"("treaty_id");

-- CreateIndex
CREATE INDEX "mechanism_clause_clause_id_idx" ON "mechanism_clause"("clause_id");

-- CreateIndex
CREATE INDEX "ballot_negotiation_id_idx" ON "ballot"("negotiation_id");

-- CreateIndex
CREATE INDEX "ballot_clause_id_idx" ON "ballot"("clause_id");

-- CreateIndex
CREATE INDEX "journal_event_clause_id_idx" ON "journal_event"("clause_id");

-- AddForeignKey
ALTER TABLE "external_account" ADD CONSTRAINT "external_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bloc" ADD CONSTRAINT "bloc_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bloc_member" ADD CONSTRAINT "bloc_member_bloc_id_fkey" FOREIGN KEY ("bloc_id") REFERENCES "bloc"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bloc_member" ADD CONSTRAINT "bloc_member_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_delegation_fkey" FOREIGN KEY ("delegation_id", "negotiation_id") REFERENCES "delegation"("id", "negotiation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_delegation_fkey" FOREIGN KEY ("delegation_id", "negotiation_id") REFERENCES "delegation"("id", "negotiation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty" ADD CONSTRAINT "treaty_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause" ADD CONSTRAINT "clause_treaty_id_fkey" FOREIGN KEY ("treaty_id") REFERENCES "treaty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause" ADD CONSTRAINT "clause_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_update" ADD CONSTRAINT "clause_update_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_checkpoint" ADD CONSTRAINT "clause_checkpoint_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_client" ADD CONSTRAINT "clause_client_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_version" ADD CONSTRAINT "text_version_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "private_draft" ADD CONSTRAINT "private_draft_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "private_draft" ADD CONSTRAINT "private_draft_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mechanism" ADD CONSTRAINT "mechanism_treaty_id_fkey" FOREIGN KEY ("treaty_id") REFERENCES "treaty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mechanism_clause" ADD CONSTRAINT "mechanism_clause_mechanism_id_fkey" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mechanism_clause" ADD CONSTRAINT "mechanism_clause_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "elector" ADD CONSTRAINT "elector_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "elector" ADD CONSTRAINT "elector_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_ballot_id_delegation_id_fkey" FOREIGN KEY ("ballot_id", "delegation_id") REFERENCES "elector"("ballot_id", "delegation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

