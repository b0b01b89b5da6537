import {
  IconCircleCheck,
  IconCircleDashed,
  IconClipboardX,
  IconGavel,
  IconHourglass,
  IconSnowflake,
  type TablerIcon,
} from "@tabler/icons-react";
import { type Held, STATUS_WORDS, type ToldStatus, toldStatus } from "#lib/clause/told-status.ts";
import classes from "./clause-status.module.css";

const ICONS: Readonly<Record<ToldStatus, TablerIcon>> = {
  OPEN: IconCircleDashed,
  FROZEN: IconSnowflake,
  VOTING: IconGavel,
  CIRCULATED: IconHourglass,
  ADOPTED: IconCircleCheck,
  WITHDRAWN: IconClipboardX,
};

/** The state of a clause in a word and an icon. */
export function ClauseStatus(held: Held) {
  const told = toldStatus(held);
  const Icon = ICONS[told];
  return (
    <span className={classes.status} data-status={told}>
      <Icon size={14} aria-hidden />
      {STATUS_WORDS[told]}
    </span>
  );
}
