import { listWords } from "#lib/list-words.ts";
import type { JournalAct } from "./event.ts";

/** Acts about the order in which proposals are put to the vote. */
export type OrderAct = Extract<JournalAct, { readonly type: `${"order" | "appeal"}.${string}` }>;

/** One English sentence for a ruling on the order of voting and for what became of an appeal against it. */
export function describeOrder(act: OrderAct): string {
  const ruling = `the ruling on the order of voting on ${act.label}`;
  switch (act.type) {
    case "order.ruled": {
      const symbols = act.order.map(({ symbol }) => symbol).join(", then ");
      const kept = act.order.filter(({ isKept }) => isKept).map(({ symbol }) => symbol);
      const put = kept.length > 0 ? `; ${listWords(kept)} put all the same` : "";
      return `ruled that on ${act.label} the order of voting is ${symbols}${put}${because(act.reason)}.`;
    }
    case "order.appealed":
      return `appealed for ${act.delegationName} against ${ruling}${because(act.reason)}.`;
    case "appeal.ended":
      return act.outcome === "WITHDRAWN"
        ? `withdrew the appeal of ${act.delegationName} against ${ruling}.`
        : `put on record that ${ruling} ${act.outcome === "OVERRULED" ? "is overruled" : "stands"} on the appeal of ${act.delegationName}.`;
  }
}

function because(reason: string): string {
  return reason ? ` (${reason})` : "";
}
