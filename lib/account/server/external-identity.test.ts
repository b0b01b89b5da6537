import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { linkIdentity } from "./link-identity.ts";
import { findAccount } from "./queries.ts";
import { registerAccount } from "./register-account.ts";
import { type ExternalIdentity, signInExternally } from "./sign-in-externally.ts";

useDatabase();

test("the same subject at the same issuer is the same account, whatever its e-mail has become", async () => {
  const identity = someone();
  const first = await signInExternally(identity);
  const again = await signInExternally({ ...identity, name: "Renamed", verifiedEmail: "new@example.org" });
  expect(again).toEqual(first);
});

test("the same e-mail at another issuer, or another subject, is another account", async () => {
  const identity = someone({ verifiedEmail: `${randomUUID()}@example.org` });
  const { userId } = await signInExternally(identity);
  const elsewhere = await signInExternally({ ...identity, issuer: "https://other.example" });
  const other = await signInExternally({ ...identity, subject: randomUUID() });
  expect(new Set([userId, elsewhere.userId, other.userId]).size).toBe(3);
  expect((await emailOf(userId)) === identity.verifiedEmail).toBe(true);
  expect(await emailOf(elsewhere.userId)).toBeNull();
});

test("an e-mail never leads to an account with a password", async () => {
  const email = `${randomUUID()}@example.org`;
  const own = await registerAccount(
    { name: "Ana Moreira", email, password: "correct horse battery" },
    randomUUID(),
  );
  const external = await signInExternally(someone({ verifiedEmail: email.toUpperCase() }));
  expect(external.userId).not.toBe(own.userId);
  expect(await emailOf(external.userId)).toBeNull();
});

test("signing in for the first time twice at once makes one account", async () => {
  const identity = someone({ verifiedEmail: `${randomUUID()}@example.org` });
  const all = await Promise.all(Array.from({ length: 3 }, () => signInExternally(identity)));
  expect(new Set(all.map(({ userId }) => userId)).size).toBe(1);
  expect(await db().user.count({ where: { email: identity.verifiedEmail } })).toBe(1);
});

test("a linked identity leads to the account that asked for it", async () => {
  const owner = await registered();
  const identity = someone();
  await linkIdentity(owner, identity);
  await linkIdentity(owner, identity);
  expect(await signInExternally(identity)).toEqual({ userId: owner.userId });
  expect((await findAccount(owner)).issuers).toEqual([identity.issuer]);
});

test("an identity is not taken from the account that has it, also in the same instant", async () => {
  const [first, second] = [await registered(), await registered()];
  const identity = someone();
  const both = await Promise.allSettled([linkIdentity(first, identity), linkIdentity(second, identity)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "identity-taken" },
  });
});

function someone(given: Partial<ExternalIdentity> = {}): ExternalIdentity {
  return {
    issuer: "https://login.example",
    subject: randomUUID(),
    name: "Ana Moreira",
    verifiedEmail: null,
    ...given,
  };
}

async function registered() {
  const name = "Ana Moreira";
  const email = `${randomUUID()}@example.org`;
  return {
    name,
    ...(await registerAccount({ name, email, password: "correct horse battery" }, randomUUID())),
  };
}

async function emailOf(userId: string): Promise<string | null> {
  return (await findAccount({ userId, name: "" })).email;
}
