import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { beforeAll, expect, test } from "vitest";
import { db, pool } from "#lib/platform/db.ts";
import { personOfRequest, SESSION_COOKIE, type SignedIn } from "#lib/platform/session-token.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { changePassword } from "./change-password.ts";
import { openSession } from "./open-session.ts";
import { listSessions } from "./queries.ts";
import { registerAccount } from "./register-account.ts";
import { revokeOtherSessions, revokeSession, SESSION_CHANNEL } from "./revoke-session.ts";
import { signInWithPassword } from "./sign-in.ts";
import { ALLOWED } from "./throttle.ts";

useDatabase();

const SECRET = "a secret of these tests alone, long enough";
const PASSWORD = "correct horse battery";
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = SECRET;
});

test("the cookie of a live session says who sends a request, to pages and to the socket", async () => {
  const signedIn = await person();
  const cookie = await cookieOf(signedIn.sessionId);
  expect(await personOfRequest(new Headers({ cookie }))).toEqual(signedIn);
  expect(await personOfRequest({ cookie: `theme=dark; ${cookie}; other=1` })).toEqual(signedIn);
});

test.each([
  ["no cookie", async () => undefined],
  ["another cookie", async () => "theme=dark"],
  ["an empty cookie", async () => `${SESSION_COOKIE}=`],
  ["rubbish", async () => `${SESSION_COOKIE}=a.b.c.d.e`],
  ["a session that never was", () => cookieOf(randomUUID())],
  ["a session id that is none", () => cookieOf("' or true --")],
  ["another secret", async () => cookieOf((await person()).sessionId, { secret: "another secret" })],
  [
    "a token made for something else",
    async () => cookieOf((await person()).sessionId, { salt: "travaux.link" }),
  ],
  ["an expired token", async () => cookieOf((await person()).sessionId, { maxAge: -60 })],
])("%s is nobody", async (_, cookie) => {
  expect(await personOfRequest({ cookie: await cookie() })).toBeNull();
});

test("an expired session is nobody, whatever the cookie says", async () => {
  const { sessionId } = await person();
  await db().session.update({ where: { id: sessionId }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await requestOf(sessionId)).toBeNull();
});

test("a revoked session is nobody at once, and its owner's others go on", async () => {
  const here = await person();
  const there = await openSession(here.userId, FIREFOX);
  await revokeSession(here, there.sessionId);
  expect(await requestOf(there.sessionId)).toBeNull();
  expect(await requestOf(here.sessionId)).toEqual(here);
  expect((await listSessions(here)).map(({ id }) => id)).toEqual([here.sessionId]);
});

test("nobody ends the session of another person", async () => {
  const [ana, stranger] = [await person(), await person()];
  await revokeSession(stranger, ana.sessionId);
  await revokeOtherSessions(stranger);
  expect(await requestOf(ana.sessionId)).toEqual(ana);
});

test("all others can be ended, and open connections are told", async () => {
  const here = await person();
  const there = await openSession(here.userId, FIREFOX);
  const listener = await pool().connect();
  const told = new Promise((resolve) => listener.on("notification", ({ payload }) => resolve(payload)));
  await listener.query(`listen ${SESSION_CHANNEL}`);
  await revokeOtherSessions(here);
  expect(await told).toBe(here.userId);
  listener.release(true);
  expect(await requestOf(there.sessionId)).toBeNull();
  expect(await requestOf(here.sessionId)).toEqual(here);
});

test("the list names the device", async () => {
  const here = await person();
  await openSession(here.userId, FIREFOX);
  expect((await listSessions(here)).map(({ device }) => device).sort()).toEqual([
    "Firefox on Windows",
    "Unknown device",
  ]);
});

test("a session is marked as seen when that is five minutes old, not on every request", async () => {
  const { sessionId } = await person();
  const seenAt = async () => (await db().session.findUniqueOrThrow({ where: { id: sessionId } })).seenAt;
  const fresh = await seenAt();
  await requestOf(sessionId);
  expect(await seenAt()).toEqual(fresh);
  const old = new Date(Date.now() - 6 * 60_000);
  await db().session.update({ where: { id: sessionId }, data: { seenAt: old } });
  await requestOf(sessionId);
  expect((await seenAt()).getTime()).toBeGreaterThan(old.getTime());
});

test("a new password replaces the old one and ends the other sessions", async () => {
  const here = await person();
  const there = await openSession(here.userId, FIREFOX);
  await changePassword(here, { current: PASSWORD, next: "staple battery horse" });
  expect(await requestOf(there.sessionId)).toBeNull();
  expect(await requestOf(here.sessionId)).toEqual(here);
  const { email } = await db().user.findUniqueOrThrow({ where: { id: here.userId } });
  const from = { address: randomUUID(), knownUserId: null };
  const signIn = (password: string) => signInWithPassword({ email: email ?? "", password }, from);
  await expect(signIn(PASSWORD)).rejects.toMatchObject({ code: "wrong-sign-in" });
  expect(await signIn("staple battery horse")).toEqual({ userId: here.userId });
});

test("the old password must be known, and is not guessed for long", async () => {
  const here = await person();
  const there = await openSession(here.userId, FIREFOX);
  const guess = () => changePassword(here, { current: "a wild guess of mine", next: "staple battery horse" });
  for (let i = 0; i < ALLOWED.changePassword.attempts; i++)
    await expect(guess()).rejects.toMatchObject({ code: "wrong-password" });
  await expect(guess()).rejects.toMatchObject({ code: "too-many-attempts" });
  expect(await requestOf(there.sessionId)).not.toBeNull();
});

async function person(): Promise<SignedIn> {
  const name = "Ana Moreira";
  const email = `${randomUUID()}@example.org`;
  const { userId } = await registerAccount({ name, email, password: PASSWORD }, randomUUID());
  return { userId, name, ...(await openSession(userId, null)) };
}

async function cookieOf(sessionId: string, how: { secret?: string; salt?: string; maxAge?: number } = {}) {
  return `${SESSION_COOKIE}=${await encode({ token: { sessionId }, secret: SECRET, ...how })}`;
}

async function requestOf(sessionId: string): Promise<SignedIn | null> {
  return personOfRequest({ cookie: await cookieOf(sessionId) });
}
