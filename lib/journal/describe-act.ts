import { OFFICE_NAMES, type Office } from "#lib/access/office.ts";
import { describeRule } from "#lib/ballot/decision/describe-rule.ts";
import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import { DECISION_WORDS } from "#lib/ballot/decision/say-arithmetic.ts";
import { readOpening } from "#lib/ballot/read-opening.ts";
import { isWeighted } from "#lib/ballot/standard-rules.ts";
import { CHOICE_WORDS } from "#lib/ballot/vote-choice.ts";
import { listWords } from "#lib/list-words.ts";
import { isStance, STANCE_FACTS } from "#lib/position/stance.ts";
import { PURPOSE_NAMES, PURPOSES } from "#lib/rule-book/rules-of-procedure.ts";
import { describeDivision } from "./describe-division.ts";
import { describeOrder, type OrderAct } from "./describe-order.ts";
import { describeSeating } from "./describe-seating.ts";
import { describeSilence } from "./describe-silence.ts";
import { describeCast, describeStatement } from "./describe-statement.ts";
import type { BallotOpening, JournalAct, SilenceAct } from "./event.ts";

/** The name of a delegation by its id; an id of one that is gone gets a name too. */
export type NameDelegation = (delegationId: string) => string;

/** One English sentence for an act, to be read after the name of whoever did it: "froze Article 5 at revision 12." */
export function describeAct(act: JournalAct, nameOf: NameDelegation): string {
  switch (act.type) {
    case "negotiation.created":
      return `opened the negotiation ${quote(act.title)}.`;
    case "negotiation.edited":
      return `changed the negotiation: ${quote(act.title)}, votes ${act.weightedVoting ? "weighted" : "not weighted"}${proxies(act.proxyLimit)}.`;
    case "delegation.added":
      return `added the delegation ${act.name} (${act.shortName})${weighing(act)}.`;
    case "delegation.edited":
      return `changed the delegation ${act.name} (${act.shortName})${weighing(act)}.`;
    case "delegation.removed":
      return `removed the delegation ${act.name}.`;
    case "bloc.added":
      return `formed the bloc ${act.name} of ${list(act.delegationIds.map(nameOf))}.`;
    case "bloc.edited":
      return `changed the bloc ${act.name}: ${list(act.delegationIds.map(nameOf))}.`;
    case "bloc.removed":
      return `dissolved the bloc ${act.name}.`;
    case "member.invited":
      return `made an invitation for ${seat(act, nameOf)}.`;
    case "invitation.revoked":
      return "withdrew an invitation.";
    case "member.joined":
      return `took a seat as ${seat(act, nameOf)}.`;
    case "member.removed":
      return `removed ${act.name} from the seat of ${seat(act, nameOf)}.`;
    case "member.reseated":
      return `seated ${act.name} as ${seat(act, nameOf)}.`;
    case "rule.adopted":
    case "rule.changed":
    case "rule.removed":
    case "rules.set":
      return describeRuleAct(act);
    case "credentials.examined":
    case "attendance.taken":
    case "proxy.given":
    case "proxy.ended":
      return describeSeating(act, nameOf);
    default:
      return describeTreatyAct(act, nameOf);
  }
}

type ConferenceSubject =
  | "negotiation"
  | "delegation"
  | "bloc"
  | "member"
  | "invitation"
  | "rule"
  | "rules"
  | "credentials"
  | "attendance"
  | "proxy";
type TreatyAct = Exclude<JournalAct, { readonly type: `${ConferenceSubject}.${string}` }>;

type RuleAct = Extract<JournalAct, { readonly type: `${"rule" | "rules"}.${string}` }>;

function describeRuleAct(act: RuleAct): string {
  switch (act.type) {
    case "rule.adopted":
      return `made a rule of the conference: ${said(act.rule)}`;
    case "rule.changed":
      return `changed a rule of the conference: ${said(act.rule)}`;
    case "rule.removed":
      return `removed ${quote(act.rule.name)} from the rules of the conference.`;
    case "rules.set": {
      const parts = PURPOSES.map(
        (purpose) => `${PURPOSE_NAMES[purpose].toLowerCase()} by ${quote(act.standing[purpose].rule.name)}`,
      );
      const end = act.isPackage ? "; nothing is agreed until everything is agreed" : "";
      return `laid down the rules of procedure: ${listWords(parts)}${end}.`;
    }
  }
}

function said(rule: DecisionRule): string {
  const sentence = describeRule(rule);
  return `${quote(rule.name)}, ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

function describeTreatyAct(act: TreatyAct, nameOf: NameDelegation): string {
  switch (act.type) {
    case "treaty.imported":
      return `imported ${quote(act.title)}: ${counted(act.clauses, "clause")}, ${counted(act.words, "word")}.`;
    case "treaty.retitled":
      return `gave the treaty the title ${quote(act.title)}.`;
    case "clause.added":
      return `added ${titled(act)}.`;
    case "clause.moved":
      return `moved a clause; it is now ${titled(act)}.`;
    case "clause.retitled":
      return `gave a clause another heading: ${titled(act)}.`;
    case "clause.withdrawn":
      return `withdrew ${titled(act)}.`;
    case "clause.reinstated":
      return `reinstated ${titled(act)}.`;
    case "clause.frozen":
      return `froze ${act.label} at revision ${act.revision}.`;
    case "clause.unfrozen":
      return `opened ${act.label} for editing again, from revision ${act.revision}.`;
    case "clause.restored":
      return `restored ${act.words ? `${quote(act.words)} in ` : ""}${act.label} from revision ${act.from}, as revision ${act.revision}.`;
    case "clause.rebased":
      return `put ${act.label} on the basis of ${quote(act.title)}, as revision ${act.revision}.`;
    case "sitting.opened":
      return `opened sitting ${act.number}${act.title && `, ${act.title}`}.`;
    case "sitting.closed":
      return `closed sitting ${act.number}${act.title && `, ${act.title}`}.`;
    case "version.made":
      return `kept the text as ${quote(act.name)}: ${counted(act.texts.length, "clause")}.`;
    case "chairs-text.begun":
      return `put on record that ${act.by} began ${quote(act.title)} on ${act.begunAt.slice(0, 10)}, from ${counted(act.clauses, "clause")}.`;
    case "chairs-text.issued":
      return `issued ${quote(act.title)}: ${counted(act.texts.length, "clause")}.`;
    case "chairs-text.adopted":
      return `made ${quote(act.title)} the basis of the negotiation: ${counted(act.texts.length, "clause")}.`;
    case "chairs-text.dropped":
      return `dropped ${quote(act.title)}.`;
    case "position.taken":
      return `put on record for ${act.delegationName}: ${stance(act.stance)}${act.adReferendum ? " (ad referendum)" : ""} on ${act.label}, revision ${act.revision}.`;
    case "clause.mode-set":
      return `set ${act.label} to ${MODES[act.mode] ?? words(act.mode)}; brackets are settled ${act.bracketRule === "CONSENT" ? "by consent" : "by the chair"}.`;
    case "clause.stage-changed":
      return `moved ${act.label}, revision ${act.revision}, from ${stage(act.from)} to ${stage(act.to)}${because(act.reason)}.`;
    case "clause.confirmed":
      return `confirmed for ${act.delegationName} the agreement on ${act.label}, revision ${act.revision}.`;
    case "clause.corrected":
      return `made an editorial correction in ${act.label}, revision ${act.revision}${because(act.reason)}.`;
    case "mechanism.proposed":
      return `proposed the mechanism ${quote(act.title)}.`;
    case "mechanism.edited":
      return `changed the mechanism ${quote(act.title)}.`;
    case "mechanism.withdrawn":
      return `withdrew the mechanism ${quote(act.title)}.`;
    default:
      return describeNegotiatedText(act, nameOf);
  }
}

function stage(word: string): string {
  return words(word).replace("ad ref", "ad referendum");
}

type NegotiatedSubject = "contested" | "suggestion" | "proposal" | "reservation" | "division" | "motion";
type NegotiatedTextAct = Extract<JournalAct, { readonly type: `${NegotiatedSubject}.${string}` }>;

function describeNegotiatedText(act: NegotiatedTextAct | OrderAct | VoteAct, nameOf: NameDelegation): string {
  switch (act.type) {
    case "contested.opened":
    case "contested.requested":
    case "contested.declined":
    case "contested.settled":
    case "contested.stand-taken":
      return describeContested(act);
    case "suggestion.settled":
    case "proposal.tabled":
    case "proposal.reattached":
    case "proposal.settled":
    case "proposal.sponsored":
    case "proposal.sponsor-left":
    case "proposal.stand-taken":
      return describeProposal(act);
    case "order.ruled":
    case "order.appealed":
    case "appeal.ended":
      return describeOrder(act);
    case "reservation.entered":
      return `entered a ${words(act.reservationType)} reservation of position of ${act.delegationName} on ${act.label}.`;
    case "reservation.lifted":
      return `lifted the ${words(act.reservationType)} reservation of position of ${act.delegationName} on ${act.label}.`;
    case "division.requested":
    case "division.objected":
    case "division.granted":
    case "division.refused":
    case "division.withdrawn":
    case "division.concluded":
    case "motion.made":
    case "motion.withdrawn":
    case "motion.ruled-out":
      return describeDivision(act);
    default:
      return describeVote(act, nameOf);
  }
}

const MODES: Readonly<Record<string, string>> = {
  OPEN: "open editing",
  SUGGEST: "suggestions only",
  DRAFTERS: "drafters only",
};

type ContestedAct = Extract<JournalAct, { readonly type: `contested.${string}` }>;

function describeContested(act: ContestedAct): string {
  const what = `${CONTESTED_NAMES[act.kind] ?? words(act.kind)} ${quote(act.words)} in ${act.label}`;
  switch (act.type) {
    case "contested.opened":
      return `opened ${what}.`;
    case "contested.requested":
      return `asked the chair to settle ${what}: ${words(act.outcome)}${chosen(act.chosen)}${because(act.reason)}.`;
    case "contested.declined":
      return `did not grant the request about ${what}: ${words(act.outcome)}${chosen(act.chosen)}${because(act.reason)}.`;
    case "contested.settled":
      return `settled ${what}: ${words(act.outcome)}${chosen(act.chosen)}${because(act.reason)}.`;
    case "contested.stand-taken":
      return `put on record for ${act.holder}: ${STAND_WORDS[act.stand] ?? words(act.stand)} ${what}${act.option ? `, option ${quote(act.option)}` : ""}${because(act.reason)}.`;
  }
}

function chosen(words: string): string {
  return words === "" ? "" : `, ${quote(words)}`;
}

const CONTESTED_NAMES: Readonly<Record<string, string>> = {
  BRACKET: "the brackets around",
  OPTIONS: "the options",
  HOLE: "the hole",
};

const STAND_WORDS: Readonly<Record<string, string>> = {
  PROPOSES: "proposes",
  SUPPORTS: "supports",
  OPPOSES: "opposes",
  NONE: "takes no stand any more on",
};

type ProposalAct = Extract<JournalAct, { readonly type: "suggestion.settled" | `proposal.${string}` }>;

function describeProposal(act: ProposalAct): string {
  switch (act.type) {
    case "suggestion.settled": {
      const count =
        act.suggestionIds.length === 1 ? "a suggestion" : `${act.suggestionIds.length} suggestions`;
      return `settled ${count} of ${act.of} in ${act.label}: ${words(act.outcome)}${changed(act)}.`;
    }
    case "proposal.tabled":
      return `tabled ${named(act)}, sponsored by ${list(act.sponsors)}, on ${list(act.texts.map(({ label }) => label))}.`;
    case "proposal.reattached":
      return `attached ${named(act)} to the present text of ${list(act.texts.map(({ label }) => label))}.`;
    case "proposal.settled":
      return `settled ${named(act)}: ${words(act.outcome)}${because(act.reason ?? "")}.`;
    case "proposal.sponsored":
      return `joined the sponsors of ${named(act)} for ${act.delegationName}.`;
    case "proposal.sponsor-left":
      return `left the sponsors of ${named(act)} for ${act.delegationName}.`;
    case "proposal.stand-taken":
      return `put on record for ${act.delegationName}: ${STAND_WORDS[act.stand] ?? words(act.stand)} ${named(act)}${because(act.reason)}.`;
  }
}

function named({ symbol, title }: { readonly symbol: string; readonly title: string }): string {
  return symbol ? `${symbol} ${quote(title)}` : quote(title);
}

function changed({ inserted, deleted }: { readonly inserted: string; readonly deleted: string }): string {
  if (deleted && inserted) return `, ${quote(deleted)} to ${quote(inserted)}`;
  return inserted ? `, ${quote(inserted)}` : deleted ? `, without ${quote(deleted)}` : "";
}

function because(reason: string): string {
  return reason ? ` (${reason})` : "";
}

/** A constant's name as words: "FELL_WITH_PARENT" is "fell with parent". */
function words(constant: string): string {
  return constant.toLowerCase().replaceAll("_", " ");
}

type VoteAct = Extract<JournalAct, { readonly ballotId: string }> | SilenceAct;

function describeVote(act: VoteAct, nameOf: NameDelegation): string {
  switch (act.type) {
    case "ballot.opened":
      return describeOpening(readOpening(act));
    case "vote.cast":
      return describeCast(act, nameOf);
    case "vote.passed":
    case "vote.unanswered":
    case "vote.corrected":
    case "vote.explained":
      return describeStatement(act, nameOf);
    case "ballot.closed":
      return `closed the vote on ${act.question}: ${verdict(act.verdict)}. ${sentence(act.arithmetic)} ${votes(act.votes, nameOf)}`.trim();
    case "ballot.papers-offered":
      return `laid out the papers of the secret ballot on ${act.question}.`;
    case "ballot.collection-begun":
      return `opened the box of the secret ballot on ${act.question}; papers were taken by ${list(act.taken.map(nameOf))}.`;
    case "ballot.cancelled":
      return `called off the vote on ${act.question}; nothing was counted.`;
    case "silence.circulated":
    case "silence.broken":
    case "silence.extended":
    case "silence.withdrawn":
    case "silence.adopted":
      return describeSilence(act, nameOf);
    default:
      return describeUnknown(act);
  }
}

function describeOpening(opening: BallotOpening): string {
  const { question, subject, texts, rule, method, step, electors } = opening;
  const [text] = texts;
  const revision = text && texts.length === 1 ? `, revision ${text.revision},` : "";
  const what = subject === "MOTION" ? quote(question) : `${question}${revision}`;
  const act = method === "ACCLAMATION" ? `asked for objections to ${question}` : `put ${what} to the vote`;
  const how = method === "RECORDED" || method === "ACCLAMATION" ? "" : `, ${words(method)}`;
  const again = step === "FIRST" ? "" : `, ${words(step)}`;
  const weighted = isWeighted(rule) ? ", weighted" : "";
  return `${act}: ${rule.name}${how}${again}, ${counted(electors.length, "delegation")}${weighted}.`;
}

/** Only a newer version, or an altered record, gets here: the page still shows that something was done. */
function describeUnknown(act: never): string {
  return `did what this version does not know: ${String((act as JournalAct).type)}.`;
}

function seat(
  { office, delegationId }: { readonly office: Office; readonly delegationId: string | null },
  nameOf: NameDelegation,
): string {
  const name = OFFICE_NAMES[office].toLowerCase();
  return delegationId === null ? name : `${name} of ${nameOf(delegationId)}`;
}

function titled({ label, heading }: { readonly label: string; readonly heading: string }): string {
  return heading ? `${label} – ${heading}` : label;
}

function votes(
  cast: readonly { readonly delegationId: string; readonly choice: string }[],
  nameOf: NameDelegation,
): string {
  return Object.entries(CHOICE_WORDS)
    .map(([choice, word]) => [word, cast.filter((v) => v.choice === choice)] as const)
    .filter(([, found]) => found.length > 0)
    .map(([word, found]) => `${word}: ${found.map((v) => nameOf(v.delegationId)).join(", ")}.`)
    .join(" ");
}

function weighing({
  weight,
  population,
}: {
  readonly weight: number;
  readonly population?: number | null;
}): string {
  return `${weight === 1 ? "" : `, weight ${weight}`}${population ? `, population ${population}` : ""}`;
}

function proxies(limit: number | undefined): string {
  return limit ? `, up to ${counted(limit, "proxy", "proxies")} each` : "";
}

function list(names: readonly string[]): string {
  return listWords(names) || "no delegation yet";
}

function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`;
}

function quote(text: string): string {
  return `“${text}”`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function stance(word: string): string {
  return isStance(word) ? STANCE_FACTS[word].name.toLowerCase() : word;
}

function verdict(word: string): string {
  return (DECISION_WORDS as Readonly<Record<string, string>>)[word] ?? word;
}
