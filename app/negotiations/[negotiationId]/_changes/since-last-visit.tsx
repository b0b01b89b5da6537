import { TextLink } from "#app/_ui/links.tsx";
import { counted } from "#lib/counted.ts";
import type { NewsSinceVisit } from "#lib/visit/news.ts";
import classes from "./changes.module.css";
import { timeSince } from "./time-since.ts";

/** Leads to what others changed since this person was here last; nothing if nothing changed. */
export function SinceLastVisit({
  negotiationId,
  news,
}: {
  readonly negotiationId: string;
  readonly news: NewsSinceVisit | null;
}) {
  if (!news) return null;
  return (
    <TextLink
      size="sm"
      className={classes.since}
      href={`/negotiations/${negotiationId}/changes?from=visit&to=now`}
    >
      {counted(news.texts, "text")} changed since your last visit ({timeSince(news.since, new Date())})
    </TextLink>
  );
}
