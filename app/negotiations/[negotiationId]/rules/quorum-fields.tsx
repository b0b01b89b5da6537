"use client";
import type { DecisionRule, Quorum, QuorumPart } from "#lib/ballot/decision/rule.ts";
import { PartSwitch } from "./part-switch.tsx";
import classes from "./rules-page.module.css";
import { ShareFields } from "./share-fields.tsx";

const PARTS = [
  ["toOpen", "The debate opens only when enough members are present", { is: "AT_LEAST", of: 1, in: 3 }],
  ["toDecide", "The vote counts only when enough members are present", { is: "MORE_THAN", of: 1, in: 2 }],
] as const;

/** Who must be there: to open the debate, and to take the vote; each a share of the members. */
export function QuorumFields({
  rule,
  onChange,
  errorAt,
}: {
  readonly rule: DecisionRule;
  readonly onChange: (rule: DecisionRule) => void;
  readonly errorAt: (where: string) => string | undefined;
}) {
  return PARTS.map(([part, label, { is, ...fraction }]) => {
    const share = rule.quorum?.[part];
    return (
      <PartSwitch
        key={part}
        label={label}
        isOn={share !== undefined}
        onTurn={(isOn) => onChange(withQuorum(rule, part, isOn ? { is, fraction } : null))}
      >
        {share && (
          <div className={classes.fields}>
            <ShareFields
              path={`quorum.${part}`}
              share={share}
              onChange={(changed) => onChange(withQuorum(rule, part, changed))}
              errorAt={errorAt}
            />
          </div>
        )}
      </PartSwitch>
    );
  });
}

function withQuorum(
  { quorum, ...rule }: DecisionRule,
  part: keyof Quorum,
  share: QuorumPart | null,
): DecisionRule {
  const { [part]: _, ...rest } = quorum ?? {};
  const next: Quorum = share === null ? rest : { ...rest, [part]: share };
  return Object.keys(next).length === 0 ? rule : { ...rule, quorum: next };
}
