$version: "2.0"

namespace example.copies

use aws.protocols#restJson1

/// Has streams of bytes both ways.
@restJson1
service Copies {
    operations: [Copy]
}

@http(method: "POST", uri: "/copy")
operation Copy {
    input := {
        @required
        @httpPayload
        content: Content
    }
    output := {
        /// The request's, if it had one.
        @httpHeader("x-content-length")
        length: String

        @required
        @httpPayload
        content: Content
    }
}

@streaming
blob Content
