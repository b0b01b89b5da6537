import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";

/** Where pages find their scripts, styles and fonts. */
export const BUILT_FILES = "/_next/static/";

const SMALL = ".br";
const TYPES: Readonly<Record<string, string>> = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
};

/** Answers a request if it can, and says whether it did. */
export type AnswerFile = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Answers requests for built scripts and styles with their smallest form, which the build put beside them (brotli, a
 * seventh smaller than what Next compresses anew for everybody). What is asked for otherwise is left to Next.
 */
export function smallBuiltFiles(folder: string): AnswerFile {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(SMALL))
      .map((name) => [urlOf(name), readFileSync(path.join(folder, name))]),
  );
  return (request, response) => {
    const url = request.url?.split("?")[0] ?? "";
    const small = files.get(url);
    if (!small || request.method !== "GET" || !understandsBrotli(request)) return false;
    response.writeHead(200, {
      "Content-Type": TYPES[path.extname(url)],
      "Content-Encoding": "br",
      "Content-Length": small.length,
      Vary: "Accept-Encoding",
      // the name holds a hash of what is in it
      "Cache-Control": "public, max-age=31536000, immutable",
    });
    response.end(small);
    return true;
  };
}

function urlOf(name: string): string {
  return BUILT_FILES + name.slice(0, -SMALL.length).split(path.sep).map(encodeURIComponent).join("/");
}

function understandsBrotli(request: IncomingMessage): boolean {
  const accepted = String(request.headers["accept-encoding"] ?? "").split(",");
  return accepted.some((coding) => /^br(;\s*q=(?!0(\.0*)?$).*)?$/.test(coding.trim()));
}
