import { TextLink } from "#app/_ui/links.tsx";
import { type Printing, TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import type { Numbers } from "#lib/clause/reference.ts";
import { NO_FACTS } from "#lib/contested/contested-facts.ts";
import { DividedText } from "../../_divisions/divided-text.tsx";
import { ReadingSwitch } from "../../_proposals/reading-switch.tsx";
import type { TextOnPage } from "./text-on-page.ts";

/** The numbers of the treaty as it stands, with which cross-references are printed. */
export type TextNumbers = Numbers;

/** One exact text of a vote, and the way to what became of it. */
export function VotedText({
  negotiationId,
  text,
  numbers,
}: {
  readonly negotiationId: string;
  readonly text: TextOnPage;
  readonly numbers: TextNumbers;
}) {
  const { clauseId, label } = text;
  return (
    <>
      <Words negotiationId={negotiationId} text={text} numbers={numbers} />
      <TextLink size="sm" href={`/negotiations/${negotiationId}/clauses/${clauseId}`}>
        {label} as it stands now
      </TextLink>
    </>
  );
}

/** With its changes marked, within the whole that it is a part of, or as it is. */
function Words({
  negotiationId,
  text: { clauseId, content, label, marked, delegations, whole },
  numbers,
}: Parameters<typeof VotedText>[0]) {
  const own = numberBlocks(blockPlaces((whole?.content ?? content).content));
  const printing: Printing = {
    numbers: { ...numbers, blocks: new Map([...numbers.blocks, [clauseId, own]]) },
    linkTo: ({ target, block }) => `/negotiations/${negotiationId}/clauses/${target}${block && `#${block}`}`,
  };
  if (whole) return <DividedText negotiationId={negotiationId} numbers={printing.numbers} {...whole} />;
  const reading = <TreatyText content={content} {...printing} />;
  if (!marked) return reading;
  return (
    <ReadingSwitch
      label={label}
      title={null}
      change={
        <TreatyText
          content={marked}
          {...printing}
          facts={{ ...NO_FACTS, ...(delegations && { delegations }) }}
        />
      }
      reading={reading}
    />
  );
}
