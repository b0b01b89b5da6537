import { expect, test } from "vitest";
import { reportFileName } from "./report-document.ts";
import { sayProgress, shareDone } from "./report-job.ts";

test.each([
  ["Treaty on Limits", "Article 5", "Treaty-on-Limits-Article-5-drafting-history.pdf"],
  ["Traité d’été / «été»", null, "Traite-d-ete-ete-drafting-history.pdf"],
  ['../../etc/passwd"\r\nX: y', null, "etc-passwd-X-y-drafting-history.pdf"],
  ["条约", "Article 1", "Article-1-drafting-history.pdf"],
])("the file of %j, %j is called %s", (treaty, label, name) => {
  expect(reportFileName(treaty, label)).toBe(name);
});

test.each([
  [{ state: "waiting", ahead: 0 }, "Waiting for its turn", 0],
  [{ state: "waiting", ahead: 2 }, "Waiting: 2 reports are made first", 0],
  [{ state: "assembling", done: 0, total: 0, label: "" }, "Reading the record", 0],
  [{ state: "assembling", done: 11, total: 76, label: "Article 12" }, "Article 12: 12 of 76", 11 / 152],
  [{ state: "setting" }, "Setting pages", 0.5],
  [{ state: "ready", fileName: "x.pdf", bytes: 1, pages: 1 }, "Ready: 1 page", 1],
] as const)("%j is said %j", (progress, said, share) => {
  expect(sayProgress(progress)).toBe(said);
  expect(shareDone(progress)).toBeCloseTo(share);
});
