import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Expectation } from "../expectation.ts"
import { runCase } from "../run-case.ts"

/** Our own small data: a suite has to see what is right, and what is wrong. */
const files = {
  "string.smithy": '$version: "2.0"\n\nnamespace a\n\nstring B\n',
  "string.json": '{"smithy": "2.0", "shapes": {"a#B": {"type": "string"}}}',
  "blob.json": '{"smithy": "2.0", "shapes": {"a#B": {"type": "blob"}}}',
  "string-1.0.json": '{"smithy": "1.0", "shapes": {"a#B": {"type": "string"}}}',
  "broken.smithy": '$version: "2.0"\nnamespace a\nstring\nstring B\nmetadata x = 1\n',
  "mixed-in.smithy": '$version: "2.0"\nnamespace a\n@mixin\nstructure M { b: String }\nstructure S with [M] {}\n',
  "flat.smithy": '$version: "2.0"\nnamespace a\nstructure S { b: String }\n',
  "unresolved.smithy": '$version: "2.0"\nnamespace a\nlist L { member: Nowhere }\n',
  "unresolved.errors": "[ERROR] a#L$member: words | Target\n",
  "none.errors": "",
  "unformatted.smithy": '$version:"2.0"\nnamespace a\nstring   B',
  "primitive.smithy": "namespace a\nstructure S { m: PrimitiveInteger }\n",
  "select.smithy":
    '$version: "2.0"\nmetadata t = [{ selector: "[id|namespace=a]", matches: ["a#B"] }]\nnamespace a\nstring B\n',
  "select-wrong.smithy":
    '$version: "2.0"\nmetadata t = [{ selector: "[id|namespace=a]", matches: [] }]\nnamespace a\nstring B\n',
  "expressions.json":
    '[{"given": {"a": 1}, "cases": [{"expression": "a", "result": 1}, {"expression": "(", "error": "syntax"}]}]',
  "wrong-result.json": '[{"given": {"a": 1}, "cases": [{"expression": "a", "result": 2}]}]',
  "no-error.json": '[{"given": {"a": 1}, "cases": [{"expression": "a", "error": "syntax"}]}]',
  "other-error.json": '[{"given": {"a": 1}, "cases": [{"expression": "a(", "error": "unknown-function"}]}]',
  "no-selectors.smithy": '$version: "2.0"\nnamespace a\nstring B\n',
}

type FileName = keyof typeof files

const equal: Expectation = { type: "model-equal", left: ["model"], right: ["other"] }
const upgrade: Expectation = { type: "upgrade-equal", left: ["model"], right: ["other"] }
const flatten: Expectation = { type: "flatten-mixins-equal", left: "model", right: "other" }
const roundTrip: Expectation = { type: "ast-roundtrip", "2.0": "model", "1.0": "other" }
const recovery = {
  type: "broken-but-partially-loaded",
  present: ["a#B"],
  errors: ["Syntax error at line 3, column 7"],
} as const
const nullability = {
  type: "nullability",
  member: "a#S$m",
  "v1-box": false,
  "v1-client-zero-value": false,
  v2: false,
  roundTrips: 1,
} as const
const format: Expectation = { type: "format-equals", expected: "other", width: 120 }
const matches: Expectation = { type: "selector-matches", metadataKey: "t" }

function rejected(messageContains: string): Expectation {
  return { type: "rejected", messageContains }
}

describe("the suites", () => {
  let root = ""

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "conformance-"))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  })

  afterAll(() => rmSync(root, { recursive: true }))

  function run(suite: string, file: FileName, expectation: Expectation, other: FileName): string | undefined {
    return runCase({ root, suite, id: "case", file, with: { other, errors: other }, expectation })
  }

  test.each<[string, FileName, Expectation, FileName]>([
    ["loader-valid", "string.smithy", equal, "string.json"],
    ["loader-invalid", "broken.smithy", rejected("Syntax error at line 3, column 7: words | Model"), "string.json"],
    ["loader-upgrade", "string.smithy", upgrade, "string-1.0.json"],
    ["loader-recovery", "broken.smithy", recovery, "string.json"],
    ["loader-nullability", "primitive.smithy", nullability, "string.json"],
    ["mixin-flatten", "mixed-in.smithy", flatten, "flat.smithy"],
    ["ast-serialization", "string.json", roundTrip, "string-1.0.json"],
    ["idl-serialization", "string.smithy", { type: "idl-serialise-equals-input" }, "string.json"],
    ["formatter", "unformatted.smithy", format, "string.smithy"],
    ["errorfiles", "unresolved.smithy", { type: "events" }, "unresolved.errors"],
    ["errorfiles", "string.smithy", { type: "events" }, "none.errors"],
    ["selectors", "select.smithy", matches, "string.json"],
    ["jmespath", "expressions.json", { type: "jmespath" }, "string.json"],
    ["aws-models", "string.json", { type: "loads-and-roundtrips" }, "string.json"],
  ])("%s accepts %s", (suite, file, expectation, other) => {
    expect(run(suite, file, expectation, other)).toBeUndefined()
  })

  test.each<[string, FileName, Expectation, FileName, string]>([
    ["loader-valid", "string.smithy", equal, "blob.json", '/shapes/a#B/type is "string" instead of "blob"'],
    ["loader-valid", "broken.smithy", equal, "string.json", "is refused: [ERROR]"],
    ["loader-invalid", "string.smithy", rejected("words"), "string.json", "but for: nothing"],
    ["loader-invalid", "broken.smithy", rejected("Syntax error at line 2, column 7"), "string.json", "line 3: [ERROR]"],
    ["loader-invalid", "broken.smithy", rejected("words | Target"), "string.json", "line 3: [ERROR]"],
    ["loader-upgrade", "string.smithy", upgrade, "blob.json", "/shapes/a#B/type"],
    ["loader-recovery", "string.smithy", recovery, "string.json", "is not reported"],
    ["loader-recovery", "broken.smithy", { ...recovery, present: ["a#C"] }, "string.json", "a#C is not in the model"],
    [
      "loader-recovery",
      "broken.smithy",
      { ...recovery, metadataExactly: { y: 1 } },
      "string.json",
      "/x should not be there",
    ],
    [
      "loader-nullability",
      "primitive.smithy",
      { ...nullability, v2: true },
      "string.json",
      "/v2 is false instead of true",
    ],
    ["loader-nullability", "primitive.smithy", { ...nullability, "v1-box": true }, "string.json", "/v1-box is false"],
    ["loader-nullability", "string.smithy", nullability, "string.json", "a#S$m is no member of the model"],
    ["mixin-flatten", "mixed-in.smithy", flatten, "string.smithy", "/shapes/a#S should not be there"],
    ["ast-serialization", "string.json", roundTrip, "string.json", '1.0: /smithy is "1.0" instead of "2.0"'],
    ["idl-serialization", "flat.smithy", { type: "idl-serialise-equals-input" }, "string.json", "line 2 is"],
    ["formatter", "flat.smithy", format, "string.smithy", "line 5 is"],
    ["formatter", "broken.smithy", format, "string.smithy", "is not formatted: [ERROR]"],
    ["errorfiles", "unresolved.smithy", { type: "events" }, "none.errors", "extra: [ERROR] a#L$member"],
    ["errorfiles", "string.smithy", { type: "events" }, "unresolved.errors", "missing: [ERROR] a#L$member"],
    ["selectors", "select-wrong.smithy", matches, "string.json", "has 1 items instead of 0"],
    ["selectors", "no-selectors.smithy", matches, "string.json", "the model's metadata has no tests"],
    ["jmespath", "wrong-result.json", { type: "jmespath" }, "string.json", "is 1 instead of 2"],
    ["jmespath", "no-error.json", { type: "jmespath" }, "string.json", "a is no error, but should be syntax"],
    ["jmespath", "other-error.json", { type: "jmespath" }, "string.json", "a( fails: syntax at 2"],
    ["aws-models", "string-1.0.json", equal, "string.json", "does not know expectations of type model-equal"],
  ])("%s refuses %s", (suite, file, expectation, other, reason) => {
    expect(run(suite, file, expectation, other)).toContain(reason)
  })
})
