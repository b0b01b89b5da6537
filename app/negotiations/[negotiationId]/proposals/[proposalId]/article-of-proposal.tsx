import { Alert, Text, Title } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { type Printing, TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { ArticleOfProposal } from "#lib/proposal/proposal.ts";
import { textAsAccepted } from "#lib/proposal/text-with-proposal.ts";
import { ReadingSwitch } from "../../_proposals/reading-switch.tsx";
import classes from "./proposal-page.module.css";

/** One article as a proposal would have it: as it would read, or with what changes, and what stands in its way. */
export function ArticleOfProposalView({
  negotiationId,
  article,
  isDraft,
  ...printing
}: Printing & {
  readonly negotiationId: string;
  readonly article: ArticleOfProposal;
  readonly isDraft: boolean;
}) {
  const { clause, text, earlier } = article;
  const page = `/negotiations/${negotiationId}/clauses/${clause.id}`;
  return (
    <section className={classes.article} aria-labelledby={`article-${clause.id}`}>
      <ReadingSwitch
        label={clause.label}
        title={
          <Title order={2} id={`article-${clause.id}`} className={classes.articleTitle}>
            {clause.label}
            {clause.heading && ` – ${clause.heading}`}
          </Title>
        }
        change={<TreatyText content={text.content} {...printing} />}
        reading={<TreatyText content={textAsAccepted(text.content)} {...printing} />}
      />
      {clause.isOver && (
        <Alert color="gray" variant="light" mt="sm">
          {clause.label} is withdrawn or adopted. What is proposed here stays readable; it cannot be accepted.
        </Alert>
      )}
      <Collisions negotiationId={negotiationId} article={article} />
      <Text size="sm" mt="sm" c="dimmed" className="tabular">
        {isDraft ? "On the text as it is now," : "On"} revision {text.revision} ·{" "}
        <TextLink href={page}>The article as it stands now</TextLink> ·{" "}
        <TextLink href={`${page}/compilation`}>Compilation</TextLink> ·{" "}
        <TextLink href={`${page}/order`}>Order of voting</TextLink>
      </Text>
      {earlier.map((before) => (
        <details key={before.keptAt} className={classes.earlier}>
          <summary>
            As it stood until it was attached again: revision {before.revision},{" "}
            <Instant at={before.keptAt} />
          </summary>
          <div>
            <TreatyText content={before.content} {...printing} />
          </div>
        </details>
      ))}
    </section>
  );
}

function Collisions({
  negotiationId,
  article: { collisions },
}: {
  readonly negotiationId: string;
  readonly article: ArticleOfProposal;
}) {
  if (collisions.length === 0) return null;
  return (
    <Alert
      variant="default"
      bg="var(--mantine-color-body)"
      className={classes.notice}
      mt="sm"
      title="Others would change the same words"
    >
      <ul className={classes.collisions}>
        {collisions.map(({ id, symbol, title, words }) => (
          <li key={id}>
            <TextLink size="sm" href={`/negotiations/${negotiationId}/proposals/${id}`}>
              {symbol} {title}
            </TextLink>
            : {words.map((each) => `“${each.replaceAll("\ufffc", "…")}”`).join(", ")}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
