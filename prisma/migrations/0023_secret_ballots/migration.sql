-- CreateTable
CREATE TABLE "secret_ballot" (
    "ballot_id" UUID NOT NULL,
    "public_key" TEXT NOT NULL,
    "private_key" TEXT,
    "taken" UUID[] DEFAULT ARRAY[]::UUID[],
    "signed" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "secret_ballot_pkey" PRIMARY KEY ("ballot_id")
);

-- CreateTable
CREATE TABLE "ballot_box" (
    "ballot_id" UUID NOT NULL,
    "papers" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ballot_box_pkey" PRIMARY KEY ("ballot_id")
);

-- AddForeignKey
ALTER TABLE "secret_ballot" ADD CONSTRAINT "secret_ballot_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_box" ADD CONSTRAINT "ballot_box_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Papers are handed out while the key to sign them is there, to electors, one each. Once it is gone it does not come
-- back, and nobody takes another.
create function guard_papers() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.ballot_id, new.public_key) is distinct from (old.ballot_id, old.public_key)
       or not (new.taken @> old.taken) then
      raise exception 'papers that were handed out are kept' using errcode = 'TR001';
    end if;
    if old.private_key is null and (new.private_key is not null or new.taken is distinct from old.taken) then
      raise exception 'no papers are handed out any more' using errcode = 'TR003';
    end if;
  end if;
  if not exists (select from ballot where id = new.ballot_id and method = 'SECRET') then
    raise exception 'papers belong to a secret ballot' using errcode = 'TR003';
  end if;
  if exists (select from unnest(new.taken) delegation_id group by delegation_id having count(*) > 1)
     or exists (
       select from unnest(new.taken) taker where not exists (
         select from elector where ballot_id = new.ballot_id and delegation_id = taker)) then
    raise exception 'a paper goes to each elector, once' using errcode = 'TR004';
  end if;
  return new;
end $$;
create trigger guard_papers before insert or update on secret_ballot
  for each row execute function guard_papers();

-- In a secret ballot nobody votes under a name.
create function guard_secret_ballot() returns trigger language plpgsql as $$
begin
  if exists (select from ballot where id = new.ballot_id and method = 'SECRET') then
    raise exception 'the ballot is secret' using errcode = 'TR004';
  end if;
  return new;
end $$;
create trigger guard_secret_ballot before insert on vote for each row execute function guard_secret_ballot();
create trigger papers_are_kept before delete or truncate on secret_ballot
  for each statement execute function refuse_change();

-- The box takes papers while votes are collected, never more than were handed out, and loses none unless the vote is
-- called off: then it is emptied.
create function guard_box() returns trigger language plpgsql as $$
declare
  status ballot_status;
  papers secret_ballot;
begin
  if new.ballot_id <> old.ballot_id then
    raise exception 'a box stays with its ballot' using errcode = 'TR001';
  end if;
  if new.papers = old.papers then
    return new;
  end if;
  select b.status into status from ballot b where b.id = new.ballot_id;
  select * into papers from secret_ballot s where s.ballot_id = new.ballot_id;
  if status = 'CANCELLED' and new.papers = '[]' then
    return new;
  end if;
  if status <> 'OPEN' or papers.private_key is not null
     or jsonb_array_length(new.papers) not between jsonb_array_length(old.papers) and cardinality(papers.taken) then
    raise exception 'the box is closed' using errcode = 'TR003';
  end if;
  return new;
end $$;
create trigger guard_box before update on ballot_box for each row execute function guard_box();
create trigger boxes_are_kept before delete or truncate on ballot_box
  for each statement execute function refuse_change();
