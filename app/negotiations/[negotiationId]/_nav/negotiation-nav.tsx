"use client";
import { Badge, Burger, Drawer, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import Link from "next/link";
import { usePathname } from "next/navigation";
import classes from "./negotiation-nav.module.css";

const PAGES = [
  { path: "treaty", name: "Treaty" },
  { path: "positions", name: "Positions" },
  { path: "mechanisms", name: "Mechanisms" },
  { path: "ballots", name: "Votes" },
  { path: "delegations", name: "Delegations" },
  { path: "journal", name: "Journal" },
] as const;

/** Moves between the pages of a negotiation, and says which negotiation and which seat one is in. */
export function NegotiationNav(props: {
  readonly negotiationId: string;
  readonly title: string;
  readonly seat: string;
}) {
  const [isOpen, { toggle, close }] = useDisclosure();
  return (
    <>
      <Group gap="md" wrap="nowrap" className={classes.wide}>
        <Text size="sm" fw={600} truncate maw="18rem" title={props.title}>
          {props.title}
        </Text>
        <nav aria-label="Negotiation" className={classes.links}>
          <NavLinks negotiationId={props.negotiationId} />
        </nav>
        <Badge
          variant="default"
          radius="sm"
          ml="auto"
          title="Your seat in this negotiation"
          className={classes.seat}
        >
          {props.seat}
        </Badge>
      </Group>
      <Group gap="xs" wrap="nowrap" justify="flex-end" className={classes.narrow}>
        <Badge variant="default" radius="sm" title="Your seat in this negotiation" className={classes.seat}>
          {props.seat}
        </Badge>
        <Burger size="sm" opened={isOpen} onClick={toggle} aria-label="Pages of the negotiation" />
      </Group>
      <Drawer opened={isOpen} onClose={close} position="right" size="xs" title={props.title}>
        <Stack component="nav" aria-label="Negotiation" gap={4} onClick={close}>
          <NavLinks negotiationId={props.negotiationId} />
        </Stack>
      </Drawer>
    </>
  );
}

function NavLinks({ negotiationId }: { readonly negotiationId: string }) {
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

/** A clause's own page belongs to the treaty. */
function isUnder(rest: string, path: string): boolean {
  const first = rest.split("/")[0];
  return first === path || (path === "treaty" && first === "clauses");
}
