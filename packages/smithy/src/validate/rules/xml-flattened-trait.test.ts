import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("names inside of flattened lists are lost", () => {
  const statements = `
    structure S {
        @xmlFlattened
        items: Items
        @xmlFlattened
        @xmlName("item")
        named: Items
    }

    list Items {
        @xmlName("item")
        member: String
    }`
  expect(findings("XmlFlattenedTrait", statements)).toEqual([
    "WARNING XmlFlattenedTrait a#S$items: The list is flattened, so `@xmlName` of `a#Items$member` has no effect",
  ])
})
