import * as Y from "yjs";
import { type BlockReading, readBlock } from "#lib/clause/read-block.ts";
import { BODY } from "#lib/clause/schema.ts";
import type { ContestedKey } from "#lib/contested/may-vanish.ts";
import { contestedKey } from "#lib/contested/may-vanish.ts";
import type { TextChange } from "#lib/suggestion/judge-change.ts";
import { suggestionsIn } from "#lib/suggestion/suggestions-in.ts";

/** A block as last read, with what the judgement of other blocks asks of it. */
interface Read extends BlockReading {
  readonly contested: ReadonlySet<string>;
  /** Whose each suggestion in it is. */
  readonly suggested: ReadonlyMap<string, string>;
}

/** What an update does to the blocks of a text. */
export interface ShadowChange extends TextChange {
  /** Whether all that it leaves behind is what an editor writes. */
  readonly isCanonical: boolean;
}

/** Updates that wait to be taken over; with more, a new shadow is quicker. */
const MOST_BEHIND = 300;

/**
 * A copy of a live Y.Doc on which updates are tried before anybody sees them. It is behind until it is asked, and holds
 * what was judged and is on its way to the log. What it tried cannot be taken back: after a refusal it is thrown away.
 */
export class Shadow {
  private readonly doc = new Y.Doc();
  private readonly live: Y.Doc;
  private readonly body: Y.XmlFragment;
  private reads = new Map<unknown, Read>();
  private order: readonly Read[] = [];
  private readonly touched = new Set<unknown>();
  private behind: Uint8Array[] = [];
  private isGone = false;

  constructor(live: Y.Doc) {
    this.live = live;
    this.body = this.doc.getXmlFragment(BODY);
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(live));
    this.doc.on("afterTransaction", ({ changedParentTypes }: Y.Transaction) => {
      for (const type of changedParentTypes.keys()) this.touched.add(type);
    });
    this.order = this.readAgain();
    live.on("update", this.fallBehind);
  }

  /** Whether it cannot be asked any more. */
  get isUseless(): boolean {
    return this.isGone || this.behind.length > MOST_BEHIND;
  }

  /** Applies an update, and says what it does to the text. */
  try(update: Uint8Array): ShadowChange {
    this.catchUp();
    const before = this.order;
    Y.applyUpdate(this.doc, update);
    const after = this.readAgain();
    this.order = after;
    const most = Math.min(before.length, after.length);
    let head = 0;
    while (head < most && before[head] === after[head]) head += 1;
    let tail = 0;
    while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
    const changed = (reads: readonly Read[]) => reads.slice(head, reads.length - tail);
    const rest = [...after.slice(0, head), ...after.slice(after.length - tail)];
    return {
      before: changed(before).flatMap(({ blocks }) => blocks),
      after: changed(after).flatMap(({ blocks }) => blocks),
      isWhole: rest.length === 0,
      standsElsewhere: (key) => rest.some(({ contested }) => contested.has(nameOf(key))),
      suggestedElsewhere: (id) => rest.find(({ suggested }) => suggested.has(id))?.suggested.get(id),
      isCanonical: changed(after).every((read) => read.isCanonical),
    };
  }

  destroy(): void {
    this.isGone = true;
    this.live.off("update", this.fallBehind);
    this.doc.destroy();
  }

  private readonly fallBehind = (update: Uint8Array): void => {
    if (this.behind.length <= MOST_BEHIND) this.behind.push(update);
  };

  private catchUp(): void {
    if (this.behind.length === 0) return;
    for (const update of this.behind) Y.applyUpdate(this.doc, update);
    this.behind = [];
    this.order = this.readAgain();
  }

  /** Reads the blocks that were touched; the others are as they were. */
  private readAgain(): readonly Read[] {
    const reads = new Map<unknown, Read>();
    const order = this.body.toArray().map((element) => {
      const known = this.touched.has(element) ? undefined : this.reads.get(element);
      const read = known ?? readWithMarks(element);
      reads.set(element, read);
      return read;
    });
    this.reads = reads;
    this.touched.clear();
    return order;
  }
}

function readWithMarks(element: unknown): Read {
  const reading = readBlock(element);
  const marks = reading.blocks.flatMap(({ content = [] }) => content.flatMap((inline) => inline.marks ?? []));
  const keys = marks.map(contestedKey).filter((key) => key !== null);
  return {
    ...reading,
    contested: new Set(keys.map(nameOf)),
    suggested: new Map(suggestionsIn(reading.blocks).map(({ attrs }) => [attrs.id, attrs.by])),
  };
}

function nameOf({ id, optionId }: ContestedKey): string {
  return `${id} ${optionId}`;
}
