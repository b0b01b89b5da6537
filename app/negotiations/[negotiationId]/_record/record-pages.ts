/** The pages of the record of a negotiation, as they stand beside each other. */
export const RECORD_PAGES = [
  { path: "journal", name: "Journal" },
  { path: "changes", name: "Changes" },
  { path: "versions", name: "Versions" },
  { path: "chairs-texts", name: "Chair's texts" },
  { path: "search", name: "Search" },
  { path: "report", name: "Report" },
] as const;

/** Whether the first part of an address under a negotiation is a page of the record. */
export function isRecordPage(path: string | undefined): boolean {
  return RECORD_PAGES.some((page) => page.path === path);
}
