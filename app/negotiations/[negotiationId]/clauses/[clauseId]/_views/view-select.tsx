"use client";
import { NativeSelect } from "@mantine/core";
import { useSearchChoice } from "#app/_ui/use-search-choice.ts";
import { readSuggestions } from "#lib/suggestion/read-suggestions.ts";
import { type AskedView, readView, viewParameter } from "#lib/suggestion/views.ts";
import { useContestedFacts } from "../../../_contested/contested-context.tsx";
import { useText } from "../../../_treaty/treaty-context.tsx";

/** The view of the text that the address asks for, and how to ask for another. */
export function useAskedView(): readonly [AskedView, (parameter: string) => void] {
  const [search, choose] = useSearchChoice();
  const ask = (parameter: string) => {
    if (parameter === "negotiating") search.delete("view");
    else search.set("view", parameter);
    choose(search);
  };
  return [readView(search.get("view") ?? undefined), ask];
}

/** Chooses how the text is read: the live one, or what would become of it. */
export function ViewSelect({
  clauseId,
  asked,
  ask,
}: {
  readonly clauseId: string;
  readonly asked: AskedView;
  readonly ask: (parameter: string) => void;
}) {
  const { delegations } = useContestedFacts();
  const content = useText(clauseId);
  const suggesters = new Set(content && readSuggestions(content).map(({ by }) => by));
  if (asked.view === "preferred") suggesters.add(asked.delegationId);
  const preferred = [...delegations].filter(([id]) => suggesters.has(id));
  return (
    <NativeSelect
      size="xs"
      aria-label="Which text"
      value={viewParameter(asked)}
      onChange={({ currentTarget: { value } }) => ask(value)}
      data={[
        { value: "negotiating", label: "Negotiating text" },
        { value: "accepted", label: "As if all were accepted" },
        { value: "rejected", label: "As if all were rejected" },
        ...preferred.map(([id, { shortName }]) => ({
          value: viewParameter({ view: "preferred", delegationId: id }),
          label: `As ${shortName} prefers it`,
        })),
      ]}
    />
  );
}
