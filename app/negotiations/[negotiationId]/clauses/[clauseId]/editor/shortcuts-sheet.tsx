"use client";
import { Kbd, Modal } from "@mantine/core";
import { isMac, printKey, SHORTCUTS } from "./shortcuts.ts";
import classes from "./shortcuts-sheet.module.css";

const ROWS = Object.values(SHORTCUTS);
const GROUPS = [...new Set(ROWS.map(({ group }) => group))];

/** Everything that the keyboard does in the text: the same table that the keys use. */
export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts" size="lg">
      <div className={classes.groups}>
        {GROUPS.map((group) => (
          <section key={group} aria-label={group}>
            <h3 className={classes.group}>{group}</h3>
            <dl className={classes.rows}>
              {ROWS.filter((row) => row.group === group).map(({ name, keys }) => (
                <div key={name} className={classes.row}>
                  <dt>{name}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Keys key={key} of={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function Keys({ of }: { readonly of: string }) {
  return (
    <span className={classes.keys}>
      {printKey(of, isMac())
        .split(" ")
        .map((part) => (
          <Kbd key={part} size="xs">
            {part}
          </Kbd>
        ))}
    </span>
  );
}
