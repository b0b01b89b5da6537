"use client";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { readSuggestions } from "#lib/suggestion/read-suggestions.ts";
import type { Suggestion } from "#lib/suggestion/suggestion.ts";
import { useNewText } from "../../../_live/use-new-text.ts";
import { useNotifiedAction } from "../../../_live/use-notified-action.ts";
import { useText } from "../../../_treaty/treaty-context.tsx";
import { useAskedActs } from "../editor/use-asked-acts.ts";
import { acceptAction, rejectAction, withdrawAction } from "./actions.ts";
import type { SuggestionRights } from "./suggestions-panel.tsx";

/** Longer than it takes until a text that somebody types is stored. */
const STORED_MS = 2_000;

/** Does what the keyboard asks for with the suggestion at the caret, and has the list read again when it is behind. */
export function SuggestionKeys({
  negotiationId,
  clauseId,
  suggestions,
  rights,
}: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly suggestions: readonly Suggestion[];
  readonly rights: SuggestionRights;
}) {
  const accept = useNotifiedAction(acceptAction, negotiationId);
  const reject = useNotifiedAction(rejectAction, negotiationId);
  const withdraw = useNotifiedAction(withdrawAction, negotiationId);
  useAskedActs((asked) => {
    if (asked.act !== "accept" && asked.act !== "reject") return;
    const input = { clauseId, suggestionId: asked.id };
    const own = suggestions.find(({ id }) => id === asked.id)?.delegation?.id;
    if (rights.maySettle) (asked.act === "accept" ? accept : reject).run(input);
    else if (asked.act === "reject" && own !== undefined && own === rights.withdrawsFor) withdraw.run(input);
    else {
      const message = "The chair accepts and rejects suggestions; you can withdraw those of your delegation.";
      notifications.show({ color: "orange", title: "Not changed", message });
    }
  });
  useFreshList(clauseId, suggestions);
  return null;
}

/** Whoever suggests records no act: the live text tells that the list is behind. */
function useFreshList(clauseId: string, suggestions: readonly Suggestion[]): void {
  const router = useRouter();
  const text = useText(clauseId);
  const inText = text ? fingerprint(readSuggestions(text)) : null;
  const isBehind = inText !== null && inText !== fingerprint(suggestions);
  useNewText((changed) => changed === clauseId && isBehind);
  useEffect(() => {
    if (!isBehind || inText === null) return;
    const timer = setTimeout(() => router.refresh(), STORED_MS);
    return () => clearTimeout(timer);
  }, [isBehind, inText, router]);
}

function fingerprint(
  list: readonly { readonly id: string; readonly inserted: string; readonly deleted: string }[],
): string {
  return list
    .map(({ id, inserted, deleted }) => `${id} ${inserted.slice(0, 4000)} ${deleted.slice(0, 4000)}`)
    .toSorted()
    .join("\n");
}
