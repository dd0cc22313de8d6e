import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("values end", () => {
  const statements = `
    list Endless { member: Middle }

    map Middle { key: String, value: Endless }

    list Fine { member: Through }

    structure Through { fine: Fine }

    structure One {
        @required
        other: Two
    }

    structure Two {
        @required
        one: One
    }

    union Either { self: Either, two: One }

    union Ends { self: Ends, text: String }`
  expect(findings("ShapeRecursion", statements)).toEqual([
    "ERROR ShapeRecursion a#Endless: The list contains itself: `a#Endless$member` → `a#Middle$value`. There must be a structure or union between",
    "ERROR ShapeRecursion a#Middle: The map contains itself: `a#Middle$value` → `a#Endless$member`. There must be a structure or union between",
    "ERROR ShapeRecursion a#One: A value of this structure would never end, as required members lead back to it: `a#One$other` → `a#Two$one`",
    "ERROR ShapeRecursion a#Two: A value of this structure would never end, as required members lead back to it: `a#Two$one` → `a#One$other`",
    "ERROR ShapeRecursion a#Either: A value of this union would never end, as each member leads back to it",
  ])
})
