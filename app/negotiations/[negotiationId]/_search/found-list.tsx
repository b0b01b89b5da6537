import Link from "next/link";
import { Instant } from "#app/_ui/instant.tsx";
import type { Deed } from "#lib/history/authors.ts";
import type { FoundWords } from "#lib/history/found-words.ts";
import classes from "./search.module.css";

/** The places of one article in which a phrase stood, each with who wrote it, when, and who took it away. */
export function FoundList({
  base,
  found,
}: {
  /** The address of the article. */
  readonly base: string;
  readonly found: readonly FoundWords[];
}) {
  return (
    <ol className={classes.list}>
      {found.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two places may say the same at the same time
        <li key={index} className={classes.found} data-gone={each.endedBy ? "" : undefined}>
          <blockquote className={classes.quote}>
            {each.before}
            <mark>{each.text}</mark>
            {each.after}
          </blockquote>
          <p className={classes.facts}>
            Written by <Writers writers={each.writtenBy} />. Stood from revision {each.since.revision},{" "}
            <Instant at={each.since.at} />
            {each.endedBy ? (
              <>
                , until <Who deed={each.endedBy} /> took it away, <Instant at={each.endedBy.at} />.
              </>
            ) : (
              " and stands now."
            )}
          </p>
          <p className={classes.links}>
            {each.endedBy ? (
              <>
                <Link prefetch={false} href={`${base}/revisions/${each.last}#${each.blockId}`}>
                  The text when it last stood
                </Link>
                <Link
                  prefetch={false}
                  href={`${base}/history?from=${each.last}&to=${each.endedBy.revision}#${each.blockId}`}
                >
                  The change in which it went
                </Link>
              </>
            ) : (
              <Link prefetch={false} href={`${base}#${each.blockId}`}>
                The text now
              </Link>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Writers({ writers }: { readonly writers: readonly Deed[] }) {
  const all = [...new Map(writers.map((deed) => [`${deed.name} ${deed.seat}`, deed])).entries()];
  return all.map(([key, deed], index) => (
    <span key={key}>
      {index > 0 && (index === all.length - 1 ? " and " : ", ")}
      <Who deed={deed} />
    </span>
  ));
}

function Who({ deed: { name, seat } }: { readonly deed: Deed }) {
  return (
    <>
      <strong>{name}</strong>
      {seat && ` (${seat})`}
    </>
  );
}
