/// <reference path="./recheck-browser.d.ts" />

import { compilePattern, mayTakeExponentialTime } from "@smithwright/pattern"
import { type AnyShape, type Shape, type ShapeId, textTrait } from "@smithwright/smithy"
import { stringLiteral } from "../../framework/literal.ts"
import { unicodePattern } from "../../json-schema/unicode-pattern.ts"

/** How long one pattern is examined, in milliseconds. One that takes longer counts as dangerous. */
const patience = 500

/** How generated code tests a pattern. */
export interface PatternTest {
  /** As the model has it. */
  readonly pattern: string
  /** The expression of a constant that the test uses. */
  readonly code: string
  /** The expression that is true of a text that does not match. */
  fails(constant: string, text: string): string
  /** Whether the constant calls `compilePattern` of `@smithwright/pattern`. */
  readonly isCompiled: boolean
}

/**
 * How to test each pattern on what anybody may send. One that may take exponential time is matched by
 * `@smithwright/pattern`, and warned of; one that cannot be tested at all is left out, and warned of.
 */
export async function patternTests(
  shapes: Iterable<Shape>,
  warn: (message: string) => void,
): Promise<ReadonlyMap<string, PatternTest>> {
  const tests = new Map<string, PatternTest>()
  for (const [pattern, shape] of patternsOf(shapes)) {
    const runnable = unicodePattern(pattern)
    if (runnable === undefined) {
      warn(
        `JavaScript cannot run the pattern of ${shape} with Unicode, so its validators do not check it: ${pattern}. ` +
          "Write it as ECMA 262 does: escape no character that means nothing, and use classes such as \\p{L}.",
      )
      continue
    }
    const danger = await dangerOf(runnable)
    if (danger === undefined) {
      tests.set(pattern, regularExpression(pattern, runnable))
      continue
    }
    const isMatched = compilePattern(runnable) !== undefined
    const instead = isMatched ? "match it by @smithwright/pattern, which they import" : "do not check it"
    if (danger.attack !== "" || !isMatched) {
      warn(
        `The pattern of ${shape} takes exponential time${danger.attack}, so its validators ${instead}: ${pattern}. ` +
          "Let no two of its repetitions match the same text.",
      )
    }
    if (isMatched) tests.set(pattern, withoutBacktracking(pattern, runnable))
  }
  return tests
}

function regularExpression(pattern: string, runnable: string): PatternTest {
  return {
    pattern,
    code: `/* @__PURE__ */ new RegExp(${stringLiteral(runnable)}, "u")`,
    fails: (constant, text) => `!${constant}.test(${text})`,
    isCompiled: false,
  }
}

function withoutBacktracking(pattern: string, runnable: string): PatternTest {
  return {
    pattern,
    code: `/* @__PURE__ */ compilePattern(${stringLiteral(runnable)})`,
    fails: (constant, text) => `${constant}?.(${text}) === false`,
    isCompiled: true,
  }
}

/** Each pattern with the first shape or member that has it. */
function patternsOf(shapes: Iterable<Shape>): ReadonlyMap<string, ShapeId> {
  const patterns = new Map<string, ShapeId>()
  const add = (shape: AnyShape) => {
    const pattern = textTrait(shape, "pattern")
    if (pattern !== undefined && !patterns.has(pattern)) patterns.set(pattern, shape.id)
  }
  for (const shape of shapes) {
    add(shape)
    if ("members" in shape) for (const member of shape.members.values()) add(member)
  }
  return patterns
}

/** Whether a pattern is dangerous, and the text that shows it, where it is known. Looking for that takes long. */
async function dangerOf(pattern: string): Promise<{ readonly attack: string } | undefined> {
  if (!mayTakeExponentialTime(pattern)) return undefined
  const { default: recheck } = await import("recheck/lib/browser.js")
  const result = recheck.checkSync(pattern, "u", { timeout: patience })
  if (result.status === "unknown") return { attack: "" }
  const isDangerous = result.status === "vulnerable" && result.complexity.type === "exponential"
  return isDangerous ? { attack: ` on ${result.attack.pattern}` } : undefined
}
