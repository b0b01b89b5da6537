"use client";
import { Select } from "@mantine/core";
import type { Base, Circle, MajorityTest, SimpleTest } from "#lib/ballot/decision/rule.ts";
import { CircleFields, WeightField } from "./counting-fields.tsx";
import { GroupName } from "./group-name.tsx";
import classes from "./rules-page.module.css";
import { ShareFields } from "./share-fields.tsx";
import { WholeNumber } from "./whole-number.tsx";

const BASES: readonly { readonly value: Base; readonly label: string }[] = [
  { value: "PRESENT_AND_VOTING", label: "Present and voting" },
  { value: "PRESENT", label: "Present" },
  { value: "MEMBERS", label: "All members" },
];

/** What a test needs to know, by its kind. */
export function SimpleFields(props: {
  readonly path: string;
  readonly test: SimpleTest;
  readonly onChange: (test: SimpleTest) => void;
  readonly groupNames: readonly string[];
  readonly errorAt: (where: string) => string | undefined;
}) {
  return (
    <div className={classes.fields}>
      <ByKind {...props} />
    </div>
  );
}

function ByKind({ path, test, onChange, groupNames, errorAt }: Parameters<typeof SimpleFields>[0]) {
  const circle = (among: Circle | undefined, change: (among: Circle | undefined) => void) => (
    <CircleFields path={path} among={among} onChange={change} groupNames={groupNames} errorAt={errorAt} />
  );
  const group = (name: string, change: (name: string) => void, field: "group" | "without") => (
    <GroupName value={name} onChange={change} groupNames={groupNames} error={errorAt(`${path}.${field}`)} />
  );
  switch (test.kind) {
    case "MAJORITY":
      return (
        <>
          <ShareFields
            path={path}
            share={{ is: test.is, fraction: test.fraction }}
            onChange={(share) => onChange({ ...test, ...share })}
            errorAt={errorAt}
          />
          <Select
            label="Measured against"
            allowDeselect={false}
            data={BASES}
            value={test.base}
            onChange={(base) => base && onChange({ ...test, base: base as MajorityTest["base"] })}
          />
          {circle(test.among, (among) => onChange(withAmong(test, among)))}
          <WeightField by={test.by} onChange={(by) => onChange(withWeight(test, by))} />
        </>
      );
    case "NUMBER":
      return (
        <>
          <WholeNumber
            label="At least so many"
            least={1}
            value={test.least}
            onChange={(least) => onChange({ ...test, least })}
            error={errorAt(`${path}.least`)}
          />
          {circle(test.among, (among) => onChange(withAmong(test, among)))}
          <WeightField by={test.by} onChange={(by) => onChange(withWeight(test, by))} />
        </>
      );
    case "NOT_IN_FAVOUR":
      return (
        <>
          <WholeNumber
            label="At most so many not in favour"
            value={test.most}
            onChange={(most) => onChange({ ...test, most })}
            error={errorAt(`${path}.most`)}
          />
          {circle(test.among, (among) => onChange(withAmong(test, among)))}
        </>
      );
    case "NO_NEGATIVE":
    case "EVERY":
      return group(test.group, (name) => onChange({ ...test, group: name }), "group");
    case "CONSENSUS":
      return (
        <>
          <Select
            label="Whose objection counts"
            allowDeselect={false}
            data={[
              { value: "all", label: "That of any member" },
              { value: "without", label: "Of any but those in a group" },
            ]}
            value={test.without === undefined ? "all" : "without"}
            onChange={(who) =>
              onChange(who === "without" ? { kind: test.kind, without: "" } : { kind: test.kind })
            }
          />
          {test.without !== undefined &&
            group(test.without, (without) => onChange({ ...test, without }), "without")}
        </>
      );
    default:
      return test satisfies never;
  }
}

function withAmong<T extends SimpleTest & { readonly among?: Circle }>(
  test: T,
  among: Circle | undefined,
): T {
  const { among: _, ...rest } = test;
  return (among === undefined ? rest : { ...rest, among }) as T;
}

function withWeight<T extends SimpleTest & { readonly by?: string }>(test: T, by: string | undefined): T {
  const { by: _, ...rest } = test;
  return (by === undefined ? rest : { ...rest, by }) as T;
}
