import { existsSync } from "node:fs";

/** The headless shell draws no window, no tabs and no menus around the page: half the work for the same page. */
export const HEADLESS_SHELL = "/usr/bin/chromium-headless-shell";
const CHROMIUM = "/usr/bin/chromium";

/** The browser that the system brings, the lightest first; undefined: none. */
export function systemChromium() {
  return [HEADLESS_SHELL, CHROMIUM].find((path) => existsSync(path));
}
