"use client";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import Form from "next/form";
import { LONGEST_PHRASE, SHORTEST_PHRASE } from "#lib/history/found-words.ts";
import type { SearchAddress } from "./address.ts";
import classes from "./search.module.css";

const WHICH = [
  { value: "gone", label: "Deleted words only" },
  { value: "all", label: "Also words that stand" },
];

/** Asks for words that ever stood in a text. Works as a plain form too. */
export function SearchForm({
  search,
  articles,
}: {
  readonly search: SearchAddress;
  /** The articles among which one may be chosen; none: it is about one article anyway. */
  readonly articles: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <search>
      <Form action="" className={classes.form} key={`${search.phrase} ${search.which} ${search.clauseId}`}>
        <TextInput
          label="Words"
          name="q"
          type="search"
          defaultValue={search.phrase}
          required
          withAsterisk={false}
          minLength={SHORTEST_PHRASE}
          maxLength={LONGEST_PHRASE}
          leftSection={<IconSearch size={16} aria-hidden />}
          className={classes.words}
        />
        <NativeSelect label="Search in" name="which" data={WHICH} defaultValue={search.which} />
        {articles.length > 0 && (
          <NativeSelect
            label="Article"
            name="article"
            data={[{ value: "", label: "All articles" }, ...articles]}
            defaultValue={search.clauseId ?? ""}
            className={classes.article}
          />
        )}
        <Button type="submit">Search</Button>
      </Form>
    </search>
  );
}
