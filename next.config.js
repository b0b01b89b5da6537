/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  agentRules: false,
  allowedDevOrigins: ["127.0.0.1"],
  // the arguments of a form can be a password
  logging: { serverFunctions: false },
  // `npm run check` has the types checked, once
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: import.meta.dirname,
    // lib0 names Node's Buffer beside what browsers have, and would bring 8 kB to imitate it there
    resolveAlias: { "next/dist/compiled/buffer": { browser: "./app/_ui/no-buffer.ts" } },
  },
  // loaded by Node, so that pages and the collaboration socket share one instance of each
  serverExternalPackages: ["yjs", "lib0", "y-protocols", "pg", "pino", "@node-rs/argon2", "@prisma/client"],
  experimental: {
    agentUpgrade: false,
    // small pieces are fetched on their own rather than copied into each large one that has a use for them
    turbopackChunking: { minChunkSize: 20_000, requestCost: 50_000 },
    optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react", "date-fns"],
    // a whole treaty in plain text, pasted or uploaded
    serverActions: { bodySizeLimit: "4mb" },
  },
};
