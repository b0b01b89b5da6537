import { PRESETS, type PresetName } from "#lib/ballot/decision/presets.ts";
import type { DecisionRule } from "#lib/ballot/decision/rule.ts";

/** What a vote is about, as far as rules of procedure tell votes apart. */
export const PURPOSES = ["SUBSTANCE", "PROCEDURE", "ADOPTION", "REOPENING"] as const;

export type Purpose = (typeof PURPOSES)[number];

/** How a purpose is called on screen. */
export const PURPOSE_NAMES: Readonly<Record<Purpose, string>> = {
  SUBSTANCE: "Questions of substance",
  PROCEDURE: "Questions of procedure",
  ADOPTION: "Adoption of the treaty",
  REOPENING: "Reopening what was agreed",
};

/** Where a rule is found: the name of a preset, or the id of a rule that the conference made its own. */
export type RuleKey = string;

/** Which rule a conference proposes for what; whoever opens a vote may choose another. */
export type StandingRules = Readonly<Record<Purpose, RuleKey>>;

/** A rule that a conference made its own. */
export type OwnRule = {
  readonly id: string;
  readonly rule: DecisionRule;
  readonly adoptedBy: string;
  /** ISO-8601, UTC. */
  readonly adoptedAt: string;
};

/** How a conference decides, as far as it has laid that down. */
export type RulesOfProcedure = {
  readonly keys: StandingRules;
  /** The rules that the keys stand for. */
  readonly standing: Readonly<Record<Purpose, DecisionRule>>;
  /** "Nothing is agreed until everything is agreed": an article that carries is agreed; only the vote on the treaty adopts. */
  readonly isPackage: boolean;
};

/**
 * What holds until a conference lays down something else: two thirds for substance and for adoption (Vienna Convention on
 * the Law of Treaties, Art. 9(2)), a simple majority for procedure, two thirds for reopening (General Assembly rule 81).
 */
export const USUAL_RULES: StandingRules & Readonly<Record<Purpose, PresetName>> = {
  SUBSTANCE: "VCLT_CONFERENCE",
  PROCEDURE: "SIMPLE_MAJORITY",
  ADOPTION: "VCLT_CONFERENCE",
  REOPENING: "UNGA_RECONSIDERATION",
};

/** Whether a key is the name of a preset. */
export function isPresetName(key: RuleKey): key is PresetName {
  return Object.hasOwn(PRESETS, key);
}

/** The rule that a key stands for; null: there is none. */
export function findRule(key: RuleKey, own: readonly Pick<OwnRule, "id" | "rule">[]): DecisionRule | null {
  if (isPresetName(key)) return PRESETS[key];
  return own.find(({ id }) => id === key)?.rule ?? null;
}

/** The rules of procedure by these keys; what a key no longer finds is the usual rule. */
export function rulesOfProcedure(
  { keys, isPackage }: Pick<RulesOfProcedure, "keys" | "isPackage">,
  own: readonly Pick<OwnRule, "id" | "rule">[],
): RulesOfProcedure {
  const standing = Object.fromEntries(
    PURPOSES.map((purpose) => [purpose, findRule(keys[purpose], own) ?? PRESETS[USUAL_RULES[purpose]]]),
  ) as Record<Purpose, DecisionRule>;
  return { keys, standing, isPackage };
}
