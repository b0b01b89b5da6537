import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import { listBlocs } from "#lib/bloc/server/queries.ts";
import type { Mark } from "#lib/clause/content.ts";
import type { Stand } from "#lib/contested/contested-item.ts";
import type { ContestedPart } from "#lib/contested/read-contested.ts";
import { attributeContested } from "#lib/contested/server/attribute-contested.ts";
import { chooseOption } from "#lib/contested/server/choose-option.ts";
import { deleteBracket } from "#lib/contested/server/delete-bracket.ts";
import { fillHole } from "#lib/contested/server/fill-hole.ts";
import { liftBracket } from "#lib/contested/server/lift-bracket.ts";
import { listOpenPoints } from "#lib/contested/server/queries.ts";
import { requestOutcome } from "#lib/contested/server/request-outcome.ts";
import { takeStand } from "#lib/contested/server/take-stand.ts";
import { markWords } from "./mark-words.ts";
import { typeWords } from "./type-words.ts";

/** A stand in the demo: on the words of an article, or of one of its options; for the delegation or a bloc of its. */
interface DemoStand {
  readonly article: number;
  readonly on: string;
  readonly delegation: string;
  readonly stand: Stand;
  readonly reason?: string;
  readonly bloc?: string;
}

/** On the alternatives that came with the text. */
export const DEMO_STANDS: readonly DemoStand[] = [
  { article: 3, on: "fourteen", delegation: "GOR", stand: "PROPOSES", reason: "Rail transit in winter." },
  { article: 3, on: "fourteen", delegation: "HES", stand: "SUPPORTS" },
  { article: 3, on: "seven", delegation: "ALD", stand: "SUPPORTS", bloc: "NDC" },
  { article: 3, on: "fourteen", delegation: "ALD", stand: "OPPOSES", reason: "Two weeks hide a brigade." },
  { article: 4, on: "one half after twenty", delegation: "COR", stand: "PROPOSES" },
  { article: 4, on: "one half after twenty", delegation: "EST", stand: "SUPPORTS" },
  { article: 4, on: "three fifths after twenty-four", delegation: "HES", stand: "SUPPORTS" },
  { article: 9, on: "72", delegation: "GOR", stand: "SUPPORTS", bloc: "ESP" },
  {
    article: 9,
    on: "72",
    delegation: "BRE",
    stand: "OPPOSES",
    reason: "In three days a launcher crosses the Region.",
  },
  { article: 9, on: "six", delegation: "BRE", stand: "SUPPORTS" },
  { article: 9, on: "twelve", delegation: "ILM", stand: "SUPPORTS" },
  { article: 10, on: "No text", delegation: "BRE", stand: "SUPPORTS" },
  { article: 10, on: "No text", delegation: "FAR", stand: "SUPPORTS" },
  { article: 10, on: "A Party may refuse", delegation: "HES", stand: "SUPPORTS" },
  {
    article: 11,
    on: "12",
    delegation: "FAR",
    stand: "SUPPORTS",
    reason: "A request that waits is a warning.",
  },
  { article: 11, on: "96", delegation: "GOR", stand: "SUPPORTS" },
  { article: 11, on: "12", delegation: "GOR", stand: "OPPOSES", reason: "Silence cannot open a base." },
];

/**
 * What is contested in the demo, and how some of it ended: stands on the alternatives that came with the text, brackets
 * that delegations put and gave up, a place that the chair filled, and what waits for the chair.
 */
export async function contestInDemo(cast: DemoCast): Promise<void> {
  const { chair, headOf, clauseOf } = cast;
  for (const stand of DEMO_STANDS) await stands(cast, stand);
  await putAndLift(cast);
  await deleteNested(cast);
  await fillPlace(cast);
  const provide = await find(chair, clauseOf(11), "make every reasonable effort");
  await chooseOption(chair, {
    ...provide.which,
    optionId: provide.optionOf("provide"),
    reason: "As in Article 9.",
  });
  const steps = await find(chair, clauseOf(4), "one half after twenty");
  await requestOutcome(headOf("COR"), {
    ...steps.which,
    outcome: "CHOSEN",
    chosen: steps.optionOf("one half after twenty"),
    reason: "Nobody has spoken against it.",
  });
}

interface DemoCast {
  readonly chair: Actor;
  readonly headOf: (delegation: string) => Actor;
  readonly clauseOf: (article: number) => string;
}

async function stands({ headOf, clauseOf }: DemoCast, demo: DemoStand): Promise<void> {
  const head = headOf(demo.delegation);
  const { which, optionOf } = await find(head, clauseOf(demo.article), demo.on);
  const blocs = demo.bloc === undefined ? [] : await listBlocs(head);
  await takeStand(head, {
    ...which,
    optionId: optionOf(demo.on),
    blocId: blocs.find(({ shortName }) => shortName === demo.bloc)?.id ?? null,
    stand: demo.stand,
    reason: demo.reason ?? "",
    seen: null,
  });
}

/** Hestria brackets words of Article 11, Farrow objects, both come round, and the chair lifts the brackets. */
async function putAndLift({ chair, headOf, clauseOf }: DemoCast): Promise<void> {
  const clauseId = clauseOf(11);
  const words = "and such evidence as it is able to share";
  await markWords(headOf("HES"), { clauseId, words, mark: bracket() });
  const { which } = await find(chair, clauseId, words);
  const on = { ...which, optionId: "", blocId: null, seen: null };
  await takeStand(headOf("FAR"), { ...on, stand: "OPPOSES", reason: "Evidence may reveal its source." });
  await takeStand(headOf("FAR"), { ...on, stand: "NONE", reason: "“As it is able” is enough." });
  await takeStand(headOf("HES"), { ...on, stand: "NONE", reason: "" });
  await liftBracket(chair, { ...which, reason: "Agreed in the contact group." });
}

/** Words that Gorania would add to Article 4, doubted in themselves by Kestrel, and given up with the doubt. */
async function deleteNested({ chair, headOf, clauseOf }: DemoCast): Promise<void> {
  const clauseId = clauseOf(4);
  const words = ", save those held in reserve for repair";
  await typeWords(headOf("GOR"), {
    clauseId,
    from: "shall be mobile",
    to: `shall be mobile${words}`,
  });
  await markWords(headOf("GOR"), { clauseId, words, mark: bracket() });
  await markWords(headOf("KES"), { clauseId, words: "held in reserve", mark: bracket() });
  const { which } = await find(chair, clauseId, "save those held");
  await attributeContested(chair, {
    ...which,
    optionId: "",
    holders: [{ type: "delegation", id: headOf("ALD").delegation?.id ?? "" }],
    stand: "OPPOSES",
    reason: "A reserve that nobody counts is no ceiling.",
  });
  const on = { ...which, optionId: "", blocId: null, seen: null };
  await takeStand(headOf("GOR"), { ...on, stand: "NONE", reason: "In return for paragraph 3 (c)." });
  await deleteBracket(chair, which);
}

/** The hours of access in Article 11 were left open, and the chair filled them in. */
async function fillPlace({ chair, headOf, clauseOf }: DemoCast): Promise<void> {
  const clauseId = clauseOf(11);
  await typeWords(headOf("FAR"), { clauseId, from: "access within 24 hours", to: "access within X hours" });
  const mark: Mark = { type: "hole", attrs: { id: randomUUID(), kind: "number", unit: "hours" } };
  await markWords(headOf("FAR"), { clauseId, words: "X", mark });
  const { which } = await find(chair, clauseId, "X");
  await fillHole(chair, { ...which, words: "24", reason: "The figure of the first reading." });
}

function bracket(): Mark {
  return { type: "bracket", attrs: { id: randomUUID() } };
}

/** The open point of a clause in which these words stand; and the ids of its options by their words. */
async function find(
  actor: Actor,
  clauseId: string,
  words: string,
): Promise<{
  readonly which: { readonly clauseId: string; readonly contestedId: string };
  readonly optionOf: (words: string) => string;
}> {
  const clause = (await listOpenPoints(actor)).find((each) => each.clauseId === clauseId);
  const part = clause?.points.map((point) => point.part).find((each) => saysIt(each, words));
  if (!part) throw new Error(`nothing is open in the demo with “${words}”`);
  return {
    which: { clauseId, contestedId: part.id },
    optionOf: (said) => {
      const options = part.kind === "OPTIONS" ? part.options : [];
      return options.find((option) => option.words.startsWith(said))?.id ?? "";
    },
  };
}

function saysIt(part: ContestedPart, words: string): boolean {
  if (part.kind === "OPTIONS") return part.options.some((option) => option.words.startsWith(words));
  return part.words.includes(words);
}
