"use client";
import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPencilCog } from "@tabler/icons-react";
import { BRACKET_RULES, type BracketRule, CLAUSE_MODES, type ClauseMode } from "#lib/clause/clause-kind.ts";
import { MODE_NAMES } from "#lib/clause/clause-mode.ts";
import { useNotifiedAction } from "../_live/use-notified-action.ts";
import { setModeAction } from "../clauses/actions.ts";

/** What holds for one clause; without it, the menu is about all articles of the treaty. */
interface PresentMode {
  readonly clauseId: string;
  readonly mode: ClauseMode;
  readonly bracketRule: BracketRule;
}

/** Lets chair and secretariat say who may change a text directly, and by whose decision brackets are settled. */
export function ModeMenu({
  negotiationId,
  present,
}: {
  readonly negotiationId: string;
  readonly present: PresentMode | null;
}) {
  const { run, isRunning } = useNotifiedAction(setModeAction, negotiationId);
  const clauseId = present?.clauseId ?? null;
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={isRunning}
          leftSection={<IconPencilCog size={15} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {present ? MODE_NAMES[present.mode] : "Editing of all articles"}
        </Button>
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
