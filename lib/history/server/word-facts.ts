import type { Actor } from "#lib/access/actor.ts";
import { OFFICE_NAMES } from "#lib/access/office.ts";
import { adoptsTexts, textsOf } from "#lib/ballot/ballot-act.ts";
import { describeAct } from "#lib/journal/describe-act.ts";
import type { JournalEvent } from "#lib/journal/event.ts";
import { aboutClause } from "#lib/journal/server/about-clause.ts";
import { EVENT_COLUMNS, toJournalEvent } from "#lib/journal/server/row.ts";
import { db } from "#lib/platform/db.ts";
import { listProposals } from "#lib/proposal/server/queries.ts";
import { readItems } from "#lib/suggestion/suggested-items.ts";
import { type Claims, claim } from "../claims.ts";
import type { WordsAct, WordsSuggestion } from "../traced-words.ts";
import type { WordFacts } from "../word-facts.ts";

/** What is known about the words of a clause, and how it is told. */
export interface ToldFacts extends WordFacts {
  readonly suggestions: ReadonlyMap<string, WordsSuggestion>;
  /** By the keys of `acts`. */
  readonly told: ReadonlyMap<string, WordsAct>;
}

/** The suggestions, votes and agreements of a clause. The caller has authorised the actor to read it. */
export async function readWordFacts(actor: Actor, clauseId: string): Promise<ToldFacts> {
  const [rows, proposals, acts] = await Promise.all([
    db().suggestion.findMany({
      where: { clauseId },
      select: {
        id: true,
        status: true,
        deleted: true,
        items: true,
        proposalId: true,
        delegation: { select: { shortName: true } },
      },
      orderBy: { madeRevision: "asc" },
    }),
    listProposals(actor, { clauseId }),
    readActs(actor, clauseId),
  ]);
  const suggested: Claims<string> = new Map();
  for (const { id, items } of rows) for (const range of readItems(items)) claim(suggested, range, id);
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const suggestions = rows.map(
    ({ id, status, deleted, proposalId, delegation }): [string, WordsSuggestion] => {
      const proposal = proposalId === null ? undefined : byId.get(proposalId);
      return [
        id,
        {
          id,
          status,
          deleted,
          of: delegation?.shortName ?? OFFICE_NAMES.CHAIR,
          proposal: proposal
            ? {
                id: proposal.id,
                symbol: proposal.symbol ?? "",
                title: proposal.title,
                sponsors: proposal.sponsors.map((sponsor) => sponsor.delegation.shortName),
              }
            : null,
        },
      ];
    },
  );
  return {
    suggested,
    acts: acts.map(({ number, revision }) => ({ key: String(number), revision })),
    suggestions: new Map(suggestions),
    told: new Map(acts.map((act) => [String(act.number), act])),
  };
}

/** The votes that carried a text of the clause, and the gavels and silences by which one was agreed; oldest first. */
async function readActs(actor: Actor, clauseId: string): Promise<readonly WordsAct[]> {
  const { negotiationId } = actor;
  const [rows, delegations] = await Promise.all([
    db().journalEvent.findMany({
      where: {
        negotiationId,
        type: { in: ["ballot.closed", "clause.stage-changed", "silence.adopted"] },
        ...aboutClause(clauseId),
      },
      select: EVENT_COLUMNS,
      orderBy: { number: "asc" },
    }),
    db().delegation.findMany({ where: { negotiationId }, select: { id: true, name: true } }),
  ]);
  const names = new Map(delegations.map(({ id, name }) => [id, name]));
  return rows
    .map(toJournalEvent)
    .flatMap((event) => toldAct(event, clauseId, (id) => names.get(id) ?? "a former delegation"));
}

function toldAct(
  { number, at, actor, act }: JournalEvent,
  clauseId: string,
  nameOf: (delegationId: string) => string,
): readonly WordsAct[] {
  const shared = { number, at, by: actor.delegation, sentence: describeAct(act, nameOf) };
  if (act.type === "ballot.closed" && adoptsTexts(act)) {
    const text = textsOf(act).find((each) => each.clauseId === clauseId);
    return text ? [{ ...shared, kind: "vote", revision: text.revision, ballotId: act.ballotId }] : [];
  }
  if (act.type === "silence.adopted" && act.effect !== "NONE") {
    const text = act.texts.find((each) => each.clauseId === clauseId);
    return text
      ? [{ ...shared, by: actor.name, kind: "agreement", revision: text.revision, ballotId: null }]
      : [];
  }
  const isAgreement =
    act.type === "clause.stage-changed" &&
    act.from !== act.to &&
    (act.to === "AGREED" || act.to === "AGREED_AD_REF");
  if (!isAgreement) return [];
  return [{ ...shared, kind: "agreement", revision: act.revision, ballotId: null }];
}
