"use client";
import { Button, TextInput } from "@mantine/core";
import Form from "next/form";
import classes from "./overview.module.css";

/** Chooses the day since which movement is counted; it stands in the address. */
export function SinceForm({ day }: { readonly day: string }) {
  return (
    <Form action="" scroll={false} className={classes.since} key={day}>
      <TextInput type="date" name="since" label="Movement since (UTC)" size="xs" defaultValue={day} />
      <Button type="submit" size="xs" variant="default">
        Show
      </Button>
    </Form>
  );
}
