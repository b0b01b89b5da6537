import {
  IconBan,
  IconCheck,
  IconGavel,
  IconMinus,
  IconUsersMinus,
  IconX,
  type TablerIcon,
} from "@tabler/icons-react";
import type { Ballot } from "#lib/ballot/ballot.ts";
import classes from "./ballot-state.module.css";

const LOOKS = {
  OPEN: { name: "Open for voting", Icon: IconGavel },
  CANCELLED: { name: "Called off", Icon: IconBan },
  CARRIED: { name: "Carried", Icon: IconCheck },
  NOT_CARRIED: { name: "Not carried", Icon: IconX },
  NO_DECISION: { name: "No decision", Icon: IconMinus },
  NO_QUORUM: { name: "No quorum", Icon: IconUsersMinus },
} as const satisfies Record<string, { readonly name: string; readonly Icon: TablerIcon }>;

/** Where a vote stands, or how it ended, in a word and an icon. */
export function BallotState({ ballot }: { readonly ballot: Pick<Ballot, "status" | "result"> }) {
  const state = ballot.result?.verdict ?? (ballot.status === "CANCELLED" ? "CANCELLED" : "OPEN");
  const { name, Icon } = LOOKS[state];
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={15} aria-hidden />
      {name}
    </span>
  );
}
