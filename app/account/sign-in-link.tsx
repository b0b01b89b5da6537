"use client";
import { Button, Stack, Text } from "@mantine/core";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { signInWith } from "#app/sign-in/sign-in.ts";
import { askForLink } from "./actions.ts";

/** Links the organisation's sign-in to this account: only from here, and only after signing in there. */
export function SignInLink({
  provider,
  isLinked,
}: {
  readonly provider: string;
  readonly isLinked: boolean;
}) {
  const { run, isRunning, refused } = useAction(askForLink, () => signInWith("oidc", "/account"));
  if (isLinked) return <Text>You can sign in to this account with {provider}.</Text>;
  return (
    <Stack gap="sm" align="start">
      {refused && <RefusalAlert refused={refused} />}
      <Text>Sign in there once, and it leads to this account from then on.</Text>
      <Button variant="default" loading={isRunning} onClick={() => run({})}>
        Link {provider}
      </Button>
    </Stack>
  );
}
