import { expect, test } from "vitest"
import { type DescribedType, describeTypes, printGraphql, printSmithy } from "./described-types.ts"

const types: readonly DescribedType[] = [
  {
    kind: "structure",
    name: "City",
    fields: [
      { name: "name", type: "String", isRequired: true, isLimited: true },
      { name: "size", type: "Size", isRequired: false, isLimited: false },
    ],
  },
  { kind: "enum", name: "Size", values: ["SMALL", "LARGE"] },
]

test("Smithy IDL", () => {
  expect(printSmithy(types)).toBe(`$version: "2.0"

namespace example

/// What is known of City.
structure City {
    /// The name of it.
    @required
    @length(min: 1, max: 256)
    name: String

    /// The size of it.
    size: Size
}

/// What is known of Size.
enum Size {
    SMALL
    LARGE
}
`)
})

test("GraphQL SDL", () => {
  expect(printGraphql(types)).toBe(`"""What is known of City."""
type City {
    """The name of it."""
    name: String! @length(min: 1, max: 256)

    """The size of it."""
    size: Size
}

"""What is known of Size."""
enum Size {
    SMALL
    LARGE
}
`)
})

test("types refer to types that exist", () => {
  const described = describeTypes(12)
  const names = new Set(["String", ...described.map(({ name }) => name)])
  const used = described.flatMap((type) => (type.kind === "structure" ? type.fields.map((field) => field.type) : []))
  expect(used.filter((type) => !names.has(type))).toEqual([])
})
