import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("members fill the labels of topics", () => {
  const statements = `
    @smithy.mqtt#publish("things/{id}/{color}")
    operation Publish {
        input := {
            @required
            @smithy.mqtt#topicLabel
            id: String
            @required
            @smithy.mqtt#topicLabel
            size: String
            color: String
        }
    }

    @smithy.mqtt#publish("things/all")
    operation PublishAll {}`
  expect(findings("MqttTopicLabel", statements)).toEqual([
    "ERROR MqttTopicLabel a#Publish: No member of the input with `@smithy.mqtt#topicLabel` fills `color`",
    "ERROR MqttTopicLabel a#PublishInput$size: The topic of `a#Publish` has no label `size`: things/{id}/{color}",
  ])
})
