"use client";
import { Button, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { ActionForm, textOf } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { rename } from "./actions.ts";

/** The name that stands beside everything the person does from now on. */
export function NameForm({ name }: { readonly name: string }) {
  const { run, isRunning, refused, errorOf } = useAction(rename, () =>
    notifications.show({ message: "Your name is saved." }),
  );
  return (
    <ActionForm refused={refused} onSubmit={(fields) => run({ name: textOf(fields, "name") })}>
      <TextInput
        label="Your name"
        description="What is on record already keeps the name of its time."
        name="name"
        autoComplete="name"
        defaultValue={name}
        required
        withAsterisk={false}
        error={errorOf("name")}
      />
      <Button type="submit" variant="default" loading={isRunning} style={{ alignSelf: "start" }}>
        Save the name
      </Button>
    </ActionForm>
  );
}
