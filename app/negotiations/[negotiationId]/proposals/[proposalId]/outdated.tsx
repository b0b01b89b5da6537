"use client";
import { Alert, Button, Group, List, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { ArticleOfProposal, ProposalRecord } from "#lib/proposal/proposal.ts";
import { reattachProposalAction } from "../../_proposals/actions.ts";
import { ChangeWords } from "../../_proposals/change-words.tsx";
import classes from "./proposal-page.module.css";

/** The text under a proposal is not as it was kept: says what would become of its changes, and offers to attach it again. */
export function Outdated({
  negotiationId,
  proposal,
  mayReattach,
}: {
  readonly negotiationId: string;
  readonly proposal: ProposalRecord;
  readonly mayReattach: boolean;
}) {
  const router = useRouter();
  const attach = useAction(reattachProposalAction.bind(null, negotiationId), ({ lost }) => {
    notifications.show({
      message:
        lost.length === 0
          ? "The proposal is attached to the present text."
          : `The proposal is attached; ${lost.length} of its changes had no place any more.`,
      color: "teal",
    });
    router.refresh();
  });
  const outdated = proposal.articles.filter((article) => article.outdated !== null);
  if (outdated.length === 0) return null;
  return (
    <Alert
      variant="default"
      bg="var(--mantine-color-body)"
      className={classes.notice}
      title="The text under this proposal has changed"
      role="status"
    >
      {attach.refused && <RefusalAlert refused={attach.refused} />}
      <Text size="sm">
        Below it reads as it did before; nothing of it is gone. It can be accepted when it is attached to the
        present text.
      </Text>
      {outdated.map((article) => (
        <Preview key={article.clause.id} negotiationId={negotiationId} article={article} />
      ))}
      {mayReattach && (
        <Group mt="sm">
          <Button
            variant="default"
            loading={attach.isRunning}
            onClick={() => attach.run({ proposalId: proposal.id })}
          >
            Attach it again
          </Button>
        </Group>
      )}
    </Alert>
  );
}

function Preview({
  negotiationId,
  article: { clause, text, outdated },
}: {
  readonly negotiationId: string;
  readonly article: ArticleOfProposal;
}) {
  if (!outdated) return null;
  const { standing, found, lost } = outdated;
  const page = `/negotiations/${negotiationId}/clauses/${clause.id}/history?from=${text.revision}`;
  return (
    <>
      <Text size="sm" mt="xs">
        <TextLink size="sm" href={page}>
          {clause.label}, what changed since revision {text.revision}
        </TextLink>
        : {standing} of its changes {standing === 1 ? "stands" : "stand"} as {standing === 1 ? "it" : "they"}{" "}
        did, {found.length} {found.length === 1 ? "has" : "have"} found a place by the words around,{" "}
        {lost.length} {lost.length === 1 ? "has" : "have"} none any more{lost.length > 0 ? ":" : "."}
      </Text>
      {lost.length > 0 && (
        <List size="sm">
          {lost.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: changes have no identity but their place
            <List.Item key={index}>
              <ChangeWords change={change} />
            </List.Item>
          ))}
        </List>
      )}
    </>
  );
}
