import {
  IconCircleCheck,
  IconCircleDashed,
  IconClipboardX,
  IconGavel,
  IconSnowflake,
  type TablerIcon,
} from "@tabler/icons-react";
import type { ClauseStatus as Status } from "#lib/clause/clause-kind.ts";
import classes from "./clause-status.module.css";

const LOOKS: Readonly<Record<Status, { readonly name: string; readonly Icon: TablerIcon }>> = {
  OPEN: { name: "Open", Icon: IconCircleDashed },
  FROZEN: { name: "Frozen", Icon: IconSnowflake },
  VOTING: { name: "Being voted on", Icon: IconGavel },
  ADOPTED: { name: "Adopted", Icon: IconCircleCheck },
  WITHDRAWN: { name: "Withdrawn", Icon: IconClipboardX },
};

/** The state of a clause in a word and an icon. */
export function ClauseStatus({ status }: { readonly status: Status }) {
  const { name, Icon } = LOOKS[status];
  return (
    <span className={classes.status} data-status={status}>
      <Icon size={14} aria-hidden />
      {name}
    </span>
  );
}
