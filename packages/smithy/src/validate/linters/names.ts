import type { AnyShape } from "../../model/shape.ts"
import { nameOf } from "../../model/shape-id.ts"

/** The name by which linters know a shape: a member's own, without that of its container. */
export function ownName(shape: AnyShape): string {
  return shape.type === "member" ? shape.name : nameOf(shape.id)
}

/** The words of a camel case name: `getXMLValue` is `get`, `XML` and `Value`. Digits and `_` continue a word. */
export function camelCaseWords(name: string): readonly [string, ...string[]] {
  const [first = "", ...rest] = name.split(/(?<=[^A-Z])(?=[A-Z])|(?<=.)(?=[A-Z][a-z])/)
  return [first, ...rest]
}
