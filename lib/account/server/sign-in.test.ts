import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { registerAccount } from "./register-account.ts";
import { type Origin, signInWithPassword } from "./sign-in.ts";
import { ALLOWED, countAttempt } from "./throttle.ts";

useDatabase();

const PASSWORD = "correct horse battery";

test("e-mail and password lead to the account, however the e-mail is typed", async () => {
  const { email, userId } = await person();
  expect(await signIn(` ${email.toUpperCase()} `)).toEqual({ userId });
});

test("a wrong password and an unknown e-mail are told the same", async () => {
  const { email } = await person();
  await expect(signIn(email, { password: "wrong horse battery" })).rejects.toMatchObject({
    code: "wrong-sign-in",
  });
  await expect(signIn(unknownEmail())).rejects.toMatchObject({ code: "wrong-sign-in" });
});

test("an e-mail makes one account, also when asked for twice at once", async () => {
  const email = unknownEmail();
  const registration = { name: "Ana Moreira", email, password: PASSWORD };
  const both = await Promise.allSettled([
    registerAccount(registration, randomUUID()),
    registerAccount({ ...registration, email: email.toUpperCase() }, randomUUID()),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "e-mail-taken" },
  });
});

test("guessing from one address is stopped there, and the owner elsewhere is not", async () => {
  const { email, userId } = await person();
  const guesser = { address: randomUUID(), knownUserId: null };
  await guess(email, guesser, ALLOWED.signInHere.attempts, "wrong-sign-in");
  await expect(signIn(email, { from: guesser })).rejects.toMatchObject({ code: "too-many-attempts" });
  expect(await signIn(email)).toEqual({ userId });
});

test("parallel guesses do not slip through", async () => {
  const { email } = await person();
  const from = { address: randomUUID(), knownUserId: null };
  const guesses = Array.from({ length: ALLOWED.signInHere.attempts + 5 }, () =>
    signIn(email, { password: "wrong horse battery", from }).catch(({ code }: { code: string }) => code),
  );
  const answers = await Promise.all(guesses);
  expect(answers.filter((code) => code === "too-many-attempts")).toHaveLength(5);
});

test("an unknown e-mail is throttled like a known one", async () => {
  const from = { address: randomUUID(), knownUserId: null };
  const email = unknownEmail();
  await guess(email, from, ALLOWED.signInHere.attempts, "wrong-sign-in");
  await expect(signIn(email, { from })).rejects.toMatchObject({ code: "too-many-attempts" });
});

test("guessing from everywhere stops strangers, not a browser that has signed in before", async () => {
  const { email, userId } = await person();
  const { attempts } = ALLOWED.signInAnywhere;
  await Promise.all(Array.from({ length: attempts }, () => countAttempt(ALLOWED.signInAnywhere, email)));
  await expect(signIn(email)).rejects.toMatchObject({ code: "too-many-attempts" });
  const known = { address: randomUUID(), knownUserId: userId };
  expect(await signIn(email, { from: known })).toEqual({ userId });
});

test("being known to one account says nothing about another", async () => {
  const { email } = await person();
  const other = await person();
  await Promise.all(
    Array.from({ length: ALLOWED.signInAnywhere.attempts }, () =>
      countAttempt(ALLOWED.signInAnywhere, email),
    ),
  );
  const from = { address: randomUUID(), knownUserId: other.userId };
  await expect(signIn(email, { from })).rejects.toMatchObject({ code: "too-many-attempts" });
});

test("signing in is not counted as guessing", async () => {
  const { email, userId } = await person();
  const from = { address: randomUUID(), knownUserId: null };
  for (let i = 0; i <= ALLOWED.signInHere.attempts; i++)
    expect(await signIn(email, { from })).toEqual({ userId });
});

test("accounts are opened a limited number of times per address", async () => {
  const address = randomUUID();
  const { attempts } = ALLOWED.register;
  await Promise.all(Array.from({ length: attempts }, () => countAttempt(ALLOWED.register, address)));
  const registration = { name: "Ana Moreira", email: unknownEmail(), password: PASSWORD };
  await expect(registerAccount(registration, address)).rejects.toMatchObject({ code: "too-many-attempts" });
});

function unknownEmail(): string {
  return `${randomUUID()}@example.org`;
}

async function person() {
  const email = unknownEmail();
  return {
    email,
    ...(await registerAccount({ name: "Ana Moreira", email, password: PASSWORD }, randomUUID())),
  };
}

function signIn(email: string, { password = PASSWORD, from = elsewhere() } = {}) {
  return signInWithPassword({ email, password }, from);
}

function elsewhere(): Origin {
  return { address: randomUUID(), knownUserId: null };
}

async function guess(email: string, from: Origin, times: number, code: string): Promise<void> {
  for (let i = 0; i < times; i++) {
    await expect(signIn(email, { password: "wrong horse battery", from })).rejects.toMatchObject({ code });
  }
}
