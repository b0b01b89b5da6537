import type { Metadata } from "next";
import { personOrSignIn } from "#app/_server/session.ts";
import { NarrowPage } from "#app/_ui/narrow-page.tsx";
import { NewNegotiationForm } from "./new-negotiation-form.tsx";

export const metadata: Metadata = { title: "Create a negotiation" };

export default async function NewNegotiationPage() {
  const { name } = await personOrSignIn();
  return (
    <NarrowPage
      title="Create a negotiation"
      description="You become its secretariat: next you add the delegations and invite their people."
      personName={name}
    >
      <NewNegotiationForm />
    </NarrowPage>
  );
}
