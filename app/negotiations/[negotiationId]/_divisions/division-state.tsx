import {
  IconArrowBackUp,
  IconCheck,
  IconCircleDashed,
  IconGavel,
  IconLayoutList,
  IconMinus,
  IconQuestionMark,
  IconX,
  type TablerIcon,
} from "@tabler/icons-react";
import type { DivisionStatus } from "#lib/division/division.ts";
import type { PartState } from "#lib/division/next-step.ts";
import classes from "./division-state.module.css";

const STATES = {
  REQUESTED: { name: "Asked for", Icon: IconQuestionMark },
  GRANTED: { name: "Granted: voted on in parts", Icon: IconLayoutList },
  REFUSED: { name: "Refused", Icon: IconX },
  WITHDRAWN: { name: "Withdrawn", Icon: IconArrowBackUp },
  CONCLUDED: { name: "Concluded", Icon: IconCheck },
  NOT_PUT: { name: "Not voted on yet", Icon: IconCircleDashed },
  OPEN: { name: "Open for voting", Icon: IconGavel },
  CARRIED: { name: "Retained", Icon: IconCheck },
  NOT_CARRIED: { name: "Rejected", Icon: IconX },
  UNDECIDED: { name: "Not decided: put again", Icon: IconMinus },
} as const satisfies Record<DivisionStatus | PartState, { readonly name: string; readonly Icon: TablerIcon }>;

/** Where a division stands, or how a part was decided, in a word and an icon. */
export function DivisionState({ state }: { readonly state: DivisionStatus | PartState }) {
  const { name, Icon } = STATES[state];
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={15} aria-hidden />
      {name}
    </span>
  );
}
