// A desk of the conference in a process of its own, which can be killed: it reads what people do, line by line, and says
// of each line what came of it. With a number of milliseconds as argument its clock goes wrong by that much.
import { createInterface } from "node:readline";
import type { Actor } from "#lib/access/actor.ts";
import { disconnect } from "#lib/platform/db.ts";
import { Refusal } from "#lib/refusal.ts";
import type { VoteChoice } from "../../vote-choice.ts";
import { castVote } from "../cast-vote.ts";
import { closeBallot } from "../close-ballot.ts";

/** What somebody does at the desk. */
export type DeskAct = { readonly key: string; readonly actor: Actor; readonly ballotId: string } & (
  | { readonly does: "vote"; readonly choice: VoteChoice }
  | { readonly does: "close" }
);

const wrongBy = Number(process.argv[2] ?? 0);
if (wrongBy !== 0) {
  const Right = Date;
  globalThis.Date = class extends Right {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [Right.now() + wrongBy] : given) as [number]));
    }
    static override now(): number {
      return Right.now() + wrongBy;
    }
  } as DateConstructor;
}

const under: Promise<void>[] = [];
process.stdout.write("open\n");
for await (const line of createInterface({ input: process.stdin })) under.push(act(JSON.parse(line)));
await Promise.all(under);
await disconnect();

async function act({ key, actor, ballotId, ...what }: DeskAct): Promise<void> {
  const answer = (word: string) => process.stdout.write(`${JSON.stringify({ key, word })}\n`);
  try {
    if (what.does === "vote") await castVote(actor, { ballotId, choice: what.choice });
    else await closeBallot(actor, { ballotId });
    answer("done");
  } catch (error) {
    answer(error instanceof Refusal ? error.code : String(error));
  }
}
