"use client";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import classes from "./changes.module.css";

const VIEWS = [
  { view: "", name: "Inline" },
  { view: "side", name: "Side by side" },
] as const;

/** Chooses how a difference is shown; the choice stands in the address. */
export function ViewSwitch() {
  const params = useSearchParams();
  const chosen = params.get("view") === "side" ? "side" : "";
  const hrefOf = (view: string) => {
    const next = new URLSearchParams(params);
    if (view) next.set("view", view);
    else next.delete("view");
    return `?${next}`;
  };
  return (
    <nav className={classes.views} aria-label="View of the changes">
      {VIEWS.map(({ view, name }) => (
        <Link
          key={view}
          href={hrefOf(view)}
          scroll={false}
          aria-current={view === chosen ? "true" : undefined}
          className={classes.view}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
