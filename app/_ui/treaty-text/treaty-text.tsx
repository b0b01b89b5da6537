import "./treaty-text.css";
import type { ReactNode } from "react";
import type { Block, ClauseContent, Inline, Mark, ReferenceTarget, TextRun } from "#lib/clause/content.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { type Numbers, printReference } from "#lib/clause/reference.ts";

/** How cross-references are printed and where they lead. */
export interface Printing {
  readonly numbers: Numbers;
  /** Address of a clause, or of a block in it. */
  readonly linkTo: (target: ReferenceTarget) => string;
}

/** A clause's text as it is read: numbered blocks and resolved references, in the same looks as the editor. */
export function TreatyText({ content, ...printing }: Printing & { readonly content: ClauseContent }) {
  const numbers = numberBlocks(blockPlaces(content.content));
  return (
    <div className="treaty-text">
      {content.content.map((block, index) => (
        <TextBlock key={block.attrs.id} block={block} mark={numbers[index]?.mark ?? ""} {...printing} />
      ))}
    </div>
  );
}

function TextBlock({
  block,
  mark,
  ...printing
}: Printing & { readonly block: Block; readonly mark: string }) {
  const children = block.content?.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: inline nodes have no identity but their place
    <InlineText key={index} inline={inline} {...printing} />
  ));
  if (block.type === "heading") return <h3 data-block={block.attrs.id}>{children}</h3>;
  return (
    <p data-block={block.attrs.id} data-level={block.attrs.level} data-mark={mark || undefined}>
      {children ?? <br />}
    </p>
  );
}

/** A run of text, a reference or a line break. */
export function InlineText({ inline, ...printing }: Printing & { readonly inline: Inline }): ReactNode {
  switch (inline.type) {
    case "text":
      return marked(inline);
    case "hardBreak":
      return <br />;
    case "paragraphBreak":
      return <span className="paragraph-break">¶</span>;
    case "reference":
      return <ReferenceText target={inline.attrs} {...printing} />;
  }
}

function ReferenceText({ target, numbers, linkTo }: Printing & { readonly target: ReferenceTarget }) {
  const printed = printReference(target, numbers);
  return (
    <a className="reference" href={linkTo(target)} data-dangling={printed.isDangling ? "" : undefined}>
      {printed.text}
    </a>
  );
}

function marked({ text, marks = [] }: TextRun): ReactNode {
  return marks.reduceRight<ReactNode>((inner, mark) => withMark(mark, inner), text);
}

function withMark(mark: Mark, inner: ReactNode): ReactNode {
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
    case "insertion":
    case "deletion":
      return (
        <span className={mark.type} data-id={mark.attrs.id}>
          {inner}
        </span>
      );
    case "emphasis":
      return <em>{inner}</em>;
    case "strong":
      return <strong>{inner}</strong>;
  }
}
