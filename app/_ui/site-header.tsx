import { Group } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";
import { ColorSchemeToggle } from "./color-scheme-toggle.tsx";
import { TextLink } from "./links.tsx";
import classes from "./site-header.module.css";

/** The bar at the top of every page: wordmark, what the page puts beside it, and the person's menu. */
export function SiteHeader({
  personName,
  children,
}: {
  readonly personName: string | null;
  readonly children?: ReactNode;
}) {
  return (
    <header className={classes.header}>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <Group h="100%" px={{ base: "md", sm: "xl" }} gap="md" wrap="nowrap">
        <Link href="/" className={classes.wordmark}>
          Travaux
        </Link>
        <div className={classes.middle}>{children}</div>
        <Group gap="xs" wrap="nowrap">
          <ColorSchemeToggle />
          {personName === null ? (
            <TextLink href="/sign-in" size="sm" underline="hover">
              Sign in
            </TextLink>
          ) : (
            <TextLink href="/account" size="sm" underline="hover" className={classes.person}>
              {personName}
            </TextLink>
          )}
        </Group>
      </Group>
    </header>
  );
}
