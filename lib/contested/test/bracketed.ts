import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { type ContestedEdge, contestedEdges } from "../bracket-edges.ts";
import { type FoundAttribution, type ParsedContested, parseContent } from "../parse-contested.ts";
import { printContested } from "../print-contested.ts";
import { readContested } from "../read-contested.ts";
import { type Party, printNames, type ResolveName } from "../read-names.ts";

/** Delegations and a bloc that the tests know by name. */
const NAMES = ["EU", "Japan", "US", "AU", "NZ", "RUS", "Trinidad and Tobago"];

export const resolve: ResolveName = (name) =>
  NAMES.includes(name) ? { type: name === "EU" ? "bloc" : "delegation", id: name } : null;

/** Ids that count up. */
export function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;
  };
}

export type Parsed = Omit<ParsedContested, "paragraphs"> & { readonly content: ClauseContent };

/** Reads lines as the paragraphs of a clause. */
export function parse(...lines: readonly string[]): Parsed {
  const content = contentOf(lines.map((text) => paragraph({ text })));
  return parseContent(content, { newId: countingIds(), resolve });
}

/** Prints a text with its attributions. */
export function print({ content, attributions }: Parsed): readonly string[] {
  const nameOf = (party: Party) => party.id;
  const names = (id: string, optionId: string) => {
    const found = attributions.find((each) => each.id === id && each.optionId === optionId);
    return found ? printNames(found, nameOf) : "";
  };
  return printContested(content, { reference: () => "*", names });
}

/**
 * The structure of a text without its ids: its words, with a letter for each sign (B bracket, O option, H hole), and the
 * names at it. Things are numbered as they open.
 */
export function shape(parsed: Parsed): readonly string[] {
  const { content, attributions } = parsed;
  const edges = contestedEdges(content);
  const numbers = new Map<string, number>();
  for (const { id } of edges) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  const parts = new Map(readContested(content).map((part) => [part.id, part]));
  const nameOf = ({ id, kind, optionId = "", optionNumber }: ContestedEdge) => {
    const part = parts.get(id);
    const letter = kind === "BRACKET" ? "B" : kind === "OPTIONS" ? "O" : "H";
    const hole = part?.kind === "HOLE" ? `:${part.holeKind}${part.unit && ` ${part.unit}`}` : "";
    return `${letter}${numbers.get(id)}${optionNumber ? `.${optionNumber}` : ""}${hole}${namesIn(attributions, id, optionId)}`;
  };
  return content.content.map(({ attrs, content: inlines = [] }) => {
    const words = inlines.map((inline) => (inline.type === "text" ? inline.text : "*")).join("");
    return edges
      .filter(({ blockId }) => blockId === attrs.id)
      .reduceRight(
        (text, edge) =>
          `${text.slice(0, edge.offset)}${edge.sign === "[" ? `{${nameOf(edge)}|` : "}"}${text.slice(edge.offset)}`,
        words,
      );
  });
}

function namesIn(attributions: readonly FoundAttribution[], id: string, optionId: string): string {
  const found = attributions.find((each) => each.id === id && each.optionId === optionId);
  if (!found) return "";
  const ids = (sign: string, parties: readonly Party[]) =>
    parties.map((party) => ` ${sign}${party.id}`).join("");
  return ids("", found.proposers) + ids("+", found.supporters) + ids("-", found.opposers);
}
