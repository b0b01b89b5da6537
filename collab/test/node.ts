import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { db } from "#lib/platform/db.ts";
import type { SignedIn } from "#lib/platform/session-token.ts";
import { type Collab, type CollabOptions, createCollab } from "../collab.ts";

/** A node's realtime side on a port of its own. */
export interface TestNode {
  readonly collab: Collab;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the real thing; only the cookie is simpler: it is the session's id. */
export async function startNode(options: CollabOptions = {}): Promise<TestNode> {
  const collab = createCollab({ authenticate: personOfTestCookie, ...options });
  const server = createServer();
  server.on("upgrade", collab.upgrade);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    collab,
    url: `ws://127.0.0.1:${port}/collab`,
    stop: async () => {
      await collab.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A node for all tests of a file. Call it after `useDatabase`. */
export function useNode(options: CollabOptions = {}): { readonly url: () => string } {
  let node: TestNode | undefined;
  beforeAll(async () => {
    node = await startNode(options);
  });
  afterAll(async () => node?.stop());
  return { url: () => node?.url ?? "" };
}

/** The cookie header of somebody's window. */
export function cookieOf({ sessionId }: SignedIn): string {
  return `test=${sessionId}`;
}

async function personOfTestCookie({ cookie }: IncomingMessage["headers"]): Promise<SignedIn | null> {
  const sessionId = /^test=([0-9a-f-]{36})$/.exec(cookie ?? "")?.[1];
  const session =
    sessionId &&
    (await db().session.findFirst({
      where: { id: sessionId, revokedAt: null },
      select: { user: { select: { id: true, name: true } } },
    }));
  return session ? { userId: session.user.id, name: session.user.name, sessionId } : null;
}
