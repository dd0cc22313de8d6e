import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("a topic carries one shape", () => {
  const statements = `
    @smithy.mqtt#publish("things/{id}")
    operation One {
        input := {
            @required
            @smithy.mqtt#topicLabel
            id: String
        }
    }

    @smithy.mqtt#publish("things/{name}")
    operation Two {
        input := {
            @required
            @smithy.mqtt#topicLabel
            name: String
        }
    }

    @smithy.mqtt#publish("things/all")
    operation All { input := {} }`
  expect(findings("MqttTopicConflict", statements)).toEqual([
    "ERROR MqttTopicConflict a#One: The topic things/{id} carries `a#OneInput`, and something else in `a#Two`",
    "ERROR MqttTopicConflict a#Two: The topic things/{name} carries `a#TwoInput`, and something else in `a#One`",
  ])
})

test("operations of one payload share a topic", () => {
  const statements = `
    @smithy.mqtt#publish("things/all")
    operation One { input: Message }

    @smithy.mqtt#publish("things/all")
    operation Two { input: Message }

    structure Message {}`
  expect(findings("MqttTopicConflict", statements)).toEqual([])
})
