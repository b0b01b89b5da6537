"use client";
import { Menu } from "@mantine/core";
import { BRACKET_RULES, type BracketRule, CLAUSE_MODES, type ClauseMode } from "#lib/clause/clause-kind.ts";
import { MODE_NAMES } from "#lib/clause/clause-mode.ts";
import { useNotifiedAction } from "../_live/use-notified-action.ts";
import { setModeAction } from "../clauses/actions.ts";
import { ModeButton, type PresentMode } from "./mode-button.tsx";

/** The menu of the modes, opened by the click that fetched it. */
export function ModeChoices({
  negotiationId,
  present,
}: {
  readonly negotiationId: string;
  readonly present: PresentMode | null;
}) {
  const { run, isRunning } = useNotifiedAction(setModeAction, negotiationId);
  const clauseId = present?.clauseId ?? null;
  return (
    <Menu position="bottom-start" withinPortal returnFocus defaultOpened>
      <Menu.Target>
        <ModeButton present={present} loading={isRunning} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Who changes the text</Menu.Label>
        {CLAUSE_MODES.map((mode) => (
          <Choice
            key={mode}
            name={MODE_NAMES[mode]}
            detail={MODE_DETAILS[mode]}
            isChosen={present?.mode === mode}
            onChoose={() => run({ clauseId, mode })}
          />
        ))}
        <Menu.Divider />
        <Menu.Label>Who settles brackets</Menu.Label>
        {BRACKET_RULES.map((bracketRule) => (
          <Choice
            key={bracketRule}
            name={RULE_NAMES[bracketRule]}
            detail=""
            isChosen={present?.bracketRule === bracketRule}
            onChoose={() => run({ clauseId, bracketRule })}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Choice(props: {
  readonly name: string;
  readonly detail: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <Menu.Item
      onClick={props.onChoose}
      aria-current={props.isChosen || undefined}
      rightSection={props.isChosen ? "now" : undefined}
    >
      {props.name}
      {props.detail && <small style={{ display: "block", opacity: 0.75 }}>{props.detail}</small>}
    </Menu.Item>
  );
}

const MODE_DETAILS: Readonly<Record<ClauseMode, string>> = {
  OPEN: "Delegations change the text directly",
  SUGGEST: "What delegations write becomes suggestions",
  DRAFTERS: "Only chair and secretariat write",
};

const RULE_NAMES: Readonly<Record<BracketRule, string>> = {
  CHAIR: "By the chair",
  CONSENT: "By consent: anybody, if nobody objects",
};
