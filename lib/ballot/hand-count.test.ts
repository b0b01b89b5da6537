import { expect, test } from "vitest";
import { findCountFault } from "./hand-count.ts";

test.each([
  [{ yes: 3, no: 2, abstain: 1 }, 6, null],
  [{ yes: 0, no: 0, abstain: 0 }, 0, null],
  [{ yes: 3, no: 2, abstain: 2 }, 6, "7 votes were counted, but only 6 delegations can vote. Count again."],
  [{ yes: -1, no: 2, abstain: 0 }, 6, "A count is a whole number from 0 up."],
  [{ yes: 1.5, no: 0, abstain: 0 }, 6, "A count is a whole number from 0 up."],
])("%o of %i: %s", (count, present, fault) => expect(findCountFault(count, present)).toBe(fault));
