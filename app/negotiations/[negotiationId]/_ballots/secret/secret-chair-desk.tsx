"use client";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useAction } from "#app/_ui/use-action.ts";
import type { PapersInRoom } from "#lib/ballot/secret/papers-in-room.ts";
import { listWords } from "#lib/list-words.ts";
import { cancelBallotAction, closeBallotAction } from "../actions.ts";
import { LastLook } from "../last-look.tsx";
import { beginCollectionAction } from "./actions.ts";

/** What the chair does with an open secret ballot: open the box, then close and count, or call it off. */
export function SecretChairDesk({
  negotiationId,
  ballotId,
  papers,
  without,
}: {
  readonly negotiationId: string;
  readonly ballotId: string;
  readonly papers: PapersInRoom;
  /** Names of the delegations that have no paper. */
  readonly without: readonly string[];
}) {
  const [asking, setAsking] = useState<"open" | "count" | "cancel" | null>(null);
  const done = () => setAsking(null);
  const opening = useAction(beginCollectionAction.bind(null, negotiationId), done);
  const counting = useAction(closeBallotAction.bind(null, negotiationId), done);
  const cancelling = useAction(cancelBallotAction.bind(null, negotiationId), done);
  const ask = (what: "open" | "count" | "cancel") => {
    for (const action of [opening, counting, cancelling]) action.clear();
    setAsking(what);
  };
  const { phase, taken, inBox } = papers;
  const input = { ballotId };
  const isHandingOut = phase === "HANDING_OUT";
  return (
    <Group gap="sm" component="section" aria-label="Chair">
      <Button size="md" onClick={() => ask(isHandingOut ? "open" : "count")}>
        {isHandingOut ? "Open the box" : "Close the box and count"}
      </Button>
      <Button size="md" variant="subtle" color="gray" onClick={() => ask("cancel")}>
        Call it off
      </Button>
      {asking === "open" && (
        <LastLook title="Open the box?" confirm="Open the box" action={opening} input={input} onClose={done}>
          <Text>{missing(without)}</Text>
          <Text>
            From then on papers go into the box, and no other is handed out: the key that signs them is
            destroyed.
          </Text>
        </LastLook>
      )}
      {asking === "count" && (
        <LastLook
          title="Close the box and count?"
          confirm="Close and count"
          action={counting}
          input={input}
          onClose={done}
        >
          <Text>
            {inBox} of {taken.length} papers are in the box.
            {inBox < taken.length && " Whoever has not put one in does not vote."}
          </Text>
          <Text>
            The totals and the whole box go on record, so that everybody can count it again. It bears no
            names.
          </Text>
        </LastLook>
      )}
      {asking === "cancel" && (
        <LastLook
          title="Call the vote off?"
          confirm="Call it off"
          color="red.9"
          action={cancelling}
          input={input}
          onClose={done}
        >
          <Text>Nothing is counted, nobody looks into the box, and it is emptied. It can be begun anew.</Text>
        </LastLook>
      )}
    </Group>
  );
}

function missing(without: readonly string[]): string {
  if (without.length === 0) return "Every delegation has its paper.";
  return `${listWords(without)} ${without.length === 1 ? "has" : "have"} no paper yet and could not vote.`;
}
