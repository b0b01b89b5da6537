-- When a person was last in a negotiation, and when the visit before this one ended. Known to that person alone.

-- CreateTable
CREATE TABLE "visit" (
    "negotiation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "visit_pkey" PRIMARY KEY ("negotiation_id","user_id")
);

-- CreateIndex
CREATE INDEX "visit_user_id_idx" ON "visit"("user_id");

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table visit add constraint visit_ends_before_the_next check (last_ended_at is null or last_ended_at <= seen_at);
