import type { ClauseContent } from "#lib/clause/content.ts";
import { excerptOf, wordsHashOf } from "#lib/contested/part-words.ts";
import { readContested } from "#lib/contested/read-contested.ts";
import type { TextCheck } from "./clause-replay.ts";
import type { ContestedEntry, StandEntry } from "./fact-entry.ts";
import type { EventOf, Ledger } from "./ledger.ts";
import { wasCalled } from "./life-fault.ts";

/** How words end by an act; in any other way they end with the text. */
const BY_ACT: ReadonlySet<string> = new Set(["LIFTED", "DELETED", "CHOSEN", "FILLED"]);

/** Contested words as they are called where they do not fit. */
export function wordsOf({ excerpt }: Pick<ContestedEntry, "excerpt">): string {
  return `the contested words “${excerpt}”`;
}

/** Checks how contested words ended against the act that ended them. */
export function findContestedFault(ledger: Ledger, row: ContestedEntry): string | null {
  const acts = ledger.about(row.id, "contested.settled", "contested.opened", "contested.stand-taken");
  if (acts.some(({ act }) => act.clauseId !== row.clauseId || act.kind !== row.kind))
    return `${wordsOf(row)} are others than the journal says`;
  if (row.outcome === null || !BY_ACT.has(row.outcome)) return null;
  const settled = ledger.about(row.id, "contested.settled").at(-1);
  const isSo =
    settled?.act.outcome === row.outcome &&
    settled.act.chosen === (row.chosen ?? "") &&
    settled.actor.id === row.closedBy;
  return isSo ? null : `${wordsOf(row)} did not end as the journal says`;
}

/**
 * Checks contested words against the newest texts of their clause. The rows follow the text a moment later, so what the
 * one before the newest says is not wrong either.
 */
export function findOpenFault(
  rows: readonly ContestedEntry[],
  texts: readonly ClauseContent[],
): string | null {
  const known = texts.map((content) => new Map(readContested(content).map((part) => [part.id, part])));
  for (const row of rows) {
    if (row.outcome === "SUPERSEDED") continue;
    const parts = known.map((of) => of.get(row.id));
    const isOpen = row.outcome === null;
    const said = parts.some((part) =>
      isOpen ? part?.kind === row.kind && excerptOf(part) === row.excerpt : part === undefined,
    );
    if (!said) return `${wordsOf(row)} are not ${isOpen ? "open" : "closed"} in the text`;
  }
  return null;
}

/**
 * Checks the stands on contested words against the acts by which they were taken. A stand without an act came with the
 * words themselves: of whoever wrote them, or of those whom an imported text names.
 */
export function findStandFault(
  ledger: Ledger,
  {
    row,
    stands,
    blocs,
  }: {
    readonly row: ContestedEntry;
    readonly stands: readonly StandEntry[];
    readonly blocs: ReadonlyMap<string, string>;
  },
): string | null {
  const acts = [...ledger.about(row.id, "contested.stand-taken")];
  for (const stand of stands) {
    const at = acts.findIndex((event) => isTakenBy(ledger, { stand, event, blocs }));
    if (at >= 0) acts.splice(at, 1);
    else if (!cameWithWords(row, stand)) return `a stand on ${wordsOf(row)} is not as the journal says`;
  }
  return acts.length === 0 ? null : `a stand on ${wordsOf(row)} is in the journal and not in the record`;
}

/** A stand is on words that stood in the text at its revision. */
export function checkWordsOf(row: ContestedEntry, stand: StandEntry): TextCheck {
  return {
    revision: stand.revision,
    find: ({ content }) => {
      const part = readContested(content).find(({ id }) => id === row.id);
      const hash = part ? wordsHashOf(part, stand.optionId) : null;
      return hash === stand.wordsHash ? null : `a stand on ${wordsOf(row)} is on other words`;
    },
  };
}

function isTakenBy(
  ledger: Ledger,
  {
    stand,
    event: { actor, act },
    blocs,
  }: {
    readonly stand: StandEntry;
    readonly event: EventOf<"contested.stand-taken">;
    readonly blocs: ReadonlyMap<string, string>;
  },
): boolean {
  const { delegationId, blocId } = stand;
  const isHolder =
    delegationId !== null
      ? wasCalled(ledger, delegationId, act.holder)
      : blocId !== null &&
        (blocs.get(blocId) === act.holder || ledger.about(blocId, "bloc.edited").length > 0);
  return (
    isHolder &&
    stand.stand === act.stand &&
    stand.reason === act.reason &&
    stand.revision === act.revision &&
    stand.takenBy === actor.id
  );
}

function cameWithWords(
  row: ContestedEntry,
  { stand, reason, takenBy, delegationId, optionId }: StandEntry,
): boolean {
  if (reason !== "") return false;
  if (
    stand === "PROPOSES" &&
    takenBy === row.openedBy &&
    delegationId === row.delegationId &&
    optionId === ""
  )
    return true;
  return row.openedRevision === 1 && stand !== "NONE" && takenBy === row.openedBy;
}
