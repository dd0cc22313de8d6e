import type { Source } from "../../../syntax/source.ts"

/** Event streams. */
export const eventStreams: Source = {
  name: "smithy.test/protocol/event-streams.smithy",
  text: `$version: "2.0"

namespace smithy.test

/// Events that an operation sends and understands.
@trait(selector: "operation :test(-[input, output]-> structure > member > union[trait|streaming])")
@length(min: 1)
list eventStreamTests {
    member: EventStreamTestCase
}

@private
structure EventStreamTestCase {
    /// The name of the test. No two of a service are the same.
    @required
    @pattern("^[A-Za-z_][A-Za-z0-9_]+$")
    id: String

    /// The protocol it is for.
    @required
    @idRef(selector: "[trait|protocolDefinition]", failWhenMissing: true)
    protocol: String

    /// The input, but for the stream.
    initialRequestParams: Document

    /// The message that begins the call.
    initialRequest: Document

    /// The structure that initialRequest is an instance of.
    @idRef(selector: "structure", failWhenMissing: true)
    initialRequestShape: String

    /// The output, but for the stream.
    initialResponseParams: Document

    /// The message that begins the answer.
    initialResponse: Document

    /// The structure that initialResponse is an instance of.
    @idRef(selector: "structure", failWhenMissing: true)
    initialResponseShape: String

    /// The events, in order.
    events: Events

    /// What should come of it. Success, unless given.
    expectation: TestExpectation

    /// How the client is configured.
    vendorParams: Document

    /// The structure that vendorParams is an instance of.
    @idRef(selector: "structure", failWhenMissing: true)
    vendorParamsShape: String

    /// What the test shows, in CommonMark.
    documentation: String

    /// Who is tested. Both, unless given.
    appliesTo: AppliesTo

    /// Labels to choose tests by.
    tags: NonEmptyStringList
}

/// An HTTP request that begins a call.
structure InitialHttpRequest with [HttpRequestMixin] {}

/// An HTTP response that begins an answer.
structure InitialHttpResponse with [HttpResponseMixin] {}

@private
list Events {
    member: Event
}

@private
structure Event {
    /// Who sends it.
    @required
    type: EventType

    /// The event.
    params: Document

    /// Headers its message has, with their values.
    headers: EventHeaders

    /// Headers its message must not have.
    forbidHeaders: StringList

    /// Headers its message has to have, whatever their values.
    requireHeaders: StringList

    /// The payload of its message.
    body: Blob

    /// What the payload is, which says how to compare it.
    bodyMediaType: String

    /// The whole message, as it is sent.
    bytes: Blob

    /// What a protocol needs to know besides.
    vendorParams: Document = {}

    /// The structure that vendorParams is an instance of.
    @idRef(selector: "structure", failWhenMissing: true)
    vendorParamsShape: String
}

@private
enum EventType {
    /// The client.
    REQUEST = "request"

    /// The server.
    RESPONSE = "response"
}

@private
map EventHeaders {
    key: String
    value: EventHeaderValue
}

@private
union EventHeaderValue {
    boolean: Boolean
    byte: Byte
    short: Short
    integer: Integer
    long: Long
    blob: Blob
    string: String
    timestamp: Timestamp
}

@private
union TestExpectation {
    /// An output.
    success: Unit

    /// An error.
    failure: TestFailureExpectation
}

@private
structure TestFailureExpectation {
    /// Which error. Any, unless given.
    @idRef(failWhenMissing: true, selector: "[trait|error]")
    errorId: String
}
`,
}
