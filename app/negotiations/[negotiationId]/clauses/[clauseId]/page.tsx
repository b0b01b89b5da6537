import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { clausePoints } from "#app/_server/clause-points.ts";
import { contestedSource } from "#app/_server/contested-source.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { may } from "#lib/access/rules.ts";
import { listBallots } from "#lib/ballot/server/queries.ts";
import type { Clause } from "#lib/clause/clause.ts";
import type { ClauseStatus } from "#lib/clause/clause-kind.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { referencedClauses } from "#lib/clause/reference.ts";
import { listPrivateDrafts } from "#lib/clause/server/list-private-drafts.ts";
import { listClauses, listTexts } from "#lib/clause/server/queries.ts";
import { listComments } from "#lib/comment/server/queries.ts";
import { readWriting } from "#lib/comment/server/writing.ts";
import { listContested } from "#lib/contested/server/queries.ts";
import { readTreatyTerms } from "#lib/lint/server/queries.ts";
import { listClauseMechanisms } from "#lib/mechanism/server/queries.ts";
import { readClausePositions } from "#lib/position/server/queries.ts";
import { readClauseProposals } from "#lib/proposal/server/queries.ts";
import { listReservations } from "#lib/reservation/server/queries.ts";
import type { ClauseLife } from "#lib/stage/clause-life.ts";
import { readClauseLife } from "#lib/stage/server/queries.ts";
import { editoriallySame } from "#lib/stage/stage-change.ts";
import { listSuggestions } from "#lib/suggestion/server/queries.ts";
import { ContestedProvider } from "../../_contested/contested-context.tsx";
import { PointsProvider } from "../../_contested/points-context.tsx";
import { ProposalsPanel } from "../../_proposals/proposals-panel.tsx";
import { FootnotesProvider } from "../../_treaty/footnotes.tsx";
import { TreatyProvider } from "../../_treaty/treaty-context.tsx";
import { CommentsProvider } from "./_comments/comments-desk.tsx";
import { CommentsPanel } from "./_comments/comments-panel.tsx";
import { COMMENTS_TAB } from "./_comments/comments-tab.ts";
import { DraftsPanel } from "./_drafts/drafts-panel.tsx";
import { LifePanel } from "./_life/life-panel.tsx";
import { LintNotes } from "./_life/lint-notes.tsx";
import { MechanismsPanel } from "./_panels/mechanisms-panel.tsx";
import { OpenPointsPanel } from "./_panels/open-points-panel.tsx";
import { PositionsPanel } from "./_panels/positions-panel.tsx";
import { SideTabs } from "./_panels/side-tabs.tsx";
import { VotesPanel } from "./_panels/votes-panel.tsx";
import { ReservationsPanel } from "./_reservations/reservations-panel.tsx";
import { SuggestionKeys } from "./_suggestions/suggestion-keys.tsx";
import { SuggestionsPanel } from "./_suggestions/suggestions-panel.tsx";
import { ClauseDesk } from "./clause-desk.tsx";
import { ContestedKeys } from "./contested-keys.tsx";
import { EditingDeskProvider } from "./editor/editing-desk.tsx";

const IS_FINAL: ReadonlySet<ClauseStatus> = new Set(["ADOPTED", "WITHDRAWN"]);

type Params = { readonly params: Promise<{ readonly negotiationId: string; readonly clauseId: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { negotiationId, clauseId } = await params;
  const clauses = await listClauses(await actorOrNotFound(negotiationId));
  const { clause, label } = find(clauses, clauseId);
  return { title: clause.heading ? `${label}: ${clause.heading}` : label };
}

export default async function ClausePage({ params }: Params) {
  const { negotiationId, clauseId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const clauses = await listClauses(actor);
  const { clause } = find(clauses, clauseId);
  const listing = listContested(actor, clauseId);
  const [
    text,
    drafts,
    ballots,
    positions,
    mechanisms,
    life,
    terms,
    contested,
    threads,
    writing,
    reservations,
    suggestions,
    proposals,
  ] = await Promise.all([
    listTexts(actor, [clauseId]),
    listPrivateDrafts(actor, clauseId),
    listBallots(actor, { clauseId }),
    readClausePositions(actor, clauseId),
    listClauseMechanisms(actor, clauseId),
    readClauseLife(actor, clauseId),
    readTreatyTerms(actor, clauseId),
    contestedSource(actor, listing),
    listComments(actor, clauseId),
    readWriting(actor),
    listReservations(actor, clauseId),
    listSuggestions(actor, clauseId),
    readClauseProposals(actor, clauseId),
  ]);
  const { points, closed, viewer } = await clausePoints(actor, {
    clause,
    content: text[0]?.content,
    listing,
  });
  const ownDelegationId = actor.delegation?.id ?? null;
  const rights = {
    maySettle: may(actor, "suggestion.settle"),
    withdrawsFor: may(actor, "clause.edit") ? ownDelegationId : null,
    isOpen: clause.status === "OPEN",
  };
  const suggesting = { negotiationId, clauseId, suggestions, rights };
  const cited = await listTexts(
    actor,
    text.flatMap(({ content }) => referencedClauses(content)),
  );
  return (
    <TreatyProvider
      key={clauseId}
      negotiationId={negotiationId}
      clauses={clauses}
      first={[...cited, ...text].map(({ clauseId: id, content }) => ({ clauseId: id, content }))}
      writer={{ delegationId: actor.delegation?.id ?? null, mayDraft: may(actor, "clause.draft") }}
      page="clause"
    >
      <ContestedProvider {...contested}>
        <EditingDeskProvider>
          <PointsProvider points={points} viewer={viewer}>
            <ContestedKeys />
            <SuggestionKeys {...suggesting} />
            <CommentsProvider threads={threads} mayWrite={may(actor, "comment.write")}>
              <FootnotesProvider clauseId={clauseId} reservations={reservations}>
                <ClauseDesk
                  clause={clause}
                  mayEdit={may(actor, "clause.edit")}
                  mayFreeze={may(actor, "clause.freeze")}
                  maySetMode={may(actor, "clause.mode")}
                >
                  <SideTabs
                    tabs={[
                      {
                        key: "about",
                        name: "About",
                        count: 0,
                        panels: (
                          <>
                            <DraftsPanel negotiationId={negotiationId} clause={clause} drafts={drafts} />
                            <LifePanel
                              negotiationId={negotiationId}
                              clause={clause}
                              life={life}
                              positions={positions}
                              rights={{
                                gavel: may(actor, "clause.gavel"),
                                confirmFor: may(actor, "clause.confirm") ? ownDelegationId : null,
                                correct: may(actor, "clause.correct"),
                              }}
                            />
                            <LintNotes clause={clause} terms={terms} />
                            <ReservationsPanel
                              negotiationId={negotiationId}
                              clauseId={clauseId}
                              reservations={reservations}
                              ownDelegationId={may(actor, "reservation.enter") ? ownDelegationId : null}
                              mayEnter={!IS_FINAL.has(clause.status) && may(actor, "reservation.enter")}
                            />
                            <PositionsPanel
                              negotiationId={negotiationId}
                              clauseId={clauseId}
                              positions={positions}
                              mayTakeFor={
                                clause.status !== "WITHDRAWN" && may(actor, "position.take")
                                  ? ownDelegationId
                                  : null
                              }
                              editorially={sameWords(life)}
                            />
                            <VotesPanel
                              negotiationId={negotiationId}
                              clause={clause}
                              ballots={ballots}
                              mayOpen={may(actor, "ballot.open")}
                            />
                            <MechanismsPanel
                              negotiationId={negotiationId}
                              clauseId={clauseId}
                              mechanisms={mechanisms}
                            />
                          </>
                        ),
                      },
                      {
                        key: "open",
                        name: "Open points",
                        count: points.length,
                        panels: <OpenPointsPanel closed={closed} now={new Date().toISOString()} />,
                      },
                      {
                        key: "suggestions",
                        name: "Suggestions",
                        count: suggestions.length,
                        panels: (
                          <>
                            <SuggestionsPanel {...suggesting} />
                            <ProposalsPanel
                              negotiationId={negotiationId}
                              clauseId={clauseId}
                              {...proposals}
                            />
                          </>
                        ),
                      },
                      {
                        key: COMMENTS_TAB,
                        name: "Comments",
                        count: threads.filter(({ resolved }) => resolved === null).length,
                        panels: (
                          <CommentsPanel
                            negotiationId={negotiationId}
                            clauseId={clauseId}
                            threads={threads}
                            writing={writing}
                          />
                        ),
                      },
                    ]}
                  />
                </ClauseDesk>
              </FootnotesProvider>
            </CommentsProvider>
          </PointsProvider>
        </EditingDeskProvider>
      </ContestedProvider>
    </TreatyProvider>
  );
}

/** The texts that say the same as the present one, but for editorial corrections. */
function sameWords({ changes, text }: ClauseLife): ReadonlySet<string> {
  const same = editoriallySame(changes);
  return text && same.has(text.textHash) ? same : new Set();
}

function find(clauses: readonly Clause[], clauseId: string): { clause: Clause; label: string } {
  const clause = clauses.find(({ id }) => id === clauseId);
  if (!clause) notFound();
  return { clause, label: numberClauses(clauses).get(clauseId)?.label ?? "" };
}
