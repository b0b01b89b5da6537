import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localPath } from "./local-path.ts";

const SITE = "https://travaux.example";

describe("localPath", () => {
  it.each([
    ["/negotiations/1/treaty?article=2#p3", "/negotiations/1/treaty?article=2#p3"],
    ["/join/abc", "/join/abc"],
    ["", "/"],
    [undefined, "/"],
    ["https://evil.example/", "/"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["/\t/evil.example", "/"],
    ["/.//evil.example", "/"],
    ["/a/..//evil.example", "/"],
    ["javascript:alert(1)", "/"],
    ["//[", "/"],
  ])("%s → %s", (wanted, expected) => {
    expect(localPath(wanted)).toBe(expected);
  });

  it("never leaves the site", () => {
    const pieces = fc.array(
      fc.constantFrom("/", "\\", ".", "..", "\t", "\n", "@", ":", "evil.example", "?", "#"),
    );
    fc.assert(fc.property(pieces, (parts) => new URL(localPath(`/${parts.join("")}`), SITE).origin === SITE));
  });
});
