import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryContent } from "#lib/clause/test/arbitrary-content.ts";
import { type FollowedRow, isSettled, planFollow } from "./follow.ts";
import { excerptOf, wordsHashOf } from "./part-words.ts";
import { type ContestedPart, readContested } from "./read-contested.ts";

const rowOf = (part: ContestedPart, more: Partial<FollowedRow> = {}): FollowedRow => ({
  id: part.id,
  kind: part.kind,
  parentId: part.parentId,
  excerpt: excerptOf(part),
  openedRevision: 1,
  closedRevision: null,
  ...more,
});

test("once the record has followed, there is nothing to do; what has gone is removed, what is newer stays", () => {
  fc.assert(
    fc.property(arbitraryContent, arbitraryContent, (content, later) => {
      const parts = readContested(content);
      const now = readContested(later);
      const rows = parts.map((part) => rowOf(part));
      const ids = parts.map(({ id }) => id);
      expect(planFollow(parts, { rows: [], revision: 1 }).open).toEqual(parts);
      expect(isSettled(planFollow(parts, { rows, revision: 1 }))).toBe(true);

      const plan = planFollow(now, { rows, revision: 2 });
      expect(plan.remove).toEqual(ids.filter((id) => !now.some((part) => part.id === id)));
      expect(plan.open.every(({ id }) => !ids.includes(id))).toBe(true);

      const closed = parts.map((part) => rowOf(part, { closedRevision: 2 }));
      expect(planFollow(parts, { rows: closed, revision: 3 }).reopen).toEqual(ids);
      expect(planFollow(parts, { rows: closed, revision: 1 }).reopen).toEqual([]);
      const newer = parts.map((part) => rowOf(part, { openedRevision: 5 }));
      expect(planFollow([], { rows: newer, revision: 4 }).remove).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test("every part and every option has words of its own", () => {
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      for (const part of readContested(content)) {
        const options = part.kind === "OPTIONS" ? part.options.map(({ id }) => id) : [];
        for (const id of ["", ...options]) expect(wordsHashOf(part, id)).toMatch(/^[0-9a-f]{64}$/);
        expect(wordsHashOf(part, "none such")).toBeNull();
        expect(excerptOf(part).length).toBeLessThanOrEqual(160);
      }
    }),
    { numRuns: 15 },
  );
});
