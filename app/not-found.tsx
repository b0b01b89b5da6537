import { currentPerson } from "./_server/session.ts";
import { EmptyState } from "./_ui/empty-state.tsx";
import { ButtonLink } from "./_ui/links.tsx";
import { PageFrame } from "./_ui/page-frame.tsx";
import { SiteHeader } from "./_ui/site-header.tsx";

export default async function NotFound() {
  const person = await currentPerson();
  return (
    <>
      {/* where the page's own metadata is what was not found, Next sets no title */}
      <title>Nothing here · Travaux</title>
      <SiteHeader personName={person?.name ?? null} />
      <PageFrame size="sm">
        <EmptyState
          order={1}
          title="There is nothing here that you can see"
          action={
            <ButtonLink href="/negotiations" variant="default">
              My negotiations
            </ButtonLink>
          }
        >
          The address may be wrong, or it belongs to a negotiation in which you have no seat.
        </EmptyState>
      </PageFrame>
    </>
  );
}
