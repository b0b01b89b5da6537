"use client";
import { Button, Menu, Modal, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import classes from "./import-treaty.module.css";

const SHOWN = 80;

/** Asks after which word something ends, by showing the words themselves. Answers how many words come before. */
export function WordPicker({
  label,
  words,
  onPick,
  asMenuItem = false,
}: {
  readonly label: string;
  readonly words: string;
  readonly onPick: (count: number) => void;
  readonly asMenuItem?: boolean;
}) {
  const [isOpen, { open, close }] = useDisclosure();
  const list = words.split(/\s+/).filter((word) => word !== "");
  if (list.length < 2) return null;
  const pick = (count: number) => {
    close();
    onPick(count);
  };
  return (
    <>
      {asMenuItem ? (
        <Menu.Item onClick={open} closeMenuOnClick={false}>
          {label}
        </Menu.Item>
      ) : (
        <Button size="compact-xs" variant="default" onClick={open}>
          {label}
        </Button>
      )}
      <Modal opened={isOpen} onClose={close} title={label} size="lg">
        <Text size="sm" c="dimmed" mb="sm">
          Choose the last word of the first piece.
        </Text>
        <div className={classes.words}>
          {list.slice(0, SHOWN).map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: words repeat, and their place is what is chosen
            <UnstyledButton key={index} className={classes.word} onClick={() => pick(index + 1)}>
              {word}
            </UnstyledButton>
          ))}
        </div>
      </Modal>
    </>
  );
}
