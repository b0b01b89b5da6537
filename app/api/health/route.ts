import { databaseAnswers } from "#lib/platform/database-answers.ts";
import { isReady } from "#lib/platform/readiness.ts";

export const dynamic = "force-dynamic";

/** For whoever watches the server: "ok" once pages (which answer this), database and socket work. */
export async function GET(): Promise<Response> {
  const works = { pages: true, database: await databaseAnswers(), socket: isReady("socket") };
  const isOk = Object.values(works).every(Boolean);
  return Response.json(
    { status: isOk ? "ok" : "unavailable", ...works },
    { status: isOk ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
