"use client";
import { Button, Modal, Text } from "@mantine/core";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { counted } from "#lib/counted.ts";
import type { NegotiationSummary } from "#lib/negotiation/negotiation.ts";
import { NegotiationFields, readNegotiation } from "../../negotiation-fields.tsx";
import { editNegotiationAction } from "./actions.ts";
import { SectionHeader } from "./section-header.tsx";

/** What the negotiation is about and how it votes. */
export function NegotiationSection({
  negotiation,
  mayEdit,
}: {
  readonly negotiation: NegotiationSummary;
  readonly mayEdit: boolean;
}) {
  const [isEditing, setEditing] = useState(false);
  const done = () => setEditing(false);
  const { run, isRunning, refused, errorOf } = useAction(
    editNegotiationAction.bind(null, negotiation.id),
    done,
  );
  return (
    <section aria-label="The negotiation">
      <SectionHeader
        title="The negotiation"
        actions={
          mayEdit && (
            <Button variant="default" onClick={() => setEditing(true)}>
              Edit
            </Button>
          )
        }
      />
      <Text fw={600}>{negotiation.title}</Text>
      {negotiation.description && <Text>{negotiation.description}</Text>}
      <Text size="sm" c="dimmed">
        {negotiation.weightedVoting
          ? "Each delegation votes with its weight."
          : "Each delegation has one vote."}
        {negotiation.proxyLimit > 0 && ` It may vote for ${counted(negotiation.proxyLimit, "other")}.`}
      </Text>
      <TextLink size="sm" href={`/negotiations/${negotiation.id}/rules`}>
        Rules of procedure
      </TextLink>
      <Modal opened={isEditing} onClose={done} title="Edit the negotiation">
        <ActionForm refused={refused} onSubmit={(fields) => run(readNegotiation(fields))}>
          <NegotiationFields known={negotiation} errorOf={errorOf} />
          <Button type="submit" loading={isRunning}>
            Save
          </Button>
        </ActionForm>
      </Modal>
    </section>
  );
}
