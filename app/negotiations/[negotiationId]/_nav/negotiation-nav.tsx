"use client";
import { Badge, Burger, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import dynamic from "next/dynamic";
import { patient } from "#app/_ui/patience.ts";
import type { Mention } from "#lib/comment/comment.ts";
import { MentionsMenu } from "../_comments/mentions-menu.tsx";
import { NavLinks } from "./nav-links.tsx";
import classes from "./negotiation-nav.module.css";

const NavDrawer = dynamic(
  patient(() => import("./nav-drawer.tsx").then((module) => module.NavDrawer)),
  {
    ssr: false,
  },
);

/** Moves between the pages of a negotiation, and says which negotiation and which seat one is in. */
export function NegotiationNav(props: {
  readonly negotiationId: string;
  readonly title: string;
  readonly seat: string;
  readonly mentions: readonly Mention[];
}) {
  const mentions = <MentionsMenu negotiationId={props.negotiationId} mentions={props.mentions} />;
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
        <div className={classes.mentions}>{mentions}</div>
        <Badge variant="default" radius="sm" title="Your seat in this negotiation" className={classes.seat}>
          {props.seat}
        </Badge>
      </Group>
      <Group gap="xs" wrap="nowrap" justify="flex-end" className={classes.narrow}>
        {mentions}
        <Badge variant="default" radius="sm" title="Your seat in this negotiation" className={classes.seat}>
          {props.seat}
        </Badge>
        <Burger size="sm" opened={isOpen} onClick={toggle} aria-label="Pages of the negotiation" />
      </Group>
      {isOpen && <NavDrawer negotiationId={props.negotiationId} title={props.title} onClose={close} />}
    </>
  );
}
