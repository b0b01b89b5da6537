-- As in 0002_guards; the head of the delegation that is an elector's proxy in the ballot casts its vote too.
create or replace function guard_vote() returns trigger language plpgsql as $$
declare
  state ballot_status;
  of_negotiation uuid;
begin
  select status, negotiation_id into state, of_negotiation from ballot where id = new.ballot_id for share;
  if state is distinct from 'OPEN' then
    raise exception 'the ballot is closed' using errcode = 'TR003';
  end if;
  if not exists (
    select 1 from member
    where negotiation_id = of_negotiation and user_id = new.cast_by and office = 'HEAD_OF_DELEGATION'
      and (delegation_id = new.delegation_id or delegation_id = (
        select proxy_id from elector where ballot_id = new.ballot_id and elector.delegation_id = new.delegation_id))
  ) then
    raise exception 'only a head of the delegation or of its proxy casts its vote' using errcode = 'TR004';
  end if;
  return new;
end $$;
