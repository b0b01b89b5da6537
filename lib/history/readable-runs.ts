import type { Authorship } from "./attribute.ts";
import type { DiffRun, Fate } from "./difference.ts";

/**
 * The same runs as they are best read: a word of which letters were replaced is shown whole, before and after ("shall",
 * "should" instead of "sh", "all", "ould"). A word that only grew or shrank keeps its letters.
 */
export function readableRuns(runs: readonly DiffRun[]): readonly DiffRun[] {
  const reader = new Reader();
  for (const run of runs) reader.take(run);
  return reader.end();
}

class Reader {
  readonly #out: DiffRun[] = [];
  #deleted: DiffRun[] = [];
  #inserted: DiffRun[] = [];

  take(run: DiffRun): void {
    if (run.fate === "deleted") this.#deleted.push(run);
    else if (run.fate === "inserted") this.#inserted.push(run);
    else this.#kept(run);
  }

  end(): readonly DiffRun[] {
    this.#absorbLeft();
    this.#flush();
    return this.#out;
  }

  #kept(run: DiffRun): void {
    this.#absorbLeft();
    const text = plainText(run);
    const head =
      text === null || !this.#replaces(/[\p{L}\p{N}]$/u, -1) ? "" : (/^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? "");
    if (head !== "") {
      this.#deleted.push(copy(run, { text: head, fate: "deleted", by: this.#deleted.at(-1)?.by }));
      this.#inserted.push(copy(run, { text: head, fate: "inserted", by: this.#inserted.at(-1)?.by }));
      if (head === text) return;
    }
    this.#flush();
    this.#out.push(head === "" ? run : withText(run, (text ?? "").slice(head.length)));
  }

  /** Takes the letters that stand right before a replacement into it. */
  #absorbLeft(): void {
    const last = this.#out.at(-1);
    const text = last?.fate === "kept" ? plainText(last) : null;
    if (!last || text === null || !this.#replaces(/^[\p{L}\p{N}]/u, 0)) return;
    const tail = /[\p{L}\p{N}]+$/u.exec(text)?.[0] ?? "";
    if (tail === "") return;
    this.#deleted.unshift(copy(last, { text: tail, fate: "deleted", by: this.#deleted[0]?.by }));
    this.#inserted.unshift(copy(last, { text: tail, fate: "inserted", by: this.#inserted[0]?.by }));
    this.#out.pop();
    if (tail !== text) this.#out.push(withText(last, text.slice(0, -tail.length)));
    else this.#reopen();
  }

  /** What stood right before a word that is absorbed as a whole belongs to the same replacement. */
  #reopen(): void {
    for (let last = this.#out.at(-1); last && last.fate !== "kept"; last = this.#out.at(-1)) {
      (last.fate === "deleted" ? this.#deleted : this.#inserted).unshift(last);
      this.#out.pop();
    }
    this.#absorbLeft();
  }

  /** Whether letters are replaced by letters at one end (0 or -1) of what is deleted and inserted. */
  #replaces(letters: RegExp, end: 0 | -1): boolean {
    return [this.#deleted.at(end), this.#inserted.at(end)].every(
      (run) => run?.inline.type === "text" && run.elsewhere === undefined && letters.test(run.inline.text),
    );
  }

  #flush(): void {
    this.#out.push(...this.#deleted, ...this.#inserted);
    this.#deleted = [];
    this.#inserted = [];
  }
}

/** The words of a run whose marks have not changed; null for others. */
function plainText({ inline, marksBefore }: DiffRun): string | null {
  return inline.type === "text" && marksBefore === undefined ? inline.text : null;
}

function withText(run: DiffRun, text: string): DiffRun {
  return run.inline.type === "text" ? { ...run, inline: { ...run.inline, text } } : run;
}

function copy(
  run: DiffRun,
  {
    text,
    fate,
    by,
  }: { readonly text: string; readonly fate: Fate; readonly by: Authorship | null | undefined },
): DiffRun {
  return { ...withText(run, text), fate, by: by ?? null };
}
