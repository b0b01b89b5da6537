import type { ReactNode } from "react";
import { TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { ClauseContent } from "#lib/clause/content.ts";
import type { Numbers } from "#lib/clause/reference.ts";
import type { Part } from "#lib/division/part.ts";
import { partStretches } from "./part-stretches.ts";

/** A text with its parts in colours and letters. */
export function DividedText({
  negotiationId,
  content,
  numbers,
  parts,
  chosen = [],
  afterBlock,
}: {
  readonly negotiationId: string;
  readonly content: ClauseContent;
  readonly numbers: Numbers;
  readonly parts: readonly Part[];
  /** Words that are about to be marked. */
  readonly chosen?: Part;
  readonly afterBlock?: (blockId: string) => ReactNode;
}) {
  return (
    <TreatyText
      content={content}
      numbers={numbers}
      linkTo={({ target, block }) =>
        `/negotiations/${negotiationId}/clauses/${target}${block && `#${block}`}`
      }
      stretches={partStretches(content, parts, chosen)}
      {...(afterBlock && { afterBlock })}
    />
  );
}
