"use client";
import { NativeSelect } from "@mantine/core";
import { usePathname, useSearchParams } from "next/navigation";
import { readSuggestions } from "#lib/suggestion/read-suggestions.ts";
import { type AskedView, readView, viewParameter } from "#lib/suggestion/views.ts";
import { useContestedFacts } from "../../../_contested/contested-context.tsx";
import { useText } from "../../../_treaty/treaty-context.tsx";

/** The view of the text that the address asks for. */
export function useAskedView(): AskedView {
  return readView(useSearchParams().get("view") ?? undefined);
}

/** Chooses how the text is read: the live one, or what would become of it. The choice is in the address. */
export function ViewSelect({ clauseId }: { readonly clauseId: string }) {
  const asked = useAskedView();
  const pathname = usePathname();
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
      onChange={({ currentTarget: { value } }) => {
        const search = new URLSearchParams(location.search);
        if (value === "negotiating") search.delete("view");
        else search.set("view", value);
        const query = search.toString();
        window.history.replaceState(null, "", query ? `${pathname}?${query}` : pathname);
      }}
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
