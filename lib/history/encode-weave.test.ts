import fc from "fast-check";
import { expect, test } from "vitest";
import { buildWeave } from "./build-weave.ts";
import { decodeLog, encodeLog } from "./encode-log.ts";
import { decodeLoom, encodeLoom } from "./encode-loom.ts";
import { decodeWeave, encodeWeave } from "./encode-weave.ts";
import { LogIndex } from "./log-index.ts";
import { Loom } from "./loom.ts";
import { arbitraryActs, perform } from "./test/authored-session.ts";

test("a weave that is stored at any revision and continued is the weave of the whole log", () => {
  fc.assert(
    fc.property(arbitraryActs, fc.nat(1000), (acts, cut) => {
      const { rows } = perform(acts);
      const revision = cut % (rows.length + 1);
      const whole = buildWeave(rows);
      const begun = new Loom();
      begun.take(rows.slice(0, revision));
      const log = new LogIndex([], decodeLog(encodeLog(begun.weave().log.columns)));
      const continued = new Loom(decodeLoom(encodeLoom(begun.state()), log));
      continued.take(rows.slice(revision));
      const { columns, log: index } = continued.weave();
      expect(index.between(0, rows.length)).toEqual(whole.log.between(0, rows.length));
      expect(columns).toEqual(whole.columns);
      const read = decodeWeave(encodeWeave(columns, index), index);
      expect({ ...read, origins: new Map(read.origins) }).toEqual(whole.columns);
      begun.destroy();
      continued.destroy();
    }),
    { numRuns: 6 },
  );
});
