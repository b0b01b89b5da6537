import { expect, test } from "vitest";
import { SCHEMA_VERSION } from "./schema.ts";
import { readWindowToken, windowToken } from "./window-token.ts";

test.each([
  [windowToken(4_294_967_295), { clientId: 4_294_967_295, isCurrent: true }],
  [windowToken(null), { clientId: null, isCurrent: true }],
  [windowToken(7, SCHEMA_VERSION - 1), { clientId: 7, isCurrent: false }],
  [windowToken(7, SCHEMA_VERSION + 1), { clientId: 7, isCurrent: false }],
  ["12345", { clientId: null, isCurrent: false }],
  ["", { clientId: null, isCurrent: false }],
])("%s", (token, read) => {
  expect(readWindowToken(token)).toEqual(read);
});
