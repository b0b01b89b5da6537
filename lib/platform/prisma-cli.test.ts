import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { openDatabase } from "./open-database.ts";
import { useDatabase } from "./test/worker-database.ts";

useDatabase();

test("Prisma's CLI works without its native engine and agrees with our own migrating", async () => {
  expect(prisma("migrate", "status")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("up to date"),
  });
  expect(prisma("migrate", "deploy")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("No pending"),
  });
});

test("it applies every migration to an empty database by itself", async () => {
  const client = await openDatabase(process.env.DATABASE_URL!);
  await client.query("drop schema public cascade; create schema public");
  await client.end();
  expect(prisma("migrate", "deploy")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("successfully applied"),
  });
  expect(prisma("migrate", "status")).toMatchObject({ status: 0 });
});

test("schema.prisma describes what the migrations make", () => {
  const { status, stdout, stderr } = diff();
  expect(stderr).not.toContain("unknown id");
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining("No difference") });
});

test("a difference would be seen", async () => {
  const client = await openDatabase(process.env.DATABASE_URL!);
  await client.query("alter table negotiation add column forgotten text");
  await client.end();
  expect(diff()).toMatchObject({ status: 2, stdout: expect.stringContaining("forgotten") });
});

function diff() {
  const sides = ["--from-config-datasource", "--to-schema", "prisma/schema.prisma"];
  return prisma("migrate", "diff", ...sides, "--exit-code");
}

function prisma(...args: string[]) {
  const env = { ...process.env, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1", NO_COLOR: "1" };
  return spawnSync("node_modules/.bin/prisma", args, { encoding: "utf8", env });
}
