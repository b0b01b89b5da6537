import { redirect } from "next/navigation";

/** A negotiation opens on its treaty. */
export default async function NegotiationPage({
  params,
}: {
  readonly params: Promise<{ readonly negotiationId: string }>;
}) {
  redirect(`/negotiations/${(await params).negotiationId}/treaty`);
}
