import {
  IconCircleCheck,
  IconCircleDashed,
  IconClipboardX,
  IconGavel,
  IconHourglass,
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

const CIRCULATED = { name: "In silence procedure", Icon: IconHourglass } as const;

/** The state of a clause in a word and an icon. */
export function ClauseStatus({
  status,
  isCirculated = false,
}: {
  readonly status: Status;
  /** It is held because a silence procedure on it is running, not for a vote. */
  readonly isCirculated?: boolean;
}) {
  const { name, Icon } = isCirculated ? CIRCULATED : LOOKS[status];
  return (
    <span className={classes.status} data-status={status}>
      <Icon size={14} aria-hidden />
      {name}
    </span>
  );
}
