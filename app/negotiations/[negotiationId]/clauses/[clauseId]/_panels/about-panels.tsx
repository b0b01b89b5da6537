import type { Ballot } from "#lib/ballot/ballot.ts";
import type { Clause } from "#lib/clause/clause.ts";
import type { PrivateDraft } from "#lib/clause/private-draft.ts";
import type { Division } from "#lib/division/division.ts";
import type { Mechanism } from "#lib/mechanism/mechanism.ts";
import type { ClausePositions } from "#lib/position/clause-positions.ts";
import type { PositionReservation } from "#lib/reservation/reservation.ts";
import type { RuleChoices } from "#lib/rule-book/choose-rule.ts";
import type { ClauseLife } from "#lib/stage/clause-life.ts";
import { editoriallySame } from "#lib/stage/stage-change.ts";
import { DraftsPanel } from "../_drafts/drafts-panel.tsx";
import { LifePanel, type LifeRights } from "../_life/life-panel.tsx";
import { LintNotes } from "../_life/lint-notes.tsx";
import { ReservationsPanel } from "../_reservations/reservations-panel.tsx";
import { MechanismsPanel } from "./mechanisms-panel.tsx";
import { PositionsPanel } from "./positions-panel.tsx";
import { VotesPanel } from "./votes-panel.tsx";

/** What is known about a clause besides its text. */
export interface AboutClause {
  readonly drafts: readonly PrivateDraft[];
  readonly ballots: readonly Ballot[];
  readonly divisions: readonly Division[];
  readonly positions: ClausePositions;
  readonly mechanisms: readonly Mechanism[];
  readonly life: ClauseLife;
  /** From what the chair chooses the rule of a vote; null for everybody else. */
  readonly ruleChoices: RuleChoices | null;
  readonly terms: { readonly defined: readonly string[]; readonly unused: readonly string[] };
}

/** What the person may do here; `…For` is the delegation they would act for, null if they may not. */
export interface AboutRights {
  readonly life: LifeRights;
  readonly reserveFor: string | null;
  readonly mayReserve: boolean;
  readonly takePositionFor: string | null;
  readonly mayDivide: boolean;
}

/** The panels about a clause: one's drafts, where it stands, what is noted, reserved, said, voted and built on it. */
export function AboutPanels(props: {
  readonly negotiationId: string;
  readonly clause: Clause;
  readonly about: AboutClause;
  readonly reservations: readonly PositionReservation[];
  readonly rights: AboutRights;
}) {
  const { clause, about, reservations, rights } = props;
  const { drafts, life, positions, terms, ballots, mechanisms } = about;
  const place = { negotiationId: props.negotiationId, clauseId: clause.id };
  const { negotiationId } = place;
  return (
    <>
      <DraftsPanel negotiationId={negotiationId} clause={clause} drafts={drafts} />
      <LifePanel
        negotiationId={negotiationId}
        clause={clause}
        life={life}
        positions={positions}
        rights={rights.life}
        ruleChoices={about.ruleChoices}
      />
      <LintNotes clause={clause} terms={terms} />
      <ReservationsPanel
        {...place}
        reservations={reservations}
        ownDelegationId={rights.reserveFor}
        mayEnter={rights.mayReserve}
      />
      <PositionsPanel
        {...place}
        positions={positions}
        mayTakeFor={rights.takePositionFor}
        editorially={sameWords(life)}
      />
      <VotesPanel
        negotiationId={negotiationId}
        clause={clause}
        ballots={ballots}
        ruleChoices={about.ruleChoices}
        divisions={about.divisions}
        mayDivide={rights.mayDivide}
      />
      <MechanismsPanel {...place} mechanisms={mechanisms} />
    </>
  );
}

/** The texts that say the same as the present one, but for editorial corrections. */
function sameWords({ changes, text }: ClauseLife): ReadonlySet<string> {
  const same = editoriallySame(changes);
  return text && same.has(text.textHash) ? same : new Set();
}
