"use client";
import { Button, Group, Select } from "@mantine/core";
import { DEEPEST, MOST_TESTS } from "#lib/ballot/decision/read-rule.ts";
import { type Combination, isCombination, type SimpleTest, type Test } from "#lib/ballot/decision/rule.ts";
import { FIRST_TEST, TEST_NAMES, turnInto, withoutTest } from "#lib/rule-book/write-test.ts";
import classes from "./rules-page.module.css";
import { SimpleFields } from "./simple-fields.tsx";

interface TestProps<T extends Test> {
  /** What the test is here: "What must pass", "Test 2". */
  readonly title: string;
  /** Where it stands in the rule: "test.of[1]". */
  readonly path: string;
  readonly test: T;
  readonly onChange: (test: Test) => void;
  readonly groupNames: readonly string[];
  readonly errorAt: (where: string) => string | undefined;
  /** How many combinations it stands in. */
  readonly depth?: number;
}

/** A test of a rule: what kind it is, what that kind needs, and the tests in it. */
export function TestFields({
  onRemove,
  ...props
}: TestProps<Test> & { readonly onRemove?: (() => void) | undefined }) {
  const { title, path, test, onChange, errorAt, depth = 0 } = props;
  const kinds = (Object.keys(TEST_NAMES) as Test["kind"][]).filter(
    (kind) => depth < DEEPEST || (kind !== "ALL" && kind !== "ANY"),
  );
  return (
    <fieldset className={classes.test}>
      <legend>{title}</legend>
      <Select
        label="Kind of test"
        allowDeselect={false}
        data={kinds.map((value) => ({ value, label: TEST_NAMES[value] }))}
        value={test.kind}
        onChange={(kind) => kind && onChange(turnInto(kind as Test["kind"], test))}
        error={errorAt(`${path}.kind`)}
        maxDropdownHeight={360}
      />
      {isCombination(test) ? (
        <Parts {...props} test={test} depth={depth} />
      ) : (
        <SimpleFields {...props} test={test satisfies SimpleTest} />
      )}
      {onRemove && (
        <Group>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onRemove}>
            Remove {title.toLowerCase()}
          </Button>
        </Group>
      )}
    </fieldset>
  );
}

function Parts({ title, path, test, onChange, depth = 0, ...rest }: TestProps<Combination>) {
  const numberOf = (index: number) => (depth === 0 ? `Test ${index + 1}` : `${title}.${index + 1}`);
  return (
    <>
      {test.of.map((part, index) => (
        <TestFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a test is known by its place alone
          key={index}
          {...rest}
          title={numberOf(index)}
          path={`${path}.of[${index}]`}
          test={part}
          depth={depth + 1}
          onChange={(changed) => onChange({ ...test, of: test.of.with(index, changed) })}
          onRemove={test.of.length > 1 ? () => onChange(withoutTest(test, index)) : undefined}
        />
      ))}
      {test.of.length < MOST_TESTS && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onChange({ ...test, of: [...test.of, FIRST_TEST] })}
          >
            Add a test{depth > 0 && ` to ${title.toLowerCase()}`}
          </Button>
        </Group>
      )}
    </>
  );
}
