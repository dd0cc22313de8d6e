$version: "2.0"

namespace example.store

use aws.auth#sigv4
use aws.protocols#restJson1

/// What shows whether a runtime can serve: errors, signatures, streams, and clients that leave.
@sigv4(name: "store")
@restJson1
service Store {
    version: "1"
    operations: [Order, Echo, Tick, Wait, Weigh]
}

@http(method: "POST", uri: "/orders/{item}")
operation Order {
    input := {
        @required
        @httpLabel
        item: String

        @required
        @range(max: 100)
        count: Integer
    }
    output := {
        price: Integer
    }
    errors: [NoSuchItem]
}

@error("client")
@httpError(404)
structure NoSuchItem {
    message: String
}

/// Answers with what comes in, as it comes in.
@auth([])
@http(method: "POST", uri: "/echo")
operation Echo {
    input := {
        @required
        @httpPayload
        content: Content
    }
    output := {
        @required
        @httpPayload
        content: Content
    }
}

/// Goes on until the client leaves.
@auth([])
@http(method: "POST", uri: "/tick")
operation Tick {
    output := {
        @required
        @httpPayload
        ticks: Content
    }
}

/// Is not answered before the client leaves.
@auth([])
@http(method: "POST", uri: "/wait")
operation Wait {}

/// Reads all that comes in.
@auth([])
@http(method: "POST", uri: "/weigh")
operation Weigh {
    input := {
        @required
        @httpPayload
        content: Content
    }
    output := {
        bytes: Integer
    }
}

@streaming
blob Content
