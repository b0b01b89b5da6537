"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

/** Where navigation led, and the query that was chosen there since. */
type Choice = { readonly at: string; readonly query: string };

/**
 * What is chosen on a page (a filter, a view), kept in its address so that it can be sent to somebody and survives a
 * reload. Choosing asks nothing of the server. Next is not told of the choice: where it is, reading the page again at
 * the same moment can take the choice back. It puts its own address back when it has read; then the chosen one returns.
 */
export function useSearchChoice(): readonly [URLSearchParams, (query: URLSearchParams) => void] {
  const pathname = usePathname();
  const arrived = useSearchParams().toString();
  const at = `${pathname}?${arrived}`;
  const [choice, setChoice] = useState<Choice | null>(null);
  const chosen = choice?.at === at ? choice.query : null;
  useEffect(() => {
    if (chosen === null) return;
    const keep = () => writeQuery(pathname, chosen);
    const follow = ({ navigationType }: NavigationCurrentEntryChangeEvent) =>
      navigationType === "replace" ? keep() : setChoice(null);
    keep();
    // a browser without it forgets the choice in the address, not on the page
    window.navigation?.addEventListener("currententrychange", follow);
    return () => window.navigation?.removeEventListener("currententrychange", follow);
  }, [pathname, chosen]);
  return [new URLSearchParams(chosen ?? arrived), (query) => setChoice({ at, query: query.toString() })];
}

/** Does nothing on another page, and where the address says so already. The state of the entry says that Next knows it. */
function writeQuery(pathname: string, query: string): void {
  const search = query && `?${query}`;
  if (location.pathname !== pathname || location.search === search) return;
  history.replaceState(history.state, "", `${pathname}${search}`);
}
