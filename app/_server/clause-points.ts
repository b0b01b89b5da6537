import type { PointViewer } from "#app/negotiations/[negotiationId]/_contested/point-task.ts";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import type { Clause } from "#lib/clause/clause.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import type { ContestedItem, StandHolder } from "#lib/contested/contested-item.ts";
import { maySettle } from "#lib/contested/may-settle.ts";
import { type OpenPoint, openPoints } from "#lib/contested/open-points.ts";
import { readContested } from "#lib/contested/read-contested.ts";
import { partiesOnPage } from "./parties.ts";

/** The open points of a clause for its page, how the others ended, and what the reader may do with them. */
export async function clausePoints(
  actor: Actor,
  {
    clause,
    content,
    listing,
  }: {
    readonly clause: Clause;
    readonly content: ClauseContent | undefined;
    /** Everything that is or was contested in the clause. */
    readonly listing: Promise<readonly ContestedItem[]>;
  },
): Promise<{
  readonly points: readonly OpenPoint[];
  readonly closed: readonly ContestedItem[];
  readonly viewer: PointViewer;
}> {
  const [items, { delegations, blocs }] = await Promise.all([listing, partiesOnPage(actor)]);
  const own = actor.delegation;
  const mayStand = own !== null && clause.status !== "WITHDRAWN" && may(actor, "contested.stand");
  const bodies = [
    ...delegations.map((delegation) => holder("delegation", delegation)),
    ...blocs.map((bloc) => holder("bloc", bloc)),
  ];
  const ownBlocs = blocs.filter(({ delegationIds }) => own !== null && delegationIds.includes(own.id));
  return {
    points: openPoints(content ? readContested(content) : [], new Map(items.map((item) => [item.id, item]))),
    closed: items.filter(({ closed }) => closed !== null),
    viewer: {
      negotiationId: actor.negotiationId,
      clauseId: clause.id,
      voices: mayStand ? [holder("delegation", own), ...ownBlocs.map((bloc) => holder("bloc", bloc))] : [],
      maySettle: maySettle(actor, clause.bracketRule),
      mayAttribute: may(actor, "contested.settle"),
      holders: may(actor, "contested.settle") ? bodies : [],
      isOpen: clause.status === "OPEN",
    },
  };
}

function holder(
  type: StandHolder["type"],
  { id, shortName, colour }: Omit<StandHolder, "type">,
): StandHolder {
  return { type, id, shortName, colour };
}
