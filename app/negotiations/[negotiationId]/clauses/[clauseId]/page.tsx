import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readChairsTextClause } from "#app/_server/chairs-text-page.ts";
import { clauseOnPage } from "#app/_server/clause-on-page.ts";
import { readClausePage } from "#app/_server/clause-page.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import type { Actor } from "#lib/access/actor.ts";
import { type Action, may } from "#lib/access/rules.ts";
import type { Clause } from "#lib/clause/clause.ts";
import type { ClauseStatus } from "#lib/clause/clause-kind.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { listRunningSilences } from "#lib/silence/server/queries.ts";
import { ContestedProvider } from "../../_contested/contested-context.tsx";
import { PointsProvider } from "../../_contested/points-context.tsx";
import { ProposalsPanel } from "../../_proposals/proposals-panel.tsx";
import { SilenceBanner } from "../../_silence/silence-banner.tsx";
import { FootnotesProvider } from "../../_treaty/footnotes.tsx";
import { TreatyProvider } from "../../_treaty/treaty-context.tsx";
import { ChairsTextBanner } from "../../chairs-texts/chairs-text-banner.tsx";
import { ChairsTextClause } from "./_chairs-text/chairs-text-clause.tsx";
import { CommentsProvider } from "./_comments/comments-desk.tsx";
import { CommentsPanel } from "./_comments/comments-panel.tsx";
import { COMMENTS_TAB } from "./_comments/comments-tab.ts";
import { AboutPanels, type AboutRights } from "./_panels/about-panels.tsx";
import { OpenPointsPanel } from "./_panels/open-points-panel.tsx";
import { SideTabs } from "./_panels/side-tabs.tsx";
import { SuggestionKeys } from "./_suggestions/suggestion-keys.tsx";
import { SuggestionsPanel } from "./_suggestions/suggestions-panel.tsx";
import { ClauseDesk } from "./clause-desk.tsx";
import { ContestedKeys } from "./contested-keys.tsx";
import { EditingDeskProvider } from "./editor/editing-desk.tsx";

const IS_FINAL: ReadonlySet<ClauseStatus> = new Set(["ADOPTED", "WITHDRAWN"]);

type Params = { readonly params: Promise<{ readonly negotiationId: string; readonly clauseId: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { negotiationId, clauseId } = await params;
  const { clauses, clause } = await clauseOnPage(await actorOrNotFound(negotiationId), clauseId);
  if (!clause) notFound();
  const label = numberClauses(clauses).get(clauseId)?.label ?? "";
  return { title: clause.heading ? `${label}: ${clause.heading}` : label };
}

export default async function ClausePage({ params }: Params) {
  const { negotiationId, clauseId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const { clauses, clause, isNegotiated } = await clauseOnPage(actor, clauseId);
  if (!clause) notFound();
  if (!isNegotiated) return chairsTextClause(actor, clauseId);
  const [read, running] = await Promise.all([
    readClausePage(actor, clause),
    listRunningSilences(actor, { clauseId }),
  ]);
  const { about, threads, writing, reservations, suggestions, proposals, points, closed, viewer } = read;
  const ownDelegationId = actor.delegation?.id ?? null;
  const rights = {
    maySettle: may(actor, "suggestion.settle"),
    withdrawsFor: may(actor, "clause.edit") ? ownDelegationId : null,
    isOpen: clause.status === "OPEN",
  };
  const suggesting = { negotiationId, clauseId, suggestions, rights };
  return (
    <TreatyProvider
      key={clauseId}
      negotiationId={negotiationId}
      clauses={clauses}
      first={read.first}
      writer={{ delegationId: ownDelegationId, mayDraft: may(actor, "clause.draft") }}
      page="clause"
    >
      <ContestedProvider {...read.contested}>
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
                  banner={<SilenceBanner negotiationId={negotiationId} {...running} />}
                >
                  <SideTabs
                    tabs={[
                      {
                        key: "about",
                        name: "About",
                        count: 0,
                        panels: (
                          <AboutPanels
                            negotiationId={negotiationId}
                            clause={clause}
                            about={about}
                            reservations={reservations}
                            rights={aboutRights(actor, clause)}
                          />
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

/** The page of a clause that is in no negotiated treaty but in a chair's text. */
async function chairsTextClause(actor: Actor, clauseId: string) {
  const { negotiationId } = actor;
  const read = await readChairsTextClause(actor, clauseId);
  return (
    <ChairsTextClause
      {...read}
      negotiationId={negotiationId}
      writer={{ delegationId: actor.delegation?.id ?? null, mayDraft: may(actor, "clause.draft") }}
      mayDraft={may(actor, "chairs-text.draft")}
      banner={
        <ChairsTextBanner
          negotiationId={negotiationId}
          chairsText={read.chairsText}
          mayAdopt={may(actor, "chairs-text.adopt")}
        />
      }
    />
  );
}

/** What the actor may do in the panels about a clause as it stands. */
function aboutRights(actor: Actor, { status }: Clause): AboutRights {
  const own = (action: Action) => (may(actor, action) ? (actor.delegation?.id ?? null) : null);
  return {
    life: {
      gavel: may(actor, "clause.gavel"),
      confirmFor: own("clause.confirm"),
      correct: may(actor, "clause.correct"),
    },
    reserveFor: own("reservation.enter"),
    mayReserve: !IS_FINAL.has(status) && may(actor, "reservation.enter"),
    mayDivide: may(actor, "division.request"),
    takePositionFor: status === "WITHDRAWN" ? null : own("position.take"),
  };
}
