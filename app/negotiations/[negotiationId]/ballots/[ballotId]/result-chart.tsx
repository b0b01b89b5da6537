import { Text } from "@mantine/core";
import { describeTest } from "#lib/ballot/decision/describe-rule.ts";
import type { Finding } from "#lib/ballot/decision/judge-test.ts";
import { type BarKind, type ResultBar, resultBars } from "#lib/ballot/result-bars.ts";
import classes from "./result-chart.module.css";

const KIND_WORDS: Readonly<Record<BarKind, string>> = {
  YES: "yes",
  NO: "no",
  ABSTAIN: "abstaining",
  SILENT: "not voting",
  ABSENT: "absent",
};
const OUTCOME_WORDS = { PASSED: "Passed", FAILED: "Failed", EMPTY: "Nothing to count" } as const;
const HEIGHT = 64;
const BAR = { y: 20, height: 40 } as const;

/** What each test of the rule found, drawn: how far yes reached, and the line that it had to reach. */
export function ResultChart({ findings }: { readonly findings: readonly Finding[] }) {
  const bars = resultBars(findings);
  return (
    <ul className={classes.chart}>
      {bars.map((bar, index) => {
        const key = `${index} ${bar.title}`;
        const test = findings[index]?.test;
        return (
          <li key={key}>
            <div className={classes.head}>
              <strong>{capital(bar.title)}</strong>
              <span className={classes.asked}>{test && capital(describeTest(test))}</span>
              <span className={classes.outcome} data-outcome={bar.outcome}>
                {OUTCOME_WORDS[bar.outcome]}
              </span>
            </div>
            <Bar bar={bar} />
            <Text size="xs" c="dimmed" className="tabular">
              {sayParts(bar)}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}

function Bar({ bar }: { readonly bar: ResultBar }) {
  const { whole, parts, needed } = bar;
  let from = 0;
  const placed = parts.map((part) => {
    const x = from;
    from += part.amount;
    return { ...part, x: percent(x, whole), width: percent(part.amount, whole) };
  });
  const line = needed === null ? null : percent(needed, whole);
  return (
    <svg width="100%" height={HEIGHT} role="img" aria-label={sayBar(bar)} className={classes.bar}>
      <rect x="0" width="100%" y={BAR.y} height={BAR.height} className={classes.ground} />
      {placed.map(({ kind, x, width, amount, isCounted }) => (
        <g key={kind} data-kind={kind} data-counted={isCounted} className={classes.part}>
          <rect x={`${x}%`} width={`${width}%`} y={BAR.y} height={BAR.height} />
          {width > 4 && (
            <text
              x={`${middleBeside(line, { x, width })}%`}
              y={BAR.y + BAR.height / 2}
              className={classes.amount}
            >
              {amount.toLocaleString("en")}
              {width > 14 && <tspan className={classes.kind}> {KIND_WORDS[kind]}</tspan>}
            </text>
          )}
        </g>
      ))}
      {line !== null && needed !== null && (
        <g className={classes.line}>
          <line className={classes.halo} x1={`${line}%`} x2={`${line}%`} y1={BAR.y} y2={HEIGHT} />
          <line x1={`${line}%`} x2={`${line}%`} y1={BAR.y - 6} y2={HEIGHT} />
          <text x={`${line}%`} y={10} textAnchor={line > 80 ? "end" : line < 20 ? "start" : "middle"}>
            {needed.toLocaleString("en")} needed
          </text>
        </g>
      )}
    </svg>
  );
}

/** The middle of a stretch, or of its larger part where the line runs through the words there. */
function middleBeside(
  line: number | null,
  { x, width }: { readonly x: number; readonly width: number },
): number {
  const middle = x + width / 2;
  if (line === null || Math.abs(line - middle) > 6 || width < 16) return middle;
  return line > middle ? (x + line) / 2 : (line + x + width) / 2;
}

function percent(part: number, whole: number): number {
  return (100 * part) / whole;
}

function sayBar(bar: ResultBar): string {
  const line = bar.needed === null ? "" : `; ${bar.needed.toLocaleString("en")} needed`;
  return `${capital(bar.title)}: ${sayParts(bar)}${line}; ${OUTCOME_WORDS[bar.outcome].toLowerCase()}.`;
}

function sayParts({ parts }: ResultBar): string {
  const said = parts.map(
    ({ kind, amount, isCounted }) =>
      `${amount.toLocaleString("en")} ${KIND_WORDS[kind]}${isCounted ? "" : " (not counted)"}`,
  );
  return said.join(", ") || "no votes";
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
