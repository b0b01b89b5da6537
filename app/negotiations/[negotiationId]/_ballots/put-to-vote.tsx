"use client";
import { Button, type ButtonProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import dynamic from "next/dynamic";
import { useRef } from "react";
import { patient } from "#app/_ui/patience.ts";
import type { VoteToOpen } from "./vote-dialog.tsx";

const VoteDialog = dynamic(
  patient(() => import("./vote-dialog.tsx").then((module) => module.VoteDialog)),
  {
    ssr: false,
  },
);

/** The button with which the chair puts something to the vote, and the dialog that asks by which method and rule. */
export function PutToVote({
  label = "Put to the vote…",
  title,
  button,
  ...vote
}: VoteToOpen & {
  readonly label?: string;
  readonly title: string;
  readonly button?: ButtonProps;
}) {
  const opener = useRef<HTMLButtonElement>(null);
  // a dialog that was fetched does not know where the focus was
  const [isOpen, { open, close }] = useDisclosure(false, { onClose: () => opener.current?.focus() });
  return (
    <>
      <Button ref={opener} variant="default" style={{ alignSelf: "flex-start" }} {...button} onClick={open}>
        {label}
      </Button>
      {isOpen && <VoteDialog {...vote} title={title} onClose={close} />}
    </>
  );
}
