import { type AggregateShape, eventStreamOf, hasTrait, type Model, type OperationShape } from "@smithwright/smithy"

/** The errors that the streams of an operation may end with: those that are members of their unions. */
export function streamErrorsOf(model: Model, operation: OperationShape): AggregateShape[] {
  const streams = [eventStreamOf(model, operation, "input"), eventStreamOf(model, operation, "output")]
  return streams
    .flatMap((stream) => [...(stream?.events.members.values() ?? [])])
    .flatMap(({ target }) => {
      const event = model.shapes.get(target)
      return event?.type === "structure" && hasTrait(event, "error") ? [event] : []
    })
}
