"use client";
import { useRef, useState } from "react";
import type { VoteChoice } from "#lib/ballot/vote-choice.ts";
import { dropOwnPaper, fillInOwnPaper } from "./own-paper.ts";
import type { KeptPaper } from "./paper-store.ts";

/** A paper waits so long at most before it is put in the box, in milliseconds, and at least so long. */
const LONGEST_MS = 12_000;
const SHORTEST_MS = 2_000;

const UNREACHABLE =
  "The server could not be reached, and the paper may not be in the box. It is kept here; try again: it counts once.";

/** A paper on its way into the box. */
export interface Drop {
  readonly state: "IDLE" | "WAITING" | "SENDING";
  /** The sentence of a refusal. */
  readonly refused: string | null;
  readonly vote: (paper: KeptPaper, choice: VoteChoice) => void;
  /** Puts in what was filled in before. */
  readonly again: (paper: KeptPaper) => void;
  /** Ends the wait. */
  readonly now: () => void;
}

/** Fills a paper in, waits a moment that tells nobody anything, and puts it in the box. */
export function useDrop(negotiationId: string, onPaper: (paper: KeptPaper) => void): Drop {
  const [state, setState] = useState<Drop["state"]>("IDLE");
  const [refused, setRefused] = useState<string | null>(null);
  const endWait = useRef(() => undefined as unknown);

  const send = async (paper: KeptPaper) => {
    setRefused(null);
    setState("WAITING");
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, anyMoment());
      endWait.current = () => {
        clearTimeout(timer);
        resolve(null);
      };
    });
    setState("SENDING");
    const answer = await dropOwnPaper(negotiationId, paper).catch(() => UNREACHABLE);
    if (typeof answer === "string") setRefused(answer);
    else onPaper(answer);
    setState("IDLE");
  };
  return {
    state,
    refused,
    vote: async (paper, choice) => {
      const filledIn = await fillInOwnPaper(paper, choice);
      onPaper(filledIn);
      await send(filledIn);
    },
    again: send,
    now: () => endWait.current(),
  };
}

function anyMoment(): number {
  const [random = 0] = globalThis.crypto.getRandomValues(new Uint32Array(1));
  return SHORTEST_MS + (random / 2 ** 32) * (LONGEST_MS - SHORTEST_MS);
}
