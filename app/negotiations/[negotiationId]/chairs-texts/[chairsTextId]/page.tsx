import type { Metadata } from "next";
import { chairsTextOrNotFound } from "#app/_server/chairs-text-page.ts";
import { contestedSource } from "#app/_server/contested-source.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { may } from "#lib/access/rules.ts";
import { isUnderWay } from "#lib/chairs-text/chairs-text.ts";
import { readBranches } from "#lib/chairs-text/server/queries.ts";
import { countWordsByClause, listClausesOf, listTexts } from "#lib/clause/server/queries.ts";
import { ContestedProvider } from "../../_contested/contested-context.tsx";
import { TreatyProvider } from "../../_treaty/treaty-context.tsx";
import { EditingDeskProvider } from "../../clauses/[clauseId]/editor/editing-desk.tsx";
import { TreatyDesk } from "../../treaty/treaty-desk.tsx";
import { ChairsTextActs } from "../chairs-text-acts.tsx";
import { ChairsTextBanner } from "../chairs-text-banner.tsx";

type Params = { readonly params: Promise<{ readonly negotiationId: string; readonly chairsTextId: string }> };

/** Articles that come with the page itself; the rest follows. */
const FIRST = 12;

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { negotiationId, chairsTextId } = await params;
  return { title: (await chairsTextOrNotFound(await actorOrNotFound(negotiationId), chairsTextId)).title };
}

export default async function ChairsTextPage({ params }: Params) {
  const { negotiationId, chairsTextId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const chairsText = await chairsTextOrNotFound(actor, chairsTextId);
  const [clauses, words, branches, contested] = await Promise.all([
    listClausesOf(actor, chairsTextId),
    countWordsByClause(actor, chairsTextId),
    readBranches(actor, chairsTextId),
    contestedSource(actor, Promise.resolve([])),
  ]);
  const first = await listTexts(
    actor,
    clauses.slice(0, FIRST).map(({ id }) => id),
  );
  const mayDraft = may(actor, "chairs-text.draft") && isUnderWay(chairsText);
  return (
    <TreatyProvider
      negotiationId={negotiationId}
      clauses={clauses}
      first={first.map(({ clauseId, content }) => ({ clauseId, content }))}
      writer={{ delegationId: actor.delegation?.id ?? null, mayDraft: may(actor, "clause.draft") }}
      page="treaty"
      chairsText={{ id: chairsTextId, branches }}
    >
      <ContestedProvider {...contested}>
        <EditingDeskProvider>
          <TreatyDesk
            title={chairsText.title}
            words={words}
            mayEditText={mayDraft}
            mayEditStructure={mayDraft}
            maySetMode={false}
            banner={
              <ChairsTextBanner
                negotiationId={negotiationId}
                chairsText={chairsText}
                mayAdopt={may(actor, "chairs-text.adopt")}
              >
                {mayDraft && <ChairsTextActs negotiationId={negotiationId} chairsText={chairsText} />}
              </ChairsTextBanner>
            }
          />
        </EditingDeskProvider>
      </ContestedProvider>
    </TreatyProvider>
  );
}
