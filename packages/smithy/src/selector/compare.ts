import { type Attribute, exists, flatten, textOf } from "./attribute.ts"
import type { Comparator } from "./tree.ts"

type TextTest = (left: string, right: string) => boolean

const textTests: ReadonlyMap<Comparator, TextTest> = new Map<Comparator, TextTest>([
  ["=", (left, right) => left === right],
  ["!=", (left, right) => left !== right],
  ["^=", (left, right) => left.startsWith(right)],
  ["$=", (left, right) => left.endsWith(right)],
  ["*=", (left, right) => left.includes(right)],
  [">", numeric((left, right) => left > right)],
  [">=", numeric((left, right) => left >= right)],
  ["<", numeric((left, right) => left < right)],
  ["<=", numeric((left, right) => left <= right)],
])

const numberSyntax = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

function numeric(test: (left: number, right: number) => boolean): TextTest {
  return (left, right) => numberSyntax.test(left) && numberSyntax.test(right) && test(Number(left), Number(right))
}

/** Compares two attributes (Smithy 2.0, "Selectors", attribute comparison, projection comparators). */
export function compare(left: Attribute, comparator: Comparator, right: Attribute, ignoreCase: boolean): boolean {
  if (comparator === "?=") return flatten(left).some((one) => textOf(right) === String(exists(one)))
  const test = textTests.get(comparator)
  if (!test) return compareProjections(left, comparator, right, ignoreCase)
  const rights = textsOf(right, ignoreCase)
  return textsOf(left, ignoreCase).some((one) => rights.some((other) => test(one, other)))
}

function compareProjections(left: Attribute, comparator: Comparator, right: Attribute, ignoreCase: boolean): boolean {
  if (left.kind !== "projection" || right.kind !== "projection") return comparator === "{!=}"
  const lefts = new Set(textsOf(left, ignoreCase))
  const rights = new Set(textsOf(right, ignoreCase))
  const within = isSubset(lefts, rights)
  if (comparator === "{<}") return within
  const equal = within && isSubset(rights, lefts)
  if (comparator === "{<<}") return within && !equal
  return comparator === "{=}" ? equal : !equal
}

function isSubset(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return [...left].every((text) => right.has(text))
}

function textsOf(attribute: Attribute, ignoreCase: boolean): readonly string[] {
  const texts = flatten(attribute).filter(exists).map(textOf)
  return ignoreCase ? texts.map((text) => text.toLowerCase()) : texts
}
