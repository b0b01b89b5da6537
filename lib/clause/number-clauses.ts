import { type ClauseKind, type ClauseStatus, KIND_WORD } from "./clause-kind.ts";
import { type ClauseNode, type ClausePlace, clauseTree } from "./clause-tree.ts";
import { roman } from "./number-format.ts";

/** A structure row as far as its number goes. */
export type NumberedPlace = ClausePlace & {
  readonly kind: ClauseKind;
  /** Overrides the computed number ("5 bis"); empty: computed. */
  readonly numberAs: string;
  readonly status: ClauseStatus;
};

/** What a clause is called now. */
export type ClauseNumber = {
  /** "5", "II"; may be empty. */
  readonly number: string;
  /** What it is called anywhere in the treaty: "Article 5", "Part II", "Annex I, Article 5", "Preamble". */
  readonly label: string;
  /** What it is called where one sees what it stands in: "Article 5" in Annex I too. */
  readonly ownLabel: string;
  /** It, or the part it stands in, is withdrawn: it has no number. */
  readonly isWithdrawn: boolean;
};

/**
 * Numbers every clause of a treaty from its place. Articles count on across parts, and on their own within an annex or
 * appendix; everything else counts within its parent. A withdrawn clause takes no number, nor does one with `numberAs`;
 * an annex or appendix that is the only one has none.
 */
export function numberClauses(rows: readonly NumberedPlace[]): ReadonlyMap<string, ClauseNumber> {
  const numbers = new Map<string, ClauseNumber>();
  const visit = (nodes: readonly ClauseNode<NumberedPlace>[], place: Place): void => {
    const counts: Counts = new Map();
    const onlyAnnex = isOnly(nodes, "ANNEX");
    const onlyAppendix = isOnly(nodes, "APPENDIX");
    for (const { row, children } of nodes) {
      const isWithdrawn = place.isWithdrawn || row.status === "WITHDRAWN";
      const isAlone = (row.kind === "ANNEX" && onlyAnnex) || (row.kind === "APPENDIX" && onlyAppendix);
      const number = isWithdrawn ? "" : row.numberAs || computed({ kind: row.kind, isAlone, place, counts });
      const shown = isWithdrawn && row.kind !== "PREAMBLE" ? "(withdrawn)" : number;
      const ownLabel = `${KIND_WORD[row.kind]} ${shown}`.trim();
      const countedIn = row.kind === "ARTICLE" ? place.annex : place.parent;
      const label = countedIn ? `${countedIn}, ${ownLabel}` : ownLabel;
      numbers.set(row.id, { number, label, ownLabel, isWithdrawn });
      visit(children, placeWithin({ place, kind: row.kind, isWithdrawn, label }));
    }
  };
  visit(clauseTree(rows), { articles: new Map(), annex: "", parent: "", isWithdrawn: false });
  return numbers;
}

type Counts = Map<ClauseKind, number>;
/** Where a clause is counted: labels of the annex or appendix, and of whatever it stands in; empty at the top. */
type Place = {
  readonly articles: Counts;
  readonly annex: string;
  readonly parent: string;
  readonly isWithdrawn: boolean;
};
type Counted = {
  readonly kind: ClauseKind;
  readonly isAlone: boolean;
  readonly place: Place;
  readonly counts: Counts;
};

function placeWithin(outer: {
  readonly place: Place;
  readonly kind: ClauseKind;
  readonly isWithdrawn: boolean;
  readonly label: string;
}): Place {
  const { place, kind, isWithdrawn, label } = outer;
  const startsOwnCount = kind === "ANNEX" || kind === "APPENDIX";
  const articles: Counts = startsOwnCount ? new Map() : place.articles;
  return { articles, annex: startsOwnCount ? label : place.annex, parent: label, isWithdrawn };
}

function computed({ kind, isAlone, place, counts }: Counted): string {
  if (kind === "PREAMBLE" || kind === "CONCLUSION" || isAlone) return "";
  const number = next(kind === "ARTICLE" ? place.articles : counts, kind);
  if (kind === "PART") return roman(number);
  if (kind === "ARTICLE" || kind === "SECTION" || place.parent !== "") return String(number);
  return roman(number);
}

function next(counts: Counts, kind: ClauseKind): number {
  const number = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, number);
  return number;
}

function isOnly(nodes: readonly ClauseNode<NumberedPlace>[], kind: ClauseKind): boolean {
  return nodes.filter(({ row }) => row.kind === kind && row.status !== "WITHDRAWN").length === 1;
}
