import { expect, test } from "vitest"
import { matchesWildcard } from "./wildcards.ts"

test.each([
  ["*codename*", { CreateCodenameInput: true, CodenameResource: true, ReferencedCodename: true, Codename: true }],
  ["*codename", { CreateCodenameInput: false, CodenameResource: false, ReferencedCodename: true, Codename: true }],
  ["codename*", { CreateCodenameInput: false, CodenameResource: true, ReferencedCodename: false, Codename: true }],
  ["CODENAME", { CreateCodenameInput: false, CodenameResource: false, ReferencedCodename: false, Codename: true }],
])("%s", (word, expected) => {
  const found = Object.keys(expected).map((name) => [name, matchesWildcard(name, word)])
  expect(Object.fromEntries(found)).toEqual(expected)
})
