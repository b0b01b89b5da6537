import type {
  beforeHandleAwarenessPayload,
  beforeHandleMessagePayload,
  Connection,
  Document,
} from "@hocuspocus/server";
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from "lib0/decoding";
import { removeAwarenessStates } from "y-protocols/awareness";
import { z } from "zod";
import type { Actor } from "#lib/access/actor.ts";
import { OFFICE_NAMES } from "#lib/access/office.ts";
import { issuedTreaties } from "#lib/clause/server/readable-treaties.ts";
import { db } from "#lib/platform/db.ts";
import type { PresenceState } from "#lib/presence/presence.ts";
import type { Context } from "./admission.ts";
import { closing } from "./admit.ts";
import type { Limits } from "./limits.ts";
import { TokenBucket } from "./token-bucket.ts";

/** The colour of those who sit in no delegation. */
const OFFICE_COLOUR = "#5c6470";
const AWARENESS = 1;
/** No window's client id. */
const NOBODY = -1;

const itemId = z.strictObject({ client: z.int().nonnegative(), clock: z.int().nonnegative() });
const relativePosition = z.strictObject({
  type: itemId.nullish(),
  tname: z.string().max(40).nullish(),
  item: itemId.nullish(),
  assoc: z.int().min(-1).max(1).optional(),
});
const ownWord = z.object({
  clauseId: z.uuid().nullable().catch(null),
  cursor: z.strictObject({ anchor: relativePosition, head: relativePosition }).nullable().catch(null),
});

type Message = Pick<beforeHandleMessagePayload<Context>, "connection" | "document" | "update">;
type Awareness = Pick<beforeHandleAwarenessPayload<Context>, "connection" | "document" | "states">;

/** Who is where in each negotiation: admits what windows say about themselves, and nothing else. */
export class Presence {
  private readonly limits: Limits;
  private readonly windows = new WeakMap<
    Connection<Context>,
    { clientId: number | null; bucket: TokenBucket }
  >();
  private readonly clauseIds = new WeakMap<Document, { ids: ReadonlySet<string>; readAt: number }>();

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** Before a presence message is read: bounds it, and takes away what a window says is gone. */
  beforeMessage({ connection, document, update }: Message): void {
    const decoder = createDecoder(update);
    readVarString(decoder);
    const type = readVarUint(decoder);
    if (type !== AWARENESS) return;
    if (update.length > this.limits.presenceBytes) throw closing("too-large");
    const states = createDecoder(readVarUint8Array(decoder));
    for (let count = readVarUint(states); count > 0; count--) {
      const clientId = readVarUint(states);
      readVarUint(states);
      const isGone = readVarString(states) === "null";
      if (!isGone) this.claim(connection, document, clientId);
      // Hocuspocus drops what is gone: without this, a cursor would stay for half a minute
      else if (clientId === this.window(connection).clientId) {
        removeAwarenessStates(document.awareness, [clientId], { source: "connection", connection });
      }
    }
  }

  /** Rewrites what a window sends: its own state only, under its person's name, in the negotiation's clauses. */
  async rewrite({ connection, document, states }: Awareness): Promise<void> {
    const window = connection && this.window(connection);
    const clientId = window?.clientId ?? NOBODY;
    const said = states.get(clientId);
    states.clear();
    const admission = connection?.context.admission;
    if (!window || said === undefined || admission?.kind !== "presence") return;
    if (!window.bucket.takeIfLeft(performance.now())) return;
    const parsed = ownWord.safeParse(said);
    const { clauseId, cursor } = parsed.success ? parsed.data : { clauseId: null, cursor: null };
    const isHere = clauseId !== null && (await this.hasClause(document, admission.actor, clauseId));
    states.set(clientId, {
      user: userOf(admission.actor),
      clauseId: isHere ? clauseId : null,
      cursor: isHere ? cursor : null,
    } satisfies PresenceState);
  }

  /** Each window speaks under one client id. One that its own person left behind on a dying socket is taken over. */
  private claim(connection: Connection<Context>, document: Document, clientId: number): void {
    const window = this.window(connection);
    if (window.clientId !== null) return;
    const owner = [...document.connections.keys()].find(
      (other) => this.windows.get(other)?.clientId === clientId,
    );
    if (owner) {
      const { person } = (owner.context as Context).socket;
      if (person.userId !== connection.context.socket.person.userId) return;
      this.window(owner).clientId = NOBODY;
      document.getClients(owner).delete(clientId);
      document.getClients(connection).add(clientId);
    }
    window.clientId = clientId;
  }

  private window(connection: Connection<Context>) {
    const known = this.windows.get(connection);
    if (known) return known;
    const { presencePerSecond: perSecond, presenceBurst: burst } = this.limits;
    const window = {
      clientId: null as number | null,
      bucket: new TokenBucket({ perSecond, burst, now: performance.now() }),
    };
    this.windows.set(connection, window);
    return window;
  }

  private async hasClause(document: Document, { negotiationId }: Actor, clauseId: string): Promise<boolean> {
    const known = this.clauseIds.get(document);
    if (known?.ids.has(clauseId)) return true;
    if (known && performance.now() - known.readAt < 1_000) return false;
    const rows = await db().clause.findMany({
      where: { treaty: issuedTreaties({ negotiationId }) },
      select: { id: true },
    });
    const ids = new Set(rows.map(({ id }) => id));
    this.clauseIds.set(document, { ids, readAt: performance.now() });
    return ids.has(clauseId);
  }
}

function userOf({ userId, name, office, delegation }: Actor): PresenceState["user"] {
  return {
    id: userId,
    name,
    delegation: delegation?.shortName ?? OFFICE_NAMES[office],
    colour: delegation?.colour ?? OFFICE_COLOUR,
  };
}
