import { PageTabs } from "./page-tabs.tsx";
import { RECORD_PAGES } from "./record-pages.ts";

/** The pages of the record of a negotiation. */
export function RecordTabs({ negotiationId }: { readonly negotiationId: string }) {
  return <PageTabs label="Record" base={`/negotiations/${negotiationId}`} pages={RECORD_PAGES} />;
}
