import {
  IconArrowBackUp,
  IconCheck,
  IconCircleMinus,
  IconFileText,
  IconPencil,
  IconX,
  type TablerIcon,
} from "@tabler/icons-react";
import { PROPOSAL_STATUS_NAMES, type ProposalStatus } from "#lib/proposal/proposal.ts";
import classes from "./proposal-state.module.css";

const ICONS: Readonly<Record<ProposalStatus, TablerIcon>> = {
  DRAFT: IconPencil,
  TABLED: IconFileText,
  ACCEPTED: IconCheck,
  REJECTED: IconX,
  WITHDRAWN: IconArrowBackUp,
  MOOT: IconCircleMinus,
};

/** How far a proposal has come, in a word and an icon. */
export function ProposalState({ status }: { readonly status: ProposalStatus }) {
  const Icon = ICONS[status];
  return (
    <span className={classes.state} data-status={status}>
      <Icon size={14} aria-hidden />
      {PROPOSAL_STATUS_NAMES[status]}
    </span>
  );
}
