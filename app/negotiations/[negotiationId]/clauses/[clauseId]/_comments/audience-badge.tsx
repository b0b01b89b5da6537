import { IconLock, IconUsersGroup, IconWorld } from "@tabler/icons-react";
import type { Visibility } from "#lib/comment/comment.ts";
import classes from "./comments.module.css";

const ICONS = { PUBLIC: IconWorld, BLOC: IconUsersGroup, DELEGATION: IconLock } as const;

/** For whom a thread is, by a sign and a word. */
export function AudienceBadge({
  visibility,
  name,
}: {
  readonly visibility: Visibility;
  readonly name: string;
}) {
  const Icon = ICONS[visibility];
  return (
    <span className={classes.audience} data-visibility={visibility}>
      <Icon size={14} aria-hidden />
      {name}
    </span>
  );
}
