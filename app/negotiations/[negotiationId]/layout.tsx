import type { Metadata } from "next";
import type { ReactNode } from "react";
import { actorOrNotFound, negotiationOnPage } from "#app/_server/session.ts";
import { SiteHeader } from "#app/_ui/site-header.tsx";
import { OFFICE_NAMES } from "#lib/access/office.ts";
import { commentsMark, listMentions } from "#lib/comment/server/queries.ts";
import { LiveNegotiation } from "./_live/live-negotiation.tsx";
import { NegotiationNav } from "./_nav/negotiation-nav.tsx";

type Params = { readonly params: Promise<{ readonly negotiationId: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const negotiation = await negotiationOnPage(await actorOrNotFound((await params).negotiationId));
  return { title: { default: negotiation.title, template: `%s · ${negotiation.title}` } };
}

export default async function NegotiationLayout({
  params,
  children,
}: Params & { readonly children: ReactNode }) {
  const actor = await actorOrNotFound((await params).negotiationId);
  const [negotiation, mentions, comments] = await Promise.all([
    negotiationOnPage(actor),
    listMentions(actor),
    commentsMark(actor),
  ]);
  const seat = actor.delegation?.shortName ?? OFFICE_NAMES[actor.office];
  return (
    <LiveNegotiation
      negotiationId={negotiation.id}
      person={{ userId: actor.userId, name: actor.name }}
      journalHead={negotiation.journalHead}
      comments={comments}
    >
      <SiteHeader personName={actor.name}>
        <NegotiationNav
          negotiationId={negotiation.id}
          title={negotiation.title}
          seat={seat}
          mentions={mentions}
        />
      </SiteHeader>
      {children}
    </LiveNegotiation>
  );
}
