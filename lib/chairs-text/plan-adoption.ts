import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { ClauseStatus } from "#lib/clause/clause-kind.ts";

/** A clause as far as an adoption compares it: its place, its title and the identity of its negotiating text. */
export type StandingClause = {
  readonly id: string;
  readonly parentId: string | null;
  readonly orderKey: string;
  readonly heading: string;
  readonly numberAs: string;
  readonly status: ClauseStatus;
  readonly textHash: string;
};

/** A clause of a chair's text; without an origin it was written there. */
export type BranchClause = StandingClause & {
  readonly originId: string | null;
  /** The text it was branched with; null: there was none. */
  readonly originHash: string | null;
};

/** What an adoption does to a clause of the treaty. */
export type ClauseChange = {
  readonly clauseId: string;
  readonly branchId: string;
  readonly text: boolean;
  /** Heading or number. */
  readonly title: boolean;
  readonly place: boolean;
  readonly isWithdrawn: boolean;
  /** Its text was edited in the treaty after the chair's text was begun: that stays in the history alone. */
  readonly isEditedSince: boolean;
};

/** How the treaty becomes exactly what a chair's text says. */
export type AdoptionPlan = {
  readonly changes: readonly ClauseChange[];
  /** Clauses of the chair's text that are added to the treaty. */
  readonly added: readonly string[];
  /** Clauses that were added to the treaty after the chair's text was begun: they are withdrawn. */
  readonly leftOut: readonly string[];
  /** Clauses of the treaty that would change and are closed: while there are any, nothing is adopted. */
  readonly closed: readonly string[];
};

/** Compares a treaty and a chair's text branched from it. What both have alike is left alone, its suggestions too. */
export function planAdoption(
  treaty: readonly StandingClause[],
  branch: readonly BranchClause[],
): AdoptionPlan {
  const byId = new Map(treaty.map((clause) => [clause.id, clause]));
  const originOf = new Map(branch.map(({ id, originId }) => [id, originId ?? id]));
  const changes = branch.flatMap((each) => {
    const source = each.originId === null ? undefined : byId.get(each.originId);
    if (!source) return [];
    const change = changeOf(source, each, (id) => originOf.get(id) ?? id);
    return isChange(change) ? [change] : [];
  });
  const origins = new Set(branch.map(({ originId }) => originId));
  const leftOut = treaty.filter(({ id, status }) => status !== "WITHDRAWN" && !origins.has(id));
  const isBlocked = (id: string) => byId.get(id)?.status !== "OPEN";
  const withdrawnSince = branch.flatMap(({ originId, status }) =>
    originId !== null && status !== "WITHDRAWN" && byId.get(originId)?.status === "WITHDRAWN"
      ? [originId]
      : [],
  );
  const changed = changes.filter(({ text, title, isWithdrawn }) => text || title || isWithdrawn);
  const closed = [...changed.map(({ clauseId }) => clauseId), ...leftOut.map(({ id }) => id)].filter(
    isBlocked,
  );
  return {
    changes,
    added: branch
      .filter(({ originId, status }) => originId === null && status !== "WITHDRAWN")
      .map(({ id }) => id),
    leftOut: leftOut.map(({ id }) => id),
    closed: [...new Set([...closed, ...withdrawnSince])],
  };
}

/** What was looked at before adopting: it is another one as soon as a text or a title that is concerned changes. */
export function planMark(plan: AdoptionPlan, clauses: readonly (StandingClause | BranchClause)[]): string {
  const concerned = new Set([
    ...plan.changes.flatMap(({ clauseId, branchId }) => [clauseId, branchId]),
    ...plan.added,
    ...plan.leftOut,
    ...plan.closed,
  ]);
  const seen = clauses
    .filter(({ id }) => concerned.has(id))
    .map(({ id, heading, numberAs, status, textHash }) => ({ id, heading, numberAs, status, textHash }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return bytesToHex(sha256(utf8ToBytes(canonicalize({ plan, seen }) ?? "")));
}

function changeOf(
  source: StandingClause,
  branch: BranchClause,
  treatyId: (branchId: string) => string,
): ClauseChange {
  const parentId = branch.parentId === null ? null : treatyId(branch.parentId);
  const isWithdrawn = branch.status === "WITHDRAWN" && source.status !== "WITHDRAWN";
  const stands = branch.status !== "WITHDRAWN";
  return {
    clauseId: source.id,
    branchId: branch.id,
    text: stands && branch.textHash !== source.textHash,
    title: stands && (branch.heading !== source.heading || branch.numberAs !== source.numberAs),
    place: stands && (parentId !== source.parentId || branch.orderKey !== source.orderKey),
    isWithdrawn,
    isEditedSince: branch.originHash !== null && branch.originHash !== source.textHash,
  };
}

function isChange({ text, title, place, isWithdrawn }: ClauseChange): boolean {
  return text || title || place || isWithdrawn;
}
