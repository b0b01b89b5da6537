-- Votes on the motion to divide, on the parts of a divided text, and on motions that delegations have made.

-- AlterTable
ALTER TABLE "ballot" ADD COLUMN     "division_id" UUID,
ADD COLUMN     "motion_id" UUID,
ADD COLUMN     "part" INTEGER;

-- CreateIndex
CREATE INDEX "ballot_division_id_idx" ON "ballot"("division_id");

-- CreateIndex
CREATE INDEX "ballot_motion_id_idx" ON "ballot"("motion_id");

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_division_id_fkey" FOREIGN KEY ("division_id") REFERENCES "division"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_motion_id_fkey" FOREIGN KEY ("motion_id") REFERENCES "motion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table ballot
  add constraint ballot_part_is_of_a_division check (
    (subject = 'PART') = (part is not null) and (part is null or (part > 0 and division_id is not null))
    and (division_id is null or subject = 'PART' or (subject = 'MOTION' and motion = 'DIVIDE'))
    and (motion_id is null or subject = 'MOTION'));

-- A part, a motion to divide and any motion is put once at a time, and decided once.
create unique index one_open_vote_in_a_division on ballot (division_id) where status = 'OPEN';
create unique index one_decision_on_a_part on ballot (division_id, coalesce(part, 0))
  where status = 'CLOSED' and verdict in ('CARRIED', 'NOT_CARRIED');
create unique index one_open_vote_on_a_motion on ballot (motion_id) where status = 'OPEN';
create unique index one_decision_on_a_motion on ballot (motion_id)
  where status = 'CLOSED' and verdict in ('CARRIED', 'NOT_CARRIED');

-- A part is put to the vote while its division is granted.
create function guard_vote_in_division() returns trigger language plpgsql as $$
begin
  if new.division_id is not null and not exists (
    select 1 from division where id = new.division_id and negotiation_id = new.negotiation_id
      and status = case when new.part is null then 'REQUESTED' else 'GRANTED' end::division_status
      and coalesce(new.part, 0) <= jsonb_array_length(parts)
  ) then
    raise exception 'the division is closed' using errcode = 'TR009';
  end if;
  return new;
end $$;
create trigger guard_vote_in_division before insert on ballot
  for each row execute function guard_vote_in_division();
