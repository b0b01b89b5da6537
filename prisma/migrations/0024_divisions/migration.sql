-- Division of the question, and procedural motions that delegations make.

-- CreateEnum
CREATE TYPE "division_status" AS ENUM ('REQUESTED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'CONCLUDED');

-- CreateEnum
CREATE TYPE "motion_status" AS ENUM ('STANDING', 'WITHDRAWN', 'RULED_OUT');

-- CreateTable
CREATE TABLE "division" (
    "id" UUID NOT NULL,
    "negotiation_id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "text_hash" TEXT NOT NULL,
    "parts" JSONB NOT NULL,
    "delegation_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "status" "division_status" NOT NULL DEFAULT 'REQUESTED',
    "requested_by" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "clause_was" "clause_status",
    "granted_by" UUID,
    "granted_at" TIMESTAMPTZ(3),
    "held_revision" INTEGER,
    "closed_by" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "concluded_revision" INTEGER,
    "concluded_hash" TEXT,
    "rejected" INTEGER[] DEFAULT ARRAY[]::INTEGER[],

    CONSTRAINT "division_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "division_objection" (
    "division_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "objected_by" UUID NOT NULL,
    "objected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "division_objection_pkey" PRIMARY KEY ("division_id","delegation_id")
);

-- CreateTable
CREATE TABLE "motion" (
    "id" UUID NOT NULL,
    "negotiation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "clause_id" UUID,
    "delegation_id" UUID NOT NULL,
    "status" "motion_status" NOT NULL DEFAULT 'STANDING',
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_by" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "motion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "division_negotiation_id_idx" ON "division"("negotiation_id");

-- CreateIndex
CREATE INDEX "division_clause_id_idx" ON "division"("clause_id");

-- CreateIndex
CREATE INDEX "motion_negotiation_id_idx" ON "motion"("negotiation_id");

-- CreateIndex
CREATE INDEX "motion_clause_id_idx" ON "motion"("clause_id");

-- AddForeignKey
ALTER TABLE "division" ADD CONSTRAINT "division_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "division" ADD CONSTRAINT "division_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "division" ADD CONSTRAINT "division_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "division_objection" ADD CONSTRAINT "division_objection_division_id_fkey" FOREIGN KEY ("division_id") REFERENCES "division"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "division_objection" ADD CONSTRAINT "division_objection_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "motion" ADD CONSTRAINT "motion_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "motion" ADD CONSTRAINT "motion_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "motion" ADD CONSTRAINT "motion_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


alter table division
  add constraint division_text_hash check (text_hash ~ '^[0-9a-f]{64}$' and concluded_hash ~ '^[0-9a-f]{64}$'),
  add constraint division_has_parts check (jsonb_array_length(parts) between 1 and 26),
  add constraint division_clause_was_votable check (clause_was in ('OPEN', 'FROZEN')),
  add constraint division_is_granted_whole check (
    (granted_at is null) = (granted_by is null) and (granted_at is null) = (clause_was is null)
    and (granted_at is null) = (held_revision is null)
    and (status not in ('GRANTED', 'CONCLUDED') or granted_at is not null)
    and (status not in ('REQUESTED', 'REFUSED') or granted_at is null)),
  add constraint division_is_closed_whole check (
    (closed_at is null) = (closed_by is null) and (closed_at is null) = (status in ('REQUESTED', 'GRANTED'))),
  add constraint division_result_belongs_to_conclusion check (
    (concluded_revision is null) = (concluded_hash is null)
    and (concluded_revision is null or status = 'CONCLUDED'));

-- A text is divided in one way at a time.
create unique index one_division_per_clause on division (clause_id) where status in ('REQUESTED', 'GRANTED');

-- What is divided, into what and for whom never changes; once closed, nothing does but that its result is written.
create function guard_division() returns trigger language plpgsql as $$
begin
  if (new.id, new.negotiation_id, new.clause_id, new.revision, new.text_hash, new.parts, new.delegation_id, new.reason,
      new.requested_by, new.requested_at)
     is distinct from
     (old.id, old.negotiation_id, old.clause_id, old.revision, old.text_hash, old.parts, old.delegation_id, old.reason,
      old.requested_by, old.requested_at) then
    raise exception 'a division is of one text, into fixed parts' using errcode = 'TR001';
  end if;
  if old.closed_at is not null and ((new.status, new.closed_at, new.closed_by, new.granted_at, new.granted_by, new.clause_was, new.held_revision)
     is distinct from
     (old.status, old.closed_at, old.closed_by, old.granted_at, old.granted_by, old.clause_was, old.held_revision)
     or old.concluded_revision is not null) then
    raise exception 'the division is closed' using errcode = 'TR009';
  end if;
  return new;
end $$;
create trigger guard_division before update on division for each row execute function guard_division();
create trigger divisions_are_kept before delete or truncate on division
  for each statement execute function refuse_change();
create trigger objections_are_append_only before update or delete or truncate on division_objection
  for each statement execute function refuse_change();

-- Until the division is concluded, its text is neither opened nor settled as a whole.
create function guard_divided_clause() returns trigger language plpgsql as $$
begin
  if new.status is distinct from old.status and new.status not in ('FROZEN', 'VOTING')
     and exists (select 1 from division where clause_id = old.id and status = 'GRANTED') then
    raise exception 'the text is divided' using errcode = 'TR010';
  end if;
  return new;
end $$;
create trigger guard_divided_clause before update of status on clause
  for each row execute function guard_divided_clause();

alter table motion
  add constraint motion_is_closed_whole check (
    (closed_at is null) = (closed_by is null) and (closed_at is null) = (status = 'STANDING'));
create function guard_motion() returns trigger language plpgsql as $$
begin
  if old.status <> 'STANDING' or (new.id, new.negotiation_id, new.kind, new.words, new.clause_id, new.delegation_id,
      new.made_by, new.made_at)
     is distinct from (old.id, old.negotiation_id, old.kind, old.words, old.clause_id, old.delegation_id,
      old.made_by, old.made_at) then
    raise exception 'a motion stays as it was made' using errcode = 'TR001';
  end if;
  return new;
end $$;
create trigger guard_motion before update on motion for each row execute function guard_motion();
create trigger motions_are_kept before delete or truncate on motion
  for each statement execute function refuse_change();
