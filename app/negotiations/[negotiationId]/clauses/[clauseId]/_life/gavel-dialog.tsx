"use client";
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconGavel } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { ClausePositions } from "#lib/position/clause-positions.ts";
import type { MatrixDelegation } from "#lib/position/position-matrix.ts";
import { type CleanGate, explainGate } from "#lib/stage/clean-gate.ts";
import { type LastLook, lastLook } from "#lib/stage/last-look.ts";
import { gavelAction } from "./actions.ts";
import classes from "./life.module.css";

interface GavelProps {
  readonly negotiationId: string;
  readonly clauseId: string;
  /** Hash of the text on this screen. */
  readonly textHash: string;
  readonly positions: ClausePositions;
  readonly gate: CleanGate;
  /** What the clause is: "article". */
  readonly noun: string;
}

/** With which the chair gavels a text, after a last look at who has not spoken. */
export function GavelDialog(props: GavelProps) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        size="compact-sm"
        variant={props.gate.isClean ? "filled" : "default"}
        leftSection={<IconGavel size={15} aria-hidden />}
        onClick={open}
      >
        Gavel…
      </Button>
      <Modal opened={isOpen} onClose={close} title="Agree on this text?" size="lg" centered>
        <Gavelling {...props} onDone={close} />
      </Modal>
    </>
  );
}

function Gavelling({
  negotiationId,
  clauseId,
  textHash,
  positions,
  gate,
  noun,
  onDone,
}: GavelProps & { readonly onDone: () => void }) {
  const router = useRouter();
  const look = lastLook(positions);
  const needsDate = look.adReferendum.length > 0;
  const [due, setDue] = useState("");
  const gavel = useAction(gavelAction.bind(null, negotiationId), () => {
    onDone();
    router.refresh();
  });
  const dueAt = needsDate && due !== "" ? `${due}:00Z` : null;
  const isBlocked = !gate.isClean || look.rejecting.length > 0;
  return (
    <Stack gap="md">
      {gavel.refused && <RefusalAlert refused={gavel.refused} />}
      {!gate.isClean && <Text fw={600}>{explainGate(gate, noun).join(" ")}</Text>}
      <Look look={look} />
      {needsDate && !isBlocked && (
        <TextInput
          type="datetime-local"
          label="Capitals answer until (UTC)"
          description="They may say no until then. After that, silence is agreement."
          value={due}
          onChange={(event) => setDue(event.currentTarget.value)}
          error={gavel.errorOf("dueAt")}
          required
        />
      )}
      <Text size="sm" c="dimmed">
        {isBlocked
          ? "It cannot be agreed while this stands."
          : "Agreed provisionally, as part of the whole. An edit takes the agreement back."}
      </Text>
      <Group gap="sm" justify="flex-end">
        <Button variant="default" onClick={onDone} disabled={gavel.isRunning} data-autofocus>
          Go back
        </Button>
        <Button
          loading={gavel.isRunning}
          disabled={isBlocked || (needsDate && due === "")}
          onClick={() => gavel.run({ clauseId, textHash, dueAt })}
        >
          {needsDate ? "Agreed ad referendum" : "Agreed"}
        </Button>
      </Group>
    </Stack>
  );
}

const GROUPS: readonly (readonly [keyof LastLook, string])[] = [
  ["rejecting", "Object: they reject this very text"],
  ["needingChange", "Ask for changes"],
  ["adReferendum", "Agree ad referendum"],
  ["silent", "Have not spoken on this very text"],
  ["accepting", "Agree"],
];

function Look({ look }: { readonly look: LastLook }) {
  return (
    <div className={classes.look}>
      {GROUPS.filter(([key]) => look[key].length > 0).map(([key, title]) => (
        <div key={key}>
          <Text size="sm" fw={600}>
            {title} ({look[key].length})
          </Text>
          <Text size="sm">{namesOf(look[key])}</Text>
        </div>
      ))}
    </div>
  );
}

function namesOf(delegations: readonly MatrixDelegation[]): string {
  return delegations.map(({ name }) => name).join(", ");
}
