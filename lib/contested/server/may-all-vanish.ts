import { db } from "#lib/platform/db.ts";
import { type ContestedKey, mayVanish } from "../may-vanish.ts";

/**
 * Whether an edit of this delegation may make all of these go out of a clause's text as a whole: see `mayVanish`. What
 * is not on record nobody holds.
 */
export async function mayAllVanish(
  clauseId: string,
  keys: readonly ContestedKey[],
  delegationId: string,
): Promise<boolean> {
  const rows = await db().contestedText.findMany({
    where: { clauseId, id: { in: keys.map(({ id }) => id) } },
    select: {
      id: true,
      delegationId: true,
      outcome: true,
      stands: {
        select: { optionId: true, delegationId: true, blocId: true, stand: true },
        orderBy: [{ takenAt: "desc" }, { id: "desc" }],
      },
    },
  });
  return keys.every(({ id, optionId }) => {
    const row = rows.find((each) => each.id === id);
    return mayVanish(row && factsOf(row), optionId, { delegationId, maySettle: false });
  });
}

type Row = {
  readonly delegationId: string | null;
  readonly outcome: string | null;
  /** Newest first. */
  readonly stands: readonly {
    readonly optionId: string;
    readonly delegationId: string | null;
    readonly blocId: string | null;
    readonly stand: "PROPOSES" | "SUPPORTS" | "OPPOSES" | "NONE";
  }[];
};

/** What the rule asks of a row; names are of no account to it. */
function factsOf({ delegationId, outcome, stands }: Row): Parameters<typeof mayVanish>[0] {
  const newest = new Map<string, Row["stands"][number]>();
  for (const each of stands) {
    const key = `${each.optionId} ${each.delegationId ?? each.blocId}`;
    if (!newest.has(key)) newest.set(key, each);
  }
  return {
    openedBy: {
      name: "",
      delegation: delegationId === null ? null : { id: delegationId, shortName: "", colour: "" },
    },
    closed: outcome === null ? null : { outcome: "REMOVED", chosen: "", by: "", at: "", revision: 0 },
    stands: [...newest.values()].flatMap(({ optionId, stand, delegationId: own, blocId }) => {
      if (stand === "NONE") return [];
      const type = blocId === null ? ("delegation" as const) : ("bloc" as const);
      const holder = { type, id: own ?? blocId ?? "", shortName: "", colour: "" };
      return [{ optionId, holder, stand, reason: "", isOnEarlierText: false, takenAt: "" }];
    }),
  };
}
