"use client";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { type HistoryFilter, isFiltering, isLineKind, type LineKind } from "#lib/history/history-filter.ts";
import { ACT_KIND_NAMES } from "#lib/journal/act-kind.ts";
import { type Choice, choiceHref } from "./choice.ts";
import type { Counted } from "./counted-choices.ts";
import { formatCount } from "./format.ts";
import classes from "./timeline-filters.module.css";

/** Chooses which entries the timeline lists; the choice is in the address, so it can be sent to others. */
export function TimelineFilters({
  choice,
  filter,
  seats,
  kinds,
  shown,
  all,
}: {
  readonly choice: Choice;
  readonly filter: HistoryFilter;
  readonly seats: readonly Counted[];
  readonly kinds: readonly Counted[];
  readonly shown: number;
  readonly all: number;
}) {
  const router = useRouter();
  const [isLoading, startTransition] = useTransition();
  const go = (change: HistoryFilter) =>
    startTransition(() => router.replace(choiceHref(choice, { ...filter, ...change }), { scroll: false }));
  const day = (name: "since" | "until", label: string) => (
    <TextInput
      key={`${name} ${filter[name] ?? ""}`}
      label={label}
      type="date"
      size="xs"
      defaultValue={filter[name] ?? ""}
      onChange={({ currentTarget: { value } }) => go({ [name]: value || undefined })}
    />
  );
  return (
    <details className={classes.filters} open={isFiltering(filter)}>
      <summary className={classes.summary}>
        Filter
        <span className={classes.count} role="status">
          {isFiltering(filter)
            ? `${formatCount(shown)} of ${formatCount(all)} entries`
            : `${formatCount(all)} ${all === 1 ? "entry" : "entries"}`}
        </span>
      </summary>
      <div className={classes.fields}>
        <NativeSelect
          label="By"
          size="xs"
          value={filter.by ?? ""}
          data={[{ value: "", label: "Everybody" }, ...seats.map((seat) => option(seat, seat.value))]}
          onChange={({ currentTarget: { value } }) => go({ by: value || undefined })}
        />
        <NativeSelect
          label="What"
          size="xs"
          value={filter.kind ?? ""}
          data={[
            { value: "", label: "Everything" },
            ...kinds.map((kind) => option(kind, nameOfKind(kind.value))),
          ]}
          onChange={({ currentTarget: { value } }) => go({ kind: isLineKind(value) ? value : undefined })}
        />
        {day("since", "First day (UTC)")}
        {day("until", "Last day (UTC)")}
        {isFiltering(filter) && (
          <Button
            className={classes.clear}
            size="compact-xs"
            variant="subtle"
            loading={isLoading}
            onClick={() => go({ by: undefined, kind: undefined, since: undefined, until: undefined })}
          >
            Show all
          </Button>
        )}
      </div>
    </details>
  );
}

function option({ value, count }: Counted, name: string): { readonly value: string; readonly label: string } {
  return { value, label: `${name} (${formatCount(count)})` };
}

function nameOfKind(kind: string): string {
  return NAMES[kind as LineKind] ?? kind;
}

const NAMES: Readonly<Record<LineKind, string>> = { edits: "Edits of the text", ...ACT_KIND_NAMES };
