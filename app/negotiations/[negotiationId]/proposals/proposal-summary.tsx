import { Text } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import type { Proposal } from "#lib/proposal/proposal.ts";
import { ProposalState } from "../_proposals/proposal-state.tsx";
import { SponsorList } from "../_proposals/sponsor-list.tsx";
import { supportWords } from "../_proposals/support-words.ts";
import classes from "./proposal-board.module.css";

/** A proposal in the list: symbol and title, its articles, who sponsors it, and who stands where. */
export function ProposalSummary({
  negotiationId,
  proposal,
}: {
  readonly negotiationId: string;
  readonly proposal: Proposal;
}) {
  const { id, symbol, title, status, clauses, tabledAt, createdAt } = proposal;
  return (
    <>
      <div className={classes.head}>
        <TextLink
          href={`/negotiations/${negotiationId}/proposals/${id}`}
          fw={600}
          ff="var(--travaux-serif)"
          fz="lg"
          lh={1.35}
          style={{ overflowWrap: "anywhere" }}
        >
          {symbol && <span className={classes.symbol}>{symbol}</span>} {title}
        </TextLink>
        <ProposalState status={status} />
      </div>
      <div className={classes.facts}>
        <span>{clauses.map(({ label }) => label).join(", ") || "No article any more"}</span>
        {tabledAt && <span>{supportWords(proposal)}</span>}
      </div>
      <SponsorList proposal={proposal} isShort />
      <Text size="xs" c="dimmed">
        {tabledAt ? "Tabled" : "Begun"} <Instant at={tabledAt ?? createdAt} />
      </Text>
    </>
  );
}
