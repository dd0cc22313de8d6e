import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("deprecated shapes are for deprecated ones", () => {
  const statements = `
    @deprecated(since: "2.0", message: "use New")
    string Old

    structure S {
        old: Old
        @deprecated
        alsoOld: Old
    }`
  expect(findings("DeprecatedShape", statements)).toEqual([
    "WARNING DeprecatedShape.a#Old a#S$old: `a#Old` is deprecated since 2.0: use New",
  ])
})
