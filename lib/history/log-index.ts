import { toDate } from "date-fns/toDate";
import type { Authorship } from "./attribute.ts";

/** Who made each revision and when, in columns: revision `n` stands at `n - 1`. */
export type LogColumns = {
  readonly people: readonly string[];
  /** Places in `people`. */
  readonly who: Uint32Array;
  /** Milliseconds since 1970, UTC. */
  readonly at: Float64Array;
};

/** For every revision of a clause who made it and when; without the text. Revisions count from 1. */
export class LogIndex {
  readonly columns: LogColumns;
  readonly #instants = new InstantWriter();

  /** `rows` are all rows of the log in order, from revision 1 on; after those that `columns` hold already, if given. */
  constructor(rows: readonly Authorship[], columns?: LogColumns) {
    this.columns = columns && rows.length === 0 ? columns : extended(columns ?? NOTHING, rows);
  }

  /** The newest revision; 0 if nothing has been written. */
  get revision(): number {
    return this.columns.who.length;
  }

  /** Who made a revision and when. RangeError if there is no such revision. */
  authorship(revision: number): Authorship {
    const { people, who, at } = this.columns;
    const userId = people[who[revision - 1] ?? -1];
    if (userId === undefined) throw new RangeError(`There is no revision ${revision}`);
    return { seq: revision, userId, at: this.#instants.write(at[revision - 1] ?? 0) };
  }

  /** Whether a revision of this log was made by this person at this instant; one of another log seldom was. */
  says({ seq, userId, at }: Authorship): boolean {
    if (seq > this.revision) return false;
    const own = this.authorship(seq);
    return own.userId === userId && own.at === at;
  }

  /** The revision at an instant (ISO 8601, UTC); 0 before the first. */
  revisionAt(instant: string): number {
    const asked = milliseconds(instant);
    const { at } = this.columns;
    let [low, high] = [0, at.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((at[middle - 1] ?? 0) <= asked) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Who made the revisions after one up to and with another, in order. */
  between(after: number, upTo: number): readonly Authorship[] {
    const rows: Authorship[] = [];
    const last = Math.min(upTo, this.revision);
    for (let revision = after + 1; revision <= last; revision += 1) rows.push(this.authorship(revision));
    return rows;
  }

  /** The log as it was when a revision was its newest. */
  upTo(revision: number): LogIndex {
    if (revision >= this.revision) return this;
    const { people, who, at } = this.columns;
    return new LogIndex([], { people, who: who.subarray(0, revision), at: at.subarray(0, revision) });
  }

  /** The log after a revision, with these rows in addition. */
  with(rows: readonly Authorship[]): LogIndex {
    return rows.length > 0 ? new LogIndex(rows, this.columns) : this;
  }
}

const NOTHING: LogColumns = { people: [], who: new Uint32Array(), at: new Float64Array() };

function extended(before: LogColumns, rows: readonly Authorship[]): LogColumns {
  const start = before.who.length;
  const people = [...before.people];
  const places = new Map(people.map((userId, place) => [userId, place]));
  const who = new Uint32Array(start + rows.length);
  const at = new Float64Array(start + rows.length);
  who.set(before.who);
  at.set(before.at);
  for (const [index, row] of rows.entries()) {
    if (row.seq !== start + index + 1) throw new RangeError(`Revision ${start + index + 1} is missing`);
    const place = places.get(row.userId) ?? people.push(row.userId) - 1;
    places.set(row.userId, place);
    who[start + index] = place;
    at[start + index] = milliseconds(row.at);
  }
  return { people, who, at };
}

function milliseconds(instant: string): number {
  return toDate(instant).getTime();
}

/** As `toISOString` writes it; whole minutes are kept, because revisions come many in a minute. */
class InstantWriter {
  #minute = Number.NaN;
  #prefix = "";

  write(at: number): string {
    const minute = Math.floor(at / 60_000);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#prefix = toDate(minute * 60_000)
        .toISOString()
        .slice(0, -7);
    }
    const rest = at - minute * 60_000;
    const seconds = Math.floor(rest / 1000);
    return `${this.#prefix}${SECONDS[seconds]}.${THOUSANDTHS[rest - seconds * 1000]}Z`;
  }
}

const SECONDS = Array.from({ length: 60 }, (_, value) => padded(value, 2));
const THOUSANDTHS = Array.from({ length: 1000 }, (_, value) => padded(value, 3));

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
