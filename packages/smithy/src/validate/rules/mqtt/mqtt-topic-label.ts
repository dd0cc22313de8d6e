import { quoted } from "../../names.ts"
import { structureOf } from "../../patterns/operation-http.ts"
import type { Rule } from "../../rule.ts"
import { topicOperations } from "./topics.ts"

const id = "MqttTopicLabel"
const topicLabel = "smithy.mqtt#topicLabel"

/** Each label of a topic is filled by a member of the input, and each such member fills one. */
export const mqttTopicLabel: Rule = (model, report) => {
  for (const { operation, trait, topic, levels } of topicOperations(model)) {
    const labels = new Set(levels.filter(({ kind }) => kind === "label").map(({ text }) => text))
    const input = structureOf(model, operation.input)
    for (const shape of input?.members.values() ?? []) {
      if (!shape.traits.has(topicLabel) || labels.delete(shape.name)) continue
      const message = `The topic of \`${operation.id}\` has no label \`${shape.name}\`: ${topic}`
      report({ severity: "ERROR", id, shape, span: shape.traits.get(topicLabel)?.span, message })
    }
    if (labels.size === 0) continue
    const message = `No member of the input with \`@${topicLabel}\` fills ${quoted(labels)}`
    report({ severity: "ERROR", id, shape: operation, span: trait.span, message })
  }
}
