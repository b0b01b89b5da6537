"use client";
import { Stack, Tabs, Text } from "@mantine/core";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { RegisterForm } from "#app/register/register-form.tsx";
import { SignInForm } from "#app/sign-in/sign-in-form.tsx";
import { useTakeSeat } from "./use-take-seat.ts";

/** For somebody signed out: an account or a sign-in, and the seat right after it. */
export function JoinAsNewcomer({
  token,
  oidcName,
}: {
  readonly token: string;
  readonly oidcName: string | null;
}) {
  const { run, refused } = useTakeSeat();
  const here = `/join/${token}`;
  const join = () => run({ token });
  if (refused)
    return (
      <Stack gap="md">
        <RefusalAlert refused={refused} />
        <Text>
          You are signed in, but the seat was not taken.{" "}
          <TextLink href={here}>Look at the invitation again</TextLink>.
        </Text>
      </Stack>
    );
  return (
    <Tabs defaultValue="register" keepMounted={false}>
      <Tabs.List mb="lg">
        <Tabs.Tab value="register">Create an account</Tabs.Tab>
        <Tabs.Tab value="sign-in">I have an account</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="register">
        <RegisterForm onSignedIn={join} submit="Create account and take the seat" />
      </Tabs.Panel>
      <Tabs.Panel value="sign-in">
        <SignInForm
          onSignedIn={join}
          returnTo={here}
          oidcName={oidcName}
          errorCode={null}
          submit="Sign in and take the seat"
        />
      </Tabs.Panel>
    </Tabs>
  );
}
