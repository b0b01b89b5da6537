"use client";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { type ContestedPart, readContested } from "#lib/contested/read-contested.ts";
import { usePoints } from "../../_contested/points-context.tsx";
import { useNewText } from "../../_live/use-new-text.ts";
import { useText } from "../../_treaty/treaty-context.tsx";
import { showPoint } from "./_panels/show-point.ts";
import { useEditingDesk } from "./editor/editing-desk.tsx";
import { useAskedActs } from "./editor/use-asked-acts.ts";

/** Longer than it takes until a text that somebody types is stored. */
const STORED_MS = 2_000;

/** Begins what the keyboard asks for at the text, and has the list read again when the text and the list differ. */
export function ContestedKeys() {
  const { points, viewer, begin } = usePoints();
  useAskedActs((asked) => {
    if (asked.act === "accept" || asked.act === "reject") return;
    const { act, id } = asked;
    const isKnown = points.some(({ item }) => item.id === id);
    if (!isKnown || !viewer.isOpen || (!viewer.maySettle && viewer.voices.length === 0)) {
      const message = isKnown
        ? "Your office cannot settle this text, or it is closed."
        : "These words were put in brackets a moment ago. Try again in a second.";
      notifications.show({ color: "orange", title: "Not changed", message });
    } else if (act === "choose") begin({ type: act, id, optionId: asked.optionId });
    else begin({ type: act, id });
  });
  useFreshPoints();
  useArrivalAtPoint();
  return null;
}

/** Whoever comes from the list of the whole treaty arrives at the point, with its panel open. */
function useArrivalAtPoint(): void {
  const { tab } = useEditingDesk();
  useEffect(() => {
    const search = new URLSearchParams(location.search);
    const point = search.get("point");
    if (point !== null || search.get("panel") === "open") tab.set("open");
    if (point !== null) showPoint(point);
  }, [tab]);
}

/** Whoever brackets by typing records no act: the words in the live text tell that the list is behind. */
function useFreshPoints(): void {
  const router = useRouter();
  const { points, viewer } = usePoints();
  const text = useText(viewer.clauseId);
  const inText = text ? fingerprint(readContested(text)) : "";
  const isBehind = inText !== fingerprint(points.map(({ part }) => part));
  useNewText((clauseId) => clauseId === viewer.clauseId && isBehind);
  useEffect(() => {
    if (!isBehind || inText === "") return;
    const timer = setTimeout(() => router.refresh(), STORED_MS);
    return () => clearTimeout(timer);
  }, [isBehind, inText, router]);
}

function fingerprint(parts: readonly ContestedPart[]): string {
  return parts.map((part) => `${part.id} ${hashesOf(part)}`).join("\n");
}

function hashesOf(part: ContestedPart): string {
  if (part.kind !== "OPTIONS") return part.wordsHash;
  return part.options.map(({ id, wordsHash }) => `${id} ${wordsHash}`).join(" ");
}
