import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentPerson } from "#app/_server/session.ts";
import { TextLink } from "#app/_ui/links.tsx";
import { NarrowPage } from "#app/_ui/narrow-page.tsx";
import { localPath } from "#lib/account/local-path.ts";
import { RegisterForm } from "./register-form.tsx";

export const metadata: Metadata = { title: "Create an account" };

type Query = Promise<{ readonly next?: string | string[] }>;

export default async function RegisterPage({ searchParams }: { readonly searchParams: Query }) {
  const returnTo = localPath(String((await searchParams).next ?? ""));
  if (await currentPerson()) redirect(returnTo);
  return (
    <NarrowPage
      title="Create an account"
      description="Your name is shown beside everything you write, propose or decide."
      personName={null}
    >
      <RegisterForm returnTo={returnTo} />
      <Text size="sm">
        Have an account?{" "}
        <TextLink href={`/sign-in?next=${encodeURIComponent(returnTo)}`} size="sm">
          Sign in
        </TextLink>
        .
      </Text>
    </NarrowPage>
  );
}
