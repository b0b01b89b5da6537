import { adoptsTexts } from "#lib/ballot/ballot-act.ts";
import type { ClauseStatus } from "#lib/clause/clause-kind.ts";
import type { JournalAct } from "./event.ts";

/** The status in which acts leave a clause: `acts` are those about it, in order; others change nothing. */
export function statusAfter(acts: readonly JournalAct[]): ClauseStatus {
  let [status, before]: [ClauseStatus, ClauseStatus] = ["OPEN", "OPEN"];
  for (const act of acts) {
    switch (act.type) {
      case "clause.frozen":
        status = "FROZEN";
        break;
      case "clause.unfrozen":
      case "clause.reinstated":
        status = "OPEN";
        break;
      case "clause.withdrawn":
        status = "WITHDRAWN";
        break;
      case "ballot.opened":
        // a vote on the whole treaty may speak of what is adopted already
        if (status !== "ADOPTED") [status, before] = ["VOTING", status];
        break;
      case "ballot.closed":
        if (status === "VOTING") status = adoptsTexts(act) ? "ADOPTED" : before;
        break;
      case "ballot.cancelled":
      case "silence.withdrawn":
        if (status === "VOTING") status = before;
        break;
      case "silence.circulated":
        [status, before] = ["VOTING", status];
        break;
      case "silence.broken":
        if (act.ends) status = before;
        break;
      case "silence.adopted":
        status = act.effect === "ADOPT" ? "ADOPTED" : before;
        break;
    }
  }
  return status;
}
