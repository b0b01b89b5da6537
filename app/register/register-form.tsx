"use client";
import { Button, TextInput } from "@mantine/core";
import type { Answer } from "#app/_server/answer.ts";
import { ActionForm, textOf } from "#app/_ui/action-form.tsx";
import { PasswordField } from "#app/_ui/password-field.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { signInWithPassword } from "#app/sign-in/sign-in.ts";
import { PASSWORD_RULE } from "#lib/account/password.ts";
import { register } from "./actions.ts";

type Fields = { readonly name: string; readonly email: string; readonly password: string };

/** Opens an account and signs in to it. */
export function RegisterForm({
  returnTo = "/",
  onSignedIn = () => window.location.assign(returnTo),
  submit = "Create account",
}: {
  readonly returnTo?: string;
  /** What follows; otherwise the person goes to `returnTo`. */
  readonly onSignedIn?: () => void;
  /** What the button says. */
  readonly submit?: string;
}) {
  const { run, isRunning, refused, errorOf } = useAction(registerAndSignIn, onSignedIn);
  return (
    <ActionForm
      refused={refused}
      onSubmit={(fields) =>
        run({
          name: textOf(fields, "name"),
          email: textOf(fields, "email"),
          password: textOf(fields, "password"),
        })
      }
    >
      <TextInput
        label="Name"
        description="As it should stand in the record, such as “Ana Moreira”."
        name="name"
        autoComplete="name"
        required
        withAsterisk={false}
        error={errorOf("name")}
      />
      <TextInput
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        error={errorOf("email")}
      />
      <PasswordField
        label="Password"
        description={PASSWORD_RULE}
        name="password"
        autoComplete="new-password"
        error={errorOf("password")}
      />
      <Button type="submit" loading={isRunning} fullWidth>
        {submit}
      </Button>
    </ActionForm>
  );
}

async function registerAndSignIn(fields: Fields): Promise<Answer<null>> {
  const answer = await register(fields);
  return answer.ok ? signInWithPassword(fields) : answer;
}
