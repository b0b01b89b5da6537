import { describe, expect, it } from "vitest";
import { describeDevice } from "./device.ts";

const mozilla = "Mozilla/5.0";
const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

describe("describeDevice", () => {
  it.each([
    [`${mozilla} (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0`, "Firefox on Windows"],
    [`${mozilla} (Windows NT 10.0; Win64) ${webkit} Chrome/142.0 Safari/537.36 Edg/142.0`, "Edge on Windows"],
    [`${mozilla} (X11; Linux x86_64) ${webkit} Chrome/142.0 Safari/537.36`, "Chrome on Linux"],
    [`${mozilla} (Linux; Android 16) ${webkit} Chrome/142.0 Mobile Safari/537.36`, "Chrome on Android"],
    [
      `${mozilla} (iPhone; CPU iPhone OS 26_0 like Mac OS X) ${webkit} Version/26.0 Safari/604.1`,
      "Safari on iPhone",
    ],
    ["curl/8.5.0", "Unknown device"],
    [null, "Unknown device"],
  ])("%s → %s", (userAgent, expected) => {
    expect(describeDevice(userAgent)).toBe(expected);
  });
});
