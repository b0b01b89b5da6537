"use client";
import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowUp,
  IconClipboardX,
  IconDots,
  IconPencil,
  IconPlus,
} from "@tabler/icons-react";
import type { Clause } from "#lib/clause/clause.ts";
import { type ClauseKind, KIND_WORD } from "#lib/clause/clause-kind.ts";
import {
  childrenOf,
  isInForce,
  mayContain,
  type Place,
  placeAbove,
  placeBelow,
} from "#lib/clause/structure.ts";
import { useNotifiedAction } from "../../_live/use-notified-action.ts";
import { useTreaty } from "../../_treaty/treaty-context.tsx";
import { moveAction, reinstateAction } from "../../clauses/actions.ts";
import type { StructureTask } from "./structure-task.ts";

/** What can be done with a clause's place: move, add beside or inside, retitle, withdraw. */
export function ClauseMenu(props: {
  readonly clause: Clause;
  readonly label: string;
  readonly onTask: (task: StructureTask) => void;
  readonly onClose: () => void;
}) {
  const { clause, label, onTask } = props;
  const { clauses, negotiationId } = useTreaty();
  const { run: move } = useNotifiedAction(moveAction, negotiationId);
  const { run: reinstate } = useNotifiedAction(reinstateAction, negotiationId);
  const moveTo = (place: Place | null) => place && move({ clauseId: clause.id, ...place });
  const above = placeAbove(clauses, clause.id);
  const below = placeBelow(clauses, clause.id);
  const added = additions(clauses, clause);
  const isWithdrawn = clause.status === "WITHDRAWN";
  return (
    <Menu defaultOpened onClose={props.onClose} position="bottom-end" width={240} returnFocus>
      <Menu.Target>
        <ActionIcon variant="light" size="sm" aria-label={`Arrange ${label}`}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp size={16} />} disabled={!above} onClick={() => moveTo(above)}>
          Move up
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={16} />} disabled={!below} onClick={() => moveTo(below)}>
          Move down
        </Menu.Item>
        <Menu.Divider />
        {added.map(({ name, kind, place }) => (
          <Menu.Item
            key={name}
            leftSection={<IconPlus size={16} />}
            onClick={() => onTask({ type: "add", kind, place })}
          >
            {name}
          </Menu.Item>
        ))}
        {added.length > 0 && <Menu.Divider />}
        <Menu.Item
          leftSection={<IconPencil size={16} />}
          disabled={clause.status !== "OPEN"}
          onClick={() => onTask({ type: "retitle", clause, label })}
        >
          Change heading…
        </Menu.Item>
        {isWithdrawn ? (
          <Menu.Item
            leftSection={<IconArrowBackUp size={16} />}
            disabled={!isInForce(clauses, clause.parentId)}
            onClick={() => reinstate({ clauseId: clause.id })}
          >
            Reinstate
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconClipboardX size={16} />}
            disabled={clause.status !== "OPEN" && clause.status !== "FROZEN"}
            onClick={() => onTask({ type: "withdraw", clause, label })}
          >
            Withdraw…
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** After the clause: one of its kind. In it: what it is made of, at its end. In what is withdrawn: nothing. */
function additions(clauses: readonly Clause[], clause: Clause) {
  const place = { parentId: clause.parentId, afterId: clause.id };
  const beside = { name: `Add ${nameOf(clause.kind)} after…`, kind: clause.kind, place };
  const last = childrenOf(clauses, clause.id).at(-1)?.id ?? null;
  if (!isInForce(clauses, clause.parentId)) return [];
  if (clause.status === "WITHDRAWN") return [beside];
  const within = (["ARTICLE", "SECTION", "CHAPTER"] as const)
    .filter((kind) => mayContain(clause.kind, kind) && kind !== clause.kind)
    .slice(0, 2)
    .map((kind) => ({
      name: `Add ${nameOf(kind)} in it…`,
      kind,
      place: { parentId: clause.id, afterId: last },
    }));
  return [beside, ...within];
}

function nameOf(kind: ClauseKind): string {
  return KIND_WORD[kind].toLowerCase();
}
