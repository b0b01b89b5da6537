"use client";
import { Checkbox, Radio, Stack } from "@mantine/core";
import { Fragment } from "react";
import { BALLOT_METHODS, type BallotMethod } from "#lib/ballot/ballot.ts";
import { METHOD_SENTENCES, METHOD_WORDS } from "#lib/ballot/ballot-words.ts";

/** How a vote is to be held. */
export interface ChosenMethod {
  readonly method: BallotMethod;
  /** Whether how delegations vote is seen while the vote is open, where the method leaves it to choose. */
  readonly showsVotes: boolean;
}

export const USUAL_METHOD: ChosenMethod = { method: "RECORDED", showsVotes: false };

/** The field by which a form that opens a vote chooses how it is held. */
export function MethodChoice({
  value,
  onChange,
  error,
}: {
  readonly value: ChosenMethod;
  readonly onChange: (value: ChosenMethod) => void;
  readonly error?: string | undefined;
}) {
  return (
    <div>
      <Radio.Group
        label="How it is voted on"
        value={value.method}
        onChange={(method) => onChange({ method: method as BallotMethod, showsVotes: false })}
        error={error}
      >
        <Stack gap="xs" mt="xs">
          {BALLOT_METHODS.map((method) => (
            <Fragment key={method}>
              <Radio value={method} label={METHOD_WORDS[method]} description={METHOD_SENTENCES[method]} />
              {method === "RECORDED" && value.method === method && (
                <Checkbox
                  ms={32}
                  label="Partial results are visible"
                  description="Everybody sees how each delegation votes while the vote is open, not only when you close it."
                  checked={value.showsVotes}
                  onChange={(event) => onChange({ ...value, showsVotes: event.currentTarget.checked })}
                />
              )}
            </Fragment>
          ))}
        </Stack>
      </Radio.Group>
    </div>
  );
}
