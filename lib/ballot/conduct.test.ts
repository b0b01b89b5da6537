import { expect, test } from "vitest";
import { wouldInterrupt } from "./conduct.ts";

const clause = { subject: "CLAUSE", motion: null } as const;
const appeal = { subject: "MOTION", motion: "APPEAL" } as const;
const divide = { subject: "MOTION", motion: "DIVIDE" } as const;

test.each([
  ["a vote opens when nothing is voted on", clause, [], false],
  ["not while another is under way", clause, [clause], true],
  ["an appeal on the conduct of the voting does", appeal, [clause], false],
  ["no second appeal beside it", appeal, [clause, appeal], true],
  ["other motions wait", divide, [clause], true],
  ["an appeal is not interrupted either", clause, [appeal], true],
])("%s", (_, vote, underWay, interrupts) => expect(wouldInterrupt(vote, underWay)).toBe(interrupts));
