import { expect, test } from "vitest"
import { matchTerms } from "./word-boundaries.ts"

test.each([
  ["SomeSecretId", "secret id"],
  ["SomeSecretIDValue", "secret id"],
  ["Some__Secret__ID__value", "secret id"],
  ["secret_id100", "secret id"],
  ["secretid_value", "secretid"],
  ["secretidvalue", undefined],
  ["SecretThingId", undefined],
  ["SomeSecretid", "secretid"],
])("%s", (name, found) => {
  expect(matchTerms(["secret id"]).firstIn(name)).toBe(found)
})
