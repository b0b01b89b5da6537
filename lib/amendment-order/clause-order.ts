import type { ClauseContent } from "#lib/clause/content.ts";
import { type PlacedAmendment, suggestOrder } from "./order.ts";
import { type Extent, overtakingOf } from "./overtaken.ts";
import { type OrderRuling, orderNow, type RulingStanding, standingOf } from "./ruling.ts";

/** A clause as a proposal would have it, as it was kept last. */
export type KeptAmendment = {
  readonly content: ClauseContent;
  /** ISO-8601, UTC. */
  readonly keptAt: string;
};

/** A tabled or adopted proposal with its texts by clause. */
export type AmendmentTexts = {
  readonly proposalId: string;
  readonly symbol: string;
  readonly parentId: string | null;
  readonly texts: ReadonlyMap<string, KeptAmendment>;
  /** When it was adopted, ISO-8601, UTC; null while it is before the conference. */
  readonly adoptedAt: string | null;
};

/** What another proposal leaves of one. */
export type OvertakenBy = {
  readonly proposalId: string;
  readonly symbol: string;
  readonly extent: Exclude<Extent, "NOT">;
  readonly words: readonly string[];
};

/** A proposal in the order of a clause. */
export type OrderedAmendment = PlacedAmendment & {
  readonly symbol: string;
  /** By what has been adopted since its text was kept. */
  readonly overtakenBy: readonly OvertakenBy[];
  /** By its adoption: what it would overtake. */
  readonly wouldOvertake: readonly OvertakenBy[];
  /** The chair has ruled that it is put all the same. */
  readonly isKept: boolean;
  /** It is not put to the vote. */
  readonly isMoot: boolean;
};

/** The order in which the proposals on a clause are put to the vote, as it stands. */
export type ClauseOrder = {
  readonly items: readonly OrderedAmendment[];
  /** The same proposals as the rules suggest it. */
  readonly suggested: readonly string[];
  readonly standing: RulingStanding;
  /** The one that is put next; null if none is left. */
  readonly next: string | null;
};

/** Brings the proposals on a clause in their order; `tabled` is in order of submission. */
export function orderClause({
  clauseId,
  tabled,
  adopted,
  ruling,
  keptIds,
}: {
  readonly clauseId: string;
  readonly tabled: readonly AmendmentTexts[];
  readonly adopted: readonly AmendmentTexts[];
  readonly ruling: OrderRuling | null;
  /** Ruled to be put, here or on another clause that they would change. */
  readonly keptIds: readonly string[];
}): ClauseOrder {
  const placed = suggestOrder(
    tabled.flatMap(({ proposalId, parentId, texts }) => {
      const text = texts.get(clauseId)?.content;
      return text ? [{ proposalId, parentId, text }] : [];
    }),
  );
  const known = new Map(tabled.map((each) => [each.proposalId, each]));
  const suggested = placed.flatMap(({ proposalId }) => known.get(proposalId) ?? []);
  const items = orderNow(ruling, suggested).flatMap((id): OrderedAmendment[] => {
    const [own, place] = [known.get(id), placed.find(({ proposalId }) => proposalId === id)];
    if (!own || !place) return [];
    const overtakenBy = adopted.flatMap((other) => overtaking(own, other));
    const wouldOvertake = suggested.flatMap((other) =>
      overtaking(other, own).map((by) => ({ ...by, proposalId: other.proposalId, symbol: other.symbol })),
    );
    const isKept = keptIds.includes(id);
    const isMoot = !isKept && overtakenBy.some(({ extent }) => extent === "WHOLLY");
    return [{ ...place, symbol: own.symbol, overtakenBy, wouldOvertake, isKept, isMoot }];
  });
  return {
    items,
    suggested: suggested.map(({ proposalId }) => proposalId),
    standing: standingOf(ruling),
    next: items.find(({ isMoot }) => !isMoot)?.proposalId ?? null,
  };
}

/** What `by` leaves of a proposal. Only proposals on one and the same text compete; text that was kept since is revised. */
function overtaking(own: AmendmentTexts, by: AmendmentTexts): readonly OvertakenBy[] {
  if (own.proposalId === by.proposalId || own.parentId !== by.parentId) return [];
  const { adoptedAt, proposalId, symbol } = by;
  const done = [...by.texts].filter(([clauseId]) => {
    const keptAt = own.texts.get(clauseId)?.keptAt;
    return adoptedAt === null || keptAt === undefined || keptAt < adoptedAt;
  });
  const contents = (texts: Iterable<readonly [string, KeptAmendment]>) =>
    new Map([...texts].map(([clauseId, { content }]) => [clauseId, content]));
  const { extent, words } = overtakingOf(contents(done), contents(own.texts));
  return extent === "NOT" ? [] : [{ proposalId, symbol, extent, words }];
}
