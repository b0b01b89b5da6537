// Which folder may import which: docs/architecture.md in a form that a machine can check. scripts/layers.test.ts plants a
// breach of every rule and sees it fire.

/** Tests, their fixtures, and what runs around the product rather than in it. */
const TESTS = ["[.]test[.]tsx?$", "/test/", "^e2e/", "^bench/"];
/** What an idea knows without clock, database or framework. */
const PURE = { path: "^lib/", pathNot: ["^lib/platform/", "^lib/[^/]+/server/", ...TESTS] };
/** The files of app/ through which a request enters. Everything else there is a component. */
const ENTRANCES = ["/(page|layout|route|actions|not-found|error|loading)[.]tsx?$", "^app/_server/"];
/** The connection, transactions, and the rows as Prisma types them. */
const DATABASE = ["^lib/platform/db[.]ts$", "^lib/platform/transaction[.]ts$", "^prisma/generated/(?!enums)"];

export default {
  forbidden: [
    rule(
      "no-circles",
      "Files that need each other are one file, or one of them knows too much. Types may look back.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    rule("no-missing", "What is imported must exist.", {}, { couldNotResolve: true }),
    rule(
      "app-and-collab-are-strangers",
      "Pages and socket meet in lib and in the process, never each other.",
      { path: "^(app|collab)/" },
      { path: "^(app|collab)/", pathNot: "^$1/" },
    ),
    rule(
      "lib-stands-alone",
      "What treaties are does not depend on how it is shown, sent or started.",
      { path: "^lib/", pathNot: TESTS },
      { path: "^(app|collab|e2e|bench|scripts|prisma/seed)/|^server\\.ts$" },
    ),
    rule(
      "pure-is-pure",
      "lib/<idea> outside server/ has no database, no platform and nothing of Node.",
      PURE,
      {
        path: "^lib/[^/]+/server/|^lib/platform/|^prisma/generated/(?!enums\\.ts)",
        dependencyTypesNot: ["type-only"],
      },
    ),
    rule("pure-without-node", "Pure code runs in browsers as well as here.", PURE, {
      dependencyTypes: ["core"],
    }),
    rule("pure-without-framework", "Frameworks come and go; the rules of treaties stay.", PURE, {
      path: "^node_modules/(next|next-auth|react|react-dom|@mantine|@prisma|pg|pino|@hocuspocus/server)/",
    }),
    rule(
      "database-behind-server",
      "Only lib/<idea>/server, the platform and the socket's log reach the database.",
      { path: "^(app|lib)/", pathNot: [...TESTS, "^lib/[^/]+/server/", "^lib/platform/"] },
      { path: DATABASE },
    ),
    rule(
      "components-take-props",
      "In app only pages, layouts, routes, actions and _server fetch; components are given what they show.",
      { path: "^app/", pathNot: [...ENTRANCES, ...TESTS] },
      { path: "^lib/([^/]+/server|platform)/|^app/_server/", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "platform-knows-no-treaties",
      "The platform is below the ideas, except for how a refusal is told.",
      { path: "^lib/platform/", pathNot: TESTS },
      { path: "^lib/(?!platform/)[^/]+/" },
    ),
    rule(
      "frameworks-stay-in-app",
      "Next, React and Mantine belong to pages; the process starts Next.",
      { path: "^(lib|collab|prisma)/", pathNot: TESTS },
      { path: "^node_modules/(next|react|react-dom|@mantine)/" },
    ),
    rule(
      "sockets-stay-in-collab",
      "Only the realtime side runs a socket server.",
      { path: "^(app|lib|prisma)/", pathNot: TESTS },
      { path: "^node_modules/(@hocuspocus/server|ws)/" },
    ),
    rule(
      "tests-stay-in-tests",
      "The product does not lean on what was made to test it.",
      { pathNot: TESTS },
      {
        path: "(\\.test\\.tsx?$|/test/|^e2e/|^bench/)",
        pathNot: "^node_modules/|^(vitest|playwright)\\.config\\.ts$",
      },
    ),
    rule(
      "product-runs-on-dependencies",
      "What the product imports is installed where it runs.",
      { path: "^(app|collab|lib|prisma|server\\.ts)", pathNot: TESTS },
      { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    ),
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "^node_modules/" },
    exclude: { path: "^(\\.next|prisma/generated/internal)/" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".css"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};

function rule(name, comment, from, to) {
  return { name, comment, severity: "error", from, to };
}
