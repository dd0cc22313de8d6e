import { eventStreamOf } from "../../../model/event-streams.ts"
import { groupBy } from "../../../model/group-by.ts"
import type { Model } from "../../../model/model.ts"
import type { ShapeId } from "../../../model/shape-id.ts"
import type { Rule } from "../../rule.ts"
import { subscribe, type TopicOperation, topicOperations } from "./topics.ts"

/** What arrives at a topic is always of the same shape. */
export const mqttTopicConflict: Rule = (model, report) => {
  const bound = topicOperations(model).flatMap((one) => {
    const payload = payloadOf(model, one)
    return payload === undefined ? [] : [{ ...one, payload }]
  })
  for (const group of groupBy(bound, formOf).values()) {
    const first = group[0]
    const other = group.find(({ payload }) => payload !== first.payload)
    if (!other) continue
    for (const { operation, trait, topic, payload } of group) {
      const { id } = (payload === first.payload ? other : first).operation
      const message = `The topic ${topic} carries \`${payload}\`, and something else in \`${id}\``
      report({ severity: "ERROR", id: "MqttTopicConflict", shape: operation, span: trait.span, message })
    }
  }
}

/** What is published is the input; what is subscribed to are the events of the output. */
function payloadOf(model: Model, { operation, trait }: TopicOperation): ShapeId | undefined {
  return trait.id === subscribe ? eventStreamOf(model, operation, "output")?.events.id : operation.input
}

/** A literal level is more specific than a label, so topics conflict when they differ in the names of labels only. */
function formOf({ levels }: TopicOperation): string {
  return levels.map(({ kind, text }) => (kind === "label" ? "{}" : text)).join("/")
}
