import type { Metadata } from "next";
import type { ReactNode } from "react";
import { actorOrNotFound, negotiationOnPage } from "#app/_server/session.ts";
import { LiveNegotiation } from "#app/negotiations/[negotiationId]/_live/live-negotiation.tsx";
import { commentsMark } from "#lib/comment/server/queries.ts";

type Params = { readonly params: Promise<{ readonly negotiationId: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const negotiation = await negotiationOnPage(await actorOrNotFound((await params).negotiationId));
  return { title: { default: negotiation.title, template: `%s · ${negotiation.title}` } };
}

/** What is shown to a whole room: live like every page of the negotiation, and without anything to navigate by. */
export default async function HallLayout({ params, children }: Params & { readonly children: ReactNode }) {
  const actor = await actorOrNotFound((await params).negotiationId);
  const [negotiation, comments] = await Promise.all([negotiationOnPage(actor), commentsMark(actor)]);
  return (
    <LiveNegotiation
      negotiationId={negotiation.id}
      person={{ userId: actor.userId, name: actor.name }}
      journalHead={negotiation.journalHead}
      comments={comments}
    >
      {children}
    </LiveNegotiation>
  );
}
