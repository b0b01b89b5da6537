import { IconCircleCheck, IconCircleDashed, IconCircleX, type TablerIcon } from "@tabler/icons-react";
import type { Presence } from "#lib/attendance/attendance.ts";
import classes from "./attendance.module.css";

const MARKS: Readonly<Record<Presence, { readonly Icon: TablerIcon; readonly word: string }>> = {
  PRESENT: { Icon: IconCircleCheck, word: "Present" },
  ABSENT: { Icon: IconCircleX, word: "Absent" },
  PRESUMED: { Icon: IconCircleDashed, word: "Presumed present" },
};

/** Whether a delegation is in the room, in a word and an icon. */
export function PresenceMark({ presence }: { readonly presence: Presence }) {
  const { Icon, word } = MARKS[presence];
  return (
    <span className={classes.presence} data-presence={presence}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {word}
    </span>
  );
}
