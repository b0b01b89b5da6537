import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { oidcName } from "#app/_server/oidc-provider.ts";
import { currentPerson } from "#app/_server/session.ts";
import { TextLink } from "#app/_ui/links.tsx";
import { NarrowPage } from "#app/_ui/narrow-page.tsx";
import { localPath } from "#lib/account/local-path.ts";
import { SignInForm } from "./sign-in-form.tsx";

export const metadata: Metadata = { title: "Sign in" };

type Query = Promise<{ readonly next?: string | string[]; readonly error?: string | string[] }>;

export default async function SignInPage({ searchParams }: { readonly searchParams: Query }) {
  const { next, error } = await searchParams;
  const returnTo = localPath(String(next ?? ""));
  if (await currentPerson()) redirect(returnTo);
  return (
    <NarrowPage title="Sign in" personName={null}>
      <SignInForm returnTo={returnTo} oidcName={oidcName()} errorCode={error ? String(error) : null} />
      <Text size="sm">
        No account yet?{" "}
        <TextLink href={`/register?next=${encodeURIComponent(returnTo)}`} size="sm">
          Create one
        </TextLink>
        . With an invitation, open its link first.
      </Text>
    </NarrowPage>
  );
}
