"use client";
import { Textarea } from "@mantine/core";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { COMMENT_LIMIT, type Mentioned } from "#lib/comment/comment.ts";
import { begunMention, completeMention, matchMention } from "#lib/comment/mention.ts";
import classes from "./comments.module.css";

const PEOPLE_SHOWN = 6;

/** A field for a comment in which "@" calls on somebody: arrow keys choose, Enter takes, Escape leaves it as typed. */
export function MentionTextarea<Person extends Mentioned & { readonly seat: string }>(props: {
  readonly label: string;
  readonly value: string;
  readonly people: readonly Person[];
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  /** Ctrl Enter. */
  readonly onSend: () => void;
}) {
  const { value, people, onChange, onSend } = props;
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const caretToSet = useRef<number | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [dismissedAt, setDismissedAt] = useState<number | null>(null);
  const [index, setIndex] = useState(0);
  const begun = caret === null ? null : begunMention(value, caret);
  const found =
    begun && begun.at !== dismissedAt ? matchMention(people, begun.query).slice(0, PEOPLE_SHOWN) : [];
  const active = found[Math.min(index, found.length - 1)];

  useLayoutEffect(() => {
    if (caretToSet.current === null) return;
    field.current?.setSelectionRange(caretToSet.current, caretToSet.current);
    caretToSet.current = null;
  });

  const take = (person: Person) => {
    if (!begun || caret === null) return;
    const completed = completeMention(value, { begun, caret, name: person.name });
    caretToSet.current = completed.caret;
    setCaret(completed.caret);
    onChange(completed.body);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
      return;
    }
    if (!active) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setIndex((Math.min(index, found.length - 1) + step + found.length) % found.length);
    else if (event.key === "Enter" || event.key === "Tab") take(active);
    else if (event.key === "Escape") setDismissedAt(begun?.at ?? null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.picker}>
      <Textarea
        ref={field}
        label={props.label}
        description="@ calls on somebody who can read it."
        autosize
        minRows={2}
        maxRows={12}
        maxLength={COMMENT_LIMIT}
        value={value}
        error={props.error}
        aria-autocomplete="list"
        aria-controls={active ? listId : undefined}
        aria-activedescendant={active ? `${listId}-${active.userId}` : undefined}
        onChange={(event) => {
          setCaret(event.currentTarget.selectionStart);
          setIndex(0);
          onChange(event.currentTarget.value);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onBlur={() => setCaret(null)}
        onKeyDown={press}
      />
      {active && <People listId={listId} people={found} active={active} onTake={take} />}
    </div>
  );
}

function People<Person extends Mentioned & { readonly seat: string }>(props: {
  readonly listId: string;
  readonly people: readonly Person[];
  readonly active: Person;
  readonly onTake: (person: Person) => void;
}) {
  return (
    <div role="listbox" id={props.listId} aria-label="People who can read this" className={classes.people}>
      {props.people.map((person) => (
        // the field keeps the focus and hears the keys
        <div
          key={person.userId}
          id={`${props.listId}-${person.userId}`}
          role="option"
          tabIndex={-1}
          aria-selected={person === props.active}
          className={classes.person}
          onMouseDown={(event) => {
            event.preventDefault();
            props.onTake(person);
          }}
        >
          <span>{person.name}</span>
          <span className={classes.when}>{person.seat}</span>
        </div>
      ))}
    </div>
  );
}
