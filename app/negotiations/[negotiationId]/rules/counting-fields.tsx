"use client";
import { Select } from "@mantine/core";
import { type Circle, type Counting, nameOfCircle } from "#lib/ballot/decision/rule.ts";
import { GroupName } from "./group-name.tsx";

const CIRCLES = [
  { value: "all", label: "All members" },
  { value: "in", label: "Only those in a group" },
  { value: "notIn", label: "All but those in a group" },
] as const;

/** The weights that members have in a conference. */
const WEIGHTS = [
  { value: "", label: "One" },
  { value: "votes", label: "Its votes" },
  { value: "population", label: "Its population" },
] as const;

/** Whose votes a test counts. */
export function CircleFields({
  path,
  among,
  onChange,
  groupNames,
  errorAt,
}: {
  readonly path: string;
  readonly among: Circle | undefined;
  readonly onChange: (among: Circle | undefined) => void;
  readonly groupNames: readonly string[];
  readonly errorAt: (where: string) => string | undefined;
}) {
  const kind = among === undefined ? "all" : "in" in among ? "in" : "notIn";
  const name = among === undefined ? "" : nameOfCircle(among);
  const draw = (way: string | null, group: string) =>
    onChange(way === "in" ? { in: group } : way === "notIn" ? { notIn: group } : undefined);
  return (
    <>
      <Select
        label="Who counts"
        allowDeselect={false}
        data={CIRCLES}
        value={kind}
        onChange={(way) => draw(way, name)}
      />
      {among !== undefined && (
        <GroupName
          value={name}
          onChange={(group) => draw(kind, group)}
          groupNames={groupNames}
          error={errorAt(`${path}.among`) ?? errorAt(`${path}.among.${kind}`)}
        />
      )}
    </>
  );
}

/** How much each member counts. */
export function WeightField({
  by,
  onChange,
}: {
  readonly by: Counting["by"];
  readonly onChange: (by: string | undefined) => void;
}) {
  const isOther = by !== undefined && !WEIGHTS.some(({ value }) => value === by);
  return (
    <Select
      label="Each member counts"
      allowDeselect={false}
      data={isOther ? [...WEIGHTS, { value: by, label: `Its ${by}` }] : WEIGHTS}
      value={by ?? ""}
      onChange={(value) => onChange(value || undefined)}
    />
  );
}
