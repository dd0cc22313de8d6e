/// <reference path="./recheck-browser.d.ts" />

import { type AnyShape, type Shape, type ShapeId, textTrait } from "@smithwright/smithy"
import { unicodePattern } from "../../json-schema/unicode-pattern.ts"

/** How long one pattern is examined, in milliseconds. One that takes longer counts as safe. */
const patience = 500

/**
 * The patterns that validators can run on what anybody sends: by the text in the model, the text to run. Each that is
 * left out, because JavaScript cannot run it or takes exponential time, is warned of.
 */
export async function safePatterns(
  shapes: Iterable<Shape>,
  warn: (message: string) => void,
): Promise<ReadonlyMap<string, string>> {
  const safe = new Map<string, string>()
  for (const [pattern, shape] of patternsOf(shapes)) {
    const runnable = unicodePattern(pattern)
    const attack = runnable === undefined ? undefined : await attackOn(runnable)
    if (runnable === undefined) {
      warn(`JavaScript cannot run the pattern of ${shape}, so its validators do not check it: ${pattern}`)
    } else if (attack !== undefined) {
      warn(
        `The pattern of ${shape} takes exponential time on ${attack}, so its validators do not check it: ${pattern}. ` +
          "Let no two of its repetitions match the same text.",
      )
    } else safe.set(pattern, runnable)
  }
  return safe
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

/** A text that the pattern takes exponential time on, as an expression. Only repeated groups can make it do so. */
async function attackOn(pattern: string): Promise<string | undefined> {
  if (!/\)[*+{]/.test(pattern)) return undefined
  const { default: recheck } = await import("recheck/lib/browser.js")
  const result = recheck.checkSync(pattern, "u", { timeout: patience })
  return result.status === "vulnerable" && result.complexity.type === "exponential" ? result.attack.pattern : undefined
}
