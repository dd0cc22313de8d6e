import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("resources are a tree", () => {
  const statements = `
    resource A { resources: [B] }

    resource B { resources: [C] }

    resource C { resources: [A] }

    resource D {}`
  expect(findings("ResourceCycle", statements)).toEqual([
    "ERROR ResourceCycle a#A: The resource contains itself: `a#A` → `a#B` → `a#C` → `a#A`",
    "ERROR ResourceCycle a#B: The resource contains itself: `a#B` → `a#C` → `a#A` → `a#B`",
    "ERROR ResourceCycle a#C: The resource contains itself: `a#C` → `a#A` → `a#B` → `a#C`",
  ])
})
