-- Who proposed a mechanism, and the last guard of positions and of the register.

-- AlterTable
ALTER TABLE "mechanism" ADD COLUMN     "delegation_id" UUID;

-- AddForeignKey
ALTER TABLE "mechanism" ADD CONSTRAINT "mechanism_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "mechanism_delegation_id_idx" ON "mechanism"("delegation_id");

alter table "position"
  add constraint position_text_hash check (text_hash ~ '^[0-9a-f]{64}$'),
  add constraint position_revision check (revision >= 0),
  add constraint position_statement_length check (char_length(statement) <= 4000);

-- A position is the delegation's own: a speaker of the delegation takes it, on a clause of the negotiation that has not
-- been withdrawn, as the next after the one before, on a text that the clause has or had.
create function guard_position() returns trigger language plpgsql as $$
declare
  of_negotiation uuid;
  state clause_status;
begin
  select t.negotiation_id, c.status into of_negotiation, state
    from clause c join treaty t on t.id = c.treaty_id where c.id = new.clause_id for share of c;
  if not exists (
    select 1 from member
    where negotiation_id = of_negotiation and user_id = new.taken_by
      and delegation_id = new.delegation_id and office in ('HEAD_OF_DELEGATION', 'DELEGATE')
  ) then
    raise exception 'only a head of the delegation or a delegate takes its positions' using errcode = 'TR006';
  end if;
  if state = 'WITHDRAWN' then
    raise exception 'no position on a withdrawn clause' using errcode = 'TR002';
  end if;
  if new.number <> 1 + (select coalesce(max(number), 0) from "position"
      where clause_id = new.clause_id and delegation_id = new.delegation_id) then
    raise exception 'positions are numbered without gaps' using errcode = 'TR001';
  end if;
  if new.text_hash is distinct from (
    select hash from text_version where clause_id = new.clause_id and revision <= new.revision
    order by revision desc limit 1
  ) then
    raise exception 'a position is on a text of the clause' using errcode = 'TR001';
  end if;
  return new;
end $$;
create trigger guard_position before insert on "position" for each row execute function guard_position();

-- ── Mechanisms ──────────────────────────────────────────────────────────────────────────────────────────
alter table mechanism
  add constraint mechanism_quota_by_type check (
    quota_amount is null
    or type in ('ON_SITE_INSPECTION', 'CHALLENGE_INSPECTION', 'EVALUATION_VISIT', 'CBM_VISIT', 'EXHIBITION',
                'OVERFLIGHT', 'TELEMETRY_EXCHANGE')
  ),
  add constraint mechanism_quota_has_a_period check ((quota_amount is null) = (btrim(quota_period) = ''));

-- A mechanism stands in clauses of its own treaty, and its delegation sits in that treaty's negotiation.
create function guard_mechanism_clause() returns trigger language plpgsql as $$
begin
  if (select treaty_id from mechanism where id = new.mechanism_id)
     is distinct from (select treaty_id from clause where id = new.clause_id) then
    raise exception 'a mechanism stands in its own treaty' using errcode = 'TR007';
  end if;
  return new;
end $$;
create trigger guard_mechanism_clause before insert or update on mechanism_clause
  for each row execute function guard_mechanism_clause();

create function guard_mechanism() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.treaty_id, new.delegation_id, new.created_by, new.created_at)
       is distinct from (old.treaty_id, old.delegation_id, old.created_by, old.created_at) then
      raise exception 'who proposed a mechanism, where and when, is fixed' using errcode = 'TR007';
    end if;
    if old.status = 'WITHDRAWN' then
      raise exception 'a withdrawn mechanism is closed' using errcode = 'TR007';
    end if;
  end if;
  if new.delegation_id is not null and not exists (
    select 1 from treaty t join delegation d on d.negotiation_id = t.negotiation_id
    where t.id = new.treaty_id and d.id = new.delegation_id
  ) then
    raise exception 'a mechanism is proposed by a delegation of the negotiation' using errcode = 'TR007';
  end if;
  return new;
end $$;
create trigger guard_mechanism before insert or update on mechanism
  for each row execute function guard_mechanism();

-- When the transaction ends, every mechanism stands in at least one clause.
create function mechanism_stands_somewhere() returns trigger language plpgsql as $$
declare
  checked uuid;
begin
  if tg_table_name = 'mechanism' then
    checked := new.id;
  else
    checked := old.mechanism_id;
  end if;
  if exists (select 1 from mechanism where id = checked)
     and not exists (select 1 from mechanism_clause where mechanism_id = checked) then
    raise exception 'a mechanism stands in at least one clause' using errcode = 'TR007';
  end if;
  return null;
end $$;
create constraint trigger mechanism_stands_somewhere after insert on mechanism
  deferrable initially deferred for each row execute function mechanism_stands_somewhere();
create constraint trigger mechanism_still_stands_somewhere after delete or update on mechanism_clause
  deferrable initially deferred for each row execute function mechanism_stands_somewhere();
