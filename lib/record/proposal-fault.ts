import canonicalize from "canonicalize";
import type { ClauseContent } from "#lib/clause/content.ts";
import type { SuggestionIds } from "#lib/clause/units.ts";
import { idsIn, textWithProposal } from "#lib/proposal/text-with-proposal.ts";
import type { TextCheck } from "./clause-replay.ts";
import type { ProposalEntry } from "./fact-entry.ts";
import type { Ledger } from "./ledger.ts";
import { wasCalled } from "./life-fault.ts";

const NONE: SuggestionIds = new Set();

/** Checks a tabled proposal, its sponsors, its kept texts and the stands on it against the acts about it. */
export function findProposalFault(
  ledger: Ledger,
  { proposal, children }: { readonly proposal: ProposalEntry; readonly children: readonly ProposalEntry[] },
): string | null {
  const name = `the proposal ${proposal.symbol}`;
  const [tabled] = ledger.about(proposal.id, "proposal.tabled");
  if (!tabled) return `${name} was not tabled in the journal`;
  const { symbol, title } = tabled.act;
  if (symbol !== proposal.symbol || title !== proposal.title)
    return `${name} has another title than the journal says`;
  const settled = ledger.about(proposal.id, "proposal.settled").at(-1)?.act.outcome ?? "TABLED";
  const isSo =
    settled === "FELL_WITH_PARENT"
      ? ["REJECTED", "WITHDRAWN", "MOOT"].includes(proposal.status)
      : proposal.status === settled;
  if (!isSo) return `${name} is ${proposal.status.toLowerCase()} where the journal says otherwise`;
  return (
    findVoteFault(ledger, proposal, name) ??
    findSponsorFault(ledger, proposal, name) ??
    findStandFault(ledger, proposal, name) ??
    findKeptFault(ledger, { proposal, children, name })
  );
}

/** A kept text is that of its revision with the suggestions of the proposal and nobody else's. */
export function checkKeptTexts(
  proposal: ProposalEntry,
  parent: ProposalEntry | undefined,
): readonly (TextCheck & { readonly clauseId: string })[] {
  return proposal.texts.map(({ clauseId, revision, keptAt, content }) => ({
    clauseId,
    revision,
    find: (text) =>
      isKeptFrom(text.content, content, parent ? idsThen(parent, clauseId, keptAt) : NONE)
        ? null
        : `the text kept of the proposal ${proposal.symbol} at revision ${revision} has been altered`,
  }));
}

/** A proposal that was put to the vote ends as the vote decided. */
function findVoteFault(ledger: Ledger, { id }: ProposalEntry, name: string): string | null {
  const [settled] = ledger.about(id, "proposal.settled");
  for (const { act } of ledger.about(id, "ballot.opened")) {
    if (!("subject" in act) || act.subject !== "PROPOSAL") continue;
    const [closed] = ledger.about(act.ballotId, "ballot.closed");
    const outcome = closed && ENDS[closed.act.verdict];
    if (outcome && settled?.act.outcome !== outcome)
      return `${name} was not settled as the vote on it decided`;
  }
  return null;
}

const ENDS: Readonly<Record<string, string>> = { CARRIED: "ACCEPTED", NOT_CARRIED: "REJECTED" };

function findSponsorFault(ledger: Ledger, proposal: ProposalEntry, name: string): string | null {
  const joined: string[] = [];
  for (const { act } of ledger.about(proposal.id, "proposal.sponsored", "proposal.sponsor-left")) {
    if (act.type === "proposal.sponsored") joined.push(act.delegationName);
    else joined.splice(joined.indexOf(act.delegationName), 1);
  }
  const rows = proposal.sponsors.filter(({ isCoSponsor }) => isCoSponsor);
  const makers = proposal.sponsors.filter(({ isCoSponsor }) => !isCoSponsor).map((row) => row.delegationId);
  const own = proposal.delegationId === null ? [] : [proposal.delegationId];
  const isSo =
    makers.join() === own.join() &&
    rows.length === joined.length &&
    rows.every((row) => joined.some((shortName) => wasCalled(ledger, row.delegationId, shortName)));
  return isSo ? null : `${name} has other sponsors than the journal says`;
}

/** A stand without an act is one that was taken back by becoming a sponsor. */
function findStandFault(ledger: Ledger, proposal: ProposalEntry, name: string): string | null {
  const acts = [...ledger.about(proposal.id, "proposal.stand-taken")];
  for (const row of proposal.stands) {
    const at = acts.findIndex(
      ({ actor, act }) =>
        actor.id === row.takenBy &&
        act.stand === row.stand &&
        act.reason === row.reason &&
        wasCalled(ledger, row.delegationId, act.delegationName),
    );
    if (at >= 0) acts.splice(at, 1);
    else if (row.stand !== "NONE") return `a stand on ${name} is not as the journal says`;
  }
  return acts.length === 0 ? null : `a stand on ${name} is in the journal and not in the record`;
}

/** Texts are kept when a proposal is tabled or attached again, and when a sub-amendment becomes part of it. */
function findKeptFault(
  ledger: Ledger,
  {
    proposal,
    children,
    name,
  }: { readonly proposal: ProposalEntry; readonly children: readonly ProposalEntry[]; readonly name: string },
): string | null {
  const own = ledger.about(proposal.id, "proposal.tabled", "proposal.reattached");
  const taken = children.flatMap(({ id }) =>
    ledger.about(id, "proposal.settled").filter(({ act }) => act.outcome === "ACCEPTED"),
  );
  const onRecord = [...own, ...taken].flatMap(({ act }) => act.texts.map(textKey));
  return onRecord.toSorted().join() === proposal.texts.map(textKey).toSorted().join()
    ? null
    : `${name} has other texts than the journal says`;
}

function textKey(text: {
  readonly clauseId: string;
  readonly revision: number;
  readonly textHash: string;
}): string {
  return `${text.clauseId} ${text.revision} ${text.textHash}`;
}

function isKeptFrom(content: ClauseContent, kept: ClauseContent, base: SuggestionIds): boolean {
  const made = textWithProposal(content, { own: idsIn(kept), base });
  return canonicalize(made) === canonicalize(kept);
}

/** The suggestions of the parent in a clause when a text of its sub-amendment was kept. */
function idsThen({ texts }: ProposalEntry, clauseId: string, keptAt: string): SuggestionIds {
  const newest = texts.filter((text) => text.clauseId === clauseId && text.keptAt <= keptAt).at(-1);
  return newest ? idsIn(newest.content) : NONE;
}
