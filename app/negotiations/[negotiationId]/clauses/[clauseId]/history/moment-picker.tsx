"use client";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import Form from "next/form";
import type { Choice } from "./choice.ts";
import classes from "./history.module.css";

/** A moment that can be chosen by name. */
export interface NamedMoment {
  readonly revision: number;
  readonly name: string;
}

/** Chooses two moments to compare, or a date and time whose text to show. Works as a plain form too. */
export function MomentPicker({
  moments,
  choice,
  time,
}: {
  /** Newest first. */
  readonly moments: readonly NamedMoment[];
  readonly choice: Choice;
  readonly time: string | undefined;
}) {
  const [from, to] = firstChosen(choice, moments);
  const options = moments.map(({ revision, name }) => ({ value: String(revision), label: name }));
  return (
    <div className={classes.picker}>
      <Form action="" scroll={false} className={classes.pickerForm} key={`${from} ${to}`}>
        <NativeSelect label="From" name="from" size="xs" data={options} defaultValue={String(from)} />
        <NativeSelect label="To" name="to" size="xs" data={options} defaultValue={String(to)} />
        <Button type="submit" size="xs" variant="default">
          Compare
        </Button>
      </Form>
      <Form action="" scroll={false} className={classes.pickerForm}>
        <TextInput
          label="Text on (UTC)"
          name="time"
          type="datetime-local"
          size="xs"
          defaultValue={time}
          required
          withAsterisk={false}
        />
        <Button type="submit" size="xs" variant="default">
          Show
        </Button>
      </Form>
    </div>
  );
}

/** What stands chosen before anybody chooses: a past moment and now; of the text now, all that led to it. */
function firstChosen(choice: Choice, moments: readonly NamedMoment[]): readonly [number, number] {
  if (choice.kind !== "text") return [choice.from, choice.to];
  const newest = moments[0]?.revision ?? 0;
  return [choice.at === newest ? 0 : choice.at, newest];
}
