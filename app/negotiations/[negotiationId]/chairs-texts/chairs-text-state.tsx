import { IconCheck, IconCircleX, IconPencil, IconSend, type TablerIcon } from "@tabler/icons-react";
import {
  CHAIRS_TEXT_STATUS_NAMES,
  type ChairsText,
  type ChairsTextStatus,
} from "#lib/chairs-text/chairs-text.ts";
import classes from "./chairs-texts.module.css";

const ICONS: Readonly<Record<ChairsTextStatus, TablerIcon>> = {
  DRAFT: IconPencil,
  ISSUED: IconSend,
  ADOPTED: IconCheck,
  DROPPED: IconCircleX,
};

/** How far a chair's text has come, in a word and an icon. */
export function ChairsTextState({ status }: Pick<ChairsText, "status">) {
  const Icon = ICONS[status];
  return (
    <span className={classes.state}>
      <Icon size={15} aria-hidden />
      {CHAIRS_TEXT_STATUS_NAMES[status]}
    </span>
  );
}
