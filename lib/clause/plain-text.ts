import { printContested } from "#lib/contested/print-contested.ts";
import type { Block, ClauseContent, Inline, ReferenceTarget } from "./content.ts";
import { blockPlaces, numberBlocks } from "./number-blocks.ts";

/** Prints a cross-reference; see `printReference`. */
export type PrintReference = (reference: ReferenceTarget) => string;

/** The text as it is read, one block a line, with its numbers and indented by level; contested words in their brackets. */
export function plainText(content: ClauseContent, print: PrintReference = unresolved): string {
  const numbers = numberBlocks(blockPlaces(content.content));
  const words = printContested(content, { reference: print });
  return content.content
    .map((block, index) => line(block, numbers[index]?.mark ?? "", words[index] ?? ""))
    .join("\n");
}

/** The words of a block with its references printed and line breaks as newlines, without its number or brackets. */
export function blockPlainText(block: Block, print: PrintReference = unresolved): string {
  return (block.content ?? []).map((inline) => inlinePlainText(inline, print)).join("");
}

function inlinePlainText(inline: Inline, print: PrintReference): string {
  switch (inline.type) {
    case "text":
      return inline.text;
    case "hardBreak":
    case "paragraphBreak":
      return "\n";
    case "reference":
      return print(inline.attrs);
  }
}

function line(block: Block, mark: string, text: string): string {
  const depth = block.type === "paragraph" ? Math.max(0, block.attrs.level - 1) : 0;
  return "  ".repeat(depth) + (mark && text ? `${mark} ${text}` : mark || text);
}

function unresolved(): string {
  return "[reference]";
}
