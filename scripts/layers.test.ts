import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import layers from "../.dependency-cruiser.mjs";

/** For each rule, files that break it: where, and what is imported there. */
const BREACHES: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ["no-circles", "lib/idea/a.ts", "./b.ts"],
  ["no-missing", "lib/idea/lost.ts", "#lib/idea/nowhere.ts"],
  ["app-and-collab-are-strangers", "app/_server/live.ts", "#collab/socket.ts"],
  ["app-and-collab-are-strangers", "collab/page.ts", "#app/theme.ts"],
  ["lib-stands-alone", "lib/idea/shown.ts", "#app/theme.ts"],
  ["lib-stands-alone", "lib/idea/server/sent.ts", "#collab/socket.ts"],
  ["pure-is-pure", "lib/idea/stored.ts", "#lib/idea/server/save-idea.ts"],
  ["pure-is-pure", "lib/loose.ts", "#lib/platform/log.ts"],
  ["pure-without-node", "lib/idea/read.ts", "node:fs"],
  ["pure-without-framework", "lib/idea/drawn.ts", "react"],
  ["database-behind-server", "app/page.tsx", "#lib/platform/db.ts"],
  ["database-behind-server", "app/rows/route.ts", "#prisma/generated/client.ts"],
  ["components-take-props", "app/card.tsx", "#lib/idea/server/save-idea.ts"],
  ["components-take-props", "app/who.tsx", "./_server/session.ts"],
  ["platform-knows-no-treaties", "lib/platform/wise.ts", "#lib/idea/idea.ts"],
  ["frameworks-stay-in-app", "collab/drawn.ts", "@mantine/core"],
  ["sockets-stay-in-collab", "lib/idea/server/open.ts", "ws"],
  ["tests-stay-in-tests", "collab/leaning.ts", "#lib/idea/test/example.ts"],
  ["product-runs-on-dependencies", "collab/checked.ts", "fast-check"],
];

/** What the rules allow, so that none of them fires on everything. */
const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
  ["lib/idea/idea.ts", "#lib/refusal.ts"],
  // closes the circle that lib/idea/a.ts opens, which is told once
  ["lib/idea/b.ts", "./a.ts"],
  ["lib/refusal.ts", ""],
  ["lib/idea/idea.test.ts", "./test/example.ts"],
  ["lib/idea/test/example.ts", "../idea.ts"],
  ["lib/idea/server/save-idea.ts", "#lib/platform/db.ts"],
  ["lib/platform/db.ts", "#prisma/generated/client.ts"],
  ["lib/platform/log.ts", "node:fs"],
  ["prisma/generated/client.ts", ""],
  ["collab/socket.ts", "ws"],
  ["app/theme.ts", "@mantine/core"],
  ["app/_server/session.ts", "#lib/idea/server/save-idea.ts"],
  ["app/idea/actions.ts", "../_server/session.ts"],
  ["app/idea/form.tsx", "./actions.ts"],
];

const PACKAGES = ["react", "@mantine/core", "ws", "fast-check"];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

let folder: string;
let violations: readonly Violation[];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "layers-"));
  const dependencies = Object.fromEntries(PACKAGES.slice(0, 3).map((name) => [name, "1"]));
  const imports = {
    "#lib/*": "./lib/*",
    "#app/*": "./app/*",
    "#collab/*": "./collab/*",
    "#prisma/*": "./prisma/*",
  };
  plant(
    "package.json",
    JSON.stringify({ type: "module", imports, dependencies, devDependencies: { "fast-check": "1" } }),
  );
  for (const name of PACKAGES) {
    plant(`node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
    plant(`node_modules/${name}/index.js`, "module.exports = {};");
  }
  for (const [file, imported] of [
    ...ALLOWED,
    ...BREACHES.map(([, file, imported]) => [file, imported] as const),
  ]) {
    plant(
      file,
      imported ? `import * as thing from "${imported}";\nexport const it = thing;` : "export const it = 1;",
    );
  }
  copyFileSync(".dependency-cruiser.mjs", path.join(folder, ".dependency-cruiser.mjs"));
  const args = ["--config", ".dependency-cruiser.mjs", "--output-type", "json", "app", "lib", "collab"];
  const { stdout } = spawnSync(path.resolve("node_modules/.bin/depcruise"), args, {
    cwd: folder,
    encoding: "utf8",
  });
  violations = JSON.parse(stdout).summary.violations;
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(BREACHES)("%s fires on %s importing %s", (rule, file) => {
  expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(
    rule,
  );
});

test("every rule has a breach here", () => {
  expect(new Set(BREACHES.map(([rule]) => rule))).toEqual(new Set(layers.forbidden.map(({ name }) => name)));
});

test("what is allowed raises nothing", () => {
  const allowed = new Set(ALLOWED.map(([file]) => file));
  expect(violations.filter(({ from }) => allowed.has(from))).toEqual([]);
});

test.each(["Date.now()", "process.env", 'fetch("/")'])("Biome refuses %s in pure code", (expression) => {
  copyFileSync("biome.json", path.join(folder, "biome.json"));
  plant("lib/idea/impure.ts", `export const it = ${expression};\n`);
  const args = ["lint", "--vcs-enabled=false", "lib/idea/impure.ts"];
  const { status, stderr, stdout } = spawnSync(path.resolve("node_modules/.bin/biome"), args, {
    cwd: folder,
    encoding: "utf8",
  });
  expect({ status, output: stdout + stderr }).toEqual({
    status: 1,
    output: expect.stringContaining("noRestrictedGlobals"),
  });
});

function plant(file: string, content: string): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}
