-- Who may vote and who is in the room: credentials, attendance, proxies, population.

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('ACCREDITED', 'CREDENTIALS_OUTSTANDING', 'SUSPENDED', 'VOTE_LOST');

-- AlterTable
ALTER TABLE "negotiation" ADD COLUMN     "proxy_limit" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "delegation" ADD COLUMN     "population" INTEGER;

-- CreateTable
CREATE TABLE "credential" (
    "delegation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "standing" "standing" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "issued_by" TEXT NOT NULL DEFAULT '',
    "issued_on" DATE,
    "examined_by" UUID NOT NULL,
    "examined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "credential_pkey" PRIMARY KEY ("delegation_id","number")
);

-- CreateTable
CREATE TABLE "attendance" (
    "sitting_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "is_present" BOOLEAN NOT NULL,
    "is_roll" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "taken_by" UUID NOT NULL,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("sitting_id","delegation_id","number")
);

-- CreateTable
CREATE TABLE "proxy" (
    "id" UUID NOT NULL,
    "grantor_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "given_by" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "ended_by" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "proxy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "attendance_delegation_id_idx" ON "attendance"("delegation_id");

-- CreateIndex
CREATE INDEX "proxy_grantor_id_idx" ON "proxy"("grantor_id");

-- CreateIndex
CREATE INDEX "proxy_holder_id_idx" ON "proxy"("holder_id");

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_sitting_id_fkey" FOREIGN KEY ("sitting_id") REFERENCES "sitting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proxy" ADD CONSTRAINT "proxy_grantor_id_fkey" FOREIGN KEY ("grantor_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proxy" ADD CONSTRAINT "proxy_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ── Values ──────────────────────────────────────────────────────────────────────────────────────────────
alter table negotiation add constraint negotiation_proxy_limit check (proxy_limit between 0 and 300);
alter table delegation add constraint delegation_population check (population > 0);
alter table credential
  add constraint credential_number check (number > 0),
  add constraint credential_says_why_not check ((standing = 'ACCREDITED') = (btrim(reason) = '')),
  add constraint credential_lengths check (char_length(reason) <= 500 and char_length(issued_by) <= 200);
alter table attendance add constraint attendance_number check (number > 0);
alter table proxy
  add constraint proxy_is_of_another check (grantor_id <> holder_id),
  add constraint proxy_is_ended_whole check ((ended_at is null) = (ended_by is null));
create unique index one_standing_proxy on proxy (grantor_id) where ended_at is null;

-- ── What was said stays as it was ───────────────────────────────────────────────────────────────────────
create trigger credentials_are_append_only before update or delete or truncate on credential
  for each statement execute function refuse_change();
create trigger attendance_is_append_only before update or delete or truncate on attendance
  for each statement execute function refuse_change();

-- Attendance is taken of delegations of the negotiation, while the sitting is open.
create function guard_attendance() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from taken
    join sitting on sitting.id = taken.sitting_id
    join delegation on delegation.id = taken.delegation_id
    where sitting.closed_at is not null or sitting.negotiation_id <> delegation.negotiation_id
  ) then
    raise exception 'attendance is taken in an open sitting of the negotiation' using errcode = 'TR006';
  end if;
  return null;
end $$;
create trigger guard_attendance after insert on attendance referencing new table as taken
  for each statement execute function guard_attendance();

-- Whoever votes for others has not given away its own vote, and votes for no more than the negotiation allows. Of a
-- proxy that was given, only the end is added, once.
create function guard_proxy() returns trigger language plpgsql as $$
declare
  allowed int;
begin
  if tg_op = 'DELETE' then
    raise exception 'a proxy stays on the record' using errcode = 'TR001';
  end if;
  if tg_op = 'UPDATE' then
    if old.ended_at is not null or new.ended_at is null
      or (new.id, new.grantor_id, new.holder_id, new.given_by, new.given_at)
        is distinct from (old.id, old.grantor_id, old.holder_id, old.given_by, old.given_at)
    then
      raise exception 'a proxy stays on the record' using errcode = 'TR001';
    end if;
    return new;
  end if;
  select proxy_limit into allowed from delegation holder
    join delegation grantor using (negotiation_id)
    join negotiation on negotiation.id = negotiation_id
    where holder.id = new.holder_id and grantor.id = new.grantor_id;
  if allowed is null
    or (select count(*) from proxy where holder_id = new.holder_id and ended_at is null) >= allowed
    or exists (select 1 from proxy where ended_at is null
      and (grantor_id = new.holder_id or holder_id = new.grantor_id))
  then
    raise exception 'this vote cannot be given to that delegation' using errcode = 'TR006';
  end if;
  return new;
end $$;
create trigger guard_proxy before insert or update or delete on proxy for each row execute function guard_proxy();
create trigger proxies_are_kept before truncate on proxy for each statement execute function refuse_change();
