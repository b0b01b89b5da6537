-- The rules of procedure of a conference: rules of its own, and which rule it proposes for what.

-- CreateTable
CREATE TABLE "decision_rule" (
    "id" UUID NOT NULL,
    "negotiation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "removed_by" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "decision_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standing_rules" (
    "negotiation_id" UUID NOT NULL,
    "substance" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "adoption" TEXT NOT NULL,
    "reopening" TEXT NOT NULL,
    "is_package" BOOLEAN NOT NULL,

    CONSTRAINT "standing_rules_pkey" PRIMARY KEY ("negotiation_id")
);

-- CreateIndex
CREATE INDEX "decision_rule_negotiation_id_idx" ON "decision_rule"("negotiation_id");

-- AddForeignKey
ALTER TABLE "decision_rule" ADD CONSTRAINT "decision_rule_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_rules" ADD CONSTRAINT "standing_rules_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A name means one rule at a time; one that was removed leaves it to others.
create unique index decision_rule_name on decision_rule (negotiation_id, lower(name)) where removed_at is null;

alter table decision_rule
  add constraint decision_rule_has_a_name check (btrim(name) <> '' and rule ->> 'name' = name),
  add constraint decision_rule_is_removed_by_somebody check ((removed_at is null) = (removed_by is null));

-- Rules are marked as removed, never deleted; one that was removed stays as it was.
create trigger rules_are_kept before delete or truncate on decision_rule
  for each statement execute function refuse_change();
create function guard_removed_rule() returns trigger language plpgsql as $$
begin
  if old.removed_at is not null then
    raise exception 'a rule that was removed stays as it was' using errcode = 'TR001';
  end if;
  return new;
end $$;
create trigger guard_removed_rule before update on decision_rule for each row execute function guard_removed_rule();
