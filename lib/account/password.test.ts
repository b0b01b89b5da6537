import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PASSWORD_MAX, PASSWORD_MIN, passwordFault } from "./password.ts";

describe("passwordFault", () => {
  it.each([
    ["correct horse battery", null],
    ["elevenchars", "Use at least 12 characters."],
    ["aaaaaaaaaaaaaaa", "Use more than a few different characters."],
    ["x".repeat(10).concat("abcdefg".repeat(30)), "Use at most 200 characters."],
    ["Maria.Silva@Example.ORG", "Use something other than your name or e-mail."],
    ["Maria da Silva Costa", "Use something other than your name or e-mail."],
  ])("%s", (password, fault) => {
    expect(passwordFault(password, ["Maria da Silva Costa", "maria.silva@example.org"])).toBe(fault);
  });

  it("never accepts a length outside the bounds", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 260 }), (password) => {
        const accepted = passwordFault(password, []) === null;
        return !accepted || (password.length >= PASSWORD_MIN && password.length <= PASSWORD_MAX);
      }),
    );
  });
});
