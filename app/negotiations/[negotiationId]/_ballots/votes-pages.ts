/** The pages about how the conference decides, as they stand beside each other; the path is relative to the negotiation. */
export const VOTES_PAGES = [
  { path: "ballots", name: "Votes" },
  { path: "adoption", name: "Adoption" },
  { path: "rules", name: "Rules of procedure" },
  { path: "silence", name: "Silence procedures" },
] as const;

/** Whether the first part of an address under a negotiation is a page about how the conference decides. */
export function isVotesPage(path: string | undefined): boolean {
  return VOTES_PAGES.some((page) => page.path === path);
}
