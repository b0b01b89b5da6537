import { Alert, Stack } from "@mantine/core";
import type { Metadata } from "next";
import { oidcName } from "#app/_server/oidc-provider.ts";
import { personOrSignIn } from "#app/_server/session.ts";
import { NarrowPage } from "#app/_ui/narrow-page.tsx";
import { findAccount, listSessions } from "#lib/account/server/queries.ts";
import { NameForm } from "./name-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { Section } from "./section.tsx";
import { SessionList } from "./session-list.tsx";
import { SignInLink } from "./sign-in-link.tsx";
import { SignOutButton } from "./sign-out-button.tsx";

export const metadata: Metadata = { title: "Your account" };

const LINKED: Readonly<Record<string, string>> = {
  yes: "Linked. From now on you can sign in that way too.",
  no: "That sign-in belongs to another account already. Nothing was changed.",
  failed: "Something went wrong on our side and nothing was linked. Try again in a moment.",
};

type Query = Promise<{ readonly linked?: string | string[] }>;

export default async function AccountPage({ searchParams }: { readonly searchParams: Query }) {
  const person = await personOrSignIn();
  const [account, sessions] = await Promise.all([findAccount(person), listSessions(person)]);
  const message = LINKED[String((await searchParams).linked ?? "")];
  const provider = oidcName();
  return (
    <NarrowPage title="Your account" description={account.email} personName={account.name}>
      {message && <Alert role="status">{message}</Alert>}
      <Stack gap={48}>
        <Section title="Name">
          <NameForm name={account.name} />
        </Section>
        {account.hasPassword && (
          <Section title="Password">
            <PasswordForm email={account.email ?? ""} />
          </Section>
        )}
        {provider && (
          <Section title={provider}>
            <SignInLink provider={provider} isLinked={account.issuers.length > 0} />
          </Section>
        )}
        <Section title="Where you are signed in">
          <SessionList sessions={sessions} currentId={person.sessionId} />
        </Section>
        <SignOutButton />
      </Stack>
    </NarrowPage>
  );
}
