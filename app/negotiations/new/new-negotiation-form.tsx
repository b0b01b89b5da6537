"use client";
import { Button, Switch, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { ActionForm, textOf } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { create } from "./actions.ts";

/** What a conference is about and how it votes; all of it can be changed later. */
export function NewNegotiationForm() {
  const router = useRouter();
  const { run, isRunning, refused, errorOf } = useAction(create, ({ negotiationId }) =>
    router.push(`/negotiations/${negotiationId}/delegations`),
  );
  return (
    <ActionForm
      refused={refused}
      onSubmit={(fields) =>
        run({
          title: textOf(fields, "title"),
          description: textOf(fields, "description"),
          weightedVoting: fields.has("weightedVoting"),
        })
      }
    >
      <TextInput
        label="Title of the treaty"
        description="Such as “Treaty on the Limitation of Forces in the Northern Sea”."
        name="title"
        autoComplete="off"
        required
        withAsterisk={false}
        error={errorOf("title")}
      />
      <Textarea
        label="Description"
        description="A sentence or two for those who are invited; may be left out."
        name="description"
        autosize
        minRows={3}
        error={errorOf("description")}
      />
      <Switch
        label="Votes are weighted"
        description="Each delegation votes with its weight. Otherwise each has one vote."
        name="weightedVoting"
      />
      <Button type="submit" loading={isRunning}>
        Create the negotiation
      </Button>
    </ActionForm>
  );
}
