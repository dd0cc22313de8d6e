import fc from "fast-check"
import type { Random } from "./random.ts"

export interface TextLimits {
  readonly min: number
  readonly max: number
  readonly pattern: string | undefined
}

/** What the model allows, and what fits the place. */
const anywhere = ["a", "Z", "9", " ", "-", '"', "\\", "/", "<", "&", "\n", "é", "\u{1f436}", "\u2028"]
/** What is kept as it is in headers, queries and paths, whoever sends it. */
const plain = [..."abcxyzABCXYZ0189"]

const longest = 40

/** Longer texts take much longer to make. */
const sizes = ["xsmall", "small", "medium"] as const

/** What many patterns match that are too particular for random texts. */
const common = [
  "name",
  "example.com",
  "arn:aws:lambda:eu-west-1:123456789012:function:a",
  "arn:aws:iam::123456789012:role/a",
  "arn:aws:medical-imaging:eu-west-1:123456789012:datastore/0123456789abcdef0123456789abcdef",
]

/** A text of a pattern and length, in code points. Undefined when none is found. */
export function randomText({ min, max, pattern }: TextLimits, isBody: boolean, random: Random): string | undefined {
  if (pattern === undefined) {
    const length = random.integer(Math.max(min, isBody ? 0 : 1), Math.max(min, Math.min(max, longest)))
    return Array.from({ length }, () => random.pick(isBody ? anywhere : plain)).join("")
  }
  const expression = compile(pattern)
  const fits = (text: string): boolean => {
    const length = [...text].length
    const survives = isBody || /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text)
    return survives && length >= min && length <= max && expression.test(text)
  }
  const seed = random.integer(0, 2 ** 30)
  for (const size of sizes) {
    const text = samples(expression, size, seed).find(fits)
    if (text !== undefined) return text
  }
  return common.find(fits)
}

/** None of a kind of pattern that fast-check does not make texts of. */
function samples(expression: RegExp, size: (typeof sizes)[number], seed: number): readonly string[] {
  try {
    return fc.sample(fc.stringMatching(expression, { size }), { numRuns: 30, seed })
  } catch {
    return []
  }
}

function compile(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u")
  } catch {
    return new RegExp(pattern)
  }
}
