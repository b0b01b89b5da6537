"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import classes from "./page-tabs.module.css";

/** Pages that show one thing in several ways, beside each other; the one that is open is marked. */
export function PageTabs({
  label,
  base,
  pages,
}: {
  readonly label: string;
  /** The address under which the pages stand. */
  readonly base: string;
  /** `path` is relative to `base`; empty for the page at `base` itself. */
  readonly pages: readonly { readonly path: string; readonly name: string }[];
}) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className={classes.tabs}>
      {pages.map(({ path, name }) => {
        const href = path === "" ? base : `${base}/${path}`;
        const isHere = pathname === href || (path !== "" && pathname.startsWith(`${href}/`));
        return (
          <Link
            key={path}
            href={href}
            className={classes.tab}
            aria-current={isHere ? "page" : undefined}
            ref={isHere ? toMiddle : undefined}
          >
            {name}
          </Link>
        );
      })}
    </nav>
  );
}

/** Where the row is wider than the screen, the marked tab comes to its middle; the page itself stays where it is. */
function toMiddle(tab: HTMLAnchorElement | null) {
  const row = tab?.parentElement;
  if (!row) return;
  const [here, around] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += here.left + here.width / 2 - (around.left + around.width / 2);
}
