"use client";
import { Button, NativeSelect } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { changesHref } from "../addresses.ts";
import classes from "./version.module.css";

/** A version that this one can be compared with. */
export interface OtherVersion {
  readonly id: string;
  readonly label: string;
  readonly number: number;
}

const NOW = { value: "now", label: "The text now" } as const;

/** Leads to what changed between this version and another: always from the earlier to the later. */
export function CompareWith({
  negotiationId,
  version,
  others,
}: {
  readonly negotiationId: string;
  readonly version: string;
  /** All versions, this one too, newest first. */
  readonly others: readonly OtherVersion[];
}) {
  const router = useRouter();
  const [isLoading, startTransition] = useTransition();
  const place = others.findIndex(({ id }) => id === version);
  const choices = others.filter(({ id }) => id !== version);
  const [chosen, choose] = useState<string>(others[place + 1]?.id ?? NOW.value);
  const isEarlier = others.findIndex(({ id }) => id === chosen) > place;
  const pair = isEarlier ? { from: chosen, to: version } : { from: version, to: chosen };
  return (
    <div className={classes.compare}>
      <NativeSelect
        label="Compare with"
        size="xs"
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[NOW, ...choices.map(({ id, label, number }) => ({ value: id, label: `${number}. ${label}` }))]}
      />
      <Button
        size="xs"
        variant="default"
        loading={isLoading}
        onClick={() => startTransition(() => router.push(changesHref(negotiationId, pair)))}
      >
        Show the changes
      </Button>
    </div>
  );
}
