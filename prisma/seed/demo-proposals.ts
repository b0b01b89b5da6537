import type { Actor } from "#lib/access/actor.ts";
import { setClauseMode } from "#lib/clause/server/set-clause-mode.ts";
import { joinSponsors } from "#lib/proposal/server/join-sponsors.ts";
import { makeProposal } from "#lib/proposal/server/make-proposal.ts";
import { makeSubAmendment } from "#lib/proposal/server/make-sub-amendment.ts";
import { tableProposal } from "#lib/proposal/server/table-proposal.ts";
import { takeProposalStand } from "#lib/proposal/server/take-proposal-stand.ts";
import { withdrawProposal } from "#lib/proposal/server/withdraw-proposal.ts";
import { suggestWords } from "./suggest-words.ts";

/** The chair, the heads of delegation by short name, and the articles by number. */
export interface DemoPlaces {
  readonly chair: Actor;
  readonly headOf: (delegation: string) => Actor;
  readonly clauseOf: (article: number) => string;
}

/** A proposal of the demo: what it would change, and who stands where on it. */
interface DemoProposal {
  readonly by: string;
  readonly title: string;
  readonly rationale: string;
  readonly changes: readonly { readonly article: number; readonly from: string; readonly to: string }[];
  readonly coSponsors: readonly string[];
  readonly stands: readonly {
    readonly delegation: string;
    readonly stand: "SUPPORTS" | "OPPOSES";
    readonly reason: string;
  }[];
}

/** L.1, with two co-sponsors, over two articles. */
const UNALIGNED: DemoProposal = {
  by: "KES",
  title: "Launchers of Parties that belong to no alliance",
  rationale:
    "The word “fixed” excludes in practice every Party whose territory is too small for a fixed site. Notice, and an identifier that nobody can alter, serve confidence better.",
  changes: [
    {
      article: 5,
      from: "provided that they are fixed and that each of them is open",
      to: "provided that each of them is reported to all Parties in advance and is open",
    },
    {
      article: 7,
      from: "that cannot be removed without trace",
      to: "that cannot be removed or altered without trace",
    },
  ],
  coSponsors: ["JOR", "FAR"],
  stands: [
    { delegation: "DEL", stand: "SUPPORTS", reason: "" },
    {
      delegation: "GOR",
      stand: "OPPOSES",
      reason: "Launchers that move and belong to nobody’s ceiling would be a gift to whoever stations them.",
    },
  ],
};

/** L.2, which would change words of L.1's Article 5. */
const DECLARED: DemoProposal = {
  by: "ALD",
  title: "Fixed and declared launchers; notice of redistribution",
  rationale: "What is exempted from a ceiling has to be found where it was declared.",
  changes: [
    {
      article: 5,
      from: "provided that they are fixed and",
      to: "provided that they are fixed, declared and",
    },
    { article: 5, from: "takes effect 90 days after", to: "takes effect 180 days after" },
  ],
  coSponsors: ["BRE"],
  stands: [
    {
      delegation: "COR",
      stand: "SUPPORTS",
      reason: "The longer notice answers our concern about paragraph 3.",
    },
    { delegation: "KES", stand: "OPPOSES", reason: "See L.1." },
  ],
};

/** L.1/Amend.1. */
const NOTICE: DemoProposal = {
  by: "EST",
  title: "A period for the report in advance",
  rationale: "“In advance” is not a deadline.",
  changes: [{ article: 5, from: "in advance and is open", to: "ten days in advance and is open" }],
  coSponsors: [],
  stands: [{ delegation: "KES", stand: "SUPPORTS", reason: "We can accept ten days." }],
};

/** L.3, withdrawn. */
const TOGETHER: DemoProposal = {
  by: "GOR",
  title: "Counting the launchers of an alliance",
  rationale: "Launchers in store are launchers.",
  changes: [
    {
      article: 5,
      from: "The deployed launchers of Parties",
      to: "The deployed and stored launchers of Parties",
    },
  ],
  coSponsors: [],
  stands: [],
};

/** A draft that Corland alone knows of. */
const DRAFT: DemoProposal = {
  by: "COR",
  title: "Redistribution without the Commission",
  rationale: "Paragraph 3 must not make every national ceiling provisional.",
  changes: [{ article: 5, from: ", unless the Joint Commission decides otherwise", to: "" }],
  coSponsors: [],
  stands: [],
};

/** A suggestion that Hestria has put into no proposal yet. */
const LOOSE = { article: 5, from: "takes effect 90 days after", to: "takes effect 60 days after" } as const;

/** Article 5 takes suggestions only. Proposals of the demo: two that collide, one of them amended, one withdrawn, and a draft. */
export async function proposeInDemo(places: DemoPlaces): Promise<void> {
  const { chair, headOf, clauseOf } = places;
  await setClauseMode(chair, { clauseId: clauseOf(5), mode: "SUGGEST" });
  const first = await tabled(UNALIGNED, places);
  await tabled(DECLARED, places);
  const suggestionIds = await suggestAll(NOTICE, places);
  const { title, rationale } = NOTICE;
  const estavia = headOf(NOTICE.by);
  const sub = await makeSubAmendment(estavia, { parentId: first, title, rationale, suggestionIds });
  await tableProposal(estavia, sub);
  await takeStands(sub.proposalId, NOTICE, places);
  const proposalId = await tabled(TOGETHER, places);
  await withdrawProposal(headOf(TOGETHER.by), { proposalId });
  await drafted(DRAFT, places);
  const { article, from, to } = LOOSE;
  await suggestWords(headOf("HES"), { clauseId: clauseOf(article), from, to });
}

async function tabled(proposal: DemoProposal, places: DemoPlaces): Promise<string> {
  const proposalId = await drafted(proposal, places);
  await tableProposal(places.headOf(proposal.by), { proposalId });
  for (const delegation of proposal.coSponsors) await joinSponsors(places.headOf(delegation), { proposalId });
  await takeStands(proposalId, proposal, places);
  return proposalId;
}

async function drafted(proposal: DemoProposal, places: DemoPlaces): Promise<string> {
  const { title, rationale, by } = proposal;
  const suggestionIds = await suggestAll(proposal, places);
  return (await makeProposal(places.headOf(by), { title, rationale, suggestionIds })).proposalId;
}

async function takeStands(
  proposalId: string,
  { stands }: DemoProposal,
  { headOf }: DemoPlaces,
): Promise<void> {
  for (const { delegation, stand, reason } of stands)
    await takeProposalStand(headOf(delegation), { proposalId, stand, reason });
}

async function suggestAll({ by, changes }: DemoProposal, places: DemoPlaces): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { article, from, to } of changes) {
    const clauseId = places.clauseOf(article);
    ids.push((await suggestWords(places.headOf(by), { clauseId, from, to })).suggestionId);
  }
  return ids;
}
