import { currentPerson } from "./_server/session.ts";
import { EmptyState } from "./_ui/empty-state.tsx";
import { ButtonLink } from "./_ui/links.tsx";
import { PageFrame } from "./_ui/page-frame.tsx";
import { SiteHeader } from "./_ui/site-header.tsx";

export const metadata = { title: "Nothing here" };

export default async function NotFound() {
  const person = await currentPerson();
  return (
    <>
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
