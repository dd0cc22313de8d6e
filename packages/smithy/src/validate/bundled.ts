import type { AnyShape, Shape, Trait } from "../model/shape.ts"
import { prelude, traitModules } from "../prelude/index.ts"
import type { Span } from "../syntax/source.ts"

const sources = new Set([prelude, ...traitModules].flatMap((module) => module.sources))

/** Whether the prelude or a trait module applies a trait. Those were checked when this package was tested. */
export function isBundled(trait: Trait | undefined): boolean {
  return isInModule(trait?.span)
}

/** The same few hundred shapes are in nearly every model. */
const bundledShapes = new WeakMap<Shape, boolean>()

/** Whether a shape is as the prelude or a trait module defines it. Those were checked when this package was tested. */
export function isBundledShape(shape: Shape): boolean {
  if (!isInModule(shape.span)) return false
  const known = bundledShapes.get(shape)
  if (known !== undefined) return known
  const members: AnyShape[] = "members" in shape ? [...shape.members.values()] : []
  const isUntouched = [shape, ...members].every(({ traits }) => [...traits.values()].every(isBundled))
  bundledShapes.set(shape, isUntouched)
  return isUntouched
}

function isInModule(span: Span | undefined): boolean {
  return span !== undefined && sources.has(span.source)
}
