import type { Trait, Traits } from "../../model/shape.ts"
import type { ShapeId } from "../../model/shape-id.ts"
import { isNodeObject } from "../../syntax/node.ts"
import { type Printing, printEntries, printValue } from "./print-value.ts"

const documentation = "smithy.api#documentation"

/** What a file of version 2.0 must not have. In it, nullability shows in defaults alone. */
const box = "smithy.api#box"

/** Sorts traits as they are to be written. */
export type TraitOrder = (a: Trait, b: Trait) => number

/**
 * Traits above what they apply to, each followed by a line start; documentation as a comment and first.
 *
 * @param except traits that the surrounding syntax says in another way
 */
export function printTraits(
  printing: Printing,
  traits: Traits,
  order: TraitOrder,
  lineStart: string,
  except: readonly ShapeId[] = [],
): string {
  const comment = documentationComment(traits.get(documentation))
  const others = [...traits.values()]
    .filter(({ id }) => id !== box && !except.includes(id) && !(comment && id === documentation))
    .sort(order)
    .map((trait) => printTrait(printing, trait, lineStart))
  return [...(comment ?? []), ...others].map((line) => line + lineStart).join("")
}

/** A trait as it is applied, such as `@length(min: 1)` with each entry on its own line. */
export function printTrait(printing: Printing, { id, value }: Trait, lineStart: string): string {
  const shape = printing.model.shapes.get(id)
  const name = `@${printing.names.write(id)}`
  if (!isNodeObject(value)) return `${name}(${printValue(printing, value, shape, lineStart)})`
  const isEmpty = Object.keys(value).length === 0
  if (isEmpty) return shape && shape.type !== "document" ? name : `${name}()`
  return `${name}(${printEntries(printing, value, shape, lineStart)}${lineStart})`
}

/** The lines of a documentation comment, or nothing when the text holds what a comment cannot. */
function documentationComment(trait: Trait | undefined): readonly string[] | undefined {
  const value = trait?.value
  if (typeof value !== "string" || hasControlCharacters(value)) return undefined
  return value.split("\n").map((line) => `/// ${line}`)
}

function hasControlCharacters(text: string): boolean {
  for (const character of text) {
    if (character < " " && character !== "\n" && character !== "\t") return true
  }
  return false
}
