"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { NegotiationFields, readNegotiation } from "../negotiation-fields.tsx";
import { create } from "./actions.ts";

/** What a conference is about and how it votes; all of it can be changed later. */
export function NewNegotiationForm() {
  const router = useRouter();
  const { run, isRunning, refused, errorOf } = useAction(create, ({ negotiationId }) =>
    router.push(`/negotiations/${negotiationId}/delegations`),
  );
  return (
    <ActionForm refused={refused} onSubmit={(fields) => run(readNegotiation(fields))}>
      <NegotiationFields errorOf={errorOf} />
      <Button type="submit" loading={isRunning}>
        Create the negotiation
      </Button>
    </ActionForm>
  );
}
