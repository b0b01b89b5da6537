import { defineConfig } from "vitest/config";

/** Two projects: `unit` is pure and takes seconds; `server` runs against a real Postgres, one database per worker. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["lib/**/*.test.ts"],
          exclude: ["lib/**/server/**", "lib/platform/**"],
          isolate: false,
          // begins sooner than processes do
          pool: "threads",
        },
      },
      {
        test: {
          name: "server",
          include: [
            "lib/**/server/**/*.test.ts",
            "lib/platform/**/*.test.ts",
            "collab/**/*.test.ts",
            "app/**/*.test.ts",
            "prisma/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          globalSetup: ["lib/platform/test/database-template.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // each file has a database of its own; what a module keeps beside it is keyed by ids that no other file has
          isolate: false,
          pool: "threads",
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
