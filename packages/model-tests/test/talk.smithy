$version: "2.0"

namespace example.talk

use aws.protocols#restJson1

/// Says things, in streams of every direction.
@restJson1
service Talk {
    version: "1"
    operations: [Listen, Speak, Converse]
}

@http(method: "POST", uri: "/listen")
operation Listen {
    input := {
        @required
        topic: String
    }
    output := {
        @httpHeader("x-topic")
        topic: String

        @required
        @httpPayload
        sayings: Sayings
    }
    errors: [NoSuchTopic]
}

@http(method: "POST", uri: "/speak")
operation Speak {
    input := {
        @httpHeader("x-topic")
        topic: String

        @required
        @httpPayload
        sayings: Sayings
    }
    output := {
        count: Integer
    }
}

@http(method: "POST", uri: "/converse")
operation Converse {
    input := {
        @required
        @httpPayload
        sayings: Sayings
    }
    output := {
        @required
        @httpPayload
        sayings: Sayings
    }
}

@streaming
union Sayings {
    word: Word
    price: Price
    noise: Noise
    letter: Letter
    pause: Pause
    full: Full
}

/// Some members in headers, and one beside them.
structure Word {
    @eventHeader
    at: Timestamp

    @eventHeader
    number: Long

    @eventHeader
    loud: Boolean

    @required
    @length(max: 8)
    text: String
}

structure Price {
    amount: BigDecimal
    count: BigInteger
    parts: Parts
}

list Parts {
    member: Long
}

structure Noise {
    @eventHeader
    volume: Byte

    @eventPayload
    bytes: Blob
}

structure Letter {
    @eventPayload
    text: String
}

structure Pause {}

@error("client")
structure Full {
    message: String

    @required
    limit: Integer
}

@error("client")
@httpError(404)
structure NoSuchTopic {
    message: String
}
