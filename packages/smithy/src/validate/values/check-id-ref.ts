import { findShape, type Model } from "../../model/model.ts"
import type { AnyShape } from "../../model/shape.ts"
import { isShapeId } from "../../model/shape-id.ts"
import { trait } from "../../model/traits.ts"
import { selectAmong } from "../../selector/select.ts"
import { type Node, property } from "../../syntax/node.ts"
import { describeValue } from "./describe-value.ts"
import { breaks, reject, type ValueCheck } from "./value-problem.ts"

/** Checks that a text names a shape, and one that the `@idRef` allows. */
export function checkIdRef(model: Model, shape: AnyShape, value: Node, at: ValueCheck): void {
  if (typeof value !== "string") return
  const reference = trait(shape, "idRef")
  const errorMessage = property(reference, "errorMessage")
  const refuse = (message: string) => breaks(at, typeof errorMessage === "string" ? errorMessage : message)
  const found = findShape(model, value)
  const selector = property(reference, "selector")
  if (!isShapeId(value)) {
    reject(at, `Expected a shape id, found ${describeValue(value)}`)
  } else if (!found) {
    if (property(reference, "failWhenMissing") === true) refuse(`The shape \`${value}\` does not exist`)
  } else if (typeof selector === "string" && !matches(model, selector, found)) {
    refuse(`The shape \`${value}\` does not match the selector ${selector}`)
  }
}

/** A selector that cannot be read is reported where it is written. */
function matches(model: Model, selector: string, shape: AnyShape): boolean {
  try {
    return selectAmong(model, selector, [shape]).has(shape)
  } catch {
    return true
  }
}
