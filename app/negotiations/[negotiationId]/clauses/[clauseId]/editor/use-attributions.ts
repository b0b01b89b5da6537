"use client";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import type { Stand } from "#lib/contested/contested-item.ts";
import type { FoundAttribution } from "#lib/contested/parse-contested.ts";
import type { Party } from "#lib/contested/read-names.ts";
import { attributeContestedAction } from "../../../_contested/actions.ts";
import { useContestedFacts } from "../../../_contested/contested-context.tsx";
import type { ClauseDocument } from "../../../_live/clause-document.ts";
import { useTreaty } from "../../../_treaty/treaty-context.tsx";

const UNREACHABLE = "The server could not be reached. The words are in the text, without the names.";

/** Attributes contested words to those whom typed or pasted text named, once the words are saved. */
export function useAttributions(clause: ClauseDocument): (found: readonly FoundAttribution[]) => void {
  const { negotiationId } = useTreaty();
  const { editing } = useContestedFacts();
  const router = useRouter();
  const { delegationId } = editing;
  return useCallback(
    (found) => {
      const { clauseId } = clause;
      const named = found.flatMap((each) => standsIn(each, delegationId));
      if (named.length === 0) return;
      void saved(clause).then(async () => {
        try {
          for (const { id, ...stand } of named) {
            const answer = await attributeContestedAction(negotiationId, {
              clauseId,
              contestedId: id,
              reason: "",
              ...stand,
            });
            if (!answer.ok) return tell(answer.sentence);
          }
          router.refresh();
        } catch {
          tell(UNREACHABLE);
        }
      });
    },
    [clause, negotiationId, delegationId, router],
  );
}

type NamedStand = {
  readonly id: string;
  readonly optionId: string;
  readonly stand: Stand;
  readonly holders: Party[];
};

/** What somebody opens is proposed by their own delegation already. */
function standsIn(found: FoundAttribution, own: string | null): readonly NamedStand[] {
  const { id, optionId, proposers, supporters, opposers } = found;
  const others = proposers.filter((party) => optionId !== "" || party.id !== own);
  const stands = [
    ["PROPOSES", others],
    ["SUPPORTS", supporters],
    ["OPPOSES", opposers],
  ] as const;
  return stands.flatMap(([stand, holders]) =>
    holders.length > 0 ? [{ id, optionId, stand, holders: [...holders] }] : [],
  );
}

/** When nothing that was typed here is still on its way. */
function saved({ state }: ClauseDocument): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (state.get().unsaved > 0) return;
      stop();
      resolve();
    };
    const stop = state.subscribe(look);
    look();
  });
}

function tell(message: string): void {
  notifications.show({ color: "orange", title: "The names were not recorded", message });
}
