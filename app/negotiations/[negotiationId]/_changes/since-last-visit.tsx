import { TextLink } from "#app/_ui/links.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { newsSinceVisit } from "#lib/visit/server/queries.ts";
import classes from "./changes.module.css";
import { timeSince } from "./time-since.ts";

/** Leads to what others changed since this person was here last; nothing if nothing changed. */
export async function SinceLastVisit({ actor }: { readonly actor: Actor }) {
  const news = await newsSinceVisit(actor);
  if (!news) return null;
  return (
    <TextLink
      size="sm"
      className={classes.since}
      href={`/negotiations/${actor.negotiationId}/changes?from=visit&to=now`}
    >
      {news.texts === 1 ? "1 text" : `${news.texts.toLocaleString("en-GB")} texts`} changed since your last
      visit ({timeSince(news.since, new Date())})
    </TextLink>
  );
}
