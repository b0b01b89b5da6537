import { expect, test } from "vitest";
import { filterBallots } from "./filter-ballots.ts";

const result = (verdict: "CARRIED" | "NOT_CARRIED") => ({ verdict, arithmetic: "" });
const ballots = [
  { id: 1, status: "OPEN", subject: "CLAUSE", result: null },
  { id: 2, status: "CLOSED", subject: "CLAUSE", result: result("CARRIED") },
  { id: 3, status: "CLOSED", subject: "MOTION", result: result("NOT_CARRIED") },
  { id: 4, status: "CANCELLED", subject: "MOTION", result: null },
] as const;

test.each([
  [{ outcome: null, subject: null }, [1, 2, 3, 4]],
  [{ outcome: "CARRIED", subject: null }, [2]],
  [{ outcome: "CANCELLED", subject: null }, [4]],
  [{ outcome: null, subject: "MOTION" }, [3, 4]],
  [{ outcome: "CARRIED", subject: "MOTION" }, []],
] as const)("%o", (filter, ids) => {
  expect(filterBallots(ballots, filter).map(({ id }) => id)).toEqual(ids);
});
