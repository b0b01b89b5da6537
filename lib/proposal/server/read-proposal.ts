import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { type ClauseText, listTexts } from "#lib/clause/server/queries.ts";
import { db } from "#lib/platform/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import { findCollisions, type ProposalInText } from "../collisions.ts";
import type {
  ArticleOfProposal,
  CollisionWith,
  Proposal,
  ProposalClause,
  ProposalRecord,
} from "../proposal.ts";
import { reattach } from "../reattach.ts";
import { isSameText } from "../same-text.ts";
import { textWithProposal } from "../text-with-proposal.ts";
import { readKeptChanges } from "./kept-changes.ts";
import { listProposals } from "./queries.ts";
import { type KeptText, TEXT_COLUMNS, toKeptText } from "./row.ts";

/**
 * A proposal with its texts, its collisions with others that are tabled and its sub-amendments. Refuses `not-found` for
 * a draft of anybody else, as for one that does not exist.
 */
export async function readProposal(actor: Actor, proposalId: string): Promise<ProposalRecord> {
  authorise(actor, "negotiation.read");
  if (!isUuid(proposalId)) throw new Refusal("not-found");
  const all = await listProposals(actor);
  const proposal = all.find(({ id }) => id === proposalId);
  if (!proposal) throw new Refusal("not-found");
  const clauseIds = proposal.clauses.map(({ id }) => id);
  const [kept, now, suggestions] = await Promise.all([
    listKeptTexts(proposal.id),
    listTexts(actor, clauseIds),
    listOpenSuggestions(clauseIds),
  ]);
  const facts: Facts = { proposal, all, kept, now, suggestions };
  const articles = await Promise.all(proposal.clauses.map((clause) => readArticle(clause, facts)));
  return { ...proposal, articles, subAmendments: all.filter(({ parent }) => parent?.id === proposal.id) };
}

type OpenSuggestion = { readonly id: string; readonly clauseId: string; readonly proposalId: string };
type Facts = {
  readonly proposal: Proposal;
  readonly all: readonly Proposal[];
  readonly kept: readonly KeptText[];
  readonly now: readonly ClauseText[];
  readonly suggestions: readonly OpenSuggestion[];
};

async function readArticle(clause: ProposalClause, facts: Facts): Promise<ArticleOfProposal> {
  const { proposal } = facts;
  const kept = facts.kept.filter(({ clauseId }) => clauseId === clause.id);
  const newest = kept.at(-1);
  const now = facts.now.find(({ clauseId }) => clauseId === clause.id);
  const isOpen = proposal.status === "TABLED" || proposal.status === "DRAFT";
  const ids = (proposalId: string) =>
    new Set(
      facts.suggestions
        .filter((each) => each.clauseId === clause.id && each.proposalId === proposalId)
        .map(({ id }) => id),
    );
  const live =
    now &&
    textWithProposal(now.content, {
      own: ids(proposal.id),
      ...(proposal.parent && { base: ids(proposal.parent.id) }),
    });
  const text = newest ?? { revision: now?.revision ?? 0, textHash: now?.hash ?? "", content: live ?? EMPTY };
  const isOutdated =
    proposal.status === "TABLED" &&
    newest !== undefined &&
    live !== undefined &&
    !isSameText(live, newest.content);
  return {
    clause,
    text,
    earlier: kept.slice(0, -1),
    outdated: isOutdated && newest && now ? await previewAttachment({ proposal, newest, now }) : null,
    collisions: isOpen && now ? collisionsIn(clause, { ...facts, now, ids }) : [],
  };
}

/** What would become of the proposal's changes if it were attached to the present text. */
async function previewAttachment(kept: {
  readonly proposal: Proposal;
  readonly newest: KeptText;
  readonly now: ClauseText;
}): Promise<ArticleOfProposal["outdated"]> {
  const { proposal, newest, now } = kept;
  const changes = await readKeptChanges(db(), {
    proposalId: proposal.id,
    parentId: proposal.parent?.id ?? null,
    clauseId: newest.clauseId,
    content: newest.content,
  });
  const { standing, found, lost } = reattach({ ...changes, now: now.content, fresh: (id) => id });
  return { revision: now.revision, standing: standing.length, found, lost };
}

/** Collisions with other tabled proposals; a sub-amendment is made to change its parent's words. */
function collisionsIn(
  clause: ProposalClause,
  facts: Omit<Facts, "now"> & {
    readonly now: ClauseText;
    readonly ids: (proposalId: string) => ReadonlySet<string>;
  },
): readonly CollisionWith[] {
  const { proposal, all, now, ids } = facts;
  const isRelated = (other: Proposal) => other.parent?.id === proposal.id || proposal.parent?.id === other.id;
  const others = all.filter(
    (other) =>
      other.id !== proposal.id &&
      other.status === "TABLED" &&
      !isRelated(other) &&
      other.clauses.some(({ id }) => id === clause.id),
  );
  const inText = ({ id }: Proposal): ProposalInText => ({ proposalId: id, own: ids(id) });
  const found = findCollisions(now.content, inText(proposal), others.map(inText));
  return others.flatMap(({ id, symbol, title }) => {
    const words = found.filter(({ proposalId }) => proposalId === id).map((each) => each.words);
    return words.length > 0 ? [{ id, symbol, title, words }] : [];
  });
}

async function listKeptTexts(proposalId: string): Promise<readonly KeptText[]> {
  const rows = await db().proposalText.findMany({
    where: { proposalId },
    orderBy: [{ keptAt: "asc" }, { id: "asc" }],
    select: TEXT_COLUMNS,
  });
  return rows.map(toKeptText);
}

async function listOpenSuggestions(clauseIds: readonly string[]): Promise<readonly OpenSuggestion[]> {
  const rows = await db().suggestion.findMany({
    where: { clauseId: { in: [...clauseIds] }, status: "OPEN", proposalId: { not: null } },
    select: { id: true, clauseId: true, proposalId: true },
  });
  return rows.map(({ proposalId, ...row }) => ({ ...row, proposalId: proposalId ?? "" }));
}

const EMPTY = {
  type: "doc",
  content: [{ type: "paragraph", attrs: { id: "empty", level: 0, numbered: false, numberAs: "" } }],
} as const;
