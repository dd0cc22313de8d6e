import { flagsOf } from "./flags.ts"
import { parsePattern } from "./parse-pattern.ts"
import type { CharacterTest, PatternNode } from "./tree.ts"

/** ASCII, and a character each of what classes beyond it tell apart. */
const samples = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ..."\u00e9\u0410\u4e00\u00a0\u2028\u0301\u0661\u20ac\u2014\u{1f436}",
]

/**
 * Whether `RegExp` might take exponential time on a pattern: a quick look at its form, which is right when it says no.
 * Exponential time takes a group that is repeated without end, and two ways for its repetitions to divide a text.
 *
 * @throws SyntaxError for text that is no regular expression
 */
export function mayTakeExponentialTime(pattern: string): boolean {
  const flags = flagsOf(pattern)
  new RegExp(pattern, flags)
  const tree = parsePattern(pattern, flags)
  return tree ? isRisky(tree) : /\)[*+{]/.test(pattern)
}

function isRisky(node: PatternNode): boolean {
  switch (node.kind) {
    case "sequence":
    case "choice":
      return node.parts.some(isRisky)
    case "lookahead":
      return isRisky(node.part)
    case "repetition":
      return isRisky(node.part) || (isLong(node) && varies(node.part) && !isDelimited(node.part))
    default:
      return false
  }
}

/** A few repetitions multiply the ways, but there are only so many of them. */
function isLong({ max }: PatternNode & { kind: "repetition" }): boolean {
  return max > 10
}

function varies(node: PatternNode): boolean {
  switch (node.kind) {
    case "repetition":
      return node.min !== node.max || varies(node.part)
    case "choice":
      return node.parts.length > 1 || node.parts.some(varies)
    case "sequence":
      return node.parts.some(varies)
    default:
      return false
  }
}

/**
 * Whether each repetition begins or ends with a character that is nowhere else in it: then there is one way to divide.
 */
function isDelimited(node: PatternNode): boolean {
  const parts = partsOf(node)
  const [first, last] = [parts[0], parts.at(-1)]
  const others = (delimiter: PatternNode) => parts.filter((part) => part !== delimiter).flatMap(testsOf)
  return [first, last].some(
    (delimiter) => delimiter?.kind === "character" && others(delimiter).every((test) => areApart(test, delimiter.test)),
  )
}

/** The parts of a sequence, without the groups around it. */
function partsOf(node: PatternNode): readonly PatternNode[] {
  if (node.kind === "choice" && node.parts.length === 1) return node.parts.flatMap(partsOf)
  return node.kind === "sequence" ? node.parts.flatMap(partsOf) : [node]
}

function testsOf(node: PatternNode): CharacterTest[] {
  switch (node.kind) {
    case "character":
      return [node.test]
    case "sequence":
    case "choice":
      return node.parts.flatMap(testsOf)
    case "repetition":
      return testsOf(node.part)
    default:
      return []
  }
}

function areApart(one: CharacterTest, other: CharacterTest): boolean {
  return !samples.some((sample) => one(sample) && other(sample))
}
