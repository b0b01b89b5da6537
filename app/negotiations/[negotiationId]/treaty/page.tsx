import type { Metadata } from "next";
import { contestedSource } from "#app/_server/contested-source.ts";
import { actorOrNotFound, negotiationOnPage } from "#app/_server/session.ts";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import { countWordsByClause, listClauses, listTexts } from "#lib/clause/server/queries.ts";
import type { ContestedItem } from "#lib/contested/contested-item.ts";
import { listOpenPoints } from "#lib/contested/server/queries.ts";
import { newsSinceVisit } from "#lib/visit/server/queries.ts";
import { SinceLastVisit } from "../_changes/since-last-visit.tsx";
import { ContestedProvider } from "../_contested/contested-context.tsx";
import { TreatyProvider } from "../_treaty/treaty-context.tsx";
import { EditingDeskProvider } from "../clauses/[clauseId]/editor/editing-desk.tsx";
import { EmptyTreaty } from "./empty-treaty.tsx";
import { TreatyDesk } from "./treaty-desk.tsx";

export const metadata: Metadata = { title: "Treaty" };

/** Words that come with the page itself, enough for every screen; the rest follows. */
const FIRST_WORDS = 1_500;

export default async function TreatyPage({
  params,
}: {
  readonly params: Promise<{ readonly negotiationId: string }>;
}) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const [negotiation, clauses, words] = await Promise.all([
    negotiationOnPage(actor),
    listClauses(actor),
    countWordsByClause(actor),
  ]);
  const mayEditStructure = may(actor, "structure.edit");
  if (clauses.length === 0)
    return (
      <EmptyTreaty
        negotiationId={negotiationId}
        title={negotiation.treatyTitle}
        mayImport={may(actor, "treaty.import")}
        mayEditStructure={mayEditStructure}
      />
    );
  const [first, contested, news] = await Promise.all([
    listTexts(actor, firstOf(clauses, words)),
    contestedSource(actor, openItems(actor)),
    newsSinceVisit(actor),
  ]);
  return (
    <TreatyProvider
      negotiationId={negotiationId}
      clauses={clauses}
      first={first.map(({ clauseId, content }) => ({ clauseId, content }))}
      writer={{ delegationId: actor.delegation?.id ?? null, mayDraft: may(actor, "clause.draft") }}
      page="treaty"
    >
      <ContestedProvider {...contested}>
        <EditingDeskProvider>
          <TreatyDesk
            title={negotiation.treatyTitle}
            words={words}
            mayEditText={may(actor, "clause.edit")}
            mayEditStructure={mayEditStructure}
            maySetMode={may(actor, "clause.mode")}
            news={<SinceLastVisit negotiationId={negotiationId} news={news} />}
          />
        </EditingDeskProvider>
      </ContestedProvider>
    </TreatyProvider>
  );
}

async function openItems(actor: Actor): Promise<readonly ContestedItem[]> {
  const clauses = await listOpenPoints(actor);
  return clauses.flatMap(({ points }) => points.map(({ item }) => item));
}

function firstOf(
  clauses: readonly { readonly id: string }[],
  words: ReadonlyMap<string, number>,
): readonly string[] {
  let sum = 0;
  return clauses
    .filter(({ id }) => {
      const isFirst = sum < FIRST_WORDS;
      sum += words.get(id) ?? 0;
      return isFirst;
    })
    .map(({ id }) => id);
}
