import { TextLink } from "#app/_ui/links.tsx";
import { TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { BallotText } from "#lib/ballot/ballot.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import type { Numbers } from "#lib/clause/reference.ts";

/** The numbers of the treaty as it stands, with which cross-references are printed. */
export type TextNumbers = Numbers;

/** One exact text of a vote, and the way to what became of it. */
export function VotedText({
  negotiationId,
  text: { clauseId, content, label },
  numbers,
}: {
  readonly negotiationId: string;
  readonly text: BallotText;
  readonly numbers: TextNumbers;
}) {
  const clausePage = (id: string) => `/negotiations/${negotiationId}/clauses/${id}`;
  const own = numberBlocks(blockPlaces(content.content));
  return (
    <>
      <TreatyText
        content={content}
        numbers={{ ...numbers, blocks: new Map([...numbers.blocks, [clauseId, own]]) }}
        linkTo={({ target, block }) => `${clausePage(target)}${block && `#${block}`}`}
      />
      <TextLink size="sm" href={clausePage(clauseId)}>
        {label} as it stands now
      </TextLink>
    </>
  );
}
