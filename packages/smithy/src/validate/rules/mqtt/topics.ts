import type { Model } from "../../../model/model.ts"
import type { OperationShape, Trait } from "../../../model/shape.ts"
import { parseTopic } from "../../patterns/mqtt-topic.ts"
import type { Segment } from "../../patterns/uri-pattern.ts"
import { operationsWith } from "../../shapes.ts"

export const publish = "smithy.mqtt#publish"
export const subscribe = "smithy.mqtt#subscribe"

/** An operation with a topic that can be read. */
export interface TopicOperation {
  readonly operation: OperationShape
  readonly trait: Trait
  readonly topic: string
  readonly levels: readonly Segment[]
}

export function topicOperations(model: Model): TopicOperation[] {
  return [publish, subscribe].flatMap((traitId) => {
    return operationsWith(model, traitId).flatMap((operation) => {
      const trait = operation.traits.get(traitId)
      if (typeof trait?.value !== "string") return []
      const levels = parseTopic(trait.value)
      return typeof levels === "string" ? [] : [{ operation, trait, topic: trait.value, levels }]
    })
  })
}
