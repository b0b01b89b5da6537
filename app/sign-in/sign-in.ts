"use client";
import { signIn } from "next-auth/react";
import type { Answer } from "#app/_server/answer.ts";
import type { Refused } from "#app/_ui/use-action.ts";
import { Refusal } from "#lib/refusal.ts";

const NOT_SIGNED_IN =
  "You were not signed in, and nothing was changed. Try again, or use another way to sign in.";

/** Signs in by password; the cookie of the session comes with the answer. */
export async function signInWithPassword(typed: {
  readonly email: string;
  readonly password: string;
}): Promise<Answer<null>> {
  const answer = await signIn("credentials", { ...typed, redirect: false });
  return answer?.ok ? { ok: true, value: null } : refusedSignIn(answer?.error ?? "mistake");
}

/** Leaves for the provider's sign-in, which sends the person on to `returnTo`. */
export function signInWith(providerId: string, returnTo: string): void {
  void signIn(providerId, { callbackUrl: returnTo });
}

/** What a code of the sign-in endpoint means to the person. */
export function refusedSignIn(code: string): Refused {
  if (code === "wrong-sign-in" || code === "too-many-attempts")
    return { ok: false, code, sentence: new Refusal(code).message, fields: {} };
  return { ok: false, code: "mistake", sentence: NOT_SIGNED_IN, fields: {} };
}
