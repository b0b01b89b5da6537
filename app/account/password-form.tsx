"use client";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { ActionForm, textOf } from "#app/_ui/action-form.tsx";
import { PasswordField } from "#app/_ui/password-field.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { PASSWORD_RULE } from "#lib/account/password.ts";
import { replacePassword } from "./actions.ts";

/** Replaces the password; other browsers are signed out. `email` is there for password managers. */
export function PasswordForm({ email }: { readonly email: string }) {
  const [round, setRound] = useState(0);
  const { run, isRunning, refused, errorOf } = useAction(replacePassword, () => {
    setRound((n) => n + 1);
    notifications.show({ message: "Your password is changed. Other browsers have been signed out." });
  });
  return (
    <ActionForm
      key={round}
      refused={refused}
      onSubmit={(fields) => run({ current: textOf(fields, "current"), next: textOf(fields, "next") })}
    >
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        label="Current password"
        name="current"
        autoComplete="current-password"
        error={errorOf("current")}
      />
      <PasswordField
        label="New password"
        description={PASSWORD_RULE}
        name="next"
        autoComplete="new-password"
        error={errorOf("next")}
      />
      <Button type="submit" variant="default" loading={isRunning} style={{ alignSelf: "start" }}>
        Change the password
      </Button>
    </ActionForm>
  );
}
