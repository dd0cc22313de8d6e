import { expect, test } from "vitest"
import { loadModel } from "../../load/load-model.ts"

test("what is private is used in its own namespace only", () => {
  const own = `
    $version: "2.0"
    namespace a

    @private
    string Hidden

    @private
    @trait
    structure mark {}

    @mark
    structure Fine { hidden: Hidden }`
  const other = `
    $version: "2.0"
    namespace b

    use a#mark

    @mark
    structure Wrong { hidden: a#Hidden }`
  const { diagnostics } = loadModel([
    { name: "a.smithy", text: own },
    { name: "b.smithy", text: other },
  ])
  const found = diagnostics.filter(({ id }) => id === "PrivateAccess")
  expect(found.map(({ severity, shape, message }) => `${severity} ${shape}: ${message}`)).toEqual([
    "WARNING b#Wrong: `a#mark` is private to its namespace",
    "ERROR b#Wrong$hidden: `a#Hidden` is private to its namespace",
  ])
})
