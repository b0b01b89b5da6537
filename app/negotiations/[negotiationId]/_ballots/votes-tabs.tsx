import { PageTabs } from "../_record/page-tabs.tsx";
import { VOTES_PAGES } from "./votes-pages.ts";

/** The pages about how the conference decides; nothing as long as there is one alone. */
export function VotesTabs({ negotiationId }: { readonly negotiationId: string }) {
  if (VOTES_PAGES.length < 2) return null;
  return <PageTabs label="Votes" base={`/negotiations/${negotiationId}`} pages={VOTES_PAGES} />;
}
