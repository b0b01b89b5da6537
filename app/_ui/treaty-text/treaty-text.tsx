import "./treaty-text.css";
import "./contested-text.css";
import { Fragment, type ReactNode } from "react";
import type { Block, ClauseContent, Inline, Mark, ReferenceTarget, TextRun } from "#lib/clause/content.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { type Numbers, printReference } from "#lib/clause/reference.ts";
import { type BlockLayout, layoutBlocks } from "#lib/contested/block-layout.ts";
import { type ContestedFacts, NO_FACTS } from "#lib/contested/contested-facts.ts";
import { blockLength } from "#lib/contested/contested-run.ts";
import { Joins, OptionLabel, SignsAt, SuggestedWords } from "./contested-text.tsx";
import { type PlacedInline, placeInlines, type Stretch, StretchedWords } from "./stretches.tsx";

/** How cross-references are printed and where they lead, and what is known about contested words. */
export interface Printing {
  readonly numbers: Numbers;
  /** Address of a clause, or of a block in it. */
  readonly linkTo: (target: ReferenceTarget) => string;
  readonly facts?: ContestedFacts;
  /** Numbers of footnotes at the ends of blocks, by the block's id. */
  readonly footnotes?: ReadonlyMap<string, string>;
  /** Words that are drawn in a way of their own, by the block's id; where this is given, selected words can be told. */
  readonly stretches?: ReadonlyMap<string, readonly Stretch[]>;
  /** What stands at the end of a block: acts on it. */
  readonly afterBlock?: (blockId: string) => ReactNode;
}

/** A clause's text as it is read: numbered blocks and resolved references, in the same looks as the editor. */
export function TreatyText({ content, ...printing }: Printing & { readonly content: ClauseContent }) {
  const numbers = numberBlocks(blockPlaces(content.content));
  const layouts = layoutBlocks(content.content);
  const { facts = NO_FACTS } = printing;
  return (
    <div className="treaty-text" data-attribution={facts.reader.view}>
      {content.content.map((block, index) => (
        <Fragment key={block.attrs.id}>
          {layouts[index]?.labels.map((edge) => (
            <OptionLabel key={`${edge.id} ${edge.optionId}`} edge={edge} facts={facts} />
          ))}
          <TextBlock
            block={block}
            below={content.content[index + 1]}
            mark={numbers[index]?.mark ?? ""}
            layout={layouts[index]}
            {...printing}
          />
        </Fragment>
      ))}
    </div>
  );
}

function TextBlock({
  block,
  below,
  mark,
  layout,
  ...printing
}: Printing & {
  readonly block: Block;
  readonly below: Block | undefined;
  readonly mark: string;
  readonly layout: BlockLayout | undefined;
}) {
  const { facts = NO_FACTS } = printing;
  const footnote = printing.footnotes?.get(block.attrs.id);
  const words = (
    <>
      {block.content ? (
        placeInlines(block.content, printing.stretches?.get(block.attrs.id)).map((placed) => (
          <Fragment key={placed.offset}>
            {layout && <SignsAt offset={placed.offset} layout={layout} facts={facts} />}
            <PlacedWords placed={placed} {...printing} />
          </Fragment>
        ))
      ) : (
        <br />
      )}
      {layout && block.content && <SignsAt offset={blockLength(block)} layout={layout} facts={facts} />}
      <Joins below={below} facts={facts} />
      {printing.afterBlock?.(block.attrs.id)}
    </>
  );
  if (block.type === "heading")
    return (
      <h3 data-block={block.attrs.id} data-footnotes={footnote} dir="auto">
        {words}
      </h3>
    );
  return (
    <p
      data-block={block.attrs.id}
      data-footnotes={footnote}
      data-level={block.attrs.level}
      data-mark={mark || undefined}
      className={layout?.isOption ? "in-option" : undefined}
      dir="auto"
    >
      {words}
    </p>
  );
}

function PlacedWords({ placed, ...printing }: Printing & { readonly placed: PlacedInline }) {
  const words = <InlineText inline={placed.inline} {...printing} />;
  return printing.stretches ? <StretchedWords placed={placed}>{words}</StretchedWords> : words;
}

/** A run of text, a reference or a line break. */
export function InlineText({ inline, ...printing }: Printing & { readonly inline: Inline }): ReactNode {
  switch (inline.type) {
    case "text":
      return marked(inline, printing.facts);
    case "hardBreak":
      return <br />;
    case "paragraphBreak":
      return (
        <span className={`paragraph-break ${suggestedClass(inline)}`} data-level={inline.attrs.level}>
          ¶<br />
          <span className="indent" />
        </span>
      );
    case "reference":
      return <ReferenceText target={inline.attrs} className={suggestedClass(inline)} {...printing} />;
  }
}

function ReferenceText({
  target,
  className,
  numbers,
  linkTo,
}: Printing & { readonly target: ReferenceTarget; readonly className: string }) {
  const printed = printReference(target, numbers);
  return (
    <a
      className={`reference ${className}`}
      href={linkTo(target)}
      data-dangling={printed.isDangling ? "" : undefined}
    >
      {printed.text}
    </a>
  );
}

function marked({ text, marks = [] }: TextRun, facts: ContestedFacts = NO_FACTS): ReactNode {
  return marks.reduceRight<ReactNode>((inner, mark) => withMark(mark, inner, facts), text);
}

function withMark(mark: Mark, inner: ReactNode, facts: ContestedFacts): ReactNode {
  switch (mark.type) {
    case "link":
      return (
        <a href={mark.attrs.href} rel="noopener noreferrer nofollow">
          {inner}
        </a>
      );
    case "bracket":
    case "option":
    case "hole":
      return (
        <span className={mark.type} data-id={mark.attrs.id}>
          {inner}
        </span>
      );
    case "insertion":
    case "deletion":
      return (
        <SuggestedWords mark={mark} facts={facts}>
          {inner}
        </SuggestedWords>
      );
    case "emphasis":
      return <em>{inner}</em>;
    case "strong":
      return <strong>{inner}</strong>;
  }
}

/** What is suggested of something that is not text. */
function suggestedClass({ marks = [] }: Inline): string {
  return marks
    .map(({ type }) => type)
    .filter((type) => type === "insertion" || type === "deletion")
    .join(" ");
}
