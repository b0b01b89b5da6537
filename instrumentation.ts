import type { Instrumentation } from "next";

/** Next tells here of every error while a page, action or route was made: the user reads a general sentence, the log has all. */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  { method, path },
  { routePath },
) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("#lib/platform/log.ts");
  log.error({ err: error, method, path, routePath }, "a request failed");
};
