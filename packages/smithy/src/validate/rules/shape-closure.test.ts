import { expect, test } from "vitest"
import { findings } from "../testing.ts"

const statements = `
    structure One { two: Two }

    structure Two {}

    structure Other {}`

function closures(...entries: string[]): string[] {
  return findings("ShapeClosure", statements, `metadata shapeClosures = [${entries.join()}]`)
}

test("a closure chooses shapes and renames some of them", () => {
  expect(
    closures(
      '{ id: "b#ByNamespace", includeNamespaces: ["a"], rename: { "a#One": "First" } }',
      '{ id: "b#BySelector", includeBySelector: "[id=a#One]", rename: { "a#Two": "Second" } }',
    ),
  ).toEqual([])
})

test("a closure has an id of its own", () => {
  const one = '{ id: "b#Same", includeNamespaces: ["a"] }'
  expect(closures(one, one, '{ id: "a#One", includeNamespaces: ["a"] }')).toEqual([
    "ERROR ShapeClosure -: The shape closure `b#Same` is declared more than once",
    "ERROR ShapeClosure -: The shape closure `a#One` has the id of a shape",
  ])
})

test("a closure chooses something", () => {
  expect(
    closures(
      '{ id: "b#Nothing" }',
      '{ id: "b#Unknown", includeNamespaces: ["c"] }',
      '{ id: "b#NoMatch", includeBySelector: "service" }',
      '{ id: "b#Wrong", includeBySelector: ":is(" }',
    ),
  ).toEqual([
    "ERROR ShapeClosure -: The shape closure `b#Nothing` needs `includeNamespaces` or `includeBySelector`",
    "DANGER ShapeClosure.EmptyNamespace.b#Unknown -: No shape is in the namespace `c` of the closure `b#Unknown`",
    "DANGER ShapeClosure.EmptySelector.b#NoMatch -: The selector of the closure `b#NoMatch` adds no shape to it",
    'ERROR ShapeClosure -: The shape closure `b#Wrong` has no valid `includeBySelector`: The selector ":is(" cannot be read: at column 5, expected a shape type, an attribute, a function or a neighbor, found the end',
  ])
})

test("a closure renames what is in it, to names of their own", () => {
  expect(
    closures(
      '{ id: "b#Outside", includeBySelector: "[id=a#One]", rename: { "a#Other": "Another" } }',
      '{ id: "b#Same", includeNamespaces: ["a"], rename: { "a#One": "One" } }',
      '{ id: "b#Conflict", includeNamespaces: ["a"], rename: { "a#One": "two" } }',
      '{ id: "b#Missing", includeNamespaces: ["a"], rename: { "a#Three": "Third" } }',
    ),
  ).toEqual([
    "ERROR ShapeClosure -: The shape closure `b#Outside` renames `a#Other`, which is not in it",
    "ERROR ShapeClosure -: The shape closure `b#Same` renames `a#One` to the name that it has",
    "ERROR ShapeClosure -: The shape closure `b#Conflict` renames so that `a#One`, `a#Two` have the same name, two",
    "ERROR ShapeClosure -: The shape closure `b#Missing` renames `a#Three`, which is not in it",
  ])
})
