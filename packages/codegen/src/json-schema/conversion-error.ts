import type { ShapeId } from "@smithwright/smithy"

/** A model or a setting that cannot be turned into the artefact asked for. The message says why and what to do. */
export class ConversionError extends Error {
  override readonly name = "ConversionError"
  /** The shape it is about. */
  readonly shape: ShapeId | undefined

  constructor(message: string, shape?: ShapeId) {
    super(message)
    this.shape = shape
  }
}
