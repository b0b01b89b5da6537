-- In which order the proposals on a clause are put to the vote, and appeals against the chair's ruling on it.

-- AlterEnum
ALTER TYPE "proposal_status" ADD VALUE 'MOOT';

-- CreateEnum
CREATE TYPE "appeal_status" AS ENUM ('PENDING', 'UPHELD', 'OVERRULED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "voting_order" (
    "id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "proposal_ids" UUID[],
    "kept_ids" UUID[],
    "reasons" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "ruled_by" UUID NOT NULL,
    "ruled_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "voting_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeal" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "status" "appeal_status" NOT NULL DEFAULT 'PENDING',
    "closed_by" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "voting_order_clause_id_number_key" ON "voting_order"("clause_id", "number");

-- CreateIndex
CREATE INDEX "appeal_order_id_idx" ON "appeal"("order_id");

-- CreateIndex
CREATE INDEX "appeal_delegation_id_idx" ON "appeal"("delegation_id");

-- AddForeignKey
ALTER TABLE "voting_order" ADD CONSTRAINT "voting_order_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "voting_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table voting_order
  add constraint voting_order_number check (number > 0),
  add constraint voting_order_keeps_its_own check (kept_ids <@ proposal_ids),
  add constraint voting_order_reason_length check (char_length(reason) <= 2000);
alter table appeal
  add constraint appeal_has_a_reason check (btrim(reason) <> '' and char_length(reason) <= 2000),
  add constraint appeal_is_closed_whole
    check ((status = 'PENDING') = (closed_at is null) and (closed_at is null) = (closed_by is null));

-- One appeal at a time is put to the vote.
create unique index appeal_is_pending_alone on appeal (order_id) where status = 'PENDING';

-- ── What was ruled and what was appealed stays as it was ────────────────────────────────────────────────
create trigger orders_are_append_only before update or delete or truncate on voting_order
  for each statement execute function refuse_change();

-- An appeal is made once and decided once.
create function guard_appeal() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status <> 'PENDING'
    or to_jsonb(new) - 'status' - 'closed_by' - 'closed_at' <> to_jsonb(old) - 'status' - 'closed_by' - 'closed_at'
  then
    raise exception 'an appeal stands as it was made and decided' using errcode = 'TR001';
  end if;
  return new;
end $$;
create trigger guard_appeal before update or delete on appeal for each row execute function guard_appeal();
create trigger appeals_are_kept before truncate on appeal for each statement execute function refuse_change();
