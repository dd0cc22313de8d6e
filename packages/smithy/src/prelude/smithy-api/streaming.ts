import type { Source } from "../../syntax/source.ts"

/** Streams and endpoints (Smithy 2.0, "Streaming", "Endpoint traits"). */
export const streaming: Source = {
  name: "smithy.api/streaming.smithy",
  text: `$version: "2.0"

namespace smithy.api

/// Makes a blob a stream of bytes, and a union a stream of events.
@trait(
    selector: ":is(blob, union)"
    structurallyExclusive: "target"
    breakingChanges: [{ change: "any" }]
)
structure streaming {}

/// A stream whose length has to be known before it begins.
@trait(selector: "blob[trait|streaming]", breakingChanges: [{ change: "presence" }])
structure requiresLength {}

/// The member that is the payload of an event's message.
@trait(
    selector: "structure > :test(member > :test(blob, string, structure, union))"
    conflicts: [eventHeader]
    structurallyExclusive: "member"
    breakingChanges: [{ change: "any" }]
)
structure eventPayload {}

/// A member that is a header of an event's message.
@trait(
    selector: """
        structure >
        :test(member > :test(boolean, byte, short, integer, long, blob, string, timestamp))"""
    conflicts: [eventPayload]
    breakingChanges: [{ change: "any" }]
)
structure eventHeader {}

/// Sends an operation to another host: what stands before the name of the endpoint's host.
@trait(selector: "operation", breakingChanges: [{ change: "any" }])
structure endpoint {
    /// The prefix, with labels in braces. A dot at its end is part of it.
    @required
    hostPrefix: NonEmptyString
}

/// A member that fills the label of its name in the host prefix.
@trait(selector: "structure > :test(member[trait|required] > string)", breakingChanges: [{ change: "any" }])
structure hostLabel {}
`,
}
