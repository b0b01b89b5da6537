import { expect, test } from "vitest";
import { nameSitting } from "./sitting.ts";

test.each([
  [{ number: 1, title: "" }, "Sitting 1"],
  [{ number: 3, title: "plenary, morning" }, "Sitting 3, plenary, morning"],
])("%o is called %s", (sitting, name) => {
  expect(nameSitting(sitting)).toBe(name);
});
