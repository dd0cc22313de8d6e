import { Scanner } from "./scanner.ts"
import { shapeTypes } from "./shape-types.ts"
import {
  type AssertionTree,
  type Comparator,
  type ComparisonTree,
  comparators,
  type ExpressionTree,
  type PathTree,
  type ScopedValueTree,
  type SegmentTree,
  type SelectorTree,
} from "./tree.ts"

/** Real selectors nest a handful of functions; the limit keeps a hostile one from exhausting the stack. */
const maximumDepth = 200

/** Longer comparators first, so that `>=` is not read as `>`. */
const byLength = [...comparators].sort((a, b) => b.length - a.length)

const argumentCounts: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["not", [1, 1]],
  ["in", [1, 1]],
  ["root", [1, 1]],
  ["recursive", [1, 1]],
  ["topdown", [1, 2]],
])

/** Parses a selector. Throws `SelectorError`, which says what was expected and where. */
export function parseSelector(text: string): SelectorTree {
  const scanner = new Scanner(text)
  const selector = parseExpressions(scanner, 0)
  if (scanner.peek() !== "") scanner.fail("expected a selector")
  return selector
}

/** Parses an attribute's path alone, such as `trait|range|min`. Throws `SelectorError`. */
export function parseAttributePath(text: string): PathTree {
  const scanner = new Scanner(text)
  const path = parsePath(scanner)
  if (scanner.peek() !== "") scanner.fail("expected the end of the attribute")
  return path
}

// Selector = SelectorExpression *(SelectorExpression)
function parseExpressions(scanner: Scanner, depth: number): SelectorTree {
  if (depth > maximumDepth) scanner.fail(`functions nest deeper than ${maximumDepth}`)
  const expressions = [parseExpression(scanner, depth)]
  while (!["", ",", "]", ")"].includes(scanner.peek())) expressions.push(parseExpression(scanner, depth))
  return expressions
}

function parseExpression(scanner: Scanner, depth: number): ExpressionTree {
  if (scanner.take("*")) return { kind: "any" }
  if (scanner.take(":")) return parseFunction(scanner, depth)
  if (scanner.take("[@")) return parseScopedAttribute(scanner)
  if (scanner.take("[")) return parseAttribute(scanner)
  if (scanner.take("~>")) return { kind: "recursive" }
  if (scanner.take(">")) return { kind: "forward", relationships: [] }
  if (scanner.take("<-[")) return { kind: "reverse", relationships: parseRelationships(scanner, "]-") }
  if (scanner.take("<")) return { kind: "reverse", relationships: [] }
  if (scanner.take("-[")) return { kind: "forward", relationships: parseRelationships(scanner, "]->") }
  if (scanner.take("${")) {
    const variable = scanner.identifier("a variable's name")
    scanner.expect("}")
    return { kind: "load", variable }
  }
  if (scanner.take("$")) {
    const variable = scanner.identifier("a variable's name")
    scanner.expect("(")
    const selector = parseExpressions(scanner, depth + 1)
    scanner.expect(")")
    return { kind: "store", variable, selector }
  }
  return parseShapeType(scanner)
}

function parseShapeType(scanner: Scanner): ExpressionTree {
  const name = scanner.identifier("a shape type, an attribute, a function or a neighbor")
  const types = shapeTypes.get(name) ?? scanner.fail(`"${name}" is no shape type`)
  return { kind: "type", types }
}

// SelectorFunction = ":" Identifier "(" Selector *("," Selector) ")"
function parseFunction(scanner: Scanner, depth: number): ExpressionTree {
  const name = scanner.identifier("a function's name")
  const selectors: SelectorTree[] = []
  scanner.expect("(")
  do selectors.push(parseExpressions(scanner, depth + 1))
  while (scanner.take(","))
  scanner.expect(")")
  const [least, most] = argumentCounts.get(name) ?? [1, Number.POSITIVE_INFINITY]
  if (selectors.length < least || selectors.length > most)
    scanner.fail(`:${name} takes ${least === most ? least : `${least} or ${most}`}, not ${selectors.length} selectors`)
  return { kind: "function", name, arguments: selectors }
}

function parseRelationships(scanner: Scanner, end: string): readonly string[] {
  const relationships: string[] = []
  do relationships.push(scanner.identifier("a relationship's name"))
  while (scanner.take(","))
  scanner.expect(end)
  return relationships
}

// SelectorAttr = "[" SelectorKey [SelectorComparator SelectorAttrValues ["i"]] "]"
function parseAttribute(scanner: Scanner): ExpressionTree {
  const path = parsePath(scanner)
  if (scanner.take("]")) return { kind: "attribute", path }
  const comparator = parseComparator(scanner)
  const values = parseList(scanner, () => scanner.value())
  const comparison: ComparisonTree = { comparator, values, ignoreCase: scanner.take("i") }
  scanner.expect("]")
  return { kind: "attribute", path, comparison }
}

// SelectorScopedAttr = "[@" [SelectorKey] ":" SelectorScopedAssertion *("&&" SelectorScopedAssertion) "]"
function parseScopedAttribute(scanner: Scanner): ExpressionTree {
  const path = scanner.peek() === ":" ? [] : parsePath(scanner)
  scanner.expect(":")
  const assertions: AssertionTree[] = []
  do {
    const left = parseScopedValue(scanner)
    const comparator = parseComparator(scanner)
    const right = parseList(scanner, () => parseScopedValue(scanner))
    assertions.push({ left, comparator, right, ignoreCase: scanner.take("i") })
  } while (scanner.take("&&"))
  scanner.expect("]")
  return { kind: "scoped", path, assertions }
}

function parseScopedValue(scanner: Scanner): ScopedValueTree {
  if (!scanner.take("@{")) return scanner.value()
  const path = parsePath(scanner)
  scanner.expect("}")
  return { path }
}

function parsePath(scanner: Scanner): PathTree {
  const segments: SegmentTree[] = []
  do segments.push(parseSegment(scanner))
  while (scanner.take("|"))
  return segments
}

function parseSegment(scanner: Scanner): SegmentTree {
  if (!scanner.take("(")) return { name: scanner.value(), computed: false }
  const name = scanner.identifier("keys, values, length or first")
  scanner.expect(")")
  return { name, computed: true }
}

function parseComparator(scanner: Scanner): Comparator {
  return byLength.find((comparator) => scanner.take(comparator)) ?? scanner.fail("expected a comparator or a closing ]")
}

function parseList<T>(scanner: Scanner, parseItem: () => T): readonly T[] {
  const items = [parseItem()]
  while (scanner.take(",")) items.push(parseItem())
  return items
}
