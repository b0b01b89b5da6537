import type { ClauseKind, ClauseStage } from "#lib/clause/clause-kind.ts";
import { CLAUSE_STATES, type ClauseState, isAgreed } from "./clause-state.ts";
import type { GateFacts } from "./clean-gate.ts";

/** A clause as the overview shows it: where it stands, what is open, who blocks, and what moved. */
export type OverviewRow = {
  readonly clauseId: string;
  readonly kind: ClauseKind;
  readonly label: string;
  readonly heading: string;
  /** The part or annex it stands in, at the top of the treaty; null: it stands there itself. */
  readonly partId: string | null;
  readonly state: ClauseState;
  readonly open: GateFacts;
  /** Short names of the delegations that reject the present text. */
  readonly rejecting: readonly string[];
  /** Short names of the delegations and blocs that oppose words in brackets or an option, as the words are now. */
  readonly opposing: readonly string[];
  /** Short names of the delegations whose capital is waited for. */
  readonly pending: readonly string[];
  /** Until when; ISO-8601, UTC. */
  readonly dueAt: string | null;
  /** Drafting notes on its text. */
  readonly notes: number;
  readonly movement: Movement;
};

/** What happened to a clause since a moment. */
export type Movement = {
  /** Whether the negotiating text is another, or there was none then. */
  readonly text: "same" | "changed" | "new";
  /** Brackets, groups of options and holes that were opened, and settled. */
  readonly opened: number;
  readonly closed: number;
  /** The steps of its life that were taken. */
  readonly steps: readonly LifeStep[];
  /** Short names of the delegations whose position moved: another stance, or a first one. */
  readonly moved: readonly string[];
};

/** A step in the life of a clause, as the overview names it; `DRAFT`: an edit or a capital took an agreement back. */
export type LifeStep = ClauseStage | "CORRECTED" | "ADOPTED";

/** What a chair would put on the wall. */
export type TreatyOverview = {
  /** Since when movement is counted; ISO-8601, UTC. */
  readonly since: string;
  readonly rows: readonly OverviewRow[];
  readonly parts: readonly { readonly id: string; readonly label: string; readonly heading: string }[];
  /** Clauses that are withdrawn and have no row. */
  readonly withdrawn: number;
};

/** A delegation's position on a clause, then or now, as far as movement goes. */
export type StanceThen = {
  readonly delegationId: string;
  readonly stance: string;
  readonly adReferendum: boolean;
};

/** How many texts are in each state, and how many are agreed. Numbers of brackets make no score (domain of practice: bracket wars). */
export type OverviewTotals = {
  readonly byState: readonly { readonly state: ClauseState; readonly count: number }[];
  readonly agreed: number;
  readonly all: number;
};

/** Adds the rows up; states that no text is in are left out. */
export function addUp({ rows, withdrawn }: Pick<TreatyOverview, "rows" | "withdrawn">): OverviewTotals {
  const count = (state: ClauseState) =>
    rows.filter((row) => row.state === state).length + (state === "WITHDRAWN" ? withdrawn : 0);
  const byState = CLAUSE_STATES.map((state) => ({ state, count: count(state) }));
  return {
    byState: byState.filter((each) => each.count > 0),
    agreed: rows.filter((row) => isAgreed(row.state)).length,
    all: rows.length,
  };
}

/** The delegations whose position is another than then: another stance, a confirmation, or a first one. */
export function movedSince(then: readonly StanceThen[], now: readonly StanceThen[]): readonly string[] {
  const before = new Map(then.map((position) => [position.delegationId, position]));
  return now
    .filter(({ delegationId, stance, adReferendum }) => {
      const old = before.get(delegationId);
      return old === undefined || old.stance !== stance || old.adReferendum !== adReferendum;
    })
    .map(({ delegationId }) => delegationId);
}

/** Whether nothing happened. */
export function stoodStill({ text, opened, closed, steps, moved }: Movement): boolean {
  return text === "same" && opened + closed + steps.length + moved.length === 0;
}
