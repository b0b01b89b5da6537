import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import { listBallots } from "#lib/ballot/server/queries.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { referencedClauses } from "#lib/clause/reference.ts";
import { listPrivateDrafts } from "#lib/clause/server/list-private-drafts.ts";
import { listTexts } from "#lib/clause/server/queries.ts";
import { listComments } from "#lib/comment/server/queries.ts";
import { readWriting } from "#lib/comment/server/writing.ts";
import { listContested } from "#lib/contested/server/queries.ts";
import { listDivisions } from "#lib/division/server/queries.ts";
import { readTreatyTerms } from "#lib/lint/server/queries.ts";
import { listClauseMechanisms } from "#lib/mechanism/server/queries.ts";
import { readClausePositions } from "#lib/position/server/queries.ts";
import { readClauseProposals } from "#lib/proposal/server/queries.ts";
import { listReservations } from "#lib/reservation/server/queries.ts";
import { readClauseLife } from "#lib/stage/server/queries.ts";
import { listSuggestions } from "#lib/suggestion/server/queries.ts";
import { clausePoints } from "./clause-points.ts";
import { contestedSource } from "./contested-source.ts";
import { ruleChoicesOnPage } from "./rule-choices.ts";

/** Everything that the page of a clause shows to this actor, read in one round and what follows from it in another. */
export async function readClausePage(actor: Actor, clause: Clause) {
  const clauseId = clause.id;
  const listing = listContested(actor, clauseId);
  const [texts, contested, threads, writing, reservations, suggestions, proposals, about] = await Promise.all(
    [
      listTexts(actor, [clauseId]),
      contestedSource(actor, listing),
      listComments(actor, clauseId),
      readWriting(actor),
      listReservations(actor, clauseId),
      listSuggestions(actor, clauseId),
      readClauseProposals(actor, clauseId),
      readAbout(actor, clauseId),
    ],
  );
  const [points, cited] = await Promise.all([
    clausePoints(actor, { clause, content: texts[0]?.content, listing }),
    listTexts(
      actor,
      texts.flatMap(({ content }) => referencedClauses(content)),
    ),
  ]);
  const first = [...cited, ...texts].map(({ clauseId: id, content }) => ({ clauseId: id, content }));
  return { first, contested, threads, writing, reservations, suggestions, proposals, about, ...points };
}

async function readAbout(actor: Actor, clauseId: string) {
  const [drafts, ballots, positions, mechanisms, life, terms, ruleChoices, divisions] = await Promise.all([
    listPrivateDrafts(actor, clauseId),
    listBallots(actor, { clauseId }),
    readClausePositions(actor, clauseId),
    listClauseMechanisms(actor, clauseId),
    readClauseLife(actor, clauseId),
    readTreatyTerms(actor, clauseId),
    may(actor, "ballot.open") ? ruleChoicesOnPage(actor) : null,
    listDivisions(actor, { clauseId }),
  ]);
  return { drafts, ballots, positions, mechanisms, life, terms, ruleChoices, divisions };
}
