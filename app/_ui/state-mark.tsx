import { VisuallyHidden } from "@mantine/core";
import {
  IconBrackets,
  IconCheck,
  IconChecks,
  IconCircleDashed,
  IconCircleDot,
  IconClipboardX,
  IconFileText,
  IconHourglass,
  IconLockOpen,
  type TablerIcon,
} from "@tabler/icons-react";
import type { Clause } from "#lib/clause/clause.ts";
import { type ClauseState, STATE_FACTS } from "#lib/stage/clause-state.ts";
import classes from "./state-mark.module.css";

const ICONS: Readonly<Record<ClauseState, TablerIcon>> = {
  PLACEHOLDER: IconCircleDashed,
  PROPOSED: IconFileText,
  BRACKETED: IconBrackets,
  CLEAN: IconCircleDot,
  AGREED_AD_REF: IconHourglass,
  AGREED: IconCheck,
  REOPENED: IconLockOpen,
  ADOPTED: IconChecks,
  WITHDRAWN: IconClipboardX,
};

/** Where a clause stands in its life, in a word and an icon. */
export function StateMark({ state }: { readonly state: ClauseState }) {
  const Icon = ICONS[state];
  return (
    <span className={classes.state} data-state={state} title={STATE_FACTS[state].meaning}>
      <Icon size={14} aria-hidden />
      {STATE_FACTS[state].name}
    </span>
  );
}

type Gavelled = { readonly clause: Pick<Clause, "stage" | "status"> };

/** What was gavelled on a clause; nothing while it is a draft, or once it is adopted or withdrawn. */
export function StageMark({ clause }: Gavelled) {
  const state = gavelledState(clause);
  return state && <StateMark state={state} />;
}

/** The same where there is little room: an icon, with its word for those who point at it or listen. */
export function StageIcon({ clause }: Gavelled) {
  const state = gavelledState(clause);
  if (state === null) return null;
  const Icon = ICONS[state];
  const { name } = STATE_FACTS[state];
  return (
    <span className={classes.state} data-state={state} title={name}>
      <Icon size={14} aria-hidden />
      <VisuallyHidden>{name}</VisuallyHidden>
    </span>
  );
}

function gavelledState({ stage, status }: Gavelled["clause"]): ClauseState | null {
  return stage === "DRAFT" || status === "ADOPTED" || status === "WITHDRAWN" ? null : stage;
}
