import type { TraitModule } from "../trait-module.ts"

/** How operations map to MQTT (Smithy 2.0, "MQTT protocol bindings"). */
export const smithyMqtt: TraitModule = {
  name: "smithy.mqtt",
  namespaces: ["smithy.mqtt"],
  sources: [
    {
      name: "smithy.mqtt.smithy",
      text: `$version: "2.0"

namespace smithy.mqtt

/// Messages over MQTT with JSON payloads.
@trait(selector: "service")
@protocolDefinition
structure mqttJson {}

/// An operation that sends a message to a topic: the topic, with labels in braces.
@trait(
    selector: "operation :not(-[output]-> * > member)"
    conflicts: ["smithy.mqtt#subscribe"]
    breakingChanges: [{ change: "any" }]
)
@traitValidators(
    "MqttPublishInput.NoEventStreams": {
        selector: "-[input]-> structure > member :test(> union [trait|streaming])"
        message: "What @publish sends is one message, so no event stream."
    }
    MqttUnsupportedErrors: {
        selector: ":test(-[error]->)"
        message: "Nothing answers a message, so @publish has no errors."
        severity: "DANGER"
    }
)
@pattern("^[^#+]+$")
string publish

/// An operation that receives the messages of a topic: the topic, with labels in braces.
@trait(
    selector: "operation :test(-[output]->)"
    conflicts: ["smithy.mqtt#publish"]
    breakingChanges: [{ change: "any" }]
)
@traitValidators(
    "MqttSubscribeInput.MissingTopicLabel": {
        selector: "-[input]-> structure > member :not([trait|smithy.mqtt#topicLabel])"
        message: "The input of @subscribe only fills the topic: mark each member with @smithy.mqtt#topicLabel."
    }
    MqttUnsupportedErrors: {
        selector: ":test(-[error]->)"
        message: "Nothing answers a subscription, so @subscribe has no errors."
        severity: "DANGER"
    }
    "MqttSubscribeOutput.MissingEventStream": {
        selector: ":test(-[output]-> :not(> member > union [trait|streaming]))"
        message: "The messages that @subscribe receives have to be an event stream of its output."
    }
    "MqttSubscribeOutput.EventHeaderNotSupported": {
        selector: "-[output]-> structure > member > union [trait|streaming] > member > structure > member [trait|eventHeader]"
        message: "MQTT has no headers, so events of @subscribe cannot have @eventHeader."
        severity: "DANGER"
    }
    "MqttSubscribeOutput.NoInitialEvents": {
        selector: ":test(-[output]-> structure > member :not(> union [trait|streaming]))"
        message: "Nothing comes before the first message, so the output of @subscribe is its event stream alone."
    }
)
@pattern("^[^#+]+$")
string subscribe

/// A member that fills the label of its name in the topic.
@trait(selector: "member[trait|required] :test(> :test(string, byte, short, integer, long, boolean, timestamp))")
structure topicLabel {}
`,
    },
  ],
}
