import { Text, Title } from "@mantine/core";
import { TextLink } from "#app/_ui/links.tsx";
import { type Printing, TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { Compilation } from "#lib/proposal/proposal.ts";
import { SponsorList } from "../../../_proposals/sponsor-list.tsx";
import { supportWords } from "../../../_proposals/support-words.ts";
import classes from "./compilation.module.css";

/** The clause as one proposal would have it. */
export function ProposalColumn({
  negotiationId,
  column: { proposal, text, isOnEarlierText },
  ...printing
}: Printing & { readonly negotiationId: string; readonly column: Compilation["columns"][number] }) {
  const { id, symbol, title } = proposal;
  return (
    <article className={classes.column} aria-labelledby={`proposal-${id}`}>
      <header className={classes.head}>
        <Title order={2} id={`proposal-${id}`} className={classes.title}>
          <TextLink href={`/negotiations/${negotiationId}/proposals/${id}`} inherit>
            {symbol} {title}
          </TextLink>
        </Title>
        <SponsorList proposal={proposal} isShort />
        <Text size="sm" c="dimmed" className="tabular">
          {supportWords(proposal)}
          {isOnEarlierText && `; on earlier text, revision ${text.revision}`}
        </Text>
      </header>
      <TreatyText content={text.content} {...printing} />
    </article>
  );
}
