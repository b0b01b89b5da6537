"use client";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import Form from "next/form";
import classes from "./changes-page.module.css";

/** A moment that can be chosen by name; `value` is the word of the address. */
export interface MomentOption {
  readonly value: string;
  readonly label: string;
}

/** Chooses two moments of the treaty by name, or two dates. Works as a plain form too. */
export function MomentForm({
  options,
  from,
  to,
}: {
  readonly options: readonly MomentOption[];
  readonly from: string;
  readonly to: string;
}) {
  const withOwn = (value: string) =>
    options.some((option) => option.value === value)
      ? [...options]
      : [{ value, label: dateLabel(value) }, ...options];
  return (
    <div className={classes.forms}>
      <Form action="" scroll={false} className={classes.form} key={`${from} ${to}`}>
        <NativeSelect label="From" name="from" size="xs" data={withOwn(from)} defaultValue={from} />
        <NativeSelect label="To" name="to" size="xs" data={withOwn(to)} defaultValue={to} />
        <Button type="submit" size="xs" variant="default">
          Compare
        </Button>
      </Form>
      <details className={classes.dates}>
        <summary>Between two dates</summary>
        <Form action="" scroll={false} className={classes.form}>
          <TextInput
            label="From (UTC)"
            name="from"
            type="datetime-local"
            size="xs"
            required
            withAsterisk={false}
          />
          <TextInput
            label="To (UTC)"
            name="to"
            type="datetime-local"
            size="xs"
            required
            withAsterisk={false}
          />
          <Button type="submit" size="xs" variant="default">
            Compare dates
          </Button>
        </Form>
      </details>
    </div>
  );
}

/** "2026-03-12 10:00 UTC" */
function dateLabel(value: string): string {
  return value.startsWith("version:") ? "A version" : `${value.slice(0, 16).replace("T", " ")} UTC`;
}
