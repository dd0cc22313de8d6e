/// <reference path="./recheck-browser.d.ts" />

import { compilePattern, mayTakeExponentialTime } from "@smithwright/pattern"
import { type AnyShape, type Shape, type ShapeId, textTrait } from "@smithwright/smithy"
import { stringLiteral } from "../../framework/literal.ts"
import { unicodePattern } from "../../json-schema/unicode-pattern.ts"

/**
 * How long to look for a text that shows a pattern's danger, in milliseconds. It only helps to explain: no output
 * depends on it.
 */
const patience = 2000

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
 * `@smithwright/pattern`, and warned of where a text shows that it does; one that cannot be tested at all is left out,
 * and warned of.
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
    if (!mayTakeExponentialTime(runnable)) {
      tests.set(pattern, regularExpression(pattern, runnable))
      continue
    }
    const isMatched = compilePattern(runnable) !== undefined
    if (isMatched) tests.set(pattern, withoutBacktracking(pattern, runnable))
    const attack = await attackOn(runnable)
    if (attack === undefined && isMatched) continue
    const danger = attack === undefined ? "may take exponential time" : `takes exponential time on ${attack}`
    const instead = isMatched ? "match it by @smithwright/pattern, which they import" : "do not check it"
    warn(
      `The pattern of ${shape} ${danger}, so its validators ${instead}: ${pattern}. ` +
        "Let no two of its repetitions match the same text.",
    )
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

/** A text on which a pattern takes exponential time, if one is found. */
async function attackOn(pattern: string): Promise<string | undefined> {
  const { default: recheck } = await import("recheck/lib/browser.js")
  const result = recheck.checkSync(pattern, "u", { timeout: patience })
  const isShown = result.status === "vulnerable" && result.complexity.type === "exponential"
  return isShown ? result.attack.pattern : undefined
}
