import type { Clause, ToldClause } from "#lib/clause/clause.ts";
import { toldStatus } from "#lib/clause/told-status.ts";

/** How far a text has come, in words: "Adopted", "Agreed ad referendum", "Under negotiation". */
export function clauseStateName({
  stage,
  ...held
}: Pick<ToldClause, "status" | "isCirculated" | "stage">): string {
  const status = toldStatus(held);
  switch (status) {
    case "ADOPTED":
      return "Adopted";
    case "WITHDRAWN":
      return "Withdrawn";
    case "VOTING":
      return "Put to the vote";
    case "CIRCULATED":
      return "In silence procedure";
    case "OPEN":
    case "FROZEN":
      return STAGE_WORDS[stage] || (status === "FROZEN" ? "Frozen" : "Under negotiation");
  }
}

const STAGE_WORDS: Readonly<Record<Clause["stage"], string>> = {
  DRAFT: "",
  AGREED_AD_REF: "Agreed ad referendum",
  AGREED: "Agreed",
  REOPENED: "Reopened",
};
