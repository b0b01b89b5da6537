import type { Actor } from "#lib/access/actor.ts";
import { listBlocs } from "#lib/bloc/server/queries.ts";
import { loadClause } from "#lib/clause/server/load-clause.ts";
import { anchorWords } from "#lib/comment/anchor-words.ts";
import { replyToThread } from "#lib/comment/server/reply-to-thread.ts";
import { resolveThread } from "#lib/comment/server/resolve-thread.ts";
import { writeComment } from "#lib/comment/server/write-comment.ts";
import type { ReservationType } from "#lib/reservation/reservation.ts";
import { enterReservation } from "#lib/reservation/server/enter-reservation.ts";
import { liftReservation } from "#lib/reservation/server/lift-reservation.ts";
import { DEMO_PEOPLE } from "./demo-cast.ts";

/** A remark by the login of whoever made it. "@login" calls on somebody. */
type DemoRemark = readonly [login: string, body: string];

/** A discussion in the demo. `circle` is a bloc's short name, "own" or "all". */
interface DemoThread {
  readonly article: number;
  readonly on: string;
  readonly circle: string;
  readonly remarks: readonly DemoRemark[];
  readonly resolvedBy?: string;
}

export const DEMO_THREADS: readonly DemoThread[] = [
  {
    article: 3,
    on: "including those of a third State",
    circle: "all",
    remarks: [
      ["jorvania", "Does this bind the third State, or the Party on whose territory its systems stand?"],
      ["chair", "The Party. The drafting group may make this plainer."],
    ],
  },
  {
    article: 3,
    on: "dismantling",
    circle: "all",
    remarks: [["kestrel", "“Dismantling” here and “elimination” in Article 8: is a difference meant?"]],
    resolvedBy: "kestrel",
  },
  {
    article: 3,
    on: "no longer than",
    circle: "NDC",
    remarks: [
      ["aldmark", "Seven days is our common line. Can we all hold it if Gorania asks for ten?"],
      ["corland", "Ten would still be within what our railways report. Not before the last reading, though."],
    ],
  },
  {
    article: 3,
    on: "in transit through the Region",
    circle: "own",
    remarks: [
      [
        "gorania.delegate",
        "@gorania, the ministry of transport confirms: winter transit takes nine days at most.",
      ],
      ["gorania", "Then fourteen is for bargaining. Keep this to ourselves."],
    ],
  },
  {
    article: 6,
    on: "15 December of each year",
    circle: "all",
    remarks: [
      ["delmara.adviser", "Many budgets close on 31 December; figures of the 15th will be estimates."],
    ],
  },
  {
    article: 6,
    on: "a diagram of its boundaries",
    circle: "GCS",
    remarks: [
      [
        "brevia",
        "For naval bases the boundary at sea has to be drawn as well. Shall we propose it together?",
      ],
    ],
  },
];

/** A reservation of position in the demo; `on` are words of its paragraph, or nothing for the whole article. */
interface DemoReservation {
  readonly article: number;
  readonly delegate: string;
  readonly type: ReservationType;
  readonly on: string | null;
  readonly publicText: string;
  readonly isLifted: boolean;
}

export const DEMO_RESERVATIONS: readonly DemoReservation[] = [
  {
    article: 3,
    delegate: "gorania",
    type: "SCRUTINY",
    on: "items in transit",
    publicText: "The length of transit is still being examined.",
    isLifted: false,
  },
  {
    article: 3,
    delegate: "farrow",
    type: "PARLIAMENTARY_SCRUTINY",
    on: null,
    publicText: "",
    isLifted: false,
  },
  {
    article: 3,
    delegate: "estavia",
    type: "LINGUISTIC",
    on: "space launch vehicles",
    publicText: "The term has no equivalent in our language yet.",
    isLifted: true,
  },
];

interface Cast {
  readonly actorOf: (login: string) => Actor;
  readonly clauseOf: (article: number) => string;
}

/** People of the demo comment on the text, and reserve their positions on it. */
export async function commentInDemo(cast: Cast): Promise<void> {
  for (const thread of DEMO_THREADS) await holdDiscussion(thread, cast);
  for (const { article, delegate, type, on, publicText, isLifted } of DEMO_RESERVATIONS) {
    const clauseId = cast.clauseOf(article);
    const blockId = on === null ? "" : (await findWords(clauseId, on)).blockId;
    const actor = cast.actorOf(delegate);
    const { id: reservationId } = await enterReservation(actor, { clauseId, type, blockId, publicText });
    if (isLifted) await liftReservation(actor, { reservationId });
  }
}

async function holdDiscussion(thread: DemoThread, { actorOf, clauseOf }: Cast): Promise<void> {
  const { article, on, circle, remarks, resolvedBy } = thread;
  const clauseId = clauseOf(article);
  const [[first, words] = ["", ""], ...answers] = remarks;
  const actor = actorOf(first);
  const bloc = (await listBlocs(actor)).find(({ shortName }) => shortName === circle);
  const { id: threadId } = await writeComment(actor, {
    clauseId,
    visibility: bloc ? "BLOC" : circle === "own" ? "DELEGATION" : "PUBLIC",
    blocId: bloc?.id ?? null,
    anchor: (await findWords(clauseId, on)).anchor,
    ...callingOn(words, actorOf),
  });
  for (const [login, answer] of answers)
    await replyToThread(actorOf(login), { threadId, ...callingOn(answer, actorOf) });
  if (resolvedBy) await resolveThread(actorOf(resolvedBy), { threadId });
}

/** The words with names in place of logins, and who is called on. */
function callingOn(words: string, actorOf: Cast["actorOf"]) {
  const called = DEMO_PEOPLE.filter(({ login }) => new RegExp(`@${login}\\b(?!\\.\\w)`).test(words));
  return {
    body: called.reduce((body, { login, name }) => body.replace(`@${login}`, `@${name}`), words),
    mentions: called.map(({ login }) => actorOf(login).userId),
  };
}

async function findWords(clauseId: string, words: string) {
  const { doc } = await loadClause(null, clauseId);
  const found = anchorWords(doc, words);
  doc.destroy();
  if (!found) throw new Error(`the demo text has no “${words}”`);
  return found;
}
