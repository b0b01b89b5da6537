import type { BallotMethod } from "#lib/ballot/ballot.ts";
import { textsOf } from "#lib/ballot/ballot-act.ts";
import { METHOD_WORDS, SUBJECT_WORDS, WITHOUT_NAMES } from "#lib/ballot/ballot-words.ts";
import { DECISION_WORDS } from "#lib/ballot/decision/say-arithmetic.ts";
import { readOpening } from "#lib/ballot/read-opening.ts";
import { isWeighted } from "#lib/ballot/standard-rules.ts";
import { CHOICE_WORDS } from "#lib/ballot/vote-choice.ts";
import { describeAct } from "#lib/journal/describe-act.ts";
import type { JournalAct, JournalEvent } from "#lib/journal/event.ts";
import { isStance, STANCE_FACTS } from "#lib/position/stance.ts";
import type {
  Citation,
  ReportAct,
  ReportItem,
  ReportMatter,
  ReportPositions,
  ReportProposal,
  ReportVote,
} from "./article-report.ts";
import { isNamedVersion } from "./cut-stages.ts";

/** What the items of a report are made with. */
export type ItemNames = {
  /** The article that the report is about. */
  readonly clauseId: string;
  /** The name of a delegation by its id. */
  readonly delegation: (id: string) => string;
  /** The full name behind the seat of whoever acted: "Norway" for "NOR". */
  readonly seat: (seat: string) => string;
  /** A proposal that was tabled or attached again on this article at this act; null: none that changes it. */
  readonly proposal: (act: ProposalOnTable) => TabledProposal | null;
};

/** What a report says of a proposal, but for where it stands in the journal. */
export type TabledProposal = Omit<ReportProposal, keyof Citation | "kind">;

/** An act that put a proposal before the conference, or ended it. */
export type ProposalOnTable = Extract<
  JournalAct,
  { readonly type: "proposal.tabled" | "proposal.reattached" | "proposal.settled" }
>;

/**
 * What was said and done, in the order of the journal: statements and acts one by one; positions without a statement,
 * and stands on one matter, together where the first of them stands. `events` are those of one stage; the openings of
 * votes that were closed in it, or are known from `openings`, are told with their results.
 */
export function reportItems(
  events: readonly JournalEvent[],
  names: ItemNames,
  openings: ReadonlyMap<string, JournalEvent>,
): readonly ReportItem[] {
  const items = new Map<string, ReportItem>();
  for (const event of events) addEvent(items, event, names, openings);
  return [...items.values()].toSorted((one, other) => one.number - other.number);
}

function addEvent(
  items: Map<string, ReportItem>,
  event: JournalEvent,
  names: ItemNames,
  openings: ReadonlyMap<string, JournalEvent>,
): void {
  const { act, number, at } = event;
  const cited: Citation = { number, at };
  const who = names.seat(event.actor.delegation) || event.actor.name;
  switch (act.type) {
    case "vote.cast":
    case "sitting.opened":
    case "sitting.closed":
      return;
    case "position.taken": {
      const taken = { ...cited, who: names.seat(act.delegationName), act };
      if (act.statement === "") addPosition(items, taken);
      else items.set(`${number}`, statedPosition(taken));
      return;
    }
    case "contested.opened":
    case "contested.requested":
    case "contested.declined":
    case "contested.settled":
      addDeed(items, `c${act.contestedId}`, {
        what: sayContested(act),
        deed: { ...cited, who, deed: deedOf(act), reason: act.reason },
      });
      return;
    case "contested.stand-taken":
      addDeed(items, `c${act.contestedId}`, {
        what: sayContested(act),
        deed: {
          ...cited,
          who: names.seat(act.holder),
          deed: `${STAND_WORDS[act.stand] ?? act.stand}${act.option && `, option “${act.option}”`}`,
          reason: act.reason,
        },
      });
      return;
    case "proposal.stand-taken":
      addDeed(items, `p${act.proposalId}`, {
        what: `Proposal ${act.symbol} “${act.title}”`,
        deed: {
          ...cited,
          who: names.seat(act.delegationName),
          deed: STAND_WORDS[act.stand] ?? act.stand,
          reason: act.reason,
        },
      });
      return;
    case "proposal.tabled":
    case "proposal.reattached": {
      const proposal = names.proposal(act);
      if (proposal) items.set(`${number}`, { kind: "proposal", ...cited, ...proposal });
      return;
    }
    case "version.made":
      if (isNamedVersion(act)) items.set(`${number}`, actOf(event, names));
      return;
    case "reservation.entered":
      items.set(`${number}`, { ...actOf(event, names), statement: act.publicText });
      return;
    case "ballot.closed":
      items.set(`${number}`, voteOf(event, act, names, openings.get(act.ballotId)));
      return;
    case "ballot.opened":
      if (!openings.has(act.ballotId)) items.set(`${number}`, actOf(event, names));
      return;
    default:
      items.set(`${number}`, actOf(event, names));
  }
}

/** The openings of the votes that were closed: they are told with the result. */
export function openingsOf(events: readonly JournalEvent[]): ReadonlyMap<string, JournalEvent> {
  const closed = new Set(events.flatMap(({ act }) => (act.type === "ballot.closed" ? [act.ballotId] : [])));
  return new Map(
    events.flatMap((event) =>
      event.act.type === "ballot.opened" && closed.has(event.act.ballotId)
        ? [[event.act.ballotId, event]]
        : [],
    ),
  );
}

function actOf(event: JournalEvent, names: ItemNames): ReportAct {
  const { number, at, actor, act } = event;
  const who = names.seat(actor.delegation) || actor.name;
  return { kind: "act", number, at, who, sentence: describeAct(act, names.delegation), statement: "" };
}

type PositionTaken = Extract<JournalAct, { type: "position.taken" }>;

type Taken = Citation & { readonly who: string; readonly act: PositionTaken };

function statedPosition({ number, at, who, act }: Taken): ReportAct {
  const sentence = `takes the position “${sayStance(act)}” on revision ${act.revision}.`;
  return { kind: "act", number, at, who, sentence, statement: act.statement };
}

function sayStance({ stance, adReferendum }: PositionTaken): string {
  return `${isStance(stance) ? STANCE_FACTS[stance].name : stance}${adReferendum ? " (ad referendum)" : ""}`;
}

function addPosition(items: Map<string, ReportItem>, { who, number, at, act }: Taken): void {
  const stance = sayStance(act);
  const holder = { who, number, at, revision: act.revision };
  const known = items.get("positions");
  const positions: ReportPositions =
    known?.kind === "positions" ? known : { kind: "positions", number, at, groups: [] };
  const isNew = !positions.groups.some((group) => group.stance === stance);
  const groups = isNew ? [...positions.groups, { stance, holders: [] }] : positions.groups;
  items.set("positions", {
    ...positions,
    groups: groups.map((group) =>
      group.stance === stance ? { stance, holders: [...group.holders, holder] } : group,
    ),
  });
}

function addDeed(
  items: Map<string, ReportItem>,
  key: string,
  { what, deed }: { readonly what: string; readonly deed: ReportMatter["acts"][number] },
): void {
  const known = items.get(key);
  const { number, at } = deed;
  const matter: ReportMatter =
    known?.kind === "matter" ? known : { kind: "matter", number, at, what, acts: [] };
  items.set(key, { ...matter, what, acts: [...matter.acts, deed] });
}

const CONTESTED_NAMES: Readonly<Record<string, string>> = {
  BRACKET: "The brackets around",
  OPTIONS: "The options",
  HOLE: "The hole",
};

const STAND_WORDS: Readonly<Record<string, string>> = {
  PROPOSES: "proposes",
  SUPPORTS: "supports",
  OPPOSES: "opposes",
  NONE: "takes no stand any more",
};

function sayContested({ kind, words }: { readonly kind: string; readonly words: string }): string {
  return `${CONTESTED_NAMES[kind] ?? kind} “${words}”`;
}

function deedOf(
  act: Extract<
    JournalAct,
    { type: "contested.opened" | "contested.requested" | "contested.declined" | "contested.settled" }
  >,
): string {
  const outcome = `${act.outcome.toLowerCase().replaceAll("_", " ")}${act.chosen && `, “${act.chosen}”`}`;
  switch (act.type) {
    case "contested.opened":
      return "opened";
    case "contested.requested":
      return `asked: ${outcome}`;
    case "contested.declined":
      return `not granted: ${outcome}`;
    case "contested.settled":
      return `settled: ${outcome}`;
  }
}

const NO_WEIGHTS: Readonly<Record<string, number>> = {};

type BallotClosed = Extract<JournalAct, { type: "ballot.closed" }>;

function voteOf(
  { number, at }: JournalEvent,
  act: BallotClosed,
  names: ItemNames,
  opening: JournalEvent | undefined,
): ReportVote {
  const opened = opening?.act.type === "ballot.opened" ? readOpening(opening.act) : null;
  const method = opened && isMethod(opened.method) ? opened.method : "RECORDED";
  const withoutNames = WITHOUT_NAMES[method];
  const texts = textsOf(act);
  const choices = new Map(act.votes.map(({ delegationId, choice }) => [delegationId, choice]));
  const electors =
    opened?.electors ?? act.votes.map(({ delegationId }) => ({ delegationId, weights: NO_WEIGHTS }));
  return {
    kind: "vote",
    number,
    at,
    question: act.question,
    manner: opened ? sayManner(opened.subject, method) : "",
    revision: (texts.find(({ clauseId }) => clauseId === names.clauseId) ?? texts[0])?.revision ?? null,
    textHash: act.textHash,
    rule: opened?.rule.name ?? "",
    verdict: (DECISION_WORDS as Readonly<Record<string, string>>)[act.verdict] ?? act.verdict,
    arithmetic: act.arithmetic,
    opened: opening ? { number: opening.number, at: opening.at } : { number, at },
    isWeighted: opened !== null && isWeighted(opened.rule),
    withoutNames,
    roll: (withoutNames === "" ? electors : []).map(({ delegationId, weights }) => {
      const choice = choices.get(delegationId);
      const said = (CHOICE_WORDS as Readonly<Record<string, string>>)[choice ?? ""] ?? "Did not vote";
      return { who: names.delegation(delegationId), weight: weights.votes ?? 1, choice: said };
    }),
  };
}

/** What was voted on and how, where it is not a recorded vote on the article. */
function sayManner(subject: string, method: BallotMethod): string {
  const matter = subject === "CLAUSE" ? "" : (SUBJECT_WORDS as Readonly<Record<string, string>>)[subject];
  const manner = method === "RECORDED" ? "" : METHOD_WORDS[method];
  if (!matter || !manner) return matter || manner;
  return `${matter}, ${manner.toLowerCase()}`;
}

function isMethod(method: string): method is BallotMethod {
  return method in METHOD_WORDS;
}
