"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { isVotesPage } from "../_ballots/votes-pages.ts";
import { isRecordPage } from "../_record/record-pages.ts";
import classes from "./negotiation-nav.module.css";

const PAGES = [
  { path: "overview", name: "Overview" },
  { path: "treaty", name: "Treaty" },
  { path: "open-points", name: "Open points" },
  { path: "proposals", name: "Proposals" },
  { path: "positions", name: "Positions" },
  { path: "mechanisms", name: "Mechanisms" },
  { path: "ballots", name: "Votes" },
  { path: "delegations", name: "Delegations" },
  { path: "journal", name: "Record" },
] as const;

/** Links to the pages of a negotiation; the one that is open is marked. */
export function NavLinks({ negotiationId }: { readonly negotiationId: string }) {
  const pathname = usePathname();
  const base = `/negotiations/${negotiationId}`;
  return PAGES.map(({ path, name }) => {
    const isHere = isUnder(pathname.slice(base.length + 1), path);
    return (
      <Link
        key={path}
        href={`${base}/${path}`}
        className={classes.link}
        aria-current={isHere ? "page" : undefined}
      >
        {name}
      </Link>
    );
  });
}

/** A clause's own page belongs to the treaty, what is made of the journal and the texts to the record, rules and divisions to votes. */
function isUnder(rest: string, path: string): boolean {
  const first = rest.split("/")[0];
  if (path === "journal") return isRecordPage(first);
  if (path === "ballots") return isVotesPage(first) || first === "divisions";
  return first === path || (path === "treaty" && first === "clauses");
}
