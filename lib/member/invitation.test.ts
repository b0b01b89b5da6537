import { expect, test } from "vitest";
import { invitationState } from "./invitation.ts";

const NOW = "2026-11-22T09:00:00.000Z";
const open = { revokedAt: null, expiresAt: "2026-11-29T09:00:00.000Z", uses: 0, maxUses: 1 };

test.each([
  ["open", {}],
  ["open", { uses: 2, maxUses: 3 }],
  ["used-up", { uses: 1 }],
  ["expired", { expiresAt: NOW }],
  ["expired", { expiresAt: "2026-11-22T08:59:59.999Z" }],
  ["withdrawn", { revokedAt: "2026-11-22T08:00:00.000Z", uses: 1, expiresAt: NOW }],
])("%s", (state, changed) => {
  expect(invitationState({ ...open, ...changed }, NOW)).toBe(state);
});
