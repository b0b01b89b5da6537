import { expect, test } from "vitest";
import { readEnv } from "./env.ts";

test("an empty environment is enough", () => {
  const env = readEnv(environment({ DATABASE_URL: "", HOST: " " }));
  expect(env).toMatchObject({ port: 3000, host: undefined, databaseUrl: undefined, oidc: undefined });
  expect(env.publicUrl).toBe("http://localhost:3000");
  expect(env.dataFolder).toMatch(/^\/.*\.data$/);
});

test("the public address loses its last slash", () => {
  expect(readEnv(environment({ PUBLIC_URL: "https://travaux.example/" })).publicUrl).toBe(
    "https://travaux.example",
  );
});

test.each([
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["DATABASE_URL", "mysql://root:hush@db"],
  ["TRAVAUX_SECRET", "hush"],
  ["OIDC_ISSUER", "nowhere"],
])("%s=%s is refused by name, not by value", (name, value) => {
  expect(() => readEnv(environment({ [name]: value }))).toThrow(`environment variable ${name} must be`);
  expect(() => readEnv(environment({ [name]: value }))).not.toThrow(value);
});

test("an identity provider needs a client", () => {
  const issuer = { OIDC_ISSUER: "https://login.example" };
  expect(() => readEnv(environment(issuer))).toThrow("OIDC_CLIENT_ID");
  const client = { OIDC_CLIENT_ID: "travaux", OIDC_CLIENT_SECRET: "s" };
  expect(readEnv(environment({ ...issuer, ...client })).oidc?.name).toBe("Single sign-on");
});

function environment(variables: Record<string, string>): NodeJS.ProcessEnv {
  return { NODE_ENV: "test", ...variables };
}
