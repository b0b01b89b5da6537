"use client";
import { Button, Group, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { ActionForm, textOf } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { TITLE_LENGTH } from "#lib/chairs-text/chairs-text.ts";
import { beginAction } from "./actions.ts";

/** Begins a chair's text from the treaty as it is now, and goes to it. */
export function BeginForm({ negotiationId }: { readonly negotiationId: string }) {
  const router = useRouter();
  const action = useAction(beginAction.bind(null, negotiationId), ({ chairsTextId }) =>
    router.push(`/negotiations/${negotiationId}/chairs-texts/${chairsTextId}`),
  );
  return (
    <ActionForm
      refused={action.refused}
      onSubmit={(fields) => action.run({ title: textOf(fields, "title") })}
      maw={560}
    >
      <Group align="flex-end" gap="sm" wrap="wrap">
        <TextInput
          name="title"
          label="Title"
          description="Begins from every article as it stands now. Until you issue it, only chair and secretariat know of it."
          defaultValue="Chair's text"
          maxLength={TITLE_LENGTH}
          error={action.errorOf("title")}
          flex="1 1 20rem"
        />
        <Button type="submit" loading={action.isRunning}>
          Begin a chair's text
        </Button>
      </Group>
    </ActionForm>
  );
}
