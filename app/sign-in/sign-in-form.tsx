"use client";
import { Button, Divider, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { ActionForm, RefusalAlert, textOf } from "#app/_ui/action-form.tsx";
import { PasswordField } from "#app/_ui/password-field.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { refusedSignIn, signInWith, signInWithPassword } from "./sign-in.ts";

/** E-mail and password, or the organisation's own sign-in where one is configured. */
export function SignInForm({
  returnTo,
  oidcName,
  errorCode,
  onSignedIn = () => window.location.assign(returnTo),
  submit = "Sign in",
}: {
  readonly returnTo: string;
  readonly oidcName: string | null;
  /** Why the provider sent somebody back without signing them in. */
  readonly errorCode: string | null;
  /** What follows; otherwise the person goes to `returnTo`. */
  readonly onSignedIn?: () => void;
  /** What the button says. */
  readonly submit?: string;
}) {
  const { run, isRunning, refused } = useAction(signInWithPassword, onSignedIn);
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    signInWith("oidc", returnTo);
  };
  return (
    <Stack gap="md">
      {errorCode && !refused && <RefusalAlert refused={refusedSignIn(errorCode)} />}
      {oidcName && (
        <>
          <Button variant="default" onClick={leave} loading={isLeaving} fullWidth>
            Continue with {oidcName}
          </Button>
          <Divider label="or" />
        </>
      )}
      <ActionForm
        refused={refused}
        onSubmit={(fields) => run({ email: textOf(fields, "email"), password: textOf(fields, "password") })}
      >
        <TextInput
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
        />
        <PasswordField label="Password" name="password" autoComplete="current-password" />
        <Button type="submit" loading={isRunning} fullWidth>
          {submit}
        </Button>
      </ActionForm>
    </Stack>
  );
}
