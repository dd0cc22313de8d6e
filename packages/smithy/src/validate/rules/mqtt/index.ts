import type { Rule } from "../../rule.ts"
import { mqttTopicConflict } from "./mqtt-topic-conflict.ts"
import { mqttTopicLabel } from "./mqtt-topic-label.ts"

/** What `smithy.mqtt` asks for. A new rule is a file and a line here. */
export const mqttRules: readonly Rule[] = [mqttTopicConflict, mqttTopicLabel]
