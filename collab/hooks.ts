import type { beforeSyncPayload, Configuration } from "@hocuspocus/server";
import { log } from "#lib/platform/log.ts";
import type { Context } from "./admission.ts";
import { admit, closing } from "./admit.ts";
import type { Clauses } from "./clauses.ts";
import { parseDocumentName } from "./document-name.ts";
import { inspectUpdate } from "./inspect-update.ts";
import type { Limits } from "./limits.ts";
import { headMessage, statusMessage } from "./live-facts.ts";
import { Presence } from "./presence.ts";
import { writeText } from "./write-text.ts";

const QUESTION = 0;

/** What Hocuspocus asks us at each step of a document's life. Only hooks whose failure Hocuspocus survives may throw. */
export function documentHooks({
  clauses,
  limits,
}: {
  readonly clauses: Clauses;
  readonly limits: Limits;
}): Partial<Configuration<Context>> {
  const presence = new Presence(limits);
  return {
    onAuthenticate: admit,

    async onLoadDocument({ documentName, document }) {
      const name = parseDocumentName(documentName);
      if (name?.kind === "clause") await clauses.load(name.clauseId, document);
    },

    async connected({ connection, context }) {
      if (context.admission?.kind === "presence") {
        const head = await headMessage(context.admission.actor);
        connection.sendStateless(JSON.stringify(head));
      }
      if (context.admission?.kind !== "clause") return;
      const clause = clauses.find(context.admission.clauseId);
      if (clause) connection.sendStateless(JSON.stringify(statusMessage(clause)));
    },

    async beforeHandleMessage(message) {
      if (message.context.admission?.kind === "presence") presence.beforeMessage(message);
    },

    async beforeHandleAwareness(awareness) {
      await presence.rewrite(awareness);
    },

    async beforeSync(message) {
      if (message.type === QUESTION) return;
      await decide(message);
      // every word that gets here is committed or known; Hocuspocus would test read-only updates again, and wrongly
      message.connection.readOnly = false;
    },

    async beforeUnloadDocument({ documentName }) {
      const name = parseDocumentName(documentName);
      const clause = name?.kind === "clause" ? clauses.find(name.clauseId) : undefined;
      if (!clause) return;
      await clauses.settle(clause).catch((error: unknown) => {
        log.error({ err: error, clauseId: clause.clauseId }, "a text version could not be stored");
      });
    },
  };

  async function decide({ context, document, payload }: beforeSyncPayload<Context>): Promise<void> {
    const { admission, socket } = context;
    if (admission?.kind === "clause") {
      const clause = clauses.find(admission.clauseId);
      // a last message of a socket that is gone, after the text was put away: its window will send it again
      if (clause?.document !== document) throw closing("resync");
      await writeText({ clause, admission, socket, bytes: payload, limits });
      return;
    }
    if (inspectUpdate(document, payload).kind !== "known") throw closing("not-allowed");
  }
}
