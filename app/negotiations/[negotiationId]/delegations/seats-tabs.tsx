import { PageTabs } from "../_record/page-tabs.tsx";

/** Who takes part in the conference, and who of them is in the room. */
const SEATS_PAGES = [
  { path: "", name: "Who takes part" },
  { path: "attendance", name: "Attendance" },
];

/** The pages about the delegations of a negotiation. */
export function SeatsTabs({ negotiationId }: { readonly negotiationId: string }) {
  return <PageTabs label="Seats" base={`/negotiations/${negotiationId}/delegations`} pages={SEATS_PAGES} />;
}
