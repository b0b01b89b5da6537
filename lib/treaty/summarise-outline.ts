import { flattenNodes, type Outline, type StructureKind } from "./outline.ts";

const NAMES: Readonly<Record<StructureKind, readonly [one: string, many: string]>> = {
  PREAMBLE: ["preamble", "preambles"],
  PART: ["part", "parts"],
  CHAPTER: ["chapter", "chapters"],
  SECTION: ["section", "sections"],
  ARTICLE: ["article", "articles"],
  CONCLUSION: ["conclusion", "conclusions"],
  ANNEX: ["annex", "annexes"],
  APPENDIX: ["appendix", "appendices"],
};

/** What was recognised, in words: "preamble, 12 parts, 76 articles, 2 annexes". */
export function summariseOutline(outline: Outline): string {
  const counts = new Map<StructureKind, number>();
  for (const { kind } of flattenNodes(outline.nodes)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = Object.entries(NAMES).flatMap(([kind, [one, many]]) => {
    const count = counts.get(kind as StructureKind) ?? 0;
    if (count === 0) return [];
    if (count === 1) return [kind === "PREAMBLE" || kind === "CONCLUSION" ? one : `1 ${one}`];
    return [`${count} ${many}`];
  });
  return parts.length > 0 ? parts.join(", ") : "nothing yet";
}
