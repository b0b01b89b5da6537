import { TextLink } from "#app/_ui/links.tsx";
import { type Printing, TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { BallotText } from "#lib/ballot/ballot.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import type { Numbers } from "#lib/clause/reference.ts";
import { ReadingSwitch } from "../../_proposals/reading-switch.tsx";

/** The numbers of the treaty as it stands, with which cross-references are printed. */
export type TextNumbers = Numbers;

/** One exact text of a vote, and the way to what became of it. */
export function VotedText({
  negotiationId,
  text: { clauseId, content, label },
  numbers,
  marked,
}: {
  readonly negotiationId: string;
  readonly text: Pick<BallotText, "clauseId" | "content" | "label">;
  readonly numbers: TextNumbers;
  /** The same with what changes marked, of a proposal. */
  readonly marked?: ClauseContent | undefined;
}) {
  const clausePage = (id: string) => `/negotiations/${negotiationId}/clauses/${id}`;
  const own = numberBlocks(blockPlaces(content.content));
  const printing: Printing = {
    numbers: { ...numbers, blocks: new Map([...numbers.blocks, [clauseId, own]]) },
    linkTo: ({ target, block }) => `${clausePage(target)}${block && `#${block}`}`,
  };
  const reading = <TreatyText content={content} {...printing} />;
  return (
    <>
      {marked ? (
        <ReadingSwitch
          label={label}
          title={null}
          change={<TreatyText content={marked} {...printing} />}
          reading={reading}
        />
      ) : (
        reading
      )}
      <TextLink size="sm" href={clausePage(clauseId)}>
        {label} as it stands now
      </TextLink>
    </>
  );
}
