"use client";
import { Button, Group, List, Stack, Text, Title } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmModal } from "#app/_ui/confirm-modal.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { ProposalRecord } from "#lib/proposal/proposal.ts";
import { settleProposalAction, withdrawProposalAction } from "../../_proposals/actions.ts";
import { AcceptModal } from "./accept-modal.tsx";

type Asking = "accept" | "reject" | "withdraw" | null;

/** How a tabled proposal ends: chair and secretariat accept or reject it, who made it may withdraw it. */
export function SettleDesk({
  negotiationId,
  proposal,
  maySettle,
  mayWithdraw,
}: {
  readonly negotiationId: string;
  readonly proposal: ProposalRecord;
  readonly maySettle: boolean;
  readonly mayWithdraw: boolean;
}) {
  const router = useRouter();
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  const done = () => {
    close();
    router.refresh();
  };
  const settle = useAction(settleProposalAction.bind(null, negotiationId), done);
  const withdraw = useAction(withdrawProposalAction.bind(null, negotiationId), done);
  const { id: proposalId } = proposal;
  if (!maySettle && !mayWithdraw) return null;
  const ask = (what: Asking) => {
    settle.clear();
    withdraw.clear();
    setAsking(what);
  };
  return (
    <Stack component="section" gap="sm" aria-labelledby="settle">
      <Title order={2} size="h4" id="settle">
        {maySettle ? "Settle it" : "Your proposal"}
      </Title>
      <Group gap="sm">
        {maySettle && <Button onClick={() => ask("accept")}>Accept…</Button>}
        {maySettle && (
          <Button variant="default" onClick={() => ask("reject")}>
            Reject…
          </Button>
        )}
        {mayWithdraw && (
          <Button variant="subtle" color="gray" onClick={() => ask("withdraw")}>
            Withdraw…
          </Button>
        )}
      </Group>
      {asking === "accept" && <AcceptModal proposal={proposal} action={settle} onClose={close} />}
      {asking === "reject" && (
        <ConfirmModal
          title="Reject this proposal?"
          confirm="Reject"
          action={settle}
          input={{ proposalId, outcome: "REJECTED" }}
          onClose={close}
        >
          Its suggestions leave the text, which stays as it is.
          <Falling proposal={proposal} /> What it would have said stays readable.
        </ConfirmModal>
      )}
      {asking === "withdraw" && (
        <ConfirmModal
          title="Withdraw this proposal?"
          confirm="Withdraw"
          action={withdraw}
          input={{ proposalId }}
          onClose={close}
        >
          Its suggestions leave the text, which stays as it is.
          <Falling proposal={proposal} /> It stays on the record, marked withdrawn.
        </ConfirmModal>
      )}
    </Stack>
  );
}

function Falling({ proposal: { subAmendments } }: { readonly proposal: ProposalRecord }) {
  const open = subAmendments.filter(({ status }) => status === "TABLED");
  if (open.length === 0) return null;
  return (
    <>
      <Text size="sm" mt="xs">
        These fall with it:
      </Text>
      <List size="sm" mb="xs">
        {open.map(({ id, symbol, title }) => (
          <List.Item key={id}>
            {symbol} {title}
          </List.Item>
        ))}
      </List>
    </>
  );
}
