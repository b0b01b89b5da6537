"use client";
import { Modal, Select } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import type { ReferenceTarget } from "#lib/clause/content.ts";
import { blockPlainText } from "#lib/clause/plain-text.ts";
import { type Numbers, printReference } from "#lib/clause/reference.ts";
import { type TreatyOnScreen, useNumbers, useTreaty } from "../../../_treaty/treaty-context.tsx";
import { insertReference } from "./commands.ts";
import type { ActiveEditor } from "./editing-desk.tsx";
import { runCommand } from "./run-command.ts";

const MOST_WORDS = 9;

/** Finds an article or paragraph by number or words and puts a reference to it into the text. */
export function ReferenceForm({
  active,
  onClose,
}: {
  readonly active: ActiveEditor;
  readonly onClose: () => void;
}) {
  const treaty = useTreaty();
  const { texts } = treaty;
  const numbers = useNumbers();
  // kept here, for Mantine empties a search of its own whenever the treaty changes under it
  const [search, setSearch] = useState("");
  useEffect(() => void texts.loadRest(), [texts]);
  const targets = useMemo(() => listTargets(treaty, numbers), [treaty, numbers]);
  const insert = (value: string | null) => {
    if (value === null) return;
    const [target = "", block = ""] = value.split("/");
    onClose();
    runCommand(active.view, insertReference({ target, block }));
  };
  return (
    <Modal opened onClose={onClose} title="Reference to an article or paragraph" returnFocus={false}>
      <Select
        label="Article or paragraph"
        description="Its number stays right when articles move."
        placeholder="Article 5, paragraph 2 (a), or words from it"
        data={targets}
        limit={60}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        selectFirstOptionOnChange
        nothingFoundMessage="Nothing in the treaty matches."
        maxDropdownHeight={320}
        comboboxProps={{ zIndex: 400 }}
        onChange={insert}
        data-autofocus
      />
    </Modal>
  );
}

function listTargets(
  { clauses, texts }: TreatyOnScreen,
  numbers: Numbers,
): { value: string; label: string }[] {
  const print = (target: ReferenceTarget) => printReference(target, numbers);
  return clauses.flatMap(({ id, heading }) => {
    const whole = print({ target: id, block: "" });
    if (whole.isDangling) return [];
    const blocks = (texts.get(id)?.content ?? []).flatMap((block) => {
      const { text } = print({ target: id, block: block.attrs.id });
      if (text === whole.text) return [];
      const words = blockPlainText(block, (target) => print(target).text);
      return [{ value: `${id}/${block.attrs.id}`, label: `${text}: ${firstWords(words)}` }];
    });
    return [{ value: `${id}/`, label: heading ? `${whole.text}: ${heading}` : whole.text }, ...blocks];
  });
}

function firstWords(text: string): string {
  const words = text.split(/\s+/);
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(" ")} …` : words.join(" ");
}
