-- A chair's text is a treaty of its own beside the one it was branched from, and its clauses know where they came from.

-- ── Chair's texts ───────────────────────────────────────────────────────────────────────────────────────
create type chairs_text_status as enum ('DRAFT', 'ISSUED', 'ADOPTED', 'DROPPED');

alter table treaty
  add column basis_id uuid,
  add column status chairs_text_status,
  add column begun_by uuid,
  add column issued_at timestamptz(3),
  add column issued_by uuid,
  add column closed_at timestamptz(3),
  add column closed_by uuid,
  add constraint treaty_basis_id_fkey foreign key (basis_id) references treaty (id) on delete restrict on update cascade,
  add constraint chairs_text_is_whole check (
    (basis_id is null) = (status is null) and (basis_id is null) = (begun_by is null)
    and (issued_at is null) = (issued_by is null) and (closed_at is null) = (closed_by is null)
    and (closed_at is not null) = coalesce(status in ('ADOPTED', 'DROPPED'), false)
    and case status when 'DRAFT' then issued_at is null when 'DROPPED' then true
      else (issued_at is null) = (status is null) end);

create unique index one_negotiated_treaty on treaty (negotiation_id) where basis_id is null;

-- ── Where clauses come from ─────────────────────────────────────────────────────────────────────────────
alter table clause
  add column origin_id uuid,
  add column origin_revision int,
  add constraint clause_origin_id_fkey foreign key (origin_id) references clause (id) on delete restrict on update cascade,
  add constraint clause_origin_is_whole check ((origin_id is null) = (origin_revision is null));
create index clause_origin_id_idx on clause (origin_id);

-- Row `seq` of a clause's log brought in what another clause's log had written up to a revision, with its item ids.
create table clause_descent (
  clause_id uuid not null references clause (id) on delete restrict on update cascade,
  seq int not null,
  from_clause_id uuid not null references clause (id) on delete restrict on update cascade,
  from_revision int not null,
  constraint clause_descent_pkey primary key (clause_id, seq),
  constraint clause_descent_from_another check (clause_id <> from_clause_id and seq > 0 and from_revision > 0));

create trigger descents_are_append_only before update or delete or truncate on clause_descent
  for each statement execute function refuse_change();

-- ── How what was open ends when a chair's text becomes the basis ────────────────────────────────────────
alter type contested_outcome add value 'SUPERSEDED';
alter type suggestion_status add value 'SUPERSEDED';
