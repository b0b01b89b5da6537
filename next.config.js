/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  agentRules: false,
  allowedDevOrigins: ["127.0.0.1"],
  // the arguments of a form can be a password
  logging: { serverFunctions: false },
  // `npm run check` has the types checked, once
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  // loaded by Node, so that pages and the collaboration socket share one instance of each
  serverExternalPackages: ["yjs", "lib0", "y-protocols", "pg", "pino", "@node-rs/argon2", "@prisma/client"],
  experimental: {
    agentUpgrade: false,
    optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react", "date-fns"],
    // a whole treaty in plain text, pasted or uploaded
    serverActions: { bodySizeLimit: "4mb" },
  },
};
