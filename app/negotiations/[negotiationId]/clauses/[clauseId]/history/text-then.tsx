import { Title } from "@mantine/core";
import canonicalize from "canonicalize";
import Link from "next/link";
import { formatMoment } from "#app/_ui/format-moment.ts";
import { TextLink } from "#app/_ui/links.tsx";
import type { Printing } from "#app/_ui/treaty-text/treaty-text.tsx";
import { TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { ClauseContent } from "#lib/clause/content.ts";
import type { Moment, TextThen } from "#lib/history/server/read-moment.ts";
import { ColourChoice } from "../../../_words/colour-choice.tsx";
import { ColourLegend } from "../../../_words/colour-legend.tsx";
import type { Colouring } from "../../../_words/colouring.ts";
import type { ColouredText } from "../../../_words/colours.ts";
import { OriginReader } from "../../../_words/origin-reader.tsx";
import words from "../../../_words/words.module.css";
import { formatCount } from "./format.ts";
import classes from "./history.module.css";

/** The text of a clause at one moment: in colours if asked for, and with what can be done with it. */
export function TextThenView({
  text,
  isNow,
  at,
  coloured,
  colour,
  hrefOf,
  restorable,
  ...printing
}: Printing & {
  readonly text: TextThen;
  readonly isNow: boolean;
  readonly at: { readonly negotiationId: string; readonly clauseId: string };
  /** The address of this text in these colours. */
  readonly hrefOf: (colour: Colouring | undefined) => string;
  readonly colour: Colouring | undefined;
  readonly coloured: ColouredText | null;
  /** The paragraphs that could be brought back; null: the reader restores nothing. */
  readonly restorable: ReadonlySet<string> | null;
}) {
  const address = `/negotiations/${at.negotiationId}/clauses/${at.clauseId}`;
  const restore = `${address}/history/restore?revision=${text.revision}`;
  return (
    <section aria-labelledby="moment">
      <div className={classes.moment}>
        <Title order={2} id="moment" className={classes.momentTitle}>
          {isNow ? "The text now: " : "Text at "}
          {nameMoment(text)}
        </Title>
        <p className={classes.ways}>
          <TextLink size="sm" href={`${address}/revisions/${text.revision}`}>
            Cite it, with brackets and positions
          </TextLink>
          <TextLink size="sm" href={`${address}/history/play?at=${text.revision}`}>
            Play back from here
          </TextLink>
          {restorable && restorable.size > 0 && (
            <TextLink size="sm" href={restore}>
              Restore this text…
            </TextLink>
          )}
        </p>
      </div>
      {text.revision === 0 ? (
        <p>The text was still empty.</p>
      ) : (
        <OriginReader
          key={`${text.revision} ${colour}`}
          {...at}
          revision={text.revision}
          isColoured={coloured !== null}
          actions={<ColourChoice colour={colour} hrefOf={hrefOf} />}
        >
          {coloured && (
            <ColourLegend
              looks={coloured.looks}
              label={colour === "age" ? "When the words were written" : "Who wrote the words"}
            />
          )}
          <TreatyText
            content={text.content}
            {...printing}
            stretches={coloured?.stretches ?? NO_STRETCHES}
            afterBlock={(id) =>
              restorable?.has(id) && (
                <Link className={words.restore} prefetch={false} href={`${restore}&block=${id}`}>
                  Restore this paragraph…
                </Link>
              )
            }
          />
        </OriginReader>
      )}
    </section>
  );
}

const NO_STRETCHES: NonNullable<Printing["stretches"]> = new Map();

/** The paragraphs of an earlier text that read otherwise now, or are gone. */
export function changedSince(then: ClauseContent, now: ClauseContent): ReadonlySet<string> {
  const present = new Map(now.content.map((block) => [block.attrs.id, canonicalize(block)]));
  const changed = then.content.filter((block) => present.get(block.attrs.id) !== canonicalize(block));
  return new Set(changed.map(({ attrs }) => attrs.id));
}

/** "revision 1,234, 12 Mar 2026, 14:05 UTC by Asha Rao (NOR)" */
export function nameMoment({ revision, by }: Moment): string {
  if (!by) return revision === 0 ? "the beginning" : `revision ${formatCount(revision)}`;
  const { name, seat } = by.author;
  return `revision ${formatCount(revision)}, ${formatMoment(by.at)}, by ${name}${seat && ` (${seat})`}`;
}
