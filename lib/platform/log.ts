import pino from "pino";

/**
 * What administrators read: one JSON object per line on stderr. Never texts, statements, votes or secrets; people and
 * clauses by id.
 */
export const log = pino(
  {
    level: process.env.LOG_LEVEL || (process.env.VITEST ? "silent" : "info"),
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  },
  pino.destination({ fd: 2, sync: true }),
);
