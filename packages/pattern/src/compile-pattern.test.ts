import { describe, expect, test } from "vitest"
import { compilePattern } from "./compile-pattern.ts"
import { compileProgram } from "./compile-program.ts"
import { parsePattern } from "./parse-pattern.ts"
import { runProgram } from "./run-program.ts"

const texts = [
  "",
  "a",
  "b",
  "ab",
  "aab",
  "abab",
  "aaaa",
  "A_1-z",
  "a.b",
  "a\nb",
  "word and word",
  "arn:aws:swf:us-east-1:123:/domain/x",
  "]",
  "\\",
  "{2}",
  "é",
  "\u{1f436}",
  "\u{1f436}\u{1f436}",
  "2012-01-31",
]

const patterns = [
  "",
  "^$",
  "a",
  "^a*$",
  "^(a|b)*$",
  "^(?:a+b?)+$",
  "^(ab){2}$",
  "^(a|aa){2,3}$",
  "^a{0,2}b?$",
  "^(?<letter>[a-z])(?:[^a-z]|b)*$",
  "a.b",
  "^.(.)?$",
  "^(\\w+|\\W)*$",
  "\\bword\\b.*\\Bd",
  "^arn:[a-z-]*:([a-z0-9-]+:){2}\\d+:(/[\\w]+)+$",
  "^[\\]\\\\]$|^\\{2\\}$",
  "^(\\p{L}|\\u{1f436})+$",
  "^\\x61?\\u0062*(?:)$",
  "^(\\d{4})-(\\d{2})-(\\d{2})$",
  "()*x|b+?$",
  "^(?!a)",
  "(?=a)b",
  "a(?=b)",
  "^(?:a(?!a)|a|b)+$",
  "^(?=.*b)(?!.*z)[a-z]+$",
]

describe.each(patterns)("the pattern %s", (pattern) => {
  test.each(texts)("means on %j what RegExp means", (text) => {
    const expected = new RegExp(pattern, "u").test(text)
    expect(compilePattern(pattern)?.(text)).toBe(expected)
    const tree = parsePattern(pattern, "u")
    const program = tree && compileProgram(tree)
    expect(program && runProgram(program, Array.from(text))).toBe(expected)
  })
})

test.each(["(?<=a)b", "(?<!a)b", "(a)\\1", "(?<n>a)\\k<n>", "(?=(?=a)a)"])("%s is left to RegExp", (pattern) => {
  expect(parsePattern(pattern, "u")).toBeUndefined()
  expect(compilePattern(pattern)?.("aab")).toBe(new RegExp(pattern, "u").test("aab"))
})

test.each(["^(a+)+(?<!b)$", "^(a|b)*\\1$"])("%s, which RegExp might take forever to match, is not run", (pattern) => {
  expect(compilePattern(pattern)).toBeUndefined()
})

test.each(["_a", "p{Print}}", "p", "uu", "u{2}", "\\u"])(
  "patterns without Unicode mean on %j what RegExp means",
  (text) => {
    for (const pattern of ["^(\\_|a)+$", "^\\p{Print}+$", "^\\-?\\u{2}$"]) {
      expect(compilePattern(pattern)?.(text)).toBe(new RegExp(pattern).test(text))
    }
  },
)

test.each(["^([0-9]+)+$", "^(a|a)*$", "^(a*)*$", "(x+x+)+y", "^(.*,)*$", "^(?!b)(a+|[0-9]+)+$"])(
  "%s does not backtrack",
  (pattern) => {
    expect(compilePattern(pattern)?.(`${"0ax,".repeat(5_000)}!`)).toBe(false)
  },
)

test("a program does not grow without bounds", () => {
  const tree = parsePattern("((a{100}){100}){100}", "u")
  expect(tree && compileProgram(tree)).toBeUndefined()
})
